"""Which language a text is in: py3langid, a naive Bayes over byte n-grams (Lui and Baldwin 2012)."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FEWEST_LETTERS = 20
"""Below this the guess is no better than chance, so English is taken, the one language that is analysed."""

CLEARLY = 12.0
"""Log-probability by which another language must win over English: one sentence of names and numbers is often
a pidgin's or Esperanto's by a few, a short sentence of another language is its own by thirty and more."""


def language(text: str) -> str:
    """Name a text's language by its ISO 639-1 code.

    >>> language("The ferry sank at dawn, and the coast guard rescued forty people.")
    'en'
    >>> language("Le ferry a coulé à l'aube et les garde-côtes ont sauvé quarante personnes.")
    'fr'
    >>> language("Oui")
    'en'
    >>> language("Top scorers: G Ana Ruiz (15.3 pts, 7.4 reb), F Bo Lind (17.9 pts)")
    'en'
    """
    if sum(character.isalpha() for character in text) < FEWEST_LETTERS:
        return "en"
    scores = dict(identifier().rank(text))
    code = max(scores, key=scores.__getitem__)
    return str(code) if scores[code] > scores["en"] + CLEARLY else "en"


@functools.cache
def identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # `import sayso` must stay light

    return LanguageIdentifier.from_model_file(MODEL_FILE)
