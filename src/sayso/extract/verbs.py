"""Attributions that a verb makes: 'the mayor said the bridge had fallen'."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extract.attribution import Attribution, spans
from sayso.extract.denials import DRIVING, MARKS, before_denial, denied_of_others, quashed, steps_up, told
from sayso.extract.lexicon import (
    AGENTS,
    BLAMING,
    GRANTED,
    INFINITIVE,
    MEDIA_WORDS,
    MENTAL,
    NAMING,
    NOUNS,
    OBJECT,
    PEOPLE,
    PRONOUNS,
    QUOTING,
    RELAYING,
    SHOWING,
    SPEECH,
    STANCES,
    UTTERANCES,
    lemmas,
)
from sayso.extract.moods import is_negated
from sayso.extract.stances import called_false, stance_of
from sayso.language.parse import Parse, Token
from sayso.model import Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLAUSES = ("ccomp", "xcomp")
QUOTES = frozenset({"“", "”", '"', "``", "''"})
"""A source crosses none of these: what stands before belongs to the words that were said."""
EFFECTS = lemmas("prompt signal spark raise send lead draw trigger force leave make drive end bring mark")
"""Verbs of remarks on what was said: '…, prompting an inquiry'."""
JOINING = lemmas("because since as though although while")
"""Conjunctions of a clause that could stand by itself."""
REASONING = lemmas("because though although")
"""Those of what a speaker goes on to say, whatever stands between."""
SEEMING = lemmas("be feel seem appear look take")
"""With 'it', verbs that nobody does."""
RECEIVING = lemmas("receive see read get obtain watch find hear view study cite quote condemn criticize criticise praise")
"""What somebody does to another one's paper or film."""
STANDING_FOR = frozenset({"it", "this", "that", "these", "those"})
"""Pronouns for what was said before, which is denied: 'the mayor denied it'."""
DISMISSED = lemmas("case lawsuit suit indictment count worker employee staff jury juror")
"""What is dismissed without a word."""
REPORTING = SPEECH | OBJECT | NAMING | BLAMING | INFINITIVE | QUOTING


def by_verbs(parse: Parse) -> Iterator[Attribution]:
    """Yield each attribution whose cue is a verb.

    A verb of saying in the first or second person is left out: 'I think' inside a
    quotation is the speaker's turn of phrase, not a report.
    """
    for verb in parse.tokens:
        if verb.pos in {"VERB", "AUX"} and (verb.lemma in REPORTING or quashed(parse, verb) is not None):
            yield from of_verb(parse, verb)


def of_verb(parse: Parse, verb: Token) -> Iterator[Attribution]:
    subject, relays = speaker_of(parse, verb)
    if subject is not None and subject.lemma in {"i", "we", "you"}:
        return
    if is_hypothetical(parse, verb):
        return
    if is_naming(parse, verb, subject) or is_nobodys(parse, verb, subject):
        return
    contents = list(contents_of(parse, verb, subject))
    for content in contents:
        first, second = around_cue(parse, verb, content)
        source = source_span(parse, subject, verb) if subject is not None else None
        if parts := spans(parse, first):
            stance = stance_of(parse, verb, first)
            yield Attribution(parts=parts, cue=cue_span(parse, verb), source=source, stance=stance, relays=relays, verb=verb.index)
        if parts := spans(parse, second):
            stance = stance_of(parse, verb, second)
            yield Attribution(parts=parts, cue=None, source=source, stance=stance, relays=relays, continues=True)


def around_cue(parse: Parse, verb: Token, content: list[Token]) -> tuple[list[Token], list[Token]]:
    """The content, in two where a clause is joined to it behind the cue: 'The dam held, she said, but the bridge fell.'"""
    ahead = [token for token in content if token.index < verb.index]
    behind = [token for token in content if token.index > verb.index]
    if ahead and not behind:
        return ahead, reason_behind(parse, verb)
    links = [token for token in behind if token.pos != "PUNCT"][:1]
    joined = any(link.dep == "cc" or (link.dep == "mark" and link.lemma in JOINING) for link in links)
    return (ahead, behind) if joined and is_whole(ahead) and is_whole(behind) else (content, [])


def reason_behind(parse: Parse, verb: Token) -> list[Token]:
    """'the wall was thick' of 'The dam held, she said, because the wall was thick', which the parser hung on 'said' or 'held'."""
    above = [verb, parse.head(verb)] if verb.dep == "parataxis" else [verb]
    for clause in (child for token in above for child in parse.below(token, "advcl")):
        reason = clause.lemma not in REPORTING and any(mark.lemma in REASONING for mark in parse.below(clause, "mark"))
        if reason and clause.index > verb.index and follows_comma(parse, clause) and is_whole(parse.subtree(clause)):
            return [token for token in parse.subtree(clause) if token.lemma != "that" or token.head != clause.index]
    return []


def is_whole(clause: list[Token]) -> bool:
    """Has it a verb with a subject?"""
    indices = {token.index for token in clause}
    return any(token.dep in {"nsubj", "nsubjpass", "expl"} and token.head in indices for token in clause)


def speaker_of(parse: Parse, verb: Token) -> tuple[Token | None, tuple[Span, ...]]:
    """Who says, and who relays it where somebody is quoted 'as saying'."""
    if verb.lemma in SPEECH and verb.tag == "VBG" and (cited := cited_as(parse, verb)) is not None:
        relay = subject_of(parse, parse.head(cited)) or quoted_by(parse, verb)
        return cited, (source_span(parse, relay, verb),) if relay is not None else ()
    return subject_of(parse, verb), ()


def is_hypothetical(parse: Parse, verb: Token) -> bool:
    """A condition or a bare wish reports nothing: 'if they say so', 'to say that'."""
    marks = {child.lemma for child in parse.below(verb, "mark")}
    return "if" in marks and verb.lemma in SPEECH


def is_naming(parse: Parse, verb: Token, subject: Token | None) -> bool:
    """'A group called the Harbour Watch' is a name, not a report; so is a purpose: 'hired a lawyer to deny it'."""
    if verb.tag == "VBN" and subject is None:
        if verb.lemma in {"ask", "tell", "order", "instruct", "direct", "urge", "request", "advise"}:
            return True  # 'were asked to leave': what was done to them
        if verb.dep in {"acl", "amod"} and not any(parse.below(verb, "auxpass")):
            return verb.lemma in NAMING | BLAMING | MENTAL or parse.head(verb).lemma in MEDIA_WORDS
    if verb.dep == "advcl" and verb.tag == "VBN" and not any(parse.below(verb, "aux")):
        return True  # 'Asked whether …, she said': the asking is nobody's statement
    if any(clause.lemma in {"name", "identify", "quote"} and any(parse.below(clause, "auxpass")) for clause in parse.below(verb, "xcomp")):
        return True  # 'asked not to be named' tells of the source, not of the event
    to = any(child.text.lower() == "to" for child in parse.below(verb, "aux"))
    return to and not is_reported_by(parse, verb)


def is_nobodys(parse: Parse, verb: Token, subject: Token | None) -> bool:
    """Does nobody speak: 'a crowd was expected', 'she was charged with murder', 'it suggests', 'they agreed to meet'?"""
    if verb.lemma == "doubt" and any(parse.below(verb, "auxpass")) and is_negated(parse, verb):
        return True  # 'it can hardly be doubted that'
    if verb.lemma == "agree" and any(clause.tag == "VB" and not is_clause(parse, clause) for clause in parse.below(verb, "xcomp", "ccomp")):
        return True
    if verb.lemma == "threaten" and subject is not None and subject.pos == "NOUN" and not (
        subject.entity or subject.lemma in AGENTS or subject.lemma in MEDIA_WORDS or subject.tag == "NNS"
    ):
        return True  # 'the currency threatened to undermine trust'
    if verb.tag == "VBG" and any(word.lemma == "no" for word in parse.below(verb, "det")):
        return True  # 'there is no denying it'
    if subject is None:
        passive = verb.tag == "VBN"
        return (verb.lemma in {"expect", "charge"} and passive) or (verb.lemma in BLAMING | NAMING and not passive and verb.tag != "VBG")
    if verb.lemma == "dismiss" and any(is_sent_away(parse, thing) for thing in parse.below(verb, "dobj")):
        return True
    if verb.lemma == "question" and any(is_person(thing) for thing in parse.below(verb, "dobj")):
        return True  # 'questioned the driver' is asking him
    if verb.lemma == "contradict":
        return not is_somebody(subject) or any(child.tag == "WDT" for child in parse.below(verb, "nsubj"))  # 'data that contradict it'
    return verb.lemma in {"suggest", "imply", "indicate", "mean"} and subject.lemma in {"it", "this", "that", "which"}


def is_sent_away(parse: Parse, thing: Token) -> bool:
    """What courts and employers dismiss, and say nothing by it: 'dismissed the lawsuit', 'dismissed the charges against him'."""
    renamed = any(link.lemma == "as" for word in (thing, parse.head(thing)) for link in parse.below(word, "prep"))
    if renamed or told(parse, thing) is not None:
        return False
    against = thing.lemma == "charge" and any(link.lemma == "against" for link in parse.below(thing, "prep"))
    return against or thing.lemma in DISMISSED


def is_person(word: Token) -> bool:
    personal = word.pos == "PRON" and word.lemma in {"he", "she", "they", "who"}
    return personal or word.entity == "PERSON" or word.lemma in PEOPLE | {"member"}


def is_somebody(subject: Token) -> bool:
    personal = subject.pos == "PRON" and subject.lemma in {"he", "she", "they", "who", "i", "we", "you"}
    return personal or subject.pos == "PROPN" or bool(subject.entity) or subject.lemma in AGENTS | PEOPLE


def is_clause(parse: Parse, verb: Token) -> bool:
    """Has the verb a modal or a 'that' of its own: 'that it would hold', unlike 'to hold'?"""
    return any(child.tag == "MD" for child in parse.below(verb, "aux")) or any(parse.below(verb, "mark"))


def is_reported_by(parse: Parse, verb: Token) -> bool:
    """Is the infinitive part of a cue: 'appeared to show', 'went on to say', 'declined to confirm', 'moved to deny'?"""
    leading = {"appear", "seem", "go", "continue", "begin", "decline", "refuse", "happen", "purport", "fail"}
    return parse.head(verb).lemma in leading or steps_up(parse, verb)


def contents_of(parse: Parse, verb: Token, subject: Token | None) -> Iterator[list[Token]]:
    """Yield the tokens of each thing that the verb reports."""
    if (word := quashed(parse, verb) or denied_of_others(parse, verb, subject)) is not None:
        yield parse.subtree(told(parse, word) or word)
        return
    if verb.lemma in NAMING | BLAMING and (named := named_content(parse, verb)):
        yield named
        return
    if verb.lemma in INFINITIVE and (infinitive := infinitive_content(parse, verb)):
        yield infinitive
        return
    if verb.lemma in SPEECH | QUOTING:
        clauses = [child for child in parse.below(verb, *CLAUSES) if is_content_clause(parse, verb, child)] or strayed(parse, verb)
        clauses = [clause for clause in clauses if not follows_denied(parse, verb, clause)]
        if clauses:
            yield from contents_of_clauses(parse, verb, subject, clauses)
            return
    if verb.lemma in OBJECT and subject is not None and (thing := object_content(parse, verb)):
        yield thing
        return
    if verb.lemma in SHOWING and subject is not None and shows(parse, subject):
        yield from ([*parse.subtree(seen)] for seen in parse.below(verb, "dobj") if seen.lemma not in PRONOUNS)
        return
    if verb.lemma in QUOTING and subject is not None and subject.lemma not in {"who", "that", "which"}:
        around = around_parenthesis(parse, verb, subject)
        if around:
            yield around


def contents_of_clauses(parse: Parse, verb: Token, subject: Token | None, clauses: list[Token]) -> Iterator[list[Token]]:
    """Yield what each clause says that is the verb's own, whole where the parser took its subject for another one."""
    parted = {clause.index: thing for clause in clauses if (thing := parted_subject(parse, verb, clause)) is not None}
    for clause in clauses:
        if clause in parted.values() or is_anothers(parse, verb, subject, clause):
            continue
        if (predicate := what_is_named(parse, clause)) is not None:
            yield parse.subtree(predicate)
        elif clause.index in parted:
            yield [*parse.subtree(parted[clause.index]), *parse.subtree(clause)]
        else:
            said = before_next_speaker(parse, verb, with_torn_predicate(parse, verb, without_aside(parse, clause)))
            yield from (without(parse, part, verb) for part in split_at_that(parse, said))


def with_torn_predicate(parse: Parse, verb: Token, content: list[Token]) -> list[Token]:
    """The content with what the parser joined to the verb of saying: 'was fake' of 'it is reported that they knew the tale was fake'."""
    following = parse.tokens[content[-1].index + 1] if content and content[-1].index + 1 < len(parse.tokens) else verb
    torn = following.dep == "conj" and following.head == verb.index and following.tag in {"VBD", "VBZ", "VBP"}
    alone = torn and content[0].index > verb.index and content[-1].pos in {"NOUN", "PROPN"} and not any(parse.below(following, *SUBJECTS))
    return [*content, *parse.subtree(following)] if alone else content


def parted_subject(parse: Parse, verb: Token, clause: Token) -> Token | None:
    """'fears that the dam will leak' of 'say fears that the dam will leak are unfounded', where the parser gave 'are' no subject."""
    finite = any(word.tag in {"VBZ", "VBP", "VBD", "MD"} for word in (clause, *parse.below(clause, "aux", "auxpass")))
    if not finite or any(parse.below(clause, *SUBJECTS, "expl")):
        return None
    first = parse.subtree(clause)[0].index
    things = (thing for thing in parse.below(verb, "dobj", "ccomp") if thing != clause and thing.index > verb.index)
    return next((thing for thing in things if parse.subtree(thing)[-1].index + 1 == first), None)


def is_anothers(parse: Parse, verb: Token, subject: Token | None, clause: Token) -> bool:
    """Does 'and' stand between the clause and the speaker: 'The dam leaked and the mayor said that …', which says nothing of the dam?"""
    first = min(parse.subtree(subject)[0].index, verb.index) if subject is not None else verb.index
    return clause.index < first and first > 0 and parse.tokens[first - 1].dep == "cc"


def before_next_speaker(parse: Parse, verb: Token, content: list[Token]) -> list[Token]:
    """What is said, without what another one denies or says: 'denied that it leaked and an engineer said there were no signs of it'."""
    denier = next((name for word in content if (name := joined_denier(parse, word)) is not None), None)
    if denier is not None:
        return [token for token in content if token.index < parse.subtree(denier)[0].index - 1]
    if STANCES.get(verb.lemma) != "denies":
        return content
    for saying in (word for word in content if word.lemma in SPEECH and word.pos == "VERB" and not any(parse.below(word, "mark"))):
        first = next((parse.subtree(subject)[0].index for subject in parse.below(saying, "nsubj")), 0)
        if content[0].index < first < saying.index and parse.tokens[first - 1].dep == "cc":
            return [token for token in content if token.index < first - 1]
    return content


def joined_denier(parse: Parse, verb: Token) -> Token | None:
    """'Marlow' of 'the Herald reported the same thing in March and Marlow denied it', of which the parser makes a thing that denies."""
    if STANCES.get(verb.lemma) != "denies" or verb.dep != "ccomp" or any(parse.below(verb, "mark")):
        return None
    before = [token for token in parse.tokens[max(0, verb.index - 3) : verb.index] if token.pos not in {"ADV", "AUX"}]
    name = before[-1] if before else verb
    first = parse.subtree(name)[0].index
    joined = name.dep == "conj" and name.pos == "PROPN" and first > 0 and parse.tokens[first - 1].dep == "cc"
    things = (subject for subject in parse.below(verb, "nsubj") if subject.pos == "NOUN" and not is_somebody(subject))
    return name if joined and any(name in parse.subtree(thing) for thing in things) else None


def what_is_named(parse: Parse, clause: Token) -> Token | None:
    """'a riot' of 'what it said was a riot'."""
    what = any(subject.tag == "WP" and subject.lemma == "what" for subject in parse.below(clause, "nsubj"))
    return next(parse.below(clause, "attr"), None) if what and clause.lemma == "be" else None


def strayed(parse: Parse, verb: Token) -> list[Token]:
    """A that-clause that the parser hung on a phrase in between: 'said in a letter sent to the council that …'."""
    if verb.lemma not in QUOTING:
        return []
    for token in parse.subtree(verb):
        that = any(mark.lemma == "that" for mark in parse.below(token, "mark"))
        if that and token.index > verb.index and token.pos in {"VERB", "AUX"} and token.dep in {"ccomp", "acl", "relcl", "advcl"}:
            between = [above for above in parse.ancestors(token) if verb.index < above.index < token.index]
            return [] if any(above.lemma in NOUNS and not is_means(parse, above, verb) for above in between) else [token]
    return []


def follows_denied(parse: Parse, verb: Token, clause: Token) -> bool:
    """Is it another one's, right behind what is denied: 'police believe' of 'although he denied it police believe that she fell'?"""
    first = parse.subtree(clause)[0].index
    before = parse.tokens[first - 1] if first else clause
    denied = verb.lemma == "deny" and before.dep == "dobj" and before.head == verb.index and before.lemma in STANDING_FOR
    return denied and any(parse.below(clause, "nsubj", "nsubjpass"))


def is_means(parse: Parse, noun: Token, verb: Token) -> bool:
    """Is it what the verb's subject speaks by: 'said in a statement'?"""
    link = parse.head(noun)
    ways = noun.dep == "pobj" and link.lemma in {"in", "through", "via", "by"} and parse.head(link) == verb
    return ways and noun.lemma not in {"hope", "fear", "belief"}


def is_content_clause(parse: Parse, verb: Token, clause: Token) -> bool:
    """Is the complement what is said, not what the sayer did next ('said, smiling'), nor what stands before a colon?"""
    if clause.index < verb.index and any(token.text == ":" for token in parse.tokens[clause.index : verb.index]):
        return False
    if verb.lemma in MENTAL and clause.dep == "xcomp":
        return verb.tag == "VBN" and subject_of(parse, verb) is not None
    if clause.dep == "xcomp":
        return verb.lemma in INFINITIVE
    return clause.pos in {"VERB", "AUX", "NOUN", "ADJ", "PROPN", "PRON", "ADP", "ADV", "NUM"}


def split_at_that(parse: Parse, tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the clause, in parts where 'and that' begins another one."""
    breaks = [
        position
        for position in range(1, len(tokens) - 1)
        if tokens[position].lemma in {"and", "but"}
        and tokens[position + 1].lemma == "that"
        and tokens[position + 1].dep in {"mark", "nsubj", "det"}
        and tokens[position + 1].tag == "IN"
    ]
    for start, end in zip([0, *breaks], [*breaks, len(tokens)], strict=True):
        yield without_day(parse, tokens[start:end])


def without_day(parse: Parse, content: list[Token]) -> list[Token]:
    """Leave out 'on Monday' at the front, which dates the saying: 'said on Monday it was closing'."""
    if len(content) > 2 and content[0].dep == "prep" and content[1].entity in {"DATE", "TIME"}:
        days = {token.index for token in parse.subtree(content[0])}
        rest = [token for token in content if token.index not in days]
        return content if not rest or rest[0].text == "," else rest
    return content


def without_aside(parse: Parse, clause: Token) -> list[Token]:
    """The clause without what is the report's own remark behind a comma.

    A participle ('…, prompting calls for her to go', '…, adding that it was late'),
    or what another one says of it ('…, which officials denied').
    """
    tokens = before_denial(parse, without_fears(parse, parse.subtree(clause)))
    for aside in parse.below(clause, "advcl", "relcl", "dep", "parataxis"):
        remark = aside.tag == "VBG" and aside.lemma in REPORTING | RELAYING | EFFECTS and not any(parse.below(aside, "mark"))
        if (remark or disputed(parse, aside)) and follows_comma(parse, aside) and aside.index > clause.index:
            first = parse.subtree(aside)[0].index
            tokens = [token for token in tokens if token.index < first]
    for further in parse.below(clause, "conj"):
        led = parse.subtree(further)[0]
        if led.tag in {"WP", "WDT"} and led.index > clause.index and tokens[0].tag not in {"WP", "WDT"}:
            tokens = [token for token in tokens if token.index < led.index - 1]  # 'who said it fell and who was hurt'
    for noun in tokens:
        for aside in parse.below(noun, "relcl"):
            first = parse.subtree(aside)[0].index
            if says_of_it(parse, aside) and tokens[0].index < first - 1 and parse.tokens[first - 1].text in {",", "—", "–"}:
                return [token for token in tokens if token.index < first]
    return tokens


def without_fears(parse: Parse, tokens: list[Token]) -> list[Token]:
    """The clause without what others fear or claim meanwhile: '…, amid fears it could fall', '…, despite one witness claiming that …'."""
    for token in tokens[1:]:
        claimed = token.lemma == "despite" and any(word.dep in SUBJECTS for word in parse.subtree(token))
        if claimed and parse.tokens[token.index - 1].text in MARKS:
            return [other for other in tokens if other.index < token.index]
        about = [noun for noun in parse.below(token, "pobj") if noun.lemma in NOUNS] if token.lemma in {"amid", "amidst"} else []
        if about and follows_comma(parse, token):
            return [other for other in tokens if other.index < token.index]
    return tokens


def follows_comma(parse: Parse, aside: Token) -> bool:
    first = parse.subtree(aside)[0].index
    return first > 0 and parse.tokens[first - 1].text in {",", "—", "–"}


def disputed(parse: Parse, aside: Token) -> bool:
    """'…, although it was unclear whether', '…, though no one has confirmed it', '…, which the mayor denied'."""
    which = any(word.lemma == "which" for word in parse.below(aside, "dobj", "nsubjpass"))
    if which and STANCES.get(aside.lemma) == "denies":
        return True
    return any(mark.lemma in {"though", "although"} for mark in parse.below(aside, "mark"))


def says_of_it(parse: Parse, aside: Token) -> bool:
    """'which an official suggested happened because …': the relative clause is somebody else's word."""
    own = [child for child in parse.below(aside, *SUBJECTS) if child.tag not in {"WDT", "WP"}]
    if aside.lemma in SPEECH and own:
        return True
    tokens = parse.subtree(aside)
    led = bool(tokens) and tokens[0].tag in {"WDT", "WP"}
    said = [token for token in tokens if token.index < aside.index and token.lemma in SPEECH and token.tag in {"VBD", "VBZ", "VBP"}]
    return led and any(said)


def without(parse: Parse, content: list[Token], verb: Token) -> list[Token]:
    """Content without the attributing clause, where the parser hung one inside the other."""
    inner = {verb.index}
    for child in parse.below(verb, *SUBJECTS, "aux", "neg", "advmod", "dative", "npadvmod"):
        inner |= {token.index for token in parse.subtree(child)}
    return [token for token in content if token.index not in inner]


def named_content(parse: Parse, verb: Token) -> list[Token]:
    """'him as tired', 'it a lie', 'the firm of hiding the report'."""
    things = [child for child in parse.below(verb, "dobj", "nsubjpass", "ccomp") if child.tag not in {"WP", "WDT"}]
    frames = (
        [child for child in parse.below(verb, "prep") if child.lemma in {"as", "of", "for", "to", "on", "with"}]
        + list(parse.below(verb, "oprd"))
        + [child for child in parse.below(verb, "ccomp", "xcomp") if child.dep == "ccomp" or child.tag != "VB"]
    )
    wanted = {"as"} if verb.lemma in NAMING and verb.lemma != "attribute" else {"of", "for", "to", "on", "with", "as"}
    frames = [frame for frame in frames if frame.dep != "prep" or frame.lemma in wanted]
    if not frames:
        return []
    if not things:
        frames = [noun for frame in frames for noun in (parse.below(frame, "pobj") if frame.dep == "prep" else [frame])]
    tokens = {token.index: token for part in (*things, *frames) for token in parse.subtree(part) if token.index > verb.index}
    if not tokens:
        return []
    whole = before_denial(parse, [parse.tokens[index] for index in range(min(tokens), max(tokens) + 1)])
    remark = next((token.index for token in whole[2:] if token.tag == "VBG" and token.lemma in {"say", "add", "tell", "note"}), None)
    return [token for token in whole if remark is None or token.index < remark]


def infinitive_content(parse: Parse, verb: Token) -> list[Token]:
    """'to rebuild', 'the council to act'."""
    for clause in (clause for clause in parse.below(verb, "xcomp", "ccomp") if clause.index > verb.index):
        if clause.tag == "VB" or any(child.text.lower() == "to" for child in parse.below(clause, "aux")):
            whom = [token for child in parse.below(verb, "dobj", "dative") for token in parse.subtree(child)]
            further = [token for more in joined_infinitives(parse, verb) for token in parse.subtree(more)]
            tokens = {token.index: token for token in (*whom, *parse.subtree(clause), *further) if token.index > verb.index}
            return [tokens[index] for index in sorted(tokens)]
    return []


def joined_infinitives(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield what the parser hung on the verb itself: 'train' of 'pledged to hire two drivers, train them …'."""
    for other in parse.below(verb, "conj"):
        if other.tag == "VB" and other.index > verb.index and not any(parse.below(other, *SUBJECTS)):
            yield other


def object_content(parse: Parse, verb: Token) -> list[Token]:
    """'any role in the fire', 'responsibility'; of 'claims that …', whosever they are, the clause."""
    false = called_false(parse, verb)
    for thing in parse.below(verb, "dobj"):
        if verb.lemma == "deny" and thing.lemma in STANDING_FOR and thing.index > verb.index:
            return [thing]
        if thing.lemma in PRONOUNS or (verb.lemma == "deny" and thing.lemma in GRANTED):
            return []
        tokens = parse.subtree(told(parse, thing) or thing)
        return [token for token in without_verdict(parse, verb, tokens) if token.index > verb.index]
    for thing in parse.below(false, "pobj") if false is not None else ():
        for clause in parse.below(thing, "acl", "relcl", "ccomp"):  # 'dismissed as untrue claims that …'
            return parse.subtree(clause)
    gerunds = [child for child in parse.below(verb, "xcomp", "ccomp") if child.tag == "VBG" and child.index > verb.index]
    return parse.subtree(gerunds[0]) if gerunds else []


def without_verdict(parse: Parse, verb: Token, content: list[Token]) -> list[Token]:
    """'the dam leaked' of 'rejected the claim that the dam leaked as untrue'."""
    false = called_false(parse, verb)
    verdict = {token.index for token in parse.subtree(false)} if false is not None else set()
    return [token for token in content if token.index not in verdict]


def shows(parse: Parse, subject: Token) -> bool:
    """Is the subject a picture, a paper, a channel: something that shows?"""
    return any(token.lemma in MEDIA_WORDS for token in (subject, *parse.below(subject, "conj", "compound")))


def around_parenthesis(parse: Parse, verb: Token, subject: Token) -> list[Token]:
    """The rest of the sentence, where the verb and its subject stand in it like a parenthesis.

    'The bus, officials said, was going too fast.'  'It was dark, she said.'
    """
    sentence = parse.sentence(verb.sentence)
    clause = [verb, *parse.subtree(subject)]
    first, last = min(t.index for t in clause), max(t.index for t in clause)
    while (
        last + 1 < sentence[-1].index
        and parse.tokens[last + 1].dep in {"advmod", "npadvmod", "dative"}
        and (parse.tokens[last + 1].head == verb.index)
    ):
        last += 1
    before = [token for token in sentence if token.index < first]
    after = [token for token in sentence if token.index > last]
    if not before or before[-1].text not in {",", "”", '"', "''", "’", "—", "–", "--", "?", "!"}:
        return []
    parenthetic = bool(after) and after[0].text in {",", "—", "–", "--"}
    content = before + (after[1:] if parenthetic and not starts_phrase(after[1:]) else [])
    return content if any(is_predicate(token) for token in content) else []


def is_predicate(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} and token.dep not in {"acl", "amod", "relcl", "pcomp"}


def starts_phrase(tokens: list[Token]) -> bool:
    """Does what follows 'said,' belong to the saying: 'adding …', 'according to …', 'citing …', a description?"""
    return not tokens or tokens[0].tag in {"VBG", "NNP", "DT", "IN"} or not any(t.pos in {"VERB", "AUX"} for t in tokens)


def subject_of(parse: Parse, verb: Token) -> Token | None:
    """Who says: the verb's subject, looked for up the chain of verbs that share one."""
    return joined_denier(parse, verb) or subject_above(parse, verb) or beside(parse, verb)


def beside(parse: Parse, verb: Token) -> Token | None:
    """The noun phrase next to a verb of saying, where the parser missed that it is the subject."""
    if verb.lemma not in QUOTING or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return None
    sentence = parse.sentence(verb.sentence)
    following = [token for token in sentence if token.index > verb.index and token.pos != "DET"][:4]
    if following and following[0].pos == "PROPN":
        named = next((t for t in following if t.pos == "PROPN" and parse.head(t).pos != "PROPN"), following[0])
        if named.dep != "poss":
            return named
    leading = [token for token in sentence if token.index < verb.index]
    if (name := nearest_person(parse, leading)) is not None:
        return name
    verbs = [token for token in leading if token.pos in {"VERB", "AUX"} and token.dep not in {"relcl", "acl"}]
    nouns = [token for token in leading if token.pos in {"PROPN", "NOUN"}]
    return head_noun(nouns) if nouns and not verbs and leading[0].pos in {"PROPN", "DET", "NOUN", "ADJ"} else None


def nearest_person(parse: Parse, leading: list[Token]) -> Token | None:
    """The last person named before the verb, no other clause between."""
    for token in reversed(leading):
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} and token.dep not in {"relcl", "acl"}:
            return None
        if token.entity == "PERSON" and token.pos == "PROPN" and parse.head(token).entity != "PERSON":
            return token
    return None


def head_noun(nouns: list[Token]) -> Token:
    """The first noun of the phrase that no other one in it governs."""
    inside = {noun.index for noun in nouns}
    return next((noun for noun in nouns if noun.head not in inside), nouns[0])


def subject_above(parse: Parse, verb: Token) -> Token | None:
    if (owner := owner_of_gerund(parse, verb)) is not None:
        return owner
    seen = verb
    for _ in range(6):
        own = [child for child in parse.below(seen, *SUBJECTS) if child.dep != "csubj"]
        head = parse.head(seen)
        passive = seen.tag == "VBN" and (any(parse.below(seen, "auxpass")) or seen.dep in {"acl", "amod"})
        if passive and seen == verb and stands_behind_name(parse, verb):
            return head
        if passive and seen != verb and seen.lemma in DRIVING:
            return next(iter(own), None)
        if passive:
            return agent_of(parse, seen)
        if own and own[-1].lemma == "it" and seen != verb:
            return inner_subject(parse, seen, verb) or (None if seen.lemma in SEEMING else own[-1])
        if own:
            return antecedent(parse, seen, own[-1])
        if seen.dep == "conj" and (saying := beside_matrix(parse, seen)) is not None:
            seen = saying
            continue
        if seen.dep == "acl" and seen.tag == "VBG" and parse.head(head).lemma in NAMING and head.dep in {"oprd", "dobj", "attr"}:
            seen = parse.head(head)  # 'called it a sham, saying …'
            continue
        if seen.dep in {"acl", "relcl"} and (head.pos in {"NOUN", "PROPN", "PRON"} or head.dep in {"pobj", "dobj"}):
            return holder(parse, head)
        if seen.dep in {"conj", "advcl", "xcomp", "acomp", "dep", "aux", "parataxis"} and head.index != seen.index:
            seen = head
            continue
        if seen.dep == "pcomp" and parse.head(head).pos == "VERB":
            seen = parse.head(head)
            continue
        return None
    return None


def stands_behind_name(parse: Parse, verb: Token) -> bool:
    """'…, the Norwick Herald, the town's paper, reported', of which the parser makes 'the Herald reported by somebody'."""
    name = parse.head(verb)
    behind = verb.lemma == "report" and verb.dep == "acl" and parse.tokens[verb.index - 1].text == ","
    return behind and name.pos == "PROPN" and name.dep in {"npadvmod", "dep", "appos"} and agent_of(parse, verb) is None


def owner_of_gerund(parse: Parse, verb: Token) -> Token | None:
    """'the mayor' of 'after the mayor's denying that …': whose saying it is, whatever the sentence's subject."""
    if verb.tag != "VBG" or verb.index < 2:
        return None
    mark = parse.tokens[verb.index - 1]
    unread = mark.text in {"'s", "’s"} and not any(parse.below(verb, *SUBJECTS))  # taken for 'is', of which nobody is the subject
    if mark.tag != "POS" and not unread:
        return None
    owner = parse.tokens[verb.index - 2]
    whole = parse.head(parse.head(owner))
    return whole if owner.dep == "pobj" and parse.head(owner).lemma == "of" and whole.lemma in AGENTS | PEOPLE else owner


def inner_subject(parse: Parse, above: Token, verb: Token) -> Token | None:
    """'the captain' of 'it was noon before the captain came back and said', where the parser joined 'said' to 'was'."""
    between = reversed(parse.tokens[above.index + 1 : verb.index])
    return next((token for token in between if token.dep == "nsubj" and token.tag not in {"WP", "WDT"} and may_speak(token)), None)


def beside_matrix(parse: Parse, verb: Token) -> Token | None:
    """The verb of saying that this one goes on from, where the parser joined it to what was said.

    'proposed' of 'she said the talks would help and proposed a day': its form is that of 'said'. 'insisted' of
    'she said the flood ruined the harvest and insisted …': a flood insists on nothing.
    """
    above = parse.head(verb)
    if verb.lemma not in REPORTING or above.dep != "ccomp" or verb.tag not in {"VBD", "VBN", "VBZ"}:
        return None
    saying = parse.head(above)
    if shares_auxiliary(parse, saying, verb, above):
        return saying
    finite = above if above.tag != "VB" else next(parse.below(above, "aux"), above)
    past = {"VBD", "VBN"}
    agrees = saying.tag == verb.tag or {saying.tag, verb.tag} <= past
    own_tense = finite.tag == verb.tag or {finite.tag, verb.tag} <= past
    subjects = parse.below(above, *SUBJECTS)
    led = all(any(mark.lemma == "that" for mark in parse.below(clause, "mark")) for clause in (above, *parse.below(verb, "ccomp")))
    alike = led and finite.tag == "VBN" and any(parse.below(above, "aux")) and verb.tag == "VBD"  # 'said that it had sunk and claimed that'
    stranger = alike or not all(may_speak(subject) for subject in subjects)
    goes_on = saying.index < verb.index and verb.lemma not in MENTAL and stranger
    return saying if saying.lemma in SPEECH and agrees and (goes_on or not own_tense) else None


def shares_auxiliary(parse: Parse, saying: Token, verb: Token, between: Token) -> bool:
    """'has acknowledged that troops fell back, but has denied …': do both verbs have one helping verb, and that between another or none?"""
    own, first, other = ([aux.text.lower() for aux in parse.below(token, "aux")] for token in (verb, saying, between))
    return saying.lemma in SPEECH and saying.index < verb.index and bool(own) and own == first != other


def may_speak(subject: Token) -> bool:
    """Is it somebody, several, or a paper, and not a thing: not 'the flood'?"""
    several = subject.tag == "NNS" or subject.pos in {"PRON", "PROPN"}
    return several or bool(subject.entity) or subject.lemma in AGENTS | PEOPLE | MEDIA_WORDS


def agent_of(parse: Parse, verb: Token) -> Token | None:
    """'by the council' of 'was denied by the council'."""
    verdicts = (token for link in parse.below(verb, "prep") if link.lemma == "as" for token in parse.subtree(link) if token.lemma == "by")
    for agent in (*parse.below(verb, "agent"), *verdicts):  # 'was dismissed as “false” by the council'
        for noun in parse.below(agent, "pobj"):
            return noun
    return None


def antecedent(parse: Parse, verb: Token, subject: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if subject.tag in {"WP", "WDT"} and verb.dep in {"relcl", "acl"}:
        return parse.head(verb)
    if subject.tag in {"WP", "WDT"}:
        for above in parse.ancestors(verb):
            if above.dep == "relcl":
                return parse.head(above)
    return subject


def holder(parse: Parse, noun: Token) -> Token:
    """Whose paper it is: 'the ministry' of 'in a statement by the ministry saying …', else the noun itself."""
    for child in parse.below(noun, "poss"):
        return child
    clause = next((above for above in parse.ancestors(noun) if above.pos == "VERB"), None)
    if clause is not None and noun.lemma in MEDIA_WORDS | {"release", "communique"} and is_his_own(parse, noun, clause):
        return subject_of(parse, clause) or noun
    return noun


def is_his_own(parse: Parse, noun: Token, verb: Token) -> bool:
    """Is the paper its subject's: 'issued a statement', 'said in a report'; not 'received a letter', 'read from it', 'responded to it'?"""
    if noun.dep == "dobj":
        return verb.lemma not in RECEIVING and STANCES.get(verb.lemma) != "denies"
    if noun.dep == "pobj" and parse.head(noun).lemma == "from" and verb.lemma in RECEIVING:
        return False
    return noun.dep == "pobj" and parse.head(noun).lemma not in {"about", "of", "over", "regarding", "concerning", "despite", "after", "to"}


def cited_as(parse: Parse, saying: Token) -> Token | None:
    """The one who is cited, in 'the paper cited the ministry as saying', 'cited the ministry saying'."""
    above = parse.head(saying)
    if above.lemma != "as" and saying.tag != "VBG":
        return None
    verb = parse.head(above) if above.lemma == "as" else above
    if verb.lemma not in RELAYING:
        return None
    return next(iter(parse.below(verb, "dobj", "nsubjpass")), None)


def quoted_by(parse: Parse, saying: Token) -> Token | None:
    """'C' of 'was quoted as saying by C'."""
    return next((noun for link in parse.below(saying, "prep", "agent") if link.lemma == "by" for noun in parse.below(link, "pobj")), None)


def source_span(parse: Parse, subject: Token, verb: Token) -> Span:
    """The whole noun phrase, as far as it stands on the subject's side of the verb.

    Of what somebody said or wrote, whoever that is: 'the mayor' of 'the mayor's remarks'.
    """
    if subject.lemma in UTTERANCES:
        subject = next((owner for owner in parse.below(subject, "poss") if owner.pos == "PROPN" or owner.tag == "NN"), subject)
    tokens = parse.subtree(subject)
    if subject.index < verb.index:
        tokens = [token for token in tokens if token.index < verb.index]
    else:
        tokens = [token for token in tokens if token.index > verb.index]
    if verb.dep in {"acl", "relcl"} and parse.head(verb) == subject:
        inner = {token.index for token in parse.subtree(verb)}
        tokens = [token for token in tokens if token.index not in inner]
    run = behind_agency(beside_quotes([*torn_off(parse, tokens), *contiguous(tokens, subject)], verb))
    while len(run) > 1 and run[-1].tag == "POS":
        run.pop()
    found = spans(parse, run)
    return Span(found[0].start, found[-1].end) if found else Span(subject.start, subject.end)


def torn_off(parse: Parse, phrase: list[Token]) -> list[Token]:
    """'The head of the NRF' of 'said the head of the NRF river forces denied it', of which the parser makes 'said the head of the NRF'."""
    before = parse.tokens[phrase[0].index - 1] if phrase and phrase[0].index else None
    if before is None or before.pos != "PROPN" or before.dep != "pobj" or parse.head(before).lemma != "of" or phrase[0].pos == "DET":
        return []
    whole = parse.head(parse.head(before))
    saying = parse.head(whole)
    torn = whole.dep == "dobj" and saying.lemma == "say" and parse.subtree(whole)[-1] == before
    return parse.subtree(whole) if torn else []


def beside_quotes(run: list[Token], verb: Token) -> list[Token]:
    """Of a run that crosses a quotation's end, the piece next to the verb: a source is not among the words that it says.

    Marks in pairs are a name's own: 'the “Open Water” campaign'.
    """
    if sum(token.text in QUOTES for token in run) % 2 == 0:
        return run
    pieces: list[list[Token]] = [[]]
    for token in run:
        if token.text in QUOTES:
            pieces.append([])
        else:
            pieces[-1].append(token)
    named = [piece for piece in pieces if any(token.pos in {"NOUN", "PROPN", "PRON"} for token in piece)]
    return min(named, key=lambda piece: min(abs(token.index - verb.index) for token in piece), default=run)


def behind_agency(run: list[Token]) -> list[Token]:
    """The run without the agency that opens the report in front of it: '(Nordline) - Ana Ruiz'."""
    texts = [token.text for token in run]
    closed = texts.index(")") if ")" in texts else -1
    opens = "(" not in texts[1:closed] and (texts[0] == "(" or "(" not in texts)
    return run[closed + 2 :] if 0 < closed < len(run) - 2 and opens and texts[closed + 1] in {"-", "–", "—", "--"} else run


def contiguous(tokens: list[Token], around: Token) -> list[Token]:
    """The unbroken run of tokens that holds the given one."""
    indices = {token.index: token for token in tokens} | {around.index: around}
    first = last = around.index
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    return [indices[index] for index in range(first, last + 1)]


def cue_span(parse: Parse, verb: Token) -> Span:
    """The verb, with 'appeared to' or 'as' before it, or with what makes it a denial behind: 'played down', 'poured cold water on'."""
    first = verb
    word = quashed(parse, verb)
    if word is not None and word.dep == "pobj":
        return Span(verb.start, parse.head(word).end)
    if word is not None and parse.tokens[verb.index + 1].dep == "prt":
        return Span(verb.start, parse.tokens[verb.index + 1].end)
    head = parse.head(verb)
    if verb.dep == "xcomp" and head.lemma in {"appear", "seem"}:
        first = head
    elif verb.lemma == "say" and head.lemma == "as":
        first = head
    return Span(first.start, verb.end)
