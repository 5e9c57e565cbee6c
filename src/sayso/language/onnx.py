"""ONNX models: the one place that starts onnxruntime."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from sayso.language.weights import Weights, verified

if TYPE_CHECKING:
    import onnxruntime


@functools.cache
def session(weights: Weights) -> onnxruntime.InferenceSession:
    """The model, loaded once a process, on one thread: the engine decides how many processes work.

    Its eight-bit weights become floats as it is loaded, so that every processor reckons alike. Raises MissingModel.
    """
    import onnxruntime  # noqa: PLC0415  # `import sayso` must stay light

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # else products of integers are put for those of floats again
    return onnxruntime.InferenceSession(str(verified(weights)), options, providers=["CPUExecutionProvider"])
