"""Runs of capitalised words that may name something, cut where a name begins and ends."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from sayso.ground.known_bodies import known_body
from sayso.ground.people import PEOPLE
from sayso.ground.titles import BANDS, BODIES, COMPANY, NEVER_NAMES, PLACES, SITES, is_title
from sayso.language import countries
from sayso.language.parse import Parse, Token
from sayso.language.person_names import person_names
from sayso.text.outlets import outlet_called
from sayso.text.spelling import fold

HYPHENS = {"-", "–", "/"}
GLUED = set("a au aux en sur sous le la les de des du upon on in am an by the".split())
"""Small words between hyphens in names of places."""
LINKS = {"of", "for"}
OWNING = {"People", "Children", "Women", "Veterans"}
"""Whose name a body bears: 'Westport Children's Hospital'."""
COMPOUND = re.compile(r"[-–](?:\w+ed|led|run|era|made|held|born|wide|like|style|owned)$")
"""How adjectives made of a name end: 'Oslo-based'."""
PARTICLES = set("de del della da das dos di du des la le van von der den bin bint ibn ben abu al el y".split())
MONTHS_THAT_NAME = {"may", "april", "june", "august", "january"}
COMPANIONS = frozenset("hotel casino resort spa restaurant bar museum library gallery garden gardens zoo aquarium inn suites".split())
"""Kinds of houses that share one name."""
UNNAMED = {"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT", "LANGUAGE"}
TITLE_CASE = 0.7
"""Share of capitalised words from which a passage is a headline, whose capitals tell nothing."""

CALLED_OUT = {"intj", "npadvmod", "advcl"}
"""What a word is in its sentence that calls out or goes on about another: 'Dude, he left', 'Upset, Ruiz left'."""
FLIGHT = "Flight"
"""What stands before the number of a flight."""
SHIPS = frozenset("USS USNS HMS HMAS HMCS HMNZS RMS MV".split())
"""Initials that the names of ships begin with."""

Run = tuple[Token, ...]


def runs(parse: Parse) -> Iterator[Run]:
    """Yield each run of words that reads as one name, those of sentences first and in order.

    In a headline, whose capitals tell nothing, only the names that the sentences
    have are found. A possessive ends a run; 'of' and 'for' go on where a body's
    name does ('Bureau of River Safety'); titles before a person's name stand apart.
    """
    passages = [parse.tokens[first:last] for first, last in parse.passages]
    running = [passage for passage in passages if not is_headline(passage, parse.text)]
    known = frozenset(word for passage in running for word in sure_names(passage))
    found = [run for passage in running for run in spelled_out(passage, [run for one in stretches(passage, known) for run in apart(one)])]
    names = {written(run) for run in found}
    yield from without_parts(as_long_as_elsewhere(run, names, parse) for run in found)
    for passage in passages:
        if is_headline(passage, parse.text):
            yield from again(passage, names)


def is_flight(words: Sequence[str]) -> bool:
    """'Flight 12', 'Nordair Flight 12'."""
    return len(words) > 1 and words[-2] == FLIGHT and words[-1].isdigit()


def written(run: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in run)


def as_long_as_elsewhere(run: Run, names: Set[tuple[str, ...]], parse: Parse) -> Run:
    """'Children of Light', where only 'Children' was read for a name, and the longer one somewhere else."""
    after = parse.tokens[run[-1].index + 1 : run[-1].index + 8]
    if not after or after[0].text not in LINKS:
        return run
    longer = (run + tuple(after[:length]) for length in range(len(after), 1, -1))
    return next((whole for whole in longer if written(whole) in names and whole[-1].text[0].isupper()), run)


def spelled_out(passage: Sequence[Token], found: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs, those that lie in a name which an acronym behind it spells as that name: 'Friends of the Sea (FOS)'."""
    whole = [run for position in range(len(passage) - 1) if (run := long_form(passage, position))]
    parts = [run for run in found if not any(one[0].index <= run[0].index <= one[-1].index for one in whole)]
    yield from sorted([*whole, *parts], key=lambda run: run[0].index)


def long_form(passage: Sequence[Token], position: int) -> Run:
    """The words before a bracket whose initials, small words left out or in, are the acronym in it; none where they are not."""
    acronym = passage[position + 1].text
    if passage[position].text != "(" or not (acronym.isalpha() and sum(map(str.isupper, acronym)) > 1 and len(acronym) > 2):
        return ()
    end = position - (passage[position - 1].text in BODIES)  # 'the Friends of the Sea party (FOS)'
    for length in range(len(acronym), 2 * len(acronym) + 1):
        words = passage[max(0, end - length) : end]
        capital = "".join(word.text[0] for word in words if word.text[0].isupper())
        initials = "".join(word.text[0] for word in words)
        if words and words[0].text[0].isupper() and (acronym == capital or acronym.lower() == initials.lower()):
            return tuple(words) if any(word.text in LINKS | {"the", "and"} for word in words) else ()
    return ()


def without_parts(found: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, in order, but for those that lie in the one before."""
    end = -1
    for run in found:
        if run[0].index > end:
            yield run
            end = run[-1].index


def again(headline: Sequence[Token], names: Set[tuple[str, ...]]) -> Iterator[Run]:
    """Yield the names that stand in a headline once more, the longer before those that they hold."""
    longest = max((len(name) for name in names), default=0)
    start = 0
    while start < len(headline):
        lengths = range(min(longest, len(headline) - start), 0, -1)
        length = next((length for length in lengths if written(headline[start : start + length]) in names), 0)
        if length and headline[start].text[0].isupper():
            yield tuple(headline[start : start + length])
        start += max(length, 1)


def sure_names(passage: Sequence[Token]) -> Iterator[str]:
    """Yield the words that the tagger holds for names where capitals tell: inside sentences."""
    for position, token in enumerate(passage):
        if token.pos == "PROPN" and token.text[0].isupper() and not starts_sentence(token, passage, position):
            yield token.text


def is_headline(passage: Sequence[Token], text: str) -> bool:
    """Title Case, a short line of CAPITALS, or a few words, without a full stop.

    Told by the `text` as it was published: the parser reads some of a headline's words in lower case.
    """
    words = [token for token in passage if token.text[0].isalpha()]
    if passage[-1].text[-1] in ".!?”\"'’:)":
        return False
    if len(words) < 5:
        return True
    long = [word for word in words if len(word.text) > 3]
    return sum(text[word.start].isupper() for word in long) >= TITLE_CASE * max(1, len(long))


def stretches(passage: Sequence[Token], known: frozenset[str]) -> Iterator[Run]:
    held: list[Token] = []
    for position, token in enumerate(passage):
        if not held and (in_compound(passage, position) or is_shouted(passage, position)):
            continue
        if named(token, known, held, starts=not held and starts_sentence(token, passage, position)):
            held.append(token)
        elif held and joins(held, passage, position):
            held.append(token)
        elif held:
            yield trimmed(held)
            held = []
    if held:
        yield trimmed(held)


def is_shouted(passage: Sequence[Token], position: int) -> bool:
    """Does a word in capitals stand among so many that they tell nothing: 'BARGE SUNK IN PORT OF NORWICK'?"""
    before = itertools.takewhile(is_in_capitals, reversed(passage[:position]))
    after = itertools.takewhile(is_in_capitals, passage[position:])
    words = [token for token in (*before, *after) if token.text[0].isalpha()]
    return len(words) >= SHOUTED and sum(len(token.text) > LONGEST_ACRONYM for token in words) > 1


def is_in_capitals(token: Token) -> bool:
    return token.text.isupper() or not (token.text[0].isalpha() or token.text in PARTING)


PARTING = {",", "(", ")", "—", "–", "-"}
"""What stands between the names of a list, and around those of a dateline: 'NORWICK, NORWAY (AP) —'."""
SHOUTED = 4
"""Words in capitals, no mere acronyms, that tell of shouting."""


def in_compound(passage: Sequence[Token], position: int) -> bool:
    """'Nordline' of 'anti-Nordline', and what is glued to a word in lower case; not 'Westport' of 'Norwick-to-Westport'."""
    if position < 2 or passage[position - 1].text not in HYPHENS:
        return False
    before, hyphen = passage[position - 2], passage[position - 1]
    return before.text.islower() and before.text != "to" and before.end == hyphen.start and hyphen.end == passage[position].start


def starts_sentence(token: Token, passage: Sequence[Token], position: int) -> bool:
    return position == 0 or passage[position - 1].sentence != token.sentence or passage[position - 1].text in {'"', "“", "‘", ":", "•"}


def named(token: Token, known: frozenset[str], before: Sequence[Token], *, starts: bool) -> bool:
    """May the token stand in a name, after what is `before` it there? At a sentence's start capitals tell less."""
    word = token.text
    if COMPOUND.search(word):
        return False
    if word == FLIGHT:
        return True
    if not is_capitalised(token) or token.entity in UNNAMED or (fold_case(word) in NEVER_NAMES and not is_surname(token, before)):
        return False
    if not (token.entity or before or is_persons(word)) and token.dep in CALLED_OUT:
        return False
    if word == "I" or (word == "Us" and not token.entity) or token.pos in {"PRON", "DET", "ADP", "SCONJ", "CCONJ", "PUNCT"}:
        return False
    if starts:
        return token.pos == "PROPN" or token.entity not in {"", "NORP"} or word in known or countries.nationality(word) is not None
    return token.pos in {"PROPN", "NOUN", "ADJ", "X", "VERB"} or token.entity != ""


def is_persons(word: str) -> bool:
    """Are people called so? Then one is spoken to: 'Ana, come here'."""
    return fold(word) in person_names("given_names") | person_names("family_names")


def is_capitalised(token: Token) -> bool:
    """'Nordline', and of bodies 'iNordline'."""
    return token.text[0].isupper() or (token.entity == "ORG" and token.text[1:2].isupper())


def is_surname(token: Token, before: Sequence[Token]) -> bool:
    """'Elaine May': a month's name that goes on with a first name."""
    return fold_case(token.text) in MONTHS_THAT_NAME and bool(before) and before[-1].head == token.index and before[-1].dep == "compound"


def fold_case(word: str) -> str:
    return word.lower().rstrip(".")


def joins(held: Sequence[Token], passage: Sequence[Token], position: int) -> bool:
    """Does an uncapitalised word go on with the name before it?"""
    token, following = passage[position], passage[position + 1 : position + 8]
    if not following or token.sentence != held[-1].sentence:
        return False
    if token.text in PARTICLES and following[0].text in HYPHENS:
        glued = token.end == following[0].start and held[-1].pos == "PROPN"
        return glued and len(following) > 1 and following[0].end == following[1].start and following[1].text[0].isupper()
    if is_behind_article([*held, token]):
        return True
    if token.text in HYPHENS or token.text in GLUED:
        close = held[-1].end == token.start and token.end == following[0].start
        if close or token.text in HYPHENS:
            return close and (following[0].text[0].isupper() or following[0].text in GLUED | HYPHENS)
    if token.text in PARTICLES or token.text == "&":
        return following[0].text[0].isupper() and held[-1].pos == "PROPN"
    if token.text == "." and held[-1].text == "No" and following[0].text.isdigit():
        return True
    if token.text.isdigit():
        return held[-1].text == FLIGHT or is_number_of(token, held, following)
    if token.text in {"and", "&"} and (pairs_up(held, following) or is_company_of_two(token, held, following)):
        return True
    if token.text in {"'s", "’s"}:
        return held[-1].text in OWNING and following[0].text[0].isupper()
    if token.text in LINKS:
        after = following[1:] if following[0].text == "the" else following
        tagged = token.entity in {"ORG", "FAC"} and token.entity == held[-1].entity == following[0].entity
        if after and countries.named(" ".join(part.text for part in (*held, token, after[0]))):
            return True
        return goes_on(held, after) or (tagged and len(after) > 0 and after[0].text[0].isupper())
    return token.text == "the" and held[-1].text in LINKS and following[0].text[0].isupper()


def is_number_of(token: Token, held: Sequence[Token], following: Sequence[Token]) -> bool:
    """'Blue Star 2', 'No. 18', 'the Route 12 Spring Festival': a number that belongs to the name, and counts nothing."""
    if token.entity in {"DATE", "TIME", "PERCENT", "MONEY"} or token.dep != "nummod":
        return False
    if held[-1].text == "." or any(other.index == token.head for other in held):
        return True
    heads = {other.head for other in held if other.dep in {"nmod", "compound"}}
    return token.head in heads and following[0].text[0].isupper()


def pairs_up(held: Sequence[Token], following: Sequence[Token]) -> bool:
    """'Resort and Casino', 'Department of Health and Human Services': two parts of one name, not two names."""
    if not following[0].text[0].isupper() or following[0].entity in {"GPE", "NORP", "PERSON", "DATE"} & {held[-1].entity}:
        return False
    ahead = {fold_case(token.text) for token in itertools.takewhile(lambda token: token.text[0].isupper(), following[:2])}
    if ahead & COMPANIONS and fold_case(held[-1].text) in COMPANIONS:
        return True
    linked = next((index for index, token in enumerate(held) if token.text in LINKS), 0)
    if not linked or fold_case(held[linked - 1].text) not in BODIES or held[linked - 1].text.lower() == "university":
        return False
    told = (held[-1], following[0])
    return not any(countries.government_of(token.text) or countries.nationality(token.text) or is_title(token.text) for token in told)


def is_company_of_two(link: Token, held: Sequence[Token], following: Sequence[Token]) -> bool:
    """'Blue Star Barge and Ferry Company': does the tagger hold all for one body, whose last word is one?"""
    after = list(itertools.takewhile(lambda token: token.text[0].isupper(), following))
    if not after or any(token.entity != "ORG" for token in (held[-1], link, *after)):
        return False
    return len(after) > 1 and fold_case(after[-1].text) in BODIES | COMPANY and fold_case(held[-1].text) not in BODIES | COMPANY


def goes_on(held: Sequence[Token], following: Sequence[Token]) -> bool:
    """'Bureau of …' does, and so does 'Children of Light Brigade', whose last word is a body's."""
    after = list(itertools.takewhile(lambda token: token.text[0].isupper() and fold_case(token.text) not in NEVER_NAMES, following))
    if not after:
        return False
    offices = [token for token in held if not countries.named(token.text)]
    linked = any(token.text in LINKS for token in held) or bool(offices and all(is_title(token.text) for token in offices))
    return linked or fold_case(held[-1].text) in BODIES | BANDS or (len(after) > 1 and fold_case(after[-1].text) in BANDS)


def trimmed(held: Sequence[Token]) -> Run:
    kept = list(held)
    while kept and not (is_capitalised(kept[-1]) or kept[-1].text[0].isdigit() or is_behind_article(kept)):
        kept.pop()
    return tuple(kept)


def is_behind_article(held: Sequence[Token]) -> bool:
    """Does it end with what a hyphen joins to an Arabic article, or with that hyphen: 'Omar El-haddad'?"""
    at = next((index for index in (-2, -3) if len(held) >= -index and is_article_before_hyphen(held[index], held[index + 1])), None)
    return at is not None and held[-2].end == held[-1].start


def is_article_before_hyphen(one: Token, other: Token) -> bool:
    return one.text.lower() in {"al", "el"} and other.text in HYPHENS and one.end == other.start


def apart(run: Run) -> Iterator[Run]:
    """Yield the parts of a run: what stands before a title, and the name after it.

    A title at the end leaves the run whole: it names an office, not a person.
    """
    if len(run) == 3 and run[1].text in HYPHENS and countries.named(run[0].text) and countries.named(run[2].text):
        yield run[:1]  # 'the Norway-Sweden border'
        yield run[2:]
        return
    if first := length_of_capitals(run) or length_of_body(run):
        yield from apart(run[:first])
        yield from apart(run[first:])
        return
    if precedes_person(run):
        yield run[:1]
        run = run[1:]
    run = without_rank(run)
    if len(run) > 2 and is_title(run[1].text) and countries.named(run[0].text) and not is_house_or_body(run):
        yield run[:1]  # 'U.S. Secretary of State Ana Ruiz'
        run = run[1:]
    run = without_dateline(after_calling(after_office(run)))
    if not run:
        return
    if len(run) > 1 and run[-1].text.isupper() and run[-1].text.lower() in HELD:
        run = run[:-1]
    last = run[-1].text.lower()
    at = [index for index, token in enumerate(run) if is_title(token.text)]
    whole = last in BODIES | COMPANY | PLACES or is_house_or_body(run)
    if not at or at[-1] == len(run) - 1 or whole or any(token.text in LINKS for token in run):
        yield run
        return
    before = leading_body(run[: at[0]])
    if before:
        yield before
    yield run[at[-1] + 1 :]


def is_house_or_body(run: Run) -> bool:
    """'Malta General Hospital': is its last word one of those that such names end in, and here nobody's family name?"""
    last = fold_case(run[-1].text)
    return last in BODIES | SITES | COMPANY and run[-1].entity != "PERSON" and last not in person_names("family_names")


HELD = frozenset("ceo cfo coo mp mep".split())
"""Offices, in capitals, that end no name: 'the Nordline CFO'."""


def length_of_capitals(run: Run) -> int:
    """How many words in capitals begin a run that goes on with a name that is not so written: 'WESTPORT STORM Ana Ruiz'."""
    shouted = sum(1 for _ in itertools.takewhile(lambda token: token.text.isupper() and len(token.text) > 1, run))
    rest = run[shouted:]
    long = any(len(token.text) > LONGEST_ACRONYM for token in run[:shouted])
    return shouted if shouted > 1 and long and len(rest) > 1 and rest[-1].text.istitle() else 0


def length_of_body(run: Run) -> int:
    """How many words name a well-known body before a person's whole name: 'the ambassador to the United Nations Ana Ruiz'."""
    lengths = range(min(len(run) - 2, LONGEST_BODY), 0, -1)
    body = next((length for length in lengths if known_body(" ".join(token.text for token in run[:length]))), 0)
    if not body or fold_case(run[body].text) not in person_names("given_names"):
        return 0
    family = len(run) == body + 2 and fold_case(run[-1].text) not in BODIES | BANDS | COMPANY
    return body if family or run[-1].entity == "PERSON" else 0


def precedes_person(run: Run) -> bool:
    """Does the first word name a country, an outlet or a known body before a person's whole name: 'AP' of 'AP Ana Ruiz'?

    Other initials belong to what follows, as those of ships do: 'USS Ana Ruiz'.
    """
    first, rest = run[0].text, run[1:]
    given = person_names("given_names")
    if len(rest) < 2 or fold_case(first) in given or fold_case(rest[0].text) not in given or is_house_or_body(run):
        return False
    initials = first.isalpha() and sum(map(str.isupper, first)) > 1
    known = initials and (known_body(first) or outlet_called(first))
    body = fold_case(rest[-1].text) in BODIES | BANDS | COMPANY | PLACES
    return not body and bool(known or countries.named(first))


def without_rank(run: Run) -> Run:
    """'Ana Ruiz' of 'MP Ana Ruiz': without the initials of an office before a person's whole name."""
    ranked = len(run) > 2 and run[0].text.isupper() and run[0].text.lower() in HELD | RANKS
    return run[1:] if ranked and fold_case(run[1].text) in person_names("given_names") else run


RANKS = frozenset("msp dci dcs di pc".split())
"""Offices and ranks, in capitals, that stand before a name: 'DCI Ana Ruiz'."""


LONGEST_BODY = 7
"""Words of a well-known body's name."""
LONGEST_ACRONYM = 5
"""Letters of a word in capitals that may still be an acronym."""


def after_calling(run: Run) -> Run:
    """'Ana Ruiz' of 'Norwegian Ana Ruiz', of 'Irishwoman Ana Ruiz', and of 'Bystander Ana Ruiz' at a sentence's start."""
    if len(run) < 3 or run[1].text in HYPHENS or fold_case(run[-1].text) in BODIES | BANDS | COMPANY or is_house_or_body(run):
        return run
    first, given = run[0], fold_case(run[1].text) in person_names("given_names")
    if first.entity == "PERSON" and fold_case(first.text) in person_names("given_names"):
        return run  # 'German Alvarez Ruiz'
    if countries.nationality(first.text) and (given or all(token.entity == "PERSON" for token in run[1:])):
        return run[1:]
    told = COUNTRYMAN.sub("", first.text)
    called = given and fold_case(first.text) in PEOPLE | CALLED and fold_case(first.text) not in person_names("family_names")
    return run[1:] if called or (told != first.text and countries.nationality(told)) else run


CALLED = frozenset("model star superstar supermodel legend champion dad mum mom".split())
"""Other nouns that a sentence begins with before a person's name."""
COUNTRYMAN = re.compile(r"s?(?:wo)?man$")
"""The ending of 'Irishwoman' and 'Scotsman'."""


def without_dateline(run: Run) -> Run:
    """'Ana Ruiz' of 'Ana Ruiz OSLO', among those who are credited."""
    last = run[-1].text if run else ""
    town = len(run) > 2 and last.isupper() and len(last) > LONGEST_CAPITALS and not any(token.text.isupper() for token in run[:-1])
    return run[:-1] if town and countries.government_of(last.title()) else run


LONGEST_CAPITALS = 3
"""Letters of a word in capitals that is no town's."""


def after_office(run: Run) -> Run:
    """'Nordline Group' of 'Director of Nordline Group'."""
    link = next((index for index, token in enumerate(run) if token.text in LINKS), 0)
    if link and link + 1 < len(run) and all(is_title(token.text) for token in run[:link]):
        rest = run[link + 1 :]
        person = next((index for index, token in enumerate(rest) if token.entity == "PERSON"), 0)
        if person and all(token.entity == "PERSON" for token in rest[person:]):
            return rest[person:]  # 'Secretary of State Ana Ruiz'
        if fold_case(rest[0].text) in OFFICE_WORDS:
            return rest[1:]  # nobody, in 'the Secretary of State'
        return rest[1:] if rest[0].text == "the" else rest
    return run


def leading_body(before: Run) -> Run:
    """'BRS' of 'BRS Director General': not 'Deputy', nor a nationality alone."""
    kept = [token for token in before if countries.nationality(token.text) is None and fold_case(token.text) not in OFFICE_WORDS]
    return tuple(kept)


OFFICE_WORDS = frozenset(
    "deputy vice former acting interim assistant prime defense defence foreign interior finance health security home state first "
    "col lt maj gen brig sgt adm transport justice education energy police detective senior chief executive".split()
)
