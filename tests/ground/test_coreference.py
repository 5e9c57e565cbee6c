from __future__ import annotations

from dataclasses import replace

from sayso.ground import entities, names, nominals
from sayso.language.parse import parse
from sayso.model import DocumentId, Entity
from tests.ground.reading import report


def gathered(*texts: str) -> tuple[Entity, ...]:
    """The entities of reports with these texts."""
    documents = [replace(report(text), id=DocumentId(f"d{index}")) for index, text in enumerate(texts)]
    parses = [parse(document) for document in documents]
    read = list(zip(documents, parses, strict=True))
    named = [name for document, words in read for name in names(document, words)]
    described = [nominal for document, words in read for nominal in nominals(document, words)]
    return entities(documents, named, (), described)


def called(alias: str, found: tuple[Entity, ...]) -> str | None:
    """The name of the one entity that goes by an alias."""
    bearers = [one.name for one in found if alias in one.aliases]
    assert len(bearers) < 2
    return bearers[0] if bearers else None


def test_a_description_is_what_its_document_says_of_a_name() -> None:
    found = gathered("The tanker Nordlys left Bergen on Monday. Two days later the tanker ran aground.")
    assert called("the tanker", found) == "Nordlys"


def test_news_calls_a_tanker_a_vessel_and_an_airline_a_carrier() -> None:
    found = gathered("Sund Air is a regional airline. The tanker Nordlys sank. Divers reached the vessel on Monday.")
    assert called("the vessel", found) == "Nordlys"
    assert called("the carrier", gathered("Sund Air, a regional airline, cut jobs. Unions met the carrier on Monday.")) == "Sund Air"


def test_what_another_report_says_of_a_name_counts() -> None:
    found = gathered("The tanker Nordlys left Bergen.", "The Nordlys sank on Monday. Divers reached the tanker at noon.")
    assert called("the tanker", found) == "Nordlys"


def test_another_nations_ministry_is_another_one() -> None:
    found = gathered("The Norwegian transport ministry spoke first. The Danish ministry said nothing.")
    assert called("The Danish ministry", found) == "The Danish ministry"
    found = gathered("Nordline, a Norwegian airline, grew. The Danish airline shrank. The airline hired pilots.")
    assert (called("The Danish airline", found), called("The airline", found)) == (None, "Nordline")


def test_a_subject_is_not_named_again_by_its_object() -> None:
    found = gathered("The carrier Sund Air flies daily. Nordline, a rival carrier, sued the carrier on Monday.")
    assert called("the carrier", found) == "Sund Air"


def test_the_country_is_the_one_last_spoken_of_and_no_mere_adjective() -> None:
    found = gathered("Norway closed its border in March. A Denmark tour had crossed into Sweden. The country reopened it in May.")
    assert called("The country", found) == "Sweden"


def test_nobody_is_meant_where_no_noun_fits() -> None:
    assert called("the bridge", gathered("Ana Ruiz spoke to Nordline. Workers repaired the bridge on Monday.")) is None


def test_a_president_goes_by_his_nation_too() -> None:
    found = gathered("Norwegian President Olaf Strand met voters. Norway's president then flew home. The Danish president stayed.")
    assert called("Norway's president", found) == "Olaf Strand"
    assert called("The Danish president", found) is None


def test_who_is_identified_is_whom_the_other_reports_leave_unnamed() -> None:
    found = gathered(
        "Police said the gunman was identified as Leif Strand.",
        "The gunman fled at noon. Police found the shooter in a barn.",
    )
    assert called("The gunman", found) == "Leif Strand"
    assert called("the shooter", found) == "Leif Strand"


def test_whom_several_reports_leave_unnamed_is_one_person() -> None:
    found = gathered("A four-year-old boy fell. The boy was unhurt.", "The boy climbed a fence.", "A guard helped.")
    [boy] = [one for one in found if one.type == "PERSON"]
    assert boy.aliases == ("A four-year-old boy", "The boy")
    assert {mention.doc for mention in boy.mentions} == {"d0", "d1"}


def test_officials_of_several_reports_are_not_one_person() -> None:
    assert gathered("An official spoke. The official left.", "The official stayed.") == ()


def test_a_boy_and_a_girl_stay_two_whoever_the_child_is() -> None:
    found = gathered("The boy fell. The girl watched the child.", "The boy climbed. The girl called.")
    assert {one.aliases for one in found} == {("The boy",), ("The girl",)}


def test_whom_a_report_describes_first_it_names_later() -> None:
    found = gathered("A harbour police chief warned of ice on Monday. “Stay away,” said Ana Ruiz, the harbour police chief.")
    assert called("A harbour police chief", found) == "Ana Ruiz"


def test_one_of_two_chiefs_is_neither() -> None:
    text = "A harbour chief warned of ice on Monday. Ana Ruiz, the harbour chief, agreed. Ivo Dahl, a harbour chief too, laughed."
    assert called("A harbour chief", gathered(text)) not in {"Ana Ruiz", "Ivo Dahl"}
