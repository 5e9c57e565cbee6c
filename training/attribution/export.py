"""Write a trained tagger as int8 ONNX.

    python training/attribution/export.py tagger.pt -o src/sayso/language/attribution.onnx

Weights of the matrices and of the word embeddings become eight-bit integers
(dynamic quantization); the same checkpoint gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import torch
from network import Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("tagger", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    tagger = Tagger()
    saved = torch.load(asked.tagger, weights_only=True)
    tagger.load_state_dict(saved.get("tagger", saved), strict=False)
    tagger.eval()
    example = torch.ones((2, 32), dtype=torch.int64)
    axes = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "tagger.onnx"
        torch.onnx.export(
            tagger,
            (example, torch.zeros_like(example), example),
            str(exact),
            input_names=["pieces", "features", "mask"],
            output_names=["tags", "statements", "cues", "sources"],
            dynamic_axes={name: axes for name in ("pieces", "features", "mask", "tags", "statements")}
            | {name: {**axes, 2: "length"} for name in ("cues", "sources")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(exact, asked.output, weight_type=QuantType.QInt8, per_channel=True)
    print(f"{asked.output}: {asked.output.stat().st_size:,} bytes, sha256 {hashlib.sha256(asked.output.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
