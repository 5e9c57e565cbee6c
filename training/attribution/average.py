"""Average taggers that were fine-tuned from the same weights (Wortsman et al., "Model soups", 2022).

    python training/attribution/average.py tagger.pt 0.65 earlier.pt 0.25 first.pt 0.1 -o average.pt

The first one tells which heads there are; a head that another one lacks is averaged over those that have it.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor


def average(taggers: Sequence[Mapping[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """Each weight's mean by shares, over the taggers that have it."""
    found = {}
    for name in taggers[0]:
        having = [(tagger[name], share) for tagger, share in zip(taggers, shares, strict=True) if name in tagger]
        found[name] = sum(weight * share for weight, share in having) / sum(share for _, share in having)
    return found


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("parts", nargs="+", help="weights and the share of each, in turn")
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    taggers = [torch.load(path, weights_only=True) for path in asked.parts[::2]]
    torch.save(average(taggers, [float(share) for share in asked.parts[1::2]]), asked.output)


if __name__ == "__main__":
    main()
