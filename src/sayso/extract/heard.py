"""Outlets that were told something, or saw it, and so relay it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from sayso.extract.attribution import Attribution, tokens_in
from sayso.extract.lexicon import MEDIA_WORDS, PEOPLE, SPEECH, UTTERANCES, lemmas
from sayso.extract.speakers import FEMALE, MALE, OUTLETS
from sayso.extract.verbs import agent_of, contiguous, source_span, subject_of
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet

SEEING: Final = lemmas("see verify obtain review publish view hear authenticate leak release carry share quote cite interview")
EYEING: Final = lemmas("see obtain review")
"""By the press, of a paper or a film: 'seen by C'."""
SENDING: Final = lemmas("send give provide email e-mail share issue release submit")
WRITERS: Final = lemmas("commentator columnist commentary editorial article column report story interview analyst correspondent op-ed ed")

AUTHORITIES: Final = lemmas("""
    council congress court parliament committee police ministry assembly senate house commission union party company department board
    agency government office administration force army navy cabinet knesset duma bundestag nato league federation club bank
    pentagon kremlin vatican
    fbi cia nsa dhs doj dea epa fda irs nypd eu un imf nasa opec osce idf interpol europol mi5 mi6 unesco unicef unhcr
""")
PRINTING: Final = lemmas("carry publish broadcast air release relay report cite quote run print post")
TALKING: Final = lemmas("tell speak talk")
TELLING: Final = lemmas("tell assure inform")
ASKING: Final = lemmas("ask press question contact quiz reach")
"""By an outlet, before the answer: 'asked by C about it, she said'."""
RECALLING: Final = lemmas("recall remember describe recount hear")
PRESS: Final = OUTLETS | lemmas("weekly reporter journalist interviewer")
"""Of one of these alone, unlike 'reporters', it is said that it was told something."""
STAFF: Final = lemmas("reporter journalist correspondent editor host anchor presenter source insider")
"""Who works for an outlet, or talks to it: 'reporters of C', 'C's sources'."""
ARTICLES: Final = lemmas("report article column op-ed ed essay editorial commentary piece story analysis")
PAPERS: Final = frozenset("Times Post Journal Guardian Telegraph Mail Sun Star Mirror Independent".split())
"""Last words of papers' names, by which they are called."""
PUBLISHING: Final = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "FAC", "EVENT"})
"""What the parser may take an outlet's name for."""
SITE: Final = re.compile(r"^(?:[\w-]+\.(?:com|org|net|info|co|tv|\w\w)|(?=[a-z]*\d)(?=\w*[A-Z])\w+)$")
"""The name of a site: 'boats.com', '9to5Boats'."""
CALL_SIGN: Final = re.compile(r"^[KW][A-Z]{3}(?:-(?:TV|FM|AM))?$")
"""What an American station goes by: 'KQXW'."""
SHOWS: Final = lemmas("show program programme podcast")
TALKS: Final = lemmas("""
    interview statement conversation email mail letter call message comment remark speech address column broadcast appearance
""")


def heard(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution by way of whoever tells it again, of the outlet that was told it, or that saw the paper or the film."""
    return seen_by_outlet(parse, told_outlet(parse, quoted_by_outlet(parse, retold(parse, attribution))))


def retold(parse: Parse, attribution: Attribution) -> Attribution:
    """A speaks, by way of B.

    'B recalled A telling them: “…”', '“…,” A announced, as B recalled it', '“…,” A said, quoted by B', 'as reported by B, A said'.
    """
    if attribution.verb is None or attribution.source is None or attribution.relays:
        return attribution
    verb = parse.tokens[attribution.verb]
    above = parse.head(verb)
    recalling = parse.head(above) if verb.dep == "acl" and above.dep in {"dobj", "nsubj"} else above
    first = above if verb.dep == "conj" else verb
    for quoting in (*parse.below(verb, "advcl", "acl", "dep", "conj"), *parse.below(first, "advcl")):
        by = agent_of(parse, quoting) if quoting.lemma in {"quote", "cite", "report"} and quoting.tag == "VBN" else None
        if by is not None:
            return replace(attribution, relays=(source_span(parse, by, quoting),))
    tellings = [recalling] if verb.tag == "VBG" and verb.dep in {"acl", "advcl", "ccomp"} and recalling.lemma in RECALLING else []
    tellings += [child for child in parse.below(verb, "advcl") if child.lemma in SPEECH and is_aside(parse, child)]
    for telling in tellings:
        teller = subject_of(parse, telling)
        relay = source_span(parse, teller, telling) if teller is not None else None
        if relay is not None and not relay.overlaps(attribution.source):
            return replace(attribution, relays=(relay,))
    return attribution


def quoted_by_outlet(parse: Parse, attribution: Attribution) -> Attribution:
    """'C quoted a nurse who said', 'C spoke to a nurse, who said'."""
    if attribution.verb is None or attribution.source is None or attribution.relays:
        return attribution
    clause = parse.tokens[attribution.verb]
    speaker = parse.head(clause)
    above = parse.head(speaker)
    quoting = parse.head(above) if above.dep == "prep" else above
    if clause.dep != "relcl" or quoting.lemma not in {"quote", "cite", "interview", "speak", "talk"}:
        return attribution
    outlet = subject_of(parse, quoting)
    if outlet is None or not names_outlet(parse, outlet):
        return attribution
    return replace(attribution, relays=(Span(*named(parse, outlet)),))


def is_aside(parse: Parse, telling: Token) -> bool:
    """'as B recalled it': a comparison with a named speaker of its own."""
    compared = any(mark.lemma == "as" for mark in parse.below(telling, "mark"))
    return compared and any(subject.pos != "PRON" for subject in parse.below(telling, "nsubj"))


def told_outlet(parse: Parse, attribution: Attribution) -> Attribution:
    if attribution.verb is None or attribution.source is None or attribution.relays:
        return attribution
    verb = parse.tokens[attribution.verb]
    whom = [child for child in parse.below(verb, "dobj", "dative") if verb.lemma in TELLING]
    whom += [name for name in parse.below(verb, "npadvmod") if verb.lemma in TELLING and name.pos == "PROPN" and names_outlet(parse, name)]
    whom += [noun for link in parse.below(verb, "prep") if link.lemma in {"to", "in", "with"} for noun in hearers(parse, link)]
    for hearer in (outlet_of(parse, noun) for noun in (*whom, *interviewers(parse, attribution, verb))):
        name = Span(*named(parse, hearer))
        if is_outlet(parse.words(name)) or may_publish(parse, hearer):
            return replace(attribution, relays=(*attribution.relays, name))
    return attribution


def outlet_of(parse: Parse, hearer: Token) -> Token:
    """'C' of 'C's morning show', 'reporters of C', 'the website C'; else the hearer."""
    owner = next(parse.below(hearer, "poss"), None)
    interviewing = hearer.lemma in SHOWS | STAFF or parse.head(parse.head(hearer)).lemma == "interview"
    if owner is not None and (interviewing or names_outlet(parse, owner)):
        return owner
    if hearer.lemma in STAFF:
        links = (link for link in parse.below(hearer, "prep") if link.lemma in {"of", "at", "from", "for", "with"})
        return next((noun for link in links for noun in parse.below(link, "pobj") if names_outlet(parse, noun)), hearer)
    if hearer.lemma in PRESS:
        return next((name for name in parse.below(hearer, "appos") if name.pos == "PROPN"), hearer)
    return hearer


def may_publish(parse: Parse, hearer: Token) -> bool:
    """Is it the press ('told a regional paper'), or a body that is no authority: 'told Harbour Info', 'in the interview with The Times'?"""
    if is_press(parse, hearer):
        return True
    if hearer.lemma == "police":
        return parse.head(hearer).lemma == "tell"
    if hearer.lemma in SHOWS:
        return any(name.pos == "PROPN" for name in parse.below(hearer, "compound"))
    if hearer.text.lower() == "media":
        return any(word.lemma != "social" for word in parse.below(hearer, "amod", "compound"))
    name = {token.lemma.lower() for token in parse.subtree(hearer)}
    if not (hearer.pos == "PROPN" or is_told_by_name(parse, hearer)) or name & AUTHORITIES or has_first_name(parse, hearer):
        return False
    if hearer.entity in PUBLISHING or (not hearer.entity and not names_a_person(parse, hearer)):
        return True
    named_so = hearer.entity == "PERSON" or hearer.text.isupper()
    return named_so and parse.head(hearer).lemma == "tell" and stands_alone(parse, hearer)


def is_told_by_name(parse: Parse, hearer: Token) -> bool:
    """'Mastline' of 'told Mastline it fell', which the parser may take for a common noun."""
    several = hearer.text[:-1].isupper() and hearer.text.endswith("s")  # 'MPs'
    capital = hearer.tag == "NN" and hearer.text[0].isupper() and not several and hearer.lemma.lower() not in PEOPLE | MALE | FEMALE
    return capital and parse.head(hearer).lemma == "tell" and not any(parse.below(hearer, "det", "amod", "poss"))


def is_press(parse: Parse, body: Token) -> bool:
    """Is it 'a regional paper', a site, or what the report calls one somewhere: 'Amelia, a magazine', 'the magazine Amelia'?"""
    if body.lemma in PRESS:
        return body.tag == "NN" and any(parse.below(body, "det"))
    if SITE.match(body.text) or CALL_SIGN.match(body.text) or body.text in PAPERS:
        return True
    alike = (token for token in parse.tokens if token.text == body.text and token.pos == "PROPN")
    return any(noun.lemma in OUTLETS for token in alike for noun in called(parse, token))


def called(parse: Parse, name: Token) -> Iterator[Token]:
    """Yield 'magazine' of 'Amelia, a magazine', 'the magazine Amelia', 'Amelia is a magazine'."""
    above = parse.head(name)
    yield from parse.below(name, "appos", "compound", "nmod")
    if name.dep in {"appos", "compound", "nmod"}:
        yield above
    if name.dep == "nsubj" and above.lemma == "be":
        yield from parse.below(above, "attr")


def stands_alone(parse: Parse, hearer: Token) -> bool:
    """Has it no first name or title anywhere in the report, which gives every person one: 'told Amelia' may be a site's name?"""
    alike = (token for token in parse.tokens if token.text == hearer.text)
    return not any(token.dep == "compound" or any(parse.below(token, "compound")) for token in alike)


def has_first_name(parse: Parse, word: Token) -> bool:
    """Does it end a person's full name somewhere in the report: 'Ruiz', where 'Ana Ruiz' stands elsewhere?"""
    full = (name for name in parse.names if name.label == "PERSON" and name.last - name.first > 1)
    return any(parse.tokens[name.last - 1].text == word.text for name in full)


def names_a_person(parse: Parse, word: Token) -> bool:
    """Is it, here or elsewhere in the report, a word of a person's name?"""
    named = (token for name in parse.names if name.label == "PERSON" for token in parse.tokens[name.first : name.last])
    return any(token.text == word.text for token in named)


def hearers(parse: Parse, link: Token) -> list[Token]:
    """'to C', 'in a statement to C', 'in an interview with C'."""
    nouns = list(parse.below(link, "pobj"))
    if link.lemma in {"in", "with"} and not any(noun.lemma in TALKS for noun in nouns):
        return []  # 'said in Paris', 'said with a smile'
    links = [further for noun in nouns for further in parse.below(noun, "prep") if further.lemma in {"to", "with"}]
    inner = [whom for further in links for whom in parse.below(further, "pobj")]
    return [noun for noun in (*nouns, *inner) if noun.lemma not in TALKS]


def interviewers(parse: Parse, attribution: Attribution, verb: Token) -> Iterator[Token]:
    """Yield 'C' of 'in an interview on Friday with C', 'in an article in C', 'on the news site C', 'speaking to C', wherever it hangs."""
    yield from printers(parse, attribution, verb)
    yield from told_besides(parse, attribution, verb)
    yield from (by for asking in parse.below(verb, "advcl") if asking.lemma in ASKING and (by := agent_of(parse, asking)) is not None)
    content = tokens_in(parse, attribution.parts)
    for link in parse.sentence(verb.sentence):
        if link.dep != "prep" or link.index in content or link.lemma not in {"in", "on", "with", "for", "by", "to", "per"}:
            continue
        above = parse.head(link)
        talk = above.lemma == "interview" or (above.lemma in WRITERS and parse.head(above).lemma == "write")
        piece = above.lemma in ARTICLES and parse.head(above).lemma == "in" and parse.head(parse.head(above)) == verb
        aside = above.lemma in {"write", "speak", "talk", "appear"} and above.tag == "VBG"
        near = parse.tokens[max(0, link.index - 4) : link.index]
        dated = link.lemma == "with" and above.entity == "DATE" and any(token.lemma == "interview" for token in near)
        printed = above == verb and (link.lemma in {"on", "per"} or (link.lemma == "in" and verb.lemma == "write"))
        for noun in parse.below(link, "pobj"):
            own = any(owner.tag == "PRP$" for owner in parse.below(noun, "poss"))
            published = piece and not own and (names_outlet(parse, noun) or may_publish(parse, noun))
            if talk or aside or dated or published or (printed and noun.lemma in SHOWS):
                yield noun
            elif printed and names_one(parse, noun) and names_outlet(parse, noun):
                yield next(parse.below(noun, "appos"), noun)


def printers(parse: Parse, attribution: Attribution, verb: Token) -> Iterator[Token]:
    """Yield 'C' of 'in a statement carried by C', 'in remarks to C', 'in a video obtained by C', 'in a C interview'."""
    content = tokens_in(parse, attribution.parts)
    for talk in parse.sentence(verb.sentence):
        shown = talk.lemma in MEDIA_WORDS | UTTERANCES and parse.head(talk).lemma == "in" and leads_to_hearer(parse, talk)
        if (shown or talk.lemma in TALKS) and talk.index not in content:
            yield from addressed(parse, talk)
            if talk.lemma == "interview":
                yield from (name for name in parse.below(talk, "compound") if name.pos == "PROPN" and is_outlet(name.text))


def addressed(parse: Parse, talk: Token) -> Iterator[Token]:
    """Yield the outlet of 'a statement to C', wherever the parser hung it, and of 'a statement carried by C', 'an interview aired on C'."""
    following = parse.tokens[talk.index + 1 : talk.index + 3]
    printed = leads_to_hearer(parse, talk)
    links = {"on"} if talk.lemma in {"broadcast", "appearance"} else {"to", "with"}
    if printed or (following and following[0].lemma in links):
        rest = parse.tokens[talk.index + 2 + printed : talk.index + 8]
        seen = printed and following[0].lemma in EYEING
        name = list(takewhile(lambda token: token.pos in {"PROPN", "DET", "NOUN", "ADJ"} and token.sentence == talk.sentence, rest))
        if seen and name and is_press(parse, name[-1]):
            yield name[-1]
            return
        while name and not (is_outlet(parse.words(parse.span(name))) or (name[-1].pos == "PROPN" and name[-2:][0].lemma in PRESS)):
            name.pop()
        yield from name[-1:]


def leads_to_hearer(parse: Parse, talk: Token) -> bool:
    """'carried by', 'aired on', 'seen by', 'sent to', 'shared with' behind what was said or shown."""
    following = parse.tokens[talk.index + 1 : talk.index + 3]
    if len(following) < 2:
        return False
    done, link = following
    printed = done.lemma in PRINTING | SEEING and link.lemma in {"by", "on", "in"}
    return printed or (done.lemma in SENDING and link.lemma in {"to", "with"})


def told_besides(parse: Parse, attribution: Attribution, verb: Token) -> Iterator[Token]:
    """Yield 'C' of 'a nurse who spoke to C said', '“…,” says the nurse, told C': another verb of talk that the source governs too."""
    content = tokens_in(parse, attribution.parts)
    for talk in parse.sentence(verb.sentence):
        if talk != verb and talk.index not in content and talk.lemma in TALKING and talk.tag in {"VBD", "VBN", "VBZ", "VBG"}:
            subject = subject_of(parse, talk) or verb
            if subject == verb or (attribution.source is not None and Span(subject.start, subject.end) in attribution.source):
                yield from told_by(parse, talk)


def told_by(parse: Parse, talk: Token) -> Iterator[Token]:
    """Yield 'C' of 'told C', 'spoke to C', 'spoke with C'."""
    if talk.lemma == "tell":
        yield from parse.below(talk, "dobj", "dative")
    for link in parse.below(talk, "prep"):
        if talk.lemma != "tell" and link.lemma in {"to", "with"}:
            yield from parse.below(link, "pobj")


def introductions(parse: Parse) -> Iterator[tuple[Span, Span]]:
    """Yield who told something to an outlet, with the outlet.

    'A nurse, who spoke to C', 'the mayor, in an interview with C', 'C spoke to a nurse'. Of 'issued a statement to C', the statement too.
    """
    for talk in parse.tokens:
        if talk.lemma in TALKING | {"interview"} and talk.pos == "VERB":
            yield from introduced(parse, talk, told_by(parse, talk))
            yield from approached(parse, talk)
        elif talk.lemma in TALKS and talk.dep == "dobj":
            for person, outlet in introduced(parse, parse.head(talk), addressed(parse, talk)):
                yield from ((person, outlet), (Span(talk.start, talk.end), outlet))
        elif talk.lemma == "interview":
            for verb in [above for above in parse.ancestors(talk) if above.pos == "VERB"][:1]:
                yield from introduced(parse, verb, addressed(parse, talk))


def approached(parse: Parse, talk: Token) -> Iterator[tuple[Span, Span]]:
    """Yield 'a nurse' of 'C spoke to a nurse', 'C interviewed a nurse'."""
    outlet = subject_of(parse, talk)
    if outlet is None or talk.lemma == "tell" or not names_outlet(parse, outlet):
        return
    whom = parse.below(talk, "dobj") if talk.lemma == "interview" else told_by(parse, talk)
    for person in whom:
        yield source_span(parse, person, talk), Span(*named(parse, outlet))


def introduced(parse: Parse, talk: Token, whom: Iterable[Token]) -> Iterator[tuple[Span, Span]]:
    subject = subject_of(parse, talk)
    for hearer in (outlet_of(parse, noun) for noun in whom) if subject is not None else ():
        if names_outlet(parse, hearer) and subject is not None:
            yield source_span(parse, subject, talk), Span(*named(parse, hearer))


def names_outlet(parse: Parse, noun: Token) -> bool:
    return is_outlet(parse.words(Span(*named(parse, noun))))


def names_one(parse: Parse, noun: Token) -> bool:
    """Is an outlet named: not 'on state television'?"""
    return any(token.pos == "PROPN" and token.text != "TV" for token in (noun, *parse.below(noun, "appos")))


def seen_by_outlet(parse: Parse, attribution: Attribution) -> Attribution:
    """'The charge sheet, seen by C, says', 'video verified by C shows', 'a commentator in C said', 'C's sources said'."""
    if attribution.source is None or attribution.relays:
        return attribution
    tokens: Sequence[Token] = parse.within(attribution.source)
    paper = parse.head(tokens[-1])
    if paper.lemma in MEDIA_WORDS | UTTERANCES and tokens[-1].dep in {"compound", "poss"}:
        tokens = parse.subtree(paper)  # the police of 'a police report obtained by C'
    for link in tokens:
        above = parse.head(link)
        seen = (link.dep == "agent" or (link.lemma in {"in", "on"} and above.tag == "VBN")) and above.lemma in SEEING | ASKING
        if seen or (link.lemma in {"in", "for", "at"} and link.dep == "prep" and above.lemma in WRITERS):
            for noun in parse.below(link, "pobj"):
                if names_outlet(parse, noun) or (seen and above.lemma in EYEING and is_press(parse, noun)):
                    return replace(attribution, relays=(Span(*named(parse, noun)),))
        elif link.dep == "poss" and above.lemma == "source" and names_outlet(parse, link):
            return replace(attribution, relays=(Span(*named(parse, link)),))
    return attribution


def named(parse: Parse, noun: Token) -> tuple[int, int]:
    """The name without what is added to it: 'the Harbour Times' of 'the Harbour Times, published on Monday'."""
    tokens = contiguous([token for token in parse.subtree(noun) if token.index <= noun.index], noun)
    first = tokens[0]
    while noun.entity and first.index > 0 and parse.tokens[first.index - 1].entity == noun.entity and first.pos == "PROPN":
        first = parse.tokens[first.index - 1]  # a name that the parser took apart
    number = next((word for word in parse.below(noun, "nummod") if word.index == noun.index + 1 and noun.pos == "PROPN"), noun)
    return first.start, number.end
