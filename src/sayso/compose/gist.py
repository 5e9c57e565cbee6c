"""The clearest wording of a claim that the documents hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.compose.antecedent import Reports
from sayso.compose.fragments import closing, is_cut_short, is_left_open, leans
from sayso.model import Document, DocumentId, Entity, EntityId, Evidence, Mention, Sketch, Span, Statement, StatementId
from sayso.text.sentences import sentence

SHORTEST, LONGEST = 6, 25
"""Words of a wording that says enough and can be taken in at a glance."""
SENTENCE = 50
"""Words of a sentence, at most, that tells what cannot be understood without it."""
FARTHEST = 60
"""Characters between who says a thing and what he says, at most, for both to be shown together."""
BEHIND = 40
"""Characters between the words of saying and what is said, at most, for what stands between to belong to those."""
BESIDE = 2
"""Characters between what is said and the words of saying, at most, where these stand beside it."""
AS_GOOD = 1.0
"""Clarity that one wording may have less than another and still do as well."""
TIE = re.compile(r"(?i)(?:when|while|although|though|because)\s+(?!of\b|in\b|on\b|at\b|\w+(?:ed|ing)\b)(?=[^,;]*$)")
"""What ties a clause to another; where a comma follows, more than that clause is there."""
TIE_OR_NOT = re.compile(r"(?i)(?:as|since|after)\s+(?=(?:(?:the|an?|his|her|their|its|\w+['’]s)\s+)?(?P<word>\w+)[^,;]*$)")
"""What ties a clause where the word behind it is the subject of one, else a mere phrase."""
THAT = re.compile(r"\Athat\s+")
ATTACHED = re.compile(r"(?i)\b(?:all|what|which|that|whom|who|than|as|when|how|why)\s+\Z")
"""Behind it, who says something does not begin a sentence: 'what she described as a raid'."""
RELATIVE_BEHIND = re.compile(r"(?i),?\s+(?:who|which|that)\b")
"""Behind it are words of a clause that leans on who says something: 'guards, who called it a raid'."""
BEFORE = 12
"""Characters before who says something in which such a word stands."""
BEGINS = re.compile(
    r"(?i)(?:[^\w\s)]|\b(?:after|and|as|because|before|but|that|when|where|which|while|who|(?:claim|say|show|warn)s?))\s*\Z"
)
"""What stands in a headline before words that say something by themselves."""
CONNECTED = re.compile(r"\A(?:And|But|Or|So|Yet|Plus),?\s+")
"""How a sentence begins that goes on from the one before."""
STOP = re.compile(r"(?<!\.\w)(?<![.!?…])\.\Z")
"""The full stop of a sentence, which is no abbreviation's: 'at 6 p.m.'."""
POINTING = re.compile(r"(?i)[“”‘’\"' ]*(?:that|this|these|those|(?:he|she|it|they|we|you|i)\s+and)\b")
"""How a clause begins that speaks of what, or whom, was named before."""
EXISTS = re.compile(
    r"(?i)\bthere(?:['’]s\b|\s+(?:(?:also|still|never|already|\w+ly)\s+)?(?:is|are|was|were|has|have|had"
    r"|(?:will|would|may|might|must|can|could|should)\s+(?:(?:also|still|never|not)\s+)?(?:be|have))\b)"
    r"|\A[“”‘’\"'\s]*(?:(?:no ?(?:one|body)|nothing|everyone|everybody)\b"
    r"|it(?:\s+(?:is|was|remains|remained)|['’]s)\s+(?:not\s+)?(?:\w+ly\s+)?(?:(?:un)?(?:likely|clear|known|certain)|(?:im)?possible"
    r"|alleged|believed|estimated|expected|feared|hoped|suspected|thought)\b)"
)
"""Subjects that stand for nobody named before."""
SAYING = frozenset({"say", "add"})
"""Verbs that tell nothing without what is said: 'the captain said on Monday'."""
CONTRACTED = re.compile(r"['’](?:ve|re|ll|m|d|s)\b")
"""What a pronoun and a verb are written together with: 'we’ve'."""
PRONOUNS = frozenset({"he", "she", "it", "they"})
SPEAKING = frozenset({"i", "we"})
BODIES = frozenset({"ORG", "GPE", "GROUP"})
"""What speaks of itself as 'it'."""
NEAREST = 40
"""Characters, none of which ends a sentence, between a word of saying and a pronoun that stands for the speaker, at most."""
ENDS = re.compile(r"[.;:,!?\n]")
ITSELF = re.compile(
    r"(?i)\s+(?!(?:had|was|is)\s+(?:rain|snow|hail|emerg|turn|tak))"
    r"(?:(?:had|has)\s+(?:\w+ly\s+|not\s+|also\s+|already\s+)?(?!been\b|become\b|yet\b|to\b|no\b|an?\b|the\b)\w+"
    r"|(?:was|is)\s+(?:\w+ly\s+|not\s+|also\s+|already\s+)?\w+ing\b)"
)
"""What a body did or does, and no mere 'it' ('it is likely', 'it took hours', 'it was expected that')."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """What a gist is chosen from, and who the pronouns in it are."""

    statements: Mapping[StatementId, Statement]
    sketches: Mapping[StatementId, Sketch]
    documents: Mapping[DocumentId, Document]
    entities: Mapping[EntityId, Entity]
    mentioned: Mapping[Mention, Entity]
    reports: Reports
    parts: Mapping[StatementId, Statement]
    """Of each unit that is a part of a statement, that."""
    clause_around: Callable[[StatementId], StatementId]
    """Of each unit, the narrowest clause that holds it, else its statement."""
    around: Callable[[StatementId], Sequence[StatementId]]
    """Of each unit, the wider ones of the same speaker that hold it, the narrowest first."""

    def clearest(self, evidence: Sequence[Evidence], *, unsure: Collection[StatementId] = ()) -> list[StatementId]:
        """The clearest wording among the supporters but those left out, else among the rest, and those that are as good, the best first."""
        supports = [one for one in evidence if one.role == "supports" and one.statement not in unsure]
        ranked = sorted(((self.clarity(one), one.statement) for one in supports or evidence), reverse=True)
        return [name for clarity, name in ranked if clarity >= ranked[0][0] - AS_GOOD]

    def teller(self, unit: StatementId) -> StatementId:
        """The narrowest of the clauses that hold a unit which can be understood alone; where none can, the narrowest clause."""
        return next(filter(self.stands_alone, (unit, *self.around(unit))), self.clause_around(unit))

    def fuller(self, unit: StatementId) -> list[StatementId]:
        """A unit and the wider ones that tell the same with its circumstances and can be taken in at a glance, the narrowest first."""
        told = self.sketches[unit]
        return [unit, *(name for name in self.around(unit) if is_fuller(self.sketches[name], told) and self.stands_alone(name))]

    def stands_alone(self, unit: StatementId) -> bool:
        """Is it a clause, or a headline, that says of whom or what it tells, leans on no other and is not cut short?"""
        statement, sketch = self.statements[unit], self.sketches[unit]
        first = self.untied(statement, statement.parts[0])
        words = self.written(statement.doc, first.start, statement.end)
        named = bool(sketch.subject and not POINTING.match(words)) or EXISTS.search(words) is not None
        told_of = (named or self.known(statement) is not None) and sketch.predicate not in SAYING
        headline = unit not in self.parts and bool(sketch.predicate)
        cut = self.cut_short(statement) or self.left_open(statement, first.start) or self.cut_from_headline(statement)
        whole = not leans(words) and not cut
        return (sketch.clause or headline) and told_of and whole

    def clarity(self, evidence: Evidence) -> float:
        """Clauses, then what stands in one; names before pronouns, a fair length, an outlet's words before a speaker's, the most typical.

        What a supporter denies is the reverse of what it supports; questions and clauses that lean on another state little.
        """
        statement, sketch = self.statements[evidence.statement], self.sketches[evidence.statement]
        return (
            2.0 * sketch.clause
            + 0.5 * self.sketches[self.clause_around(evidence.statement)].clause
            + 1.5 * self.stands_alone(self.teller(evidence.statement))
            + 1.0 * (SHORTEST <= sketch.words <= LONGEST)
            + 0.5 * (statement.kind in ("indirect", "narrated"))
            - 1.0 * statement.text.endswith(("...", "…"))
            - 2.5 * (evidence.role == "supports" and statement.stance == "denies")
            - 1.5 * leans(self.written(statement.doc, statement.start, statement.end))
            - 0.5 * self.cut_short(statement)
            + evidence.score
        )

    def written(self, doc: DocumentId, start: int, end: int) -> str:
        """A stretch of a report, with the mark that may end it."""
        return self.documents[doc].text[start : end + 1]

    def cut_short(self, statement: Statement) -> bool:
        """Does its sentence go on with words that it needs, or does it end in the midst?"""
        return is_cut_short(statement.text, self.documents[statement.doc].text, statement.end)

    def left_open(self, statement: Statement, start: int) -> bool:
        """Do the words before it, which are not those of saying, leave open whether it is so?"""
        said = statement.cue is not None and start - BEHIND <= statement.cue.end <= start
        return not said and is_left_open(self.documents[statement.doc].text, start)

    def cut_from_headline(self, statement: Statement) -> bool:
        """Is it the rest of a headline, behind no word that begins a clause: 'Mayor defends | harbour plan works after talks'?"""
        whole, report = self.parts.get(statement.id), self.documents[statement.doc]
        if whole is None or not report.title or plain([whole.text]) not in plain([report.title]):
            return False
        before = report.text[whole.start : statement.start]
        return bool(before.strip()) and BEGINS.search(before) is None

    def told(self, unit: StatementId) -> str:
        """A unit in its own words where it can be understood alone; else with who says it, or by its sentence, whichever is short."""
        if self.is_understood(unit):
            return self.own_words(unit)
        statement = self.statements[unit]
        whole, attributed = self.sentence(statement), self.attributed(statement)
        if whole and len(whole.split()) <= LONGEST and statement.stance != "denies":
            return whole
        return attributed or whole or self.own_words(unit)

    def own_words(self, unit: StatementId) -> str:
        """A unit verbatim, but that its pronoun may be followed by whom that is, in [brackets].

        A mere noun ('any role in the fire'), and what somebody denies, is given with the words that say who denies or claims it.
        """
        statement = self.statements[unit]
        told_alone = self.sketches[unit].clause and statement.stance != "denies"
        return (None if told_alone else self.framed(statement)) or self.verbatim(statement)

    def is_understood(self, unit: StatementId) -> bool:
        """Can it be understood alone, or is it somebody's whole sentence in his own words, which only speaks of what he said before?"""
        statement = self.statements[unit]
        quotation = statement.kind == "direct" and unit not in self.parts and self.sketches[unit].clause
        whole = quotation and not leans(statement.text) and not self.cut_short(statement)
        return whole or self.stands_alone(unit)

    def verbatim(self, statement: Statement) -> str:
        text = self.documents[statement.doc].text
        [first, *rest] = statement.parts
        first = self.untied(statement, first)
        opening = [text[first.start : first.end]]
        if known := self.known(statement):
            pronoun, entity = known
            contracted = CONTRACTED.match(text, pronoun.end, first.end)
            end = contracted.end() if contracted else pronoun.end
            opening = [text[first.start : end], f"[{entity.name}]", text[end : first.end]]
        told = [*opening, *(f"… {text[part.start : part.end]}" for part in rest)]  # as editors mark what they leave out
        return plain(told) + closing(told[-1], text[statement.end : statement.end + 2])

    def framed(self, statement: Statement) -> str | None:
        """What is said with the words of saying beside it."""
        text, framed = self.documents[statement.doc].text, frame(statement)
        return plain([self.told_by(statement, text[framed.start : framed.end])]) if framed else None

    def attributed(self, statement: Statement) -> str | None:
        """What is said behind who says it, where that is a sentence: not 'what she described as a raid'."""
        text, source, cue = self.documents[statement.doc].text, statement.source, statement.cue
        framed = frame(statement)
        if framed is None or source is None or cue is None or framed.start != source.start or self.cut_short(statement):
            return None
        relative = ATTACHED.search(text, max(0, framed.start - BEFORE), framed.start) or RELATIVE_BEHIND.match(text, source.end)
        return None if relative or cue.text.endswith("ing") else self.framed(statement)

    def sentence(self, statement: Statement) -> str | None:
        """The sentence around what is told, where it holds more words, and not too many to be taken in."""
        report = self.documents[statement.doc]
        around = sentence(report.text, statement.start, statement.end)
        before = (stretch.end for stretch in report.furniture if stretch.end <= statement.start)
        after = (stretch.start for stretch in report.furniture if stretch.start >= statement.end)
        words = plain([report.text[max([around.start, *before]) : min([around.end, *after])]])
        words = STOP.sub("", CONNECTED.sub("", words))
        fits = len(statement.text.split()) < len(words.split()) <= SENTENCE
        return self.told_by(statement, words) if fits else None

    def told_by(self, statement: Statement, words: str) -> str:
        """Words that begin with who says something, with who that is where it is a pronoun."""
        speaker, source = self.speaker(statement), statement.source
        if source is None or speaker is None or source.text.lower() not in PRONOUNS or not words.startswith(source.text):
            return words
        return f"{source.text} [{speaker.name}]{words[len(source.text) :]}"

    def untied(self, statement: Statement, first: Span) -> Span:
        """A clause without the word that ties it to the word of saying ('that'), or to the clause that it leans on ('when')."""
        words = self.documents[statement.doc].text[first.start : first.end]
        that = THAT.match(words) if statement.kind != "narrated" else None
        tie = that or (self.tie(words, self.sketches[statement.id]) if self.sketches[statement.id].clause else None)
        return Span(first.start + tie.end(), first.end) if tie else first

    def tie(self, words: str, sketch: Sketch) -> re.Match[str] | None:
        maybe = TIE_OR_NOT.match(words)
        if maybe and any(maybe["word"].casefold().startswith(lemma) for lemma in sketch.subject):
            return maybe
        return TIE.match(words)

    def known(self, statement: Statement) -> tuple[Span, Entity] | None:
        """The pronoun at its start and who that is, where it is known."""
        sketch = self.sketches[statement.id]
        if pronoun := sketch.pronoun:
            entity = self.mentioned.get(Mention(statement.doc, pronoun.start, pronoun.end))
            if entity is None and self.speaks(statement, pronoun):
                entity = self.speaker(statement)
            if entity is not None:
                return pronoun, entity
        return self.reports.antecedent(statement, sketch)

    def of_others(self, unit: StatementId, other: StatementId) -> bool:
        """Do two clauses begin with pronouns that stand for two?"""
        one, two = (self.known(self.statements[name]) for name in (unit, other))
        return one is not None and two is not None and one[1].id != two[1].id

    def speaks(self, statement: Statement, pronoun: Span) -> bool:
        """Is the speaker meant: 'we' in his own words, 'it' right after 'the ministry said'?"""
        text = self.documents[statement.doc].text
        word = text[pronoun.start : pronoun.end].lower()
        if statement.kind == "direct":
            return word in SPEAKING
        speaker, cue = self.speaker(statement), statement.cue
        if word != "it" or speaker is None or speaker.type not in BODIES or cue is None or not ITSELF.match(text, pronoun.end):
            return False
        return 0 <= pronoun.start - cue.end <= NEAREST and not ENDS.search(text, cue.end, pronoun.start)

    def speaker(self, statement: Statement) -> Entity | None:
        return self.entities.get(statement.source.entity) if statement.source and statement.source.entity else None


def is_fuller(sketch: Sketch, told: Sketch) -> bool:
    """Is it the same clause with more in it, and no more than can be taken in at a glance?"""
    same = (sketch.predicate, sketch.subject, sketch.negated) == (told.predicate, told.subject, told.negated)
    return told.clause and sketch.clause and same and sketch.words <= LONGEST


def frame(statement: Statement) -> Span | None:
    """From who says it to the end of what he says, where those words stand in that order and near each other.

    Else with the words of saying alone, where these stand beside it: 'denying a part in the fire', 'three of them, named by the owner'.
    """
    source, cue = statement.source, statement.cue
    if cue is None:
        return None
    if source and source.end <= cue.start < cue.end <= statement.start <= source.end + FARTHEST:
        return Span(source.start, statement.end)
    if statement.kind == "direct":
        return None
    if cue.end <= statement.start <= cue.end + BESIDE:
        return Span(cue.start, statement.end)
    if statement.end <= cue.start <= statement.end + BESIDE:
        follows = source is not None and cue.end <= source.start <= cue.end + BESIDE
        return Span(statement.start, source.end if source and follows else cue.end)
    return None


def plain(parts: Iterable[str]) -> str:
    """Join stretches of text on one line.

    >>> plain(["The  ferry", "", "sank"])
    'The ferry sank'
    """
    return " ".join(word for part in parts for word in part.split())
