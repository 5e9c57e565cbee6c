"""The cards of names: every form with the outlets that use it, spellings that differ, and what is said of whom."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz import fuzz

from sayso.model import Entity, EntityId, Mention
from sayso.render.page.derived.mentioned import Said
from sayso.render.reading import Reading
from sayso.render.words import bare

WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
POSSESSIVE: Final = re.compile(r"['’]s?$")
OWNER: Final = re.compile(r"['’]s$")
"""How words end that name whom a description belongs to: 'Amelia's president'."""
EDGES: Final = " ,;:•"
"""Signs around a name that are no part of it."""
PLACES: Final = ("GPE", "LOC", "FAC")
OF_PEOPLE: Final = re.compile(r"(?:an|n|ish|ese)$")
"""How words for those who belong somewhere end: 'Amelian' is no other spelling of 'Amelia'."""
NAME_WORDS: Final = 4
"""A form of more words describes, whatever name it holds."""
LETTERS: Final = 4
"""Shorter words are alike by chance."""
ALIKE: Final = 70
"""Likeness, of 100, from which a word is another spelling: 'Ruis' of 'Ruiz'."""
ANYBODY: Final = re.compile(r"(?i)(?:an?|another|some|one|two|several|many)\s")
"""How words begin that name nobody: 'a group'."""
OUTLETS: Final = 2
FORMS: Final = 3
"""How many outlets must use how many forms of a name before these are set side by side."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it stands in the documents, with where it stands, first mention first."""

    words: str
    uses: tuple[Mention, ...]

    @property
    def key(self) -> str:
        """What forms share that differ in an article or in capitals alone."""
        return _key(self.words)


def names(read: Reading, said: Said) -> dict[str, Any]:
    """All that the scripts find under `derived.names`."""
    forms = {entity.id: forms_of(read, entity) for entity in read.dossier.entities}
    spoke = Counter(row.source.entity for row in read.dossier.statements if row.source and row.source.entity)
    ordered = sorted(read.dossier.entities, key=lambda entity: (-spoke[entity.id], -len(entity.mentions), entity.name, entity.id))
    return {
        "order": [entity.id for entity in ordered if not slight(entity, spoke)],
        "slight": [entity.id for entity in ordered if slight(entity, spoke)],
        "cards": {entity.id: _card(read, said, entity, forms[entity.id]) for entity in ordered},
        "naming": _naming(read, forms),
    }


def slight(entity: Entity, spoke: Mapping[EntityId, int]) -> bool:
    """Named once and silent: seldom anybody whom a reader looks for."""
    return len(entity.mentions) < 2 and not spoke.get(entity.id)


def _card(read: Reading, said: Said, entity: Entity, forms: Sequence[Form]) -> dict[str, Any]:
    spelt = [form for form in forms if spells(entity.name, form.words)]
    return {
        "spelt": [_told(read, form) for form in spelt],
        "called": [_told(read, form) for form in forms if form not in spelt],
        "variants": [[_told(read, form) for form in group] for group in variants(entity, forms)],
        "of": [row.id for row in said.naming(entity.mentions) if row.source is None or row.source.entity != entity.id],
    }


def _told(read: Reading, form: Form) -> dict[str, Any]:
    """A form with how often it stands, and where each outlet has it first."""
    first: dict[str, Mention] = {}
    for use in form.uses:
        first.setdefault(read.outlet(read.documents[use.doc]), use)
    places = [{"outlet": name, "doc": use.doc, "start": use.start, "end": use.end} for name, use in sorted(first.items())]
    return {"words": form.words, "count": len(form.uses), "in": places}


def forms_of(read: Reading, entity: Entity) -> list[Form]:
    """The forms of a name, the commonest first; those that differ in an article or in capitals alone are one, the commonest of them.

    What only describes it ('the tanker X') has no mention of its own and is looked up in the documents that name it. A name
    beside a description ('the mayor, Ana Ruiz') is the name, where both are forms themselves.
    """
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in (_named(read, entity, mention) for mention in sorted(entity.mentions)):
        found[_words(read, mention)].append(mention)
    naming = sorted({mention.doc for mention in entity.mentions})
    for alias in entity.aliases:
        if _spaced(alias) not in found and not _pieced(alias, entity.aliases):
            texts = ((doc, read.documents[doc].text.find(alias)) for doc in naming)
            found[_spaced(alias)] = [Mention(doc, start, start + len(alias)) for doc, start in texts if start >= 0]
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for words in sorted(found, key=lambda words: (-len(found[words]), words)):
        alike[_key(words)].append(words)
    together = [Form(words[0], tuple(sorted(use for each in words for use in found[each]))) for words in alike.values()]
    return sorted((form for form in together if form.uses), key=lambda form: (-len(form.uses), form.words))


def form_key(read: Reading, entity: Entity, mention: Mention) -> str:
    """The key of the form that a mention of an entity is."""
    return _key(_words(read, _named(read, entity, mention)))


def _key(words: str) -> str:
    return bare(words).casefold().rstrip(".")


def _words(read: Reading, mention: Mention) -> str:
    return _spaced(read.documents[mention.doc].text[mention.start : mention.end])


def _named(read: Reading, entity: Entity, mention: Mention) -> Mention:
    """A mention without a description beside the name."""
    words = read.documents[mention.doc].text[mention.start : mention.end]
    if not _pieced(words, entity.aliases):
        return mention
    within = (other for other in entity.aliases if other != words and other in words and spells(entity.name, other))
    name = max(within, key=lambda other: (len(other), other), default=words)
    start = mention.start + words.index(name)
    return Mention(mention.doc, start, start + len(name))


def _pieced(alias: str, aliases: Sequence[str]) -> bool:
    """Do two other forms stand in one, apart from each other?"""
    within = [(start, start + len(other)) for other in aliases if other != alias and (start := alias.find(other)) >= 0]
    return any(left_end <= right_start for _, left_end in within for right_start, _ in within)


def _spaced(words: str) -> str:
    return " ".join(words.split()).strip(EDGES)


def spells(name: str, form: str) -> bool:
    """Is a form the name itself, in full or in part, or does it describe?

    >>> spells("Ana Ruiz", "Mayor Ruiz"), spells("Ana Ruiz", "the mayor of Port Amel"), spells("Port Amel Harbour Office", "the PAHO")
    (True, False, True)
    """
    if bare(form).casefold() == bare(name).casefold() or bare(form).isupper():
        return True
    words = [*_capitalised(form)]
    return _short(form) and any(word == own or differs(own, word) for own in _capitalised(name) for word in words)


def _short(form: str) -> bool:
    return len(bare(form).split()) <= NAME_WORDS


def variants(entity: Entity, forms: Sequence[Form]) -> Iterator[list[Form]]:
    """The words of a name that the documents spell in more than one way, each with where it is spelt so, the commonest first."""
    for own in dict.fromkeys(_capitalised(entity.name)):
        uses: defaultdict[str, set[Mention]] = defaultdict(set)
        for form in (form for form in forms if _short(form.words)):
            for word in _capitalised(form.words):
                if word == own or (differs(own, word) and not (entity.type != "PERSON" and _derived(own, word))):
                    uses[word].update(form.uses)
        if own in uses and len(uses) > 1:
            together = (Form(word, tuple(sorted(found))) for word, found in uses.items())
            yield sorted(together, key=lambda form: (-len(form.uses), form.words))


def _capitalised(words: str) -> Iterator[str]:
    found = (POSSESSIVE.sub("", word) for word in WORD.findall(words) if not OWNER.search(word))
    return (word for word in found if len(word) >= LETTERS and word[0].isupper())


def differs(own: str, word: str) -> bool:
    """Is a word another spelling of one's own? One that begins or ends with the other is another word: 'Amelia', 'Amelian'.

    >>> differs("Ruiz", "Ruis"), differs("Ruiz", "Mayor"), differs("Amelia", "Amelian")
    (True, False, False)
    """
    left, right = own.casefold(), word.casefold()
    short, long = sorted((left, right), key=len)
    return not long.startswith(short) and not long.endswith(short) and fuzz.ratio(left, right) >= ALIKE


def _derived(own: str, word: str) -> bool:
    return bool(OF_PEOPLE.search(own)) != bool(OF_PEOPLE.search(word))


def _naming(read: Reading, forms: Mapping[EntityId, Sequence[Form]]) -> dict[str, Any] | None:
    """The group with most names, else whoever has most, people and bodies before places, with what each outlet calls it; none where the
    outlets agree."""
    told = [(entity, _by_outlet(read, entity, forms[entity.id])) for entity in read.dossier.entities if len(forms[entity.id]) >= FORMS]
    disagreed = [(entity, outlets) for entity, outlets in told if len(outlets) >= OUTLETS]
    if not disagreed:
        return None
    entity, outlets = min(disagreed, key=lambda row: (row[0].type != "GROUP", row[0].type in PLACES, -len(forms[row[0].id]), row[0].id))
    ordered = sorted(outlets, key=lambda name: (-len(outlets[name]), name))
    return {"entity": entity.id, "outlets": [{"name": name, "forms": outlets[name]} for name in ordered]}


def _by_outlet(read: Reading, entity: Entity, forms: Iterable[Form]) -> dict[str, list[dict[str, Any]]]:
    """What each outlet calls something, names before descriptions and the commonest first, with where each stands first."""
    found: defaultdict[str, list[tuple[tuple[bool, int, str], dict[str, Any]]]] = defaultdict(list)
    for form in (form for form in forms if not ANYBODY.match(form.words)):
        uses: defaultdict[str, list[Mention]] = defaultdict(list)
        for use in form.uses:
            uses[read.outlet(read.documents[use.doc])].append(use)
        for name, here in uses.items():
            place = {"words": form.words, "doc": here[0].doc, "start": here[0].start, "end": here[0].end}
            found[name].append(((not spells(entity.name, form.words), -len(here), form.words), place))
    return {name: [place for _, place in sorted(rows, key=lambda row: row[0])] for name, rows in found.items()}
