"""A sketch holds what a statement says, and nothing of how it was attributed."""

from __future__ import annotations

from sayso import extract
from sayso.language.parse import Parse, Token, children_of, parse
from sayso.link import sketches
from sayso.model import Cue, Moment, Sketch, Statement
from tests import made

Word = tuple[str, str, str, str, str, int]
"""Text, lemma, part of speech, tag, dependency, head."""

NOT_CLOSED: tuple[Word, ...] = (
    ("The", "the", "DET", "DT", "det", 1),
    ("bridge", "bridge", "NOUN", "NN", "nsubjpass", 4),
    ("was", "be", "AUX", "VBD", "auxpass", 4),
    ("not", "not", "PART", "RB", "neg", 4),
    ("closed", "close", "VERB", "VBN", "ROOT", 4),
)
NO_BRIDGE: tuple[Word, ...] = (
    ("No", "no", "DET", "DT", "det", 1),
    ("bridge", "bridge", "NOUN", "NN", "nsubj", 2),
    ("closed", "close", "VERB", "VBD", "ROOT", 2),
)
CLAIMS: tuple[Word, ...] = (
    ("Those", "those", "DET", "DT", "det", 1),
    ("claims", "claim", "NOUN", "NNS", "nsubjpass", 4),
    ("could", "could", "AUX", "MD", "aux", 4),
    ("be", "be", "AUX", "VB", "auxpass", 4),
    ("checked", "check", "VERB", "VBN", "ROOT", 4),
)
TWO_HURT: tuple[Word, ...] = (
    ("They", "they", "PRON", "PRP", "nsubj", 1),
    ("hurt", "hurt", "VERB", "VBD", "ROOT", 1),
    ("two", "two", "NUM", "CD", "nummod", 3),
    ("drivers", "driver", "NOUN", "NNS", "dobj", 1),
)


def parsed(words: tuple[Word, ...]) -> Parse:
    tokens, offset = [], 0
    for index, (text, lemma, pos, tag, dep, head) in enumerate(words):
        tokens.append(Token(index, offset, offset + len(text), text, lemma, pos, tag, dep, head, 0, ""))
        offset += len(text) + 1
    whole = ((0, len(tokens)),)
    return Parse(" ".join(word[0] for word in words), tuple(tokens), whole, whole, (), children_of(tokens))


def sketched(words: tuple[Word, ...], statement: Statement | None = None, moments: tuple[Moment, ...] = ()) -> Sketch:
    parse = parsed(words)
    [found] = sketches(made.document("courier", parse.text, moments=moments), parse, [statement or made.statement("a", parse.text)])
    return found


def test_a_negated_verb_is_a_negated_predicate() -> None:
    found = sketched(NOT_CLOSED)
    assert (found.predicate, found.subject, found.negated, found.clause) == ("close", ("bridge",), True, True)


def test_no_before_the_subject_negates() -> None:
    assert sketched(NO_BRIDGE).negated


def test_words_outside_the_statement_do_not_negate_it() -> None:
    parse = parsed(NO_BRIDGE)
    [found] = sketches(made.document("courier", parse.text), parse, [made.statement("a", "bridge closed", start=3)])
    assert not found.negated


def test_the_words_that_attribute_are_left_out_so_that_those_claims_stand_for_two() -> None:
    statement = made.statement("a", "Those claims could be checked", cue=Cue(13, 29, "could be checked"))
    found = sketched(CLAIMS, statement)
    assert (found.lemmas, found.stands_for) == (("claim",), 2)


def test_an_opening_pronoun_and_a_number_are_kept() -> None:
    found = sketched(TWO_HURT)
    assert found.numbers == ("two",)
    assert found.pronoun is not None
    assert (found.pronoun.start, found.pronoun.end) == (0, 4)


def test_days_are_those_of_the_expressions_of_time_in_it() -> None:
    assert sketched(NO_BRIDGE, moments=(Moment(3, 9, "bridge", "date", "2024-03-04"),)).days == ("2024-03-04",)


NO_BRAKES: tuple[Word, ...] = (
    ("Buses", "bus", "NOUN", "NNS", "nsubj", 1),
    ("drove", "drive", "VERB", "VBD", "ROOT", 1),
    ("without", "without", "ADP", "IN", "prep", 1),
    ("brakes", "brake", "NOUN", "NNS", "pobj", 2),
)
UNDER_ARREST: tuple[Word, ...] = (
    ("Drivers", "driver", "NOUN", "NNS", "nsubj", 1),
    ("are", "be", "AUX", "VBP", "ROOT", 1),
    ("under", "under", "ADP", "IN", "prep", 1),
    ("arrest", "arrest", "NOUN", "NN", "pobj", 2),
)
DETAIL: tuple[Word, ...] = (
    ("Trams", "tram", "NOUN", "NNS", "nsubj", 4),
    ("that", "that", "PRON", "WDT", "nsubj", 3),
    ("never", "never", "ADV", "RB", "neg", 3),
    ("braked", "brake", "VERB", "VBD", "relcl", 0),
    ("crashed", "crash", "VERB", "VBD", "ROOT", 4),
)


def test_what_is_said_not_to_be_there_or_so_is_absent() -> None:
    assert [sketched(words).absent for words in (NOT_CLOSED, NO_BRIDGE, NO_BRAKES)] == [("close",), ("close",), ("brake",)]


CRASHED: tuple[Word, ...] = (
    ("Trams", "tram", "NOUN", "NNS", "nsubj", 1),
    ("crashed", "crash", "VERB", "VBD", "ROOT", 1),
    ("because", "because", "SCONJ", "IN", "mark", 5),
    ("they", "they", "PRON", "PRP", "nsubj", 5),
    ("never", "never", "ADV", "RB", "neg", 5),
    ("braked", "brake", "VERB", "VBD", "advcl", 1),
)


def test_a_negation_in_another_clause_is_not_the_main_point() -> None:
    assert sketched(CRASHED).absent == ()


def test_a_clause_that_is_only_a_detail_takes_nothing_away_and_is_no_part_of_the_subject() -> None:
    found = sketched(DETAIL)
    assert (found.absent, found.subject) == ((), ("tram",))


def test_who_is_under_arrest_is_said_to_be_arrested() -> None:
    assert sketched(UNDER_ARREST).predicate == "arrest"


def test_a_relative_clause_says_nothing_without_its_noun() -> None:
    document = made.document("courier", "The captain who left the harbour was tired.")
    words = parse(document)
    units = [unit.statement for unit in extract.units(document, words, extract.statements(document, words))]
    drawn = {unit.text: sketch for unit, sketch in zip(units, sketches(document, words, units), strict=True)}
    assert drawn["The captain who left the harbour was tired"].clause
    assert not drawn["who left the harbour"].clause


def test_a_clause_with_a_pronoun_points_back_only_where_it_says_nothing_more() -> None:
    unclear = (
        ("it", "it", "PRON", "PRP", "nsubj", 1),
        ("was", "be", "AUX", "VBD", "ROOT", 1),
        ("true", "true", "ADJ", "JJ", "acomp", 1),
    )
    assert (sketched(unclear).stands_for, sketched(TWO_HURT).stands_for) == (1, 0)
