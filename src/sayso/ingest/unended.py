"""Lines within a report that end no sentence: captions, subheadings and links to other stories."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from sayso.ingest.blocks import PARAGRAPH, SENTENCE, Block, Found, Kinds
from sayso.ingest.pictured import DAY, LONGEST, LONGEST_PICTURED, PICTURED, SHOWN, SPOKEN, is_pair, is_scene, is_shown
from sayso.model import FurnitureKind
from sayso.text.written_dates import MONTH

STOPS = frozenset(".!?:;…。！？।॥؟؛—–-")
SENTENCE_STOPS = frozenset(".!?…。！？।॥؟")
CLOSING = frozenset("\"”»’'“‘)]」』*_")
OPENED = re.compile(r"(?:^|(?<=[\s(\[—–-]))[\"“”„«‘'「『]")
OPENING = frozenset("“\"‘'«„「『")
LATE_QUOTE = 60
"""Characters at a line's end in which it may put a word or two between quotation marks."""
FEWEST_SENTENCES = 2
MOST_UNENDED = 2
"""Times as many long lines without a stop as with one: more, and the text does not write its stops."""
FEWEST_ENDED = 0.75
"""Share of the long paragraphs, or of all longer lines, that end a sentence where a text writes its stops."""
MANY_SENTENCES, FEWER_ENDED = 9, 0.6
"""Sentences among which more captions may stand, and the share of all longer lines that they then are."""
LONGEST_LEGEND = 2000
LONGEST_LAST = 110
"""Characters of a single line at the very end; a longer one is a sentence cut off."""
SUBHEADING = 6
"""Words."""

DATED = re.compile(rf"\b(?:on|in) {DAY}")
"""Agencies date their pictures with the year, where a report writes 'on Monday'."""
FEWEST_DATED = 12
"""Words of a caption with a date; a headline has fewer."""

LISTED = re.compile(r"(?:[-•*–—·▪►●✓>+]|\(?\d{1,3}[.):]|\(?[A-Za-z][.)])\s?\S|[^\w\"“”„«‘'(\[]")
TALLIED = re.compile(r"[^:\n]{2,60}(?::| [–—-]) (?:[a-z]+ ){0,3}\d[\d,.]*(?:\s?%|(?:[ -][a-z]+){0,5})")
"""What something comes to: 'Westport ferry: 32 drowned', 'Rescued: 47'."""
CUT = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|at|for|from|with|and|or|but|that|which|who|as|than|into|his|her|its|their|said|says))$",
    re.IGNORECASE,
)
SENTENCE_WITHIN = re.compile(r"(?:[^\W\d_]{2}|\d|[\"”’')])[.!?][\"”’')]{0,2}\s+(?:[—–-]+\s*|[\"“‘'(])?[^\W\d_a-z]")
POSTED = re.compile(r"@\w|#\w|https?://|www\.|pic\.twitter|\bt\.co\b|\w\.(?:com|org|net|example)\b")
SIGNED = re.compile(r"\s*[—–-]+ ?[^\n]{1,80}\(@\w+\)")
"""'— Ana Ruiz (@anaruiz) May 3, 2021', below what was posted."""
LABELLED = re.compile(r"[A-Z‘'][\w’'-]*(?: [\w’'-]+){0,4}(?:[?!]|\.{3}|…|:)['’]? (?=[A-Z‘'])")
"""'Worth it? The men …': what a picture's caption opens with."""
ALTERNATIVE = re.compile(r"[a-z][\w/-]*(?: [\w/-]+){0,7}")
"""'ferry at the quay 2', between sentences: what a browser shows in place of a picture."""
SCARE_LABEL = re.compile(r"(?:‘[^’\n]{2,30}’|'[^'\n]{2,30}'|“[^”\n]{2,30}”|\"[^\"\n]{2,30}\")(?: [\w’'-]+){1,4}: (?=[A-Z])")
"""'‘Safe’ boats: The firm …': a picture's caption that opens with a word in quotation marks."""
TRAILING = re.compile(r"[a-z\d][.!?] [A-Z][\w.&’'-]*[a-z](?: (?:of|for|the|and|via|/|[A-Z][\w.&’'-]+)){1,5}$")
"""'… at the quay. Harbour University': whose picture it is, after the caption's sentence."""
SPEAKER = re.compile(r"(?:[A-Z][A-Z.,’' -]{1,60}(?: \([^()]{1,40}\))?|[QA]):\s")
SAID_BY = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}): (?=[a-z])")
UNNAMED = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{MONTH}|today|yesterday|tomorrow|an?|the|i|he|she|it|we|you|they|this|that|these|those|who"
    r"|share|follow|watch|listen|read|click|photos?|images?|pictures?|videos?|sources?|related|more|live|updated?|breaking|topics?|tags?)",
    re.IGNORECASE,
)
"""What stands before a colon and is nobody: a day, a pronoun, an article, a page's own word."""
HEADED = re.compile(r"([“‘\"'])[^\n]{3,90}[”’\"'](?::| [-–—]) \S")
"""A headline that opens with somebody's words: '‘We sank’: Captain tells of the night'."""
NAMED = re.compile(
    r"\W*(?i:with|by|from|source|sources|via|compiled|edited|reporting|photos?)\b.{0,80}"
    r"|.{0,60}\b(?i:agenc(?:y|ies)|wires?|staff|bureau|correspondents?|reporters?|desk|contributed)\b.{0,40}"
    r"|\W*[A-Z][\w.’'-]*(?:[ /,&-]+[A-Z][\w.’'-]*){0,4}\W*"
)
"""Who wrote it, below the story."""

WORD = re.compile(r"\w+")
FEWEST_REPEATED = 6
"""Words from which a repetition is no accident."""
QUOTED_CAPTION = re.compile(r"[“\"'‘](?P<words>[^“”\"\n]{20,200})[,.!?][”\"’'] [^“”\"\n]{2,100}")
"""'‘We heard a bang,’ the captain told the court': what somebody said, below a picture."""
REPEATED, HALF_REPEATED, REPEATED_QUOTE = 0.8, 0.5, 0.9
"""Share of its pairs of words that a repetition has in common with the running text; less do where other captions stand."""
RETOLD = 0.7
"""The share that each of several sentences has."""
NEARBY = 8
"""Paragraphs on either side among which the running text of a pull quote or a caption stands."""

FEWEST_CAPTIONS, MANY_CAPTIONS, FEWEST_CAPTION_WORDS = 2, 4, 6
"""Captions without a stop from which a report has such captions throughout, even with quotations, and words of one."""
BOXED = re.compile(r"(?:[A-Z0-9][A-Z0-9'’&.,?!:$£-]*\s+){3,}")
"""'HOW THE FERRY SANK It left the quay at dawn …': a box of facts, which is the report's."""
NOTED = re.compile(r"[.!?][”\"’]? [(\[][^()\[\]]*[)\]]$")
"""A sentence that has its stop, and a note in brackets after it."""

NUMBERED = re.compile(r"\d{1,3}/(?P<all>\d{1,3})\b")
FEWEST_PICTURES = 3

FEWEST_STORIES = 5
LONGEST_HEADLINE = 140
FEWEST_HEADLINE_WORDS = 4
SAME_STORY = 0.25
"""Share of headlines that have a word in common with the title where they are of the same story."""
STEM = 5

FEWEST_TITLE_WORDS, FEWEST_TITLE_LETTERS = 5, 4
"""Words of a headline that writes them with capitals, and letters of those that it does."""

LOWER_RUN = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+\b")
CAPITALS = re.compile(r"\b[A-Z]{2}[A-Z'’.&-]*(?:[ ,/]+[A-Z0-9][A-Z0-9'’.&-]*)*[A-Z]\b|\b[A-Z]{4,}\b")
"""A name on a map: 'OLD QUAY', 'LIGHTHOUSE'."""
FEWEST_LEGEND_WORDS, FEWEST_LEGEND_NAMES = 5, 3
LEGEND, MIXED_LEGEND = 0.5, 0.2
"""Share of words in capitals from which a paragraph is the lettering of a map or a graphic; less do among several names."""


def unended(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Yield the captions, subheadings and links that stand among a report's sentences.

    Above its first sentence such lines are its title and its deck, which are its own. So are lists, which a colon
    introduces, what was posted, transcripts, and sentences cut in two. A text that writes no stops tells nothing.
    """
    own = [block for block in blocks if block.span not in kinds]
    legends = {block.span for block in own[1:] if is_legend(block.text)}
    yield from ((span, "caption") for span in sorted(legends))
    own = [block for block in own if block.span not in legends]
    first = next((index for index, block in enumerate(own) if is_sentence(block) and (index or block.text[-1] == ".")), len(own))
    again = tuple(repeated(own, first))
    yield from again
    if writes_stops(own):
        found = (*dated(own), *again, *among(own, first))
        yield from found
        yield from longer(own, first, dict(found))


def among(own: Sequence[Block], first: int) -> Found:
    """The lines after the first sentence, run by run."""
    at = first + 1
    for stopped, run in groupby(own[at:], key=lambda block: ended(block.text)):
        lines = list(run)
        at += len(lines)
        following = own[at] if at < len(own) else None
        if stopped:
            yield from ((block.span, "caption") for block in lines if any(shows(block.text) for shows in (is_pair, is_shown, is_scene)))
        elif not own[at - len(lines) - 1].text.endswith((":", "：")) and not (following is not None and is_said_by(lines, own)):
            yield from ((block.span, kind) for block, kind in loose(lines, following))


def is_said_by(lines: Sequence[Block], own: Sequence[Block]) -> bool:
    """Is it a single line that gives its words to somebody whom the report's sentences name: 'Ruiz: no more floods this year'?"""
    label = SAID_BY.match(lines[0].text)
    if len(lines) > 1 or label is None or UNNAMED.fullmatch(label["name"]):
        return False
    return any(ended(block.text) and names(block.text, label["name"]) for block in own)


def names(paragraph: str, name: str) -> bool:
    """Does a name stand within a sentence, whose head writes any word with a capital?

    >>> names("The captain, Bo Lind, was ill.", "Lind"), names("It sank. Reports differ.", "Reports"), names("Shares fell.", "Share")
    (True, False, False)
    """
    # a short word with a capital and a stop is a title or an initial: 'Mr. Lind', 'B. Lind'
    before = r"(?:[^\s.!?…]|\b[A-Z][a-z]{0,3}\.)\s+"
    return re.search(rf"{before}{re.escape(name)}(?!\w)", paragraph) is not None


def loose(lines: Sequence[Block], following: Block | None) -> Iterator[tuple[Block, FurnitureKind]]:
    """What of a run of lines without a stop is no part of the report; None follows at the text's end."""
    if following is not None and SIGNED.match(following.text):
        return
    if following is None and len(lines) == 1 and len(lines[0].text) > LONGEST_LAST:
        return
    if following is not None and following.text[0].islower():
        lines = lines[:-1]
    elif following is not None and len(lines) == 1 and ALTERNATIVE.fullmatch(lines[0].text):
        yield lines[0], "caption"
        return
    signed = max((index for index, block in enumerate(lines) if SIGNED.match(block.text)), default=-1)
    for block in lines[signed + 1 :]:
        if following is None and NAMED.fullmatch(block.text):
            yield block, "credit"
        elif not is_own(block.text):
            yield block, kind_of_line(block.text, last=following is None)


def kind_of_line(line: str, *, last: bool) -> FurnitureKind:
    if last:
        return "promotion"
    return "navigation" if len(line.split()) <= SUBHEADING else "caption"


def writes_stops(own: Sequence[Block]) -> bool:
    stopped = [ended(block.text) for block in own if len(block.text) > SENTENCE]
    long = [ended(block.text) for block in own if len(block.text) > PARAGRAPH]
    sentences = sum(stopped)
    if sentences < FEWEST_SENTENCES or len(stopped) - sentences > MOST_UNENDED * sentences:
        return False
    share = FEWER_ENDED if sentences >= MANY_SENTENCES else FEWEST_ENDED
    return sum(long) >= FEWEST_ENDED * len(long) or sentences >= share * len(stopped)


def is_sentence(block: Block) -> bool:
    return len(block.text) > SENTENCE and block.text.rstrip("".join(CLOSING))[-1:] in SENTENCE_STOPS


def ended(line: str) -> bool:
    """Does a line end its sentence, or open a list?

    >>> ended("It sank."), ended("“It sank.”"), ended("The ferry at the quay"), ended("The captain called it ‘normal’")
    (True, True, False, False)
    """
    bare = line.rstrip("".join(CLOSING) + " ")
    if not bare or bare[-1] in STOPS:
        return True
    if bare == line or line[-1] in ")]*_":
        return False
    opened = [match.start() for match in OPENED.finditer(line, 0, len(bare))]
    # a quotation that fills the line, or most of it, is somebody's words without their stop
    return not opened or opened[-1] == 0 or len(line) - opened[-1] > LATE_QUOTE


def is_own(line: str) -> bool:
    """Is a line the report's although it ends without a stop?

    >>> is_own("“We heard a bang and then the lights went out"), is_own("The ferry at the quay on Monday")
    (True, False)
    """
    pictured = PICTURED.search(line) is not None or SHOWN.search(line) is not None
    if len(line) > (LONGEST_PICTURED if pictured else LONGEST):
        return True
    if line[0].islower() or CUT.search(line) or (LISTED.match(line) and not PICTURED.match(line)):
        return True
    if POSTED.search(line) or SPEAKER.match(line) or TALLIED.fullmatch(line):
        return True
    if line[0] in OPENING and not (HEADED.match(line) or SCARE_LABEL.match(line) or is_title(line)):
        return True
    if SPOKEN.search(line) and not HEADED.match(line):
        return True
    label = LABELLED.match(line)
    return not pictured and SENTENCE_WITHIN.search(line, label.end() if label else 0) is not None and not TRAILING.search(line)


def is_title(line: str) -> bool:
    """Does a line write its words with capitals, as headlines do, and hold more than a quotation?

    >>> is_title("‘Safe’ Ferry Left the Quay With Open Doors — Captain Resigns"), is_title("‘The Old Man And The Sea And Other Tales’")
    (True, False)
    """
    words = [word for word in WORD.findall(line) if len(word) >= FEWEST_TITLE_LETTERS]
    quoted = OPENED.match(line) is not None and line[-1] in CLOSING
    return len(words) >= FEWEST_TITLE_WORDS and all(word[0].isupper() for word in words) and not line.isupper() and not quoted


def is_legend(line: str) -> bool:
    """Is it the lettering of a map or of a graphic?

    >>> is_legend("HARBOUR CITY Old Quay NORTH PIER Lighthouse FERRY TERMINAL 1 MILE"), is_legend("The FBI and the CIA said so")
    (True, False)
    """
    if len(line) > LONGEST_LEGEND:
        return False
    words = [word for word in WORD.findall(line) if not word.isdigit()]
    if len(words) < FEWEST_LEGEND_WORDS or SPEAKER.match(line) or POSTED.search(line) or SPOKEN.search(line) or line[0] in OPENING:
        return False
    capitals = sum(word.isupper() and len(word) > 1 for word in words)
    if line.isupper() or LISTED.match(line):
        return False
    lettered = LEGEND * len(words) <= capitals and not LOWER_RUN.search(line)
    return lettered or (MIXED_LEGEND * len(words) <= capitals and len(CAPITALS.findall(line)) >= FEWEST_LEGEND_NAMES)


def galleries(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Pictures of a gallery, numbered '1/30', '2/30'."""
    numbered = [(block, match["all"]) for block in blocks if block.span not in kinds and (match := NUMBERED.match(block.text))]
    count = Counter(total for _, total in numbered)
    yield from ((block.span, "caption") for block, total in numbered if count[total] >= FEWEST_PICTURES)


def dated(own: Sequence[Block]) -> Found:
    """Captions of agencies' pictures by their date, wherever they stand."""
    for block in own[1:]:
        plain = not ended(block.text) and not POSTED.search(block.text) and block.text[0] not in OPENING and len(block.text) <= LONGEST
        if plain and DATED.search(block.text) and len(block.text.split()) >= FEWEST_DATED:
            yield block.span, "caption"


def repeated(own: Sequence[Block], first: int) -> Found:
    """Lines without a stop that say again what a sentence nearby says, or quote again what one nearby quotes."""
    stops = [ended(block.text) for block in own]
    for index, block in enumerate(own):
        if index <= first or stops[index] or POSTED.search(block.text):
            continue
        quoted = QUOTED_CAPTION.fullmatch(block.text)
        words, share = (quoted["words"], REPEATED_QUOTE) if quoted else (block.text, REPEATED)
        if repeats(own, index, words, stops, share) or retells(own, index, stops):
            yield block.span, "caption"


def retells(own: Sequence[Block], index: int, stops: Sequence[bool]) -> bool:
    """Has a paragraph several sentences, each of which a paragraph nearby says much alike?"""
    line = own[index].text
    if len(line) > LONGEST_PICTURED or line[0] in OPENING:
        return False
    edges = [0, *(match.end() - 1 for match in SENTENCE_WITHIN.finditer(line)), len(line)]
    sentences = [line[start:end] for start, end in pairwise(edges)]
    return len(sentences) > 1 and all(repeats(own, index, sentence, stops, RETOLD) for sentence in sentences)


def repeats(own: Sequence[Block], index: int, words: str, stops: Sequence[bool], share: float) -> bool:
    """Does a sentence near a line have a share of the pairs of its words?"""
    pairs = pairs_of_words(words)
    if len(pairs) < FEWEST_REPEATED - 1:
        return False
    nearby = (other for other in range(max(0, index - NEARBY), min(len(own), index + NEARBY + 1)) if stops[other])
    return any(len(pairs & pairs_of_words(own[other].text)) >= share * len(pairs) for other in nearby)


def longer(own: Sequence[Block], first: int, found: Kinds) -> Found:
    """Captions of several sentences, or with somebody's words, among others that end without a stop.

    One such paragraph is a report's that lost its stop; where captions stand throughout, it is another of them.
    """
    stops = [ended(block.text) for block in own]
    captions = sum(found.get(block.span) == "caption" and len(block.text.split()) >= FEWEST_CAPTION_WORDS for block in own)
    if captions < FEWEST_CAPTIONS:
        return
    for index in range(first + 1, len(own) - 1):
        block = own[index]
        if stops[index] or block.span in found or own[index - 1].text.endswith((":", "：")) or not could_be_caption(block, own[index + 1]):
            continue
        quoting = block.text[0] in OPENING or SPOKEN.search(block.text)
        if not quoting or captions >= MANY_CAPTIONS or repeats(own, index, block.text, stops, HALF_REPEATED):
            yield block.span, "caption"


def could_be_caption(block: Block, following: Block) -> bool:
    line = block.text
    if len(line) > LONGEST_PICTURED or len(line.split()) < FEWEST_CAPTION_WORDS or not (line[0].isupper() or line[0] in OPENING):
        return False
    headed = BOXED.match(line) or LISTED.match(line) or SPEAKER.match(line) or NOTED.search(line)
    goes_on = following.text[0].islower() or SIGNED.match(following.text)
    return not (headed or goes_on or CUT.search(line) or POSTED.search(line))


@functools.lru_cache(maxsize=4 * NEARBY)
def pairs_of_words(line: str) -> frozenset[tuple[str, str]]:
    words = [word.lower() for word in WORD.findall(line[:2000])]
    return frozenset(pairwise(words))


def other_stories(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines below a title that has nothing to do with them, where the document holds nothing else."""
    own = [block for block in blocks if block.span not in kinds]
    title, listed = (own[0].text, own[1:]) if own else ("", [])
    if len(listed) >= FEWEST_STORIES and all(map(is_headline, listed)):
        told = stems(title)
        if sum(bool(told & stems(block.text)) for block in listed) <= SAME_STORY * len(listed):
            yield from ((block.span, "promotion") for block in listed)


def is_headline(block: Block) -> bool:
    words = len(block.text.split())
    return not ended(block.text) and words >= FEWEST_HEADLINE_WORDS and len(block.text) <= LONGEST_HEADLINE and block.text[0].isupper()


def stems(line: str) -> frozenset[str]:
    return frozenset(word.lower()[:STEM] for word in WORD.findall(line) if len(word) >= STEM)
