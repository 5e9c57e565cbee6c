from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from sayso.ground.entities import entities
from sayso.ground.known_bodies import known_body
from sayso.ground.names import Name, names
from sayso.language.parse import parse
from sayso.model import Document, Entity, EntityType, Furniture
from tests.ground.naming import document, name, source, statement


def gathered(documents: list[Document], names: list[Name]) -> dict[str, Entity]:
    return {one.name: one for one in entities(documents, names, ())}


def test_a_family_name_alone_is_who_the_document_named_in_full() -> None:
    one = document("a", "Ana Ruiz spoke. Ruiz left.")
    alone = Name(one.id, 16, 20, "Ruiz", "PERSON", "Ruiz")
    [person] = entities([one], [name(one, "Ana Ruiz", "PERSON"), alone], ())
    assert (person.name, person.aliases) == ("Ana Ruiz", ("Ana Ruiz", "Ruiz"))


def test_two_transliterations_of_a_name_are_one_person() -> None:
    one, other = document("a", "Yelizaveta Tarasov spoke."), document("b", "Elizaveta Tarasoff spoke.")
    found = entities([one, other], [name(one, "Yelizaveta Tarasov", "PERSON"), name(other, "Elizaveta Tarasoff", "PERSON")], ())
    assert len(found) == 1


def test_two_people_of_one_family_name_stay_two() -> None:
    one = document("a", "Ana Ruiz spoke to Ivo Ruiz.")
    assert set(gathered([one], [name(one, "Ana Ruiz", "PERSON"), name(one, "Ivo Ruiz", "PERSON")])) == {"Ana Ruiz", "Ivo Ruiz"}


def people(text: str) -> dict[str, tuple[str, ...]]:
    """The people of a report, each with what it calls him or her."""
    one = document("a", text)
    return {found.name: found.aliases for found in entities([one], names(one, parse(one)), ()) if found.type == "PERSON"}


def test_a_title_tells_a_man_from_a_woman_of_one_family_name() -> None:
    told = people("Mayor Ana Holm said so. Her brother, Marco Holm, left. Ms. Holm stayed. Mr. Holm, a fisherman, said the sea was calm.")
    assert "Mr. Holm" in told["Marco Holm"]
    assert "Ms. Holm" in told["Ana Holm"]
    assert not {"Mr. Holm", "Ms. Holm"} <= {*told["Ana Holm"]}


def test_a_woman_is_no_man_who_alone_bears_her_name_in_full() -> None:
    assert set(people("James Welby, a guard, ran. Ms Welby denied it. Mr Welby hid.")) == {"James Welby", "Ms Welby"}


def test_two_whom_titles_alone_tell_apart_stay_two() -> None:
    assert set(people("Mr. Holm said so. Mrs. Holm denied it.")) == {"Mr. Holm", "Mrs. Holm"}


def test_what_a_report_says_of_a_person_outweighs_the_given_name() -> None:
    assert set(people("The chairwoman, James Welby, ran. Ms Welby denied it.")) == {"James Welby"}


def test_a_single_name_with_a_title_is_still_whom_the_report_names_in_full() -> None:
    assert set(people("Qorvan Welby, a guard, ran. Ms Welby denied it. Welby hid.")) == {"Qorvan Welby"}


def test_who_is_called_a_man_as_often_as_a_woman_is_taken_for_neither() -> None:
    one = document("a", "Mr. Ana Holm spoke. Ms. Ana Holm left. Ms. Holm hid. Mr. Holm ran.")
    titles = ((4, "Mr."), (24, "Ms."), (43, "Ms."), (57, "Mr."))
    called = ("Ana Holm", "Ana Holm", "Holm", "Holm")
    told = [
        Name(one.id, start, start + len(text), text, "PERSON", f"{title} {text}")
        for (start, title), text in zip(titles, called, strict=True)
    ]
    assert set(gathered([one], told)) == {"Ana Holm"}


def test_a_name_in_the_capitals_of_a_dateline_is_no_short_one() -> None:
    one = document("a", "SULA - The bridge in Sula fell.")
    found = gathered([one], [Name(one.id, 0, 4, "SULA", "GPE", "SULA"), name(one, "Sula", "GPE")])
    assert (found["Sula"].short, found["Sula"].aliases) == (None, ("SULA", "Sula"))


def test_initials_are_nobody_of_either_sex() -> None:
    one = document("a", "R-GA left. Ms. Holm stayed.")
    initials, titled = (Name(one.id, 0, 4, "R-GA", "PERSON", "R-GA"), Name(one.id, 15, 19, "Holm", "PERSON", "Ms. Holm"))
    assert set(gathered([one], [initials, titled])) == {"R-GA", "Holm"}


def test_a_man_of_a_single_name_is_not_who_is_called_man() -> None:
    texts = ("Lee Man said so. Aaron Lee Man left.", "Mr. Lee stayed.", "Lee Chung ran.")
    reports = [document(f"{place}", text) for place, text in enumerate(texts)]
    names = [name(reports[0], "Lee Man", "PERSON"), name(reports[0], "Aaron Lee Man", "PERSON"), name(reports[2], "Lee Chung", "PERSON")]
    single = Name(reports[1].id, 4, 7, "Lee", "PERSON", "Mr. Lee")
    assert set(gathered(reports, [*names[:2], single, names[2]])) == {"Aaron Lee Man", "Lee", "Lee Chung"}


def test_an_acronym_is_the_short_name_of_the_body_it_was_introduced_for() -> None:
    one = document("a", "Bureau of River Safety (BRS)")
    names = [name(one, "Bureau of River Safety", "ORG", other="BRS"), name(one, "BRS", "ORG")]
    assert gathered([one], names)["Bureau of River Safety"].short == "BRS"


def test_ministries_of_two_nations_stay_two() -> None:
    one = document("a", "Norway's Transport Ministry and Denmark's Transport Ministry")
    names = [
        name(one, "Norway's Transport Ministry", "ORG", nation="NO", body="ministry transport"),
        name(one, "Denmark's Transport Ministry", "ORG", nation="DK", body="ministry transport"),
    ]
    assert len(entities([one], names, ())) == 2


def test_translations_of_a_bands_name_in_two_papers_are_one_band() -> None:
    one, other = document("a", "Union for Harbour Rights Front"), document("b", "League for Harbour Rights Front")
    names = [name(one, one.text, "GROUP"), name(other, other.text, "GROUP")]
    assert len(entities([one, other], names, ())) == 1


def test_bands_that_one_paper_tells_apart_stay_two() -> None:
    one = document("a", "Union for Harbour Rights Front and Charter for Harbour Rights Front")
    names = [name(one, "Union for Harbour Rights Front", "GROUP"), name(one, "Charter for Harbour Rights Front", "GROUP")]
    assert len(entities([one], names, ())) == 2


def test_a_government_is_its_nation_and_apart_from_the_city() -> None:
    one = document("a", "Norway, Oslo; OSLO")
    names = [
        name(one, "Norway", "GPE", nation="NO", body="government"),
        name(one, "Oslo", "GPE", nation="NO", body="government", government=True),
        name(one, "OSLO", "GPE"),
    ]
    found = gathered([one], names)
    assert found["Norway"].aliases == ("Norway", "Oslo")
    assert found["OSLO"].aliases == ("OSLO",)


def test_an_affiliation_is_the_body_in_the_description() -> None:
    one = document("a", "Ana Ruiz, a spokeswoman for Nordline, spoke.")
    names = [name(one, "Ana Ruiz", "PERSON", role="a spokeswoman for Nordline"), name(one, "Nordline", "ORG")]
    found = gathered([one], names)
    assert found["Ana Ruiz"].affiliation == found["Nordline"].id


def test_officials_of_two_papers_are_not_merged() -> None:
    one, other = document("a", "Officials spoke."), document("b", "Officials spoke.")
    said = [statement(paper, source(paper, "Officials")) for paper in (one, other)]
    found = entities([one, other], [], said)
    assert [entity.type for entity in found] == ["GROUP", "GROUP"]
    assert found[0].id != found[1].id


def test_the_order_of_documents_and_names_changes_nothing() -> None:
    papers = [document(id, text) for id, text in (("a", "Ana Ruiz spoke."), ("b", "Ana M. Ruiz spoke."), ("c", "Ruiz spoke."))]
    names = [name(papers[0], "Ana Ruiz", "PERSON"), name(papers[1], "Ana M. Ruiz", "PERSON"), name(papers[2], "Ruiz", "PERSON")]
    assert len({entities(papers, list(order), ()) for order in permutations(names)}) == 1


def test_an_affiliation_is_looked_for_in_its_own_words_only() -> None:
    one = document("a", "Nordline hired Ana Ruiz, a spokeswoman for the port of Storvik, and left.")
    names = [
        name(one, "Nordline", "ORG"),
        name(one, "Ana Ruiz", "PERSON", role="a spokeswoman for the port of Storvik"),
        name(one, "Storvik", "GPE"),
    ]
    found = gathered([one], names)
    assert found["Ana Ruiz"].affiliation == found["Storvik"].id


@pytest.mark.parametrize(
    ("role", "belongs"),
    [
        ("a band fighting on Norway's side in Sweden", False),
        ("a pro-Norway band", False),
        ("a group based in Norway", False),
        ("a branch of Norway", True),
        ("Norway's northern squad", True),
    ],
)
def test_who_leans_to_a_state_or_fights_beside_it_does_not_belong_to_it(role: str, belongs: bool) -> None:
    one = document("a", f"The Nordic Corps, {role}, spoke.")
    names = [name(one, "Nordic Corps", "ORG", role=role), name(one, "Norway", "GPE")]
    found = gathered([one], names)
    assert found["Nordic Corps"].affiliation == (found["Norway"].id if belongs else None)


def test_a_well_known_body_goes_by_its_initials_unexplained() -> None:
    one, other = document("a", "The International Monetary Fund lent it."), document("b", "The I.M.F. refused.")
    names = [name(one, "International Monetary Fund", "ORG"), name(other, "I.M.F.", "ORG")]
    assert len(entities([one, other], names, ())) == 1


def test_a_company_goes_by_its_first_word() -> None:
    one = document("a", "Tolvan Motor Co hired them. Tolvan pays well.")
    whole, short = name(one, "Tolvan Motor Co", "ORG"), Name(one.id, 28, 34, "Tolvan", "ORG", "Tolvan")
    assert len(entities([one], [whole, short], ())) == 1


def test_a_name_is_the_one_written_often_and_no_slip() -> None:
    documents = [document(f"d{number}", "Ana Ruiz spoke.") for number in range(6)] + [document("e", "Ana Ruiz Returns")]
    names = [name(one, one.text.removesuffix(" spoke."), "PERSON") for one in documents]
    names[-1] = name(documents[-1], "Ana Ruiz Returns", "PERSON", other="Ana Ruiz")
    assert [one.name for one in entities(documents, names, ())] == ["Ana Ruiz"]


def test_two_papers_that_are_called_the_times_stay_two() -> None:
    one = document("a", "The Oslo Times wrote it. The Times stood by it.")
    other = document("b", "The Bergen Times wrote it. The Times stood by it.")
    short = [Name(each.id, each.text.rindex("Times"), each.text.rindex("Times") + 5, "Times", "ORG", "Times") for each in (one, other)]
    found = entities([one, other], [name(one, "Oslo Times", "ORG"), short[0], name(other, "Bergen Times", "ORG"), short[1]], ())
    assert {each.name: {mention.doc for mention in each.mentions} for each in found} == {"Oslo Times": {"a"}, "Bergen Times": {"b"}}


def test_a_father_and_a_son_of_one_name_stay_two_where_a_report_tells_them_apart() -> None:
    one = document("a", "Leif Strand met Leif Strand Jr.")
    son = Name(one.id, 16, 31, "Leif Strand Jr.", "PERSON", "Leif Strand Jr.")
    assert len(entities([one], [name(one, "Leif Strand", "PERSON"), son], ())) == 2


def test_husband_and_wife_whose_names_differ_by_gender_stay_two() -> None:
    one = document("a", "Mario Ruiz and Maria Ruiz")
    assert len(entities([one], [name(one, "Mario Ruiz", "PERSON"), name(one, "Maria Ruiz", "PERSON")], ())) == 2


def test_a_former_minister_and_an_army_historian_speak_for_nobody() -> None:
    one = document("a", "Ana Ruiz, a former member of the Harbour Board. Ivo Berg, a Norwegian army historian.")
    army = name(one, "Norwegian army", "ORG", nation="NO", body="military")
    people = [name(one, "Ana Ruiz", "PERSON", role="a former member of the Harbour Board")]
    people.append(name(one, "Ivo Berg", "PERSON", role="a Norwegian army historian"))
    found = entities([one], [*people, name(one, "Harbour Board", "ORG"), replace(army, type="GROUP")], ())
    assert {each.name: each.affiliation for each in found if each.type == "PERSON"} == {"Ana Ruiz": None, "Ivo Berg": None}


def test_who_speaks_in_a_transcript_is_named_in_capitals() -> None:
    one = document("a", "Ana Horsley, host. HORSLEY: It rained.")
    names = [name(one, "Ana Horsley", "PERSON"), name(one, "HORSLEY", "PERSON")]
    assert set(gathered([one], names)) == {"Ana Horsley"}


def test_a_family_name_with_a_capital_inside_is_no_acronym() -> None:
    one = document("a", "Ana McDuff spoke. McDuff left.")
    alone = Name(one.id, 18, 24, "McDuff", "PERSON", "McDuff")
    assert set(gathered([one], [name(one, "Ana McDuff", "PERSON"), alone])) == {"Ana McDuff"}


def test_a_word_taken_for_a_part_of_a_name_makes_no_second_person() -> None:
    one, other = document("a", "Bystander Ana Ruiz spoke."), document("b", "Ana Ruiz spoke.")
    assert len(entities([one, other], [name(one, "Bystander Ana Ruiz", "PERSON"), name(other, "Ana Ruiz", "PERSON")], ())) == 1


def test_a_body_is_its_nations_however_the_nation_stands_before_it() -> None:
    one = document("a", "Norway Fisheries Administration and Norwegian Fisheries Administration")
    names = [
        name(one, "Norway Fisheries Administration", "ORG"),
        name(one, "Norwegian Fisheries Administration", "ORG", nation="NO", body="administration fisheries"),
    ]
    assert len(entities([one], names, ())) == 1


def test_an_address_names_the_outlet_it_belongs_to() -> None:
    one = document("a", "Harbourwatch and Harbourwatch.com")
    assert len(entities([one], [name(one, "Harbourwatch", "ORG"), name(one, "Harbourwatch.com", "ORG")], ())) == 1


def test_a_description_that_is_itself_a_name_names_the_same_body() -> None:
    one = document("a", "the River Administration, Norway's river agency, and Denmark's river agency")
    own = name(one, "Norway's river agency", "ORG", nation="NO", body="agency river")
    other = name(one, "Denmark's river agency", "ORG", nation="DK", body="agency river")
    found = entities([one], [name(one, "River Administration", "ORG", role="Norway's river agency"), own, other], ())
    assert sorted(len(entity.mentions) for entity in found) == [1, 2]


def test_two_sorts_of_body_in_a_row_stay_two() -> None:
    one = document("a", "the Westmark Army, the Harbour Guard")
    guard = name(one, "Harbour Guard", "ORG")
    assert len(entities([one], [name(one, "Westmark Army", "ORG", role="the Harbour Guard"), guard], ())) == 2


def test_the_north_is_the_country_that_the_report_calls_so() -> None:
    one, other = document("a", "North Korea and the North."), document("b", "the North")
    korea = name(one, "North Korea", "GPE", nation="KP", body="government")
    north = Name(one.id, 20, 25, "North", "LOC", "North")
    found = entities([one, other], [korea, north, name(other, "North", "LOC")], ())
    assert {entity.name: len(entity.mentions) for entity in found} == {"North Korea": 2, "North": 1}


def test_a_family_name_alone_is_whom_the_reports_name_most() -> None:
    one, other = document("a", "Ana Ruiz met Ivo Ruiz. Ruiz left."), document("b", "Ana Ruiz slept.")
    alone = Name(one.id, 23, 27, "Ruiz", "PERSON", "Ruiz")
    names = [name(one, "Ana Ruiz", "PERSON"), name(one, "Ivo Ruiz", "PERSON"), alone, name(other, "Ana Ruiz", "PERSON")]
    assert gathered([one, other], names)["Ana Ruiz"].aliases == ("Ana Ruiz", "Ruiz")


def test_a_given_name_is_that_of_the_family_which_the_report_tells_of() -> None:
    one, two = document("a", "Ana Ruiz and her son Ivo left."), document("b", "Ivo Ruiz and Ivo Dahl slept.")
    names = [name(one, "Ana Ruiz", "PERSON"), name(one, "Ivo", "PERSON"), name(two, "Ivo Ruiz", "PERSON"), name(two, "Ivo Dahl", "PERSON")]
    assert gathered([one, two], names)["Ivo Ruiz"].aliases == ("Ivo", "Ivo Ruiz")


def test_a_given_name_that_is_a_title_elsewhere_is_a_name() -> None:
    one = document("a", "Marquis Ruiz is the brother of Ana Ruiz.")
    assert set(gathered([one], [name(one, "Marquis Ruiz", "PERSON"), name(one, "Ana Ruiz", "PERSON")])) == {"Marquis Ruiz", "Ana Ruiz"}


def test_a_police_force_and_its_department_are_one() -> None:
    one, other = document("a", "Norwick police spoke."), document("b", "Norwick Police Department spoke.")
    assert len(entities([one, other], [name(one, "Norwick police", "ORG"), name(other, "Norwick Police Department", "ORG")], ())) == 1


def test_a_name_that_goes_on_with_and_is_the_shorter_one_too() -> None:
    one = document("a", "The Norwick Zoo & Harbour Garden, or Norwick Zoo, opened.")
    assert len(entities([one], [name(one, "Norwick Zoo & Harbour Garden", "ORG"), name(one, "Norwick Zoo", "ORG")], ())) == 1


def test_what_is_called_a_vessel_is_no_person() -> None:
    one, other = document("a", "The tug Nordlys sank."), document("b", "The captain of Nordlys slept. Nordlys sank.")
    person = replace(name(other, "Nordlys", "PERSON", role="The captain"), sorts=("captain",))
    [tug] = entities([one, other], [replace(name(one, "Nordlys", "FAC"), sorts=("tug",)), person], ())
    assert (tug.type, tug.aliases) == ("FAC", ("Nordlys",))


def test_what_is_called_a_company_is_no_person() -> None:
    one, other = document("a", "The company Nordline spoke."), document("b", "The tug’s owner, Nordline, left.")
    person = replace(name(other, "Nordline", "PERSON", role="The tug’s owner"), sorts=("owner",))
    [company] = entities([one, other], [replace(name(one, "Nordline", "ORG"), sorts=("company",)), person], ())
    assert company.type == "ORG"
    assert "The tug’s owner" in company.aliases


def test_the_official_is_the_one_heard_before() -> None:
    one = document("a", "A senior official spoke. The official left.")
    said = [statement(one, source(one, "A senior official")), statement(one, source(one, "The official"))]
    [official] = entities([one], [], said)
    assert official.aliases == ("A senior official", "The official")


def test_a_bodys_spokesman_is_one_in_all_papers() -> None:
    papers = [document(id, "A spokesman for the Fjord Bank spoke.") for id in "ab"]
    said = [statement(one, source(one, "A spokesman for the Fjord Bank")) for one in papers]
    assert len(entities(papers, [], said)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "A resident of Norwick",
        "A witness from Norwick",
        "A lawyer at the Fjord Bank",
        "A brother of the head of the Fjord Bank",
        "A spokesman, who had asked the head of the Fjord Bank",
    ],
)
def test_whoever_does_not_speak_for_the_one_named_is_another_in_each_paper(told: str) -> None:
    papers = [document(id, f"{told} spoke.") for id in "ab"]
    said = [statement(one, source(one, told)) for one in papers]
    assert len(entities(papers, [], said)) == 2


def test_a_source_goes_by_the_name_that_only_one_bears() -> None:
    one, other = document("a", "The Fjord Courier wrote."), document("b", "It sank, the Fjord Courier wrote.")
    said = [statement(other, source(other, "the Fjord Courier"))]
    [courier] = entities([one, other], [name(one, "Fjord Courier", "ORG")], said)
    assert {mention.doc for mention in courier.mentions} == {"a", "b"}


def one_entity(kind: EntityType, *texts: str) -> bool:
    """Are these names of one kind one entity?"""
    one = document("a", "; ".join(texts))
    return len(entities([one], [name(one, text, kind) for text in texts], ())) == 1


def test_two_middle_names_that_begin_alike_are_two_people() -> None:
    assert not one_entity("PERSON", "Ivo Adam Dahl", "Ivo Anders Dahl")
    assert one_entity("PERSON", "Ivo Adam Dahl", "Ivo A. Dahl")


def test_a_towns_police_are_one_whatever_their_whole_name() -> None:
    assert one_entity("ORG", "Norwick Metropolitan Police Department", "Norwick police", "NPD")
    assert one_entity("ORG", "Norwick City Police Department", "Norwick police")
    assert not one_entity("ORG", "Norwick police", "Eastport Police Department")


def test_the_police_of_a_city_are_not_those_of_the_state_that_it_is_called_after() -> None:
    assert not one_entity("ORG", "Kansas City Police Department", "Kansas police")
    assert not one_entity("ORG", "Kansas City police", "Kansas Police Department")


def test_a_company_is_one_with_what_its_name_adds_though_a_town_be_called_so() -> None:
    assert one_entity("ORG", "Boston Air Lines", "Boston")
    assert not one_entity("ORG", "Boston University", "Boston")


def test_a_body_is_the_only_one_that_says_whose_it_is() -> None:
    assert one_entity("ORG", "Norwegian Blue Cross", "Blue Cross")
    assert not one_entity("ORG", "Norwegian Blue Cross", "Danish Blue Cross", "Blue Cross")


def test_a_university_of_a_town_is_the_towns_university() -> None:
    assert one_entity("ORG", "University of Norwick", "Norwick University")


def test_a_house_and_a_festival_go_by_their_names_without_what_they_are() -> None:
    assert one_entity("FAC", "Harbour View Resort and Casino", "Harbour View hotel", "Harbour View")
    assert one_entity("ORG", "Long Night Festival", "Long Night")
    one = document("a", "Harbour View; Harbour View Hotel. Harbour View Hotel.")
    places = [name(one, "Harbour View", "GPE"), name(one, "Harbour View Hotel", "FAC"), name(one, "Harbour View Hotel.", "FAC")]
    assert {found.type for found in entities([one], places, ())} == {"FAC"}


def test_a_town_is_not_the_house_that_is_named_after_it() -> None:
    one = document("a", "He left Las Vegas Hotel. Las Vegas slept.")
    town = Name(one.id, 25, 34, "Las Vegas", "GPE", "Las Vegas")
    found = gathered([one], [name(one, "Las Vegas Hotel", "FAC"), town])
    assert {whole: entity.type for whole, entity in found.items()} == {"Las Vegas Hotel": "FAC", "Las Vegas": "GPE"}
    assert not one_entity("FAC", "Las Vegas Hotel", "Las Vegas")


def test_a_place_is_one_with_its_initials_and_its_water() -> None:
    assert one_entity("GPE", "Norbeck Falls", "NF")
    assert one_entity("LOC", "Sundish Ocean", "Sundish")


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Blue Coast", "Norwegian Blue Coast"),
        ("Crimea", "Crimean Peninsula"),
        ("Yucatan", "Yucatan Peninsula"),
        ("Pennsylvania", "Pa."),
        ("Flight 12", "Nordair Flight 12"),
    ],
)
def test_a_place_or_a_flight_is_one_with_its_only_other_name(short: str, whole: str) -> None:
    left, right = document("a", f"He saw {short}."), document("b", f"She saw {whole}")
    kind: EntityType = "FAC" if "Flight" in short else "LOC"
    [found] = entities([left, right], [name(left, short, kind), name(right, whole, kind)], ())
    assert {short, whole} <= set(found.aliases)


def test_a_saints_town_is_one_however_it_is_abbreviated() -> None:
    assert one_entity("GPE", "St. Norbeck", "Saint Norbeck")


def test_a_company_is_one_with_each_of_its_whole_names_that_differ_in_legal_form() -> None:
    assert one_entity("ORG", "Nordline", "Nordline Motors", "Nordline Motors Inc")
    assert one_entity("ORG", "Nordline", "Nordline Co", "Nordline Inc")


def test_two_companies_are_not_one_for_the_word_that_both_begin_with() -> None:
    one = document("a", "Nordline; Nordline Air Lines; Nordline Motors; Nordline Inc")
    texts = ["Nordline", "Nordline Air Lines", "Nordline Motors", "Nordline Inc"]
    found = entities([one], [name(one, text, "ORG") for text in texts], ())
    assert sorted(company.aliases for company in found) == [("Nordline", "Nordline Inc"), ("Nordline Air Lines",), ("Nordline Motors",)]


@pytest.mark.parametrize("short", ["Pentagon", "U.S. Department of Defense"])
def test_a_well_known_body_goes_by_all_its_names(short: str) -> None:
    assert one_entity("ORG", "Department of Defense", short)


@pytest.mark.parametrize(
    ("bare", "told"),
    [("Congress", "U.S. Congress"), ("Treasury", "U.S. Treasury"), ("Justice Department", "DOJ")],
)
def test_a_name_that_bodies_of_many_nations_bear_is_not_well_known(bare: str, told: str) -> None:
    assert known_body(told) is not None
    assert known_body(bare) is None


def test_one_nations_congress_is_not_anothers() -> None:
    assert not one_entity("ORG", "Congress", "U.S. Congress")
    assert not one_entity("ORG", "Treasury", "U.S. Treasury")


def test_a_nations_defense_forces_are_its_military() -> None:
    one = document("a", "Norway's Defense Forces spoke. The Norwegian army left.")
    [military] = [found for found in entities([one], names(one, parse(one)), ()) if found.type == "ORG"]
    assert {"Norway's Defense Forces", "The Norwegian army"} <= set(military.aliases)


def test_of_a_father_and_a_son_the_one_named_more_goes_by_no_middle_name() -> None:
    text = "Ivo Adam Dahl spoke. Ivo Eric Dahl left. Ivo Eric Dahl came. Ivo Dahl slept."
    one = document("a", text)
    found = entities([one], names(one, parse(one)), ())
    assert sorted(sorted({"Ivo Adam Dahl", "Ivo Eric Dahl", "Ivo Dahl"} & set(person.aliases)) for person in found) == [
        ["Ivo Adam Dahl"], ["Ivo Dahl", "Ivo Eric Dahl"]
    ]  # fmt: skip


def test_of_two_who_are_named_equally_often_neither_goes_by_no_middle_name() -> None:
    one = document("a", "Ana Eva Ruiz spoke. Ana Lea Ruiz left. Ana Ruiz slept.")
    found = entities([one], [name(one, text, "PERSON") for text in ("Ana Eva Ruiz", "Ana Lea Ruiz", "Ana Ruiz")], ())
    assert sorted(person.aliases for person in found) == [("Ana Eva Ruiz",), ("Ana Lea Ruiz",), ("Ana Ruiz",)]


def test_a_state_is_not_its_river_and_a_lake_goes_by_no_initials() -> None:
    assert not one_entity("LOC", "Ohio River", "Ohio")
    assert not one_entity("LOC", "Jordan River", "Jordan")
    assert not one_entity("LOC", "Lake Norbeck", "LN")


def test_whoever_is_addressed_by_a_title_is_a_person() -> None:
    one = document("a", "President Holm left. The Holm camp said so. The Holm camp left.")
    addressed = replace(name(one, "Holm", "ORG"), phrase="President Holm")
    bodies = [Name(one.id, start, start + 4, "Holm", "ORG", "Holm") for start in (25, 48)]
    [person] = entities([one], [addressed, *bodies], ())
    assert person.type == "PERSON"


def test_what_is_called_as_newspapers_and_societies_are_is_no_person() -> None:
    one = document("a", "German daily Hafen Zeitung wrote so, and Friends for Seals.")
    found = gathered([one], [name(one, text, "PERSON") for text in ("Hafen Zeitung", "Friends for Seals")])
    assert {entity.type for entity in found.values()} == {"ORG"}


def test_who_only_stands_in_the_credits_is_meant_by_no_family_name() -> None:
    text = "Ruiz said that talks are open. (Additional reporting by Mia Ruiz in Norwick)"
    one = replace(document("a", text), furniture=(Furniture(31, len(text), "credit"),))
    found = entities([one], names(one, parse(one)), ())
    assert {person.name: person.aliases for person in found if person.type == "PERSON"} == {"Ruiz": ("Ruiz",), "Mia Ruiz": ("Mia Ruiz",)}


@pytest.mark.parametrize(("left", "right", "places"), [("Auckland", "Oakland", 2), ("Marseille", "Marseilles", 1)])
def test_two_towns_that_the_gazetteer_knows_are_two_however_alike(left: str, right: str, places: int) -> None:
    one, other = document("a", f"It began in {left}."), document("b", f"It began in {right}.")
    assert len(entities([one, other], [name(one, left, "GPE"), name(other, right, "GPE")], ())) == places


def test_a_family_name_that_one_report_hyphenates_is_one() -> None:
    told = people("Omar Lund-Berg ran. Omar Ali Lund Berg hid. Lund-Berg fell.")
    assert len(told) == 1


def test_an_arabic_name_is_one_with_and_without_its_article() -> None:
    assert len(people("Omar al-Haddad flew. Omar Haddad fell.")) == 1


def test_a_word_for_who_somebody_is_is_no_part_of_the_name() -> None:
    assert set(people("Model Ana Ruiz wrote. Ana Ruiz wept.")) == {"Ana Ruiz"}


def test_a_body_whose_name_one_report_writes_in_two_words_is_one() -> None:
    one, other = document("a", "Nord Daily wrote so."), document("b", "NordDaily wrote so.")
    assert len(entities([one, other], [name(one, "Nord Daily", "ORG"), name(other, "NordDaily", "ORG")], ())) == 1


def test_who_is_called_after_a_son_is_one_in_two_spellings_and_two_after_two_sons() -> None:
    assert len(people("Abu Hussein ran. Abu Husein hid.")) == 1
    assert len(people("Abu Hussein al-Haddad ran. Abu Omar al-Haddad hid.")) == 2
