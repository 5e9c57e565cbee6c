"""Descriptions of someone or something that need not be named there: 'the ministry', 'that vessel'."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground import sorts
from sayso.ground.bodies import owner_at
from sayso.ground.noun_phrases import is_hearsay
from sayso.ground.people import SINGLE, is_person, singular
from sayso.ground.runs import HYPHENS, fold_case
from sayso.ground.titles import ROLES, SITES, VESSELS
from sayso.language import countries
from sayso.language.parse import Parse, Token
from sayso.model import Document, DocumentId, Span
from sayso.text.spelling import fold

DEFINITE = {"the", "this", "that"}
INDEFINITE = {"a", "an"}
ONE_OF_SEVERAL = {"another", "one"}
OTHERS = frozenset(
    "other another same new next last previous first second third latter only own whole entire rest different".split()
)
"""Words before a noun that set it apart from what was named, or count."""
PREMODIFIERS = {"amod", "compound", "nmod", "nummod", "advmod"}
MANY = frozenset("police prosecutors guards marines".split())
"""Bodies in the plural, which need no article."""
PROSECUTORS = "prosecutors"
"""What the prosecutor's office is called as well."""
BELONGING = frozenset("of for in at from".split())
"""Prepositions behind a noun that go on to say which one it is."""
CONTENT = {"NOUN", "PROPN", "ADJ", "NUM"}


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase of one thing or person whose head is a common noun."""

    doc: DocumentId
    start: int
    end: int
    text: str
    head: str
    """Lemma of its head noun, lower case; 'police' and the like as they stand, and '52-year-old' of 'the 52-year-old'."""
    sentence: Span
    """The sentence that it stands in."""
    modifiers: tuple[str, ...] = ()
    """The words before the noun, lower case, without the article and the names of nations."""
    nouns: tuple[str, ...] = ()
    """Those of them that are nouns: 'trade' of 'the trade minister'."""
    definite: bool = True
    """'the boy', not 'a boy'."""
    person: bool = False
    nations: frozenset[str] = frozenset()
    """Codes of the nations that stand in it: 'the Norwegian ministry'."""
    subject: int | None = None
    """Where the subject's head starts of the verb that the description is an object of."""
    belonging: tuple[str, ...] = ()
    """The telling words of what it belongs to, lower case: 'port' of 'the captain of the port' and 'the port's captain'."""
    clause: bool = False
    """Does a clause behind the noun say which one it is: 'the governor who …'?"""
    relative: bool = False
    """'his mother', 'my house': of somebody whom a pronoun stands for."""
    at: int | None = None
    """Where the head noun ends, if the description goes on behind it."""
    another: bool = False
    """Is it set apart from what was named, or one of several: 'another guard', 'the second man'?"""
    further: tuple[str, ...] = ()
    """The description with what goes on about it, as far as each preposition and clause: 'the man who came in'."""
    beside: int | None = None
    """Where the noun starts that the grammar says it is: 'the woman' of 'the woman, a nurse', and of 'the woman is a nurse'."""

    @property
    def noun_end(self) -> int:
        return self.end if self.at is None else self.at

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The description as far as its noun, and with all that goes on about it."""
        return tuple(dict.fromkeys((self.text, self.text[: self.noun_end - self.start], *self.further)))


def nominals(document: Document, parse: Parse) -> tuple[Nominal, ...]:
    """Find the descriptions of a document, in order.

    One may go on after its noun with what it belongs to ('the captain of the
    port'), and with a clause, which is none of its words. An owner makes it
    definite as an article does: 'Nordline's founder'.
    """
    return tuple(
        nominal(document, part, words, noun)
        for part in (parse, parse.aside)
        if part is not None
        for noun in part.tokens
        for words in (phrase(noun, part) if is_head(noun) else one_of(noun, part))
    )


def is_head(noun: Token) -> bool:
    if noun.text.lower() in UNNAMED_THINGS:
        return False
    common = noun.tag == "NN" or (noun.tag == "NNP" and (noun.text.islower() or fold_case(noun.text) in ROLES))
    return common or noun.text.lower() in MANY or (noun.text == "old" and noun.pos in {"ADJ", "NOUN"})


UNNAMED_THINGS = frozenset(
    "name nickname claim opportunity footage video clip photo photograph picture image song statement report story rumor rumour".split()
)
"""Nouns for what no entity is."""


def phrase(noun: Token, parse: Parse) -> Iterator[list[Token]]:
    """Yield the words of a description that ends in the noun; nothing where it is none."""
    words = [token for token in parse.subtree(noun) if token.index <= noun.index]
    owner = next(parse.below(noun, "poss"), None)
    begins = opens(words[0], noun) if owner is None else owns(owner, words)
    if not begins or len(words) > LONGEST or any(token.text in {",", ";", ":", "("} for token in words):
        return
    told = [token for token in words[:-1] if token.head == noun.index and token.dep not in {"det", "poss"}]
    if any(token.dep not in PREMODIFIERS | {"punct", "npadvmod"} for token in told):
        return
    if (noun.text == "old" and not age(words)) or (noun.text == "head" and not heads_something(noun, words, parse)):
        return
    if noun.dep in {"compound", "nmod", "npadvmod", "amod"} or is_hearsay(noun, parse):
        return
    if any(token.text in HYPHENS and token.start == noun.end for token in parse.tokens[noun.index + 1 : noun.index + 2]):
        return
    yield words


def one_of(noun: Token, parse: Parse) -> Iterator[list[Token]]:
    """Yield the words of 'one of the pilots', without 'of' and what stands before its noun's own words."""
    of = parse.head(noun)
    one = parse.head(of)
    if noun.tag == "NNS" and of.text == "of" and one.text.lower() == "one" and one.index == of.index - 1 and is_someone(noun):
        told = [token for token in parse.tokens[of.index + 1 : noun.index] if token.pos != "DET" and token.tag != "PRP$"]
        if len(told) < LONGEST and all(token.dep in PREMODIFIERS for token in told):
            yield [one, *told, noun]


def heads_something(head: Token, words: Sequence[Token], parse: Parse) -> bool:
    """'The head of the bank', 'the bank's head', 'the Norwegian head': an office, and not 'his head', which somebody has."""
    told = any(token.head == head.index and token.pos in {"NOUN", "PROPN"} for token in words[:-1])
    return told or any(prep.text in {"of", "for", "at"} for prep in parse.below(head, "prep"))


LONGEST = 8
"""Words of a description."""
HOUSES = SITES | VESSELS | sorts.PREMISES | sorts.PARTS


def opens(first: Token, noun: Token) -> bool:
    return noun.text.lower() in MANY or fold_case(first.text) in DEFINITE | INDEFINITE | ONE_OF_SEVERAL


def owns(owner: Token, words: Sequence[Token]) -> bool:
    """'Nordline's', 'the country's', 'his' of 'his mother': a name, a noun with its article, and of people and houses a pronoun."""
    if owner.tag == "PRP$":
        return is_someone(words[-1]) or words[-1].text.lower() in HOUSES
    return owner.pos == "PROPN" or (owner.tag == "NN" and fold_case(words[0].text) in DEFINITE | INDEFINITE)


def age(words: Sequence[Token]) -> list[Token]:
    """The words of an age in a description: '52-year-old'."""
    last = next((index for index, token in enumerate(words) if token.text == "old" and index > 3), 0)
    found = list(words[last - 4 : last + 1]) if last else []
    return found if found and found[0].text.isdigit() and found[2].text == "year" else []


def years(aged: Sequence[Token]) -> str:
    return "".join(token.text for token in aged).lower()


def complement(noun: Token, parse: Parse) -> list[Token]:
    """The words behind the noun that say which one it is, none of them for most.

    What begins with another preposition, tells a time or is long is left out; so is what stands behind a comma.
    """
    kept: list[Token] = []
    for prep in parse.below(noun, "prep"):
        words = list(itertools.takewhile(lambda token: token.pos != "PUNCT", parse.subtree(prep)))
        if prep.text not in BELONGING or not words or words[0].index != noun.index + len(kept) + 1 or is_untelling(words):
            break
        kept += words
    return kept


def extents(noun: Token, parse: Parse) -> Iterator[int]:
    """Yield where the words behind the noun that go on about it may end: behind each noun of theirs, up to a mark and a few words on.

    A clause is not cut before its verb.
    """
    hanging = (*parse.below(noun, "prep", "acl", "relcl"), *said_of_it(noun, parse))
    about = {token.index for child in hanging for token in parse.subtree(child)}
    before_verbs = {
        token.index for clause in parse.below(noun, "acl", "relcl") for token in parse.subtree(clause) if token.index < clause.index
    }
    words = parse.tokens[noun.index + 1 : noun.index + 1 + LONGEST_CLAUSE]
    told = list(itertools.takewhile(lambda token: token.index in about and not is_mark(token), words))
    for token, behind in itertools.zip_longest(told, told[1:]):
        if token.index in before_verbs:
            continue
        if behind is None or (token.pos in NAMING and behind.pos not in {*NAMING, "PART"} and not is_joined(token, behind)):
            yield token.end


def said_of_it(noun: Token, parse: Parse) -> Iterator[Token]:
    """Yield the participle right behind a noun that is its subject: 'shot a soldier standing guard at the port'."""
    behind = parse.tokens[noun.index + 1 : noun.index + 2]
    yield from (verb for verb in behind if noun.dep == "nsubj" and verb.tag == "VBG" and verb.index == noun.head)


NAMING = {"NOUN", "PROPN"}


def is_mark(token: Token) -> bool:
    return token.pos == "PUNCT" and token.text not in HYPHENS


def is_joined(token: Token, behind: Token) -> bool:
    return token.end == behind.start


LONGEST_CLAUSE = 10
"""Words behind a noun that go on about it."""


def beside(noun: Token, parse: Parse) -> int | None:
    """Where the noun starts with which this one is in apposition, or the subject of which it is said."""
    over = parse.head(noun)
    if noun.dep == "appos":
        return over.start
    if noun.dep == "attr" and over.lemma == "be" and not any(parse.below(over, "neg")):
        return next((token.start for token in parse.below(over, "nsubj") if token.index < noun.index), None)
    return None


def is_untelling(words: Sequence[Token]) -> bool:
    told = any(token.pos in {"VERB", "AUX", "PRON"} or token.entity in {"DATE", "TIME", "CARDINAL"} for token in words)
    return told or len(words) > LONGEST or words[-1].index != words[0].index + len(words) - 1


def nominal(document: Document, parse: Parse, words: list[Token], noun: Token) -> Nominal:
    behind = complement(noun, parse)
    nations = {index: code for index, code in owners(words)}
    before = [token for index, token in enumerate(words[:-1]) if index not in nations and is_told(token)]
    owner = [token for owner in parse.below(noun, "poss") if owner.pos == "NOUN" for token in parse.subtree(owner)]
    aged = age(words)
    told = [token for token in before if token not in owner and token not in aged]
    prosecutes = noun.text == "office" and any(token.text.lower().startswith("prosecutor") for token in before)
    behind_it = [token for token in behind if not within_name(token, parse)]
    whose = [token for token in (*([] if prosecutes else owner), *behind_it) if token.pos in CONTENT and not nation(token)]
    end = behind[-1].end if behind else noun.end
    return Nominal(
        document.id,
        words[0].start,
        end,
        document.text[words[0].start : end],
        PROSECUTORS if prosecutes else head_of(words),
        parse.sentence_span(noun.sentence),
        (*(fold(token.text) for token in told), *filter(None, [years(aged) if noun not in aged else ""])),
        tuple(fold(token.text) for token in told if token.dep in {"compound", "nmod", "poss"} and not in_adjective(token, parse)),
        fold_case(words[0].text) not in INDEFINITE | ONE_OF_SEVERAL,
        is_someone(noun),
        frozenset({*nations.values(), *filter(None, map(nation, behind_it))}),
        subject(noun, parse),
        tuple(fold(token.text) for token in whose),
        is_told_apart(noun, len(behind), parse),
        any(owner.tag == "PRP$" for owner in parse.below(noun, "poss")),
        noun.end if behind else None,
        any(fold_case(token.text) in OTHERS | ONE_OF_SEVERAL for token in words[:-1]),
        tuple(document.text[words[0].start : last] for last in extents(noun, parse)),
        beside(noun, parse),
    )


def within_name(token: Token, parse: Parse) -> bool:
    """What stands before a name's last word: 'Norwegian President Ana' of 'the son of Norwegian President Ana Ruiz', 'Westport' of
    'the coach of the Westport Rowers'. A person's nation and office tell nothing of his son."""
    head = parse.head(token)
    return head.pos == "PROPN" and (token.dep == "compound" or (head.entity == "PERSON" and token.dep in {"amod", "nmod"}))


def in_adjective(token: Token, parse: Parse) -> bool:
    """'Port' of 'Port Sund-registered', 'term' of 'first-term': a part of what a hyphen joins, or the first word of that."""
    beside = parse.tokens[max(0, token.index - 1) : token.index] + parse.tokens[token.index + 1 : token.index + 2]
    over = parse.head(token)
    return any(other.text in HYPHENS for other in beside) or (over.tag == "VBN" or over.dep == "npadvmod")


def is_told_apart(noun: Token, behind: int, parse: Parse) -> bool:
    """Does a clause, or what the description leaves out, say which one it is?

    A clause behind a comma ('the governor, who …') tells more of one who is known, and so does a time.
    """
    clauses = [min(parse.subtree(clause), key=lambda token: token.index) for clause in parse.below(noun, "relcl", "acl")]
    left_out = [
        prep
        for prep in parse.below(noun, "prep")
        if prep.index > noun.index + behind and not any(token.entity in {"DATE", "TIME"} for token in parse.subtree(prep))
    ]
    return any(first.index > noun.index and parse.tokens[first.index - 1].text != "," for first in (*clauses, *left_out))


def head_of(words: Sequence[Token]) -> str:
    noun = words[-1]
    if noun.text == "old":
        return years(age(words))
    return noun.text.lower() if noun.text.lower() in MANY else noun.lemma.lower()


def is_someone(noun: Token) -> bool:
    """Is it one person, or an animal of which news tells as of one?"""
    word = noun.text.lower()
    return word not in MANY and (is_person(noun) or singular(fold(word)) in ROLES | SINGLE | sorts.UNNAMED | sorts.ANIMALS | {"old"})


def nation(token: Token) -> str | None:
    return countries.named(token.text) or countries.nationality(token.text)


def owners(words: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield where a nation stands in a description, and its code."""
    for position in range(len(words) - 1):
        owner = owner_at(words[:-1], position)
        after = words[position + owner[1] :] if owner else []
        if owner and not (after and after[0].text in HYPHENS):  # what is Norwegian-built need not be Norway's
            yield from ((position + further, owner[0]) for further in range(owner[1]))


def is_told(token: Token) -> bool:
    return token.text not in HYPHENS | UNTOLD and token.tag != "PRP$" and token.pos != "PUNCT"


UNTOLD = DEFINITE | INDEFINITE | {"A", "An", "The", "This", "That", "'s", "’s"}


def subject(noun: Token, parse: Parse) -> int | None:
    """Where the head of its clause's subject starts, if the noun stands in the clause beside it."""
    verb = next((token for token in parse.ancestors(noun) if token.pos in {"VERB", "AUX"}), None)
    if verb is None or noun.dep in {"nsubj", "nsubjpass"}:
        return None
    return next((token.start for token in parse.below(verb, "nsubj", "nsubjpass") if token.index < noun.index), None)
