"""Who is a man and who a woman, by title, by description and by given name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from sayso.ground.names import Name
from sayso.language.person_names import Sex, sex_of_given_name
from sayso.text.spelling import fold

MEN = "mr sir lord king prince spokesman chairman congressman councilman businessman"
WOMEN = "ms mrs miss dame lady queen princess spokeswoman chairwoman congresswoman councilwoman businesswoman"
TITLES: Mapping[str, Sex] = {**dict.fromkeys(MEN.split(), "man"), **dict.fromkeys(WOMEN.split(), "woman")}
SAID: Mapping[str, Sex] = {
    **TITLES,
    **dict.fromkeys("man father brother son husband policeman actor".split(), "man"),
    **dict.fromkeys("woman mother sister daughter wife policewoman actress".split(), "woman"),
}


def titled(name: Name) -> Sex | None:
    """By the title before a name.

    >>> from sayso.model import DocumentId
    >>> titled(Name(DocumentId("a"), 4, 8, "Ruiz", "PERSON", "Ms. Ruiz"))
    'woman'
    """
    before = name.full.removesuffix(name.text).split()
    return TITLES.get(fold(before[-1]).rstrip(".")) if before else None


def sexes(bearers: Iterable[tuple[Name, str]], given: Mapping[str, str], root: Callable[[str], str]) -> dict[str, Sex]:
    """The sex of people by what most of the mentions of each tell, else by the given name.

    Of whom as many tell the one as the other, nothing is told.

    `bearers` are mentions with the key of a full name, `given` the given name of each key, and `root` is one key for all
    the full names of one person.
    """
    told: defaultdict[str, Counter[Sex]] = defaultdict(Counter)
    for name, key in bearers:
        told[root(key)].update(sex for sex in (titled(name), *map(SAID.get, name.sorts)) if sex)
    called: defaultdict[str, Counter[Sex]] = defaultdict(Counter)
    for key, word in given.items():
        if by_name := sex_of_given_name(word):
            called[root(key)][by_name] += 1
    both = ((key, most(told[key] or called[key])) for key in {*told, *called})
    return {key: sex for key, sex in both if sex}


def most(votes: Counter[Sex]) -> Sex | None:
    if votes["man"] == votes["woman"]:
        return None
    return "man" if votes["man"] > votes["woman"] else "woman"
