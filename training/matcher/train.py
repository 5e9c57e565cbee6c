"""Train the matcher on annotated events.

    PYTHONPATH=. python training/matcher/train.py MINILM DATA GOLD.json... -o matcher.pt [--held-out GOLD.json...]

Each step takes some forty sentences of one event, half of it whole claims, and draws the stretches that word
one claim together and away from the event's others (Khosla et al., "Supervised contrastive learning", 2020);
a second loss asks for the probability that two stretches word one claim, a third whether a stretch is annotated at
all. Stretches that overlap say nothing of one another. The word embeddings and the first two layers stay as they are.
The mean of the weights over the last two fifths of the steps is kept. Same input, seed and machine: same weights.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from events import Event, Stretch, event
from network import Matcher, pretrained
from torch import Tensor, nn
from torch.nn import functional as F

SENTENCES = 40
LONGEST_CLAIM = 12
"""Sentences of one claim at most in a step, so that a claim that everybody repeats leaves room."""
CLAIMED = 0.85
"""Share of a step's sentences that are taken for their claims."""
UNCLAIMED = 3
"""Stretches without a claim from each sentence, at most."""
TOGETHER = 10
"""Sentences that are read together: of like length, so that little is padding."""
PER_STEP = 80
"""Annotated stretches for which an event has one step in each round."""
RATE = 5e-5
WARM_UP = 60
TEMPERATURE = 0.06
MORE_UNLIKE = 4
"""Weight of all unlike pairs together, in the second loss, over that of all like ones."""
TELLING = 0.3
FROZEN = 2
KEPT_FROM = 0.6
"""Share of the steps from which every fifth one's weights go into the mean."""


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("minilm", type=Path, help="folder with the encoder's model.safetensors and config.json")
    cli.add_argument("data", type=Path, help="folder that holds newscluster/ and ecbplus/")
    cli.add_argument("gold", type=Path, nargs="+")
    cli.add_argument("-o", "--output", type=Path, required=True)
    cli.add_argument("--held-out", type=Path, nargs="*", default=[], help="events to measure on and not to learn from")
    cli.add_argument("--steps", type=int, default=1000)
    cli.add_argument("--seed", type=int, default=1)
    asked = cli.parse_args()
    torch.manual_seed(asked.seed)
    chance = random.Random(asked.seed)
    held_out = {path.stem for path in asked.held_out}
    learned_from = [event(path, asked.data) for path in asked.gold if path.stem not in held_out]
    measured_on = [event(path, asked.data) for path in asked.held_out]
    matcher = pretrained(asked.minilm)
    report("before", matcher, measured_on)
    torch.save(trained(matcher, learned_from, asked.steps, chance), asked.output)
    matcher.load_state_dict(torch.load(asked.output, weights_only=True))
    report("after", matcher, measured_on)


def trained(matcher: Matcher, events: Sequence[Event], steps: int, chance: random.Random) -> dict[str, Tensor]:
    fixed = [matcher.pieces, matcher.positions, *matcher.layers[:FROZEN]]
    for module in fixed:
        module.requires_grad_(requires_grad=False)
    learned = [one for one in matcher.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=RATE, weight_decay=0.01)
    waiting: list[Event] = []
    mean: dict[str, Tensor] = {}
    taken = 0
    for step in range(steps):
        if not waiting:
            waiting = [one for one in events for _ in range(max(1, round(len(one.claims) / PER_STEP)))]
            chance.shuffle(waiting)
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * max(0.03, 1 - step / steps)
        matcher.train()
        found = loss(matcher, waiting.pop(), chance)
        optimizer.zero_grad()
        found.backward()
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        if (step > KEPT_FROM * steps and step % 5 == 0) or step == steps - 1:
            taken += 1
            now = matcher.state_dict()
            mean = {name: mean.get(name, value) + (value - mean.get(name, value)) / taken for name, value in now.items()}
    return mean


def loss(matcher: Matcher, event: Event, chance: random.Random) -> Tensor:
    chosen = sample(event, chance)
    order, states = read(matcher, event, chosen)
    rows = F.normalize(states, dim=-1)
    cosines = rows @ rows.T
    like, asked = labels(event, order)
    scores = (cosines / TEMPERATURE).masked_fill(~asked, -1e9)
    drawn = -((scores - torch.logsumexp(scores, 1, keepdim=True)) * like).sum(1)[like.any(1)] / like.sum(1)[like.any(1)]
    likelihood = F.binary_cross_entropy_with_logits(matcher.scale.exp() * cosines + matcher.bias, like.float(), reduction="none")
    unlike = (MORE_UNLIKE * like.sum() / (asked & ~like).sum().clamp(min=1)).clamp(max=1)
    weights = asked * torch.where(like, 1.0, unlike)
    told = torch.tensor([float(index in event.claims) for index in order])
    says = F.binary_cross_entropy_with_logits(matcher.told(states)[:, 0], told)
    contrast = drawn.mean() if len(drawn) else torch.zeros(())
    return contrast + (likelihood * weights).sum() / weights.sum() + TELLING * says


def sample(event: Event, chance: random.Random) -> list[int]:
    """Stretches of whole claims, and some of sentences without one."""
    homes: dict[str, set[int]] = {}
    for index, claims in event.claims.items():
        for claim in claims:
            homes.setdefault(claim, set()).add(event.stretches[index].window)
    windows: dict[int, None] = {}
    for claim in chance.sample(sorted(homes), len(homes)):
        mine = sorted(homes[claim])
        windows |= dict.fromkeys(chance.sample(mine, min(len(mine), LONGEST_CLAIM)))
        if len(windows) >= CLAIMED * SENTENCES:
            break
    taken = list(windows)[: int(CLAIMED * SENTENCES)]
    others = sorted({stretch.window for stretch in event.stretches} - set(windows))
    taken += chance.sample(others, min(len(others), SENTENCES - len(taken)))
    chosen = []
    for window in taken:
        here = [index for index, stretch in enumerate(event.stretches) if stretch.window == window]
        plain = [index for index in here if index not in event.claims]
        chosen += [index for index in here if index in event.claims] + chance.sample(plain, min(len(plain), UNCLAIMED))
    return chosen


def read(matcher: Matcher, event: Event, chosen: Sequence[int]) -> tuple[list[int], Tensor]:
    """The mean state of each chosen stretch, with the order that they come in."""
    numbers = sorted({event.stretches[index].window for index in chosen}, key=lambda number: (len(event.windows[number].pieces), number))
    order, states = [], []
    for first in range(0, len(numbers), TOGETHER):
        batch = numbers[first : first + TOGETHER]
        hidden = matcher(*tensors(event, batch))
        for index in (index for index in chosen if event.stretches[index].window in batch):
            stretch = event.stretches[index]
            states.append(hidden[batch.index(stretch.window), slice(*stretch.pieces)].mean(0))
            order.append(index)
    return order, torch.stack(states)


def tensors(event: Event, batch: Sequence[int]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(event.windows[number].pieces) for number in batch)
    pieces, own, mask = (torch.zeros((len(batch), longest), dtype=torch.int64) for _ in range(3))
    for row, number in enumerate(batch):
        window = event.windows[number]
        pieces[row, : len(window.pieces)] = torch.tensor(window.pieces)
        own[row, window.first : window.first + len(window.own)] = 1
        mask[row, : len(window.pieces)] = 1
    return pieces, own, mask


def labels(event: Event, order: Sequence[int]) -> tuple[Tensor, Tensor]:
    """Which pairs word one claim, and which may be asked about: not those that overlap, nor those with an overlapping stand-in."""
    size = len(order)
    like, asked = torch.zeros((size, size), dtype=torch.bool), torch.ones((size, size), dtype=torch.bool)
    around = [near(event, event.stretches[index]) for index in order]
    for row, one in enumerate(order):
        asked[row, row] = False
        for column, other in enumerate(order[:row]):
            mine, theirs = event.claims.get(one, frozenset()), event.claims.get(other, frozenset())
            if event.stretches[one].overlaps(event.stretches[other]):
                asked[row, column] = asked[column, row] = False
            elif mine & theirs:
                like[row, column] = like[column, row] = True
            elif around[row] & around[column]:
                asked[row, column] = asked[column, row] = False
    return like, asked


def near(event: Event, stretch: Stretch) -> frozenset[str]:
    """The claims of a stretch and of those that overlap it."""
    return frozenset(claim for index, claims in event.claims.items() if event.stretches[index].overlaps(stretch) for claim in claims)


@torch.no_grad()
def report(when: str, matcher: Matcher, events: Sequence[Event]) -> None:
    """Print the average precision of the pairs that word one claim, by cosine, among the annotated stretches of each event."""
    matcher.eval()
    found = {}
    for one in events:
        order, states = read(matcher, one, sorted(one.claims))
        rows = F.normalize(states, dim=-1)
        like, asked = labels(one, order)
        upper = torch.triu(asked, 1)
        found[one.name] = average_precision((rows @ rows.T)[upper], like[upper])
    mean = sum(found.values()) / len(found) if found else float("nan")
    print(when, f"{mean:.3f}", {name: round(value, 3) for name, value in found.items()}, flush=True)


def average_precision(scores: Tensor, right: Tensor) -> float:
    ranked = right[scores.argsort(descending=True)].float()
    precision = ranked.cumsum(0) / torch.arange(1, len(ranked) + 1)
    return float((precision * ranked).sum() / ranked.sum())


if __name__ == "__main__":
    main()
