"""Names of places in the page."""

from __future__ import annotations

import re

from sayso.text.ids import content_id

HASHED = re.compile(r"[a-z]-[0-9a-f]{12}")


def anchor(kind: str, identity: str) -> str:
    """The name in the page of something with an id.

    An id that is already a content hash of the kind is its own anchor; any
    other, such as a document's, which is the name of a file, is made into one.

    >>> anchor("s", "s-8fb111a725e4")
    's-8fb111a725e4'
    >>> anchor("d", "a report <1>")
    'd-08989686a30f'
    """
    own = identity.startswith(f"{kind}-") and HASHED.fullmatch(identity)
    return identity if own else content_id(kind, identity)
