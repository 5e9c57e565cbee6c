from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import DocumentId, Dossier, Entity, EntityId, EntityType, Mention
from sayso.render.page.derived.mentioned import said_where
from sayso.render.page.derived.names import differs, names, spells
from sayso.render.reading import reading
from tests.ferry import DOSSIER, ENTITIES, FISHERMAN, GAZETTE, GUARD, LINES, NOTHING, RADIO, RUIZ, SANK, SANK_TOO, document
from tests.ferry import at as stands

TEXTS = {
    "post": "Mayor Jivko Zheliazkov spoke. The mayor said no. Mr. Zheliazkov left.",
    "star": "Zhivko Zhelyazkov spoke. The mayor of Amel, Zhivko Zhelyazkov, left.",
}


def at(doc: str, *words: str) -> list[Mention]:
    return [Mention(DocumentId(doc), start, start + len(found)) for found in words for start in [TEXTS[doc].index(found)]]


def dossier(type_: EntityType = "PERSON", **more: Any) -> Dossier:
    """Two reports that spell a mayor in two ways."""
    reports = [replace(document(GAZETTE, doc.title(), "2031-03-02"), id=DocumentId(doc), text=text) for doc, text in TEXTS.items()]
    given: dict[str, Any] = {
        "id": EntityId("e-1"),
        "type": type_,
        "name": "Zhivko Zhelyazkov",
        "short": None,
        "aliases": ("Zhivko Zhelyazkov", "Jivko Zheliazkov", "The mayor", "The mayor of Amel", "The mayor of Amel, Zhivko Zhelyazkov"),
        "description": None,
        "affiliation": None,
        "mentions": (
            *at("post", "Jivko Zheliazkov", "Mr. Zheliazkov"),
            *at("star", "Zhivko Zhelyazkov", "The mayor of Amel, Zhivko Zhelyazkov"),
        ),
    }
    return replace(NOTHING, documents=tuple(reports), entities=(Entity(**given | more),))


def told(given: Dossier) -> dict[str, Any]:
    read = reading(given)
    return names(read, said_where(read))


def card(given: Dossier, entity: str = "e-1") -> Any:
    return told(given)["cards"][entity]


def words(forms: list[Any]) -> list[tuple[str, int]]:
    return [(form["words"], form["count"]) for form in forms]


def test_the_forms_of_a_name_stand_apart_from_what_it_is_called() -> None:
    found = card(dossier())
    assert words(found["spelt"]) == [("Zhivko Zhelyazkov", 2), ("Jivko Zheliazkov", 1), ("Mr. Zheliazkov", 1)]
    assert words(found["called"]) == [("The mayor", 2), ("The mayor of Amel", 1)]


def test_a_form_leads_to_where_each_outlet_has_it_first() -> None:
    [place] = card(dossier())["spelt"][0]["in"]
    [first] = at("star", "Zhivko Zhelyazkov")
    assert place == {"outlet": "Star", "doc": "star", "start": first.start, "end": first.end}


def test_spellings_that_differ_are_set_against_each_other_word_by_word() -> None:
    given, family = card(dossier())["variants"]
    assert words(given) == [("Zhivko", 2), ("Jivko", 1)]
    assert words(family) == [("Zheliazkov", 2), ("Zhelyazkov", 2)]


@pytest.mark.parametrize(("own", "other"), [("Ukraine", "Ukrainian"), ("Russia", "Russian"), ("Ruiz", "Mayor")])
def test_a_word_for_those_who_belong_somewhere_is_no_other_spelling(own: str, other: str) -> None:
    text = f"{own} spoke. {other} forces left."
    report = replace(document(GAZETTE, "Star", "2031-03-02"), id=DocumentId("star"), text=text)
    mentions = tuple(Mention(report.id, text.index(form), text.index(form) + len(form)) for form in (own, other))
    entity = Entity(EntityId("e-1"), "GPE", own, None, (own,), None, None, mentions)
    assert card(replace(NOTHING, documents=(report,), entities=(entity,)))["variants"] == []


def test_what_is_said_of_somebody_is_what_others_say_that_names_them() -> None:
    assert card(DOSSIER, RUIZ)["of"] == []
    sea = Mention(GAZETTE, *stands(GAZETTE, "Corvina"))
    ship = replace(ENTITIES[2], mentions=(sea,))
    with_ship = replace(DOSSIER, entities=(*ENTITIES[:2], ship, *ENTITIES[3:]))
    assert card(with_ship, LINES)["of"] == [SANK.id]
    herself = replace(ENTITIES[0], mentions=(sea,))
    assert card(replace(DOSSIER, entities=(herself, *ENTITIES[1:])), GUARD)["of"] == []
    assert SANK_TOO.id not in card(with_ship, LINES)["of"]


def test_who_said_most_comes_first_and_who_stands_once_and_is_silent_apart() -> None:
    found = told(DOSSIER)
    assert found["order"][:2] == [RUIZ, GUARD]
    assert set(found["order"]) == {RUIZ, GUARD, LINES, FISHERMAN}
    assert found["slight"] == [RADIO]


def test_what_each_outlet_calls_one_group_begins_with_names() -> None:
    found = told(dossier("GROUP"))["naming"]
    assert found["entity"] == "e-1"
    assert {row["name"]: [form["words"] for form in row["forms"]] for row in found["outlets"]} == {
        "Post": ["Jivko Zheliazkov", "Mr. Zheliazkov", "The mayor"],
        "Star": ["Zhivko Zhelyazkov", "The mayor", "The mayor of Amel"],
    }


def test_what_names_nobody_is_not_what_an_outlet_calls_somebody() -> None:
    group = dossier("GROUP")
    text = group.documents[0].text + " A party won."
    start = text.index("A party")
    mention = Mention(group.documents[0].id, start, start + len("A party"))
    named = replace(group.entities[0], mentions=(*group.entities[0].mentions, mention), aliases=(*group.entities[0].aliases, "A party"))
    documents = (replace(group.documents[0], text=text), *group.documents[1:])
    changed = replace(group, entities=(named,), documents=documents)
    words = [form["words"] for row in told(changed)["naming"]["outlets"] for form in row["forms"]]
    assert "The mayor" in words
    assert "A party" not in words


def test_a_group_goes_before_a_person_of_more_names() -> None:
    person = dossier()
    [mayor] = person.entities
    group = replace(mayor, id=EntityId("e-2"), type="GROUP", aliases=mayor.aliases[:3])
    assert told(replace(person, entities=(mayor, group)))["naming"]["entity"] == "e-2"


def test_outlets_that_agree_are_not_set_side_by_side() -> None:
    assert told(DOSSIER)["naming"] is None
    assert told(NOTHING) == {"order": [], "slight": [], "cards": {}, "naming": None}


def test_a_long_form_describes_whatever_name_it_holds() -> None:
    assert spells("Amel Lines", "Amel Lines")
    assert not spells("Amel Lines", "the owner of the fleet of Amel Lines")
    assert differs("Dragulescu", "Drăgulescu")


def test_signs_around_a_name_and_whose_president_somebody_is_are_no_other_spellings() -> None:
    text = "Francois Hallard, spoke. Francois Hallard. France’s Hallard left."
    TEXTS["dawn"] = text
    reports = [replace(document(GAZETTE, "Dawn", "2031-03-02"), id=DocumentId("dawn"), text=text)]
    mentions = tuple(at("dawn", "Francois Hallard,", "Francois Hallard.", "France’s Hallard"))
    person = replace(dossier().entities[0], name="Francois Hallard", aliases=(), mentions=mentions)
    found = card(replace(NOTHING, documents=tuple(reports), entities=(person,)))
    assert words(found["spelt"]) == [("Francois Hallard", 2), ("France’s Hallard", 1)]
    assert found["variants"] == []


def test_a_person_of_fewer_names_goes_before_a_place() -> None:
    given = dossier()
    place = replace(given.entities[0], id=EntityId("e-0"), type="GPE")
    both = told(replace(given, entities=(place, given.entities[0])))
    assert both["naming"]["entity"] == "e-1"
