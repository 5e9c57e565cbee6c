from __future__ import annotations

import itertools
from textwrap import dedent

import pytest

from sayso.errors import UnreadableDocument
from sayso.ingest import Original, documents, numbered
from sayso.model import Document

FIRST = "A ferry with forty people aboard sank off the northern coast at dawn on Monday, the coast guard said in a statement."
SECOND = "All of them were rescued by fishing boats."
HTML = f"<p>{FIRST}</p><script>steal('cookies')</script><style>p {{}}</style><p>{SECOND}</p><p hidden>Unseen words.</p>"


def rss(items: str, *, channel: str = "<title>Harbour Courier</title><link>https://courier.example/</link>") -> bytes:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {spaces}><channel>{channel}{items}</channel></rss>\n'.encode()


def item(fields: str) -> str:
    return f"<item><title>Ferry sinks</title><link>https://courier.example/ferry</link><description>{FIRST}</description>{fields}</item>"


def read(content: bytes, name: str = "feed.xml") -> list[Document | UnreadableDocument]:
    return list(documents(Original(f"reports/{name}", name.rsplit(".", 1)[0], content)))


def only(content: bytes, name: str = "feed.xml") -> Document:
    [made] = read(content, name)
    assert isinstance(made, Document), made
    return made


ATOM = dedent(f"""\
    <?xml version="1.0"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <title>World - Harbour Courier</title>
      <link rel="self" href="https://courier.example/feed"/><link href="https://courier.example/"/>
      <author><name>Ana Ruiz</name></author>
      <entry>
        <title type="html">Ferry &lt;b&gt;sinks&lt;/b&gt;</title>
        <link rel="alternate" href="https://courier.example/ferry"/>
        <published>2021-06-03T08:15:00Z</published><updated>2021-06-04T09:00:00Z</updated>
        <summary>Short.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content>
      </entry>
      <entry>
        <title>Quay closed</title><author><name>Bo Lind</name></author>
        <updated>2021-06-05T09:00:00Z</updated><summary>The quay &lt;is&gt; closed.</summary>
      </entry>
    </feed>
    """).encode()

RSS_1 = dedent(f"""\
    <?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://courier.example/feed"><title>News</title><link>https://courier.example/</link></channel>
      <item rdf:about="https://courier.example/ferry">
        <title>Ferry sinks</title><link>https://courier.example/ferry</link><description>{FIRST}</description>
        <dc:date>2021-06-03T08:15:00Z</dc:date><dc:creator>Ana Ruiz</dc:creator><dc:publisher>Harbour Courier</dc:publisher>
      </item>
    </rdf:RDF>
    """).encode()


def test_an_item_of_an_rss_feed_is_a_document_with_what_the_feed_states() -> None:
    fields = "<pubDate>Thu, 03 Jun 2021 08:15:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator>"
    made = only(rss(item(fields)))
    assert (made.id, made.path) == ("feed#1", "reports/feed.xml")
    assert made.text == f"Ferry sinks\n\n{FIRST}"
    assert (made.title, made.outlet, made.authors) == ("Ferry sinks", "Harbour Courier", ("Ana Ruiz",))
    assert (made.published, made.updated, made.url) == ("2021-06-03T08:15:00", None, "https://courier.example/ferry")


def test_the_content_of_an_item_is_read_before_its_description_and_runs_no_script() -> None:
    made = only(rss(item(f"<content:encoded><![CDATA[{HTML}]]></content:encoded>")))
    assert made.text == f"Ferry sinks\n\n{FIRST}\n\n{SECOND}"


def test_a_caption_and_the_line_that_names_the_blog_are_set_aside() -> None:
    line = "The post Ferry sinks appeared first on Harbour Courier."
    written = f"<figure><img src='a.png'><figcaption>The ferry at the quay</figcaption></figure><p>{FIRST}</p><p>{line}</p>"
    made = only(rss(item(f"<content:encoded><![CDATA[{written}]]></content:encoded>")))
    set_aside = [(made.text[each.start : each.end], each.kind) for each in made.furniture]
    assert set_aside == [("The ferry at the quay", "caption"), (line, "notice")]


def test_entries_of_an_atom_feed_keep_their_dates_and_have_its_author_where_they_name_none() -> None:
    [first, second] = read(ATOM)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.title, first.text) == ("Ferry sinks", f"Ferry sinks\n\n{FIRST}\n\n{SECOND}")
    assert (first.published, first.updated) == ("2021-06-03T08:15:00", "2021-06-04T09:00:00")
    assert (first.outlet, first.authors, first.url) == ("Harbour Courier", ("Ana Ruiz",), "https://courier.example/ferry")
    assert (second.text, second.authors) == ("Quay closed\n\nThe quay <is> closed.", ("Bo Lind",))
    assert (second.published, second.updated) == ("2021-06-05T09:00:00", None)


def test_an_rss_1_feed_is_read() -> None:
    made = only(RSS_1)
    assert (made.text, made.published, made.authors) == (f"Ferry sinks\n\n{FIRST}", "2021-06-03T08:15:00", ("Ana Ruiz",))
    assert (made.outlet, made.url) == ("Harbour Courier", "https://courier.example/ferry")


@pytest.mark.parametrize("name", ["a.rss", "a.atom", "a.rdf", "a.xml", "a.txt", "a", "a.html"])
@pytest.mark.parametrize("content", [ATOM, RSS_1, rss(item(""))])
def test_a_feed_is_known_by_its_content_whatever_its_name(name: str, content: bytes) -> None:
    assert {isinstance(made, Document) and made.title in ("Ferry sinks", "Quay closed") for made in read(content, name)} == {True}


def test_a_feed_in_utf_16_is_read() -> None:
    written = rss(item("")).decode().replace('encoding="utf-8"', 'encoding="utf-16"')
    assert only(written.encode("utf-16")).title == "Ferry sinks"


@pytest.mark.parametrize(
    ("channel", "fields", "outlet"),
    [
        ("<title>World news | The Guardian</title><link>https://courier.example/</link>", "", "The Guardian"),
        ("<title>Riverwatch: ferries</title><link>https://www.riverwatch.example/</link>", "", "courier.example"),
        ("<title>Courier: ferries</title><link>https://www.courier.example/</link>", "", "Courier"),
        ("<title>Latest headlines</title><link>https://courier.example/</link>", "", "courier.example"),
        ("<title>Latest</title><dc:publisher>Harbour Wire</dc:publisher>", "", "Harbour Wire"),
        ("<title>Search results</title>", '<source url="https://wire.example/rss">Harbour Gazette</source>', "Harbour Gazette"),
        ("<title>Search results</title>", '<source url="https://wire.example/rss">Northhaven Sun</source>', "Northhaven Sun"),
        ("<title>Search results</title>", '<source url="https://courier.example/rss">Latest</source>', "courier.example"),
        ("<title>Harbour Courier</title><webMaster>web@host.example (Bo Lind)</webMaster>", "", "Harbour Courier"),
        ("<title>Ferry Digest</title><link>https://digest.example/</link>", "", "courier.example"),
    ],
)
def test_the_outlet_is_what_the_feed_states_and_no_section_or_aggregator(channel: str, fields: str, outlet: str) -> None:
    assert only(rss(item(fields), channel=channel)).outlet == outlet


def test_an_author_is_the_name_beside_a_mail_address() -> None:
    assert only(rss(item("<author>ana@courier.example (Ana Ruiz)</author>"))).authors == ("Ana Ruiz",)
    assert only(rss(item("<author>ana@courier.example</author>"))).authors == ()


def test_a_headline_alone_is_read_and_an_item_without_words_is_told() -> None:
    made = read(rss("<item><title>Ferry sinks off the coast</title></item><item><link>https://courier.example/2</link></item>"))
    assert [each.text for each in made if isinstance(each, Document)] == ["Ferry sinks off the coast"]
    assert [str(each) for each in made if isinstance(each, UnreadableDocument)] == [
        "reports/feed.xml, record 2: no words: a title, a description or a content is expected"
    ]


def test_an_address_that_is_no_web_address_is_not_kept() -> None:
    made = only(rss(f"<item><title>Ferry sinks</title><link>javascript:alert(1)</link><description>{FIRST}</description></item>"))
    assert made.url is None


def test_a_feed_without_items_is_reported() -> None:
    [told] = read(rss(""))
    assert str(told) == "reports/feed.xml: a feed without items: articles are expected"


def test_a_feed_that_is_cut_short_gives_what_it_holds_and_is_told() -> None:
    whole = rss(item("") + item(""))
    made = read(whole[: whole.rindex(b"<description>") + 40])
    assert [each.id for each in made if isinstance(each, Document)] == ["feed#1", "feed#2"]
    [told] = [each for each in made if isinstance(each, UnreadableDocument)]
    assert "cut short in or after record 2" in told.why


def test_entities_are_neither_multiplied_nor_fetched() -> None:
    bomb = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">\n' for number in range(1, 12))
    for declared in (f'<!ENTITY a0 "ha">\n{bomb}', f'<!ENTITY a11 SYSTEM "file://{__file__}">'):
        written = rss(f"<item><title>Ferry</title><description>{FIRST} &a11;</description></item>").decode()
        made = only(written.replace("<rss ", f"<!DOCTYPE rss [\n{declared}]>\n<rss ", 1).encode())
        assert len(made.text) < 200
        assert "import" not in made.text


def test_an_item_with_more_tags_than_any_report_is_told_and_the_rest_is_read() -> None:
    many = f"<item><title>Many</title><description><![CDATA[{'<b>' * 200_001}]]></description></item>"
    made = read(rss(many + item("")))
    assert [each.where for each in made if isinstance(each, UnreadableDocument)] == ["reports/feed.xml, record 1"]
    assert [each.id for each in made if isinstance(each, Document)] == ["feed#2"]


def test_the_same_feed_gives_the_same_documents_in_whatever_order_they_come() -> None:
    made = [each for each in read(rss(item("") + item("<dc:creator>Ana Ruiz</dc:creator>") + item(""))) if isinstance(each, Document)]
    assert made == read(rss(item("") + item("<dc:creator>Ana Ruiz</dc:creator>") + item("")))
    assert len({numbered(order) for order in itertools.permutations(made)}) == 1
