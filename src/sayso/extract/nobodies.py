"""Words that the grammar gives to who does not say them: 'a ship believed to have sunk', 'the losses suggest', 'answered a claim that'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution, sentence_of
from sayso.extract.heard import ARTICLES
from sayso.extract.lexicon import lemmas
from sayso.extract.speakers import head_of
from sayso.extract.verbs import contiguous
from sayso.language.parse import Parse, Token

ANSWERING: Final = lemmas("respond react reply")
CLAIMS: Final = ARTICLES | lemmas("claim allegation accusation rumor rumour suggestion speculation criticism")
CLAIMING: Final = lemmas("claiming alleging accusing suggesting")
"""Of a report, what it says; 'saying' and 'writing' may be of who answers to it."""
HELD: Final = lemmas("believe think say suspect understand allege report rumor rumour fear presume know estimate")
"""Of somebody or something, by others: 'believed to be', 'said to have'."""
SUSPECTED: Final = frozenset({"suspected", "accused"})
"""Of something, by others: 'suspected of carrying oil'."""
TOLD: Final = lemmas("tell ask order urge warn advise inform instruct")
"""To somebody, who then is no speaker: 'was told that'."""
SHOWN: Final = lemmas("""
    loss gain tone mood timing silence absence lack presence pattern trend price cost rate rise fall drop decline increase growth delay
    damage gesture smile look behaviour behavior attitude history experience fact reality word attack strike move change failure success
    incident event development situation condition circumstance activity visit trip arrival departure route course location distance
    speed sale purchase supply popularity difference similarity resemblance clue
""")
"""What says nothing itself, whatever it shows: 'the losses suggest', 'word of the seizure warns'."""


def by_somebody(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, without a source where that says nothing, or is whom the words are of, or told to.

    What somebody answers to is another one's word; what is added to his words is his.
    """
    kept = [replace(a, source=None) if is_nobody(parse, a) or is_object(parse, a) else a for a in found]
    return [added(parse, answered(parse, a), kept) for a in kept]


def answered(parse: Parse, attribution: Attribution) -> Attribution:
    """'Haddad was responding to media reports claiming that …': the reports claim; 'to a claim that …': nobody is told.

    What else he says or writes then is his own, and so is what one comma parts from the reports: 'to the report, claiming that …'.
    """
    if attribution.cue is None or attribution.source is None:
        return attribution
    cue = parse.within(attribution.cue)[-1]
    speakers = {token.index for token in parse.within(attribution.source)}
    for verb in parse.sentence(sentence_of(parse, attribution.cue)):
        if verb.lemma not in ANSWERING or not any(subject.index in speakers for subject in parse.below(verb, "nsubj")):
            continue
        claims = [noun for link in parse.below(verb, "prep") if link.lemma == "to" for noun in parse.below(link, "pobj")]
        for claim in (noun for noun in claims if noun.lemma in CLAIMS):
            if claim == cue:
                return replace(attribution, source=None)
            between = [token.text for token in parse.tokens[claim.index : cue.index]]
            if claim.lemma in ARTICLES and cue.text in CLAIMING and claim.index < cue.index and between.count(",") % 2 == 0:
                words = contiguous([token for token in parse.subtree(claim) if token.index <= claim.index], claim)
                return replace(attribution, source=parse.span(words))
    return attribution


def added(parse: Parse, attribution: Attribution, found: Sequence[Attribution]) -> Attribution:
    """'The mayor said the dam had been a mistake, adding that …': the mayor adds, not the dam."""
    if attribution.cue is None or attribution.source is None or parse.words(attribution.cue).split()[-1] != "adding":
        return attribution
    sentence = sentence_of(parse, attribution.cue)
    around = [
        a
        for a in found
        if a.cue is not None and a.source is not None and a.cue.end < attribution.cue.start and sentence_of(parse, a.cue) == sentence
        if any(attribution.source in part for part in a.parts)
    ]
    return replace(attribution, source=around[0].source) if around else attribution


def is_object(parse: Parse, attribution: Attribution) -> bool:
    """Is the source the object of a participle: 'Ana Ruiz, believed to be 31', 'she was horrified to be told that'?"""
    if attribution.cue is None or attribution.source is None or attribution.source.start > attribution.cue.start:
        return False
    return any(is_participle(parse, token) for token in parse.within(attribution.cue))


def is_participle(parse: Parse, verb: Token) -> bool:
    """Does it stand for a passive, whatever the parser takes it for: 'believed to be', 'said to have', 'was told'?"""
    following = [token.lemma for token in parse.tokens[verb.index + 1 : verb.index + 3]]
    if verb.text.lower() in SUSPECTED and following[:1] == ["of"]:
        return True
    perfect = any(child.lemma == "have" for child in parse.below(verb, "aux"))
    active = perfect or any(child.pos == "PRON" for child in parse.below(verb, "nsubj"))
    passive = any(parse.below(verb, "auxpass"))
    if verb.lemma in HELD and not is_advice(parse, verb):
        return verb.tag in {"VBN", "VBD"} and following in (["to", "be"], ["to", "have"]) and (passive or not active)
    return verb.lemma in TOLD and verb.tag == "VBN" and passive


def is_advice(parse: Parse, verb: Token) -> bool:
    """Is it all that a sentence tells: 'the mayor said to be ready by Monday.', unlike 'a man said to be ready was hurt.'?"""
    sentence = parse.sentence(verb.sentence)
    finite = [token for token in sentence if token.tag in {"VBD", "VBZ", "VBP", "MD"}]
    return verb.lemma == "say" and finite == [verb] and sentence[-1].text == "." and parse.tokens[verb.index - 1].text != ","


def is_nobody(parse: Parse, attribution: Attribution) -> bool:
    """Is it a thing that says nothing: 'the losses', 'the mayor's sharp tone'? His words are his."""
    tokens = parse.within(attribution.source) if attribution.source is not None else ()
    if not tokens:
        return False
    head = head_of(tokens)
    return head.pos == "NOUN" and head.lemma in SHOWN and not head.entity and head.text.lower() != "words"
