"""What persists of a chain: an interview goes on wherever its speaker does."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from sayso.extract.attribution import Attribution, sentence_of
from sayso.extract.heard import AUTHORITIES, PRESS, SHOWS, introductions, is_press, stands_alone
from sayso.extract.lexicon import OFFICES, PEOPLE, lemmas
from sayso.extract.lone_quotations import paragraphs_between
from sayso.extract.speakers import FEMALE, MALE, head_of, surname
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet

OTHERWISE: Final = re.compile(
    r"\b(?:(?P<statement>statement)s?|(?P<post>tweet\w*|(?-i:post(?:ed)?|Posted)|Twitter|Facebook|Instagram)|(?P<written>wrote|writing|written|op-ed|column)|"
    r"(?P<meeting>(?:conference|briefing)s?|reporters)|(?P<letter>letter|e-?mail)|(?P<speech>speech))\b",
    re.IGNORECASE,
)
"""Tells of another occasion than the interview before, unless that one was of the same kind."""
TITLES: Final = PEOPLE | MALE | FEMALE | lemmas("""
    dr dr. prof prof. sir dame lord lady adm adm. col col. gen gen. lt lt. maj maj. sgt sgt. capt capt. rev rev. sen sen. rep rep. gov gov.
    supt supt. insp insp.
""")
"""Before a surname, no first name."""
UNNAMED: Final = lemmas("source insider informant tipster pal eyewitness onlooker bystander")
"""What another one without a name is called as well: 'the source' who was 'an insider' before."""
LONGEST_PAUSE: Final = 4
"""Paragraphs without a word of an interview, behind which what its speaker says is more often of another occasion."""
HEADING: Final = lemmas("head lead chair run direct manage command")
"""What an official does with what he is an official of."""
WRITINGS: Final = {"statement": "statement", "letter": "letter", "email": "letter", "e-mail": "letter"}
"""Occasions that may be named as the source of what was said on them: 'the statement added'."""


@dataclass(frozen=True, slots=True)
class Interview:
    """By way of whom somebody was heard, on what occasions ('statement', 'post'), and whether his last words were of it."""

    speaker: Span
    """The mention that spoke to the outlet."""
    relays: tuple[Span, ...]
    occasions: frozenset[str]
    last: Span
    """Where the last words of it are attributed."""
    on: bool = True


def carried(
    parse: Parse, found: Sequence[Attribution], speaker: Mapping[Span, Span], *, heard: Sequence[Attribution] = ()
) -> list[Attribution]:
    """The attributions, each further word of an interview by way of the outlet that was told the first.

    `speaker` has the mention that a pronoun or role stands for, `heard` all that the grammar
    takes for attributions: an interview may begin with words that are no statement. It goes on
    wherever the same one speaks, but for what he says on another occasion or after a long pause.
    """
    interviews = Interviews(parse, speaker, heard)
    return [interviews.continued(attribution) for attribution in sorted(found, key=lambda a: a.cue or a.span)]


class Interviews:
    """Who was heard by way of which outlet, as far as a report has been read."""

    def __init__(self, parse: Parse, speaker: Mapping[Span, Span], heard: Sequence[Attribution]) -> None:
        self.parse = parse
        self.speaker = speaker
        self.told: dict[str, Interview] = {}
        self.last = ""
        """Who spoke last."""
        told = [(outlet.start, Interview(mention, (outlet,), frozenset(), outlet)) for mention, outlet in introductions(parse)]
        self.introduced = deque(sorted([*told, *begun(parse, heard)], key=lambda place: (place[0], place[1].speaker)))
        self.named = first_names(parse)
        self.bearers = bearers(parse)
        self.called: dict[str, str] = {}
        """By what each is known whose name has two words, by the first."""
        self.first_place = {token.text: token.index for token in reversed(parse.tokens)}

    def known(self, mention: Span) -> str:
        """By what the speaker is known again; of a bare surname, with the first name that it had last."""
        words: Sequence[Token] = self.parse.within(mention)
        earlier = self.parse.within(self.speaker.get(mention, mention))
        if {head_of(words).tag, head_of(earlier).tag} != {"NN", "NNS"}:  # 'the residents' are not 'a resident' before
            words = bearer(self.parse, earlier)
        name = words[0].text if len(words) == 1 and words[0].text in self.named else who(words)
        first = next((first for start, first in reversed(self.named.get(name, ())) if start < words[-1].end), None)
        return f"{first} {name}" if first else self.in_full(words, name)

    def in_full(self, words: Sequence[Token], name: str) -> str:
        """By what somebody is known who goes by a first name, or by a family name that stands first, where nobody else bears it."""
        word = words[0]
        if len(words) > 1 or not may_name_person(word) or name in self.told or len(self.bearers[word.text]) != 1:
            return name
        known = self.called.get(word.text, name)
        return known if known in self.told else name

    def may_be_last(self, mention: Span) -> bool:
        """'The scientist', 'the 41-year-old', who was not told of before: whoever spoke last."""
        words = self.parse.within(mention)
        head = head_of(words)
        called = words[0].lemma == "the" and not any(word.pos == "PROPN" for word in words)
        if mention in self.speaker or not called:
            return False
        earlier = self.told.get(self.last)
        if self.parse.words(mention).endswith("year-old"):
            told = numbers(self.parse.words(earlier.speaker)) if earlier is not None else set()
            return not told or bool(told & numbers(self.parse.words(mention)))
        unnamed = earlier is not None and head_of(self.parse.within(earlier.speaker)).pos != "PROPN"
        return head.tag == "NN" and (head.lemma in PEOPLE or (head.lemma in UNNAMED and unnamed))

    def is_now_named(self, mention: Span, interview: Interview) -> bool:
        """'Ana Ruiz, who heads the harbour council', whom the report names first here, behind 'a harbour official told C'."""
        words = self.parse.within(mention)
        name = head_of(bearer(self.parse, words))
        unnamed = self.parse.within(interview.speaker)
        if name.pos != "PROPN" or any(word.pos == "PRON" or is_person_s_name(word) for word in unnamed) or head_of(unnamed).tag != "NN":
            return False
        told = {word.lemma.lower() for word in unnamed if is_telling(word)}
        repeated = any(told <= nouns_of(self.parse, role) for role in self.parse.below(name, "appos") if is_definite(self.parse, role))
        heading = [clause for clause in self.parse.below(name, "relcl") if clause.lemma in HEADING]
        heads = head_of(unnamed).lemma in OFFICES and any((told - PEOPLE) & nouns_of(self.parse, clause) for clause in heading)
        return self.first_place[name.text] in {word.index for word in words} and (repeated or heads)

    def end(self, mention: Span) -> None:
        """'A resident' is another one than before, and 'the resident' may then be either."""
        name = self.known(mention)
        interview = self.told.get(name)
        if interview is not None and not interview.speaker.overlaps(mention) and is_somebody_new(self.parse.within(mention)):
            del self.told[name]

    def continued(self, attribution: Attribution) -> Attribution:
        """The attribution that comes next in the report, by way of the outlet where its speaker's interview goes on."""
        self.introduce(before=(attribution.cue or attribution.span).start)
        if attribution.source is None:
            return attribution
        source = attribution.source
        self.end(source)
        name = self.known(source)
        others = tuple(relay for relay in attribution.relays if self.known(relay) != name)
        attribution = replace(attribution, relays=others)
        if others:
            self.begin(name, source, attribution)
            if self.last and self.may_be_last(source):
                self.begin(self.last, source, attribution)
        elif (interview := self.told.get(name)) is not None:
            attribution = self.further(attribution, interview, name)
        elif (interview := self.told.get(self.last)) is not None and (self.may_be_last(source) or self.is_now_named(source, interview)):
            self.note(name, interview)
            attribution = self.further(attribution, interview, name, self.last)
            name = self.last
        self.last = name
        if not attribution.relays:
            for writing in self.writings(attribution):
                self.told.pop(writing, None)  # the next 'statement' is another one
        return attribution

    def further(self, attribution: Attribution, interview: Interview, *names: str) -> Attribution:
        """Further words of who is known by the names, by way of the outlet where they are of the interview."""
        place = attribution.cue or attribution.span
        near = paragraphs_between(self.parse, interview.last, place) < LONGEST_PAUSE
        on = near and goes_on(self.parse, attribution, interview)
        self.told |= dict.fromkeys(names, replace(interview, on=on, last=place if on else interview.last))
        return replace(attribution, relays=interview.relays if on else ())

    def introduce(self, *, before: int) -> None:
        """Take note of whoever is said, so far, to have spoken to an outlet."""
        while self.introduced and self.introduced[0][0] < before:
            _, interview = self.introduced.popleft()
            self.end(interview.speaker)
            name = self.known(interview.speaker)
            if all(self.known(relay) != name for relay in interview.relays):
                self.note(name, interview)

    def note(self, name: str, interview: Interview) -> None:
        """Take note of an interview, and of the words that its speaker may be called by, unless it was known before."""
        self.told.setdefault(name, interview)
        self.called |= {word.text: name for word in self.parse.within(interview.speaker) if is_first_of_two(self.parse, word)}

    def begin(self, name: str, speaker: Span, attribution: Attribution) -> None:
        """Take note of an interview, and of the statement that was sent to an outlet."""
        relays = attribution.relays
        if all(may_print(self.parse, relay) for relay in relays):
            self.told.pop(name, None)
            place = attribution.cue or attribution.span
            self.note(name, Interview(speaker, relays, occasions(self.parse, attribution), place))
            if all(is_outlet(self.parse.words(relay)) for relay in relays):
                self.told |= dict.fromkeys(self.writings(attribution), self.told[name])

    def writings(self, attribution: Attribution) -> frozenset[str]:
        return occasions(self.parse, attribution) & frozenset(WRITINGS.values())


def begun(parse: Parse, heard: Sequence[Attribution]) -> Iterator[tuple[int, Interview]]:
    """Yield each interview by where its first words are attributed."""
    for a in heard:
        outlets = all(is_outlet(parse.words(relay)) and not is_rendering(parse, relay) for relay in a.relays)
        if a.source is not None and a.cue is not None and a.relays and outlets:
            yield a.cue.start, Interview(a.source, a.relays, occasions(parse, a), a.cue)


def who(words: Sequence[Token]) -> str:
    """By what the speaker is known again: a surname, what he is ('victim'), or what was written to the outlet: 'the statement said'."""
    head = head_of(words)
    if head.lemma in WRITINGS:
        return WRITINGS[head.lemma]
    if any(token.pos == "PROPN" for token in words):
        return surname(words)
    return " ".join(token.text.lower() for token in words if token.index <= head.index and token.pos != "DET")


def bearer(parse: Parse, words: Sequence[Token]) -> Sequence[Token]:
    """Whose office it is that stands behind a name: 'Ana Ruiz' of 'Ana Ruiz, minister of housing'."""
    head = head_of(words)
    named = parse.head(head)
    return [named] if head.dep == "appos" and head.pos == "NOUN" and named.pos == "PROPN" else words


def is_somebody_new(words: Sequence[Token]) -> bool:
    """'A resident', 'another official', 'residents': nobody told of before; not 'the resident', 'his aide', 'Ana Ruiz'."""
    head = head_of(words)
    named = any(token.pos == "PROPN" and (token == head or token.dep == "appos") for token in words)
    if named or head.tag.startswith(("PRP", "W")):
        return False
    if head.tag == "NNS" and head.lemma in UNNAMED and len(words) == 1:
        return False  # 'sources said' goes on with those who were told of before
    own = [token for token in words if token.head == head.index and token.dep in {"det", "poss"}]
    return not any(token.dep == "poss" or token.lemma in {"the", "this", "that", "these", "those"} for token in own)


def first_names(parse: Parse) -> dict[str, list[tuple[int, str]]]:
    """For each surname, where it stands with which first name: 'Ana' of 'Mayor Ana Ruiz'."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for last in parse.tokens:
        if last.pos == "PROPN" and last.dep != "compound" and last.entity in {"", "PERSON"}:
            before = (parse.tokens[index] for index in range(last.index - 1, -1, -1))
            if firsts := [name.text for name in takewhile(is_part_of_name, before)]:
                found[last.text].append((last.start, firsts[-1]))
    return found


def bearers(parse: Parse) -> defaultdict[str, set[str]]:
    """For each word that stands in a name before its last, the last ones: 'Ruiz' and 'Marsh' of 'Ana Ruiz' and 'Ana Marsh'."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in parse.tokens:
        if word.dep == "compound" and word.pos == parse.head(word).pos == "PROPN":
            found[word.text].add(parse.head(word).text)
    return found


def is_first_of_two(parse: Parse, word: Token) -> bool:
    """'Ana' of 'Ana Ruiz', 'Mayor Ana Ruiz'; not 'Harbour' of 'Chief Harbour Master Kern'."""
    last = parse.head(word)
    before = parse.tokens[word.index - 1] if word.index else None
    alone = before is None or before.sentence != word.sentence or before.dep != "compound" or before.lemma.lower() in TITLES
    return is_part_of_name(word) and may_name_person(last) and last.index == word.index + 1 and alone


def numbers(words: str) -> set[str]:
    return set(re.findall(r"\d+", words))


def is_person_s_name(word: Token) -> bool:
    return word.pos == "PROPN" and word.entity in {"", "PERSON"}


def is_telling(word: Token) -> bool:
    """Is it a noun that tells who somebody is?"""
    return word.pos in {"NOUN", "PROPN"} and word.entity != "PERSON"


def nouns_of(parse: Parse, head: Token) -> set[str]:
    return {word.lemma.lower() for word in parse.subtree(head) if is_telling(word)}


def is_definite(parse: Parse, noun: Token) -> bool:
    return any(word.lemma == "the" for word in parse.below(noun, "det"))


def may_name_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.entity in {"", "PERSON"} and token.dep != "poss"


def is_part_of_name(token: Token) -> bool:
    return token.dep == "compound" and token.pos == "PROPN" and token.entity in {"", "PERSON"} and token.lemma.lower() not in TITLES


def may_print(parse: Parse, relay: Span) -> bool:
    """Is it an outlet, or a body that may be one: no person, no country, no authority, and no rendering of these words alone?"""
    tokens = parse.within(relay)
    if is_rendering(parse, relay):
        return False
    if is_outlet(parse.words(relay)) or is_press(parse, head_of(tokens)):
        return True
    if any(token.lemma in PRESS | SHOWS or token.text.lower() == "media" for token in tokens):
        return True
    named = any(token.entity == "PERSON" and not stands_alone(parse, token) for token in tokens)
    persons = named or any(token.pos == "PRON" or token.lemma in PEOPLE for token in tokens)
    bodies = any(token.entity in {"GPE", "NORP"} or token.lemma in AUTHORITIES for token in tokens)
    return not (persons or bodies)


def is_rendering(parse: Parse, relay: Span) -> bool:
    """'A translation of the speech', 'a transcript': of these words alone."""
    return any(token.lemma in {"translation", "transcript", "transcription"} for token in parse.within(relay))


def goes_on(parse: Parse, attribution: Attribution, interview: Interview) -> bool:
    """Is it of the interview: said on no other occasion, or, without a cue, next to words that are?"""
    if attribution.whole is not None:
        return False
    return interview.on if attribution.cue is None else occasions(parse, attribution) <= interview.occasions


def occasions(parse: Parse, attribution: Attribution) -> frozenset[str]:
    """What the sentence of the cue says of the occasion, outside what was said."""
    if attribution.cue is None:
        return frozenset()
    sentence = parse.sentence_span(sentence_of(parse, attribution.cue))
    told = (match for match in OTHERWISE.finditer(parse.text, sentence.start, sentence.end))
    return frozenset(match.lastgroup or "" for match in told if not any(match.start() in range(p.start, p.end) for p in attribution.parts))
