"""What somebody's words do by themselves, whatever verb introduces them: ask, demand, doubt, promise, leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from sayso.extract.attribution import is_quoted
from sayso.extract.lexicon import BODIES, CHECKING, HAPPENS, PEOPLE, STANCES, UNCLEAR, VOUCHING, lemmas
from sayso.extract.promises import is_infinitive, promises, root_of
from sayso.language.parse import Parse, Token
from sayso.model import Stance

ACTORS: Final = PEOPLE | BODIES | lemmas("""
    people person child citizen voter traveller traveler employee employer customer representative delegate
    nation state regime public court north south east west side power ally neighbour neighbor politician family
    household taxpayer shareholder investor landlord motorist cyclist pedestrian shopper swimmer
""")
"""What somebody may be told to do something as."""
ORDERING: Final = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "dep", "parataxis"})
"""Where the parser puts an order: 'advcl' where its verb of saying stands first, '“Go,” shouted the mayor'."""
UNCOMMANDING: Final = lemmas("thank see pray rest hope guess bet wish love miss")
"""Verbs without a subject that order nothing: 'thank you', 'hope so'."""
ANYBODY: Final = lemmas("somebody someone everybody everyone")
"""Whom an order may be for by name: 'somebody do something'."""
ESSENTIAL: Final = lemmas("essential vital imperative crucial")
CALLED_FOR: Final = lemmas("""
    inquiry enquiry investigation probe review audit vote election referendum debate dialogue ceasefire truce ban reform apology
    justice accountability transparency consequence punishment sanction protection compensation end halt
""")
"""What one may say that there should be, to demand it."""
LASTING: Final = lemmas("continue stop end cease")
"""What is demanded of things as well: 'the talks must continue'."""
OUTCOMES: Final = lemmas("win qualify recover last succeed survive heal finish arrive")
"""With 'should', what is foretold: 'the team should win'."""
COMPLETED: Final = lemmas("come go travel return gather arrive meet wait stay stop try use work want fight queue line turn")
"""Verbs that take an infinitive for what they are done for: 'who came to speak'."""
QUOTES: Final = frozenset("”\"’'»")
THINGS: Final = lemmas("it there this that these what which")
"""Pronouns that need not stand for anybody."""
UNKNOWN: Final = UNCLEAR - lemmas("unverified unconfirmed")
SCEPTICAL: Final = lemmas("sceptical skeptical doubt doubtful unconvinced dubious")
SURE: Final = lemmas("sure certain convinced convince persuaded persuade")
"""With a negation, a doubt: 'not sure that it helps'."""
SELDOM: Final = lemmas("never hardly scarcely")
"""As good as a negation."""
PINCHES: Final = lemmas("grain pinch little dose")
"""Of salt, what one takes with a doubt."""
SOUGHT: Final = lemmas("it motive cause reason origin source purpose whereabouts identity fate")
"""What is open as long as it is a mystery; a film may be one."""
DOUBTS: Final = lemmas("doubt scepticism skepticism misgiving qualm reservation")
KNOWLEDGE: Final = lemmas("confirmation verification corroboration word information telling")
"""Where there is none, something is open: 'there is no confirmation of the report'."""


def stance_of_words(parse: Parse, content: Sequence[Token], source: Sequence[Token] = ()) -> Stance:
    """What the words themselves do, after a verb that only says: ask, demand, promise.

    Of several sentences the first tells, but for a question that the others answer, or have no answer to, a demand that most of
    them make, or that the last makes in so many words ('we ask all to leave'), and a doubt at the end that the facts before it
    give reason for.
    """
    sentences = [list(group) for _, group in groupby(content, key=lambda token: token.sentence)]
    stances = [stance_of_sentence(parse, sentence, source) for sentence in sentences]
    if stances[:1] == ["asks"]:
        if stances[-1] == "asks" or 2 * stances.count("asks") > len(stances):
            return "asks"
        return "cannot_verify" if set(stances) == {"asks", "cannot_verify"} else "asserts"
    if 2 * stances.count("demands") > len(stances) or any(is_plea(parse, last) for last in sentences[-1:]):
        return "demands"
    if stances[-1:] == ["doubts"] and set(stances) == {"asserts", "doubts"}:
        return "doubts"
    return stances[0] if stances else "asserts"


def is_plea(parse: Parse, sentence: Sequence[Token]) -> bool:
    """'We ask all to leave', 'please leave'."""
    root = main_clause(sentence)
    if root is None:
        return False
    polite = any(word.lemma == "please" for word in parse.below(root, "intj"))
    return (root.tag == "VBP" and performed(parse, root) == "demands") or (polite and bids(parse, sentence, root))


def stance_of_sentence(parse: Parse, sentence: Sequence[Token], source: Sequence[Token]) -> Stance:
    root = main_clause(sentence)
    if root is None:
        return "asserts"
    if (stance := performative(parse, root)) is not None:
        return stance
    if is_not_known(parse, root) or any(is_not_known(parse, other) for other in but_not(parse, root)):
        return "cannot_verify"
    if is_question(parse, sentence):
        return "asks"
    if demands(parse, root) or requires(parse, root) or bids(parse, sentence, root) or wants(parse, root):
        return "demands"
    if doubts(parse, root):
        return "doubts"
    return "vows" if promises(parse, root, source) else "asserts"


def but_not(parse: Parse, root: Token) -> Iterator[Token]:
    """Yield 'do not have' of 'we have seen the reports, but we do not have any confirmation'."""
    if any(link.lemma == "but" for link in parse.below(root, "cc")):
        yield from (other for other in parse.below(root, "conj") if other.lemma == "have" and any(parse.below(other, "nsubj")))


def main_clause(content: Sequence[Token]) -> Token | None:
    """The clause that the words are about, behind whom they were told to: 'that he would go' of 'told Ana Ruiz that he would go'."""
    inside = {token.index for token in content}
    clause = next((token for token in content if token.dep == "ccomp" and token.head not in inside and token.pos in {"VERB", "AUX"}), None)
    return clause or root_of(content)


def performative(parse: Parse, root: Token) -> Stance | None:
    """'We urge the council to act', 'I call on him to go', 'we ask that all leave': it does what it says."""
    if (stance := performed(parse, root)) is not None:
        return stance
    main = parse.below(root, "ccomp") if root.dep == "advcl" else ()  # 'if anyone can help, we ask them to call', read upside down
    joined = (performative(parse, other) for other in (*parse.below(root, "conj"), *main))
    return "demands" if "demands" in joined else None


def performed(parse: Parse, verb: Token) -> Stance | None:
    if is_bidden(parse, verb):
        return "demands"
    if verb.tag not in {"VBP", "VBG", "VB"} or not any(subject.lemma in {"i", "we"} for subject in parse.below(verb, "nsubj")):
        return None
    unreal = any(helper.lemma == "have" or (helper.tag == "MD" and helper.lemma != "would") for helper in parse.below(verb, "aux"))
    if unreal or any(parse.below(verb, "neg")):
        return None
    if verb.lemma == "call" and not any(link.lemma in {"on", "for", "upon"} for link in parse.below(verb, "prep")):
        return None
    if verb.lemma == "ask":
        clauses = (*parse.below(verb, "xcomp", "ccomp"), *of_asked(parse, verb))
        wished = any(is_wished(parse, clause) or (clause.tag == "VBP" and not is_asked(parse, clause)) for clause in clauses)
        bidding = wished or any(link.lemma == "for" for link in parse.below(verb, "prep"))
        return "demands" if bidding else None
    stance = STANCES.get(verb.lemma)
    return stance if stance == "demands" or verb.tag == "VBP" else None


def is_bidden(parse: Parse, verb: Token) -> bool:
    """'Anyone who saw it is asked to call', 'residents are urged to leave'; not 'were urged'."""
    now = any(helper.tag in {"VBZ", "VBP"} for helper in parse.below(verb, "auxpass"))
    bid = verb.lemma in {"ask", "remind", "advise", "warn"} or STANCES.get(verb.lemma) == "demands"
    return bid and verb.tag == "VBN" and now and any(is_infinitive(parse, act) for act in parse.below(verb, "xcomp"))


def of_asked(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield 'to come' of 'we ask those who saw it to come', which the parser hangs on what they saw; not of 'those who try to come'."""
    for whom in parse.below(verb, "dobj"):
        for clause in parse.below(whom, "relcl"):
            yield from parse.below(clause, "advcl") if clause.lemma not in COMPLETED else ()


def is_wished(parse: Parse, clause: Token) -> bool:
    """'to leave', 'that all be allowed to leave'."""
    return is_infinitive(parse, clause) or any(helper.tag == "VB" for helper in (clause, *parse.below(clause, "auxpass")))


def is_question(parse: Parse, content: Sequence[Token]) -> bool:
    last = next((token for token in reversed(content) if token.text not in QUOTES), content[-1])
    asked = last.text == "?" or parse.text[last.end : last.end + 1] == "?"
    return asked and sum(token.pos != "PUNCT" for token in content) > 1 and not is_tag_question(content)


def is_tag_question(content: Sequence[Token]) -> bool:
    """'…, was he?', '…, isn't it?': bids for assent, asks nothing."""
    words = [token for token in content if token.text != "?" and token.dep != "neg"][-3:]
    return len(words) == 3 and words[0].text == "," and words[1].pos == "AUX" and words[2].pos == "PRON"


def bids(parse: Parse, content: Sequence[Token], root: Token) -> bool:
    """'Leave the town', 'If it rains, then stay in', 'Please don't go': an order, not 'to leave' or 'see you'."""
    words = [token for token in content if token.pos != "PUNCT"]
    opening = [token.text.lower() for token in words[:2]]
    if opening == ["how", "about"]:
        return True
    if opening in (["it", "is"], ["it", "'s"], ["it", "’s"], ["it", "was"]):
        return is_high_time(parse, root)
    if root.tag not in {"VB", "VBP"} or root.text.lower() in {"are", "am"} or root.dep not in ORDERING or root.lemma in UNCOMMANDING:
        return False
    if not opens(parse, words[0]):
        return False
    helped = any(child.lemma != "do" or child.tag == "VBD" for child in parse.below(root, "aux"))
    if any(word.lemma == "please" for word in parse.below(root, "intj")):
        return not helped
    subjects = list(parse.below(root, "nsubj", "nsubjpass", "csubj", "expl"))
    if subjects:
        return not helped and subjects[0] == words[0] and words[0].lemma.lower() in ANYBODY
    return not helped and (root.tag == "VB" or root == words[0])


def opens(parse: Parse, word: Token) -> bool:
    """Does it begin its sentence, or what a mark begins, so that nothing of its clause stands before it?"""
    before = parse.tokens[word.index - 1] if word.index else word
    return before.sentence != word.sentence or before.pos == "PUNCT" or before == word


def is_high_time(parse: Parse, be: Token) -> bool:
    """'It is time to go'."""
    times = [noun for noun in parse.below(be, "attr") if noun.lemma == "time"]
    clauses = [clause for noun in times for clause in (*parse.below(noun, "acl", "relcl"), *parse.below(be, "xcomp"))]
    return any(is_infinitive(parse, clause) for clause in clauses)


def wants(parse: Parse, root: Token) -> bool:
    """'We want the council to act', 'I'd like the council to act': what another one is to do."""
    would = root.lemma == "like" and any(helper.tag == "MD" for helper in parse.below(root, "aux"))
    wanted = would or (root.lemma == "want" and root.tag == "VBP")
    own = wanted and any(subject.lemma in {"i", "we"} for subject in parse.below(root, "nsubj"))
    return own and not any(parse.below(root, "neg")) and any(is_for_another(parse, act) for act in parse.below(root, "ccomp"))


def is_for_another(parse: Parse, clause: Token) -> bool:
    """'the council to act', 'the war to end', 'the case thrown out' of 'wants the council to act'."""
    if is_infinitive(parse, clause):
        return clause.lemma in LASTING or any(can_act(who) for who in parse.below(clause, "nsubj"))
    return clause.tag in {"VBN", "VBD"} and any(parse.below(clause, "nsubj", "nsubjpass")) and not any(parse.below(clause, "aux", "mark"))


def doubts(parse: Parse, root: Token) -> bool:
    """'we are sceptical of the reports', 'I doubt it', 'I'm not sure that it helps', 'scepticism about the reports'."""
    if root.pos == "NOUN":
        return is_doubt(parse, root) and not any(parse.below(root, "det")) and not is_scarce(parse, root)
    negated = is_negated(parse, root)
    words = {root.lemma, *(child.lemma for child in parse.below(root, "acomp"))}
    if not negated and (expresses_doubt(parse, root) or is_hard_to_believe(parse, root) or "doubtful" in words):
        return True
    if any(takes_with_salt(parse, verb) for verb in (root, *parse.below(root, "xcomp"))):
        return not negated
    own = any(subject.lemma in {"i", "we", "he", "she", "they"} for subject in parse.below(root, "nsubj", "nsubjpass"))
    return own and bool(words & (SURE if negated else SCEPTICAL))


def takes_with_salt(parse: Parse, verb: Token) -> bool:
    """'take it with a grain of salt', 'with a little salt'; not 'take bread with salt', 'the boat with the salt cargo'."""
    links = parse.below(verb, "prep") if verb.lemma == "take" else ()
    words = [word for link in links if link.lemma == "with" for word in parse.subtree(link)]
    return any(word.lemma == "salt" for word in words) and any(word.lemma in PINCHES for word in words)


def is_negated(parse: Parse, root: Token) -> bool:
    """'not', 'no longer', 'never', 'hardly'."""
    adverbs = list(parse.below(root, "advmod"))
    longer = (word for word in adverbs if word.text == "longer")
    return any(word.lemma in SELDOM for word in adverbs) or any(any(parse.below(word, "neg")) for word in (root, *longer))


def expresses_doubt(parse: Parse, verb: Token) -> bool:
    """'have doubts about', 'expressed doubt that', 'reacted sceptically'."""
    if any(word.lemma in {"sceptically", "skeptically"} for word in parse.below(verb, "advmod")):
        return True
    told = verb.lemma in {"have", "express", "voice", "raise"}
    return told and any(is_doubt(parse, thing) and not is_scarce(parse, thing) for thing in parse.below(verb, "dobj"))


def is_hard_to_believe(parse: Parse, root: Token) -> bool:
    """'it is hard to believe that nobody saw it', 'I find it hard to believe'."""
    hard = [word for word in parse.below(root, "acomp", "ccomp", "oprd") if word.lemma in {"hard", "difficult"}]
    return any(act.lemma == "believe" for word in (root, *hard) for act in parse.below(word, "xcomp")) and bool(hard)


def is_doubt(parse: Parse, noun: Token) -> bool:
    """'qualms', 'reservations about the report'; not 'reservations for the ferry'."""
    return noun.lemma in DOUBTS and (noun.lemma != "reservation" or bool(links(parse, noun) & {"about", "over"}))


def links(parse: Parse, noun: Token) -> set[str]:
    """The prepositions behind a noun, which the parser may hang on its verb."""
    return {link.lemma for word in (noun, parse.head(noun)) for link in parse.below(word, "prep") if link.index > noun.index}


def demands(parse: Parse, root: Token) -> bool:
    """Is another one to do it: 'the minister must resign', also behind 'he should know it and' or 'I think'?"""
    governing = list(parse.below(root, "nsubj", "nsubjpass"))
    joined = [clause for clause in parse.below(root, "conj") if not any(parse.below(clause, "nsubj", "nsubjpass"))]
    thought = parse.below(root, "ccomp") if root.lemma in {"think", "believe"} and root.tag == "VBP" else ()
    own = any(demands_itself(parse, clause, list(parse.below(clause, "nsubj"))) for clause in (root, *thought))
    return own or any(demands_itself(parse, clause, () if any(parse.below(clause, "auxpass")) else governing) for clause in joined)


def demands_itself(parse: Parse, root: Token, governing: Sequence[Token]) -> bool:
    """'the minister must resign', 'the gates must be shut'; not 'the dam should hold', 'it should be shut', 'the team should win'."""
    if is_called_for(parse, root):
        return True
    act = next(parse.below(root, "xcomp"), root) if root.lemma == "ought" else root
    if act.pos not in {"VERB", "AUX"} or act.lemma in HAPPENS or (act.lemma == "be" and not makes_sure(parse, act)):
        return False
    if any(subject.lemma in THINGS for subject in parse.below(root, "nsubjpass")):
        return False
    modal = {word.text.lower() for word in (root, *parse.below(act, "aux"))}
    past = any(child.lemma == "have" for child in parse.below(act, "aux"))
    foretold = act.lemma in OUTCOMES and "must" not in modal
    subjects = [each for subject in governing for each in (subject, *parse.below(subject, "conj"))]
    own = any(subject.lemma in {"i", "we"} for subject in subjects)
    acts = not subjects or ("must" in modal and act.lemma in LASTING) or any(can_act(subject) for subject in subjects)
    return bool(modal & {"must", "should", "ought"}) and not past and not foretold and acts and not own


def is_called_for(parse: Parse, be: Token) -> bool:
    """'There must be an inquiry', 'there should be a vote'; not 'there must be some mistake'."""
    modal = any(helper.text.lower() in {"must", "should"} for helper in parse.below(be, "aux"))
    real = be.lemma == "be" and any(parse.below(be, "expl")) and not any(helper.lemma == "have" for helper in parse.below(be, "aux"))
    return modal and real and any(noun.lemma in CALLED_FOR for noun in parse.below(be, "attr"))


def makes_sure(parse: Parse, be: Token) -> bool:
    """'the council must be sure to close it'."""
    return any(word.lemma == "sure" for word in parse.below(be, "acomp"))


def requires(parse: Parse, be: Token) -> bool:
    """'it is vital that aid be let in', 'it is vital for the council to act'."""
    if be.lemma != "be" or any(parse.below(be, "neg")):
        return False
    needs = [word for word in parse.below(be, "acomp") if word.lemma in ESSENTIAL]
    clauses = [clause for word in (be, *needs) for clause in parse.below(word, "ccomp", "xcomp")]
    return bool(needs) and any(is_wished(parse, clause) and any(parse.below(clause, "nsubj", "nsubjpass")) for clause in clauses)


def can_act(noun: Token) -> bool:
    """Is it somebody, or a body that does things: 'the passengers', 'the council', 'Ana Ruiz', 'they'?"""
    if noun.pos == "PRON":
        return noun.lemma not in THINGS
    named = noun.pos == "PROPN" and noun.entity in {"", "PERSON", "ORG", "NORP", "GPE"}
    return named or noun.lemma in ACTORS


def is_not_known(parse: Parse, root: Token) -> bool:
    """'the cause was not known', 'it is unclear who drove', 'the police could not confirm it', 'it is too early to say'.

    Of one's own knowledge only where that is all: 'we don't know whether he lives', 'I don't know if he lives'; not 'I don't know
    why I laughed'.
    """
    negated = any(parse.below(root, "neg")) or any(word.lemma == "neither" for word in parse.below(root, "preconj"))
    if root.lemma in {"be", "remain"} or root.text.lower() in {"’s", "’re"}:
        found = list(parse.below(root, "acomp"))
        words = {child.lemma for child in found}
        return (
            (bool(words & UNKNOWN) and not any(subject.lemma == "you" for subject in parse.below(root, "nsubj")))
            or (negated and bool(words & {"clear"}))
            or (negated and bool(words & {"sure", "certain"}) and any(leads_question(parse, child) for child in (root, *found)))
            or is_too_early(parse, found)
            or any(is_knowledge(parse, noun) and is_none(parse, noun) for noun in parse.below(root, "attr"))
            or is_mystery(parse, root)
            or any((word.lemma == "unable" or (negated and word.lemma == "able")) and is_checked(parse, word) for word in found)
        )
    if root.lemma == "know":
        if any(subject.lemma in {"he", "she"} for subject in parse.below(root, "nsubj")) and is_quoted(parse, root):
            return False  # what another one knew: '“He did not know who it was,” the mayor said'
        known = negated and (is_undecided(parse, root) or not any(subject.lemma in {"i", "you"} for subject in parse.below(root, "nsubj")))
        something = any(parse.below(root, "dobj", "ccomp", "xcomp", "prep"))
        ours = something and any(subject.lemma == "we" for subject in parse.below(root, "nsubj"))
        if any(subject.text.lower() == "nobody" for subject in parse.below(root, "nsubj")):
            return not something or leads_question(parse, root)
        acquainted = any(whom.entity == "PERSON" or whom.lemma in PEOPLE for whom in parse.below(root, "dobj"))
        return known and not acquainted and (not ours or (leads_question(parse, root) and not any(parse.below(root, "conj"))))
    if root.lemma == "have":
        return any((negated or is_none(parse, noun)) and leaves_out(parse, noun) for noun in parse.below(root, "dobj"))
    if root.lemma == "go":
        return negated and is_checked(parse, root)
    able = any(child.lemma in {"can", "could"} for child in parse.below(root, "aux"))
    if root.lemma == "say" and able and negated:
        return leads_question(parse, root)
    vouched = root.lemma in VOUCHING or (root.lemma in CHECKING and (able or leads_question(parse, root)))  # not 'did not check the engine'
    return negated and vouched and is_open(parse, root)


def is_mystery(parse: Parse, be: Token) -> bool:
    """'The motive is a mystery', 'it is a mystery why he left', 'the light remained a mystery'; not 'the film is a mystery'."""
    subjects = parse.below(be, "nsubj", "csubj")
    asked = be.lemma == "remain" or any(subject.dep == "csubj" or subject.lemma in SOUGHT for subject in subjects)
    mysteries = (noun for noun in parse.below(be, "attr") if noun.lemma == "mystery" and not any(parse.below(noun, "neg")))
    return asked and not any(parse.below(be, "neg")) and any(all(word.lemma != "no" for word in parse.below(noun)) for noun in mysteries)


def is_undecided(parse: Parse, know: Token) -> bool:
    """'I don't know if he lives'; not 'I don't know if you have seen it', as one says to begin."""
    clauses = [clause for clause in parse.below(know, "ccomp", "advcl") if clause.index > know.index]
    asked = [clause for clause in clauses if not any(subject.lemma == "you" for subject in parse.below(clause, "nsubj"))]
    return any(mark.lemma in {"if", "whether"} for clause in asked for mark in parse.below(clause, "mark"))


def leads_question(parse: Parse, word: Token) -> bool:
    """'whether he lives' of 'not sure whether he lives'."""
    return any(is_asked(parse, clause) for clause in parse.below(word, "ccomp", "advcl", "relcl", "acl"))


def is_asked(parse: Parse, clause: Token) -> bool:
    """'whether he lives', 'what people think'."""
    return any(word.lemma in {"whether", "if"} or word.tag in {"WP", "WRB", "WDT"} for word in parse.subtree(clause)[:2])


def is_too_early(parse: Parse, found: Sequence[Token]) -> bool:
    """'too early to say', 'too soon to determine'."""
    telling = CHECKING | lemmas("say tell know speculate judge")
    return any(word.lemma in {"early", "soon"} and any(act.lemma in telling for act in parse.below(word, "xcomp")) for word in found)


def is_none(parse: Parse, noun: Token) -> bool:
    return any(word.lemma == "no" for word in parse.below(noun, "det"))


def is_scarce(parse: Parse, noun: Token) -> bool:
    """'no doubt', 'little doubt', 'hardly any doubt'; not 'a little doubt'."""
    words = [word.lemma for word in parse.tokens[max(0, noun.index - 2) : noun.index]]
    return is_none(parse, noun) or (words[-1:] == ["little"] and words[0] != "a") or words in (["hardly", "any"], ["scarcely", "any"])


def leaves_out(parse: Parse, noun: Token) -> bool:
    """'information on the strike', 'word that it is so', 'idea whether it is real': what one may lack, and so cannot tell."""
    if noun.lemma == "detail":
        return bool(links(parse, noun) & {"about", "of", "on"})
    return is_knowledge(parse, noun) or (noun.lemma == "idea" and any(leads_question(parse, word) for word in (noun, parse.head(noun))))


def is_knowledge(parse: Parse, noun: Token) -> bool:
    """'confirmation', 'word from the ship', 'word whether it sank'; not 'words for this', 'a word to describe it'."""
    if noun.lemma != "word":
        return noun.lemma in KNOWLEDGE
    marked = any(any(parse.below(clause, "mark")) for clause in parse.below(noun, "acl", "ccomp"))
    return noun.tag == "NN" and (marked or bool(links(parse, noun) & {"on", "of", "from", "about"}))


def is_checked(parse: Parse, word: Token) -> bool:
    return any(act.lemma in CHECKING for act in parse.below(word, "xcomp"))


def is_open(parse: Parse, checking: Token) -> bool:
    """'could not verify', 'have not confirmed', 'will not confirm'."""
    return any(helper.tag == "MD" or helper.lemma in {"have", "do", "be"} for helper in parse.below(checking, "aux", "auxpass"))

