"""Let a dynamically quantized ONNX model reckon in floats; its weights stay in eight bits.

    python training/in_floats.py quantized.onnx -o src/sayso/language/MODEL.onnx

Dynamic quantization turns what flows through the network into eight bits too. How
that is multiplied depends on the processor: one without VNNI lets sums of two
products saturate at sixteen bits, so that the same report gave other statements there
(docs/decisions/2026-11-27-one-answer-on-every-processor.md). The same model
gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from pathlib import Path

import onnx
from onnx import GraphProto, NodeProto, helper


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("quantized", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    model = onnx.load(asked.quantized)
    reckon_in_floats(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, asked.output)
    print(f"{asked.output}: {asked.output.stat().st_size:,} bytes, sha256 {hashlib.sha256(asked.output.read_bytes()).hexdigest()}")


def reckon_in_floats(graph: GraphProto) -> None:
    """Put for each product of integers one of floats, by the weights as their eight bits and scales give them."""
    maker = {output: node for node in graph.node for output in node.output}
    users = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            users[name].append(node)
    sizes = {held.name: list(held.dims) for held in graph.initializer}
    for product in [node for node in graph.node if node.op_type == "MatMulInteger"]:
        states, weights, _, zero = product.input
        quantizing = maker[states]
        [cast] = users[product.output[0]]
        [scaled] = users[cast.output[0]]
        scales = maker[next(name for name in scaled.input if name != cast.output[0])]
        scale = next(name for name in scales.input if name not in quantizing.output)
        by_column = {"axis": 1} if sizes[scale] and sizes[scale][0] > 1 else {}
        exact = f"{weights}_exact"
        replace(
            graph,
            scaled,
            helper.make_node("DequantizeLinear", [weights, scale, zero], [exact], name=f"{exact}_dequantized", **by_column),
            helper.make_node("MatMul", [quantizing.input[0], exact], [scaled.output[0]], name=f"{product.name}_exact"),
        )
    sweep(graph)


def replace(graph: GraphProto, node: NodeProto, *by: NodeProto) -> None:
    place = list(graph.node).index(node)
    graph.node.remove(node)
    for other in reversed(by):
        graph.node.insert(place, other)


def sweep(graph: GraphProto) -> None:
    """Remove the nodes and weights that nothing uses any more."""
    while unused := [node for node in graph.node if not used(graph).intersection(node.output)]:
        for node in unused:
            graph.node.remove(node)
    for held in [held for held in graph.initializer if held.name not in used(graph)]:
        graph.initializer.remove(held)


def used(graph: GraphProto) -> set[str]:
    return {name for node in graph.node for name in node.input} | {output.name for output in graph.output}


if __name__ == "__main__":
    main()
