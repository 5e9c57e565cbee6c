"""The stretches of a statement that state something by themselves.

A sentence tells several things: 'two died and more than 100 were brought to two
hospitals'. What an editor would track is a clause of it, what is joined to a
clause ('and fled'), or what is counted ('two dead'); so claims are matched by
such units, one inside another, and not by statements as wholes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, groupby
from typing import Final

from sayso.extract.attributes import attributes
from sayso.extract.attribution import is_link, spans
from sayso.extract.nearest import Nearest
from sayso.language.parse import Parse, Token
from sayso.model import Attribute, Document, Span, Statement, StatementId, Unit
from sayso.text.ids import content_id
from sayso.text.quotations import quotations

CLAUSES: Final = frozenset({"acl", "advcl", "ccomp", "conj", "csubj", "parataxis", "pcomp", "relcl", "xcomp"})
"""What a verb may be to another word and still tell something by itself."""
JOINED: Final = ("advcl", "conj", "parataxis")
"""Clauses without which the clause before them stands by itself."""
ADDED: Final = ("acl", "appos", "cc", "conj", "punct", "relcl")
"""What follows a noun and is not needed to see what is counted."""
CIRCUMSTANCES: Final = ("advcl", "advmod", "npadvmod", "prep")
"""When, where and how, as far as they hang on the verb."""
COMPLEMENTS: Final = frozenset({"acomp", "agent", "attr", "ccomp", "dative", "dobj", "oprd", "xcomp"})
"""What completes a verb."""
PLACING: Final = frozenset("direct guide lay lead place point put set steer turn".split())
"""Verbs that are not complete without where to, or into what, their object is brought."""
WHERE_TO: Final = frozenset("across at back down from in into off on onto out over through to toward towards under up".split())
PAIRED: Final = frozenset({"try", "go", "come"})
"""Verbs that say with 'and' and another what others say with 'to': 'may try and open a school'."""
FEWEST: Final = 3
"""Words of a clause at least."""
FEWEST_COUNTED: Final = 2
NEARLY: Final = 0.92
"""Share of a statement from which a part of it is the statement."""


def units(document: Document, parse: Parse, statements: Sequence[Statement]) -> tuple[Unit, ...]:
    """Every statement and the units inside it, in the order of the text, the wider first.

    A unit has the speaker, cue and stance of the statement that it stands in; of
    two statements that hold it, the narrower one.
    """
    found = {statement.id: Unit(statement, statement.id) for statement in statements}
    seen = {statement.parts for statement in statements}
    for statement in sorted(statements, key=width):
        for parts in inside(parse, statement):
            if parts not in seen:
                seen.add(parts)
                part = unit(document, parse, statement, parts)
                found[part.id] = Unit(part, statement.id)
    for words, holder, attribute in told_in_passing(document, parse, statements):
        one = found.get(words.id) or Unit(words, holder.id, compared=False)
        found[words.id] = replace(one, attributes=(*one.attributes, attribute))
    return tuple(sorted(found.values(), key=lambda one: (one.statement.start, -one.statement.end, one.statement.id)))


def told_in_passing(
    document: Document, parse: Parse, statements: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement, Attribute]]:
    """Yield the words that say in passing what somebody or something is, the statement that they go with, and what they say.

    That is the narrowest that holds them; of words that tell of a speaker beside what he says, the nearest. Those an outlet
    says itself, and so it does where it gives what somebody said in its own words, but for a clause.
    """
    quoted, said = Nearest(quotation.span for quotation in quotations(document.text)), Nearest(statements)
    for stretch, attribute in attributes(parse):
        [span] = parts = (parse.span(stretch),)
        near = said.to(span)
        holder = min(near, key=lambda one: (distance(one, span), width(one)), default=None)
        if holder is None or not (is_held(span, holder) or is_apart(span, near)):
            continue
        clause = any(word.pos == "AUX" for word in stretch)
        own_words = holder.kind == "direct" or clause or any(span.overlaps(quotation) for quotation in quoted.to(span))
        told_by = holder if is_held(span, holder) and own_words else by_outlet(holder)
        yield unit(document, parse, told_by, parts), holder, attribute


def by_outlet(statement: Statement) -> Statement:
    """A statement as the outlet's own."""
    if statement.kind == "narrated":
        return statement
    return replace(
        statement, kind="narrated", cue=None, source=None, via=(), stance="asserts", certainty="certain", basis=None, said_on=None
    )


def is_held(span: Span, statement: Statement) -> bool:
    return any(span in part for part in statement.parts)


def is_apart(span: Span, statements: Iterable[Statement]) -> bool:
    return not any(span.overlaps(part) for statement in statements for part in statement.parts)


def distance(statement: Statement, span: Span) -> int:
    """Characters between a statement and a span that does not lie in it."""
    return -1 if is_held(span, statement) else max(0, statement.start - span.end, span.start - statement.end)


def width(statement: Statement) -> tuple[int, StatementId]:
    return statement.end - statement.start, statement.id


def unit(document: Document, parse: Parse, statement: Statement, parts: tuple[Span, ...]) -> Statement:
    """The words of a part, said by whoever says the statement."""
    start, end = parts[0].start, parts[-1].end
    words = parse.words(Span(start, end))
    name = content_id("s", document.sha256, start, end, statement.cue.start if statement.cue else None, words)
    return replace(statement, id=StatementId(name), start=start, end=end, text=words, parts=parts)


def inside(parse: Parse, statement: Statement) -> Iterator[tuple[Span, ...]]:
    """Yield the units inside a statement, each as the spans of its words; not the statement itself, nor a bare score."""
    tokens = [token for part in statement.parts for token in parse.within(part)]
    most = NEARLY * sum(part.end - part.start for part in spans(parse, list(dropwhile(is_link, tokens))))
    for stretch in stretches(parse, tokens):
        parts = spans(parse, stretch)
        worded = any(letter.isalpha() for token in stretch for letter in token.text)
        if parts and worded and sum(part.end - part.start for part in parts) < most:
            yield parts


def stretches(parse: Parse, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    own = frozenset(token.index for token in tokens)
    for token in tokens:
        if token.pos in ("VERB", "AUX") and (token.dep in CLAUSES or token.dep == "ROOT" or token.head not in own):
            yield from clauses(parse, token, own)
        elif token.pos in ("NOUN", "PROPN"):
            yield from phrases(parse, token, own)


def clauses(parse: Parse, verb: Token, own: frozenset[int]) -> Iterator[list[Token]]:
    """Yield a clause with all that hangs on it, then without what is joined to it or leads to it, its core, and its circumstances."""
    if verb.dep == "xcomp" and verb.tag == "VB":
        return  # 'to leave' of 'began to leave'
    whole = below(parse, verb, own)
    joined = set(after(parse, verb, JOINED, verbs=True))
    leading = {token.index for child in parse.below(verb, "advcl") if child.index < verb.index for token in parse.subtree(child)}
    added = joined | leading | set(dispensable(parse, verb))
    for left_out in (set[int](), joined, joined | leading, added):
        stretch = unbroken(token for token in whole if token.index not in left_out)
        if len(words(stretch)) >= FEWEST or (verb.dep == "conj" and not left_out and len(words(stretch)) >= FEWEST_COUNTED):
            yield stretch
    yield up_to_comma(verb, [token for token in whole if token.index not in joined | leading])
    for child in parse.below(verb, *CIRCUMSTANCES):
        yield enough(below(parse, child, own))


def dispensable(parse: Parse, verb: Token) -> Iterator[int]:
    """Indices of the circumstances that stand behind a clause's core, and of what is added to the nouns in it.

    The first of them stays where nothing else completes the verb: 'crashed into a hill'.
    """
    behind = [child for child in parse.below(verb) if child.index > verb.index]
    complete = any(child.dep in COMPLEMENTS for child in behind)
    for before, child in zip([verb, *behind], behind, strict=False):
        if child.dep in CIRCUMSTANCES and child.index > verb.index + 1:
            if (complete and not is_needed(parse, verb, before, child)) or child.dep != "prep":
                yield from (token.index for token in parse.subtree(child) if not is_particle(token, verb, child))
            complete = True
        elif child.dep in COMPLEMENTS and child.pos != "PRON":  # 'nothing to do with it' is more than 'nothing'
            yield from after(parse, child, ("acl", "appos", "relcl"), verbs=False)


def is_needed(parse: Parse, verb: Token, before: Token, child: Token) -> bool:
    """Does a preposition say what the object right before it is made, or where to it is brought: 'steers it into the harbour'?"""
    if child.dep != "prep" or before.dep not in ("dobj", "dative"):
        return False
    word = child.text.lower()
    dated = any(noun.entity in ("DATE", "TIME") for noun in parse.below(child, "pobj"))
    return word in ("as", "into") or (verb.lemma in PLACING and word in WHERE_TO and not dated)


def is_particle(word: Token, verb: Token, circumstance: Token) -> bool:
    """Does it stand right behind the verb and make another one of it: 'back' of 'fell back outside the town'?

    'At' of 'was hit at least twice' belongs to the number.
    """
    attached = word.index == verb.index + 1 and word.pos in ("ADP", "ADV") and word.dep in ("advmod", "prt")
    return attached and word.head in (verb.index, circumstance.index)


def up_to_comma(verb: Token, clause: Sequence[Token]) -> list[Token]:
    """The clause as far as its first comma behind the verb, where there is one: what follows is added.

    Between two adjectives of one noun nothing is added: 'a slow, wooden ferry'.
    """
    comma = next((token.index for token in clause if token.index > verb.index and token.text in (",", "—", "–")), None)
    before = [token for token in clause if comma is not None and token.index < comma]
    return [] if any(token.index > verb.index and token.head > comma for token in before if comma is not None) else enough(before)


def enough(stretch: list[Token]) -> list[Token]:
    """The stretch, where its words are not too few to say something."""
    whole = unbroken(stretch)
    return whole if len(words(whole)) >= FEWEST else []


def phrases(parse: Parse, noun: Token, own: frozenset[int]) -> Iterator[list[Token]]:
    """Yield what is counted ('more than 100 wounded'), what something is said to be by apposition, and subjects that tell something."""
    whole = below(parse, noun, own)
    if noun.entity not in ("DATE", "TIME") and any(child.dep == "nummod" or child.pos == "NUM" for child in parse.below(noun)):
        left_out = set(after(parse, noun, ADDED, verbs=False))
        stretch = unbroken(token for token in whole if token.index not in left_out)
        if len(words(stretch)) >= FEWEST_COUNTED:
            yield stretch
    if noun.dep == "appos" and len(words(whole)) >= FEWEST_COUNTED:
        yield whole
    if noun.dep in ("nsubj", "nsubjpass") and any(parse.below(noun, "acl", "appos", "relcl")):
        yield enough(whole)


def after(parse: Parse, head: Token, deps: tuple[str, ...], *, verbs: bool) -> Iterator[int]:
    """Indices of what follows a word and is joined to it, with the conjunctions that join it."""
    for child in parse.below(head, *deps):
        if child.index > head.index and (not verbs or (child.pos in ("VERB", "AUX") and not is_paired(head, child))):
            yield from (token.index for token in parse.subtree(child))
            yield from (link.index for link in parse.below(head, "cc") if link.index < child.index)


def is_paired(verb: Token, other: Token) -> bool:
    """Is the other verb what one is about to do: 'may try and open a school', not 'came and went'?"""
    return verb.lemma in PAIRED and verb.tag == other.tag == "VB" and other.dep == "conj" and other.index == verb.index + 2


def below(parse: Parse, head: Token, own: frozenset[int]) -> list[Token]:
    return [token for token in parse.subtree(head) if token.index in own]


def words(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.pos not in ("PUNCT", "SPACE")]


def unbroken(tokens: Iterable[Token]) -> list[Token]:
    """The longest run of neighbours, without a conjunction that is left at its end; of two, the first."""
    runs = (list(run) for _, run in groupby(enumerate(tokens), key=lambda placed: placed[1].index - placed[0]))
    longest = max(([token for _, token in run] for run in runs), key=len, default=[])
    while longest and longest[-1].dep in ("cc", "punct"):
        longest.pop()
    return longest
