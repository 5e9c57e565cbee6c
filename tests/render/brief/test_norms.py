"""The norms of the trade, as facts about briefs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pytest

from sayso.model import Claim, Document, Dossier, Furniture, Judgement, Mention, Moment, Place, PlaceId, SeriesId, Source, Statement
from sayso.render.brief import established, outline
from sayso.render.brief.desk import apart
from sayso.render.brief.laid import after
from sayso.render.brief.outline import Outline, length, text
from sayso.render.brief.telling import Telling
from tests.ferry import DOSSIER, NOTHING
from tests.render.brief.newsroom import claim, contradiction, count, dossier, person, report, said, told

STORY = "In short"
ESTABLISHED, DISPUTED, CLAIMED = "What independent origins agree on", "What is disputed or denied", "What is claimed, and by whom"
UNVERIFIED, FIGURES, CHANGED = "What could not be verified", "Figures", "What changed"

RUIZ = person("Ana Ruiz", description="the mayor of Vale")
POLO = person("Ines Polo")
MILL = person("Vale Mill", type="ORG")

HERALD = report(
    "herald",
    "The mill in Vale burned down on Sunday night, the mayor of Vale, Ana Ruiz, said. She said the owners had been warned of the wiring. "
    "At least three workers were killed in the mill, Ruiz said.",
)
COURIER = report(
    "courier",
    "The mill in Vale burned down on Sunday night, according to Ana Ruiz. Vale Mill denied that its owners had been warned of the wiring. "
    "The Courier could not verify that claim.",
    published="2031-05-05",
)
BURNED = said(HERALD, "The mill in Vale burned down on Sunday night", "said", "the mayor of Vale, Ana Ruiz", RUIZ)
BURNED_TOO = said(COURIER, "The mill in Vale burned down on Sunday night", "according to", "Ana Ruiz", RUIZ)
WARNED = said(HERALD, "the owners had been warned of the wiring", "said", "She", RUIZ)
DENIED = said(COURIER, "its owners had been warned of the wiring", "denied", "Vale Mill", MILL, stance="denies")
DEAD = said(HERALD, "At least three workers were killed in the mill", "said", "Ruiz", RUIZ)
CAVEAT = said(COURIER, "that claim", "could not verify", stance="cannot_verify")

FIRE = dossier(
    [HERALD, COURIER],
    [BURNED, BURNED_TOO, WARNED, DENIED, DEAD, CAVEAT],
    [
        claim("single_source", [BURNED, BURNED_TOO], origins=[[BURNED]]),
        claim("disputed", [WARNED], [DENIED]),
        claim("single_source", [DEAD]),
    ],
    [RUIZ, MILL],
    [count(DEAD, HERALD, "At least three workers", 3, None)],
)
EVERY = [DOSSIER, FIRE, NOTHING]


def test_one_origin_in_two_reports_is_one_speaker_and_two_reports() -> None:
    assert "The mill in Vale burned down on Sunday night, according to Ruiz, in two reports." in told(outline(FIRE), CLAIMED)
    assert not re.search(r"\b(?:sources|officials|reports) (?:say|said)\b", " ".join(map(text, outline(FIRE).sentences())))


def test_both_sides_stand_in_one_sentence() -> None:
    [sentence] = told(outline(FIRE), DISPUTED)
    assert sentence == (
        "Ana Ruiz (the mayor of Vale) said that the owners had been warned of the wiring; "
        "Vale Mill denied that its owners had been warned of the wiring."
    )


@pytest.mark.parametrize("given", EVERY)
def test_every_sentence_has_a_footnote_and_every_note_its_sentence(given: Dossier) -> None:
    made = outline(given)
    cited = {cite for sentence in made.sentences() for piece in sentence for cite in piece.cites}
    assert [text(sentence) for sentence in made.sentences() if not any(piece.cites for piece in sentence)] == []
    assert cited == {note.cite for note in made.notes}
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))
    for note in made.notes:
        document = next(row for row in given.documents if row.id == note.cite.doc)
        assert " ".join(document.text[note.cite.start : note.cite.end].split()) == note.words


@pytest.mark.parametrize("given", EVERY)
def test_every_word_stands_in_a_document_or_is_a_fixed_phrase(given: Dossier) -> None:
    texts = {document.id: " ".join(document.text.split()).casefold() for document in given.documents}
    told = [*texts.values(), *(outlet for document in given.documents for outlet in (document.outlet, document.outlet_short) if outlet)]
    told += [name for row in given.entities for name in (row.name, row.short, row.description, *row.aliases) if name]
    names = "\n".join(told).casefold()
    whats = {figure.what for figure in given.figures}
    for sentence in outline(given).sentences():
        for piece in sentence:
            if piece.kind == "words":
                assert any(piece.text.casefold() in found for found in texts.values()) or piece.text.casefold() in whats
            elif piece.kind == "name":
                assert all(part in names for part in re.split(r" \(|\)", piece.text.casefold()))
            else:
                assert FIXED.fullmatch(piece.text), piece


FIXED = re.compile(
    r"[.,;:“” ()]*|(?:,? ?(?:according to|said|said that|said: “|report|reports|reports that|as cited by|and|that|and that|"
    r"later,|reported by|denied|denied that|could not verify it|on [^a-z]*[A-Z][a-z]+ \d{4}|in \w+ reports|"
    r"(?:first on )?\d+ [A-Z][a-z]+ \d{4}|in a report without a date|(?:says?|said) much the same|"
    r"told of|higher in later reports:|\w+ others?|(?:reported on|of) \d+ [A-Z][a-z]+ \d{4}|which has no date|"
    r"in a report (?:of \d+ [A-Z][a-z]+ \d{4}|without a date)|in \w+ reports, one (?:of \d+ [A-Z][a-z]+ \d{4}|without a date)),? ?)",
)


def test_a_length_that_the_whole_account_has_leaves_nothing_out() -> None:
    whole = sum(map(length, outline(DOSSIER, 10_000).sentences()))
    assert sum(part.left for part in outline(DOSSIER, whole).parts) == 0


@pytest.mark.parametrize("words", [1, 20, 45, 80, 600])
@pytest.mark.parametrize("given", EVERY)
def test_the_length_holds(given: Dossier, words: int) -> None:
    made, everything = outline(given, words), outline(given, 10_000)
    assert sum(map(length, made.sentences())) <= words
    left = sum(part.left for part in made.parts)
    assert left == len(list(everything.sentences())) - len(list(made.sentences()))


def test_a_part_that_had_no_room_says_so_and_not_that_there_is_nothing() -> None:
    [part] = [part for part in outline(FIRE, 1).parts if part.heading == DISPUTED]
    assert (part.paragraphs, part.left) == ((), 1)


def test_a_short_brief_has_a_line_of_figures_and_one_of_what_changed() -> None:
    told_of = {part.heading: len(list(part.sentences())) for part in outline(DOSSIER, 80).parts}
    assert (told_of[FIGURES], told_of[CHANGED]) == (1, 1)


def test_what_two_reports_have_from_one_speaker_is_no_one_sentence() -> None:
    other = report("mail", "Ana Ruiz said that the gate of the yard had been closed.")
    closed = said(other, "the gate of the yard had been closed", "said", "Ana Ruiz", RUIZ)
    opened = said(HERALD, "the owners had been warned of the wiring", "said", "She", RUIZ)
    assert len(told(outline(dossier([HERALD, other], [closed, opened], entities=[RUIZ])), CLAIMED)) == 2


def test_figures_are_told_as_the_words_give_them_oldest_first_with_who_and_when() -> None:
    later = report("courier", "Five workers were killed in the mill, Ruiz said.", published="2031-05-05")
    five = said(later, "Five workers were killed in the mill", "said", "Ruiz", RUIZ)
    figures = [count(five, later, "Five workers", 5, 5), count(DEAD, HERALD, "At least three workers", 3, None)]
    made = outline(dossier([HERALD, later], [DEAD, five], entities=[RUIZ], figures=figures))
    assert told(made, FIGURES) == [
        "At least three workers were killed in the mill (Ana Ruiz, 4 May 2031); "
        "five workers were killed in the mill (Ana Ruiz, 5 May 2031)."
    ]
    assert told(made, CHANGED) == [
        "Killed: at least three workers, according to Ruiz on 4 May 2031; "
        "higher in later reports: five workers, according to Ruiz on 5 May 2031."
    ]
    assert not re.search(r"\b(?:eight|8|four|4 workers)\b", " ".join(map(text, made.sentences())).replace("4 May", ""))


def test_two_of_the_dead_are_no_toll() -> None:
    part = report("courier", "Two of the dead were welders, Ruiz said.")
    two = said(part, "Two of the dead were welders", "said", "Ruiz", RUIZ)
    assert told(outline(dossier([part], [two], entities=[RUIZ], figures=[count(two, part, "Two of the dead", 2, 2)])), FIGURES) == []


def test_equal_figures_of_one_day_are_told_once_with_all_who_give_them_in_words_that_all_have() -> None:
    other = report("mail", "In all 47 were rescued from the yard that night, Ines Polo said. Another 47, rescued, went home.")
    first = said(other, "47 were rescued from the yard", "said", "Ines Polo", POLO)
    own = said(other, "Another 47, rescued, went home")
    figures = [count(first, other, "47", 47, 47, "rescued"), replace(count(own, other, "47, rescued", 47, 47, "rescued"), text="47")]
    [sentence] = told(outline(dossier([other], [first, own], entities=[POLO], figures=figures)), FIGURES)
    assert sentence == "Rescued: 47 (Ines Polo and The Mail, 4 May 2031)."


def test_parts_of_the_dead_are_told_together_where_nobody_counts_all() -> None:
    yard = report("mail", "One welder had been killed, Ruiz said. Scores of “scabs” had been killed, Ines Polo said.")
    one = said(yard, "One welder had been killed", "said", "Ruiz", RUIZ)
    scabs = said(yard, "Scores of “scabs” had been killed", "said", "Ines Polo", POLO)
    few = replace(count(one, yard, "One welder", 1, 1), subject="welder")
    many = replace(count(scabs, yard, "Scores of “scabs", 40, None), subject="scabs", series=SeriesId("scabs"))
    [sentence] = told(outline(dossier([yard], [one, scabs], entities=[RUIZ, POLO], figures=[few, many])), FIGURES)
    assert sentence == (
        "Scores of “scabs” had been killed (Ines Polo, 4 May 2031); one welder had been killed (Ana Ruiz, 4 May 2031)."
    )


def test_that_nobody_was_hurt_is_told_beside_those_who_were() -> None:
    other = report("mail", "No welders had been hurt, Ruiz said.")
    none = said(other, "No welders had been hurt", "said", "Ruiz", RUIZ)
    later = report("courier", "At least three people had been wounded, Ruiz said.", published="2031-05-05")
    three = said(later, "At least three people had been wounded", "said", "Ruiz", RUIZ)
    figures = [count(none, other, "No welders", 0, 0, "hurt"), count(three, later, "At least three people", 3, None, "wounded")]
    figures = [replace(row, series=SeriesId(row.what)) for row in figures]
    [sentence] = told(outline(dossier([other, later], [none, three], entities=[RUIZ], figures=figures)), FIGURES)
    assert sentence == (
        "No welders had been hurt (Ana Ruiz, 4 May 2031); at least three people had been wounded (Ana Ruiz, 5 May 2031)."
    )


def test_vague_casualties_are_left_out_beside_counts_of_the_dead() -> None:
    other = report("mail", "The war has caused thousands of casualties. At least three workers were killed in the mill.")
    war, dead = said(other, "The war has caused thousands of casualties"), said(other, "At least three workers were killed in the mill")
    many = count(war, other, "thousands of casualties", 2000, None, "casualties")
    killed = count(dead, other, "At least three workers", 3, None)
    assert [len(told(outline(dossier([other], [dead, war], figures=some)), FIGURES)) for some in ([killed, many], [many])] == [1, 1]


def place(name: str, reports: Sequence[Document]) -> Place:
    named = ((one.id, one.text.index(name)) for one in reports if name in one.text)
    mentions = tuple(Mention(doc, start, start + len(name)) for doc, start in named)
    return Place(PlaceId(f"p-{name}"), name, (), None, None, None, "city", None, None, mentions)


def test_a_figure_of_another_place_than_the_others_is_told_with_it() -> None:
    reports = [
        report("mail", "The fight at Oldham cost 90 wounded, its council said."),
        report("courier", "Some 90 were wounded, by all accounts, in Oldham."),
        report("echo", "Two welders were killed in Vale, Ruiz said."),
    ]
    mail, courier, echo = reports
    given = [
        said(mail, "The fight at Oldham cost 90 wounded", "said", "its council"),
        said(courier, "Some 90 were wounded, by all accounts, in Oldham"),
        said(echo, "Two welders were killed in Vale", "said", "Ruiz", RUIZ),
    ]
    figures = [
        count(given[0], mail, "90", 90, 90, "wounded"), count(given[1], courier, "90", 90, 90, "wounded"),
        count(given[2], echo, "Two welders", 2, 2),
    ]
    figures = [replace(row, series=SeriesId(row.what)) for row in figures]
    made = replace(dossier(reports, given, entities=[RUIZ], figures=figures), places=(place("Oldham", reports), place("Vale", reports)))
    [_, wounded] = told(outline(made), FIGURES)
    assert wounded.startswith("Wounded: 90, told of Oldham (")


def test_what_one_report_of_several_counts_of_people_is_no_figure_of_the_event() -> None:
    other = report("mail", "Twelve people were killed in a fire in the capital.")
    twelve = said(other, "Twelve people were killed in a fire in the capital")
    figures = [count(twelve, other, "Twelve people", 12, 12)]
    assert told(outline(dossier([HERALD, other], [BURNED, twelve], entities=[RUIZ], figures=figures)), FIGURES) == []
    assert len(told(outline(dossier([other], [twelve], figures=figures)), FIGURES)) == 1


def test_what_one_says_shortly_and_at_length_is_told_at_length() -> None:
    other = report(
        "mail",
        "Ines Polo identifies squatters as two travelling groups of former miners. Ines Polo identified the men as two travelling "
        "groups of former miners who work closely with the owners.",
    )
    groups = "two travelling groups of former miners"
    short = said(other, f"squatters as {groups}", "identifies", "Ines Polo", POLO)
    whole = said(other, f"the men as {groups} who work closely with the owners", "identified", "Ines Polo", POLO)
    assert told(outline(dossier([other], [short, whole], entities=[POLO])), CLAIMED) == [
        "Ines Polo identified the men as two travelling groups of former miners who work closely with the owners."
    ]


def test_a_participle_is_no_clause_that_somebody_said() -> None:
    other = report("mail", "Ines Polo reported being robbed of a bag with all her papers in the yard of the mill.")
    robbed = said(other, "being robbed of a bag with all her papers in the yard of the mill", "reported", "Ines Polo", POLO)
    assert told(outline(dossier([other], [robbed], entities=[POLO])), CLAIMED) == []


def test_a_value_that_reports_of_several_days_give_is_told_once_with_the_first() -> None:
    later = report("courier", "At least three workers were killed in the mill, Ines Polo said.", published="2031-05-05")
    again = said(later, "At least three workers were killed in the mill", "said", "Ines Polo", POLO)
    figures = [count(one, doc, "At least three workers", 3, None) for one, doc in ((DEAD, HERALD), (again, later))]
    [sentence] = told(outline(dossier([HERALD, later], [DEAD, again], entities=[RUIZ, POLO], figures=figures)), FIGURES)
    assert sentence == "At least three workers were killed in the mill (Ana Ruiz and Ines Polo, first on 4 May 2031)."


def test_a_figure_of_a_report_without_a_date_has_the_words_that_name_its_day() -> None:
    other = report("mail", "Nine welders had died by Tuesday in the yard of the mill, and nobody knows how many more.", published=None)
    other = replace(other, moments=(Moment(24, 31, "Tuesday", "date", None),))
    nine = said(other, "Nine welders had died by Tuesday in the yard of the mill", said_on=None)
    [sentence] = told(outline(dossier([other], [nine], figures=[count(nine, other, "Nine welders", 9, 9)])), FIGURES)
    assert sentence.endswith("(reported by The Mail, “Tuesday”, in a report without a date).")


def test_a_figure_in_an_outlets_own_voice_is_told_as_the_outlets() -> None:
    other = report("mail", "Nine welders died in the yard of the mill.")
    nine = said(other, "Nine welders died in the yard of the mill")
    [sentence] = told(outline(dossier([other], [nine], figures=[count(nine, other, "Nine welders", 9, 9)])), FIGURES)
    assert sentence == "Killed: nine welders (reported by The Mail, 4 May 2031)."


def test_what_an_outlet_could_not_verify_is_told_with_the_claim_before_it() -> None:
    alone = report("courier", "Vale Mill said its guards had left the gate. The Courier could not verify that claim.")
    left = said(alone, "its guards had left the gate", "said", "Vale Mill", MILL)
    caveat = said(alone, "that claim", "could not verify", stance="cannot_verify")
    made = outline(dossier([alone], [left, caveat], entities=[MILL]))
    assert told(made, UNVERIFIED) == ["Vale Mill said that its guards had left the gate; The Courier could not verify it."]
    assert told(outline(FIRE), UNVERIFIED) == [
        "Vale Mill denied that its owners had been warned of the wiring; The Courier could not verify it."
    ]


def test_a_caveat_on_somebody_whom_it_does_not_name_is_not_told() -> None:
    for words, made in (("who had the keys of the old mill", 1), ("how they got the keys of the old mill", 0)):
        keys = report("courier", f"It was unclear {words}.")
        caveat = said(keys, words, "unclear", stance="cannot_verify")
        assert len(told(outline(dossier([keys], [caveat])), UNVERIFIED)) == made


def test_a_caveat_is_not_tied_to_an_earlier_claim_when_its_own_cannot_be_told() -> None:
    between = report("courier", "Ruiz said the gate had been locked. He said it was arson. The Courier could not verify that claim.")
    locked = said(between, "the gate had been locked", "said", "Ruiz", RUIZ)
    arson = said(between, "it was arson", "said", "He")
    caveat = said(between, "that claim", "could not verify", stance="cannot_verify")
    assert told(outline(dossier([between], [locked, arson, caveat], entities=[RUIZ])), UNVERIFIED) == []


def test_what_two_origins_say_in_the_same_words_is_established_by_both() -> None:
    other = report("mail", "The mill in Vale burned down late on Sunday night, Ines Polo said.")
    polo = said(other, "The mill in Vale burned down late on Sunday night", "said", "Ines Polo", POLO)
    made = outline(dossier([HERALD, other], [BURNED, polo], [claim("corroborated", [BURNED, polo])], [RUIZ, POLO]))
    [sentence] = told(made, ESTABLISHED)
    assert sentence.endswith("on Sunday night, according to Ana Ruiz (the mayor of Vale) and Ines Polo.")


def test_whoever_says_less_is_told_in_his_own_words() -> None:
    other = report("mail", "Ines Polo said the mill in Vale burned down completely.")
    polo = said(other, "the mill in Vale burned down completely", "said", "Ines Polo", POLO)
    made = outline(dossier([HERALD, other], [BURNED, polo], [claim("corroborated", [BURNED, polo])], [RUIZ, POLO]))
    [sentence] = told(made, ESTABLISHED)
    assert re.search(r"Ines Polo said that the mill in Vale burned down completely\b", sentence)
    assert re.search(r"the mill in Vale burned down on Sunday night\b", sentence)


def test_whoever_says_most_of_a_wording_is_named_apart_from_who_says_all() -> None:
    other = report("mail", "Since Sunday the mill in Vale has burned down.")
    mail = said(other, "the mill in Vale has burned down")
    made = outline(dossier([HERALD, other], [BURNED, mail], [claim("corroborated", [BURNED, mail])], [RUIZ]))
    assert told(made, ESTABLISHED) == [
        "The mill in Vale burned down on Sunday night, according to Ana Ruiz (the mayor of Vale); The Mail says much the same.",
    ]


def test_whoever_says_most_of_a_wording_has_his_own_words_where_they_can_be_told() -> None:
    other = report("mail", "It was no accident. The old mill in Vale has burned down since Sunday evening.")
    mail = said(other, "The old mill in Vale has burned down since Sunday evening")
    long = report("courier", f"In spite of all that was done, the old mill in Vale, {'which was empty, ' * 3}burned down to its walls.")
    courier = said(long, long.text.rstrip("."))
    given = [BURNED, mail, courier]
    [sentence] = told(outline(dossier([HERALD, other, long], given, [claim("corroborated", given)], [RUIZ])), ESTABLISHED)
    assert sentence == (
        "The mill in Vale burned down on Sunday night, according to Ana Ruiz (the mayor of Vale); The Mail reports that the old mill "
        "in Vale has burned down since Sunday evening; The Courier says much the same."
    )


def test_one_party_under_two_names_does_not_agree_with_itself() -> None:
    other = report("mail", "The mill in Vale burned down on Sunday night, the office of Ana Ruiz said.")
    office = said(other, "The mill in Vale burned down on Sunday night", "said", "the office of Ana Ruiz")
    made = outline(dossier([HERALD, other], [BURNED, office], [claim("corroborated", [BURNED, office])], [RUIZ]))
    assert told(made, ESTABLISHED) == []


def test_two_parties_that_say_much_of_the_same_are_told_each_in_their_own_words() -> None:
    other = report("mail", "Ines Polo said the burned roof of the mill fell on the timber store.")
    polo = said(other, "the burned roof of the mill fell on the timber store", "said", "Ines Polo", POLO)
    first = report("herald", "Ana Ruiz said firemen had found the mill burned, its roof gone and its yard empty.")
    ruiz = said(first, "firemen had found the mill burned, its roof gone and its yard empty", "said", "Ana Ruiz", RUIZ)
    made = outline(dossier([first, other], [ruiz, polo], [claim("corroborated", [ruiz, polo])], [RUIZ, POLO]))
    [sentence] = told(made, ESTABLISHED)
    assert sorted(sentence.rstrip(".").replace(" (the mayor of Vale)", "").split("; ")) == [
        "Ana Ruiz said that firemen had found the mill burned, its roof gone and its yard empty",
        "Ines Polo said that the burned roof of the mill fell on the timber store",
    ]


def test_the_wordings_of_all_that_is_agreed_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def comparing(some: Iterable[Telling]) -> Iterator[Telling]:
        asked.append(1)
        return apart(some)

    monkeypatch.setattr(established, "apart", comparing)
    other = report("mail", "Ines Polo said the mill in Vale burned down on Sunday night and the owners had been warned of the wiring.")
    burned = said(other, "the mill in Vale burned down on Sunday night", "said", "Ines Polo", POLO)
    warned = said(other, "the owners had been warned of the wiring", "said", "Ines Polo", POLO)
    claims = [claim("corroborated", [BURNED, burned]), claim("corroborated", [WARNED, warned])]
    made = outline(dossier([HERALD, other], [BURNED, WARNED, burned, warned], claims, [RUIZ, POLO]))
    assert (len(told(made, ESTABLISHED)), len(asked)) == (2, 1)


def test_how_many_more_the_program_counts_as_agreed_is_said() -> None:
    other = report("mail", "The mill in Vale burned down late on Sunday night, Ines Polo said. She said nobody had slept.")
    polo = said(other, "The mill in Vale burned down late on Sunday night", "said", "Ines Polo", POLO)
    slept = said(other, "nobody had slept", "said", "She", POLO)
    claims = [claim("corroborated", [BURNED, polo]), claim("corroborated", [slept])]
    first, *_ = outline(dossier([HERALD, other], [BURNED, polo, slept], claims, [RUIZ, POLO])).parts
    assert (first.heading, len(first.paragraphs)) == (ESTABLISHED, 1)
    assert after(first).startswith("There is 1 more claim that the program counts so")


@pytest.mark.parametrize("words", ["the harvest was good in the hills this spring", "the mill in Vale had not burned down on Sunday night"])
def test_what_only_the_program_joined_is_not_established(words: str) -> None:
    other = report("mail", f"Ines Polo said {words}.")
    polo = said(other, words, "said", "Ines Polo", POLO)
    made = outline(dossier([HERALD, other], [BURNED, polo], [claim("corroborated", [BURNED, polo])], [RUIZ, POLO]))
    assert told(made, ESTABLISHED) == []


def test_a_supporter_who_may_say_something_else_establishes_nothing() -> None:
    other = report("mail", "On Sunday night the mill in Vale burned down, Ines Polo said.")
    polo = said(other, "the mill in Vale burned down", "said", "Ines Polo", POLO)
    unsure = claim("corroborated", [BURNED, polo], origins=[[BURNED], [polo]], unsure=[polo])
    assert told(outline(dossier([HERALD, other], [BURNED, polo], [unsure], [RUIZ, POLO])), ESTABLISHED) == []


def test_two_who_both_say_no_do_not_dispute_each_other() -> None:
    other = report("mail", "Ines Polo said the owners had not been warned of the wiring.")
    no = said(other, "the owners had not been warned of the wiring", "said", "Ines Polo", POLO)
    joined = claim("disputed", [no], judgements=[contradiction(no, DENIED)])
    made = outline(dossier([COURIER, other], [no, DENIED], [joined], [POLO, MILL]))
    assert all("Ines Polo" not in sentence for sentence in told(made, DISPUTED))


def test_a_person_is_introduced_once_with_the_documents_words() -> None:
    whole = " ".join(map(text, outline(FIRE).sentences()))
    assert whole.count("(the mayor of Vale)") == 1
    assert "Ana Ruiz (the mayor of Vale)" in whole


def test_others_harmed_are_told_between_a_count_of_nobody_and_one_of_the_dead() -> None:
    reports = [
        report("herald", "No welders had been hurt, Ruiz said."),
        report("mail", "At least three people were wounded in the yard, Ruiz said."),
        report("courier", "One welder had been killed, Ruiz said.", published="2031-05-05"),
    ]
    none = said(reports[0], "No welders had been hurt", "said", "Ruiz", RUIZ)
    three = said(reports[1], "At least three people were wounded in the yard", "said", "Ruiz", RUIZ)
    one = said(reports[2], "One welder had been killed", "said", "Ruiz", RUIZ, said_on="2031-05-05")
    pair = Judgement(one.id, none.id, "replaces", 0.9, "figures", ())
    figures = [
        count(none, reports[0], "No welders", 0, 0, "hurt"), count(three, reports[1], "At least three people", 3, None, "wounded"),
        count(one, reports[2], "One welder", 1, 1),
    ]
    figures = [replace(row, series=SeriesId(row.what)) for row in figures]
    claims = [claim("superseded", [none], judgements=[pair]), claim("single_source", [one]), claim("single_source", [three])]
    [sentence] = told(outline(dossier(reports, [none, three, one], claims, [RUIZ], figures)), CHANGED)
    assert sentence == (
        "No welders had been hurt, according to Ruiz, on 4 May 2031; wounded: at least three people, according to Ruiz on 4 May 2031; "
        "later, Ruiz said that one welder had been killed, on 5 May 2031."
    )


def in_short(*reports: Document, by: Sequence[Statement], claims: Sequence[Claim] = ()) -> list[str]:
    return told(outline(dossier(list(reports), list(by), claims, [RUIZ, MILL])), STORY)


def sinking(day: str) -> tuple[list[Document], list[Statement]]:
    """Three reports that open alike, of one day."""
    words = "The old mill of Vale collapsed into the river last week"
    reports = [report(name, f"{words}.", published=day) for name in ("herald", "mail", "courier")]
    return reports, [said(one, words) for one in reports]


def test_a_brief_opens_with_what_the_reports_open_with_and_the_day_that_it_counts_from() -> None:
    reports, collapsed = sinking("2031-05-04")
    shown = in_short(*reports, by=collapsed)
    assert len(shown) == 1
    assert re.fullmatch("The old mill of Vale collapsed into the river last week, The [A-Z][a-z]+ reported on 4 May 2031.", shown[0])


def test_a_brief_tells_the_day_from_which_the_first_words_of_a_sentence_count() -> None:
    for words in ("Last week the old mill of Vale collapsed into the river", "Yesterday the old mill of Vale collapsed into the river"):
        reports = [report(name, f"{words}.") for name in ("herald", "mail", "courier")]
        [sentence] = in_short(*reports, by=[said(one, words) for one in reports])
        assert sentence.endswith(" reported on 4 May 2031.")


def test_a_speaker_with_a_name_of_two_letters_is_told_after_the_words() -> None:
    words, un = "The old mill of Vale collapsed into the river last week", person("The UN", type="ORG", aliases=("it",))
    reports = [report(name, f"The UN spoke. “{words},” it said.", outlet=None) for name in ("herald", "mail", "courier")]
    quoted = [said(one, words, "said", "it", un, kind="direct") for one in reports]
    [sentence] = told(outline(dossier(reports, quoted, [], [un])), STORY)
    assert re.fullmatch(f"“{words}”, according to the UN, in the report [a-z]+ of 4 May 2031\\.", sentence)


def test_the_accused_answers_right_after_the_accusation() -> None:
    accused = "Ana Ruiz accused Vale Mill of selling flour that had been mixed with chalk"
    reports = [report(name, f"{accused}.") for name in ("herald", "mail")]
    reports.append(report("courier", f"{accused}. The company keeps to itself. Vale Mill denied that its flour had been mixed with chalk."))
    every = [said(one, accused) for one in reports]
    denied = said(reports[2], "its flour had been mixed with chalk", "denied", "Vale Mill", MILL, stance="denies")
    first, *_ = in_short(*reports, by=[*every, denied], claims=[claim("disputed", every, [denied])])
    assert re.search(r"chalk, The \w+ reports; Vale Mill denied that its flour had been mixed with chalk, The Courier reports\.", first)


def test_what_is_told_first_is_not_told_again() -> None:
    reports, collapsed = sinking("2031-05-04")
    made = outline(dossier(reports, collapsed, [claim("single_source", collapsed, origins=[[collapsed[0]]])]))
    assert [part.heading for part in made.parts if list(part.sentences())] == [STORY]


def test_a_report_without_an_outlet_is_called_by_its_day_where_its_words_count_from_that() -> None:
    for published, told_of in (("2031-05-04", " of 4 May 2031."), (None, ", which has no date.")):
        yard = report("yard", "The old mill of Vale collapsed into the river last week.", outlet=None, published=published)
        collapsed = said(yard, "The old mill of Vale collapsed into the river last week")
        assert told(outline(dossier([yard], [collapsed])), CLAIMED) == [
            f"The old mill of Vale collapsed into the river last week, according to the report yard{told_of}"
        ]


def test_a_description_that_is_taken_for_a_name_loses_the_capital_of_its_sentence() -> None:
    spoken = report("herald", "Earlier reports of a fire in the yard were denied by Vale Mill. The earlier ones had told of a flood.")
    reports = person("Earlier reports", type="ORG", aliases=())
    denied = said(spoken, "Earlier reports of a fire in the yard", "denied", "Vale Mill", MILL, stance="denies")
    assert told(outline(dossier([spoken], [denied], entities=[reports, MILL])), DISPUTED) == [
        "Vale Mill denied earlier reports of a fire in the yard."
    ]


def test_words_that_speak_of_the_other_thing_are_not_told_without_the_one() -> None:
    lone = report("herald", "The owners never told the name of the other mill in Vale, Ana Ruiz said.")
    named = said(lone, "The owners never told the name of the other mill in Vale", "said", "Ana Ruiz", RUIZ)
    assert list(outline(dossier([lone], [named], entities=[RUIZ])).sentences()) == []


def test_a_weekday_counts_from_its_report_where_the_reports_are_of_several_weeks() -> None:
    later = report("courier", "Vale was quiet.", published="2031-06-20")
    lone = dossier([HERALD, later], [DEAD, BURNED], entities=[RUIZ])
    assert "on Sunday night, according to Ruiz, in a report of 4 May 2031." in " ".join(told(outline(lone), CLAIMED))


def test_a_person_who_is_named_between_passes_nothing_on() -> None:
    through = report("herald", "The gate had been closed at nine, the guards told Ana Ruiz, she said.")
    closed = said(through, "The gate had been closed at nine", "told", "the guards")
    for entity, shown in ((RUIZ, False), (MILL, True)):
        named = replace(closed, via=(Source(0, 8, entity.name, entity.id),))
        assert ("as cited by" in " ".join(told(outline(dossier([through], [named], entities=[RUIZ, MILL])), CLAIMED))) is shown


def test_letters_of_a_short_name_stay_capitals() -> None:
    mayor = replace(RUIZ, description="US Senator")
    spoken = report("herald", "The mill of Vale burned down on Sunday night, US Senator Ana Ruiz said. Nobody told us.")
    burned = said(spoken, "The mill of Vale burned down on Sunday night", "said", "Ana Ruiz", mayor)
    assert "Ana Ruiz (US Senator)" in " ".join(told(outline(dossier([spoken], [burned], entities=[mayor])), CLAIMED))


def test_a_description_that_stands_beside_another_name_is_not_told() -> None:
    mistaken = replace(RUIZ, description="the gate agent")
    spoken = report("herald", "She complained to the gate agent, Ruiz said. The mill in Vale burned down on Sunday night, Ruiz said.")
    burned = said(spoken, "The mill in Vale burned down on Sunday night", "said", "Ruiz", mistaken)
    shown = " ".join(map(text, outline(dossier([spoken], [burned], entities=[mistaken])).sentences()))
    assert "The mill in Vale burned down" in shown
    assert "gate agent" not in shown


def test_a_description_has_no_capital_that_was_only_its_sentences() -> None:
    guard = replace(RUIZ, description="Yard guard")
    spoken = report("herald", "Yard guard Ana Ruiz said the mill in Vale burned down on Sunday night. The yard is closed.")
    burned = said(spoken, "the mill in Vale burned down on Sunday night", "said", "Ana Ruiz", guard)
    assert "Ana Ruiz (yard guard)" in " ".join(map(text, outline(dossier([spoken], [burned], entities=[guard])).sentences()))


def test_a_sentence_that_takes_something_back_is_told_as_changed() -> None:
    taken = report("mail", "The harbour office withdrew its statement on the wiring late on Monday.")
    back = said(taken, "The harbour office withdrew its statement on the wiring")
    assert told(outline(dossier([taken], [back])), CHANGED) == [
        "The harbour office withdrew its statement on the wiring late on Monday, The Mail reports."
    ]


def test_a_headline_and_furniture_are_not_told() -> None:
    words = "Old mill burned down in Vale on Sunday night"
    headed = report("mail", f"{words}\n\n{words.replace('Old', 'Big')}.", title=words)
    lines = [said(headed, words), said(headed, words.replace("Old", "Big"))]
    fenced = replace(headed, furniture=(Furniture(len(words) + 2, len(headed.text), "caption"),))
    assert list(outline(dossier([fenced], lines)).sentences()) == []
    assert len(list(outline(dossier([headed], lines)).sentences())) == 1


def test_the_lead_says_span_reports_outlets_origins_and_standings() -> None:
    assert outline(FIRE).lead == (
        "4–5 May 2031: 2 reports from 2 outlets. In them the program counts 3 claims from 3 independent origins "
        "(who answers for what is said, however many reports carry it): "
        "none supported by two or more origins, 1 disputed or denied, none that could not be verified."
    )


def test_a_part_with_nothing_to_tell_says_so() -> None:
    made = outline(NOTHING)
    assert [part.empty for part in made.parts if part.heading == DISPUTED] == ["No report denies what another says."]
    assert not any(part.paragraphs or part.left for part in made.parts)


def emptied(made: Outline, heading: str) -> str:
    """What a part says that has no sentence."""
    part = next(part for part in made.parts if part.heading == heading)
    assert not part.paragraphs
    return part.empty


def test_two_reports_are_not_told_in_short_nor_said_to_have_nothing_for_it() -> None:
    assert [part.heading for part in outline(FIRE).parts][:1] == [ESTABLISHED]
    reports, collapsed = sinking("2031-05-04")
    assert outline(dossier(reports, collapsed)).parts[0].heading == STORY


def test_what_is_denied_in_the_first_lines_is_not_said_to_be_untellable() -> None:
    accused = "Ana Ruiz accused Vale Mill of selling flour that had been mixed with chalk"
    reports = [report(name, f"{accused}.") for name in ("herald", "mail")]
    reports.append(report("courier", f"{accused}. The company keeps to itself. Vale Mill denied any part in such a trade."))
    every = [said(one, accused) for one in reports]
    denied = said(reports[2], "any part in such a trade", "denied", "Vale Mill", MILL, stance="denies")
    made = outline(dossier(reports, [*every, denied], [claim("disputed", every, [denied])], [MILL]))
    assert emptied(made, DISPUTED) == "What there is stands in the first lines above."


def test_a_count_that_is_told_above_is_not_said_to_be_missing() -> None:
    killed, never = "At least three workers were killed in the mill", "workers were ever killed in the mill"
    lone = report("herald", f"{killed}, Ruiz said. Vale Mill denied that {never}.")
    dead, no = said(lone, killed, "said", "Ruiz", RUIZ), said(lone, never, "denied", "Vale Mill", MILL, stance="denies")
    figures = [count(dead, lone, "At least three workers", 3, None)]
    made = outline(dossier([lone], [dead, no], [claim("disputed", [dead], [no])], [RUIZ, MILL], figures))
    assert emptied(made, FIGURES) == "What there is stands in the parts above."
    assert emptied(outline(NOTHING), FIGURES).startswith("No count of what became of people was found; of other counts only those")


def test_what_was_replaced_in_words_that_cannot_be_told_is_not_said_to_be_missing() -> None:
    reports = [report("herald", "Two men were hurt, Ruiz said."), report("courier", "One of them died, Ruiz said.", published="2031-05-05")]
    two = said(reports[0], "Two men were hurt", "said", "Ruiz", RUIZ)
    one = said(reports[1], "One of them died", "said", "Ruiz", RUIZ, said_on="2031-05-05")
    pair = Judgement(one.id, two.id, "replaces", 0.9, "figures", ())
    made = outline(dossier(reports, [two, one], [claim("superseded", [two], judgements=[pair]), claim("single_source", [one])], [RUIZ]))
    assert told(made, "What changed") == []
    assert "see the dossier" in next(part.empty for part in made.parts if part.heading == "What changed")


def test_what_the_program_counts_but_cannot_tell_is_not_said_to_be_missing() -> None:
    halved = report("mail", "Since the war.")
    half = said(halved, "Since the war")
    made = outline(dossier([halved], [half], [claim("corroborated", [half])]))
    assert "shares too few words" in next(part.empty for part in made.parts if part.heading == ESTABLISHED)




def test_reports_that_name_no_outlet_are_told_apart_from_outlets() -> None:
    nameless = report("leaflet", "Vale Mill burned down, it says.", outlet=None, title="A leaflet of the mill")
    made = outline(dossier([HERALD, nameless], [DEAD], entities=[RUIZ]))
    assert "2 reports, 1 from 1 outlet and 1 that names none." in made.lead


def test_a_note_calls_a_report_without_an_outlet_by_its_title() -> None:
    nameless = report("leaflet-4711", "Vale Mill burned down in the night.", outlet=None, title="A leaflet of the mill")
    burned = said(nameless, "Vale Mill burned down in the night")
    [note] = outline(dossier([nameless], [burned])).notes
    assert note.where.startswith("“A leaflet of the mill”, 4 May 2031")


def test_villages_that_were_emptied_are_no_count_of_what_became_of_people() -> None:
    yard = report("mail", "Several villages had been evacuated, Ruiz said.")
    gone = said(yard, "Several villages had been evacuated", "said", "Ruiz", RUIZ)
    villages = replace(count(gone, yard, "Several villages", 3, None, "evacuated"), unit="villages")
    assert told(outline(dossier([yard], [gone], entities=[RUIZ], figures=[villages])), FIGURES) == []
