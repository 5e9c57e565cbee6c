"""The tagger's network: MiniLM with case features, two BIO heads, two pointers, and a head that asks of each cue what is its own."""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.language.tagger import FEATURES, TAGS

POINTER = 128
DROPOUT = 0.1
OWNED = ("SOURCE", "CONTENT")
"""What a cue is asked for, in the order of the last scores."""


class Layer(nn.Module):
    """One transformer layer as BERT has it (Devlin et al. 2019): attention, then feed-forward, each with its residual."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm_attention, self.norm_output = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = hidden.shape

        def split(states: Tensor) -> Tensor:
            return states.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        scores = split(self.query(hidden)) @ split(self.key(hidden)).transpose(2, 3) / math.sqrt(width // self.heads) + bias
        mixed = (self.drop(scores.softmax(-1)) @ split(self.value(hidden))).transpose(1, 2).reshape(batch, length, width)
        hidden = self.norm_attention(hidden + self.drop(self.out(mixed)))
        return self.norm_output(hidden + self.drop(self.down(F.gelu(self.up(hidden)))))


class Tagger(nn.Module):
    """Word pieces and their features in; tag scores, and pointer scores to every piece, out.

    The first tags are of every attribution, attitudes too, as PolNeAR has them; the
    second ones of statements alone, as events are annotated. The last scores are
    those of a cue's word having another word in its source, and in its content.
    """

    def __init__(self, vocabulary: int = 30522, width: int = 384, inner: int = 1536, heads: int = 12, layers: int = 6) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads) for _ in range(layers))
        self.feature = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.feature.weight)
        self.tag, self.statement = nn.Linear(width, len(TAGS)), nn.Linear(width, len(TAGS))
        self.from_content, self.to_cue, self.from_cue, self.to_source = (nn.Linear(width, POINTER) for _ in range(4))
        self.owner, self.owned = nn.Linear(width, len(OWNED) * POINTER), nn.Linear(width, len(OWNED) * POINTER)
        self.owning = nn.Parameter(torch.full((len(OWNED),), -2.0))
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.drop(self.norm(self.pieces(pieces) + self.feature(features) + self.positions(places)))
        bias = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        hidden = self.drop(hidden)
        cue = self.from_content(hidden) @ self.to_cue(hidden).transpose(1, 2) / math.sqrt(POINTER) + bias[:, 0]
        source = self.from_cue(hidden) @ self.to_source(hidden).transpose(1, 2) / math.sqrt(POINTER) + bias[:, 0]
        owner, owned = (head(hidden).unflatten(-1, (len(OWNED), POINTER)).transpose(1, 2) for head in (self.owner, self.owned))
        own = owner @ owned.transpose(2, 3) / math.sqrt(POINTER) + self.owning[None, :, None, None]
        return self.tag(hidden), self.statement(hidden), cue, source, own


NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm_attention",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm_output",
}


def pretrained(folder: Path) -> Tagger:
    """A tagger whose encoder is all-MiniLM-L6-v2 (Apache-2.0); its heads are fresh."""
    config = json.loads((folder / "config.json").read_text())
    tagger = Tagger(
        config["vocab_size"], config["hidden_size"], config["intermediate_size"], config["num_attention_heads"], config["num_hidden_layers"]
    )
    weights = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    own = tagger.state_dict()
    own["pieces.weight"] = weights["embeddings.word_embeddings.weight"]
    own["positions.weight"] = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for layer in range(config["num_hidden_layers"]):
            for theirs, ours in NAMES.items():
                own[f"layers.{layer}.{ours}.{part}"] = weights[f"encoder.layer.{layer}.{theirs}.{part}"]
    tagger.load_state_dict(own)
    return tagger
