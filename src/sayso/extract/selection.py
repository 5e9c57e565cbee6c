"""Which candidates are statements: a logistic model over what grammar and tagger say of each.

The weights are learned from annotated news events by `training/selection`.
"""

from __future__ import annotations

import functools
import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log1p
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.extract import lexicon
from sayso.extract.attribution import Attribution, quoted_tokens, reach, sentence_of
from sayso.extract.candidates import Candidate, likeness, overlap
from sayso.extract.phrases import is_reputed
from sayso.extract.speakers import FEMALE, MALE, antecedents, head_of, number_of, surnames, wanted_for
from sayso.extract.stances import restated
from sayso.extract.tagged import Tagged
from sayso.extract.verbs import QUOTES
from sayso.language.parse import Parse, Token
from sayso.language.tagger import TAGS
from sayso.model import Span
from sayso.text.logistic import chance

WEIGHTS: Final = Path(__file__).with_name("selection.json")
RIVALS: Final = 0.3
"""Shared characters, over the shorter content, from which two candidates of one cue exclude each other."""
ONCE: Final = 0.5
"""Likeness from which a statement and one inside it are one saying."""
LEAST_OF_CHAINS: Final = 0.2
"""Score from which a chain that the rules see is kept: of 55 that had less, 14 were annotated."""
RAREST: Final = 0.002
"""Share of the tagger's from which its log odds are told apart."""
SAME: Final = 0.9
"""Likeness from which two candidates of different cues are one statement, unless the rules have both."""
LEXICA: Final[Mapping[str, frozenset[str]]] = {
    "speech": lexicon.SPEECH,
    "object": lexicon.OBJECT,
    "naming": lexicon.NAMING,
    "blaming": lexicon.BLAMING,
    "infinitive": lexicon.INFINITIVE,
    "noun": lexicon.NOUNS,
    "mental": lexicon.MENTAL,
    "showing": lexicon.SHOWING,
    "quoting": lexicon.QUOTING,
}
WORDS: Final = frozenset(
    """say tell add claim deny announce report confirm write tweet describe call accuse identify believe show according suggest ask warn
    note insist argue state declare vow think know see want make give have be post cite fear hope agree urge acknowledge""".split()
)
"""Cues that the first events told enough of for a weight; the others have one together, and what was learned later of each."""


@dataclass(frozen=True, slots=True)
class View:
    """A document's words with the odds of both kinds of tags, for looking stretches up."""

    parse: Parse
    starts: Sequence[int]
    ends: Sequence[int]
    sentences: Sequence[int]
    every: NDArray[np.float32]
    stated: NDArray[np.float32]
    quoted: frozenset[int]

    def words(self, span: Span) -> slice:
        return slice(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


def view(parse: Parse, every: Tagged, stated: Tagged) -> View:
    found = every.tagging.words
    return View(
        parse,
        [word.start for word in found],
        [word.end for word in found],
        every.sentences,
        roles(every.odds),
        roles(stated.odds),
        quoted_tokens(parse),
    )


def roles(odds: NDArray[np.float32]) -> NDArray[np.float32]:
    """Shares of source, cue and content for each word, and that a content begins there."""
    shares = np.exp(odds)
    columns = [TAGS.index(tag) for tag in ("B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT")]
    pairs = [shares[:, columns[place]] + shares[:, columns[place + 1]] for place in (0, 2, 4)]
    return np.stack([*pairs, shares[:, columns[4]]], axis=1)


SOURCE, CUE, CONTENT = range(3)


def selected(parse: Parse, found: Sequence[Candidate], every: Tagged, stated: Tagged) -> list[Attribution]:
    """The candidates that are statements."""
    model = weights()
    seen = view(parse, every, stated)
    scores = [weighed(parse, candidate, row, model.score(row)) for candidate, row in zip(found, rows(seen, found), strict=True)]
    kept = chosen(found, scores, model.least)
    cues = [candidate.attribution.cue for candidate in kept if candidate.attribution.cue is not None]
    return told_once(parse, [whole_again(candidate, cues) for candidate in kept])


def weighed(parse: Parse, candidate: Candidate, row: Mapping[str, float], score: float) -> float:
    """The score, or 1 where the rules are sure, and where they see a chain that is not too unlikely."""
    chain = candidate.origin == "rules" and bool(candidate.attribution.relays) and score >= LEAST_OF_CHAINS
    return 1.0 if chain or is_sure(parse, candidate, row) else score


def whole_again(candidate: Candidate, cues: Sequence[Span]) -> Attribution:
    """Without the cut at a cue that none of the statements has after all."""
    cut, whole = candidate.attribution, candidate.uncut
    if whole is None or any(cut.span.end <= cue.start < whole.span.end for cue in cues):
        return cut
    return whole


def told_once(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without what says most of another one's content again: 'she said she thought it fell' is one saying.

    'She said they thought so' is two, and so is 'she said she denied it'.
    """
    near: defaultdict[int, list[Attribution]] = defaultdict(list)
    for outer in found:
        for sentence in reach(parse, outer):
            near[sentence].append(outer)
    stand_ins = antecedents(parse, found)
    people = surnames(parse)

    def is_part(inner: Attribution) -> bool:
        around = near[sentence_of(parse, inner.cue)] if inner.cue is not None else ()
        return any(
            outer != inner
            and holds(outer, inner)
            and likeness(outer, inner) >= ONCE
            and is_by_nobody_else(parse, outer, inner, stand_ins, people)
            and restated(parse, outer).stance == restated(parse, inner).stance
            for outer in around
        )

    return [attribution for attribution in found if not is_part(attribution)]


def is_by_nobody_else(parse: Parse, outer: Attribution, inner: Attribution, stand_ins: Mapping[Span, Span], people: frozenset[str]) -> bool:
    """Has the inner one no source, or a pronoun for the outer one's: 'she said she thought', 'the agency said it believed', 'I think'?"""
    if inner.source is None or outer.source is None:
        return inner.source is None
    speaker, pronoun = parse.words(outer.source).lower(), parse.words(inner.source).lower()
    if pronoun in {"i", "we"} or (pronoun == speaker and speaker in lexicon.PRONOUNS):
        return True
    meant, known = stand_ins.get(inner.source), stand_ins.get(outer.source)
    if speaker in lexicon.PRONOUNS:
        return meant is not None and meant == known
    return meant in {None, outer.source, known} and agrees(pronoun, parse.within(outer.source), people)


def agrees(pronoun: str, source: Sequence[Token], people: frozenset[str]) -> bool:
    """'She' with a person, 'it' with a body, 'they' with several or a body; a name of a person or a body, who knows, with a person only."""
    if not source:
        return False
    head = head_of(source)
    number = number_of(source, people)
    if number == "thing" and head.pos == "PROPN" and not head.entity:
        number = "person"
    other_sex = {"he": FEMALE, "she": MALE}.get(pronoun, frozenset())
    return number in wanted_for(pronoun) and not any(token.lemma in other_sex for token in source)


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Is the one's cue in the other's content?"""
    return inner.cue is not None and any(inner.cue in part for part in outer.parts)


def is_sure(parse: Parse, candidate: Candidate, row: Mapping[str, float]) -> bool:
    """Are the rules sure of it, so that it need not be weighed?

    So they are of a quotation with its speaker, of a post that is shown whole, of what could not be verified, of a
    denial, of a claim of responsibility, and of what somebody 'is said' to do or somebody 'who says' so tells: each is
    said in few ways, and no reader may miss it.
    """
    attribution = candidate.attribution
    if candidate.origin != "rules":
        return candidate.origin == "extent" and is_papers_owner(parse, attribution)
    if attribution.source is not None and (row.get("all quoted") or ends_quotation(parse, attribution)):
        return True
    first = parse.words(attribution.parts[0]).split(maxsplit=1)[0].lower()
    plain = attribution.whole is not None or first in CLAIMED or is_plainly_said(parse, attribution)
    return plain or attribution.stance in {"cannot_verify", "denies"}


def ends_quotation(parse: Parse, attribution: Attribution) -> bool:
    """Does a quotation that opened in a paragraph before end with the content: 'They fell,” the mayor said in an address'?"""
    if attribution.cue is None or attribution.source is None or attribution.continues:
        return False
    last = parse.first_from(attribution.span.end)
    marks = [token for token in parse.tokens[last : last + 2] if token.pos == "PUNCT"]
    said = min(attribution.cue.start, attribution.source.start)
    closed = bool(marks) and marks[-1].text in {"”", '"', "''"} and marks[-1].end <= said <= marks[-1].end + 1
    whole = attribution.span.start == parse.sentence_span(sentence_of(parse, attribution.cue)).start
    return closed and whole and not any(token.text in QUOTES for part in attribution.parts for token in parse.within(part))


def is_plainly_said(parse: Parse, attribution: Attribution) -> bool:
    """Is it 'is said to have fled', or 'the pilot, who says that she fled'? 'A statement that says so' is somebody's."""
    if attribution.verb is None:
        return False
    verb = parse.tokens[attribution.verb]
    if is_reputed(parse, verb):
        return True
    words = parse.head(verb).lemma in lexicon.UTTERANCES | lexicon.NOUNS
    return attribution.source is not None and verb.dep == "relcl" and verb.lemma in SAYING and not words


def is_papers_owner(parse: Parse, attribution: Attribution) -> bool:
    """Is the source 'the ministry' of 'the ministry released a report which says'?"""
    if attribution.verb is None or attribution.source is None:
        return False
    verb = parse.tokens[attribution.verb]
    paper = parse.head(verb)
    said = verb.dep == "relcl" and verb.lemma in SAYING and paper.lemma in lexicon.UTTERANCES | lexicon.NOUNS
    owners = (Span(owner.start, owner.end) for owner in parse.below(parse.head(paper), "nsubj"))
    return said and any(owner in attribution.source for owner in owners)


SAYING: Final = lexicon.lemmas("say claim maintain insist allege argue")


CLAIMED: Final = frozenset({"responsibility", "allegiance"})
"""What is claimed or pledged in one word."""


def chosen(found: Sequence[Candidate], scores: Sequence[float], least: float) -> list[Candidate]:
    """The likeliest first, and none that another one excludes."""
    kept: list[Candidate] = []
    near: defaultdict[int, list[Candidate]] = defaultdict(list)
    for score, candidate in sorted(zip(scores, found, strict=True), key=lambda pair: (-pair[0], pair[1].attribution.span)):
        if score < least:
            break
        span = candidate.attribution.span
        stretches = range(span.start // STRETCH, span.end // STRETCH + 1)
        if not any(excludes(other, candidate) for stretch in stretches for other in near[stretch]):
            kept.append(candidate)
            for stretch in stretches:
                near[stretch].append(candidate)
    return kept


STRETCH: Final = 500
"""Characters by which candidates are laid out, so that each is held against those near it only."""


def excludes(kept: Candidate, other: Candidate) -> bool:
    left, right = kept.attribution, other.attribution
    if not left.span.overlaps(right.span):
        return False
    if left.cue == right.cue:
        return overlap(left, right) > RIVALS
    both_ruled = kept.origin == "rules" == other.origin
    return not both_ruled and likeness(left, right) > SAME


@dataclass(frozen=True, slots=True)
class Logistic:
    """Weights by feature, a bias, and the least score of a statement."""

    weights: Mapping[str, float]
    bias: float
    least: float

    def score(self, found: Mapping[str, float]) -> float:
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in found.items())
        return chance(total)


@functools.cache
def weights() -> Logistic:
    return read(WEIGHTS)


def read(path: Path) -> Logistic:
    written = json.loads(path.read_text(encoding="utf-8"))
    return Logistic(written["weights"], written["bias"], written["least"])


def rows(seen: View, found: Sequence[Candidate]) -> Iterator[dict[str, float]]:
    """Yield the features of each candidate."""
    by_sentence: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in found:
        for sentence in reach(seen.parse, candidate.attribution):
            by_sentence[sentence].append(candidate)
    for candidate in found:
        near = {id(other): other for sentence in reach(seen.parse, candidate.attribution) for other in by_sentence[sentence]}
        yield features(seen, candidate, list(near.values()))


def features(seen: View, candidate: Candidate, near: Sequence[Candidate]) -> dict[str, float]:
    """What is known of a candidate, by name, beside those near it; what is not there is zero."""
    attribution = candidate.attribution
    named: dict[str, float] = {f"origin {candidate.origin}": 1.0, f"stance {attribution.stance}": 1.0}
    for part in (
        with_log_odds(of_tags(seen, attribution)),
        of_cue(seen, attribution),
        of_source(seen, attribution),
        of_content(seen, attribution),
        of_others(candidate, near),
    ):
        named.update((name, float(value)) for name, value in part if value)
    named.update((name, value) for name, value in of_agreement(candidate, named) if value)
    return named


def of_agreement(candidate: Candidate, named: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Yield how far both kinds of tags agree, and how far what the rules find is a statement to the tagger."""
    for role in ("source", "cue", "content"):
        yield f"both {role}", named.get(f"every {role}", 0.0) * named.get(f"stated {role}", 0.0)
    if candidate.origin == "rules":
        for role in ("cue", "content"):
            yield f"ruled {role}", named.get(f"stated {role}", 0.0)


def of_tags(seen: View, attribution: Attribution) -> Iterator[tuple[str, float]]:
    for label, shares in (("every", seen.every), ("stated", seen.stated)):
        inside = np.concatenate([shares[seen.words(part), CONTENT] for part in attribution.parts])
        stretch = seen.words(attribution.span)
        if len(inside):
            yield f"{label} content", float(inside.mean())
            yield f"{label} weakest", float(np.quantile(inside, 0.1))
            yield f"{label} first", float(shares[stretch.start, CONTENT])
            yield f"{label} begins", float(shares[stretch.start, 3])
            yield f"{label} last", float(shares[stretch.stop - 1, CONTENT])
        yield f"{label} before", float(shares[stretch.start - 1, CONTENT]) if stretch.start else 0.0
        after = next_word(seen, stretch.stop)
        yield f"{label} after", float(shares[after, CONTENT]) if after is not None else 0.0
        if attribution.cue is not None:
            yield f"{label} cue", float(shares[seen.words(attribution.cue), CUE].max(initial=0))
        if attribution.source is not None:
            yield f"{label} source", float(shares[seen.words(attribution.source), SOURCE].max(initial=0))


def with_log_odds(shares: Iterable[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    """Yield each share of the tagger's, and its log odds, from -1 to 1: between 0.9 and 0.99 lies as much as between 0.5 and 0.9."""
    for name, share in shares:
        yield name, share
        if share:
            held = min(max(share, RAREST), 1 - RAREST)
            yield f"log odds {name}", log(held / (1 - held)) / log(1 / RAREST - 1)


def next_word(seen: View, index: int) -> int | None:
    """The next word, marks left out, in the same sentence."""
    sentence = seen.sentences[index - 1] if index else -1
    while index < len(seen.starts) and seen.sentences[index] == sentence:
        if seen.parse.text[seen.starts[index]].isalnum():
            return index
        index += 1
    return None


def of_cue(seen: View, attribution: Attribution) -> Iterator[tuple[str, float]]:
    parse = seen.parse
    yield "no cue", attribution.cue is None
    yield "continues", attribution.continues
    yield "post", attribution.whole == "post"
    if attribution.cue is None or attribution.verb is None:
        return
    cue, content = seen.words(attribution.cue), seen.words(attribution.span)
    yield "distance", log1p(min(abs(content.start - cue.stop), abs(cue.start - content.stop)))
    yield "cue inside", cue.start >= content.start and cue.stop <= content.stop
    verb = parse.tokens[attribution.verb]
    yield f"cue {verb.lemma if verb.lemma in WORDS else 'other'}", 1.0
    yield f"lemma {verb.lemma}", verb.lemma not in WORDS | lexicon.INTENDING
    for name, lemmas in LEXICA.items():
        yield f"cue of {name}", verb.lemma in lemmas
    yield "cue unknown", verb.lemma != "according" and not any(verb.lemma in lemmas for lemmas in LEXICA.values())
    yield f"cue tag {verb.tag}", 1.0
    yield f"cue dep {verb.dep}", 1.0
    yield "negated", any(parse.below(verb, "neg"))
    yield "passive", any(parse.below(verb, "auxpass"))
    yield "modal", any(child.tag == "MD" for child in parse.below(verb, "aux"))
    yield "infinitive", any(child.tag == "TO" for child in parse.below(verb, "aux"))
    yield "cue words", len(parse.within(attribution.cue))
    for dep in ("ccomp", "xcomp", "dobj", "prep", "pcomp", "advcl", "oprd"):
        yield f"cue has {dep}", any(parse.below(verb, dep))


def of_source(seen: View, attribution: Attribution) -> Iterator[tuple[str, float]]:
    yield "no source", attribution.source is None
    tokens = seen.parse.within(attribution.source) if attribution.source is not None else ()
    if tokens:
        head = head_of(tokens)
        yield f"source {head.pos}", 1.0
        yield f"source entity {head.entity if head.entity in {'PERSON', 'ORG', 'GPE', 'NORP'} else 'none'}", 1.0
        yield "source medium", head.lemma in lexicon.MEDIA_WORDS
        yield "source words", log1p(len(tokens))
        yield "source inside", any(part.overlaps(attribution.source) for part in attribution.parts if attribution.source is not None)


def of_content(seen: View, attribution: Attribution) -> Iterator[tuple[str, float]]:
    parse = seen.parse
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    words = [token for token in tokens if token.pos != "PUNCT"]
    if not words:
        return
    yield "words", log1p(len(words))
    yield "two words", len(words) <= 2
    yield "four words", len(words) <= 4
    yield "finite", any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens)
    yield "verb", any(token.pos in {"VERB", "AUX"} for token in tokens)
    yield "subject", any(token.dep in {"nsubj", "nsubjpass"} for token in tokens)
    quoted = sum(token.index in seen.quoted for token in words) / len(words)
    yield "quoted", quoted
    yield "all quoted", quoted > 0.9
    yield "some quoted", 0 < quoted <= 0.9
    yield f"first {tokens[0].pos}", 1.0
    head = head_of(tokens)
    yield f"head {head.dep}", 1.0
    yield f"head {head.pos}", 1.0
    yield "head of cue", attribution.verb is not None and head.head == attribution.verb
    following = parse.tokens[tokens[-1].index + 1] if tokens[-1].index + 1 < len(parse.tokens) else None
    beside = parse.tokens[max(0, tokens[0].index - 2) : tokens[0].index]
    before = next((token for token in reversed(beside) if token.text not in QUOTES), None)
    yield "after that", before is not None and before.lemma == "that"
    yield "after colon", before is not None and before.text == ":"
    if attribution.cue is not None:
        yield "after cue", before is not None and before.end == attribution.cue.end
        yield "before cue", attribution.cue.start >= attribution.span.end
    yield "ends sentence", following is None or following.sentence != tokens[-1].sentence or following.text in {".", "!", "?", "”", '"'}
    yield "sentences", tokens[-1].sentence - tokens[0].sentence
    yield "title", is_title(parse, tokens[0])
    after_mark = [token for before, token in pairwise(tokens) if before.text in {",", "—", "–"}]
    yield "relative", any(token.tag in {"WDT", "WP"} for token in tokens)
    yield "participle", any(token.tag == "VBG" for token in after_mark)
    yield "clause", any(is_link(token) for token in after_mark)
    yield "dash", any(token.text in {"—", "–", "--"} for token in tokens)


def is_title(parse: Parse, token: Token) -> bool:
    """Does it stand in a first paragraph that is no sentence?"""
    last = parse.tokens[parse.passages[0][1] - 1]
    return token.index <= last.index and last.text not in {".", "!", "?", "”", '"'}


def is_link(token: Token) -> bool:
    return token.lemma in {"but", "though", "although", "as", "while", "after", "and", "when", "because"}


def of_others(candidate: Candidate, near: Sequence[Candidate]) -> Iterator[tuple[str, float]]:
    own = candidate.attribution
    pairs = [(other.origin, other.attribution) for other in near if other is not candidate]
    rivals = [a for _, a in pairs if a.cue == own.cue]
    yield "another source", any(a.source != own.source and a.parts == own.parts for a in rivals)
    others = [(origin, a) for origin, a in pairs if a.cue != own.cue]
    yield "rivals", len(rivals)
    for origin in ("rules", "tagger", "extent"):
        alike = [likeness(own, a) for o, a in pairs if o == origin and a.span.overlaps(own.span)]
        yield f"like {origin}", max(alike, default=0.0)
    yield "nested", any(own.cue is not None and any(own.cue in part for part in a.parts) for o, a in others if o != "cut")
    yield "holds", any(a.cue is not None and any(a.cue in part for part in own.parts) for o, a in others if o != "cut")
    yield "said twice", any(a.span.overlaps(own.span) and likeness(own, a) > 0.6 for o, a in others if o != "cut")
    yield "relayed", bool(own.relays)
