"""Fine-tune the tagger: first on PolNeAR's training part, then on it and on annotated events.

    python training/attribution/train.py POLNEAR MINILM -o first.pt --epochs 4
    python training/attribution/train.py POLNEAR MINILM -o tagger.pt --start first.pt --epochs 2 --rate 0.6 \\
        --root ROOT --events EVENT.json...
    python training/attribution/train.py POLNEAR MINILM -o more.pt --start tagger.pt --two-heads --share 0.5 ...

POLNEAR holds `train/` and `dev/`, MINILM the encoder's `model.safetensors`,
`config.json` and `tokenizer.json`; an EVENT is as `sayso.evaluate.offsets` has it, its
texts seen from ROOT. The second run is a warm restart (Loshchilov and Hutter
2017). A checkpoint is kept beside the
output each quarter of an epoch; a run that was stopped goes on from it.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch
from events import events
from network import OWNED, Tagger, pretrained
from polnear import NOWHERE, Article, articles
from tokenizers import Tokenizer
from torch.nn import functional as F

from sayso.language.tagger import PIECES, WINDOW, windows

CLS, SEP, UNKNOWN_PIECE, IGNORED = 101, 102, 100, -100
SEED = 1
BATCH = 6
ENCODER_RATE, HEAD_RATE = 2.5e-4, 1e-3
POINTER_WEIGHT = 0.2
OWN_WEIGHT = 0.02
"""Of a cue's losses over all words."""
AVERAGED = 0.998
"""Share of the running average of weights that a step leaves."""
HEADS = ("tag", "statement", "feature", "from_", "to_", "own")
WARM_UP = 100


@dataclass(frozen=True, slots=True)
class Example:
    """One window: word pieces, their features, and the targets at each word's first piece."""

    pieces: list[int]
    features: list[int]
    tags: list[int]
    to_cue: list[int]
    to_source: list[int]
    own: dict[int, tuple[list[int], list[int]]]
    """For the first piece of each cue, those of its source's and of its content's words."""
    statements: bool
    """Are the tags those of statements alone?"""


def examples(article: Article, tokenizer: Tokenizer, chance: random.Random, statements: bool) -> list[Example]:
    """Cut an article into windows of varying lengths, so that no word always stands at an edge."""
    split = [pieces_of(word.text, tokenizer) for word in article.words]
    tags, (to_cue, to_source) = article.labels(), article.pointers()
    longest = chance.randint(WINDOW // 2, WINDOW)
    found = []
    for first, last in windows([len(pieces) for pieces in split], [word.opens for word in article.words], longest):
        pieces, features, at = [CLS], [0], {}
        for index in range(first, last):
            at[index] = len(pieces)
            pieces += split[index]
            features += [article.words[index].feature] * len(split[index])
        pieces.append(SEP)
        features.append(0)
        example = Example(pieces, features, [IGNORED] * len(pieces), [IGNORED] * len(pieces), [IGNORED] * len(pieces), {}, statements)
        for index, place in at.items():
            example.tags[place] = tags[index]
            example.to_cue[place] = at.get(to_cue[index], IGNORED)
            example.to_source[place] = 0 if to_source[index] == NOWHERE else at.get(to_source[index], IGNORED)
        for attribution in article.attributions:
            if (cue := at.get(min(attribution.cue, default=NOWHERE))) is not None:
                parts = (attribution.source, attribution.content - attribution.cue - attribution.source)
                example.own[cue] = tuple([at[index] for index in part if index in at] for part in parts)
        found.append(example)
    return found


@cache
def pieces_of(word: str, tokenizer: Tokenizer) -> list[int]:
    return (tokenizer.encode(word, add_special_tokens=False).ids or [UNKNOWN_PIECE])[:PIECES]


def epoch(
    readings: list[list[Article]], annotated: list[list[Article]], tokenizer: Tokenizer, chance: random.Random, *, share: float, seen: int
) -> list[list[Example]]:
    """Batches of windows of like length, of a share of PolNeAR's articles and all events; of several annotators, one is drawn."""
    drawn = chance.sample(readings, round(share * len(readings)))
    batches = batched([e for article in drawn for e in examples(chance.choice(article), tokenizer, chance, False)], chance)
    for _ in range(seen):
        batches += batched([e for article in annotated for e in examples(chance.choice(article), tokenizer, chance, True)], chance)
    chance.shuffle(batches)
    return batches


def batched(found: list[Example], chance: random.Random) -> list[list[Example]]:
    chance.shuffle(found)
    batches = []
    for first in range(0, len(found), BATCH * 16):
        near = sorted(found[first : first + BATCH * 16], key=lambda example: len(example.pieces))
        batches += [near[start : start + BATCH] for start in range(0, len(near), BATCH)]
    return batches


def tensors(batch: list[Example]) -> list[torch.Tensor]:
    longest = max(len(example.pieces) for example in batch)

    def padded(rows: list[list[int]], fill: int) -> torch.Tensor:
        return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])

    return [
        padded([example.pieces for example in batch], 0),
        padded([example.features for example in batch], 0),
        padded([[1] * len(example.pieces) for example in batch], 0),
        padded([example.tags for example in batch], IGNORED),
        padded([example.to_cue for example in batch], IGNORED),
        padded([example.to_source for example in batch], IGNORED),
    ]


def loss(tagger: Tagger, batch: list[Example]) -> torch.Tensor:
    pieces, features, mask, tags, to_cue, to_source = tensors(batch)
    every, stated, cue, source, own = tagger(pieces, features, mask)
    scores = stated if batch[0].statements else every
    total = F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=IGNORED)
    for pointed, target in ((cue, to_cue), (source, to_source)):
        if (target >= 0).any():
            total = total + POINTER_WEIGHT * F.cross_entropy(pointed.flatten(0, 1), target.flatten(), ignore_index=IGNORED)
    rows, target = owned(batch, pieces.shape[1])
    if rows:
        asked = own[[row for row, _ in rows], :, [place for _, place in rows]]
        known = (tags >= 0)[[row for row, _ in rows], None, :]
        total = total + OWN_WEIGHT * (F.binary_cross_entropy_with_logits(asked, target, reduction="none") * known).sum() / len(rows)
    return total


def owned(batch: list[Example], length: int) -> tuple[list[tuple[int, int]], torch.Tensor]:
    """Each cue's row and place, and which words are its own: cues by roles by pieces."""
    rows = [(row, place) for row, example in enumerate(batch) for place in example.own]
    target = torch.zeros((len(rows), len(OWNED), length))
    for number, (row, place) in enumerate(rows):
        for role, places in enumerate(batch[row].own[place]):
            target[number, role, places] = 1
    return rows, target


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("polnear", type=Path)
    cli.add_argument("minilm", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    cli.add_argument("--epochs", type=int, default=4)
    cli.add_argument("--rate", type=float, default=1.0, help="share of the full learning rate")
    cli.add_argument("--start", type=Path, help="weights to start from, instead of MINILM's")
    cli.add_argument("--two-heads", action="store_true", help="START's head for statements is learned: keep it")
    cli.add_argument("--share", type=float, default=1.0, help="share of PolNeAR's articles that an epoch sees")
    cli.add_argument("--seen", type=int, default=4, help="times that an epoch sees each event")
    cli.add_argument("--events", type=Path, nargs="*", default=[])
    cli.add_argument("--root", type=Path, default=Path())
    cli.add_argument("--threads", type=int, default=2)
    asked = cli.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    tagger = pretrained(asked.minilm)
    if asked.start:
        tagger.load_state_dict(torch.load(asked.start, weights_only=True), strict=False)
        if not asked.two_heads:
            tagger.statement.load_state_dict(tagger.tag.state_dict())
    tagger.pieces.weight.requires_grad_(False)
    tokenizer = Tokenizer.from_file(str(asked.minilm / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    readings = articles(asked.polnear / "train")
    annotated = events(asked.events, asked.root)
    heads = [p for name, p in tagger.named_parameters() if name.startswith(HEADS)]
    encoder = [p for name, p in tagger.named_parameters() if p.requires_grad and not name.startswith(HEADS)]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "rate": asked.rate * ENCODER_RATE}, {"params": heads, "rate": asked.rate * HEAD_RATE}],
        weight_decay=0.01,
        fused=True,
    )
    average = {name: value.clone() for name, value in tagger.state_dict().items()}
    kept = asked.output.with_suffix(".checkpoint")
    done = 0
    if kept.exists():
        saved = torch.load(kept, weights_only=True)
        tagger.load_state_dict(saved["tagger"])
        optimizer.load_state_dict(saved["optimizer"])
        average, done = saved["average"], saved["step"]
    schedule = [
        batch
        for number in range(asked.epochs)
        for batch in epoch(readings, annotated, tokenizer, random.Random(SEED + number), share=asked.share, seen=asked.seen)
    ]
    tagger.train()
    began, recent = time.time(), 0.0
    for step, batch in enumerate(schedule):
        if step < done:
            continue
        share = min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / len(schedule))
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * share
        value = loss(tagger, batch)
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimizer.step()
        for name, weights in tagger.state_dict().items():
            average[name].lerp_(weights, 1 - min(AVERAGED, (step + 1) / (step + 10)))
        recent = 0.98 * recent + 0.02 * value.item() if step > done else value.item()
        if step % 50 == 0:
            print(f"step {step} of {len(schedule)}  loss {recent:.3f}  {time.time() - began:.0f} s", flush=True)
        if step % (len(schedule) // asked.epochs // 4) == 0 and step > done:
            torch.save({"tagger": tagger.state_dict(), "average": average, "optimizer": optimizer.state_dict(), "step": step + 1}, kept)
    torch.save(average, asked.output)


if __name__ == "__main__":
    main()
