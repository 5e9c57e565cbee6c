"""What a language model thinks of units, asked about small groups of them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from sayso.judge.answers import Answer, Clash, InvalidAnswer, answer, schema
from sayso.judge.client import Ask, NoAnswer, Unreachable, client
from sayso.judge.endpoint import Endpoint
from sayso.judge.groups import groups
from sayso.judge.kept import Kept, key, usual_file
from sayso.judge.prompts import AGAIN, Message, Reports, messages
from sayso.judge.side import Side, overlapping
from sayso.judge.surveys import surveys
from sayso.model import LANGUAGE_MODEL, Judgement, Relation, StatementId

Pair = tuple[StatementId, StatementId]
Watch = Callable[[Iterator["Reply"], int], Iterator["Reply"]]

ENOUGH: Final = 5
"""Words of a phrase that is asked about by itself."""
PATIENCE: Final = 3
"""Questions in a row that a server may refuse before it is asked no more."""
SAME: Final = "a language model finds that both make one point"
APART: Final = "a language model finds that they make two points"
REPLACES: Final = "a language model finds that the newer one makes the older one out of date"
CLASHES: Final[Mapping[Clash, str]] = {
    "numbers": "numbers: a language model finds that they cannot both be right",
    "denial": "denial: a language model finds that one denies what the other says",
    "incompatible": "incompatible: a language model finds that they cannot both be true",
}


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language model that is asked."""

    name: str
    ask: Ask
    kept: Kept

    @property
    def judge(self) -> str:
        return LANGUAGE_MODEL + self.name

    @property
    def digest(self) -> tuple[str, str]:
        """As a dossier names what it is made with; only the server could tell the digest of its weights."""
        return self.judge, "sha256:" + hashlib.sha256(self.name.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Question:
    """A group of units, numbered from 1 in their order, and how they are asked about."""

    group: tuple[Side, ...]
    messages: tuple[Message, ...]
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a question: an answer, or none and why."""

    question: Question
    answer: Answer | None
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a language model thinks, and what it was not asked, or did not answer, in a line each."""

    judgements: tuple[Judgement, ...] = ()
    models: tuple[tuple[str, str], ...] = ()
    """The model's name and digest, where it answered anything."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """How two statements relate; of two verdicts with equal votes the smaller one wins."""

    rank: int
    relation: Relation
    reason: str
    newer: StatementId | None = None


UNRELATED: Final = Verdict(4, "unrelated", APART)


def language_model(endpoint: Endpoint) -> LanguageModel:
    """The model at an address, with the answers that are kept of it. Raises MissingModel where its client is not installed."""
    return LanguageModel(endpoint.model, client(endpoint), Kept(usual_file()))


def asked(sides: Sequence[Side], small: Sequence[Judgement], reports: Reports, model: LanguageModel, watch: Watch) -> Asked:
    """Ask a language model about the sides that the small judge compared.

    `small` holds the small judge's view of every candidate pair, the unrelated
    too: their scores tell what to ask together. Where there is no answer the
    small judge has the last word. The score of a judgement is the share of the
    questions with both statements in which the model said so. That two are
    unrelated is only said where the small judge thinks otherwise.
    """
    waiting = questions(sides, small, reports)
    replies = list(watch(answered(waiting, model), len(waiting)))
    found = [reply for reply in replies if reply.answer is not None]
    return Asked(
        judgements=tuple(judgements(found, small, model.judge)),
        models=(model.digest,) if found else (),
        notes=tuple(notes(replies, model.name)),
    )


def questions(sides: Sequence[Side], small: Sequence[Judgement], reports: Reports) -> tuple[Question, ...]:
    """Groups of what is alike, and then surveys of all that is told."""
    known = {side.statement.id: side for side in sides if tells(side)}
    pairs = (
        judgement
        for judgement in small
        if judgement.left in known and judgement.right in known and not overlapping(known[judgement.left], known[judgement.right])
    )
    together = [frozenset(group) for group in groups(pairs)]
    across = map(frozenset, surveys(list(known.values()), small))
    asked = [*together, *(survey for survey in across if not any(survey <= group for group in together))]
    gathered = (tuple(sorted((known[name] for name in group), key=chronological)) for group in asked)
    return tuple(Question(group, messages(group, reports), schema(len(group))) for group in gathered)


def tells(side: Side) -> bool:
    """Are its words enough to be asked about: a clause, a count, a date, or more than a few?"""
    drawn = side.sketch
    return drawn.clause or bool(drawn.numbers or drawn.days) or drawn.words >= ENOUGH


def chronological(side: Side) -> tuple[str, str, int, int, StatementId]:
    statement = side.statement
    return statement.said_on or "", statement.doc, statement.start, statement.end, statement.id


def answered(waiting: Iterable[Question], model: LanguageModel) -> Iterator[Reply]:
    """Yield a reply to each question. Once the server has failed, only kept answers are used."""
    failures: list[NoAnswer] = []
    for question in waiting:
        reply = before(question, model)
        if reply is None and not hopeless(failures):
            try:
                reply = twice(question, model)
                failures.clear()
            except NoAnswer as error:
                failures.append(error)
        yield reply or Reply(question, None, str(failures[-1]))


def hopeless(failures: Sequence[NoAnswer]) -> bool:
    """Is it vain to ask on, after failures in a row?"""
    return len(failures) >= PATIENCE or any(isinstance(failure, Unreachable) for failure in failures)


def before(question: Question, model: LanguageModel) -> Reply | None:
    """The reply that was kept, if any."""
    written = model.kept[key(model.name, question.messages, question.schema)]
    try:
        return None if written is None else Reply(question, answer(written, len(question.group)))
    except InvalidAnswer:
        return None


def twice(question: Question, model: LanguageModel) -> Reply:
    """Ask, and once more where the answer cannot be read. Raises NoAnswer."""
    again = {"role": "user", "content": AGAIN}
    for asking in (question.messages, (*question.messages, again)):
        written = model.ask(asking, question.schema)
        try:
            found = answer(written, len(question.group))
        except InvalidAnswer:
            continue
        model.kept[key(model.name, question.messages, question.schema)] = written
        return Reply(question, found)
    return Reply(question, None)


def notes(replies: Sequence[Reply], name: str) -> Iterator[str]:
    """Say in a line each what the small judge decides in the model's place."""
    unasked = [reply.trouble for reply in replies if reply.trouble]
    if unasked:
        yield f"{unasked[0]}; the small judge decides {len(unasked)} of {len(replies)} questions in place of {name}"
    unread = sum(reply.answer is None and not reply.trouble for reply in replies)
    if unread:
        yield f"{unread} of {len(replies)} answers of {name} could not be read; the small judge decides there"


def judgements(replies: Iterable[Reply], small: Sequence[Judgement], judge: str) -> Iterator[Judgement]:
    related = {frozenset((j.left, j.right)) for j in small if j.relation != "unrelated"}
    votes: Mapping[Pair, Counter[Verdict]] = defaultdict(Counter)
    for reply in replies:
        for pair, verdict in verdicts(reply):
            votes[pair][verdict] += 1
    for pair, counts in sorted(votes.items()):
        verdict = min(counts, key=lambda one: (-counts[one], one.rank, one))
        if verdict != UNRELATED or frozenset(pair) in related:
            yield judgement(pair, verdict, counts, judge)


def judgement(pair: Pair, verdict: Verdict, counts: Counter[Verdict], judge: str) -> Judgement:
    left, right = pair if verdict.newer in (None, pair[0]) else pair[::-1]
    share = counts[verdict] / counts.total()
    divided = () if share == 1 else (f"so in {counts[verdict]} of {counts.total()} answers",)
    score = 0.0 if verdict == UNRELATED else round(share, 4)
    return Judgement(left, right, verdict.relation, score, judge, (verdict.reason, *divided))


def verdicts(reply: Reply) -> Iterator[tuple[Pair, Verdict]]:
    """Yield every pair of a group with what the answer says of it; a stretch of text is not set against a part of itself."""
    named = relations(reply)
    for left, right in combinations(sorted(reply.question.group, key=lambda side: side.statement.id), 2):
        if not overlapping(left, right):
            pair = left.statement.id, right.statement.id
            yield pair, named.get(frozenset(pair), UNRELATED)


def relations(reply: Reply) -> Mapping[frozenset[StatementId], Verdict]:
    """The verdicts that an answer gives; of several on one pair that which keeps it apart most."""
    found: dict[frozenset[StatementId], Verdict] = {}
    group, said = reply.question.group, reply.answer or Answer()
    sides = dict(enumerate(group, 1))
    ids = {number: side.statement.id for number, side in sides.items()}
    for (one, other), why in said.contradicts:
        found.setdefault(frozenset((ids[one], ids[other])), Verdict(1, "contradicts", CLASHES[why]))
    for later, earlier in said.replaces:
        if not of_earlier_day(sides[later], sides[earlier]):
            found.setdefault(frozenset((ids[later], ids[earlier])), Verdict(2, "replaces", REPLACES, ids[later]))
    for members in said.same:
        for one, other in combinations(sorted(members), 2):
            found.setdefault(frozenset((ids[one], ids[other])), Verdict(3, "same", SAME))
    return found


def of_earlier_day(newer: Side, older: Side) -> bool:
    """Was what is called newer said on an earlier day? Then nothing was replaced."""
    one, other = newer.statement.said_on, older.statement.said_on
    return one is not None and other is not None and one[: len(other)] < other[: len(one)]
