"""Whom a pronoun or a role stands for, by what was named before."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from sayso.extract.attribution import Attribution, quoted_tokens, tokens_in
from sayso.extract.lexicon import AGENTS, BODIES, PEOPLE, lemmas
from sayso.extract.verbs import contiguous
from sayso.language.parse import Parse, Token
from sayso.language.person_names import person_names, sex_of_given_name
from sayso.model import Span
from sayso.text.outlets import is_outlet

Number = Literal["person", "thing", "either", "many"]
"""'either' is what may be a firm or a person by its name: 'Philip Morris'."""
Place = Literal["beside", "subject", "leads"]
Within = Literal["quoted", "reported", "own"]
PLACES: Final[tuple[Place, ...]] = ("beside", "subject", "leads")
"""From the least to the foremost."""

MALE = lemmas("""
    mr mr. sir lord man boy gentleman spokesman chairman father dad brother son husband boyfriend groom uncle nephew grandfather grandson
    king prince emperor duke he businessman policeman fisherman
""")
FEMALE = lemmas("""
    ms ms. mrs mrs. miss dame woman girl lady spokeswoman chairwoman mother mom mum sister daughter wife widow girlfriend bride aunt niece
    grandmother granddaughter queen princess duchess businesswoman policewoman
""")
CALLING: Final = frozenset({"compound", "nmod", "amod"})
BY_SEX: Final = {"man": "he", "woman": "she"}
PLURAL_PRONOUNS = lemmas("they")
PERSON_PRONOUNS = lemmas("he she")
OUTLETS = lemmas("newspaper paper website site station outlet magazine broadcaster channel daily publication tabloid network")
"""What a report calls an outlet that it named before: 'told the paper'."""
SITES: Final = lemmas("site website")
ORDINALS: Final = lemmas("first second third fourth fifth other")
"""'The second source' is another one than 'the first source'."""
ONE_OF_SEVERAL = frozenset({"one", "one of them", "one of these", "one of those"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
SENTENCES_BACK = 8
TOLD_AWAY = 2
"""Sentences that somebody is farther away of whom only another one's words tell."""
PARTICLE = 2
"""Letters."""
LONGEST_AGE = 3
"""Digits."""
MOST = 100
"""Candidates looked at: more than eight sentences ever name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something named or described, that a later word may stand for."""

    span: Span
    sentence: int
    number: Number
    spoke: bool
    """Was it a speaker, or else the subject of its sentence?"""
    within: Within
    """Does it stand inside what somebody else says, or is quoted as saying?"""
    words: frozenset[str]
    name: str
    """Its last capitalised word, a surname mostly; else all its words."""
    pronoun: str | None
    """What stands for somebody by the words that tell of him: 'she' for 'the spokeswoman', 'Ms Ruiz'."""
    likely: str | None
    """What stands for most who bear the given name: 'she' for 'Ana Ruiz'."""
    place: Place = "leads"
    """Is it the subject of a main clause, of another one, or none?"""
    goes_on: Span | None = None
    """Further words of the speaker, by which he comes to mind again."""

    @property
    def last(self) -> Span:
        return self.goes_on or self.span


def antecedents(parse: Parse, found: Sequence[Attribution]) -> dict[Span, Span]:
    """For each source or relayer that stands for an earlier mention, that mention.

    'he' and 'she' take the nearest earlier speaker or subject that is a person, 'it'
    one that is a body or a paper, 'they' one that is several or a body. 'the
    governor' takes the nearest earlier mention in whose words 'governor' stands.
    Without one the source is left out: a wrong name is worse than none.
    """
    sources = sorted({span for a in found for span in (a.source, *a.relays) if span is not None})
    reported = tokens_in(parse, (part for a in found for part in a.parts))
    quoted = quoted_tokens(parse)
    candidates = sorted(mentions(parse, sources, reported, quoted), key=latest)
    stand_ins: dict[Span, Span] = {}
    genders = kin_genders(parse) | told_genders(candidates)
    by_name = likely_genders(candidates)
    in_full = full_names(parse)
    spoke = frozenset(sources)
    told = frozenset(relay for a in found for relay in a.relays)
    spoken_of = told_of(parse, found, quoted)
    further = without_cue(found)
    candidates += [again for one in candidates if one.spoke for again in going_on(parse, one, further[one.span])]
    candidates.sort(key=latest)
    for mention in sorted({*sources, *pronoun_subjects(parse, reported)}):
        if (named := in_full.get(parse.words(mention).split()[-1]) or related(parse, mention)) is not None:
            stand_ins[mention] = stand_ins.get(named, named)
            continue
        if parse.words(mention).lower() in ONE_OF_SEVERAL:
            if (several := several_before(parse, mention, quoted)) is not None:
                stand_ins[mention] = several
            continue
        pronoun = parse.words(mention).lower()
        before = candidates[: bisect_left(candidates, mention, key=latest)][-MOST:]
        earlier = [c for c in before if not is_told_of(c, spoken_of[mention])]
        fitting = likely = earlier
        if pronoun in PERSON_PRONOUNS:
            fitting = [c for c in earlier if (c.pronoun or genders.get(c.name, pronoun)) == pronoun]
            likely = [c for c in fitting if (c.pronoun or genders.get(c.name) or c.likely or by_name.get(c.name, pronoun)) == pronoun]
        chosen = choose(parse, mention, likely, told) or choose(parse, mention, fitting, told)
        if chosen is not None:
            stand_ins[mention] = stand_ins.get(chosen.span, chosen.span)
            if pronoun in PERSON_PRONOUNS:
                genders.setdefault(chosen.name, pronoun)
                meant = again(parse, chosen, mention, mention in spoke, reported)
                for candidate in (meant, *going_on(parse, meant, further[mention])):
                    insort(candidates, candidate, key=latest)
    return {source: stand_ins[source] for source in sources if source in stand_ins}


def without_cue(found: Iterable[Attribution]) -> Mapping[Span, list[Span]]:
    """For each source the quotations by themselves that it was found for."""
    further: defaultdict[Span, list[Span]] = defaultdict(list)
    for attribution in found:
        if attribution.cue is None and attribution.source is not None and not attribution.continues:
            further[attribution.source].append(attribution.span)
    return further


def told_of(parse: Parse, found: Sequence[Attribution], quoted: Collection[int]) -> Mapping[Span, set[tuple[str, str]]]:
    """For each source the names in what he is quoted as saying, each with the given name before it: no person calls himself so."""
    told: defaultdict[Span, set[tuple[str, str]]] = defaultdict(set)
    for attribution in found:
        words = (token for part in attribution.parts for token in parse.within(part) if token.index in quoted and token.pos == "PROPN")
        if attribution.source is not None:
            told[attribution.source] |= {(given_before(parse, token), token.text) for token in words if tells_of_another(parse, token)}
    return told


def tells_of_another(parse: Parse, name: Token) -> bool:
    """Is somebody named: not 'the Ruiz house', nor the speaker, as in 'I am Ana Ruiz' and 'I, Ana Ruiz'?"""
    own = name.dep == "appos" and parse.head(name).lemma.lower() == "i"
    return name.dep not in {"attr", "compound"} and not own


def given_before(parse: Parse, name: Token) -> str:
    """'Ana' of 'Ana Ruiz', else nothing."""
    before = parse.tokens[name.index - 1] if name.index else name
    return before.lemma.lower() if is_given(before, name) else ""


def is_told_of(candidate: Candidate, told: Collection[tuple[str, str]]) -> bool:
    """Is it a person whom the words name; not Ana Ruiz where they name Ben Ruiz?"""
    others = candidate.words - {candidate.name.lower()}
    given = any(sex_of_given_name(word) is not None for word in others)
    named = (name == candidate.name and (not first or first in others or not given) for first, name in told)
    return candidate.number == "person" and any(named)


def several_before(parse: Parse, one: Span, quoted: Collection[int]) -> Span | None:
    """The people last told of whom 'one' or 'one of them' is of: 'five armed sailors', in the sentence or that before it."""
    before = parse.tokens[: parse.first_from(one.start)]
    own = [token for token in before if token.index not in quoted and token.pos != "PUNCT"]
    near = sorted({parse.within(one)[0].sentence, *(token.sentence for token in own)}, reverse=True)[:2]
    told = (token for sentence in near for token in own if token.sentence == sentence)
    people = (noun for noun in told if noun.tag == "NNS" and noun.lemma in PEOPLE and noun.dep != "conj")
    return next((parse.span(phrase(parse, noun)) for noun in people), None)


def related(parse: Parse, mention: Span) -> Span | None:
    """Whom a relative pronoun stands for: 'the owner' of 'the owner, who stated …'."""
    tokens = parse.within(mention)
    if not tokens or tokens[0].tag not in {"WP", "WDT"}:
        return None
    clause = parse.head(tokens[0])
    noun = parse.head(clause)
    if clause.dep != "relcl" or noun.pos not in {"NOUN", "PROPN"}:
        return None
    named = [token for token in phrase(parse, noun) if token.index <= noun.index or token.pos != "PUNCT"]
    return parse.span(contiguous(named, noun))


def again(parse: Parse, candidate: Candidate, pronoun: Span, spoke: bool, reported: Collection[int]) -> Candidate:
    """The candidate where a pronoun stands for it."""
    token = parse.within(pronoun)[0]
    within: Within = "reported" if token.index in reported else "own"
    return replace(candidate, span=pronoun, goes_on=None, sentence=token.sentence, spoke=spoke, within=within)


def latest(candidate: Candidate) -> Span:
    return candidate.last


def going_on(parse: Parse, candidate: Candidate, further: Iterable[Span]) -> Iterator[Candidate]:
    """Yield the speaker where a quotation without a cue goes on."""
    for content in further:
        yield replace(candidate, goes_on=content, sentence=parse.within(content)[-1].sentence)


def pronoun_subjects(parse: Parse, reported: Collection[int]) -> Iterator[Span]:
    """Yield each 'he' and 'she' of the report's own words that does something: whoever it is stays in mind."""
    for token in parse.tokens:
        if token.lemma in PERSON_PRONOUNS and token.dep in {"nsubj", "nsubjpass"} and token.index not in reported:
            yield Span(token.start, token.end)


def full_names(parse: Parse) -> dict[str, Span]:
    """Where the bearer of a surname in capitals, as transcripts label a turn, is first named otherwise."""
    found: dict[str, Span] = {}
    for name in parse.names:
        last = parse.tokens[name.last - 1].text
        if name.last - name.first > 1 and last != last.upper():
            found.setdefault(last.upper(), parse.span(parse.tokens[name.first : name.last]))
    return found


def told_genders(candidates: Iterable[Candidate]) -> dict[str, str]:
    """Who is plainly a man or a woman, by surname: 'Ms Ruiz', 'the spokesman, Omar Haddad'."""
    return undisputed((candidate.name, candidate.pronoun) for candidate in candidates if candidate.number == "person")


def likely_genders(candidates: Iterable[Candidate]) -> dict[str, str]:
    """Who is likely a man or a woman, by surname: 'Ana Ruiz'."""
    return undisputed((candidate.name, candidate.likely) for candidate in candidates)


def undisputed(told: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """By surname, not where two of one name are told apart."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, pronoun in told:
        if pronoun is not None:
            found[name].add(pronoun)
    return {name: next(iter(pronouns)) for name, pronouns in found.items() if len(pronouns) == 1}


def pronoun_for(tokens: Sequence[Token]) -> str | None:
    """'he' or 'she' by what somebody is called: 'he' for 'the father of the girl'."""
    head = head_of(tokens)
    heads = {head.index, *(token.index for token in tokens if token.dep == "appos" and token.head == head.index)}
    words = {token.lemma for token in tokens if token.index in heads or (token.head in heads and token.dep in CALLING)}
    told = [pronoun for pronoun, sex in (("he", MALE), ("she", FEMALE)) if words & sex]
    return told[0] if len(told) == 1 else None


def likely_pronoun(parse: Parse, tokens: Sequence[Token]) -> str | None:
    """'he' or 'she' by the given name."""
    return next((pronoun for name in given_names(parse, tokens) if (pronoun := BY_SEX.get(sex_of_given_name(name) or ""))), None)


def given_names(parse: Parse, tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the two words of a name before its last, the nearer first: 'Ana' of 'Mayor Ana Ruiz'; no particle, as in 'Ana el Amin'."""
    last = next((token for token in tokens if token.pos == "PROPN" and token.text == surname(tokens)), tokens[0])
    for token in reversed(parse.tokens[max(tokens[0].index, last.index - 2) : last.index]):
        if token.pos == "PROPN" and len(token.text) > PARTICLE and token.text.lower() not in person_names("family_names"):
            yield token.text


def kin_genders(parse: Parse) -> dict[str, str]:
    """Who is a man or a woman by the word that a name stands beside, by surname: 'her husband, Omar Haddad', unless others bear it."""
    bearers: dict[str, set[str]] = {}
    for name in parse.names:
        if name.label == "PERSON" and name.last - name.first > 1:
            bearers.setdefault(parse.tokens[name.last - 1].text, set()).add(parse.tokens[name.first].text)
    found: dict[str, str] = {}
    for token in parse.tokens:
        if token.dep == "appos" and token.pos == "PROPN" and len(bearers.get(token.text, ())) <= 1:
            kin = parse.head(token).lemma
            if kin in MALE | FEMALE:
                found.setdefault(token.text, "he" if kin in MALE else "she")
    return found


def mentions(parse: Parse, sources: Sequence[Span], reported: Collection[int], quoted: Collection[int]) -> Iterable[Candidate]:
    """Sources that name or describe, subjects that do, or are several people, and persons named as objects or owners."""

    def within(span: Span) -> Within:
        first = parse.first_from(span.start)
        return "quoted" if first in quoted else "reported" if first in reported else "own"

    people = surnames(parse)
    for source in sources:
        tokens = parse.within(source)
        if tokens and not is_pronoun(tokens):
            words = own_words(parse, tokens)
            number = number_of(tokens, people)
            span = without_owner(parse, tokens, source)
            pronoun, likely = pronoun_for(tokens), likely_pronoun(parse, tokens)
            yield Candidate(span, tokens[0].sentence, number, True, within(source), words, surname(tokens), pronoun, likely)
    for noun in parse.tokens:
        subject = noun.dep in {*SUBJECTS, "appos"} and noun.pos in {"PROPN", "NOUN"}
        if subject or is_person_besides(noun, people):
            named = [token for token in phrase(parse, noun) if token.tag != "POS"]
            span, number = without_owner(parse, named, parse.span(named)), number_of(named, people)
            several = number == "many" and any(may_be_several(token) for token in named)
            if number == "person" or several or any(token.pos == "PROPN" for token in named):
                words = own_words(parse, named)
                pronoun, likely = pronoun_for(named), likely_pronoun(parse, named)
                place = place_of(parse, noun)
                yield Candidate(span, noun.sentence, number, False, within(span), words, surname(named), pronoun, likely, place)


def place_of(parse: Parse, noun: Token) -> Place:
    if noun.dep not in SUBJECTS:
        return "beside"
    return "leads" if parse.head(noun).dep in {"ROOT", "conj"} else "subject"


def own_words(parse: Parse, named: Sequence[Token]) -> frozenset[str]:
    """What a phrase calls somebody, without whose he is: 'sister' and 'Ana', not 'Mr', of 'Mr Ruiz's sister, Ana'."""
    owned = {token.index for noun in named for owner in parse.below(noun, "poss") for token in parse.subtree(owner)}
    return frozenset(token.lemma for token in named if token.index not in owned)


def without_owner(parse: Parse, named: Sequence[Token], span: Span) -> Span:
    """'aide Peter Marsh' of 'senior Halloway aide Peter Marsh': whose aide it is stands for nobody later."""
    for role in named:
        owners = (*parse.below(role, "compound", "nmod", "poss"), *parse.below(parse.head(role), "poss"))
        owned = any(owner.text[0].isupper() and owner.index < role.index for owner in owners)
        if role.pos == "NOUN" and owned and is_beside_name(parse, role, named):
            return Span(role.start, span.end)
    return span


def is_beside_name(parse: Parse, role: Token, named: Sequence[Token]) -> bool:
    """Is it the office of the name that follows: 'aide Peter Marsh'?"""
    bearers = [parse.head(role)] if role.dep in {"compound", "nmod"} else list(parse.below(role, "appos"))
    following = [parse.tokens[role.index + 1 : name.index + 1] for name in bearers if name in named and name.index > role.index]
    return any(all(token.pos == "PROPN" for token in between) for between in following)


def is_person_besides(noun: Token, people: frozenset[str]) -> bool:
    """Is a person named as an object or an owner: 'was found by Ana Ruiz', 'an interview with Ms Ruiz', 'Ana Ruiz's plan'?"""
    return noun.dep in {"pobj", "dobj", "poss"} and noun.entity == "PERSON" and noun.text in people


def may_be_several(token: Token) -> bool:
    """Is it a plural of people, or of bodies of them: 'doctors', 'teams'?"""
    return token.tag == "NNS" and token.lemma in PEOPLE | AGENTS


def surname(tokens: Sequence[Token]) -> str:
    """The last word of the first name in the phrase: 'Ruiz' of 'Ana Ruiz, mayor of Port Ellen'."""
    head = head_of(tokens)
    names = [token for token in tokens if token.pos == "PROPN" and (token == head or token.dep == "appos" or token.entity == "PERSON")]
    own = [token for token in names if token == head or (token.dep == "appos" and token.head == head.index)]
    return (own[0] if own else names[-1]).text if names else " ".join(token.text for token in tokens)


def phrase(parse: Parse, noun: Token) -> list[Token]:
    """The noun with what stands before it and its appositions, not its clauses."""
    clauses = {t.index for child in parse.below(noun, "relcl", "acl", "conj", "cc") for t in parse.subtree(child)}
    tokens = [token for token in parse.subtree(noun) if token.index not in clauses]
    return contiguous(tokens, noun)


def surnames(parse: Parse) -> frozenset[str]:
    """Last words of what the report elsewhere plainly has as a person's name: with a title, tagged so, or behind a given name."""
    tagged = {parse.tokens[name.last - 1].text for name in parse.names if name.label == "PERSON" and name.last - name.first > 1}
    titled = {parse.head(token).text for token in parse.tokens if token.lemma in PEOPLE and token.dep == "compound"}
    given = {last.text for first, last in pairwise(parse.tokens) if is_given(first, last) and last.entity != "ORG"}
    return frozenset(tagged | titled | given)


def is_given(first: Token, last: Token) -> bool:
    """'Ana Ruiz', which no tag calls a person's: not 'Jackson County', 'Ana Street'."""
    named = first.pos == last.pos == "PROPN" and first.head == last.index and last.entity not in {"GPE", "LOC", "FAC"}
    return named and sex_of_given_name(first.text) is not None and last.lemma.lower() not in BODIES


def number_of(tokens: Sequence[Token], people: frozenset[str]) -> Number:
    head = head_of(tokens)
    if is_outlet(" ".join(token.text for token in tokens)):
        return "thing"
    surnamed = head.pos == "PROPN" and head.text in people
    if (head.tag in {"NNS", "NNPS"} and not surnamed) or any(token.dep == "cc" and token.head == head.index for token in tokens):
        return "many"
    named = surnamed or any(token.entity == "PERSON" for token in naming(tokens, head))
    titled = head.pos == "PROPN" and any(token.lemma in PEOPLE or is_age(token) for token in tokens if token.head == head.index)
    aged = "".join(token.text for token in tokens if token.index <= head.index).endswith("year-old")
    if named or titled or aged or head.lemma in PEOPLE:
        return "person"
    return "either" if any(is_given(first, last) for first, last in pairwise(tokens) if last == head) else "thing"


def is_age(token: Token) -> bool:
    """'41' of 'Ana Ruiz, 41'."""
    return token.dep == "appos" and token.tag == "CD" and token.text.isdigit() and len(token.text) <= LONGEST_AGE


def naming(tokens: Sequence[Token], head: Token) -> Iterator[Token]:
    """Yield what the phrase may be named by: its head, other words of a name, an apposition; not 'Ruiz' of 'Ruiz's plan'."""
    for token in tokens:
        beside = token.head == head.index
        if token == head or (beside and (token.dep == "appos" or (head.pos == "PROPN" and token.dep in {"compound", "nmod", "flat"}))):
            yield token


def head_of(tokens: Sequence[Token]) -> Token:
    inside = {token.index for token in tokens}
    return next((token for token in tokens if token.head not in inside or token.head == token.index), tokens[-1])


def is_pronoun(tokens: Sequence[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].pos in {"PRON", "DET"}


def choose(parse: Parse, source: Span, candidates: Sequence[Candidate], told: Collection[Span]) -> Candidate | None:
    """Whom a mention stands for; 'the station' an outlet, or whatever was told something."""
    tokens = parse.within(source)
    if not tokens:
        return None
    sentence = tokens[0].sentence
    earlier = [c for c in candidates if c.last.end <= source.start and sentence - c.sentence <= SENTENCES_BACK]
    if is_pronoun(tokens):
        wanted = wanted_for(tokens[0].text.lower())
        fitting = [c for c in earlier if c.number in wanted]
        return max(fitting, key=lambda c: rank(c, sentence), default=None)
    if tokens[0].text.lower() in {"the", "this", "that"} and not any(token.pos == "PROPN" for token in tokens):
        head = head_of(tokens)
        counted = ORDINALS.intersection(token.lemma for token in tokens)
        alike = [c for c in earlier if is_called(parse, c, head) and c.span != source and (c.number == "many") == (head.tag == "NNS")]
        alike = [c for c in alike if counted <= c.words]
        if not alike and (head.lemma in OUTLETS or {"news", "agency"} <= {token.lemma for token in tokens}):
            alike = [c for c in earlier if is_named(parse, c.span) and (is_outlet(parse.words(c.span)) or is_told(c, told))]
        return max(alike, key=lambda c: c.span, default=None)
    return None


def is_called(parse: Parse, candidate: Candidate, noun: Token) -> bool:
    """'The governor' may be Governor Ana Ruiz; 'the site' is a website, be it with its name, and not the site manager."""
    if noun.lemma not in SITES:
        return noun.lemma in candidate.words
    head = head_of(parse.within(candidate.span))
    return bool(SITES & candidate.words) and (head.lemma in SITES or head.pos == "PROPN")


def is_named(parse: Parse, mention: Span) -> bool:
    return any(token.pos == "PROPN" for token in parse.within(mention))


def is_told(candidate: Candidate, told: Collection[Span]) -> bool:
    return candidate.number == "thing" and candidate.span in told


def wanted_for(pronoun: str) -> tuple[Number, ...]:
    if pronoun in PERSON_PRONOUNS:
        return ("person", "either")
    return ("many", "thing", "either") if pronoun in PLURAL_PRONOUNS else ("thing", "either") if pronoun == "it" else ()


def rank(candidate: Candidate, sentence: int) -> tuple[bool, int, bool, bool, int, int]:
    """Who stands outside quotations first, then the nearest sentence, then who spoke, then who leads it, then who came first.

    Whoever only what somebody says tells of is farther away.
    """
    own = candidate.within == "own"
    away = sentence - candidate.sentence + (0 if own else TOLD_AWAY)
    return candidate.within != "quoted", -away, own, candidate.spoke, PLACES.index(candidate.place), -candidate.span.start
