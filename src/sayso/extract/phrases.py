"""Attributions without a verb of their own: 'according to', 'a claim that …', 'calls to …'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.attribution import Attribution, spans
from sayso.extract.denials import SAID, SPREADING, is_denial, spread, states, told
from sayso.extract.lexicon import AGENTS, NOUNS, PEOPLE, SPEECH, STANCES, lemmas
from sayso.extract.verbs import agent_of, holder, parted_subject, source_span, subject_of, without_verdict
from sayso.language.parse import Parse, Token
from sayso.model import Span


def by_according(parse: Parse) -> Iterator[Attribution]:
    """Yield an attribution for each 'according to'; its content is the clause that it hangs on.

    Where that clause is itself an attribution, the phrase names who relayed it:
    see `chains.relays`.
    """
    for according, to in zip(parse.tokens, parse.tokens[1:], strict=False):
        if according.text.lower() == "according" and to.lemma == "to":
            source = object_of(parse, to)
            content = clause_beside(parse, according, source)
            if source is not None and source.lemma not in {"plan", "schedule", "custom"} and content:
                yield Attribution(
                    parts=content,
                    cue=Span(according.start, to.end),
                    source=source_span(parse, source, to),
                    verb=according.index,
                )


VIEWS: Final = lemmas("view opinion judgment judgement estimation")


def by_views(parse: Parse) -> Iterator[Attribution]:
    """Yield what a sentence says 'in the view of the mayor', at its front or behind a comma; not 'in view of the storm'."""
    for noun in parse.tokens:
        link = parse.head(noun)
        if noun.lemma not in VIEWS or link.lemma != "in" or not any(parse.below(noun, "det", "poss")):
            continue
        of = next((child for child in parse.below(noun, "prep") if child.lemma == "of"), None)
        whose = object_of(parse, of) if of is not None else next(parse.below(noun, "poss"), None)
        apart = link.index == parse.sentence(link.sentence)[0].index or parse.tokens[link.index - 1].text == ","
        if whose is None or not apart or not may_hold(whose):
            continue
        phrase = {token.index for token in parse.subtree(link)}
        content = [token for token in parse.sentence(link.sentence) if token.index not in phrase]
        cue = Span(link.start, of.end) if of is not None else Span(noun.start, noun.end)
        if len(content) > FEWEST and (parts := spans(parse, content)):
            yield Attribution(parts=parts, cue=cue, source=source_span(parse, whose, of or noun), verb=noun.index)


def may_hold(owner: Token) -> bool:
    """Is it somebody who may have a view?"""
    return owner.entity in {"PERSON", "ORG", "NORP", "GPE"} or owner.pos in {"PRON", "PROPN"} or owner.lemma in PEOPLE | AGENTS | SPEAKERS


def object_of(parse: Parse, to: Token) -> Token | None:
    return next(iter(parse.below(to, "pobj")), None)


def clause_beside(parse: Parse, according: Token, source: Token | None) -> tuple[Span, ...]:
    """The sentence without the phrase."""
    phrase = {according.index, according.index + 1}
    if source is not None:
        phrase |= {token.index for token in parse.subtree(source)}
    sentence = parse.sentence(according.sentence)
    rest = [token for token in sentence if token.index not in phrase]
    while rest and rest[-1].dep == "punct" and rest[-1].text in {".", ","}:
        rest.pop()
    return spans(parse, rest)


HEARSAY: Final = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
HEARD: Final = lemmas("report rumor rumour")
"""What comes from a place without being its government's word: 'reports from Norwick that …'."""
MAKING: Final = SPREADING | lemmas("""
    repeat reiterate renew issue voice express release advance file lodge submit push tout level offer
    give post withdraw retract defend
""")
"""What one does with a report, a claim or a rumour of one's own."""
FEWEST: Final = 3
"""Words in what reports are of, so that it says something."""
REPUTED: Final = lemmas("say think believe understand report estimate rumor rumour")
"""Passive and with an infinitive, what nobody in particular says: 'is said to have fled'. 'Is expected to reopen' is the report's own."""


def by_hearsay(parse: Parse) -> Iterator[Attribution]:
    """Yield each clause that is given out as somebody's word, nobody named: 'reportedly fled', 'is said to have fled'."""
    for word in parse.tokens:
        if is_hearsay(parse, word):
            verb = parse.head(word) if word.pos == "ADV" else word
            parts = spans(parse, clause(parse, verb))
            if parts:
                yield Attribution(parts=parts, cue=Span(word.start, word.end), source=None, verb=word.index)


def is_hearsay(parse: Parse, word: Token) -> bool:
    """Is it the 'reportedly' of a clause, or the 'said' of 'is said to have fled'?"""
    if word.lemma not in HEARSAY or word.dep != "advmod":
        return is_reputed(parse, word)
    verb = parse.head(word)
    told = verb.lemma in SPEECH and not any(parse.below(verb, "auxpass"))
    return not told and verb.dep in {"ROOT", "conj"} and any(parse.below(verb, "nsubj", "nsubjpass"))


def is_reputed(parse: Parse, verb: Token) -> bool:
    passive = verb.lemma in REPUTED and any(parse.below(verb, "auxpass")) and not any(parse.below(verb, "agent"))
    acts = [act for act in parse.below(verb, "xcomp") if not is_denial(parse, act)]  # 'is said to have denied it' is a denial
    return passive and any(word.tag == "TO" for act in acts for word in parse.below(act, "aux"))


def clause(parse: Parse, verb: Token) -> list[Token]:
    """The verb with its subject and all that completes it; what is joined to it, or leads to it, left out."""
    joined = [child for child in parse.below(verb, "conj", "parataxis", "ccomp") if any(parse.below(child, "nsubj", "nsubjpass"))]
    links = [child for child in parse.below(verb, "cc", "mark") if child.index < verb.index or joined]
    left_out = {token.index for child in (*joined, *links) for token in parse.subtree(child)}
    if verb.dep in {"relcl", "acl"}:
        left_out |= {token.index for token in parse.subtree(verb) if token.index <= verb.index}
    return [token for token in parse.subtree(verb) if token.index not in left_out]


SPEAKERS: Final = frozenset({"source", "authority", "report", "expert", "study", "document"})
"""What a headline may give its words to, besides people and bodies."""


def by_headlines(parse: Parse) -> Iterator[Attribution]:
    """Yield what a headline gives to somebody by a mark alone: 'Bridge to stay closed: mayor', 'Old bridge is safe – officials'."""
    if not parse.passages:
        return
    first, last = parse.passages[0]
    tokens = parse.tokens[first:last]
    if tokens[-1].text in {".", "!", "?"}:
        return
    marks = [place for place, token in enumerate(tokens) if token.text in {":", "-", "–", "—"}]
    place = marks[-1] if marks else 0
    source = list(tokens[place + 1 :])
    named = 0 < len(source) <= 4 and source[-1].lemma in PEOPLE | AGENTS | SPEAKERS
    if place > 3 and named and not any(token.pos in {"VERB", "AUX"} for token in source):
        parts = spans(parse, list(tokens[:place]))
        if parts:
            yield Attribution(parts=parts, cue=None, source=parse.span(source))


def by_nouns(parse: Parse) -> Iterator[Attribution]:
    """Yield what a noun of saying holds: 'his claim that the dam held', 'calls to withdraw', 'reports of shelling in the north'."""
    for noun in parse.tokens:
        if noun.pos != "NOUN" or noun.lemma not in NOUNS:
            continue
        clause = next((child for child in parse.below(noun, "acl", "ccomp") if holds_content(parse, noun, child)), None)
        if clause is None and any(spread(parse, noun)):
            clause = told(parse, noun)
        heard = next(heard_of(parse, noun), None) if clause is None else clause
        if heard is None:
            continue
        parts = spans(parse, without_verdict(parse, parse.head(noun), parse.subtree(heard)))
        if parts:
            source = owner(parse, noun)
            yield Attribution(
                parts=parts,
                cue=Span(noun.start, noun.end),
                source=source_span(parse, source, noun) if source is not None else None,
                stance=STANCES.get(noun.lemma, "asserts"),
                verb=noun.index,
            )


def heard_of(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield what several say in a phrase: 'shelling in the north' of 'reports of shelling in the north'."""
    if noun.tag == "NNS" and noun.lemma in HEARD:
        for link in parse.below(noun, "prep"):
            if link.lemma == "of":
                yield from (thing for thing in parse.below(link, "pobj", "pcomp") if len(parse.subtree(thing)) >= FEWEST)


def holds_content(parse: Parse, noun: Token, clause: Token) -> bool:
    words = {child.lemma for child in parse.below(clause, "mark", "aux")}
    unmarked = noun.lemma in HEARD | {"fear"} and any(parse.below(clause, "nsubj", "nsubjpass", "expl"))
    if "that" in words or unmarked or (noun.lemma in SAID and not words & {"if", "whether"} and states(parse, clause)):
        return True
    return "to" in words and noun.lemma in {"vow", "pledge", "promise", "threat", "call", "demand"}


def owner(parse: Parse, noun: Token) -> Token | None:
    """Whose claim it is: a possessor, 'from', 'by' or 'made by' someone, or who made it ('repeated a vow')."""
    before = parse.tokens[max(0, noun.index - 2) : noun.index]
    if len(before) == 2 and before[1].tag == "POS" and before[0].dep != "poss":  # 'about the pilot's claims', where 'about' took the pilot
        return before[0]
    possessor = holder(parse, noun)
    if possessor != noun and possessor.dep == "poss":
        return possessor
    makers = (agent_of(parse, done) for done in spread(parse, noun))
    if (maker := next(makers, None)) is not None:
        return maker
    for link in parse.below(noun, "prep"):
        place = link.lemma == "from" and noun.lemma in HEARD and any(of.entity in {"GPE", "LOC"} for of in parse.below(link, "pobj"))
        if link.lemma in {"by", "from"} and not place:
            return object_of(parse, link)
    above = parse.head(noun)
    parted = any(parted_subject(parse, above, clause) for clause in parse.below(above, "ccomp"))
    told_of = noun.lemma in SAID and above.lemma not in MAKING  # 'acknowledged reports that', 'received claims that'
    if noun.dep == "dobj" and not parted and not told_of and not is_denial(parse, above):
        return subject_of(parse, parse.head(noun))
    return None
