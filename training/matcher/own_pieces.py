"""Let a matcher in ONNX reckon no more than is read of it: in its last layer the states of a window's own pieces alone.

    PYTHONPATH=. python training/matcher/own_pieces.py floats.onnx -o src/sayso/language/matcher.onnx

What stands before a sentence is needed by every layer but the last, where only keys and values are made of it. The
states come as rows, window after window. Two more things go: how much each piece says, which nobody asks for, and a guard
against rows of the softmax without a piece, of which there is none. The same model gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper

from training.in_floats import sweep

LAST = "/matcher/layers.5"
BEFORE_LAST = "/matcher/layers.4/norm_output/LayerNormalization_output_0"
"""The states that the last layer is given."""
WIDTH = 384


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("matcher", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    model = onnx.load(asked.matcher)
    own_pieces_alone(model.graph)
    without_guards(model.graph)
    without(model.graph, "told")
    onnx.checker.check_model(model)
    onnx.save(model, asked.output)
    print(f"{asked.output}: {asked.output.stat().st_size:,} bytes, sha256 {hashlib.sha256(asked.output.read_bytes()).hexdigest()}")


def own_pieces_alone(graph: GraphProto) -> None:
    """After its attention, give the last layer the rows of own pieces only."""
    mixing, adding = node(graph, f"{LAST}/out/MatMul_quant_exact"), node(graph, f"{LAST}/Add_1")
    places = [helper.make_node("NonZero", ["own"], ["own_places"]), helper.make_node("Transpose", ["own_places"], ["own_pairs"])]
    mixed = only_own(graph, mixing, mixing.input[0])
    given = only_own(graph, adding, BEFORE_LAST)
    first = list(graph.node).index(mixing)
    for place, made in enumerate((*places, mixed, given)):
        graph.node.insert(first + place, made)
    [states] = [output for output in graph.output if output.name == "states"]
    states.CopyFrom(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["own", WIDTH]))
    del graph.value_info[:]  # the shapes of old


def only_own(graph: GraphProto, reader: NodeProto, name: str) -> NodeProto:
    """Let a node read the rows of own pieces alone of what it has read so far; give what picks them."""
    reader.input[list(reader.input).index(name)] = f"{name}_own"
    return helper.make_node("GatherND", [name, "own_pairs"], [f"{name}_own"])


def without_guards(graph: GraphProto) -> None:
    """Let products read the softmax itself, not what is put for it where it is no number."""
    guards = [guard for guard in graph.node if guard.op_type == "Where" and "IsNaN" in guard.input[0]]
    for guard in guards:
        for reader in graph.node:
            for place, name in enumerate(reader.input):
                if name == guard.output[0]:
                    reader.input[place] = guard.input[2]


def without(graph: GraphProto, name: str) -> None:
    """Leave out an output, and all that is made for nothing then."""
    graph.output.remove(next(output for output in graph.output if output.name == name))
    sweep(graph)


def node(graph: GraphProto, name: str) -> NodeProto:
    return next(made for made in graph.node if made.name == name)


if __name__ == "__main__":
    main()
