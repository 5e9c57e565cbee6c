"""Direct speech: which quotation belongs to which cue, and which goes on without one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.extract.announced import announced, recalled
from sayso.extract.attribution import Attribution, covering, tokens_in
from sayso.extract.lexicon import QUOTING, RELAYING, lemmas
from sayso.extract.marks import all_quotations
from sayso.extract.speakers import number_of, phrase, surnames
from sayso.extract.verbs import SUBJECTS, cue_span, source_span, speaker_of, subject_of
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet
from sayso.text.quotations import Quotation

RECENT = 12
"""Utterances back that a speaker may go on from."""
REACH = 30
"""Tokens between a quotation and its cue at most: a name with its office and its clauses."""
AFTERWARDS = lemmas("share tease kid")
"""Say something behind a quotation only."""
OTHERS = frozenset("he him his himself she her hers herself".split())
OURSELVES = frozenset("i me my mine myself we us our ours ourselves".split())
HARMING = lemmas("""
    attack assault kill murder execute shoot stab beat hit strike hurt injure wound burn crush drown trap poison rape rob kidnap abduct
    arrest detain jail
""")
"""Who is so treated is seldom who is quoted next, but a witness is."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that is an utterance, not a quoted word or two, with its tokens."""

    quotation: Quotation
    tokens: tuple[Token, ...]

    @property
    def inside(self) -> Span:
        return self.quotation.inside

    @property
    def content(self) -> Span:
        """The words without the comma that leads on to the cue."""
        comma = self.tokens[-1].text == "," and len(self.tokens) > 1
        return Span(self.tokens[0].start, self.tokens[-2 if comma else -1].end)


def utterances(parse: Parse) -> list[Speech]:
    """Quotations that state something: they hold a verb, and open where a sentence or a clause may open.

    Furniture is left out: it has no tokens.
    """
    found = (Speech(quotation, parse.within(quotation.inside)) for quotation in all_quotations(parse.text))
    return [speech for speech in found if is_utterance(parse, speech)]


def is_utterance(parse: Parse, speech: Speech) -> bool:
    tokens = speech.tokens
    if len(tokens) < 2:
        return False
    ended = tokens[-1].text in {".", ",", "!", "?", "…", "..."}
    states = any(token.pos in {"VERB", "AUX"} for token in tokens)
    if not (states or ended) or (len(tokens) < 4 and not ended):
        return False
    before = parse.tokens[tokens[0].index - 2] if tokens[0].index >= 2 else None
    opens = before is None or before.sentence != tokens[0].sentence or before.text in {",", ":", "—", "–", "-", ";", "."}
    return opens or (ended and tokens[0].text[:1].isupper())


def with_quotations(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with each utterance as a statement of its own.

    What is attributed inside an utterance is its speaker's turn of phrase, and is left out.
    """
    speeches = utterances(parse)
    spoken = tokens_in(parse, (speech.inside for speech in speeches))
    kept = {a: None for a in found if a.cue is None or parse.first_from(a.cue.start) not in spoken}
    owners = covering(parse, kept)
    people = surnames(parse)
    result: list[Attribution] = []
    for speech in speeches:
        owner = syntactic_owner(speech, [a for token in speech.tokens for a in owners[token.index] if a in kept])
        if owner is not None and is_mixed(parse, owner, spoken):
            continue
        if owner is not None:
            del kept[owner]
            result.append(replace(owner, parts=(speech.content,)))
        elif (beside := cue_beside(parse, speech, spoken, result[-RECENT:], kept)) is not None:
            result.append(beside)
        elif is_accorded(parse, speech):
            continue
        elif (maker := maker_of(parse, speech, [*result[-RECENT:], *near(parse, speech, owners, kept)], people)) is not None:
            result.append(Attribution(parts=(speech.content,), cue=None, source=maker))
        elif (previous := speaker_before(parse, speech, [*result[-RECENT:], *near(parse, speech, owners, kept)])) is not None:
            speaker, relays = who_goes_on(parse, previous, speech.tokens, people)
            goes_on = speaker is not None
            result.append(Attribution(parts=(speech.content,), cue=None, source=speaker, relays=relays, continues=goes_on))
    answered = {attribution.verb: attribution.span for attribution in result if attribution.verb is not None}
    overlapped = [a for a in kept if a.verb not in answered or not a.span.overlaps(answered[a.verb])]
    return sorted([*overlapped, *result], key=lambda attribution: (attribution.span, attribution.cue or attribution.span))


def maker_of(parse: Parse, speech: Speech, found: Collection[Attribution], people: frozenset[str]) -> Span | None:
    return announced(parse, speech.tokens[0], found, people) or recalled(parse, speech.tokens[-1], people)


def near(parse: Parse, speech: Speech, owners: Mapping[int, list[Attribution]], kept: Collection[Attribution]) -> Iterator[Attribution]:
    """Attributions whose content stands in the utterance's paragraph or in the one before."""
    passage = passage_of(parse, speech.tokens[0])
    first = parse.passages[max(0, passage - 1)][0]
    found = dict.fromkeys(a for index in range(first, speech.tokens[0].index) for a in owners[index])
    return (attribution for attribution in found if attribution in kept)


def syntactic_owner(speech: Speech, found: Sequence[Attribution]) -> Attribution | None:
    """The attribution, of those whose content the parser found in the utterance, with the nearest cue."""
    cued = [attribution for attribution in found if attribution.cue is not None]
    return min(cued, key=lambda attribution: distance(attribution.cue, speech.inside), default=None)


def distance(cue: Span | None, inside: Span) -> int:
    if cue is None:
        return 1 << 30
    return min(abs(cue.start - inside.end), abs(inside.start - cue.end))


def is_mixed(parse: Parse, owner: Attribution, spoken: Collection[int]) -> bool:
    """Does the content hold more than two words outside the utterances, so that it is one indirect statement?"""
    words = (token for part in owner.parts for token in parse.within(part) if token.pos != "PUNCT")
    return sum(token.index not in spoken for token in words) > 2


def cue_beside(
    parse: Parse, speech: Speech, spoken: Collection[int], used: Sequence[Attribution], others: Collection[Attribution]
) -> Attribution | None:
    """The verb of saying right after the utterance, right before it, or that the sentence before it has and says nothing with."""
    taken = {attribution.verb for attribution in used}
    telling = {attribution.verb for attribution in others}
    for verb in (*after(parse, speech, spoken), *before(parse, speech, spoken, telling)):
        if verb.index in taken:
            continue
        subject, relays = whom_it_cites(parse, verb) or speaker_of(parse, verb)
        if subject is not None and subject.tag not in {"WP", "WDT"}:
            source = source_span(parse, subject, verb)
            return Attribution(parts=(speech.content,), cue=cue_span(parse, verb), source=source, relays=relays, verb=verb.index)
    return None


def whom_it_cites(parse: Parse, verb: Token) -> tuple[Token, tuple[Span, ...]] | None:
    """'“…,” C quoted the mayor', '“…,” the aide quoted her as saying': the mayor speaks, by way of C; she, by way of the aide."""
    whom = next(parse.below(verb, "dobj"), None) if verb.lemma in RELAYING else None
    relay = subject_of(parse, verb)
    if whom is None or relay is None:
        return None
    outlet = source_span(parse, relay, verb)
    saying = any(link.lemma == "as" for link in parse.below(verb, "prep"))
    return (whom, (outlet,)) if saying or (verb.lemma != "report" and is_outlet(parse.words(outlet))) else None


def after(parse: Parse, speech: Speech, spoken: Collection[int]) -> list[Token]:
    last = speech.tokens[-1]
    if last.text in {".", "…"} and not leads_on(parse, last):
        return []
    sentence = parse.tokens[min(last.index + 2, len(parse.tokens) - 1)].sentence
    found = [t for t in parse.tokens[last.index + 1 : last.index + REACH] if says_outside(t, sentence, spoken, QUOTING | AFTERWARDS)][:1]
    return [verb for verb in found if passage_of(parse, verb) == passage_of(parse, last) and is_tied(parse, last, verb)]


def is_tied(parse: Parse, last: Token, verb: Token) -> bool:
    """Is the verb the quotation's own, though that may end a sentence: '“Who?” the mayor asked', not '“Who?” The mayor said it fell'?"""
    following = next(token for token in parse.tokens[last.index + 1 : verb.index + 1] if token.pos != "PUNCT")
    if last.text not in {"?", "!"} or following.text[:1].islower():
        return True
    led = following == verb or any(following in parse.subtree(subject) for subject in parse.below(verb, *SUBJECTS))
    return led and not any(child.index > verb.index for child in parse.below(verb, "ccomp"))


def leads_on(parse: Parse, last: Token) -> bool:
    """Does the sentence go on behind the quotation's full stop: '“It fell.” said the mayor'?"""
    following = next((token for token in parse.tokens[last.index + 1 : last.index + 3] if token.pos != "PUNCT"), None)
    return following is not None and following.text.islower() and (following.lemma in QUOTING or following.pos == "PRON")


def is_accorded(parse: Parse, speech: Speech) -> bool:
    """Does 'according to' follow: '“…,” according to the council’s website'?"""
    behind = (parse.tokens[index] for index in range(speech.tokens[-1].index + 1, len(parse.tokens)))
    return next((token.text == "according" for token in behind if token.pos != "PUNCT"), False)


def who_goes_on(
    parse: Parse, previous: Attribution, words: Sequence[Token], people: frozenset[str]
) -> tuple[Span | None, tuple[Span, ...]]:
    """The previous speaker, or the person whom an outlet tells of, by way of the outlet: 'C reported that the mayor wept.'

    Nobody where that person was harmed or the words speak of somebody else.
    """
    told = person_reported(parse, previous, people)
    if told is None or previous.source is None:
        return previous.source, previous.relays
    if is_harmed(parse, told) or speaks_of_another(words):
        return None, ()
    return source_span(parse, told, parse.head(told)), (previous.source,)


def person_reported(parse: Parse, previous: Attribution, people: frozenset[str]) -> Token | None:
    """The person who is the subject of what an outlet tells."""
    if previous.source is None or not is_outlet(parse.words(previous.source)):
        return None
    content = [token for part in previous.parts for token in parse.within(part)]
    inside = {token.index for token in content}
    subjects = (noun for verb in content if verb.head not in inside for noun in parse.below(verb, "nsubj", "nsubjpass"))
    return next((noun for noun in subjects if noun.index in inside and number_of(phrase(parse, noun), people) == "person"), None)


def is_harmed(parse: Parse, subject: Token) -> bool:
    """'the mayor' of 'the mayor was attacked'."""
    return subject.dep == "nsubjpass" and parse.head(subject).lemma in HARMING


def speaks_of_another(tokens: Sequence[Token]) -> bool:
    """'She bled from the head': of 'him' or 'her', and not of 'me' or 'us'."""
    words = {token.text.lower() for token in tokens if token.pos == "PRON"}
    return bool(words & OTHERS) and not words & OURSELVES


def before(parse: Parse, speech: Speech, spoken: Collection[int], telling: Collection[int | None]) -> list[Token]:
    """The last verb of saying in the clause that leads to the utterance.

    Or that with which the sentence before it, in its paragraph, says nothing itself.
    """
    first = speech.tokens[0]
    previous = parse.tokens[max(0, first.index - 2)]
    ended = previous.text in {".", "!", "?"}
    if ended and passage_of(parse, previous) != passage_of(parse, first):
        return []
    reach = parse.tokens[max(0, first.index - REACH) : first.index]
    saying = [t for t in reach if says_outside(t, previous.sentence, spoken, QUOTING)]
    if ended:
        passive = {t.index for t in saying if any(parse.below(t, "auxpass"))}  # 'was quoted by the Herald': the Herald goes on with nothing
        saying = [t for t in saying if t.dep in {"ROOT", "conj"} and t.index not in telling and t.index not in passive]
    return saying[-1:]


def says_outside(token: Token, sentence: int, spoken: Collection[int], saying: frozenset[str]) -> bool:
    said = token.lemma in saying | {"cite", "quote"} and not (token.lemma == "go" and token.tag == "VBG")
    return token.sentence == sentence and token.pos == "VERB" and said and token.index not in spoken


def speaker_before(parse: Parse, speech: Speech, found: Sequence[Attribution]) -> Attribution | None:
    """Who goes on speaking: the last one before, in this paragraph or, where that is all speech, the one before."""
    first = speech.tokens[0]
    passage = passage_of(parse, first)
    earlier = [a for a in found if a.source is not None and a.span.start < first.start and (a.cue is None or a.cue.end <= first.start)]
    if not earlier:
        return None
    last = max(earlier, key=lambda a: (a.span.end, a.cue is not None))
    behind = passage - passage_of(parse, parse.tokens[max(0, parse.first_from(last.span.end) - 1)])
    opens_paragraph = parse.passages[passage][0] >= first.index - 1
    return last if behind == 0 or (behind == 1 and opens_paragraph) else None


def passage_of(parse: Parse, token: Token) -> int:
    low, high = 0, len(parse.passages) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if parse.passages[middle][0] <= token.index:
            low = middle
        else:
            high = middle - 1
    return low
