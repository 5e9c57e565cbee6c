"""The matcher's network: MiniLM with a mark on the pieces that are a window's own, and a score of how much a stretch says."""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

DROPOUT = 0.1


class Layer(nn.Module):
    """One transformer layer as BERT has it (Devlin et al. 2019): attention, then feed-forward, each with its residual."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm_attention, self.norm_output = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = hidden.shape

        def split(states: Tensor) -> Tensor:
            return states.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        mixed = F.scaled_dot_product_attention(
            split(self.query(hidden)),
            split(self.key(hidden)),
            split(self.value(hidden)),
            attn_mask=mask,
            dropout_p=DROPOUT if self.training else 0.0,
        )
        hidden = self.norm_attention(hidden + self.drop(self.out(mixed.transpose(1, 2).reshape(batch, length, width))))
        return self.norm_output(hidden + self.drop(self.down(F.gelu(self.up(hidden)))))


class Matcher(nn.Module):
    """Word pieces in, a state for each out, with how much it says. `scale` and `bias` make a probability of a cosine in training."""

    def __init__(self, vocabulary: int = 30522, width: int = 384, inner: int = 1536, heads: int = 12, layers: int = 6) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads) for _ in range(layers))
        self.drop = nn.Dropout(DROPOUT)
        self.inside = nn.Embedding(2, width)
        nn.init.zeros_(self.inside.weight)
        self.told = nn.Linear(width, 1)
        self.scale, self.bias = nn.Parameter(torch.tensor(math.log(12.0))), nn.Parameter(torch.tensor(-8.0))

    def forward(self, pieces: Tensor, own: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.drop(self.norm(self.pieces(pieces) + self.positions(places) + self.inside(own)))
        for layer in self.layers:
            hidden = layer(hidden, mask[:, None, None, :].bool())
        return hidden


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


def pretrained(folder: Path) -> Matcher:
    """A matcher whose encoder is all-MiniLM-L6-v2 (Apache-2.0)."""
    config = json.loads((folder / "config.json").read_text())
    matcher = Matcher(
        config["vocab_size"], config["hidden_size"], config["intermediate_size"], config["num_attention_heads"], config["num_hidden_layers"]
    )
    weights = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    own = matcher.state_dict()
    own["pieces.weight"] = weights["embeddings.word_embeddings.weight"]
    own["positions.weight"] = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for layer in range(config["num_hidden_layers"]):
            for theirs, ours in NAMES.items():
                own[f"layers.{layer}.{ours}.{part}"] = weights[f"encoder.layer.{layer}.{theirs}.{part}"]
    matcher.load_state_dict(own)
    return matcher
