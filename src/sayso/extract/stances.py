"""How a speaker stands to what he says: does he assert, deny, doubt, vow, demand or ask it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution, quoted_tokens
from sayso.extract.lexicon import AGENTS, PEOPLE, STANCES, UNCLEAR, lemmas
from sayso.language.parse import Parse, Token
from sayso.model import Stance

HAPPENS: Final = lemmas("""
    have become need see know face lose miss like die fall collapse suffer happen remain seem appear feel learn find get benefit struggle
    want cost take mean require rain snow depend forget remember love hate prefer enjoy crash burn
""")
"""What befalls somebody: 'he would lose his house' promises nothing, 'they should feel safe' demands nothing."""
ACTORS: Final = PEOPLE | AGENTS | lemmas("""
    people person child citizen voter traveller traveler employee employer customer representative delegate supporter authority
    nation state regime public congress court parliament committee senate commission board department bank north south east west
""")
"""What somebody may be told to do something as."""
THINGS: Final = lemmas("it there this that these what which")
"""Pronouns that need not stand for anybody."""
OPEN: Final = lemmas("say know tell specify disclose reveal confirm clarify sure certain clear")
"""With a negation and a question, what is left open: 'could not say whether', 'was not sure who'."""
UNKNOWN: Final = UNCLEAR - lemmas("unverified unconfirmed")
SCEPTICAL: Final = lemmas("sceptical skeptical doubt doubtful")
DOUBTS: Final = lemmas("doubt scepticism skepticism")


def restated(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution with the stance of its words as they were cut in the end; a refusal to vouch stays one."""
    if attribution.stance == "cannot_verify":
        return attribution
    content = [token for part in attribution.parts for token in parse.within(part)]
    head = parse.tokens[attribution.verb] if attribution.verb is not None else None
    source = parse.within(attribution.source) if attribution.source is not None else ()
    if head is None or head.lemma == "according":
        return replace(attribution, stance=stance_of_words(parse, content, source))
    cue = parse.within(attribution.cue) if attribution.cue is not None else ()
    if leaves_open(parse, cue, head, content):
        return replace(attribution, stance="cannot_verify")
    if head.pos not in {"VERB", "AUX"}:
        return attribution
    done = next((STANCES[word.lemma] for word in cue if word.pos == "NOUN" and word.lemma in STANCES), None)
    return replace(attribution, stance=done or stance_of(parse, head, content, source))


def leaves_open(parse: Parse, cue: Sequence[Token], head: Token, content: Sequence[Token]) -> bool:
    """'could not say whether', 'refused to say who', 'was not sure how', 'did not know why': neither a yes nor a no; no words in quotes."""
    asked = bool(content) and (content[0].lemma in {"whether", "if"} or content[0].tag in {"WP", "WRB", "WDT"})
    if asked and content[0].index in quoted_tokens(parse):
        return False  # his own words, as in 'refused to say what he would do: “Whatever I do …”'
    refused = any(word.dep == "neg" or word.lemma in {"decline", "refuse"} for word in (*cue, *parse.below(head, "neg"), parse.head(head)))
    words = {head.lemma, *(word.lemma for word in cue)}
    return asked and refused and bool(words & OPEN)


def stance_of(parse: Parse, verb: Token, content: Sequence[Token], source: Sequence[Token] = ()) -> Stance:
    """What the verb does, or, where it only says, what its words do."""
    negated = any(parse.below(verb, "neg"))
    if verb.lemma == "call" and not any(child.lemma == "for" for child in parse.below(verb, "prep")):
        return "demands" if any(is_infinitive(parse, clause) for clause in parse.below(verb, "xcomp", "ccomp", "advcl")) else "asserts"
    if verb.lemma == "ask":
        return "demands" if any(token.text.lower() == "to" and token.dep == "aux" for token in content) else "asks"
    if verb.lemma in {"advise", "tell", "insist", "recommend", "warn", "remind"} and any(
        is_bidding(parse, clause) for clause in parse.below(verb, "xcomp", "ccomp")
    ):
        return "demands"
    if verb.lemma == "dismiss" and renames(parse, verb):
        return "asserts"
    if negated and verb.lemma in {"know", "think", "believe"}:
        return "cannot_verify" if verb.lemma == "know" else "doubts"
    if verb.lemma in STANCES:
        stance = STANCES[verb.lemma]
        return "asserts" if negated and stance in {"denies", "vows"} else stance
    return stance_of_words(parse, content, source)


def is_infinitive(parse: Parse, clause: Token) -> bool:
    return any(child.text.lower() == "to" for child in parse.below(clause, "aux"))


def renames(parse: Parse, verb: Token) -> bool:
    """'dismissed it as gossip': says what it is."""
    things = (verb, *parse.below(verb, "dobj"))
    return any(link.lemma == "as" for thing in things for link in parse.below(thing, "prep"))


def is_bidding(parse: Parse, clause: Token) -> bool:
    """'advised them to leave', 'insisted that he resign'."""
    bare = clause.tag == "VB" and not any(child.tag == "MD" or child.lemma == "do" for child in parse.below(clause, "aux"))
    return bare and not (parse.head(clause).lemma == "tell" and clause.dep == "ccomp" and any(parse.below(clause, "mark")))


def stance_of_words(parse: Parse, content: Sequence[Token], source: Sequence[Token] = ()) -> Stance:
    """What the words themselves do, after a verb that only says: ask, demand, promise; of several sentences the first tells."""
    first = [token for token in content if token.sentence == content[0].sentence]
    if not first:
        return "asserts"
    if (performed := performative(parse, first)) is not None:
        return performed
    if is_not_known(parse, first):
        return "cannot_verify"
    if is_question(parse, first):
        return "asks"
    if demands(parse, first) or bids(parse, first):
        return "demands"
    if doubts(parse, first):
        return "doubts"
    return "vows" if promises(parse, first, source) else "asserts"


def performative(parse: Parse, content: Sequence[Token]) -> Stance | None:
    """'We urge the council to act', 'I call on him to go': it does what it says."""
    root = root_of(content)
    if root is None or root.tag != "VBP" or not any(subject.lemma in {"i", "we"} for subject in parse.below(root, "nsubj")):
        return None
    if root.lemma == "call" and not any(link.lemma in {"on", "for", "upon"} for link in parse.below(root, "prep")):
        return None
    bare = not any(parse.below(root, "neg", "aux"))
    return STANCES.get(root.lemma) if bare else None


def is_question(parse: Parse, content: Sequence[Token]) -> bool:
    after = parse.text[content[-1].end : content[-1].end + 1]
    return (content[-1].text == "?" or after == "?") and sum(token.pos != "PUNCT" for token in content) > 1


def bids(parse: Parse, content: Sequence[Token]) -> bool:
    """'Leave the town', 'If it rains, then stay in', 'Please don't go': an order, not 'to leave' or 'see you'."""
    root = root_of(content)
    if root is None:
        return False
    if [token.text.lower() for token in content[:2]] in (["how", "about"], ["it", "is"]):
        return content[0].text.lower() == "how" or is_high_time(parse, root)
    if root.tag != "VB" or root.dep not in {"ROOT", "ccomp", "dep", "parataxis"} or root.lemma in {"thank", "see", "pray"}:
        return False
    helped = any(child.lemma != "do" for child in parse.below(root, "aux"))
    return not helped and not any(parse.below(root, "nsubj", "nsubjpass", "csubj", "expl"))


def is_high_time(parse: Parse, be: Token) -> bool:
    """'It is time to go'."""
    times = [noun for noun in parse.below(be, "attr") if noun.lemma == "time"]
    clauses = [clause for noun in times for clause in (*parse.below(noun, "acl", "relcl"), *parse.below(be, "xcomp"))]
    return any(is_infinitive(parse, clause) for clause in clauses)


def doubts(parse: Parse, content: Sequence[Token]) -> bool:
    """'we are sceptical of the reports', 'I doubt it', 'scepticism about the reports'."""
    root = root_of(content)
    if root is None:
        return False
    if root.pos == "NOUN":
        return root.lemma in DOUBTS and not any(parse.below(root, "det"))
    words = {root.lemma, *(child.lemma for child in parse.below(root, "acomp"))}
    own = any(subject.lemma in {"i", "we", "he", "she", "they"} for subject in parse.below(root, "nsubj"))
    return own and bool(words & SCEPTICAL) and not any(parse.below(root, "neg"))


def demands(parse: Parse, content: Sequence[Token]) -> bool:
    """'the minister must resign', 'the gates must be shut': what another one is to do; not 'the dam should hold', 'they should feel'."""
    root = root_of(content)
    if root is None or root.pos not in {"VERB", "AUX"} or root.lemma in HAPPENS or any(parse.below(root, "acomp")):
        return False
    modal = {child.text.lower() for child in parse.below(root, "aux")}
    past = any(child.lemma == "have" for child in parse.below(root, "aux"))
    subjects = list(parse.below(root, "nsubj"))
    acts = not subjects or any(can_act(subject) and subject.lemma not in {"i", "we"} for subject in subjects)
    return bool(modal & {"must", "should"}) and not past and acts


def can_act(noun: Token) -> bool:
    """Is it somebody, or a body that does things: 'the passengers', 'the council', 'Ana Ruiz', 'they'?"""
    if noun.pos == "PRON":
        return noun.lemma not in THINGS
    named = noun.pos == "PROPN" and noun.entity in {"", "PERSON", "ORG", "NORP", "GPE"}
    return named or noun.lemma in ACTORS


def is_not_known(parse: Parse, content: Sequence[Token]) -> bool:
    """'the cause was not known', 'it is unclear who drove', 'they did not know who was aboard'; not 'I don't know why I laughed'."""
    root = root_of(content)
    if root is None:
        return False
    negated = any(parse.below(root, "neg"))
    found = {child.lemma for child in parse.below(root, "acomp")}
    if root.lemma in {"be", "remain"}:
        return bool(found & UNKNOWN) or (negated and "clear" in found)
    return root.lemma == "know" and negated and not any(subject.lemma in {"i", "we", "you"} for subject in parse.below(root, "nsubj"))


def root_of(content: Sequence[Token]) -> Token | None:
    """The token that all others of a clause depend on."""
    inside = {token.index for token in content}
    return next((token for token in content if token.head not in inside or token.head == token.index), None)


def promises(parse: Parse, content: Sequence[Token], source: Sequence[Token]) -> bool:
    """'we will return', 'he would leave by June', 'its ships would stay', 'I'm going to pay': the speaker's own coming act.

    'I would leave', in the speaker's own words, says what he does not do.
    """
    root = root_of(content)
    if root is None or root.pos != "VERB":
        return False
    if intends(parse, root) or pledges(parse, root):
        return True
    helpers = {child.text.lower() for child in parse.below(root, "aux")}
    if root.lemma in HAPPENS or helpers & {"be", "have"}:
        return False
    if any(child.lemma in {"likely", "probably", "possibly", "perhaps"} for child in parse.below(root, "advmod")):
        return False
    will, would = helpers & {"will", "’ll", "'ll", "shall"}, "would" in helpers
    subjects = [subject for subject in parse.below(root, "nsubj") if is_own(parse, subject, source)]
    return any(will or (would and subject.lemma not in {"i", "we"}) for subject in subjects)


def pledges(parse: Parse, root: Token) -> bool:
    """'I promise to rebuild', 'the government vows to help'; not 'the firm promised to rebuild', which tells of a promise."""
    present = root.tag in {"VBP", "VBZ"} and not any(parse.below(root, "neg"))
    return present and root.lemma in {"vow", "pledge", "promise"} and any(parse.below(root, "nsubj"))


def intends(parse: Parse, root: Token) -> bool:
    """'we intend to sue', 'I'm going to take part'."""
    own = any(subject.lemma in {"i", "we"} for subject in parse.below(root, "nsubj"))
    acts = (act for act in parse.below(root, "xcomp") if act.lemma not in HAPPENS or any(parse.below(act, "prt")))
    return own and (root.lemma == "intend" or (root.lemma == "go" and root.tag == "VBG")) and any(acts)


def is_own(parse: Parse, subject: Token, source: Sequence[Token]) -> bool:
    """Does the subject stand for the speaker, or for what is theirs?"""
    theirs = {"my", "our", "his", "her", "its", "their"}
    owner = next((noun for link in parse.below(subject, "prep") for noun in parse.below(link, "pobj")), subject)
    for noun in (subject, owner if subject.lemma in {"all", "some", "most"} else subject):
        if noun.lemma in AGENTS and any(token.text.lower() in theirs for token in parse.below(noun, "poss")):
            return True
    return subject.lemma in {"i", "we"} or may_stand_for(subject, source)


def may_stand_for(pronoun: Token, source: Sequence[Token]) -> bool:
    """Does the pronoun fit the speaker: 'he' one person, 'it' a body, 'they' a body or several?"""
    speaker = root_of(source)
    if speaker is None:
        return False
    several = speaker.tag in {"NNS", "NNPS"} or any(token.dep == "cc" and token.head == speaker.index for token in source)
    if speaker.tag == "PRP":
        return pronoun.lemma == speaker.lemma
    if pronoun.lemma in {"they", "it"}:
        return is_body(source) or (several and pronoun.lemma == "they")
    return pronoun.lemma in {"he", "she"} and not several


def is_body(source: Sequence[Token]) -> bool:
    """Is the speaker an office, a firm, a country: what 'it' may stand for?"""
    persons = any(token.entity == "PERSON" or token.lemma in PEOPLE or token.tag == "NNS" for token in source)
    return not persons and any(token.pos == "PROPN" or token.lemma in AGENTS for token in source)
