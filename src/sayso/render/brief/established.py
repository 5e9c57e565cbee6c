"""What two independent origins surely say in words that are alike, and nobody denies.

First stand the lines that the page shows as agreed, each in one wording for all, then what each says in his own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Claim, Statement
from sayso.render.brief.desk import Desk, apart, cites, origin_of
from sayso.render.brief.outline import Piece, Sentence, length
from sayso.render.brief.ranking import REACTION
from sayso.render.brief.sentences import clause, listed, several, told
from sayso.render.brief.telling import Telling, anchor, cite
from sayso.render.brief.traits import Traits, alike, covers, repeats, traits
from sayso.render.brief.voices import Voice, bare, publisher
from sayso.render.brief.wording import PERSONAL, SHARED, flat, opens, plain
from sayso.render.likeness import content
from sayso.render.page.derived.agreed import agreed as in_like_words
from sayso.render.page.derived.changes import changed
from sayso.render.page.derived.lines import Corpus, Line, surely
from sayso.render.page.derived.parties import accountable, same_party

Like = Callable[[Desk, Telling, Telling], bool]
LINES = 60
"""Lines that are looked for; how many are told is a matter of the length."""
SHORT = 35
"""Words of a sentence in which each one's own words may stand."""
MUCH = 0.5
"""Share of the shorter wording that two have in common of which each is told in his own words."""
SHARED_WORDS = 3
"""Words that they have in common at least."""
OTHERS = 2
"""Wordings told after the first."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A wording with the others that say the same, one of each origin."""

    lead: Telling
    others: tuple[Telling, ...]

    def sentence(self, desk: Desk) -> Sentence:
        """Those whose words are nearly the lead's are named with it; whoever says less, or more, is told in his own words."""
        same = [self.lead, *(one for one in self.others if covers(one.traits, self.lead.traits))]
        apart = [one for one in self.others if one not in same][:OTHERS]
        own = ((clause(one, opening=False), cites([one])) for one in apart)
        return told((clause(self.lead, [one.voice for one in same]), cites(same)), *own)


def established(desk: Desk) -> Iterator[tuple[Sentence, Telling]]:
    """A sentence a claim, in the order of the page's first screen: in the words of each where that is short, else in one wording.

    What later words replaced is told with these, under what changed.
    """
    replaced = {step.claim.id for chain in changed(desk.read) for step in chain[:-1]}
    corroborated = (claim for claim in desk.read.dossier.claims if claim.standing == "corroborated" and claim.seconded)
    standing = [claim for claim in corroborated if claim.id not in replaced]
    groups = {claim.id: one for claim in standing if (one := agreed(desk, claim, said_alike))}
    lines = in_like_words(desk.read, Corpus(desk.read.dossier.documents), LINES)
    first = (_shorter(desk, groups.get(line.claim.id), _line(desk, line)) for line in lines if line.claim.id not in replaced)
    others = sorted(groups.values(), key=lambda one: (-len(one.others), -desk.weight(one.lead), one.lead.said.id))
    every = {id(one): one for one in (*first, *others) if one is not None}.values()
    leads = set(apart(one.lead for one in every))
    kept = [one for one in every if one.lead in leads]
    loose = (agreed(desk, claim, much_alike) for claim in standing if claim.id not in groups)
    for group in sorted(filter(None, loose), key=lambda one: (-desk.weight(one.lead), one.lead.said.id)):
        if not any(repeats(told_of.traits, one.lead.traits) for told_of in (group.lead, *group.others) for one in kept):
            kept.append(group)
    yield from ((one.sentence(desk), one.lead) for one in kept)


def _shorter(desk: Desk, group: Agreed | None, line: InLikeWords | None) -> Agreed | InLikeWords | None:
    """What each says in his own words, where that is short or nothing else can be told."""
    if group is not None and (line is None or length(group.sentence(desk)) <= SHORT):
        return group
    return line


@dataclass(frozen=True, slots=True)
class InLikeWords:
    """A wording, who says all of it, and who says most of it, each with a statement that does."""

    lead: Telling
    whole: dict[Voice, Statement]
    most: dict[Voice, Statement]

    def sentence(self, desk: Desk) -> Sentence:
        """'It rained, according to Ruiz; Polo said that it had rained a little; The Mail says much the same'.

        Whoever says most of it has his own words where these are short.
        """
        said = (clause(self.lead, list(self.whole)), [cite(desk.read, one) for one in self.whole.values()])
        own = [desk.told[one.id] for one in self.most.values() if one.id in desk.told]
        short = [one for one in own if len(one.words.split()) <= SHORT // 2][:OTHERS]
        shown = {one.said.id for one in short}
        rest = {voice: one for voice, one in self.most.items() if one.id not in shown}
        alike = ([*listed(list(rest)), Piece(_much_the_same(list(rest)))], [cite(desk.read, one) for one in rest.values()])
        return told(said, *((clause(one, opening=False), cites([one])) for one in short), *([alike] if rest else []))


def _much_the_same(voices: Sequence[Voice]) -> str:
    if not all(voice.outlet for voice in voices):
        return " said much the same"
    return " say much the same" if several(voices) else " says much the same"


def _line(desk: Desk, line: Line) -> InLikeWords | None:
    """A line that the page shows as agreed, with those who surely say so."""
    whole, voices = desk.read.statements[line.wording.statement], _speaking(desk, line)
    if line.wording.framed or line.wording.words != line.wording.told or len(voices) < 2:
        return None
    words = plain(line.wording.words)
    day = anchor(desk.read, desk.read.document_of(whole), words)
    lead = Telling(whole, "stated", words, "", next(iter(voices)), (), cite(desk.read, whole), traits(words), anchor=day)
    all_of_it = {voice: one for voice, one in voices.items() if one.id == whole.id or covers(_around(desk, one), lead.traits)}
    return InLikeWords(lead, all_of_it, {voice: one for voice, one in voices.items() if voice not in all_of_it})


def _around(desk: Desk, said: Statement) -> Traits:
    """The traits of the sentence that holds a statement."""
    span = desk.read.sentence(said)
    return traits(desk.read.document_of(said).text[span.start : span.end])


def _speaking(desk: Desk, line: Line) -> dict[Voice, Statement]:
    """Those who say a line, each with a statement that says so, the one whose words it has first; one party is named once."""
    found: dict[Voice, Statement] = {}
    sure = {one.id for one in surely(desk.read, line.claim)}
    for one in sorted(line.said, key=lambda one: one.id != line.wording.statement):
        origin = next((origin for origin in line.claim.origins if one.id in origin.statements), None)
        name = accountable(desk.read, origin, one) if origin and one.id in sure else ""
        itself = one.id == line.wording.statement and one.id in sure
        voice = _voice(desk, one, name) if itself or name in line.origins else None
        if voice is not None and not any(_one_party(voice, other) for other in found):
            found[voice] = one
    return found


def _voice(desk: Desk, said: Statement, name: str) -> Voice:
    """Who is named for a statement: its speaker, the outlet, or whose words the outlet has."""
    voice, outlet = desk.voices.get(said.id), desk.read.outlet(desk.read.document_of(said))
    if voice is not None and (said.kind != "narrated" or not name):
        return voice
    own = bare(name) in (bare(outlet), bare(publisher(desk.read.document_of(said)).name))
    return publisher(desk.read.document_of(said)) if own else Voice(flat(name), flat(name).casefold())


def said_alike(desk: Desk, one: Telling, other: Telling) -> bool:
    """Do two say the same, by their words?"""
    return alike(one.traits, other.traits)


def much_alike(desk: Desk, one: Telling, other: Telling) -> bool:
    """Do two parties say much of the same, such that a reader sees it where each is told in his own words?"""
    left, right = one.traits, other.traits
    if same_party(desk.read, one.said, other.said):
        return False
    quoted = one.form == other.form == "quoted"
    if quoted or left.negated != right.negated or (left.numbers and right.numbers and left.numbers.isdisjoint(right.numbers)):
        return False
    shared, fewer = len(left.stems & right.stems), min(len(left.stems), len(right.stems))
    return shared >= SHARED_WORDS and shared >= MUCH * fewer and not any(REACTION.search(each.words) for each in (one, other))


def _one_party(one: Voice, other: Voice) -> bool:
    """Is the one named by the other's name, so that both may be one?"""
    words = content(one.name), content(other.name)
    return one.key == other.key or words[0] <= words[1] or words[1] <= words[0]


def agreed(desk: Desk, claim: Claim, like: Like) -> Agreed | None:
    """The wording that most independent origins share, as far as theirs are like it."""
    supporters = desk.supporters(claim)
    leads = (one for one in supporters if one.form in ("stated", "reported") and opens(one.words) not in PERSONAL | SHARED)
    groups = (_group(claim, lead, [one for one in supporters if one is not lead and like(desk, lead, one)]) for lead in leads)
    best = max(groups, key=lambda one: (len(one.others), desk.weight(one.lead), one.lead.said.id), default=None)
    return best if best is not None and best.others else None


def _group(claim: Claim, lead: Telling, others: list[Telling]) -> Agreed:
    """Those whose words are like the lead's, one of each origin; an origin is its name too, lest one be told as two."""
    first: dict[str, Telling] = {}
    for one in [lead, *others]:
        origin = origin_of(claim, one)
        if origin is not None and not any(_one_party(one.voice, other.voice) for other in first.values()):
            first.setdefault(origin.name, one)
    apart = tuple(one for one in first.values() if one is not lead)
    return Agreed(lead, apart if lead in first.values() else ())
