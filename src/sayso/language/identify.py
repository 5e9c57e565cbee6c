"""Which language a text is in: py3langid, a naive Bayes over byte n-grams (Lui and Baldwin 2012)."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FEWEST_LETTERS = 20
"""Below this the guess is no better than chance, so English is taken, the one language that is analysed."""


def language(text: str) -> str:
    """Name a text's language by its ISO 639-1 code.

    >>> language("The ferry sank at dawn, and the coast guard rescued forty people.")
    'en'
    >>> language("Le ferry a coulé à l'aube et les garde-côtes ont sauvé quarante personnes.")
    'fr'
    >>> language("Oui")
    'en'
    """
    if sum(character.isalpha() for character in text) < FEWEST_LETTERS:
        return "en"
    code, _ = identifier().classify(text)
    return str(code)


@functools.cache
def identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # `import sayso` must stay light

    return LanguageIdentifier.from_model_file(MODEL_FILE)
