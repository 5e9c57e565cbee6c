"""Entities on a part of ECB+ and of MEANTIME: their floors, and that the measure measures.

Documents are read without their statements, which would hold a few more mentions: those of speakers without a name.
"""

from __future__ import annotations

from itertools import permutations, product
from pathlib import Path

import numpy as np
import pytest

from sayso import ground
from sayso.engine import Processes
from sayso.language.parse import Parse, parse
from sayso.model import Document, DocumentId
from tests.accuracy import coreference
from tests.accuracy.conll import Agreement, most
from tests.accuracy.coreference import Annotated, Labelled, Measured, head, ours
from tests.accuracy.detokenized import detokenized
from tests.accuracy.holding import digest, hold
from tests.made import document, entity

EVERY_TOPIC = 9
"""Of so many topics of ECB+ one is read."""
OF_A_SUBJECT = 10
"""So many documents are read of each subject of MEANTIME."""


@pytest.mark.skipif(not coreference.ECBPLUS.is_dir(), reason="the corpus is not beside the checkout")
def test_entities_hold_their_floors_on_ecbplus(pytestconfig: pytest.Config) -> None:
    events = [paths for topic in coreference.topics()[::EVERY_TOPIC] for paths in coreference.events(topic)]
    sentences = coreference.selected()
    figures = measured([[coreference.ecbplus(path, sentences) for path in paths] for paths in events]).figures()
    hold(pytestconfig, "ecbplus", digest([coreference.SENTENCES, *(path for paths in events for path in paths)]), figures)


@pytest.mark.skipif(not coreference.MEANTIME.is_dir(), reason="the corpus is not beside the checkout")
def test_entities_hold_their_floors_on_meantime(pytestconfig: pytest.Config) -> None:
    subjects = [sorted(folder.glob("*.xml"))[:OF_A_SUBJECT] for folder in sorted(coreference.MEANTIME.iterdir())]
    figures = measured([[coreference.meantime(path) for path in paths] for paths in subjects]).figures()
    hold(pytestconfig, "meantime", digest([path for paths in subjects for path in paths]), figures)


def measured(events: list[list[Annotated]]) -> Measured:
    """Gather the entities of each event, and lay them beside what annotators marked."""
    total = Measured()
    with Processes(2) as engine:
        for event in events:
            documents = [one.document for one in event]
            read = list(engine.map(words_and_names, documents))
            names = [name for _, found, _ in read for name in found]
            entities = ground.entities(documents, names, (), [nominal for _, _, found in read for nominal in found])
            parses = {one.id: words for one, (words, _, _) in zip(documents, read, strict=True)}
            total.add([mention for one in event for mention in one.mentions], entities, parses)
    return total


# A worker receives a function by name, so it is defined at module level.
def words_and_names(one: Document) -> tuple[Parse, tuple[ground.Name, ...], tuple[ground.Nominal, ...]]:
    words = parse(one)
    return words, ground.names(one, words), ground.nominals(one, words)


SOLUTION = "aaaaabbccccc"
"""Chains of five, two and five mentions: the example of Bagga and Baldwin (1998), which Luo (2005) takes up."""
SMALL_AND_LARGE = "xxxxxyyyyyyy"
BOTH_LARGE = "xxxxxyyxxxxx"
"""What is merged wrongly: the small chain with a large one, or the large ones."""


def agreement(gold: str, mine: str) -> Agreement:
    """Two partitions, each as the name of a chain for every mention in turn."""
    added = Agreement()
    added.add(dict(enumerate(gold)), dict(enumerate(mine)))
    return added


def test_muc_counts_the_links_that_are_lacking() -> None:
    """Vilain et al. (1995): a chain of four that is found as two pairs lacks one link of three."""
    found = agreement("aaaa", "xxyy").muc
    assert found.recall == pytest.approx(2 / 3)
    assert found.precision == 1.0


def test_muc_counts_any_wrong_merger_as_one_link() -> None:
    for mine in (SMALL_AND_LARGE, BOTH_LARGE):
        found = agreement(SOLUTION, mine).muc
        assert found.precision == pytest.approx(9 / 10)
        assert found.recall == 1.0


@pytest.mark.parametrize(("mine", "precision"), [(SMALL_AND_LARGE, 16 / 21), (BOTH_LARGE, 7 / 12)])
def test_b3_is_that_of_its_authors_example(mine: str, precision: float) -> None:
    found = agreement(SOLUTION, mine).b3
    assert found.precision == pytest.approx(precision)
    assert found.recall == 1.0


@pytest.mark.parametrize(
    ("mine", "expected"),
    [(SMALL_AND_LARGE, 0.733), (BOTH_LARGE, 0.667), ("xxxxxxxxxxxx", 0.294), ("lmnopqrstuvw", 0.178)],
)
def test_ceafe_is_that_of_its_authors_example(mine: str, expected: float) -> None:
    """Luo (2005), the table that compares the metrics."""
    assert agreement(SOLUTION, mine).ceafe.f1 == pytest.approx(expected, abs=0.0005)


def test_the_same_chains_agree_wholly() -> None:
    assert agreement("aabbc", "yyxxz").conll == 1.0


def test_nothing_linked_has_no_link_and_keeps_some_company() -> None:
    found = agreement("aaab", "wxyz")
    assert (found.muc.f1, found.b3.precision) == (0.0, 1.0)
    assert found.b3.recall == pytest.approx(1 / 2)


def test_counts_add_up_over_events() -> None:
    """Of one link and of three, three are found; the mean of two recalls would be 5/6."""
    both = agreement("aa", "xx")
    both.add(dict(enumerate("aaaa")), dict(enumerate("xxyy")))
    assert both.muc.recall == pytest.approx(3 / 4)


def test_an_event_without_mentions_changes_nothing() -> None:
    found = agreement("aabb", "xxxy")
    before = found.conll
    found.add({}, {})
    assert found.conll == before


def test_two_sides_must_place_the_same_mentions() -> None:
    with pytest.raises(ValueError, match="same mentions"):
        Agreement().add({1: "a"}, {2: "a"})


@pytest.mark.parametrize(("rows", "columns"), list(product(range(1, 6), repeat=2)))
def test_an_assignment_gains_as_much_as_the_best_of_all(rows: int, columns: int) -> None:
    gains = np.random.default_rng(rows * 10 + columns).integers(0, 4, (rows, columns)) / 4
    wide = gains if rows <= columns else gains.T
    best = max(sum(wide[row, column] for row, column in enumerate(order)) for order in permutations(range(wide.shape[1]), wide.shape[0]))
    assert most(gains) == pytest.approx(best)


def labelled(one: Document, words: str, chain: str = "") -> Labelled:
    start = one.text.index(words)
    return Labelled(one.id, start, start + len(words), chain)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("the mayor of Norwick", "mayor"),
        ("at the harbour of Norwick", "harbour"),
        ("Ana Ruiz, a baker,", "Ruiz"),
        ("her", "her"),
    ],
)
def test_a_mention_turns_on_its_head(mention: str, expected: str) -> None:
    one = document("courier", "Ana Ruiz, a baker, met the mayor of Norwick at the harbour of Norwick. He thanked her.")
    assert head(labelled(one, mention), parse(one)).text == expected


def test_a_mention_is_ours_where_the_head_is_the_same() -> None:
    one = document("courier", "The mayor of Norwick met Ana Ruiz in the old town.")
    mayor, ruiz = labelled(one, "The mayor of Norwick"), labelled(one, "Ana Ruiz")
    norwick = entity("Norwick", mentions=(("courier", 13, 20),))
    person = entity("Ruiz", mentions=(("courier", 29, 33),))
    assert ours([mayor, ruiz], [norwick, person], {one.id: parse(one)}) == {ruiz: person.id}


def test_of_two_entities_the_one_that_is_called_so_holds_a_mention() -> None:
    one = document("courier", "The Norwick Harbour Board closed it.")
    board = labelled(one, "Norwick Harbour Board")
    whole, part = entity("b", mentions=(("courier", 4, 25),)), entity("a", mentions=(("courier", 20, 25),))
    assert ours([board], [part, whole], {one.id: parse(one)}) == {board: whole.id}


def test_a_chain_that_we_hold_in_part_is_measured_in_part() -> None:
    one = document("courier", "Ana Ruiz left. Ruiz said that she sang.")
    marked = [Labelled(one.id, start, end, "Ruiz") for start, end in ((0, 8), (15, 19), (30, 33))]
    total = Measured()
    total.add(marked, [entity("Ruiz", mentions=(("courier", 0, 8), ("courier", 15, 19)))], {one.id: parse(one)})
    figures = total.figures()
    assert figures["mentions_held"] == pytest.approx(2 / 3)
    assert (total.everything.muc.recall, total.names.muc.recall) == (0.5, 1.0)
    assert figures["names_conll_f1_over_lemmas"] == 0.0


def test_words_are_put_together_as_they_were_printed() -> None:
    words = 'He said , `` the U . S . is n\'t well - known at 17 : 50 . \'\' ( He left " early " . )'.split()
    text, spans = detokenized([words])
    assert text == "He said, “the U.S. isn't well-known at 17:50.” (He left “early”.)"
    assert [text[span.start : span.end] for span in spans[4:9]] == ["the", "U", ".", "S", "."]


def test_sentences_become_paragraphs_and_words_keep_their_places() -> None:
    text, spans = detokenized([["It", "sank", "."], ["Nobody", "drowned", "."]])
    assert text == "It sank.\n\nNobody drowned."
    assert [text[span.start : span.end] for span in spans] == ["It", "sank", ".", "Nobody", "drowned", "."]


ECB = """<Document>
<token t_id="1" sentence="0">http</token>
<token t_id="2" sentence="1">Ruiz</token><token t_id="3" sentence="1">sang</token>
<token t_id="4" sentence="2">She</token><token t_id="5" sentence="2">left</token><token t_id="6" sentence="2">Norwick</token>
<token t_id="7" sentence="3">Ruiz</token><token t_id="8" sentence="3">slept</token>
<Markables>
<HUMAN_PART_PER m_id="1"><token_anchor t_id="2"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="3"><token_anchor t_id="4"/></HUMAN_PART_PER>
<LOC_GEO m_id="4"><token_anchor t_id="6"/></LOC_GEO>
<HUMAN_PART_PER m_id="5"><token_anchor t_id="7"/></HUMAN_PART_PER>
<HUMAN_PART_PER m_id="6" instance_id="HUM7"/>
</Markables>
<Relations><CROSS_DOC_COREF r_id="1"><source m_id="1"/><source m_id="3"/><source m_id="5"/><target m_id="6"/></CROSS_DOC_COREF></Relations>
</Document>"""


def test_ecbplus_is_read_with_the_entities_of_its_sentences(tmp_path: Path) -> None:
    path = tmp_path / "1_2ecbplus.xml"
    path.write_text(ECB, encoding="utf-8")
    read = coreference.ecbplus(path, {("1_2ecbplus", "1"), ("1_2ecbplus", "2")})
    text = read.document.text
    assert text == "Ruiz sang\n\nShe left Norwick\n\nRuiz slept"
    found = [(text[one.start : one.end], one.chain) for one in read.mentions]
    assert {one.label for one in read.mentions} == {"HUMAN_PART_PER", "LOC_GEO"}
    assert found == [("Ruiz", "HUM7"), ("She", "HUM7"), ("Norwick", "1_2ecbplus 4")]


def test_two_documents_chains_are_one_where_the_entity_has_a_name(tmp_path: Path) -> None:
    marked = ECB.replace('m_id="6" instance_id="HUM7"', 'm_id="6"')
    for name, content in (("1_2ecbplus", ECB), ("1_3ecbplus", ECB), ("1_4ecbplus", marked)):
        (tmp_path / f"{name}.xml").write_text(content, encoding="utf-8")
    reads = [coreference.ecbplus(path, {(path.stem, "1")}) for path in sorted(tmp_path.iterdir())]
    assert [one.chain for read in reads for one in read.mentions] == ["HUM7", "HUM7", "1_4ecbplus 6"]


MEANTIME = """<Document>
<token t_id="1" sentence="0">Ruiz</token><token t_id="2" sentence="0">sang</token>
<Markables>
<ENTITY_MENTION m_id="1"><token_anchor t_id="1"/></ENTITY_MENTION>
<EVENT_MENTION m_id="2"><token_anchor t_id="2"/></EVENT_MENTION>
<ENTITY m_id="3" instance_id="PER5" ent_type="PER"/>
</Markables>
<Relations><REFERS_TO r_id="1"><source m_id="1"/><target m_id="3"/></REFERS_TO></Relations>
</Document>"""


def test_meantime_is_read_with_its_entities(tmp_path: Path) -> None:
    path = tmp_path / "9_song.xml"
    path.write_text(MEANTIME, encoding="utf-8")
    assert coreference.meantime(path).mentions == (Labelled(DocumentId("9_song"), 0, 4, "PER5", "PER"),)
