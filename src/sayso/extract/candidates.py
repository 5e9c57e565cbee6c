"""What may be a statement: what the rules find, what the tagger finds, and shorter cuts of both."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from sayso.extract.attribution import Attribution, quoted_tokens, reach, spans, tokens_in
from sayso.extract.denials import SAID, is_denial
from sayso.extract.lexicon import BLAMING, INFINITIVE, MEDIA_WORDS, NAMING, OBJECT, REASONS, RELAYING, SPEECH, STANCES, lemmas
from sayso.extract.marks import all_quotations
from sayso.extract.phrases import HEARSAY, MAKING
from sayso.extract.promises import root_of
from sayso.extract.stances import is_asking, is_false, is_few, is_nobody, stance_of
from sayso.extract.tagged import Tagged, attributions
from sayso.extract.verbs import is_his_own
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet

Origin = Literal["rules", "tagger", "extent", "cut"]

ALIKE: Final = 0.8
"""Shared characters, over all of both, from which two contents are one."""
TOUCHING: Final = 0.2
"""Shared characters, over the shorter content, from which two contents of one cue are two readings of it."""
LINKS: Final = lemmas(
    "but though although as while after before since because and when where which who whom whose until unless with including"
)
MARKS: Final = frozenset({",", "—", "–", "--", ";", ":"})
ASCRIBING: Final = {"attribute": "to", "ascribe": "to", "blame": "on", "chalk": "up", "pin": "on", "put": "down"}
"""Verbs by which a speaker says where something comes from, and the word that makes them so: 'putting it down to the storm'."""
OF_OTHERS: Final = (SPEECH | NAMING | BLAMING | INFINITIVE) - lemmas("determine convince")
"""Verbs whose passive tells what others say of its subject: 'is believed', but not 'is determined'."""
TELLING: Final = lemmas("say claim report suggest argue allege")
"""What somebody does who says that it is so: where nobody does, nothing is said."""
ANNOUNCING: Final = lemmas("announce declare claim allege report reveal disclose")
"""What says nothing where it is not done."""
CONFIRMING: Final = lemmas("confirm verify expose reveal report")
"""Passive and with 'as', what shows that a word is false: 'was confirmed as a hoax'."""
UNDERGOING: Final = lemmas("since because after before amid by while when despite until")
"""What follows a denial's participle that has no object."""
WORDS_OF_OTHERS: Final = SAID | lemmas("fear hoax")
"""What a verdict may be of."""
EXPOSING: Final = CONFIRMING | lemmas("debunk dismiss unmask")
PHRASE: Final = 8
"""Words from a verdict's verb to what it says."""
TALES: Final = MEDIA_WORDS | lemmas("hoax story rumor rumour article release headline")
"""What may claim something by itself."""
SHORTEST: Final = 3
"""Words that a cut leaves at least."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An attribution that may be kept, and where it comes from.

    `extent` is the rules' attribution with the tagger's content, `cut` another one's without its tail.
    """

    attribution: Attribution
    origin: Origin
    uncut: Attribution | None = None
    """The attribution before it ended at its speaker's next cue, which may be none."""


def candidates(parse: Parse, ruled: Sequence[Attribution], views: Sequence[Tagged]) -> list[Candidate]:
    """All candidates, those of the rules first, each once."""
    found = [Candidate(attribution, "rules") for attribution in ruled]
    by_sentence: defaultdict[int, list[Attribution]] = defaultdict(list)
    for rule in ruled:
        for sentence in reach(parse, rule):
            by_sentence[sentence].append(rule)
    for view in views:
        for tagged in attributions(parse, view):
            near = {id(rule): rule for sentence in reach(parse, tagged) for rule in by_sentence[sentence]}
            found += readings(parse, tagged, list(near.values()))
    quotations = [quotation.inside for quotation in all_quotations(parse.text)]
    found = [replace(candidate, attribution=without_hearer(parse, candidate.attribution)) for candidate in found]
    found = [replace(candidate, attribution=to_quotation_end(parse, candidate.attribution, quotations)) for candidate in found]
    found = [replace(candidate, attribution=up_to_verdict(parse, candidate.attribution)) for candidate in found]
    found = [replace(candidate, attribution=up_to_ascription(parse, candidate.attribution)) for candidate in found]
    whole = [candidate for candidate in found if candidate.attribution.whole is None]
    found += [Candidate(short, "cut") for candidate in whole for short in cuts(parse, candidate.attribution)]
    quoted = quoted_tokens(parse)
    return [candidate for candidate in once(up_to_next(parse, found)) if not is_no_report(parse, candidate.attribution, quoted)]


def to_quotation_end(parse: Parse, attribution: Attribution, quotations: Sequence[Span]) -> Attribution:
    """The attribution with the rest of the quotation that its content breaks off in: 'said it was “awful. I left”'."""
    last = attribution.parts[-1]
    place = bisect_right(quotations, last.end, key=lambda quotation: quotation.start) - 1
    if attribution.cue is None or place < 0 or quotations[place].end <= last.end or attribution.cue.overlaps(quotations[place]):
        return attribution
    rest = [token for token in parse.within(Span(last.end, quotations[place].end)) if token.pos != "PUNCT"]
    new = bool(rest) and rest[0].sentence != parse.tokens[parse.first_from(last.end) - 1].sentence
    return replace(attribution, parts=(*attribution.parts[:-1], Span(last.start, rest[-1].end))) if new else attribution


def without_hearer(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution without whom was told, where its content begins with it: 'he was ill' of 'told Radio Sur he was ill'."""
    if attribution.verb is None or parse.tokens[attribution.verb].lemma != "tell":
        return attribution
    first, *others = attribution.parts
    tokens = list(parse.within(first))
    for whom in parse.below(parse.tokens[attribution.verb], "dobj", "dative"):
        rest = [token for token in tokens if token.index > whom.index]
        led = whom in tokens and set(tokens) - set(rest) <= set(parse.subtree(whom))
        clause = any(token.pos in {"VERB", "AUX"} for token in rest) if whom.pos == "PROPN" else is_finite(rest)
        if led and clause:
            return replace(attribution, parts=(*spans(parse, rest), *others))
    return attribution


def is_finite(words: Sequence[Token]) -> bool:
    """'that nobody would know', 'he was ill'; not 'to leave', nor 'who came'."""
    opens = bool(words) and words[0].tag not in {"WP", "WDT", "TO"}
    subject = any(word.dep in {"nsubj", "nsubjpass"} for word in words)
    return opens and subject and any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in words)


def up_to_next(parse: Parse, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, each as far as the speaker's next cue: 'the dam held' of 'denied the dam held and said it leaked'."""
    cues: defaultdict[Span, set[Span]] = defaultdict(set)
    for candidate in found:
        a = candidate.attribution
        if a.source is not None and a.cue is not None and a.verb is not None and goes_on(parse.tokens[a.verb]):
            cues[a.source].add(a.cue)
    for candidate in found:
        a = candidate.attribution
        own = a.cue.end if a.cue is not None else a.span.end
        later = cues[a.source] if a.source is not None and a.whole is None else ()
        ends = [cue.start for cue in later if cue.start > own and any(cue in part and cue.start > part.start for part in a.parts)]
        yield replace(candidate, attribution=up_to(parse, a, min(ends)), uncut=a) if ends else candidate


def up_to_verdict(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution without what is said of the words themselves: 'the dam held' of 'claims that the dam held proved to be false'."""
    cue = parse.within(attribution.cue) if attribution.cue is not None else ()
    if not any(is_word_of_others(parse, token) for token in cue) or cue[-1].end > attribution.span.start:
        return attribution
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    finite = False
    for place, token in enumerate(tokens):
        if token.lemma in WORDS_OF_OTHERS:
            return attribution  # the verdict may be of these
        if finite and is_verdict(parse, tokens, place):
            return up_to(parse, attribution, token.start)
        finite = finite or token.tag in {"VBD", "VBZ", "VBP", "MD"}
    return attribution


def is_word_of_others(parse: Parse, token: Token) -> bool:
    """Is it 'reports', which the parser may take for a verb, and not the 'reports' of 'she reports'?"""
    plural = token.tag == "VBZ" and not any(subject.pos == "PRON" for subject in parse.below(token, "nsubj"))
    return token.lemma in WORDS_OF_OTHERS and (token.pos == "NOUN" or plural)


def is_verdict(parse: Parse, tokens: Sequence[Token], place: int) -> bool:
    """Does a verdict begin here, of no subject beside it: 'were untrue', 'proved to be false', 'has been exposed as a fake'?"""
    verb, before = tokens[place], tokens[place - 1]
    if verb.tag not in {"VBD", "VBZ", "VBP", "VBN"} or before.pos in {"CCONJ", "SCONJ", "PUNCT", "AUX", "PART"}:
        return False
    phrase = [token for token in tokens[place : place + PHRASE] if token.sentence == verb.sentence]
    false = next((at for at, token in enumerate(phrase) if is_false(parse, token)), None)
    if false is None or any(token.pos == "PUNCT" or token.dep in {"nsubj", "nsubjpass", "mark"} for token in phrase[:false]):
        return False
    words = {token.lemma for token in phrase[:false]}
    leads = verb.lemma == "be" or (verb.lemma in {"prove", "turn"} and "be" in words) or verb.lemma == "prove"
    shown = verb.lemma in {"be", "have"} and "as" in words and bool(words & EXPOSING)
    subjects = [subject for subject in parse.below(verb, "nsubj", "nsubjpass", "csubj", "expl") if subject.index >= tokens[0].index]
    return (shown or (leads and "as" not in words)) and not subjects and before.tag not in {"WDT", "WP"}


def up_to_ascription(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution without what its speaker puts it down to: 'the dam held' of 'said the dam held, putting it down to luck'."""
    if attribution.cue is None or attribution.whole is not None:
        return attribution
    for part in attribution.parts:
        for comma, verb in pairwise(parse.within(part)):
            if comma.text == "," and ascribes(parse, verb) and attribution.cue.end <= part.start:
                return up_to(parse, attribution, comma.start)
    return attribution


def ascribes(parse: Parse, verb: Token) -> bool:
    """Is something said to come from something: 'putting it down to', not 'putting down sandbags'?"""
    how = ASCRIBING.get(verb.lemma) if verb.tag == "VBG" else None
    return how is not None and any(word.text == how and word.index > verb.index + 1 for word in parse.below(verb))


def goes_on(verb: Token) -> bool:
    """Is it joined to another verb, with which it may share its subject: 'and said'?"""
    return verb.dep == "conj" and verb.lemma in SPEECH | OBJECT | NAMING and verb.tag in {"VBD", "VBN", "VBZ", "VBP"}


def up_to(parse: Parse, attribution: Attribution, end: int) -> Attribution:
    """The attribution without what stands from `end` on, and without the link and the helping verb before it."""
    tokens = [token for part in attribution.parts for token in parse.within(part) if token.start < end]
    while tokens and tokens[-1].pos in {"PUNCT", "AUX", "ADV", "PART", "CCONJ"}:
        tokens.pop()
    parts = spans(parse, tokens)
    return replace(attribution, parts=parts) if parts else attribution


def is_no_report(parse: Parse, attribution: Attribution, quoted: Collection[int]) -> bool:
    """Is it a quoted speaker's own turn of phrase ('I think') or nobody's forecast, or who was told or cited, taken for what was said?"""
    source, cue = attribution.source, attribution.cue
    tests = (is_nobodys, is_only_known, is_only_read, is_undone, is_undergone, is_without_verdict, is_addressed)
    if any(test(parse, attribution) for test in tests):
        return True
    if cue is None or source is None:
        return is_forecast(parse, attribution) or is_of_denial(parse, attribution) or lacks_verb(parse, attribution)
    own = parse.words(source).lower() in {"i", "we", "you"} and parse.first_from(cue.start) in quoted
    hearer = any(attribution.span in relay for relay in attribution.relays) or (
        attribution.verb is not None and parse.tokens[attribution.verb].lemma == "tell" and is_name(parse, attribution.span)
    )
    return own or hearer or is_cited(parse, attribution)


def is_forecast(parse: Parse, attribution: Attribution) -> bool:
    """'The bridge is forecast to cost more' and nobody is named who forecasts it: the report's own news."""
    verb = parse.tokens[attribution.verb] if attribution.verb is not None else None
    return attribution.source is None and verb is not None and verb.lemma == "forecast" and any(parse.below(verb, "auxpass"))


def is_of_denial(parse: Parse, attribution: Attribution) -> bool:
    """'She reportedly denied it', 'is said to have denied it': the denial is the statement."""
    if attribution.verb is None or attribution.source is not None:
        return False
    cue = parse.tokens[attribution.verb]
    reputed = any(parse.below(cue, "auxpass")) and any(is_denial(parse, act) for act in parse.below(cue, "xcomp"))
    return reputed or (cue.lemma in HEARSAY and is_denial(parse, parse.head(cue)))


def lacks_verb(parse: Parse, attribution: Attribution) -> bool:
    """'She is' of 'she is reportedly planning a trip': the content is without the verb that is reported."""
    cue = parse.tokens[attribution.verb] if attribution.verb is not None else None
    if cue is None or cue.lemma not in HEARSAY or parse.head(cue).pos != "VERB":
        return False
    return not any(part.start <= parse.head(cue).start < part.end for part in attribution.parts)


def is_nobodys(parse: Parse, attribution: Attribution) -> bool:
    """'Nobody said that', 'few denied that', 'there are no rumours suggesting that', 'that being said': no word of anybody."""
    verb = parse.tokens[attribution.verb] if attribution.verb is not None else None
    if verb is None:
        return False
    who = root_of(parse.within(attribution.source)) if attribution.source is not None else None
    denied = STANCES.get(verb.lemma) == "denies"
    telling = denied or verb.lemma in TELLING
    if who is not None and telling and (is_nobody(parse, who) or (denied and is_few(parse, who))):
        return True
    being = any(word.text.lower() == "being" for word in parse.below(verb, "auxpass"))
    if verb.lemma == "say" and being and not any(parse.below(verb, "agent", "xcomp", "ccomp")):
        return True
    words = verb if verb.pos == "NOUN" else parse.head(verb)
    return (words == verb or verb.dep == "acl") and words.lemma in SAID and any(word.lemma == "no" for word in parse.below(words, "det"))


def is_only_known(parse: Parse, attribution: Attribution) -> bool:
    """'The army acknowledged reports that the dam leaked': the reports are not the army's."""
    noun = parse.tokens[attribution.verb] if attribution.verb is not None else None
    if noun is None or noun.dep != "dobj" or noun.lemma not in SAID or attribution.source is None:
        return False
    doing = parse.head(noun)
    subjects = [*parse.below(doing, "nsubj"), *(parse.below(parse.head(doing), "nsubj") if doing.dep == "xcomp" else ())]
    own = any(attribution.source.start <= subject.start < attribution.source.end for subject in subjects)
    return own and (doing.lemma not in MAKING or is_denial(parse, doing))


def is_undone(parse: Parse, attribution: Attribution) -> bool:
    """'The council has not announced a date': it announced nothing; not 'has not announced who it hired', which is left open."""
    verb = parse.tokens[attribution.verb] if attribution.verb is not None else None
    if verb is None or verb.lemma not in ANNOUNCING or attribution.stance != "asserts" or not any(parse.below(verb, "neg")):
        return False
    return not is_asking(parse.within(attribution.parts[0])[0])


def is_undergone(parse: Parse, attribution: Attribution) -> bool:
    """'Hoax dismissed since the singer lives', 'Claims rejected by the council': a headline's participle, whose subject denies nothing."""
    if attribution.stance != "denies" or attribution.cue is None or attribution.cue.end > attribution.span.start:
        return False
    first = parse.within(attribution.parts[0])[0]
    return first.lemma.lower() in UNDERGOING and first.index == parse.first_from(attribution.cue.end)


def is_without_verdict(parse: Parse, attribution: Attribution) -> bool:
    """'The report' of 'the report has been confirmed as a hoax', which confirms no report."""
    verb = parse.tokens[attribution.verb] if attribution.verb is not None else None
    if verb is None or verb.lemma not in CONFIRMING or not any(parse.below(verb, "auxpass")):
        return False
    falses = [word for link in parse.below(verb, "prep") if link.lemma == "as" for word in parse.below(link) if is_false(parse, word)]
    inside = tokens_in(parse, attribution.parts)
    return any(word.index not in inside for word in falses)


def is_addressed(parse: Parse, attribution: Attribution) -> bool:
    """Is it whom a passage is for: 'For new readers: the first story claimed …'?"""
    tokens = parse.within(attribution.source) if attribution.source is not None else ()
    if not tokens or tokens[0].index == 0 or tokens[-1].index + 1 >= len(parse.tokens):
        return False
    link = parse.tokens[tokens[0].index - 1]
    opens = link == parse.sentence(link.sentence)[0]
    return opens and link.lemma.lower() in {"for", "to"} and parse.tokens[tokens[-1].index + 1].text in {":", ","}


def is_only_read(parse: Parse, attribution: Attribution) -> bool:
    """'The agents received a letter claiming that the dam leaked': not the agents' word."""
    verb = parse.tokens[attribution.verb] if attribution.verb is not None else None
    if verb is None or attribution.source is None or verb.dep not in {"acl", "pcomp", "pobj"} or verb.tag != "VBG":
        return False
    papers = [paper for paper in (parse.head(verb), parse.tokens[max(0, verb.index - 1)]) if paper.lemma in TALES]
    clause = next((above for above in parse.ancestors(verb) if above.pos == "VERB"), None)
    if clause is None or not papers or (papers[0].dep in {"dobj", "pobj"} and is_his_own(parse, papers[0], clause)):
        return False
    return any(attribution.source.start <= subject.start < attribution.source.end for subject in parse.below(clause, "nsubj"))


def is_cited(parse: Parse, attribution: Attribution) -> bool:
    """'citing the coast guard': somebody, not a reason ('citing safety concerns')."""
    if attribution.verb is None or parse.tokens[attribution.verb].lemma not in RELAYING:
        return False
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    return not any(token.pos in {"VERB", "AUX"} or token.lemma in REASONS for token in tokens)


def is_name(parse: Parse, span: Span) -> bool:
    return all(token.pos in {"PROPN", "DET", "ADP"} for token in parse.within(span))


def once(found: Iterable[Candidate]) -> Iterator[Candidate]:
    seen: dict[object, None] = {}
    for candidate in found:
        a = candidate.attribution
        key = (a.parts, a.cue, a.source)
        if key not in seen:
            yield candidate
        seen[key] = None


def readings(parse: Parse, tagged: Attribution, ruled: Sequence[Attribution]) -> Iterator[Candidate]:
    """Yield what the tagger adds: an attribution of its own, or another extent of one that the rules have.

    Where the rules know more, the tagger, which sees no chain and one content a cue,
    adds nothing: a relayer's word, and a content that they take for two.
    """
    tagged = without_whom_it_tells_of(parse, tagged)
    if any(tagged.source is not None and relay.overlaps(tagged.source) for rule in ruled for relay in rule.relays if touches(rule, tagged)):
        return
    rivals = [rule for rule in ruled if tagged.cue is not None and rule.cue is not None and tagged.cue.overlaps(rule.cue)]
    if not rivals and all(likeness(rule, tagged) <= ALIKE for rule in ruled if rule.span.overlaps(tagged.span)):
        yield Candidate(with_stance(parse, tagged), "tagger")
    if sum(overlap(rule, tagged) > ALIKE for rule in rivals) > 1:
        return
    for rule in rivals:
        if overlap(rule, tagged) > TOUCHING:
            for parts in dict.fromkeys((rule.parts, tagged.parts)):
                for source in sources(parse, rule, tagged):
                    yield Candidate(replace(rule, parts=parts, source=source), "extent")


def touches(rule: Attribution, tagged: Attribution) -> bool:
    return any(part.overlaps(other) for part in rule.parts for other in tagged.parts)


def sources(parse: Parse, rule: Attribution, tagged: Attribution) -> Iterator[Span | None]:
    """Yield the rules' source, and the tagger's where it is another one."""
    yield rule.source
    other = tagged.source
    named = other is not None and (rule.source is not None or parse.words(other).lower() != "it")
    if other is not None and named and (rule.source is None or not other.overlaps(rule.source)):
        yield other


def with_stance(parse: Parse, tagged: Attribution) -> Attribution:
    if tagged.verb is None:
        return tagged
    head = parse.tokens[tagged.verb]
    content = [token for part in tagged.parts for token in parse.within(part)]
    stance = stance_of(parse, head, content) if head.pos in {"VERB", "AUX"} else STANCES.get(head.lemma, "asserts")
    return replace(without_whom_it_tells_of(parse, tagged), stance=stance)


def without_whom_it_tells_of(parse: Parse, tagged: Attribution) -> Attribution:
    """The attribution without its source, where that says nothing itself."""
    told_of = tagged.verb is not None and tagged.source is not None and is_told_of(parse, parse.tokens[tagged.verb], tagged.source)
    return replace(tagged, source=None) if told_of else tagged


def is_told_of(parse: Parse, cue: Token, source: Span) -> bool:
    """Is it whom or what the cue tells of, and nobody is named who says so?

    So are 'a man' of 'a man believed to be the driver', 'it' of 'it is claimed', 'staff' of 'staff were told to leave' and
    'the pilot' of 'the pilot reportedly fled'.
    """
    if cue.lemma in HEARSAY:
        return True
    helped = any(parse.below(cue, "auxpass"))
    if cue.tag != "VBN" or not (helped or cue.dep == "acl") or any(parse.below(cue, "agent")):
        return False
    if not helped and is_outlet(parse.words(source)):
        return False  # 'The bridge fell, the Herald reported on Friday', where the parser takes 'reported' for a participle
    told_of = list(parse.below(cue, "nsubjpass")) if helped else [parse.head(cue)]
    reported = cue.lemma in OF_OTHERS and any(token in told_of for token in parse.within(source))
    return reported or (helped and parse.words(source).lower() == "it")


def cuts(parse: Parse, attribution: Attribution) -> Iterator[Attribution]:
    """Yield the attribution without what follows a mark or a link, for each place where a clause may end."""
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    for place in range(SHORTEST, len(tokens) - 1):
        kept = without_links(tokens[:place]) if may_end(tokens, place) else []
        if sum(token.pos != "PUNCT" for token in kept) >= SHORTEST and (parts := spans(parse, kept)) != attribution.parts:
            yield replace(attribution, parts=parts)


def without_links(tokens: list[Token]) -> list[Token]:
    """The tokens without marks and conjunctions at their end."""
    last = len(tokens)
    while last and (tokens[last - 1].pos == "PUNCT" or tokens[last - 1].dep in {"cc", "mark"}):
        last -= 1
    return tokens[:last]


def may_end(tokens: Sequence[Token], place: int) -> bool:
    """Does a remark or another clause begin at this token: ', as', ', which', ', saying', '— in', 'and'?"""
    token, before = tokens[place], tokens[place - 1]
    if token.sentence != before.sentence:
        return False
    if token.text in {"”", "''"}:
        return True
    if before.text in MARKS:
        return token.lemma in LINKS or token.tag in {"VBG", "WDT", "WP", "IN", "RB", "CD"} or before.text != ","
    return token.lemma in {"but", "as", "while", "after", "although", "though", "because"} and token.dep in {"mark", "cc", "advmod", "prep"}


def likeness(left: Attribution, right: Attribution) -> float:
    """Characters that both contents have, over those that either has."""
    shared, one, other = measures(left, right)
    return shared / (one + other - shared)


def overlap(left: Attribution, right: Attribution) -> float:
    """Characters that both contents have, over those of the shorter one."""
    shared, one, other = measures(left, right)
    return shared / min(one, other)


def measures(left: Attribution, right: Attribution) -> tuple[int, int, int]:
    """Characters that both contents have, that the left one has, that the right one has."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left.parts for b in right.parts)
    return shared, sum(map(length, left.parts)), sum(map(length, right.parts))


def length(span: Span) -> int:
    return span.end - span.start
