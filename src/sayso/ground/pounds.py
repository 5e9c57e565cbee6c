"""Is a pound money or a weight?"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ground.measures import Unit
from sayso.ground.quantity import Quantity
from sayso.language.parse import Parse, Token

STERLING = Unit("GBP", "money")
DEALINGS = frozenset(
    """
    pay cost spend worth price earn owe fine fee salary wage sell buy purchase bill budget profit revenue raise donate donation invest
    investment debt loan borrow save saving charge rent tax pension income bid deal bank cash currency exchange dollar euro penny pence
    market stock share fund funding grant prize compensation transfer sale money contract payment cheque discount withdraw bonus inherit
    """.split()
)
"""Words of sentences in which a pound is money."""
HEAVY = 1_000_000.0
"""Pounds from which money is meant."""


def money_or_weight(parse: Parse, quantity: Quantity, unit: Unit, sentence: Sequence[Token]) -> Unit:
    """The unit itself, save that pounds are sterling where much is paid: 'two pounds of flour' are weighed though they are bought."""
    if unit.name != "pounds" or "b" in parse.text[quantity.number_end : quantity.end]:
        return unit
    if max(quantity.low or 0.0, quantity.high or 0.0) >= HEAVY:
        return STERLING
    weighed = parse.text.startswith(" of ", quantity.end)
    return STERLING if not weighed and any(token.lemma in DEALINGS for token in sentence) else unit
