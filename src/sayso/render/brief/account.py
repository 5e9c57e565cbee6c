"""The outline of a brief: its parts in order, cut to a length, names introduced, footnotes numbered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import CorrectionKind, Dossier, Entity, EntityId
from sayso.render.brief.changed import changed, replaced
from sayso.render.brief.claimed import claimed
from sayso.render.brief.desk import Desk, desk
from sayso.render.brief.disputed import denied, disputed
from sayso.render.brief.established import established
from sayso.render.brief.leading import FEWEST, leading
from sayso.render.brief.outline import Cite, Note, Outline, Paragraph, Part, Piece, Sentence, length
from sayso.render.brief.quantities import counts as counts_of
from sayso.render.brief.quantities import figures
from sayso.render.brief.spelling import spelling
from sayso.render.brief.unverified import unverified
from sayso.render.brief.wording import flat
from sayso.render.reading import Reading, days, once, origins, told_apart, unique
from sayso.render.standings import PERHAPS
from sayso.render.standings import counted as counted_by_standing
from sayso.render.standings import told as standing_told
from sayso.render.words import counted, day, span_of_days

WORDS = 600
"""Words of a brief when nobody asks for another length."""
CAUTION = (
    "The program made these counts and set these lines beside each other by the words alone; {checked}. "
    "Follow each footnote to its sentence before you use a line."
)
UNCHECKED = "no person has checked them"
BESIDE: frozenset[CorrectionKind] = frozenset({"reliability", "credibility", "note", "assessment"})
"""What a reader judges that stands beside what the reports say, and changes nothing in it."""
ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
BOUND = re.compile(r"\b(?:his|her|its|their|our|my)\b", re.IGNORECASE)
"""What a description points with at something said before it."""
SHORTEST = 4
"""Words of the shortest sentence."""
DESCRIBED = 10
"""Words of who somebody is."""


def outline(dossier: Dossier, words: int = WORDS) -> Outline:
    """An account of at most so many words, titles, the lead and footnotes apart.

    Where there is more to say, each part gets its most telling sentences and
    says how many were left out.
    """
    made = desk(dossier)
    story, *others = within(words, parts(made), made.read)
    written, notes = _introduced(made.read, [story, *others] if len(dossier.documents) >= FEWEST else others)
    return Outline(flat(dossier.title), lead(dossier), caution(dossier), written, _notes(made.read, notes))


def parts(made: Desk) -> list[Part]:
    story = list(leading(made))
    first = {cite for line, _ in story for piece in line for cite in piece.cites}
    agreed = list(established(made))
    against = list(disputed(made))
    known = [one for _, some in (*story, *against) for one in some]
    served = (part.claim for _, some in story for one in some for part in made.read.parts.get(one.said.id, ()))
    in_story = {claim.id: standing_told(claim) for claim in served}
    told_first = Counter(in_story.values())
    alone = list(denied(made, known))
    doubted = list(unverified(made))
    moved = list(changed(made))
    before = [*known, *(one for _, one in agreed), *(one for rows in (alone, doubted, moved) for _, some in rows for one in some)]
    opposing = (*_each(line for line, _ in against), *_together(line for line, _ in alone))
    counts = counted_by_standing(made.read.dossier.claims)
    supported = counts["corroborated"] + counts[PERHAPS]
    beside = _beside(len(agreed), supported)

    def empty(nothing: str, *standings: str) -> str:
        return _empty(sum(counts[one] for one in standings), sum(told_first[one] for one in standings), nothing)

    every = [
        Part("What independent origins agree on", _each(line for line, _ in agreed), empty(ALONE, "corroborated", PERHAPS), beside=beside),
        Part("What is disputed or denied", opposing, empty(UNDENIED, "disputed", "denied")),
        Part("What is claimed, and by whom", tuple(claimed(made, before)), "Nothing else stands alone well enough to be told here."),
        Part("What could not be verified", _together(line for line, _ in doubted), empty(VERIFIED, "unverified")),
        Part("Figures", _each(figures(made, before)), _figures(made)),
        Part("What changed", _each(line for line, _ in moved), _empty(len(replaced(made)), 0, UNCHANGED)),
    ]
    return [Part("In short", _each(line for line, _ in story), NO_STORY), *(_without(part, first) for part in every)]


def _without(part: Part, told_first: Collection[Cite]) -> Part:
    """A part without the sentences that rest on nothing but what the first lines tell."""
    cites = {one: {cite for piece in one for cite in piece.cites} for one in part.sentences()}
    kept = [tuple(one for one in paragraph if not cites[one] <= {*told_first}) for paragraph in part.paragraphs]
    paragraphs = tuple(paragraph for paragraph in kept if paragraph)
    return replace(part, paragraphs=paragraphs, empty=TOLD_FIRST if part.paragraphs else part.empty)


NO_STORY = "No sentence of the reports tells alone what their titles and openings share."
TOLD_FIRST = "What there is stands in the first lines above."
TOLD_ABOVE = "What there is stands in the parts above."
UNCOUNTED = "No count of what became of people was found; of other counts only those are told here that differ, each in a short clause."
ANSWERING = "who answers for what is said, however many reports carry it"
ALONE = "Nothing is said by two independent origins and denied by none."
UNDENIED = "No report denies what another says."
UNCHANGED = "Nothing was found that a speaker replaced or took back."
VERIFIED = "No report says that it could not verify something."
"""What a part says where the dossier has no claim of its standing."""
BESIDE_AGREED = (
    "{there} that the program counts so, or perhaps so, in words that are no short sentence or have too little in common; see the dossier."
)
UNTOLD = "What{else_} the program counts here shares too few words, or says too little alone, to be told in a sentence; see the dossier."


def _empty(count: int, told_first: int, nothing: str) -> str:
    """What a part without sentences says of so many claims, so many of which the first lines tell."""
    if not count:
        return nothing
    return TOLD_FIRST if told_first == count else UNTOLD.format(else_=" else" if told_first else "")


def _figures(made: Desk) -> str:
    return TOLD_ABOVE if counts_of(made) else UNCOUNTED


def _beside(told: int, count: int) -> str:
    """How many claims that the program counts as agreed stand in no sentence."""
    there = f"There {'is' if count - told == 1 else 'are'} {counted(count - told, 'more claim')}"
    return BESIDE_AGREED.format(there=there) if 0 < told < count else ""


def _each(sentences: Iterable[Sentence]) -> tuple[Paragraph, ...]:
    """A paragraph a sentence, none told twice."""
    return tuple((sentence,) for sentence in dict.fromkeys(sentences))


def _together(sentences: Iterable[Sentence]) -> tuple[Paragraph, ...]:
    """One paragraph of all."""
    every = tuple(dict.fromkeys(sentences))
    return (every,) if every else ()


def caution(dossier: Dossier) -> str:
    """How far the account is to be trusted: whether a person corrected any of it, and who."""
    made = [entry for entry in dossier.corrections if entry.state == "holds" and entry.kind not in BESIDE]
    people = [flat(name) for name in unique(entry.by for entry in made)]
    readers = f"apart from {counted(len(made), 'correction')} by {', '.join(people)}, " if made else ""
    return CAUTION.format(checked=readers + UNCHECKED)


def lead(dossier: Dossier) -> str:
    """What lies before the reader, in the dossier's counts."""
    named = [document for document in dossier.documents if document.outlet or document.outlet_short]
    outlets, unnamed = len(set(told_apart(named).values())), len(dossier.documents) - len(named)
    standings = counted_by_standing(dossier.claims)
    read = f"{span_of_days(list(days(dossier)))}: {counted(len(dossier.documents), 'report')}{_from(len(named), outlets, unnamed)}"
    found = f"{counted(len(dossier.claims), 'claim')} from {counted(origins(dossier), 'independent origin')} ({ANSWERING})"
    perhaps = f" (and {standings[PERHAPS]} perhaps, in words that have too little in common)" if standings[PERHAPS] else ""
    agreed = f"{_some(standings['corroborated'])} supported by two or more origins{perhaps}"
    against = f"{_some(standings['disputed'] + standings['denied'])} disputed or denied"
    return f"{read}. In them the program counts {found}: {agreed}, {against}, {_some(standings['unverified'])} that could not be verified."


def _from(named: int, outlets: int, unnamed: int) -> str:
    """Whose the reports are; where some name an outlet and others none, how many each are.

    >>> _from(3, 2, 0), _from(3, 2, 1), _from(0, 0, 2)
    (' from 2 outlets', ', 3 from 2 outlets and 1 that names none', ' without the name of an outlet')
    """
    if named and unnamed:
        return f", {named:,} from {counted(outlets, 'outlet')} and {unnamed:,} that {'names' if unnamed == 1 else 'name'} none"
    return " without the name of an outlet" if unnamed else f" from {counted(outlets, 'outlet')}"


def _some(count: int) -> str:
    return f"{count:,}" if count else "none"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands."""

    part: int
    paragraph: int
    sentence: int


def within(words: int, wanted: Sequence[Part], read: Reading) -> list[Part]:
    """The parts with the sentences that fit: what the story is, a line of each other part where there is room, then from each in turn."""
    story, *queues = [_placed(part, number) for number, part in enumerate(wanted)]
    share = words // max(1, sum(map(bool, queues)) + bool(story))
    kept: set[Place] = set()
    met: set[EntityId] = set()
    last, others = _lines_of_each(queues, share)
    for place, sentence in (*last, *_opening(story, words // 2), *others, *story, *_in_turn(queues)):
        if words < SHORTEST:
            break
        cost = length(sentence) + sum(count for name, count in _introductions(read, sentence).items() if name not in met)
        if cost <= words and place not in kept:
            words -= cost
            kept.add(place)
            met.update(_introductions(read, sentence))
    return [_cut(part, number, kept) for number, part in enumerate(wanted)]


Placed = tuple[Place, Sentence]
LAST = 2
"""The last parts, figures and changes, of which the shortest brief has a line each."""


def _opening(story: Sequence[Placed], room: int) -> Iterator[Placed]:
    """The first lines of the story, as many as fit in some of the room."""
    for row in story:
        room -= _size(row)
        if room < 0:
            return
        yield row


def _lines_of_each(queues: Sequence[Sequence[Placed]], share: int) -> tuple[list[Placed], list[Placed]]:
    """A line of each of the last parts, and one of each other: the first within its share of the room, else the shortest."""
    own = [[next((row for row in queue if length(row[1]) <= share), min(queue, key=_size))] if queue else [] for queue in queues]
    others = sorted((row for rows in own[:-LAST] for row in rows), key=_size)
    return [row for rows in own[-LAST:] for row in rows], others


def _size(row: Placed) -> int:
    return length(row[1])


def _in_turn(queues: Sequence[Sequence[Placed]]) -> Iterator[Placed]:
    for turn in range(max(map(len, queues), default=0)):
        yield from (queue[turn] for queue in queues if turn < len(queue))


def _placed(part: Part, number: int) -> list[Placed]:
    """The sentences in the order in which there is room for them: the first of each paragraph before the second of any."""
    every = ((place, line, sentence) for place, paragraph in enumerate(part.paragraphs) for line, sentence in enumerate(paragraph))
    return [(Place(number, place, line), sentence) for place, line, sentence in sorted(every, key=lambda row: (row[1], row[0]))]


def _cut(part: Part, number: int, kept: set[Place]) -> Part:
    paragraphs = [
        tuple(sentence for line, sentence in enumerate(paragraph) if Place(number, place, line) in kept)
        for place, paragraph in enumerate(part.paragraphs)
    ]
    left = sum(map(len, part.paragraphs)) - sum(map(len, paragraphs))
    return replace(part, paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph), left=left)


def _introductions(read: Reading, sentence: Sentence) -> dict[EntityId, int]:
    """How many words more it takes to introduce each of whom a sentence names."""
    found: dict[EntityId, int] = {}
    for piece in sentence:
        if piece.entity is not None and piece.entity not in found:
            entity = read.entities[piece.entity]
            more = len(full(entity, piece.text).split()) - len(piece.text.split())
            found[piece.entity] = len(introduction(read, entity).split()) + more
    return found


def full(entity: Entity, shown: str) -> str:
    """The name in full, where the sentence has what it is called in few words."""
    return flat(entity.name) if entity.short is not None and shown == flat(entity.short) else shown


@once
def introduction(read: Reading, entity: Entity) -> str:
    """Who a person is, where a document says so beside the name, or a body's short name; empty where there is neither."""
    if entity.type != "PERSON":
        return flat(entity.short or "") if entity.short != entity.name else ""
    words = flat(entity.description or "")
    if not words or len(words.split()) > DESCRIBED or BOUND.search(words):
        return ""
    names = "|".join(re.escape(name) for name in sorted({entity.name, *entity.aliases}, key=lambda name: (-len(name), name)))
    described = re.escape(words)
    before = rf"\b{described}, (?:{names})," if ARTICLE.match(words) else rf"\b{described},? (?:{names})\b"
    beside = re.compile(rf"{before}|\b(?:{names}), {described}(?=[,.;:)]| who\b| in\b| for\b| of\b)")
    if not any(beside.search(flat(document.text)) for document in read.dossier.documents):
        return ""
    first = words.split()[0]
    return words[:1].lower() + words[1:] if first.istitle() and first.lower() in _small(read) else words


@once
def _small(read: Reading) -> frozenset[str]:
    """The words that the reports write with a small letter: who is described at the head of a sentence has a capital of that."""
    return spelling(read.dossier.documents).small


def again(entity: Entity) -> str:
    """What a person is called after the first time: the family name, where the documents use it alone."""
    last = entity.name.split()[-1]
    return last if entity.type == "PERSON" and last in entity.aliases else ""


def _introduced(read: Reading, chosen: Sequence[Part]) -> tuple[tuple[Part, ...], list[Cite]]:
    """Each person is introduced where first named; the footnotes are gathered in their order."""
    met: set[EntityId] = set()
    notes: dict[Cite, None] = {}

    def written(piece: Piece) -> Piece:
        notes.update(dict.fromkeys(piece.cites))
        if piece.entity is None:
            return piece
        if piece.entity in met:
            return replace(piece, text=again(read.entities[piece.entity]) or piece.text)
        met.add(piece.entity)
        entity = read.entities[piece.entity]
        words = introduction(read, entity)
        return replace(piece, text=f"{full(entity, piece.text)} ({words})") if words else piece

    made = tuple(
        replace(part, paragraphs=tuple(tuple(tuple(map(written, sentence)) for sentence in paragraph) for paragraph in part.paragraphs))
        for part in chosen
    )
    return made, list(notes)


def _notes(read: Reading, cites: Iterable[Cite]) -> tuple[Note, ...]:
    return tuple(_note(read, cite, number) for number, cite in enumerate(cites, start=1))


def _note(read: Reading, cite: Cite, number: int) -> Note:
    document = read.documents[cite.doc]
    title = f", “{flat(document.title)}”" if document.title else ""
    called = flat(document.outlet or ("" if document.title else document.id))
    where = f"{called}{title}".removeprefix(", ") + f", {day(document.published)}, characters {cite.start}–{cite.end}"
    return Note(number, cite, where, " ".join(document.text[cite.start : cite.end].split()))
