"""Sentence embeddings: all-MiniLM-L6-v2 as int8 ONNX."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.language.onnx import session
from sayso.language.weights import MINILM

if TYPE_CHECKING:
    import tokenizers

TOKENIZER = Path(__file__).with_name("minilm_tokenizer.json")
DIMENSIONS = 384
LONGEST = 128
"""Word pieces read of each text; statements are shorter."""
BATCH = 32


def embeddings(texts: Sequence[str]) -> NDArray[np.float32]:
    """Embed texts: one row each, of unit length, so that a dot product is a cosine.

    Mean pooling over the tokens, as the model was trained (Reimers and Gurevych 2019).
    Each different text is embedded once, beside others of like length.
    """
    different = sorted(set(texts), key=lambda text: (len(text), text))
    rows = np.zeros((len(different), DIMENSIONS), dtype=np.float32)
    for first in range(0, len(different), BATCH):
        rows[first : first + BATCH] = pooled(different[first : first + BATCH])
    place = {text: index for index, text in enumerate(different)}
    return rows[np.array([place[text] for text in texts], dtype=np.intp)]


def pooled(texts: Sequence[str]) -> NDArray[np.float32]:
    encodings = tokenizer().encode_batch(list(texts))
    ids = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
    mask = np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)
    inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    wanted = {given.name for given in session(MINILM).get_inputs()}
    [hidden, *_] = session(MINILM).run(None, {name: value for name, value in inputs.items() if name in wanted})
    summed = (hidden * mask[:, :, None]).sum(axis=1)
    lengths = np.linalg.norm(summed, axis=1, keepdims=True).clip(min=1e-9)
    unit: NDArray[np.float32] = summed / lengths
    return unit


@functools.cache
def tokenizer() -> tokenizers.Tokenizer:
    import tokenizers  # noqa: PLC0415  # loaded with the model only

    loaded = tokenizers.Tokenizer.from_file(str(TOKENIZER))
    loaded.enable_truncation(LONGEST)
    loaded.enable_padding()
    return loaded
