"""What our networks reckon with."""

from __future__ import annotations

import pytest

from sayso.language.weights import MATCHER, TAGGER, Weights, verified


@pytest.mark.parametrize("network", [TAGGER, MATCHER], ids=lambda network: network.name)
def test_no_network_multiplies_integers(network: Weights) -> None:
    """Their sums saturate on some processors and not on others, and a report would give other statements there."""
    stored = verified(network).read_bytes()
    assert b"DequantizeLinear" in stored
    assert b"MatMulInteger" not in stored
    assert b"DynamicQuantizeLinear" not in stored
