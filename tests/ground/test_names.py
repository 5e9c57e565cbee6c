from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ground.imprint import contributors
from sayso.ground.names import Name, names
from sayso.language.parse import parse
from sayso.model import Furniture, FurnitureKind
from tests.ground.reading import report


def found(text: str) -> dict[str, Name]:
    document = report(text)
    return {name.text: name for name in names(document, parse(document))}


def test_a_title_stands_apart_from_the_name_it_stands_before() -> None:
    name = found("The ferry was overloaded, Harbour Minister Ana Ruiz said on Monday.")["Ana Ruiz"]
    assert name.type == "PERSON"
    assert name.full == "Harbour Minister Ana Ruiz"


def test_a_description_in_apposition_is_kept_verbatim() -> None:
    name = found("The crew had left, said Ana Ruiz, a spokeswoman for the port authority, on Monday.")["Ana Ruiz"]
    assert name.description == "a spokeswoman for the port authority"


def test_a_description_may_stand_before_the_name() -> None:
    name = found("On Monday, the island's governor, Ivar Holm, said the ferry had sunk.")["Ivar Holm"]
    assert name.description == "the island's governor"


def test_a_body_keeps_the_acronym_that_follows_in_brackets() -> None:
    name = found("The inquiry was opened by the Bureau of River Safety (BRS) in March.")["Bureau of River Safety"]
    assert (name.type, name.other) == ("ORG", "BRS")


def test_a_body_of_a_nation_is_the_same_however_it_is_worded() -> None:
    first = found("Norway's Ministry of Defence sent two boats.")["Norway's Ministry of Defence"]
    second = found("The Norwegian Defense Ministry sent two boats.")["The Norwegian Defense Ministry"]
    assert (first.nation, first.body) == (second.nation, second.body) == ("NO", "defense ministry")


def test_a_nationality_is_no_name() -> None:
    assert "Norwegian" not in found("A Norwegian trawler reached the ferry first.")


def test_a_weekday_is_no_name() -> None:
    assert "Monday" not in found("The ferry left on Monday with 40 people.")


def test_a_capital_that_speaks_is_its_government_and_one_that_is_visited_is_a_city() -> None:
    assert found("Oslo said the ferry had been inspected in May.")["Oslo"].government
    assert not found("The ferry was inspected in Oslo in May.")["Oslo"].government


def test_a_village_is_a_place_whatever_the_tagger_thinks_of_its_name() -> None:
    assert found("Rescuers gathered in the fishing village of Grontvik at dawn.")["Grontvik"].type == "GPE"


def test_furniture_and_other_languages_name_nothing() -> None:
    text = "Read Bo Lind on ferries\n\nAna Ruiz left the ferry on Monday."
    furnished = replace(report(text), furniture=(Furniture(0, text.index("\n"), "promotion"),))
    assert [name.text for name in names(furnished, parse(furnished))] == ["Ana Ruiz"]
    french = replace(report("Ana Ruiz a quitté le ferry lundi."), language="fr")
    assert names(french, parse(french)) == ()


def test_a_ship_with_a_towns_name_is_no_town() -> None:
    assert found("Forty people left the ferry Bergen in time.")["Bergen"].type == "FAC"


def test_outlets_writers_and_contributors_are_named_where_the_report_writes_them() -> None:
    text = "By Bo Lind, Harbour Courier\n\nAna Ruiz, a teacher, left the ferry.\n\nReporting was contributed by Eva Lund and Ivo Berg."
    credit = Furniture(text.index("Reporting"), len(text), "credit")
    byline = Furniture(0, text.index("\n"), "credit")
    printed = replace(report(text), outlet="Harbour Courier", authors=("Bo Lind", "Ola Dahl"), furniture=(byline, credit))
    found = {name.text: name.type for name in names(printed, parse(printed))}
    assert found == {
        "Bo Lind": "PERSON", "Harbour Courier": "ORG", "Ana Ruiz": "PERSON", "Eva Lund": "PERSON", "Ivo Berg": "PERSON"
    }  # fmt: skip


def aside(text: str, kind: FurnitureKind, apart: str) -> dict[str, str]:
    """What a report names that has a caption or credits, each name with its kind."""
    furniture = (Furniture(text.index(apart), text.index(apart) + len(apart), kind),)
    written = replace(report(text), furniture=furniture)
    return {name.text: name.type for name in names(written, parse(written))}


def test_captions_name_whom_and_what_the_report_does_not() -> None:
    caption = "Ola Dahl, a pilot from Norwick, waits. (Eva Lund/Associated Press)"
    found = aside(f"It rained all day in Westport.\n\n{caption}", "caption", caption)
    assert found.keys() >= {"Ola Dahl", "Norwick", "Eva Lund", "Associated Press"}
    assert found["Eva Lund"] == "PERSON"


def test_credits_name_who_wrote_edited_and_took_the_pictures() -> None:
    credit = "(Additional reporting by Sora Kim WESTPORT, Ada Torb in OSLO. Editing by Ivo Berg and Max Perr)"
    found = aside(f"It rained all day.\n\n{credit}", "credit", credit)
    assert {name for name, kind in found.items() if kind == "PERSON"} == {"Sora Kim", "Ada Torb", "Ivo Berg", "Max Perr"}
    picture = "The ferry on July 15, 2016 ©Anne-Lise Poul (AFP)"
    assert aside(f"It rained all day.\n\n{picture}", "caption", picture)["Anne-Lise Poul"] == "PERSON"


@pytest.mark.parametrize(
    ("credit", "people"),
    [
        ("Reporting by Ana RUIZ and Bo LIND", {"Ana RUIZ", "Bo LIND"}),
        ("Reporting by Ana Eva RUIZ", {"Ana Eva RUIZ"}),
        ("Reporting by Ana Ruiz LONDON and Bo Lind BERGEN", {"Ana Ruiz", "Bo Lind"}),
        ("(Reporting by Ana Ruiz Jr. and Bo Lind in Norwick)", {"Ana Ruiz Jr.", "Bo Lind"}),
        ("(Reporting by Ana Ruiz Jr. Editing by Bo Lind)", {"Ana Ruiz Jr", "Bo Lind"}),
        ("Photograph by Ana St. John and Bo Lind", {"Ana St. John", "Bo Lind"}),
    ],
)
def test_those_credited_keep_their_whole_names(credit: str, people: set[str]) -> None:
    document = replace(report(credit), furniture=(Furniture(0, len(credit), "credit"),))
    assert set(contributors(document)) == people


def test_a_country_or_a_known_body_before_a_person_is_none_of_the_name() -> None:
    assert found("He is the son of former president of Norway Martin Dahl.").keys() >= {"Norway", "Martin Dahl"}
    assert "Martin Dahl" in found("The head of the agency IAEA Martin Dahl spoke.")


def test_an_acronym_of_small_and_large_letters_spells_a_name_before_a_noun() -> None:
    assert "Alternative for Norway" in found("It lost voters to the populist Alternative for Norway party (AfN) in May.")


def test_an_institute_for_the_study_of_war_is_no_war() -> None:
    assert "Institute for the Study of War" in found("The Institute for the Study of War said so on Monday.")
    assert "Westmark War" not in found("It was the end of the Westmark War, he said.")


def test_towns_between_which_somebody_travels_are_named() -> None:
    assert {"Oslo", "Bergen"} <= found("It was a long Oslo-to-Bergen-to-Narvik connection.").keys()


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("defence ministry of Norway", "defense ministry"),
        ("Foreign Ministry of Norway", "foreign ministry"),
        ("supreme court of Norway", "court supreme"),
        ("government of Norway", "government"),
    ],
)
def test_a_body_before_its_nation_keeps_the_words_that_tell_which_it_is(words: str, body: str) -> None:
    named = found(f"The {words} said so.")
    assert named[words].body == body
    assert [text for text in named if text != "Norway"] == [words]


def test_what_is_only_new_of_a_body_is_no_part_of_its_name() -> None:
    assert "government of Norway" in found("The new government of Norway said so.")


def test_a_nations_police_union_is_a_body_of_its_own() -> None:
    assert "Norway's police union" in found("The head of Norway's police union spoke.")


def test_a_surname_may_be_a_months_name() -> None:
    assert "Elaine May" in found("Elaine May said on Monday that the ferry would sail in May.")
    assert "May" not in found("The ferry will sail in May, Elaine May said.")


def test_who_holds_an_office_of_state_is_named_without_it() -> None:
    assert found("Secretary of State Rex Dahl said on Friday that the ferry would sail.")["Rex Dahl"].type == "PERSON"


def test_numbers_and_joined_kinds_belong_to_a_name() -> None:
    assert "Blue Star 2" in found("The tanker Blue Star 2 sank off the coast on Monday.")
    assert "Harbour View Resort and Casino" in found("They met at the Harbour View Resort and Casino on Monday.")
    assert "National Center for Lost and Stolen Goods" in found("The National Center for Lost and Stolen Goods said so.")
    assert {"Bureau of River Safety", "Norway"} <= set(found("The Bureau of River Safety and Norway agreed on Monday."))


def test_a_noun_with_a_capital_is_no_name() -> None:
    assert "Police" not in found("Police closed the bridge. The police reopened it at noon.")


def test_a_name_is_told_with_all_its_words_and_what_it_is() -> None:
    ship = found("They boarded the Panama-flagged tanker Nordlys on Monday.")["Nordlys"]
    assert (ship.phrase, ship.sorts) == ("the Panama-flagged tanker Nordlys", ("tanker",))
    teacher = found("Ana Ruiz, a retired teacher from Westport who saw it, called the police.")["Ana Ruiz"]
    assert (teacher.description, teacher.sorts) == ("a retired teacher from Westport", ("teacher",))


def test_a_family_name_that_is_a_countrys_or_a_nouns_is_a_persons() -> None:
    assert found("Michael Jordan bought the team. On Monday Jordan said he was glad.")["Jordan"].type == "PERSON"
    assert "Baker" in found("Tom Baker, a baker from Westport, woke at three. Baker said the baker's day was long.")


def test_an_office_is_nobodys_name() -> None:
    assert not {"State", "Finance"} & set(found("The Secretary of State arrived. The Minister of Finance resigned on Monday."))


def test_an_office_in_capitals_is_nobodys_name() -> None:
    assert not found("Guests praised the Norwegian Prime Minister. Then the Foreign Minister left with the Crown Prince.")
    assert "Ana Ruiz" in found("Guests praised Prime Minister Ana Ruiz.")


def test_a_magazines_name_at_a_sentences_start_may_be_a_noun() -> None:
    told = replace(report("There was no time to lose. Time is running out for the ferry."), outlet="Time")
    assert names(told, parse(told)) == ()


def test_who_took_a_picture_is_named_in_its_caption() -> None:
    text = "The ferry at dawn. Ana Ruiz/Getty Images\n\nBo Lind left the ferry on Monday with his cousin.\n\n(AP Photo/Eva Lund, File)"
    second = Furniture(text.index("(AP"), len(text), "caption")
    shown = replace(report(text), furniture=(Furniture(0, text.index("\n"), "caption"), second))
    found = {name.text: name.type for name in names(shown, parse(shown))}
    assert found == {"Ana Ruiz": "PERSON", "Getty Images": "ORG", "Bo Lind": "PERSON", "AP": "ORG", "Eva Lund": "PERSON"}


def test_a_ships_initials_belong_to_its_name() -> None:
    assert {name.text: name.type for name in found("The USS George Dahl left Norfolk.").values() if name.type != "GPE"} == {
        "USS George Dahl": "FAC"
    }
    assert {text: name.type for text, name in found("HMS Victoria Dahl sank.").items()} == {"HMS Victoria Dahl": "FAC"}


def test_an_office_or_a_rank_in_initials_is_no_body() -> None:
    assert {text: name.type for text, name in found("MP Ivo Dahl met DCI Martin Dahl.").items()} == {
        "Ivo Dahl": "PERSON",
        "Martin Dahl": "PERSON",
    }
    assert {text: name.type for text, name in found("It was told to AP Ana Ruiz.").items()} == {"AP": "ORG", "Ana Ruiz": "PERSON"}


def test_a_ministry_is_the_nations_in_whose_capital_it_sits() -> None:
    name = found("The Fisheries Ministry in Oslo said on Monday that the ferry had sunk.")["Fisheries Ministry"]
    assert (name.nation, name.body) == ("NO", "fisheries ministry")


def test_what_follows_the_city_of_is_a_town() -> None:
    assert found("The boats returned to the city of Grenvik in the north.")["Grenvik"].type == "GPE"


def test_words_in_lower_case_give_a_place_its_bodies() -> None:
    named = found("Bergen police called the Skagen fire department and the Oslo district attorney's office on Monday.")
    assert {text: name.type for text, name in named.items() if " " in text} == {
        "Bergen police": "ORG",
        "Skagen fire department": "ORG",
        "Oslo district attorney's office": "ORG",
    }
    assert (named["Bergen"].phrase, named["Bergen"].modifies) == ("Bergen", True)


def test_no_body_is_given_to_a_nation_or_a_person_so() -> None:
    assert "Norway company" not in found("A Norway company and a Strand company sank.")


def test_peoples_are_no_names() -> None:
    assert found("An African-American man met Native Americans and Latin Americans.") == {}


def test_a_name_of_several_words_is_one_wherever_it_stands() -> None:
    named = found("She leads Seeds of Hope, a charity. William, who attended Seeds of Hope camps, said that Seeds of Hope had helped.")
    assert set(named) == {"Seeds of Hope", "William"}


def test_capitals_of_a_heading_are_no_part_of_the_name_after_them() -> None:
    assert "Ana Ruiz" in found("WINTER STORM Ana Ruiz sang for the crew, who had been at sea for a week.")


def test_a_company_with_a_title_in_its_name_keeps_it() -> None:
    assert "Envoy Air" in found("The pilots of Envoy Air flew to Bergen on Monday.")


def test_who_was_something_is_described_by_it() -> None:
    name = found("The tenth passenger on the boat was Ana Ruiz, 33, who had never sailed.")["Ana Ruiz"]
    assert name.description == "The tenth passenger on the boat"
    assert "33-year-old" in name.sorts


def test_a_hyphen_does_not_cut_a_description() -> None:
    assert found("The co-pilot was identified as Ana Ruiz.")["Ana Ruiz"].description == "The co-pilot"


def test_a_description_is_told_with_and_without_its_clause() -> None:
    document = report("Another guest was Ana Ruiz, a guide who led families on tours of Bergen.")
    [name] = [name for name in names(document, parse(document)) if name.text == "Ana Ruiz"]
    told = {document.text[role.start : role.end] for role in name.roles}
    assert {"a guide", "a guide who led families on tours of Bergen"} <= told


def test_an_arabic_article_joins_a_family_name_to_the_given_one() -> None:
    assert "Karim al-Dahl" in found("The station quoted President Karim al-Dahl on Monday.")
    assert "Camp-a-Lago" in found("He was at Camp-a-Lago on Monday.")


def test_a_nationality_and_what_a_sentence_begins_with_are_no_part_of_a_persons_name() -> None:
    assert "Martin Dahl" in found("It was the first win of Norwegian Martin Dahl in years.")
    assert "Martin Dahl" in found("Earlier, Irishman Martin Dahl had left.")
    assert "Martin Dahl" in found("Bystander Martin Dahl said it had rained.")


def test_a_hospital_keeps_its_country_and_what_looks_like_a_title_in_its_name() -> None:
    assert "Malta General Hospital" in found("He was taken to Malta General Hospital on Monday.")
    assert "Malta General Cemetery" in found("He was buried at Malta General Cemetery on Monday.")
    assert "Norwegian Sofia Hotel" in found("He stayed in the Norwegian Sofia Hotel on Monday.")
    assert "Ana Field" in found("The race was won by Norwegian Ana Field on Monday.")
    assert {"Malta", "Ana Ruiz"} <= found("They met Malta Prime Minister Ana Ruiz on Monday.").keys()


def test_a_given_name_that_is_a_nationality_too_is_part_of_the_name() -> None:
    assert "German Alvarez Ruiz" in found("Police met German Alvarez Ruiz on Monday.")


def test_the_town_of_who_is_credited_is_no_part_of_the_name() -> None:
    assert "Martin Dahl" in found("(Additional reporting by Martin Dahl OSLO, Ana Ruiz in BERGEN)")


def test_a_well_known_body_ends_before_the_person_who_represents_it() -> None:
    assert {"United Nations", "Martin Dahl"} <= found("The ambassador to the United Nations Martin Dahl said so on Monday.").keys()
    assert {"United Nations", "Nikki Dahl"} <= found("Her ambassador to the United Nations Nikki Dahl dismissed the offer.").keys()


def test_a_company_may_be_of_two_things() -> None:
    assert "Sund Rail and Harbour Company" in found("The Sund Rail and Harbour Company, a builder, said so.")


def test_an_office_in_capitals_ends_no_name() -> None:
    assert "Nordline" in found("The Nordline CFO said more on Monday.")


def test_a_hospital_bears_the_name_of_those_it_is_for() -> None:
    assert "Bergen Children's Hospital" in found("He was taken to Bergen Children's Hospital on Monday.")


def test_an_acronym_in_brackets_tells_where_the_name_before_it_begins() -> None:
    assert "People for the Kind Treatment of Seals" in found("People for the Kind Treatment of Seals (PKTS) said so.")


def test_a_peninsula_belongs_to_its_name() -> None:
    assert found("They met on the Sundish peninsula in May.")["Sundish peninsula"].type == "LOC"


def test_a_capital_that_is_mostly_visited_is_the_city_everywhere() -> None:
    visits = "They met in Oslo. They ate in Oslo. They slept in Oslo. It rained in Oslo. "
    document = report(visits + "Oslo said more.")
    assert not any(name.government for name in names(document, parse(document)))


def test_a_ministry_goes_on_with_what_it_is_for_in_lower_case() -> None:
    assert "Norway's ministry of foreign affairs" in found("Norway's ministry of foreign affairs said so.")


def test_a_name_is_what_its_title_stands_for() -> None:
    assert "governor" in found("The report quoted Gov. Ana Ruiz on Monday.")["Ana Ruiz"].sorts


def test_a_person_in_the_teens_is_a_teenager_and_a_beast_is_not() -> None:
    assert "teenager" in found("Police found Ana Ruiz, 17, in the harbour.")["Ana Ruiz"].sorts
    assert "teenager" not in found("Asta, a 13-year-old elephant from Bergen, was weighed on Monday.")["Asta"].sorts


def test_a_noun_phrase_holds_all_its_adjectives() -> None:
    assert found("They met at the grand, old Hotel Nordlys on Monday.")["Hotel Nordlys"].phrase == "the grand, old Hotel Nordlys"


def test_a_description_may_be_an_age_alone() -> None:
    assert found("The 19-year-old, identified as Martin Dahl, was arrested.")["Martin Dahl"].description == "The 19-year-old"


def test_kin_and_doers_are_told_before_a_name() -> None:
    assert found("The attacker, Martin Dahl, ran on.")["Martin Dahl"].description == "The attacker"
    assert found("The locksmith, Martin Dahl, ran on.")["Martin Dahl"].description == "The locksmith"
    assert found("Sadly, Dahl's girlfriend, Ana Ruiz, was away.")["Ana Ruiz"].description == "Dahl's girlfriend"


def test_a_secretary_of_state_is_a_person_with_a_title_and_a_nation() -> None:
    names = found("U.S. Secretary of State Martin Dahl said so on Monday.")
    assert names["U.S."].nation == "US"
    assert names["Martin Dahl"].full == "U.S. Secretary of State Martin Dahl"


def test_a_medical_center_is_a_hospital_and_a_prime_minister_a_premier() -> None:
    assert "hospital" in found("He was taken to Norwick Medical Center on Monday.")["Norwick Medical Center"].sorts
    assert "premier" in found("Norway's prime minister, Martin Dahl, left.")["Martin Dahl"].sorts


def test_the_son_of_a_president_is_not_the_president() -> None:
    assert found("The son of the former president Martin Dahl was among them.")["Martin Dahl"].sorts == ("president",)


def test_a_coast_keeps_its_owner() -> None:
    assert found("It flew to Norland's tropical Sunda coast on Monday.")["Sunda coast"].full == "Norland's tropical Sunda coast"


def test_an_outlet_in_brackets_is_no_other_name_nor_is_somebodys_team() -> None:
    told = found("The minister of Norland (CNN) said so. Ana Ruiz (Eagles) left. The Associated Press (AP) saw it.")
    assert {name.text: name.other for name in told.values() if name.text in {"Norland", "Ana Ruiz", "Associated Press"}} == {
        "Norland": None,
        "Ana Ruiz": None,
        "Associated Press": "AP",
    }


def test_a_body_of_two_matters_is_one_name() -> None:
    assert "Securities and Exchange Commission" in found("The Securities and Exchange Commission agreed on Monday.")


def test_two_groups_describe_neither_of_them() -> None:
    told = found("The units were manned by two Kestrian opposition groups -- the Freedom League and the Kestrian Volunteer Corps (KVC).")
    assert told["Freedom League"].description is None


def test_the_town_of_a_dateline_is_a_name() -> None:
    text = "OSLO, Feb. 5 (Fjordwire) – A ferry sank."
    dated = replace(report(text), furniture=(Furniture(0, 25, "credit"),))
    assert "OSLO" in {name.text for name in names(dated, parse(dated))}


@pytest.mark.parametrize(
    ("text", "firm"), [("The US firm iNordline sold its ferries.", "iNordline"), ("eFerry said it lost the order.", "eFerry")]
)
def test_a_firm_may_be_written_with_a_small_letter_first(text: str, firm: str) -> None:
    document = report(text)
    assert firm in [name.text for name in names(document, parse(document))]


def test_what_tells_when_is_no_part_of_a_name() -> None:
    assert found("Last week Nordline founder Tim Berg left.")["Tim Berg"].description == "Nordline founder"
    assert found("The Monday Harbour Council meeting failed.")["Harbour Council"].phrase == "Harbour Council"


def test_how_much_of_it_is_meant_is_no_part_of_a_name() -> None:
    assert found("Each British journalist called Ana Ruiz, and some Sund Phones rang.")["Sund Phones"].phrase == "Sund Phones"


def test_a_well_known_body_before_a_person_is_no_part_of_the_name() -> None:
    assert found("He met his ambassador to the United Nations Ana Ruiz on Monday.")["Ana Ruiz"].phrase == "Ana Ruiz"


def test_an_arabic_article_goes_on_behind_its_hyphen_in_small_letters() -> None:
    assert {"Taher El-haddad", "El-haddad"} <= {*found("Dr. Taher El-haddad spoke. They saw El-haddad’s house. El-haddad left.")}


def test_adjectives_of_faiths_and_peoples_and_us_are_no_names() -> None:
    assert not {"Jewish", "Catholics", "Us"} & {*found("Catholics came. Let Us Pray, said the Jewish baker.")}
    assert "Us Weekly" in found("Us Weekly reported it.")
    assert "Christian" in found("Christian Berg left. Later Christian said he was late.")
    assert "Western" not in found("Western Union left. Later Western states said it was late.")


def test_words_that_call_out_or_are_shouted_are_no_names() -> None:
    assert not {"Dude", "Upset", "God"} & {*found("“Dude, he left,” he said. Upset, Ana Ruiz left. “Oh my God, it’s him.”")}
    told = found("The page says, “BARGE SUNK IN NORWICK; ATTORNEY CLAIMS TOO MUCH.” Then NATO left.")
    assert not {"CLAIMS", "MUCH", "ATTORNEY"} & {*told}
    assert "NATO" in told


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("UNICEF, UNESCO, NATO, OPEC and ASEAN signed it.", {"UNICEF", "UNESCO", "NATO", "OPEC", "ASEAN"}),
        ("BUENOS AIRES, ARGENTINA — UNICEF said it was late.", {"UNICEF"}),
        ("KUALA LUMPUR, MALAYSIA (AP) — The ferry sank.", {"AP"}),
    ],
)
def test_bodies_in_capitals_of_a_list_or_behind_a_dateline_are_named(text: str, bodies: set[str]) -> None:
    assert bodies <= {*found(text)}


def test_whoever_is_spoken_to_is_named() -> None:
    assert "Ana" in found("“Ana, come here,” he said.")
    assert "Ana" in found("“You are late, Ana,” he said.")
