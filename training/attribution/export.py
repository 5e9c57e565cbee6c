"""Write a trained tagger as int8 ONNX.

    python training/attribution/export.py tagger.pt -o quantized.onnx

Weights of the matrices and of the word embeddings become eight-bit integers
(dynamic quantization); the same checkpoint gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import torch
from network import OWNED, Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn


class Shipped(nn.Module):
    """The tagger without what only its training needs: which words are a cue's source."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        *scores, own = self.tagger(pieces, features, mask)
        return (*scores, own[:, OWNED.index("CONTENT")])


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("tagger", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    tagger = Tagger()
    saved = torch.load(asked.tagger, weights_only=True)
    tagger.load_state_dict(saved)
    tagger.eval()
    example = torch.ones((2, 32), dtype=torch.int64)
    axes = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "tagger.onnx"
        torch.onnx.export(
            Shipped(tagger),
            (example, torch.zeros_like(example), example),
            str(exact),
            input_names=["pieces", "features", "mask"],
            output_names=["tags", "statements", "cues", "sources", "contents"],
            dynamic_axes={name: axes for name in ("pieces", "features", "mask", "tags", "statements")}
            | {name: {**axes, 2: "length"} for name in ("cues", "sources", "contents")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(exact, asked.output, weight_type=QuantType.QInt8, per_channel=True)
    print(f"{asked.output}: {asked.output.stat().st_size:,} bytes, sha256 {hashlib.sha256(asked.output.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
