"""How sure the source is, and how it said or knows it, read from its words.

Certainty follows the yardsticks of estimative language: 'likely' and its kin
are probable, 'may' and 'appears' possible (Kent, "Words of Estimative
Probability", 1964; Intelligence Community Directive 203, 2015). 'Almost certain'
is probable there, and a remote chance a chance still.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from sayso.extract.attribution import Attribution
from sayso.extract.lexicon import lemmas
from sayso.extract.moods import is_negated, is_scarce
from sayso.extract.promises import root_of
from sayso.language.parse import Parse, Token
from sayso.model import Basis, Certainty, StatementKind
from sayso.text.outlets import is_outlet

PROBABLE: Final = lemmas("likely unlikely probably probable presumably expect believe think suspect estimate doubtless assume")
POSSIBLE: Final = lemmas(
    "may might could potentially possibly possible possibility perhaps maybe appear seem apparently seemingly conceivably "
    "fear suggest purportedly supposedly suspected"
)
"""'Reportedly' and 'allegedly' are not among them: they tell that it is somebody's word, not how sure he is."""
NEARLY: Final = lemmas("almost nearly virtually practically")
"""With 'certain' or 'certainly', the highest step below certainty itself."""
CHANCES: Final = lemmas("chance likelihood probability")
GOOD: Final = lemmas("good strong high fair great excellent every")
"""Of a chance, that it is more than even."""
SMALL: Final = lemmas("low little small slim slight remote scant minimal negligible")
"""Of a chance, that it is less than even."""
FORECASTS: Final = lemmas("predict forecast imply")
RUMOURS: Final = lemmas("speculate speculation rumor rumour hope hop")
"""Cues that hedge by themselves, whoever speaks; the tagger's lemma of 'hoping' is 'hop'."""
DEEP: Final = frozenset({"relcl", "acl", "advcl", "appos", "pcomp"})
"""What hangs below these qualifies a detail, not the statement."""

SEEN: Final = lemmas(
    "document letter memo filing indictment affidavit transcript record video footage image photo photograph picture clip recording"
)
"""What outlets are shown."""

BASES: Final[tuple[tuple[Basis, re.Pattern[str]], ...]] = (
    ("anonymous", re.compile(r"\banonym|\bcondition of anonymity|\bnot (?:be )?(?:named|authori[sz]ed)|\bunnamed", re.IGNORECASE)),
    ("video", re.compile(r"\bvideos?\b|\bfootage\b|\bimages?\b|\bphoto(?:graph)?s?\b|\bpictures?\b|\bclips?\b", re.IGNORECASE)),
    ("post", re.compile(r"\btweet|\b(?:Twitter|Facebook|Telegram|Instagram|social media|posted)\b|\b(?:a|in a|his|her) post\b")),
    ("interview", re.compile(r"\binterview|\btold\b|\bby (?:tele)?phone\b|\bnews conference\b|\bpress conference\b", re.IGNORECASE)),
    ("statement", re.compile(r"\bstatements?\b|\bannounce|\bcommuniqu|\bpress release\b|\bbriefing\b", re.IGNORECASE)),
    ("document", re.compile(r"\breport by\b|\blist of\b|\b(?:documents?|letter|filing|indictment|records|study|profile)\b")),
    ("witness", re.compile(r"\b(?:eye)?witness|\bsurvivors?\b|\bresidents?\b|\bbystander|\bneighbou?rs?\b|\bpassengers?\b", re.IGNORECASE)),
)


def certainty(parse: Parse, attribution: Attribution) -> Certainty:
    """As the source words it; a hedge counts where it bears on the whole statement, of several sentences in the first.

    What nobody could verify has no certainty at all: unknown.
    """
    if attribution.stance in {"cannot_verify", "asks"}:
        return "unknown"
    content = [token for part in attribution.parts for token in parse.within(part)]
    main = [token for token in content if token.sentence == content[0].sentence and is_main(parse, token, attribution)]
    words = {token.lemma for token in main if may_hedge(parse, token)} | cue_words(parse, attribution)
    chances = [token for token in main if is_chance(parse, token) or is_unsurprising(parse, token)]
    likely = any(is_nearly_certain(parse, token) for token in main) or any(is_good(parse, chance) for chance in chances)
    if likely or words & (PROBABLE | FORECASTS):
        return "probable"
    return "possible" if chances or words & (POSSIBLE | RUMOURS) else "certain"


def is_nearly_certain(parse: Parse, token: Token) -> bool:
    """'almost certain', 'almost certainly'; not 'it is not almost certain'."""
    if token.lemma == "certain" and is_negated(parse, parse.head(token)):
        return False
    return token.lemma in {"certain", "certainly"} and any(word.lemma in NEARLY for word in parse.below(token, "advmod"))


def is_chance(parse: Parse, token: Token) -> bool:
    """'There is a remote chance'; not 'it missed a chance', 'there is no chance', 'there is not a chance'."""
    be = parse.head(token)
    there = token.lemma in CHANCES and token.pos == "NOUN" and any(parse.below(be, "expl"))
    none = is_negated(parse, be) or any(word.lemma in {"no", "zero"} for word in parse.below(token, "det", "nummod", "amod"))
    return there and not none


def is_unsurprising(parse: Parse, token: Token) -> bool:
    """'It would not surprise me if they left', 'I would not be surprised if they left'."""
    verb = parse.head(token) if token.dep == "acomp" else token
    would = any(helper.lemma in {"would", "'d", "’d"} for helper in parse.below(verb, "aux")) and any(parse.below(verb, "neg"))
    clauses = (clause for word in (verb, token) for clause in parse.below(word, "advcl", "ccomp"))
    unreal = any(mark.lemma == "if" for clause in clauses for mark in parse.below(clause, "mark"))
    return token.lemma in {"surprise", "surprised"} and would and unreal


def is_good(parse: Parse, chance: Token) -> bool:
    """'a good chance', 'a likelihood'; not 'a remote chance', 'little likelihood'."""
    words = {word.lemma for word in parse.below(chance, "amod", "det")}
    if is_scarce(parse, chance) or words & SMALL:
        return False
    return chance.lemma in {"likelihood", "probability"} or bool(words & GOOD)


def may_hedge(parse: Parse, token: Token) -> bool:
    """Could the word qualify what is said: not 'the suspect', nor 'as soon as possible', nor 'I could not believe it'?"""
    if token.pos in {"NOUN", "PROPN"}:  # a name may be 'May'
        return token.lemma == "possibility"
    if token.lemma == "possible" and parse.head(token).lemma == "as":
        return False
    return not is_ability(parse, token) and token.lemma not in FORECASTS | RUMOURS and (token.pos != "VERB" or is_impersonal(parse, token))


def is_ability(parse: Parse, token: Token) -> bool:
    """'Could not see', 'we could hear': what somebody was able to do, no hedge."""
    if token.lemma != "could" and token.text.lower() != "could":
        return False
    verb = parse.head(token)
    return any(parse.below(verb, "neg")) or any(subject.lemma in {"i", "we", "you", "he", "she"} for subject in parse.below(verb, "nsubj"))


def is_impersonal(parse: Parse, verb: Token) -> bool:
    """'Appeared to', 'is thought to', 'we expect': a hedge, unlike the act of somebody told of: 'the board considered it'."""
    if verb.lemma in {"appear", "seem"} or any(parse.below(verb, "auxpass")):
        return True
    if any(parse.below(verb, "neg")) and verb.lemma == "believe":
        return False  # 'I could not believe it'
    return any(subject.lemma in {"i", "we", "it"} for subject in parse.below(verb, "nsubj"))


def is_main(parse: Parse, token: Token, attribution: Attribution) -> bool:
    """Does the token bear on the statement itself, not on something inside it?"""
    above = token
    span = attribution.span
    while span.start <= above.start < span.end:
        if above.dep in DEEP:
            return False
        head = parse.head(above)
        if head == above:
            break
        above = head
    return True


def cue_words(parse: Parse, attribution: Attribution) -> set[str]:
    """'apparently showing', 'is believed to', 'appeared to indicate'."""
    if attribution.verb is None or attribution.cue is None:
        return set()
    verb = parse.tokens[attribution.verb]
    words = {token.lemma for token in parse.within(attribution.cue) if token != verb}
    words |= {child.lemma for child in parse.below(verb, "advmod")}
    nobody = attribution.source is None
    if nobody or verb.lemma in {"fear", "suspect", "suggest", "believe", "think", "expect", "estimate", "assume"} | FORECASTS | RUMOURS:
        words.add(verb.lemma)
    return words


def basis(parse: Parse, attribution: Attribution, sentence: str) -> Basis | None:
    """How the source said or knows it; null where the sentence does not tell."""
    if attribution.whole in {"post", "turn"}:
        return "post" if attribution.whole == "post" else "interview"
    source = parse.words(attribution.source) if attribution.source is not None else ""
    if source and is_outlet(source) and attribution.stance != "cannot_verify" and not is_paper(parse, attribution):
        return "medium"
    outside = sentence
    for part in attribution.parts:
        outside = outside.replace(parse.words(part), " ")
    return next((kind for kind, pattern in BASES if pattern.search(outside)), None)


def is_paper(parse: Parse, attribution: Attribution) -> bool:
    """'A document seen by C': what an outlet was shown, and no outlet."""
    head = root_of(parse.within(attribution.source)) if attribution.source is not None else None
    return head is not None and head.lemma in SEEN and any(word.tag == "VBN" for word in parse.below(head, "acl"))


def kind(parse: Parse, attribution: Attribution, quoted: Collection[int]) -> StatementKind:
    """Direct where nearly all words are quoted or a post's or a turn's own, mixed where some are."""
    if attribution.whole not in {None, "label"}:
        return "direct"
    words = [token.index in quoted for part in attribution.parts for token in parse.within(part) if token.pos != "PUNCT"]
    if sum(words) >= 0.9 * len(words):
        return "direct"
    return "mixed" if any(words) else "indirect"
