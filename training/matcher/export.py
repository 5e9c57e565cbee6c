"""Write a trained matcher as int8 ONNX; of several, the mean of their weights.

    python training/matcher/export.py matcher.pt... -o quantized.onnx

Weights of the matrices and of the word embeddings become eight-bit integers
(dynamic quantization); the same checkpoints give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import torch
from network import Matcher
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn


class Shipped(nn.Module):
    """The states of the pieces, and how much each says."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__()
        self.matcher = matcher

    def forward(self, pieces: Tensor, own: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        states = self.matcher(pieces, own, mask)
        return states, self.matcher.told(states)[..., 0]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("matchers", type=Path, nargs="+")
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    saved = [torch.load(path, weights_only=True) for path in asked.matchers]
    matcher = Matcher()
    matcher.load_state_dict({name: torch.stack([one[name].float() for one in saved]).mean(0) for name in saved[0]})
    matcher.eval()
    example = torch.ones((2, 32), dtype=torch.int64)
    axes = {0: "batch", 1: "length"}
    names = ["pieces", "own", "mask"], ["states", "told"]
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "matcher.onnx"
        torch.onnx.export(
            Shipped(matcher),
            (example, torch.zeros_like(example), example),
            str(exact),
            input_names=names[0],
            output_names=names[1],
            dynamic_axes={name: axes for name in (*names[0], *names[1])},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(exact, asked.output, weight_type=QuantType.QInt8, per_channel=True)
    print(f"{asked.output}: {asked.output.stat().st_size:,} bytes, sha256 {hashlib.sha256(asked.output.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
