"""How a speaker stands to what he says: does he assert, deny, doubt, vow, demand or ask it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution, is_quoted
from sayso.extract.denials import quashed
from sayso.extract.lexicon import CHECKING, GRANTED, INTENDING, PEOPLE, REFUSING, STANCES, lemmas
from sayso.extract.moods import (
    SCEPTICAL,
    SURE,
    expresses_doubt,
    is_for_another,
    is_negated,
    is_scarce,
    main_clause,
    of_asked,
    stance_of_words,
)
from sayso.extract.promises import is_infinitive, root_of
from sayso.language.parse import Parse, Token
from sayso.model import Stance

OPEN: Final = lemmas("say know tell specify disclose reveal confirm clarify explain sure certain clear")
"""With a negation and a question, what is left open: 'could not say whether', 'was not sure who'."""
BIDDING: Final = lemmas("advise tell insist recommend warn remind suggest propose ask demand request")
"""With an infinitive or a subjunctive, what another one is to do: 'advised them to leave', 'insisted that he resign'."""
ADDRESSING: Final = lemmas("advise tell warn remind")
"""Of somebody: 'reminded them on Monday to leave', where the parser may take the infinitive for a purpose."""
REQUIRING: Final = lemmas("ask insist demand request recommend")
CALLING: Final = lemmas("say shout yell scream signal write")
"""With an infinitive alone: 'said to expect delays'."""
REPELLING: Final = lemmas("reject dismiss rebuff")
"""Do so to bids and reporters, too, which is no denial."""
REFUSED: Final = GRANTED | PEOPLE | lemmas("""
    bid offer proposal call demand invitation applicant plan deal vow pledge promise amendment bill petition candidacy nomination
    resignation treaty truce ceasefire settlement compromise contract loan lawsuit case
""")
"""What is turned down or sent away, and is no word of anybody's."""
FALSE: Final = lemmas("""
    false untrue nonsense lie baseless unfounded groundless fabrication fabricated fake hoax invention rubbish absurd ridiculous slander
    fiction
""")
"""What a word is that somebody dismisses as such."""
GENERAL: Final = lemmas("claim report word story rumor rumour allegation accusation statement news propaganda theory idea notion")
"""What a word is by any name: 'a false report', unlike 'a fake charity'."""
TAKING_AS: Final = lemmas("""
    describe pose treat know regard see label portray depict present denounce condemn dismiss reject brand characterise characterize expose
    use view perceive
""")
"""Verbs with an 'as' of their own: 'described the vote as a lie'."""
THINKING: Final = lemmas("think believe suspect")


def restated(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution with the stance of its words as they were cut in the end; a refusal to vouch stays one."""
    if attribution.stance == "cannot_verify":
        return attribution
    content = [token for part in attribution.parts for token in parse.within(part)]
    head = parse.tokens[attribution.verb] if attribution.verb is not None else None
    source = parse.within(attribution.source) if attribution.source is not None else ()
    if head is None:
        return replace(attribution, stance=stance_of_words(parse, content, source))
    cue = parse.within(attribution.cue) if attribution.cue is not None else ()
    if withholds(parse, head, content) or leaves_open(parse, cue, head, content):
        return replace(attribution, stance="cannot_verify")
    if is_unsure(parse, cue, head):
        return replace(attribution, stance="doubts")
    done = next((stance for word in cue if (stance := of_cue_word(parse, word, content)) is not None), None)
    done = done or (stance_of(parse, head, content, source) if head.pos in {"VERB", "AUX"} else STANCES.get(head.lemma))
    stance = done or stance_of_words(parse, content, source)
    asked = bool(content) and content[0].lemma == "whether" and parse.head(content[0]).dep not in {"csubj", "csubjpass"}
    return replace(attribution, stance="asks" if stance == "asserts" and asked else stance)


def of_cue_word(parse: Parse, word: Token, content: Sequence[Token]) -> Stance | None:
    """What a noun or an adjective in the cue does: 'cast doubt on', 'made a promise', 'are sceptical that', 'the question whether'."""
    if word.pos == "ADJ":
        return "doubts" if word.lemma in SCEPTICAL and not is_negated(parse, parse.head(word)) else None
    if word.pos == "NOUN" and word.lemma == "question" and content and is_asking(content[0]):
        return "asks"
    return STANCES.get(word.lemma) if word.pos == "NOUN" and not is_scarce(parse, word) else None


def is_unsure(parse: Parse, cue: Sequence[Token], head: Token) -> bool:
    """'are not so sure that': no question left open, but a doubt."""
    return any(word.lemma in SURE for word in cue) and any(parse.below(head, "neg"))


def withholds(parse: Parse, head: Token, content: Sequence[Token]) -> bool:
    """'did not confirm', 'neither confirmed nor denied', 'declined to comment on it': neither a yes nor a no.

    Where 'to comment on it' is the content, that is what is asserted: that he declined.
    """
    verbs = [head]
    if head.dep == "conj" and (head.lemma in CHECKING or STANCES.get(head.lemma) == "denies"):
        verbs.append(parse.head(head))
    if head.lemma in REFUSING:
        verbs += parse.below(head, "xcomp")
    if any(STANCES.get(verb.lemma) == "denies" and verb.dep == "xcomp" and parse.head(verb).lemma in REFUSING for verb in verbs):
        return True  # 'refused to deny it'
    if stops_short(parse, head) or is_neither_with_nor(parse, head):
        return True
    unsaid = {"comment"} | (CHECKING if head.lemma in CHECKING | REFUSING or STANCES.get(head.lemma) == "denies" else frozenset())
    return any(verb.lemma in unsaid and verb not in content and is_withheld(parse, verb) for verb in verbs)


def stops_short(parse: Parse, head: Token) -> bool:
    """'stopped short of saying that'."""
    link = parse.head(head)
    stopped = parse.head(link)
    short = any(word.lemma == "short" for word in (stopped, *parse.below(stopped, "advmod", "acomp")))
    return head.tag == "VBG" and link.lemma == "of" and short


def is_neither_with_nor(parse: Parse, head: Token) -> bool:
    """'neither denied nor confirmed'."""
    first = parse.head(head) if head.dep == "conj" else head
    pair = {first.lemma, *(other.lemma for other in parse.below(first, "conj"))}
    return {"deny", "confirm"} <= pair and any(word.lemma == "neither" for word in parse.below(first, "preconj", "cc", "advmod", "det"))


def is_withheld(parse: Parse, verb: Token) -> bool:
    """'not', 'neither', 'declined to', 'without'."""
    above = parse.head(verb)
    refused = (above.lemma in REFUSING and verb.dep == "xcomp") or (above.lemma == "without" and verb.dep == "pcomp")
    return refused or any(parse.below(verb, "neg")) or any(word.lemma == "neither" for word in parse.below(verb, "preconj"))


def leaves_open(parse: Parse, cue: Sequence[Token], head: Token, content: Sequence[Token]) -> bool:
    """'could not say whether', 'refused to say who', 'was not sure how', 'did not know why': neither a yes nor a no; no words in quotes."""
    words_of_question = [word for word in content if word.dep != "advmod" or word.tag == "WRB"][:1]  # 'exactly who'
    asked = any(is_asking(word) for word in words_of_question)
    if asked and is_quoted(parse, content[0]):
        return False  # his own words, as in 'refused to say what he would do: “Whatever I do …”'
    if asked and head.lemma == "know" and any(is_no_one(parse, who) for who in parse.below(head, "nsubj")):
        return True
    refusing = REFUSING | {"without", "unable"}
    refused = any(word.dep == "neg" or word.lemma in refusing for word in (*cue, *parse.below(head, "neg"), parse.head(head)))
    words = {head.lemma, *(word.lemma for word in cue)}
    return asked and refused and bool(words & OPEN)


def is_no_one(parse: Parse, who: Token) -> bool:
    none = who.lemma == "one" and any(word.lemma == "no" for word in parse.below(who, "det"))
    return none or who.text.lower() in {"nobody", "none"}


def is_asking(word: Token) -> bool:
    """Does it open a question that is told of: 'whether', 'who'?"""
    return word.lemma in {"whether", "if"} or word.tag in {"WP", "WRB", "WDT"}


def stance_of(parse: Parse, verb: Token, content: Sequence[Token], source: Sequence[Token] = ()) -> Stance:
    """What the verb does, or, where it only says, what its words do."""
    negated = any(parse.below(verb, "neg")) or any(is_nobody(parse, subject) for subject in parse.below(verb, "nsubj"))
    if quashed(parse, verb) is not None:
        return "asserts" if negated else "denies"
    if has_not_denied(parse, verb):
        return "cannot_verify"
    if verb.lemma == "call" and any(
        link.lemma == "into" and noun.lemma == "question" for link in parse.below(verb, "prep") for noun in parse.below(link, "pobj")
    ):
        return "doubts"
    if advises_against(parse, verb):
        return "demands"
    if verb.lemma == "want" and content and is_asking(content[0]) and any(act.lemma == "know" for act in parse.below(verb, "xcomp")):
        return "asks"
    if verb.lemma == "call" and not any(child.lemma == "for" for child in parse.below(verb, "prep")):
        return "demands" if any(is_infinitive(parse, clause) for clause in parse.below(verb, "xcomp", "ccomp", "advcl")) else "asserts"
    if verb.lemma in {"ask", "demand"} and content and is_asking(content[0]):
        return "asks"
    if not negated and expresses_doubt(parse, verb):
        return "doubts"
    if any(is_bidding(parse, verb, clause) for clause in complements(parse, verb, content)):
        return "demands"
    if verb.lemma == "ask":
        return "demands" if any(link.lemma == "for" for link in parse.below(verb, "prep")) else "asks"
    if verb.lemma == "question" and content and is_asking(content[0]) and content[0].lemma not in {"whether", "if"}:
        return "asks"
    false = called_false(parse, verb)
    if false in content or (false is None and verb.lemma == "dismiss" and renames(parse, verb)):
        return "asserts"
    if refuses(verb, content):
        return "asserts"
    if verb.lemma == "plead" and any(is_told_as_fact(parse, clause) for clause in parse.below(verb, "ccomp")):
        return stance_of_words(parse, content, source)
    guilty = next((word for word in parse.below(verb, "acomp") if verb.lemma == "plead" and word.lemma == "guilty"), None)
    if guilty is not None:
        return "denies" if any(word.dep == "neg" for word in (*parse.below(guilty, "neg"), *parse.below(verb, "neg"))) else "asserts"
    if verb.lemma == "want" and any(is_for_another(parse, clause) for clause in parse.below(verb, "ccomp")):
        return "demands"
    if verb.lemma in INTENDING and not negated and any(is_infinitive(parse, clause) for clause in parse.below(verb, "xcomp")):
        return "vows"
    if negated and verb.lemma in THINKING | {"know"}:
        return "cannot_verify" if verb.lemma == "know" else "doubts"
    if verb.lemma in THINKING and any(is_few(parse, subject) for subject in parse.below(verb, "nsubj")):
        return "doubts"
    if verb.lemma in STANCES:
        undoubted = verb.lemma == "doubt" and is_negated(parse, verb)
        return stance_of_cue(parse, STANCES[verb.lemma], content, negated=undoubted if STANCES[verb.lemma] == "doubts" else negated)
    return stance_of_words(parse, content, source)


def has_not_denied(parse: Parse, verb: Token) -> bool:
    """'did not deny it', 'has not denied it': neither a yes nor a no; 'does not deny it' grants it."""
    helped = any(helper.lemma == "have" or helper.tag == "VBD" for helper in parse.below(verb, "aux"))
    return verb.lemma == "deny" and helped and any(parse.below(verb, "neg"))


def is_told_as_fact(parse: Parse, clause: Token) -> bool:
    """'he was ill' of 'pleaded that he was ill'; not 'they leave'."""
    helpers = list(parse.below(clause, "aux", "auxpass"))
    return clause.tag in {"VBD", "VBZ"} or any(helper.tag in {"VBD", "VBZ"} or helper.text == "would" for helper in helpers)


def advises_against(parse: Parse, verb: Token) -> bool:
    """'advised against the crossing', 'warned against swimming'; not 'warned against a rise in thefts'."""
    kinds = {"warn": ("pcomp",), "advise": ("pcomp", "pobj"), "caution": ("pcomp", "pobj")}.get(verb.lemma, ())
    return any(link.lemma == "against" and any(parse.below(link, *kinds)) for link in parse.below(verb, "prep") if kinds)


def is_nobody(parse: Parse, subject: Token) -> bool:
    """'nobody', 'no one', 'none of them', 'no doctor', 'neither he nor she'; not 'No 10', 'Nobody Ltd', 'no one but the mayor'."""
    if any(word.lemma == "neither" for word in (subject, *parse.below(subject, "preconj", "cc", "det"))):
        return True
    none = subject.text.lower() in {"nobody", "none"} or any(word.lemma == "no" for word in parse.below(subject, "det"))
    named = subject.pos in {"PROPN", "NUM"} and subject.entity != "NORP"  # 'No 10', unlike 'no Americans'
    return none and not named and not is_excepted(parse, subject)


def is_excepted(parse: Parse, subject: Token) -> bool:
    """Does somebody, whatever the 'no' says: 'no one but the mayor', 'none other than he'?"""
    links = {word.lemma for word in parse.below(subject, "cc", "prep")}
    return bool(links & {"but", "except", "besides"}) or any(
        link.lemma == "than" for word in parse.below(subject, "amod") for link in parse.below(word, "prep")
    )


def is_few(parse: Parse, subject: Token) -> bool:
    """'few analysts'; not 'a few analysts'."""
    few = next((word for word in (subject, *parse.below(subject, "amod", "det", "nummod")) if word.lemma == "few"), None)
    return few is not None and parse.tokens[max(0, few.index - 1)].lemma not in {"a", "the", "those"}


def stance_of_cue(parse: Parse, stance: Stance, content: Sequence[Token], *, negated: bool) -> Stance:
    """What the verb does, unless it is negated, or its words are no such thing.

    What somebody promised to have done is no vow; 'he denied it: “There was no swap”' asserts that there was none.
    """
    if negated and stance in {"denies", "vows", "doubts"}:
        return "asserts"
    root = main_clause([token for token in content if token.sentence == content[0].sentence]) if content else None
    if root is not None and stance == "vows" and is_done(parse, root):
        return "asserts"
    if root is not None and stance == "denies" and is_quoted(parse, content[0]) and denies_itself(parse, root):
        return "asserts"
    return stance


def is_done(parse: Parse, root: Token) -> bool:
    """'he had left', 'he left'."""
    helpers = list(parse.below(root, "aux"))
    perfect = root.tag == "VBN" and any(helper.lemma in {"have", "'d", "’d", "’s", "'s"} for helper in helpers)
    return any(parse.below(root, "nsubj")) and not any(helper.tag == "MD" for helper in helpers) and (root.tag == "VBD" or perfect)


def denies_itself(parse: Parse, root: Token) -> bool:
    """'No one was hurt', 'I did not go'."""
    noes = (word for noun in parse.below(root, "nsubj", "nsubjpass", "attr", "dobj") for word in (noun, *parse.below(noun, "det")))
    return any(parse.below(root, "neg")) or any(word.lemma in {"no", "nobody", "none", "nothing"} for word in noes)


def complements(parse: Parse, verb: Token, content: Sequence[Token]) -> Iterator[Token]:
    """Yield the clauses of the content that the verb takes, also where they hang on a noun between: 'wrote a letter asking that …'."""
    inside = {token.index for token in content}
    deps = ("xcomp", "ccomp", "advcl") if verb.lemma in ADDRESSING and any(parse.below(verb, "dobj")) else ("xcomp", "ccomp")
    yield from (clause for clause in (*parse.below(verb, *deps), *of_asked(parse, verb)) if clause.index in inside)
    root = root_of(content)
    if root is not None and verb.lemma in REQUIRING and root.dep in {"acl", "advcl", "relcl"}:
        yield root


def is_bidding(parse: Parse, verb: Token, clause: Token) -> bool:
    """'advised them to leave', 'insisted that he resign', 'asked that it be shut', 'recommends swapping it', 'said to expect delays'."""
    if verb.lemma in CALLING:
        return verb.tag != "VBN" and clause.dep == "xcomp" and clause.tag == "VB" and is_infinitive(parse, clause)
    if verb.lemma not in BIDDING or (opens_quotation(parse, verb, clause) and not is_infinitive(parse, clause)):
        return False
    helpers = [*parse.below(clause, "aux"), *parse.below(clause, "auxpass")]
    if clause.tag == "VBG" and not helpers:
        return clause.dep in {"xcomp", "pcomp"} and verb.lemma in {"suggest", "propose", "recommend"}
    base = clause.tag == "VB" or any(helper.tag == "VB" for helper in helpers)
    bare = base and not any(helper.tag == "MD" or helper.lemma == "do" for helper in helpers)
    return bare and not (verb.lemma == "tell" and clause.dep == "ccomp" and any(parse.below(clause, "mark")))


def opens_quotation(parse: Parse, verb: Token, clause: Token) -> bool:
    """Are the words of the clause quoted, and its verb not: 'told her, “People try it”'?"""
    return is_quoted(parse, clause) and not is_quoted(parse, verb)


def refuses(verb: Token, content: Sequence[Token]) -> bool:
    """'rejected three bids', 'dismissed two reporters', 'denied the request': did so to a thing, and denied nothing that is said."""
    root = root_of(content)
    if root is None or root.pos not in {"NOUN", "PROPN"}:
        return False
    if verb.lemma in REPELLING:
        return root.lemma in REFUSED or root.entity == "PERSON"
    return verb.lemma == "deny" and root.lemma in GRANTED


def renames(parse: Parse, verb: Token) -> bool:
    """'dismissed it as gossip': says what it is."""
    things = (verb, *parse.below(verb, "dobj"))
    return any(link.lemma == "as" for thing in things for link in parse.below(thing, "prep"))


def called_false(parse: Parse, verb: Token) -> Token | None:
    """The 'as' of 'dismissed it as nonsense', 'rejected as untrue the claim that …': by which a word is denied."""
    if verb.lemma not in {"dismiss", "reject"}:
        return None
    links = (link for link in parse.subtree(verb) if link.lemma == "as" and link.index > verb.index and is_of(parse, verb, link))
    return next((link for link in links if any(is_false(parse, word) for word in parse.below(link))), None)


def is_of(parse: Parse, verb: Token, link: Token) -> bool:
    """Is the 'as' the verb's own, though it hangs on the clause that it ends: 'rejected the claim that it leaked as untrue'?"""
    clauses = [above for above in parse.ancestors(link) if verb.index < above.index < link.index and above.pos in {"VERB", "AUX"}]
    end = parse.subtree(link)[-1].index
    last = all(token.pos == "PUNCT" for token in parse.sentence(link.sentence) if token.index > end)
    return not clauses or (last and not any(clause.lemma in TAKING_AS for clause in clauses))


def is_false(parse: Parse, word: Token) -> bool:
    """'untrue', 'a lie', 'a false report'; not 'a fake charity'."""
    described = parse.below(word, "amod") if word.lemma in GENERAL else ()
    return any(one.lemma in FALSE for one in (word, *described, *parse.below(word, "conj")))
