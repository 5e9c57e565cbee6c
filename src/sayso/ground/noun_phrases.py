"""The noun phrases that a name stands in: its own, and those that the grammar puts beside it.

'the tanker Blue Star' and 'Nordline newspaper' are the name with its own words;
'Ana Ruiz, a retired teacher from Westport' and 'Ana Ruiz is a retired teacher'
put another phrase beside it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence, Set

from sayso.ground.known_bodies import known_body
from sayso.ground.people import SINGLE, is_person
from sayso.ground.runs import HYPHENS, LONGEST_BODY, Run, fold_case, is_flight
from sayso.ground.sorts import ANIMALS
from sayso.ground.titles import (
    BODIES,
    DISTRICTS,
    NATURAL,
    PLACES,
    REGIONS,
    ROLES,
    SETTLEMENTS,
    SITES,
    TIMES,
    VESSELS,
    is_honorific,
    is_title,
)
from sayso.language.parse import Parse, Token
from sayso.model import EntityType, Span

THINGS = (
    BODIES
    | PLACES
    | VESSELS
    | set(
        "app platform festival team club brand plane jet train rocket satellite program programme business chain retailer startup "
        "restaurant zoo store daily weekly tabloid site blog".split()
    )
)
"""What a name that stands before such a noun is the name of: 'the Nordline newspaper'."""
CRAFT = frozenset("plane jet helicopter rocket missile satellite spacecraft probe capsule drone train truck".split())
"""What flies or drives and has a name: 'the Blue Star rocket'."""
CARING = frozenset("hospital clinic museum mosque synagogue church".split())
"""Houses that are bodies as well."""
NAME_ONLY = frozenset("news media post press times house intelligence forces troops services association".split())
"""Those that a name ends in and nobody would call it by: nobody calls the Daily News 'the news'."""
MEDICAL = re.compile(r"Medical Cent(?:er|re)")
"""What the names of hospitals end in that are not called so."""
INCORPORATED = frozenset("inc ltd llc plc corp co corporation".split())
"""What only companies' names end in."""
PRESS = frozenset("times post daily herald tribune gazette chronicle courier journal telegraph zeitung".split())
"""What the names of newspapers end in."""
FIRST = frozenset(
    "hotel lake mount plaza piazza avenue boulevard esplanade promenade camp fort castle villa chateau restaurant theatre stade "
    "stadium hospital clinic bridge".split()
)
"""What a name begins with that says what it is the name of."""
BEFORE_NOUNS = {"NOUN", "ADJ", "PROPN", "NUM"}
QUANTIFYING = frozenset("neither either both some any no every each much many most several another such".split())
"""Words before a name's noun phrase that say how much of it is meant."""
POSSESSIVES = {"'s", "’s", "'", "’"}
BREAKS = {",", "—", "–", ";", ":", "("}
RELATIVE = {"relcl", "acl"}


def own(run: Run, parse: Parse, kind: EntityType) -> Span:
    """The name with the words before it that belong to it, and a noun after it that says what it is."""
    end = last(run, parse, kind)
    start = first = run[0].index
    if any(known_body(parse.words(parse.span(parse.tokens[before:first]))) for before in range(max(0, first - LONGEST_BODY), first - 1)):
        return Span(run[0].start, parse.tokens[end].end)  # 'Ana Ruiz' of 'envoy to the Harbour Union Ana Ruiz'
    while start > parse.sentences[run[0].sentence][0] and belongs(parse.tokens[start - 1], run, end, parse):
        start -= 1
        if parse.tokens[start].pos in {"DET", "PRON"}:
            break
    while parse.tokens[start].text in HYPHENS | POSSESSIVES:
        start += 1
    return Span(parse.tokens[start].start, parse.tokens[end].end)


def last(run: Run, parse: Parse, kind: EntityType) -> int:
    """Index of the last word: that of the name, or of a noun that says what the name is of."""
    end = run[-1].index
    kinds_of_thing = SAID_AFTER.get(kind, THINGS - PLACES)
    if kind != "PERSON":
        rest = parse.tokens[end + 1 : parse.sentences[run[0].sentence][1]]
        ahead = list(itertools.takewhile(lambda token: token.pos == "NOUN", rest[:3]))
        if ahead and fold_case(ahead[-1].text) in kinds_of_thing and run[-1].head in {token.index for token in ahead}:
            return ahead[-1].index
    return end


def parts_adjectives(comma: Token, parse: Parse) -> bool:
    """'The grand, old Harbour Hotel': does a comma stand between two adjectives of one noun?"""
    if not 0 < comma.index < len(parse.tokens) - 1:
        return False
    before, after = parse.tokens[comma.index - 1], parse.tokens[comma.index + 1]
    return before.dep == "amod" and before.head > comma.index and after.pos in {"ADJ", "NOUN", "NUM", "VERB"}


SAID_AFTER: Mapping[EntityType, Set[str]] = {
    "GPE": SETTLEMENTS | REGIONS | DISTRICTS,
    "LOC": NATURAL | REGIONS | DISTRICTS,
    "FAC": SITES | VESSELS | CRAFT,
    "ORG": (THINGS - PLACES) | CARING,
}
"""Nouns that a place's name goes on with: 'the Westmark region'."""


def belongs(token: Token, run: Run, end: int, parse: Parse) -> bool:
    """Is a word before a name part of the noun phrase that ends at a token?"""
    if token.text == ",":
        return parts_adjectives(token, parse)
    if fold_case(token.text) in TIMES | QUANTIFYING | {"name", "nickname"}:
        return False
    if not (token.pos in BEFORE_NOUNS | {"DET"} or token.text in HYPHENS | POSSESSIVES or token.tag == "PRP$" or token.dep == "amod"):
        return False
    if token.index < token.head <= end or run[-1].head == token.index:
        return True
    return token.index == run[0].index - 1 and token.pos == "NOUN" and (is_person(token) or fold_case(token.text) in THINGS)


def beside(run: Run, parse: Parse, kind: EntityType) -> Iterator[Span]:
    """Yield the phrases that say who or what a name's bearer is, each without a clause that goes on about it."""
    head = head_of(run, parse)
    for told in tellers(head, parse):
        if is_hearsay(told, parse):
            continue
        has_article = any(word.text.lower() in {"a", "an", "the"} for word in parse.below(told, "det"))
        if is_noun(told) and told not in run and not is_several(told, parse) and fits(told, kind, has_article=has_article):
            short = phrase(told, run, parse)
            yield short
            if whole := with_clause(told, short, run, parse):
                yield whole


def is_hearsay(noun: Token, parse: Parse) -> bool:
    """'He is a reputed guest of the hotel': what people say of somebody is nothing that he goes by."""
    return noun.dep == "attr" and any(word.text.lower() in HEARSAY for word in parse.below(noun, "amod"))


HEARSAY = frozenset("reputed rumored rumoured supposed purported so-called".split())


def is_several(noun: Token, parse: Parse) -> bool:
    """'two groups', of which a name's bearer is one at most."""
    return noun.tag == "NNS" and any(number.text.lower() != "one" for number in parse.below(noun, "nummod"))


def is_noun(token: Token) -> bool:
    """A noun, be it one that the parser takes for a name, or the 'old' of 'the 19-year-old'."""
    return token.pos == "NOUN" or (token.pos == "PROPN" and token.text.islower()) or token.text == "old"


def with_clause(told: Token, short: Span, run: Run, parse: Parse) -> Span | None:
    """The phrase behind a name with the short clause that goes on about it: 'a guide who leads tours of Westmark'."""
    if told.index < run[0].index or not any(True for _ in parse.below(told, *RELATIVE)):
        return None
    end = max(token.index for token in parse.subtree(told))
    words = parse.tokens[parse.first_from(short.start) : end + 1]
    if len(words) > LONGEST or any(token.text in BREAKS or token.text in '"“”' for token in words) or words[-1].end <= short.end:
        return None
    return Span(short.start, words[-1].end)


LONGEST = 14
"""Words of a description with its clause."""


def head_of(run: Run, parse: Parse) -> Token:
    """The word of a name that the others hang on."""
    inside = {token.index for token in run}
    return next((token for token in reversed(run) if token.head not in inside or token.head == token.index), run[-1])


def tellers(head: Token, parse: Parse) -> Iterator[Token]:
    """Yield the heads of phrases in apposition, and of what the name's bearer 'is' or 'was'."""
    yield from parse.below(head, "appos")
    if head.dep == "appos":
        told = parse.head(head)
        over = parse.head(parse.head(told))
        apart = any(token.text == "," for token in parse.tokens[told.index : head.index])
        yield over if told.dep == "pobj" and says_person(over) and apart else told  # 'the brother of the pilot, X'
        yield from (other for other in parse.below(told, "appos") if other.index > head.index)  # 'the pilot, X, a retired teacher'
    if head.dep == "pobj" and parse.head(head).text == "as":
        yield from identified(parse.head(parse.head(head)), parse)
    if head.dep == "oprd" and parse.head(head).dep == "acl":
        yield parse.head(parse.head(head))  # 'a tanker called X'
    if head.dep == "nsubj" and parse.head(head).lemma == "be":
        yield from (told for told in parse.below(parse.head(head), "attr") if not any(parse.below(parse.head(head), "neg")))
    if head.dep == "attr" and parse.head(head).lemma == "be" and not any(parse.below(parse.head(head), "neg")):
        yield from (told for told in parse.below(parse.head(head), "nsubj") if told.index < head.index)  # 'The first victim was X'


def identified(verb: Token, parse: Parse) -> Iterator[Token]:
    """'identified the pilot as X', 'the pilot, who was named as X'."""
    if verb.lemma not in IDENTIFY:
        return
    yield from parse.below(verb, "dobj")
    for subject in parse.below(verb, "nsubjpass"):
        yield parse.head(verb) if subject.tag in {"WP", "WDT"} and verb.dep == "relcl" else subject
    if verb.dep == "acl":
        yield parse.head(verb)


IDENTIFY = {"identify", "name", "know"}


def says_person(noun: Token) -> bool:
    """Does a noun say that somebody is a person, and not a body that goes by such nouns too?"""
    word = fold_case(noun.text)
    return (is_person(noun) or word in ROLES | SINGLE) and word not in EITHER and not is_maker(word)


def is_maker(word: str) -> bool:
    """'carmaker', 'chipmaker': companies; not lawmakers."""
    return word.endswith("maker") and word not in {"lawmaker", "peacemaker", "filmmaker", "policymaker", "homemaker", "dressmaker"}


EITHER = frozenset("operator regulator publisher producer trader owner competitor partner maker".split())
"""Nouns for people and bodies alike."""


def fits(noun: Token, kind: EntityType, *, has_article: bool) -> bool:
    """May a bearer of that kind be such a one? People are persons, and places are places."""
    word = fold_case(noun.text)
    if (noun.tag == "NNS" and kind == "PERSON") or len(word) < SHORTEST or word in PICTURES:
        return False
    if kind == "PERSON":
        return says_person(noun) or word in EITHER | ANIMALS | {"old"} or (noun.dep == "appos" and has_article and word.endswith(AGENTIVE))
    if kind in {"ORG", "GROUP"}:
        return not says_person(noun) and word not in PLACES - BODIES
    return word in PLACES | VESSELS


PICTURES = frozenset("photo photograph picture image video file".split())
"""What a caption's names stand beside, and nobody is."""
SHORTEST = 3
"""Letters of a noun that says what something is: shorter ones are units, as in 'X, 1,800 kW'."""
AGENTIVE = ("er", "or", "ist", "ian", "ant", "eer", "ess")
"""Endings of nouns for those who do something."""


def phrase(noun: Token, run: Run, parse: Parse) -> Span:
    """The noun's phrase on its side of the name, up to a comma or a clause."""
    side = range(0, run[0].index) if noun.index < run[0].index else range(run[-1].index + 1, len(parse.tokens))
    words = [token for token in parse.subtree(noun) if token.index in side]
    before = [token for token in words if token.index <= noun.index]
    rest = words[len(before) :]
    after = list(itertools.takewhile(lambda token: token.text not in BREAKS and not clause(token, noun, parse), rest))
    near = list(itertools.takewhile(lambda token: token.text not in BREAKS, reversed(before)))[::-1]
    kept = [*with_prefix(near, parse), *after]
    while len(kept) > 1 and kept[-1].pos in {"ADP", "PUNCT", "CCONJ", "DET"}:
        kept.pop()
    return Span(kept[0].start, kept[-1].end)


def with_prefix(words: list[Token], parse: Parse) -> list[Token]:
    """The words with what a hyphen joins to the first one, and its article: 'The co-pilot', of which a parser may see the last part."""
    first = words[0].index
    if first < 2 or parse.tokens[first - 1].text not in HYPHENS or parse.tokens[first - 2].end != parse.tokens[first - 1].start:
        return words
    start = first - 2
    if start and parse.tokens[start - 1].text.lower() in {"a", "an", "the"}:
        start -= 1
    return [*parse.tokens[start:first], *words]


def clause(token: Token, noun: Token, parse: Parse) -> bool:
    """Does a clause about the noun begin here?"""
    return any(child.dep in RELATIVE and token in parse.subtree(child)[:1] for child in parse.below(noun, *RELATIVE))


def sorts(run: Run, kind: EntityType, own: Span, roles: Sequence[Span], parse: Parse) -> Iterator[str]:
    """Yield the nouns, lower case, that say what a name's bearer is: in its own phrase, in those beside it, and in the name."""
    for noun in said_of(run, own, roles, parse):
        if noun.text != "old" and fold_case(noun.text) not in THINGS - ROLES if kind == "PERSON" else not says_person(noun):
            yield fold_case(noun.lemma if noun.pos == "NOUN" else noun.text)
            if fold_case(noun.text) == "minister" and parse.tokens[noun.index - 1].text.lower() == "prime":
                yield "premier"
    if kind == "PERSON":
        before = {fold_case(token.text) for token in parse.tokens[max(0, run[0].index - 2) : run[0].index] if token.text.istitle()}
        yield from (ABBREVIATED[title] for title in sorted(before & ABBREVIATED.keys()))
    link = next((index for index, token in enumerate(run) if token.text in {"of", "for"}), len(run))
    if kind != "PERSON":
        no_place = PLACES - BODIES if kind in {"ORG", "GROUP"} else frozenset()
        words = {fold_case(run[-1].text), fold_case(run[link - 1].text)}
        yield from words & (THINGS - NAME_ONLY - no_place)
        yield from ("company",) if words & INCORPORATED else ()
        yield from ("hospital",) if MEDICAL.fullmatch(" ".join(token.text for token in run[-2:])) else ()
        yield from ("airline",) if words & {"airlines", "airways"} else ()
        yield from {fold_case(run[0].text)} & FIRST if len(run) > 1 else ()
        yield from ("newspaper",) if fold_case(run[-1].text) in PRESS else ()
        yield from {fold_case(token.text) for token in run} & {"police"}
        yield from ("flight",) if is_flight([token.text for token in run]) else ()


ABBREVIATED: Mapping[str, str] = dict(
    pair.split("=")
    for pair in (
        "gov=governor sen=senator rep=representative gen=general adm=admiral col=colonel maj=major capt=captain lt=lieutenant "
        "sgt=sergeant det=detective prof=professor dr=doctor rev=reverend pres=president amb=ambassador"
    ).split()
)
"""Titles as they stand before a name, and what their bearer is called without it."""


def said_of(run: Run, own: Span, roles: Sequence[Span], parse: Parse) -> Iterator[Token]:
    words = parse.within(own)
    before = [token for token in words if token.index < run[0].index]
    after = [token for token in words if token.index > run[-1].index]
    if before and (before[-1].pos == "NOUN" or is_title(before[-1].text)) and not is_honorific(before[-1].text):
        yield before[-1]
    yield from after[-1:]
    for role in roles:
        yield from heads(parse.within(role))


def heads(words: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns that a phrase is about: its head, and what is joined to it with 'and'."""
    inside = {token.index for token in words}
    first = next((token for token in words if token.head not in inside or token.head == token.index), None)
    if first is not None:
        yield first
        yield from (token for token in words if token.dep == "conj" and token.head == first.index and token.pos == "NOUN")
