"""What the outlet says in its own voice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from sayso.extract.attribution import Attribution, spans, tokens_in
from sayso.extract.lexicon import MEDIA_WORDS, NOUNS, SPEECH, UTTERANCES
from sayso.language.parse import Parse, Token
from sayso.model import Span

FACTUAL = frozenset({"as", "after", "while", "although", "though", "because", "since", "whereas"})
"""Conjunctions whose clause states a fact by itself."""
FEWEST = 3
"""Words in a statement at least."""
SUBJECTS = ("nsubj", "nsubjpass", "expl")
VERBS = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def narrated(parse: Parse, found: Sequence[Attribution], apart: Sequence[Span] = ()) -> Iterator[tuple[Span, ...]]:
    """Yield each stretch of narration: a sentence nobody else is said to say, or what such a sentence leaves.

    A sentence whose own main clause only leans on what somebody said ('it came days
    after the firm denied it') is narration as a whole. Where the saying is the main
    clause, only a clause with a subject and a verb of its own is, or what the speaker
    did besides ('and closed the road'); the rest belongs to the saying. What stands
    `apart`, a signature or a speaker's label, is nobody's. What is denied only behind it,
    '…, which the firm denies', is told first.
    """
    said = tokens_in(parse, (span for attribution in found if not is_afterthought(attribution) for span in attribution.parts))
    framed = tokens_in(parse, (span for attribution in found for span in framing(attribution)))
    speakers = tokens_in(parse, (attribution.source for attribution in found if attribution.source is not None))
    taken = said | framed
    cues = frozenset(attribution.verb for attribution in found if attribution.verb is not None)
    no_words = tokens_in(parse, apart)
    for index in range(len(parse.sentences)):
        sentence = [token for token in parse.sentence(index) if token.index not in no_words]
        free = [token for token in sentence if token.index not in taken]
        if len(free) == len(sentence) or tells(parse, free, cues) or tells_aside(parse, free, framed, speakers):
            yield from whole(parse, sentence)
        else:
            yield from left_over(parse, free, cues)
            yield from done_besides(parse, free, framed - speakers)


def is_afterthought(attribution: Attribution) -> bool:
    return attribution.stance == "denies" and attribution.cue is not None and attribution.cue.start >= attribution.span.end


def tells(parse: Parse, free: Sequence[Token], cues: Collection[int]) -> bool:
    """Is the sentence's main clause the outlet's own?"""
    root = main_verb(free)
    if root is None or root.index in cues:
        return False
    own = {token.index for token in free}
    reported = any(child.index in cues for child in parse.below(root, "conj"))
    return not reported and any(child.index in own for child in parse.below(root, *SUBJECTS))


def main_verb(free: Sequence[Token]) -> Token | None:
    return next((token for token in free if token.dep == "ROOT" and token.pos in VERBS), None)


def tells_aside(parse: Parse, free: Sequence[Token], framed: Collection[int], speakers: Collection[int]) -> bool:
    """Does it tell what a speaker did, who says something in a relative clause only: 'the man, who claimed to be a doctor, fled'?"""
    root = main_verb(free)
    if root is None or not any(child.index in speakers for child in parse.below(root, *SUBJECTS)):
        return False
    sentence = parse.sentence(root.sentence)
    saying = [token for token in sentence if token.index in framed and token.index not in speakers and token.pos in VERBS | {"NOUN"}]
    return bool(saying) and all(is_relative(parse, token) for token in saying)


def is_relative(parse: Parse, token: Token) -> bool:
    """Does it stand in a relative clause, other than one on words: 'a statement that said'?"""
    clause = next((above for above in (token, *parse.ancestors(token)) if above.dep == "relcl"), None)
    return clause is not None and parse.head(clause).lemma not in NOUNS | UTTERANCES | MEDIA_WORDS


def done_besides(parse: Parse, free: Sequence[Token], cues: Collection[int]) -> Iterator[tuple[Span, ...]]:
    """Yield what a speaker did besides saying something, with the words for him: 'the guard … forced them off the ferry'."""
    own = {token.index for token in free}
    for verb in free:
        first = verb
        while first.dep == "conj":
            first = parse.head(first)
        subject = next(iter(parse.below(first, *SUBJECTS)), None)
        if first == verb or first.index not in cues or subject is None or verb.tag not in FINITE or any(parse.below(verb, *SUBJECTS)):
            continue
        clause = [token for token in parse.subtree(verb) if token.index >= verb.index]
        speaker = parse.subtree(subject)
        if speaker[-1].index < verb.index and own.issuperset(token.index for token in clause) and len(worded(clause)) > FEWEST:
            yield (*spans(parse, speaker), *spans(parse, clause))


def framing(attribution: Attribution) -> Iterator[Span]:
    yield from (span for span in (attribution.cue, attribution.source, *attribution.relays) if span is not None)


def whole(parse: Parse, sentence: Sequence[Token]) -> Iterator[tuple[Span, ...]]:
    if len(worded(sentence)) < FEWEST:
        return
    for clause in clauses(parse, list(sentence)):
        if parts := spans(parse, clause):
            yield parts


def worded(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.pos not in {"PUNCT", "SPACE", "SYM"}]


def clauses(parse: Parse, sentence: list[Token]) -> Iterator[list[Token]]:
    """Yield the sentence in parts: each clause with a subject of its own that states a fact by itself.

    That is a coordinate clause, and one that a conjunction of time, contrast or
    reason ties on ('as', 'after', 'while', 'although', 'because'), without the
    conjunction. A condition stays where it is: 'if it rains' states nothing.
    """
    own = {first.index: [token.index for token in parse.subtree(first)] for first in independent(parse, sentence)}
    inside = {index: clause for clause, indices in own.items() for index in indices}
    parts: dict[int, list[Token]] = {}
    for token in sentence:
        parts.setdefault(inside.get(token.index, -1), []).append(token)
    linked = [without_link(part) for part in parts.values()]
    # 'The vote comes as the region …' says too little without its clause.
    enough = all(len([token for token in part if token.pos != "PUNCT"]) > FEWEST + 1 for part in linked)
    yield from sorted(linked, key=lambda part: part[0].index) if enough else [sentence]


def independent(parse: Parse, sentence: list[Token]) -> Iterator[Token]:
    """Yield the verb of each clause that can stand by itself beside the main one; the inner of two wins."""
    for token in sentence:
        subject = any(parse.below(token, *SUBJECTS))
        tied = token.dep == "advcl" and parse.subtree(token)[0].text.lower() in FACTUAL and not reports(parse, token)
        joined = token.dep == "conj" and parse.head(token).dep == "ROOT"
        long_enough = len([t for t in parse.subtree(token) if t.pos != "PUNCT"]) > FEWEST
        if token.pos in VERBS and subject and long_enough and (tied or joined) and not inside_detail(parse, token):
            yield token


def reports(parse: Parse, verb: Token) -> bool:
    """Is the clause somebody's saying, which is a statement already?"""
    return verb.lemma in SPEECH and any(parse.below(verb, "ccomp"))


def inside_detail(parse: Parse, verb: Token) -> bool:
    """Does the clause hang on a detail, not on a main verb?"""
    return any(above.dep in {"relcl", "acl", "ccomp", "xcomp", "pcomp"} for above in parse.ancestors(verb))


def without_link(part: list[Token]) -> list[Token]:
    """Leave out the conjunction in front, and the one left behind; 'after' of 'after the war' is none."""
    while part and (part[0].dep in {"cc", "punct"} or (part[0].text.lower() in FACTUAL | {"even"} and part[0].dep != "prep")):
        part = part[1:]
    while part and part[-1].pos != "NUM" and (part[-1].dep in {"cc", "punct", "mark", "prep"} or part[-1].pos in {"ADP", "SCONJ", "CCONJ"}):
        part = part[:-1]
    return part


def left_over(parse: Parse, free: Sequence[Token], cues: Collection[int]) -> Iterator[tuple[Span, ...]]:
    """Yield runs of free tokens that hold a clause: a verb with its subject, neither one a cue's."""
    for run in runs(free):
        clause = without_link(run)
        if is_clause(parse, clause, cues) and (parts := spans(parse, clause)):
            yield (Span(parts[0].start, parts[-1].end),)


def runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the stretches of neighbouring tokens."""
    run: list[Token] = []
    for token in tokens:
        if run and token.index != run[-1].index + 1:
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def is_clause(parse: Parse, run: Sequence[Token], cues: Collection[int]) -> bool:
    inside = {token.index for token in run}
    return any(
        token.pos in VERBS
        and token.index not in cues
        and token.tag in {"VBD", "VBZ", "VBP", "MD", "VBN"}
        and any(child.index in inside and child.tag not in {"WP", "WDT"} for child in parse.below(token, "nsubj", "nsubjpass"))
        for token in run
    ) and len([token for token in run if token.pos != "PUNCT"]) > FEWEST
