"""Is what somebody says his own coming act: 'we will rebuild', 'he plans to leave', 'its ships would stay'?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Final

from sayso.extract.lexicon import AGENTS, CHECKING, HAPPENS, INTENDING, lemmas
from sayso.extract.offices import is_body, is_body_of, speaks_for
from sayso.language.parse import Parse, Token

WILL: Final = frozenset({"will", "’ll", "'ll", "wo", "shall"})
HAD_OR_WOULD: Final = frozenset({"’d", "'d"})
ALIKE: Final = lemmas("""
    beat become bet bid broadcast burst cast come cost cut forecast hit hurt knit let overcome put quit read rid run set shed shut split
    spread thrust upset
""")
"""Verbs whose participle is their infinitive: 'she'd quit' may be either."""
UNSURE: Final = lemmas("likely probably possibly perhaps maybe")
TELLING: Final = lemmas("comment say tell disclose reveal name identify discuss") | CHECKING
"""With 'will not', a refusal to tell, which promises nothing."""
WITHSTOOD: Final = lemmas("drive blackmail intimidate bully silence deter cow threaten pressure provoke")
"""What one may promise not to let others do to oneself."""
UNMEANT: Final = lemmas("be lie die")
"""With 'not going to', no promise: 'I'm not going to be sick'."""
GLAD: Final = lemmas("glad happy sorry sad proud pleased thrilled delighted excited fine okay ok all")
"""What one is going to be without any deed."""
OFTEN: Final = lemmas("sometimes often always usually frequently occasionally regularly")
"""With 'would', what somebody used to do: 'he would sometimes scream'."""
RESOLVED: Final = lemmas("determined determine committed commit resolved resolve")
RESOLVES: Final = lemmas("plan intention commitment desire vow pledge promise")
"""What holds one's own coming act: 'plans to rebuild'."""


def promises(parse: Parse, root: Token, source: Sequence[Token]) -> bool:
    """'we will return', 'he would leave by June', 'its ships would stay', 'I'm going to pay': the speaker's own coming act.

    'I would leave', in the speaker's own words, says what he does not do. Of clauses
    that 'and' or 'but' joins, one is enough.
    """
    return any(promises_itself(parse, clause, source) for clause in clauses(parse, root))


def clauses(parse: Parse, root: Token) -> Iterator[Token]:
    """Yield the main clause, what 'I think' introduces, and what 'and we' or 'but I' joins to either."""
    thought = parse.below(root, "ccomp") if root.lemma in {"think", "believe", "guess"} else ()
    for clause in (root, *thought):
        yield clause
        for joined in parse.below(clause, "conj", "parataxis", "dep"):
            if any(subject.lemma in {"i", "we"} for subject in parse.below(joined, "nsubj")):
                yield joined


def promises_itself(parse: Parse, root: Token, source: Sequence[Token]) -> bool:
    if root.pos == "NOUN":
        return is_resolve(parse, root) and any(is_infinitive(parse, act) for act in parse.below(root, "acl"))
    if is_resolved(parse, root, source):
        return True
    if root.pos != "VERB":
        return False
    if intends(parse, root, source) or pledges(parse, root):
        return True
    helpers = {child.text.lower() for child in parse.below(root, "aux")}
    if root.lemma in HAPPENS or takes_time(parse, root) or "have" in helpers or ("be" in helpers and root.tag != "VBG"):
        return False
    if any(parse.below(root, "auxpass")):
        return withstands(parse, root, source)
    if any(child.lemma in UNSURE or ("would" in helpers and child.lemma in OFTEN) for child in parse.below(root, "advmod")):
        return False
    if root.lemma in TELLING and any(parse.below(root, "neg")):
        return False
    will, would = helpers & WILL, is_conditional(root, helpers)
    subjects = [subject for subject in parse.below(root, "nsubj") if is_own(parse, subject, source)]
    return any(will or (would and subject.lemma not in {"i", "we"}) for subject in subjects)


def is_conditional(root: Token, helpers: Set[str]) -> bool:
    """'he would leave', 'he'd leave'; not 'he'd left', nor 'she'd quit', which may be either."""
    return "would" in helpers or (bool(helpers & HAD_OR_WOULD) and root.tag == "VB" and root.lemma not in ALIKE)


def is_resolved(parse: Parse, root: Token, source: Sequence[Token]) -> bool:
    """'we are determined to rebuild', 'it remains committed to paying'; not 'it remains to be determined'."""
    states = [word for word in parse.below(root, "acomp", "xcomp") if not any(parse.below(word, "aux", "auxpass"))]
    resolved = root.lemma in {"be", "remain"} and any(word.lemma in RESOLVED for word in states)
    return resolved and not any(parse.below(root, "neg")) and any(is_own(parse, subject, source) for subject in parse.below(root, "nsubj"))


def withstands(parse: Parse, root: Token, source: Sequence[Token]) -> bool:
    """'we will not be blackmailed'; not 'we will not be fined'."""
    will = root.lemma in WITHSTOOD and any(helper.text.lower() in WILL for helper in parse.below(root, "aux"))
    return will and any(parse.below(root, "neg")) and any(is_own(parse, subject, source) for subject in parse.below(root, "nsubjpass"))


def takes_time(parse: Parse, root: Token) -> bool:
    """'it will take months', 'he will take some time'."""
    return root.lemma == "take" and any(thing.entity in {"DATE", "TIME"} or thing.lemma == "time" for thing in parse.below(root, "dobj"))


def is_resolve(parse: Parse, noun: Token) -> bool:
    """'plans', 'its plan', 'a commitment'; not 'a plan', which may be anybody's."""
    own = noun.lemma != "plan" or noun.tag == "NNS" or any(parse.below(noun, "poss"))
    return own and noun.lemma in RESOLVES


def pledges(parse: Parse, root: Token) -> bool:
    """'I promise to rebuild', 'the government vows to help'; not 'the firm promised to rebuild', which tells of a promise."""
    present = root.tag in {"VBP", "VBZ"} and not any(parse.below(root, "neg"))
    return present and root.lemma in {"vow", "pledge", "promise"} and any(parse.below(root, "nsubj"))


def intends(parse: Parse, root: Token, source: Sequence[Token]) -> bool:
    """'we intend to sue', 'it plans to close', 'he was going to take part'; not 'he had planned', nor what befalls somebody."""
    subjects = list(parse.below(root, "nsubj"))
    past = any(child.lemma == "have" for child in parse.below(root, "aux"))
    if not past and has_intention(parse, root):
        return any(is_own(parse, subject, source) for subject in subjects)
    acts = [act for act in (*parse.below(root, "xcomp"), *after_on(parse, root))]
    if past or all(act.lemma in HAPPENS and not any(parse.below(act, "prt")) for act in acts):
        return False
    if root.lemma in INTENDING and root.tag != "VBN" and not any(parse.below(root, "auxpass")):
        return not any(parse.below(root, "neg")) and any(is_own(parse, subject, source) for subject in subjects)
    if any(is_unmeant(parse, act, negated=any(parse.below(root, "neg"))) for act in acts):
        return False
    return root.lemma == "go" and root.tag == "VBG" and any(is_own(parse, subject, source) for subject in subjects)


def is_unmeant(parse: Parse, act: Token, *, negated: bool) -> bool:
    """'be fined' of 'going to be fined', 'be glad' of 'going to be glad', 'be sick' of 'not going to be sick'."""
    if any(parse.below(act, "auxpass")):
        return not (negated and act.lemma in WITHSTOOD)
    if act.lemma == "be" and any(word.tag.startswith("VBN") or word.lemma in GLAD for word in parse.below(act, "acomp")):
        return True
    return negated and act.lemma in UNMEANT


def has_intention(parse: Parse, root: Token) -> bool:
    """'has no intention of leaving', 'has every intention of leaving'."""
    things = (thing for thing in parse.below(root, "dobj") if root.lemma == "have" and thing.lemma == "intention")
    return any(any(parse.below(link, "pcomp")) for thing in things for link in parse.below(thing, "prep"))


def after_on(parse: Parse, root: Token) -> Iterator[Token]:
    """Yield 'visiting' of 'planning on visiting'."""
    for link in parse.below(root, "prep"):
        if link.lemma == "on":
            yield from parse.below(link, "pcomp")


def is_infinitive(parse: Parse, clause: Token) -> bool:
    return any(child.text.lower() == "to" for child in parse.below(clause, "aux"))


def is_own(parse: Parse, subject: Token, source: Sequence[Token]) -> bool:
    """Does the subject stand for the speaker, for what is theirs, or for the body that he speaks for?"""
    theirs = {"my", "our", "his", "her", "its", "their"}
    owner = next((noun for link in parse.below(subject, "prep") for noun in parse.below(link, "pobj")), subject)
    for noun in (subject, owner if subject.lemma in {"all", "some", "most"} else subject):
        if (noun.lemma in AGENTS or noun.lemma == "client") and any(token.text.lower() in theirs for token in parse.below(noun, "poss")):
            return True
    return subject.lemma in {"i", "we"} or may_stand_for(subject, source) or is_body_of(parse, subject, source)


def may_stand_for(pronoun: Token, source: Sequence[Token]) -> bool:
    """Does the pronoun fit the speaker: 'he' one person, 'it' a body, 'they' a body or several?"""
    speaker = root_of(source)
    if speaker is None:
        return False
    several = speaker.entity != "PERSON" and (
        speaker.tag in {"NNS", "NNPS"} or any(token.dep == "cc" and token.head == speaker.index for token in source)
    )
    if speaker.tag == "PRP":
        return pronoun.lemma == speaker.lemma
    if pronoun.lemma in {"they", "it"}:
        return is_body(source, speaker) or speaks_for(source) or (several and pronoun.lemma == "they")
    return pronoun.lemma in {"he", "she"} and not several


def root_of(content: Sequence[Token]) -> Token | None:
    """The token that all others of a clause depend on."""
    inside = {token.index for token in content}
    return next((token for token in content if token.head not in inside or token.head == token.index), None)
