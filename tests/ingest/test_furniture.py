from __future__ import annotations

import pytest

from sayso.ingest.blocks import PARAGRAPH
from sayso.ingest.captions import is_caption
from sayso.ingest.datelines import datelines
from sayso.ingest.furniture import furniture
from sayso.ingest.notices import kind_of_whole
from sayso.ingest.teasers import is_loud
from sayso.model import Furniture

STORY = (
    "The ferry sank at dawn on Monday, the coast guard said, and forty people were rescued by fishing boats.",
    "“We heard a bang,” said Bo Lind, who was on deck. He was taken to hospital with a broken arm.",
    "An inquiry was opened.",
    "The ministry of transport said it had opened an inquiry. The harbour master could not be reached for comment.",
)


def set_aside(*paragraphs: str, between: str = "\n\n") -> list[tuple[str, str]]:
    text = between.join(paragraphs)
    return [(piece.kind, text[piece.start : piece.end]) for piece in furniture(text)]


def inside(paragraph: str) -> list[tuple[str, str]]:
    """What is set aside of a story with a paragraph in its middle."""
    return set_aside("Ferry sinks off the coast", *STORY[:2], paragraph, *STORY[2:])


def test_a_story_with_headline_and_deck_has_no_furniture() -> None:
    assert set_aside("Ferry Sinks Off the Coast", "Forty are rescued by fishing boats", *STORY) == []


@pytest.mark.parametrize(
    ("kind", "paragraph"),
    [
        ("notice", "This copy is for your personal, non-commercial use only. Distribution is governed by copyright law."),
        ("notice", "Copyright 2021 Harbour Press. All rights reserved. This material may not be published or redistributed."),
        ("notice", "Updated June 3, 2021 9:05 am UTC"),
        ("notice", "• Updated"),
        ("notice", "This article was first published on June 3, 2021"),
        ("notice", "Appeared in the June 4, 2021, print edition as ‘Ferry Sinks’."),
        ("notice", "Proudly powered by WordPress | Theme: Quay by Harbour Themes."),
        ("notice", "We use cookies to give you the best experience on our site."),
        ("navigation", "<https://www.courier.example/articles/ferry-sinks>"),
        ("navigation", "Share this article"),
        ("navigation", "Facebook Twitter WhatsApp"),
        ("navigation", "Scroll down for video"),
        ("credit", "By *Ana Ruiz* [Follow](#) and *Bo Lind* [Follow](#)"),
        ("credit", "By Ana Ruiz and Bo Lind in Harbour City"),
        ("credit", "Write to Ana Ruiz at ana.ruiz@courier.example"),
        ("credit", "Reporting by Ana Ruiz; editing by Bo Lind"),
        ("credit", "(Reporting by Ana Ruiz in Harbour City; Writing by Bo Lind)"),
        ("credit", "Reporting was contributed by Ana Ruiz, Bo Lind and Eva Stone."),
        ("credit", "The Associated Press contributed to this report."),
        ("credit", "Reuters - AP - AFP"),
        ("caption", "The ferry at the quay in May. PHOTO: ANA RUIZ/HARBOUR PRESS"),
        ("caption", "The ferry at the quay in May. Pexels"),
        ("caption", "The ferry at the quay in May. (Ana Ruiz/Getty Images)"),
        ("caption", "The ferry at the quay (AP Photo/Ana Ruiz)"),
        ("caption", "The ferry at the quay | Photo Credit: AP"),
        ("caption", "The ferry at the quay. Photograph: Ana Ruiz/AFP"),
        ("caption", "Image copyright Getty Images"),
        ("caption", "This photo released by the harbour police shows the ferry. (Harbour police via AP)"),
        ("caption", "Enlarge this image toggle caption Ana Ruiz/AP Ana Ruiz/AP"),
        ("caption", "Ana Ruiz (left) and Bo Lind (right) were on the ferry."),
        ("caption", "HARBOUR CITY Old Quay NORTH PIER Lighthouse FERRY TERMINAL 1 MILE"),
        ("caption", "The new ferry will sail in June. Pictured, the old ferry in the harbour of Port Ellen."),
        ("caption", "FILE - In this May 3, 2021, file photo, the ferry leaves the quay. Its captain said: “All is well.”"),
        ("caption", "The ferry at the quay, and four fishing boats. (University of Port Ellen)"),
        ("caption", "PORT ELLEN SCHOOL•GETTY Ferry fares: Ana Ruiz said the firm was raising them"),
        ("caption", "Photos, Top: Ana Ruiz/Harbour Press; Bottom: Bo Lind/Amel Images New boat: the ferry will carry cars."),
        ("caption", "Ferries Mon, May 3, 2021 The ferries of Port Ellen. Play slideshow 1 of 35 The old ferry"),
        ("caption", "The ferry lies on its side. Here's how it sank. (Ana Ruiz,Bo Lind/The Harbour Post)"),
        ("caption", "The ferry lies on its side. (CBH)"),
        ("caption", "The ferry lies on its side (Ana Ruiz for Reuters)"),
        ("caption", "Rescuers carry a passenger ashore in Harbour City, Westland June 3, 2021. The search will go on."),
        ("caption", "(L) A diver looks for passengers on Monday. (R) The ferry before it sank."),
        ("caption", "The divers found the anchor chain of the old ferry on the sea floor. Westport University of the Sea"),
        ("caption", "Getty - Contributor Divers on their way to the ferry"),
        ("caption", "pictures.example.com Divers on their way to the ferry"),
        ("caption", "Photos: Ferry sinks The ferry lies on its side. Hide Caption 1 of 2 Divers leave the quay. Hide Caption 2 of 2"),
        ("caption", "1 of 26 Full Screen Autoplay Close Skip Ad × Ferry sinks View Photos The ferry lies on its side."),
        ("caption", "A file photo of the ferry at the old quay of Harbour City."),
        ("caption", "In this June 3, 2021 photo, divers leave the quay of Harbour City."),
        ("caption", "This image released by the harbour police shows the ferry on its side."),
        ("notice", "This is a developing story. Please check back for updates."),
        ("notice", "More to follow."),
        ("notice", "This is a breaking news story and will be updated as we learn more."),
        ("notice", "This story will be updated when more is known."),
        ("notice", "Check back later for more on this story."),
        ("notice", "The opinions expressed are the author's own."),
        ("notice", "If you have been affected by issues raised in this story, call 0800 123 456."),
        ("notice", "(This story has not been edited by our staff and comes from a syndicated feed.)"),
        ("notice", "For confidential support call the seamen's line on 0800 123 456 or visit seamen.example for details"),
        ("notice", "The opinions expressed in this commentary are solely those of the author."),
        ("credit", "Ana Ruiz and Bo Lind reported from Harbour City, and Eva Stone from Westport. Kim Ode contributed research."),
        ("credit", "Ana Ruiz and Bo Lind reported from Port Ellen and Westport."),
        ("credit", "Ana Ruiz can be reached at 555-123-4567 or ana.ruiz@courier.example"),
        ("credit", "To contact the reporter on this story: Ana Ruiz in Harbour City at ana.ruiz@courier.example"),
        ("credit", "___ Follow Ana Ruiz at courier.example/ana ."),
        ("credit", "Ana Ruiz is a Westland writer and journalist. She wrote ‘Ships at Night’, out in 2013. ana.ruiz@courier.example"),
        ("navigation", "End of Twitter post by @ferry"),
        ("navigation", "Skip podcast promotion and continue reading"),
        ("comment", "Sorry we are not currently accepting comments on this article."),
        ("navigation", "Media playback is not supported on this device Was the ferry too old?"),
        ("navigation", "Your browser does not support iframes."),
        ("navigation", "Skip Twitter post by @ferry"),
        ("navigation", "Posted! A link has been posted to your feed."),
        ("navigation", "Embed Embed <iframe src='courier.example/player' width='100%'>"),
        ("promotion", "OFF THE ROCKS Ferry raised from the sea after a year FINAL HOUR Captain tells of it NEW BOAT What is it like?"),
        ("promotion", "Most Read In Ships OFF THE ROCKS Ferry raised from the sea after a year"),
        ("promotion", "RelatedFerry raised from the sea after a yearCaptain tells of the night"),
        ("promotion", "PHOTOS: The last ferries of Harbour City"),
        ("promotion", "Graphic | How the Ferry Sank A look at its last hour."),
        ("promotion", "Video What we know of the ferry. Publish Date June 3, 2021. Watch in Harbour Video »"),
        ("promotion", "WATCH: Ferry raised from the sea"),
        ("promotion", "Like Us On Facebook | Follow Us On Twitter | Contact The Author"),
        ("promotion", "Like this story? Share it with a friend!"),
        ("promotion", "Were you on the ferry? E-mail ferry@courier.example with your story."),
        ("promotion", "Read this story in Spanish at courier.example"),
        ("notice", "Ferry sinks off the coast originally appeared on Harbour News on Mon, 3 May 2021. Please see our terms of use."),
        ("notice", "First for shipping, Harbour News is an independent media outlet that follows a strict code."),
        ("promotion", "Ana Ruiz is Harbour News's ship correspondent and editor. Read her other columns at harbour.example."),
        ("promotion", "Interested in ships? Add ships as an interest to stay up to date on the latest news of them."),
        ("promotion", "Sign up for BREAKING NEWS Emails privacy policy Thanks for subscribing!"),
        ("promotion", "Related stories Port Ellen mourns ‘We lost a friend’: The town remembers FERRY FIRM fined for its old boats"),
        ("notice", "Licence for publishing multimedia online 0108263"),
        ("notice", "Registered charity no. 1234567"),
        ("notice", "Order Reprints | Today’s Paper | Subscribe A version of this article appears in print on June 4, on Page A 14."),
        ("promotion", "MOST READ IN NEWS OFF THE ROCKS Ferry raised from the sea after a year FINAL HOUR Captain tells of the night"),
        ("promotion", "JUST WATCHED Ferry raised from the sea Replay More Videos ... MUST WATCH Ferry raised from the sea 01:35"),
        ("promotion", "Sign up for The Quay Notes from the harbour. Invalid email address. Please re-enter. View all newsletters. Sign Up"),
        ("promotion", "Got a confidential news tip? The Harbour Courier would like to hear from readers."),
        ("promotion", "Read more"),
        ("promotion", "READ MORE: Harbour master resigns over list of passengers"),
        ("promotion", "Harbour master resigns over list of passengers Read more"),
        ("promotion", "Sign up for our daily newsletter"),
        ("promotion", "Follow Ana Ruiz on Twitter @anaruiz"),
        ("promotion", "[Harbour master resigns over list of passengers]"),
        ("promotion", "*Were you on the ferry? Our newsroom would like to hear from you.*"),
        ("promotion", "*If you like what we do, support Harbour Today with a subscription from 5 dollars a month.*"),
        ("promotion", "IN THE NEXT ISSUE: Who pays for the new lighthouse, and what the pilots say."),
        ("notice", "You receive Harbour Notes because you subscribed at notes.example. To unsubscribe, answer with STOP."),
        ("notice", "6/3/21, 8:15 AM Ferry sinks off the coast - Harbour Courier"),
        ("advertising", "SPONSORED: Quay pumps. Dry ships, calm owners. Ask for our price list."),
        ("advertising", "Advertisement Continue reading the main story"),
        ("caption", "A photo posted by Ana Ruiz (@anaruiz) on May 3, 2021 at 3:02pm PST"),
        ("caption", "Post by Harbour FM."),
        ("caption", "View on Instagram"),
        ("caption", "ferry-at-the-quay-600x400"),
        ("caption", "Harbour Press   Rescued: Bo Lind was taken from the sea by a fishing boat"),
        ("caption", "The captain before the court [POLICE]"),
        ("caption", "Harbour Islands/www.islands.example"),
        ("caption", "Photo Source: Quaypedia, Examiner.example"),
        ("caption", "Ana Ruiz embraces Bo Lind.   YouTube"),
        ("caption", "A nun reacts in front of the raised ferry on May 3, 2021, in Harbour's old quarter."),
        ("notice", "This article originally appeared on Harbour Today."),
        ("notice", "[This post has been updated.]"),
        ("notice", "Updated to clarify who owns the quay."),
        ("notice", "Story developing ..."),
        ("notice", "This story is still developing. More details will be made available once they emerge."),
        ("notice", "Additional details and information will be updated as it becomes available."),
        ("notice", "Updates to come as story develops."),
        ("notice", "We'll update this post as more information becomes available."),
        ("notice", "Stay tuned to Harbour Today for coverage of the vote."),
        ("notice", "WARNING: GRAPHIC CONTENT"),
        ("notice", "Warning: This story contains foul language some readers will find offensive."),
        ("notice", "ON A MOBILE DEVICE? CLICK HERE TO WATCH THE VIDEO."),
        ("notice", "If you've been affected by the issues in this article, please call the seamen's line on 0800 123 456."),
        ("credit", "[h/t Harbour Today]"),
        ("credit", "H/T Harbour Today | Ana Ruiz"),
        ("credit", "Via: Harbour Today"),
        ("credit", "[Harbour Today]"),
        ("credit", "Sources: Harbour Today, The Quay Mirror"),
        ("credit", "harbour-today.com"),
        ("credit", "With files from Ana Ruiz and The Canadian Press"),
        ("credit", "Twitter: @anaruiz"),
        ("credit", "Ruiz reported from Westport. Harbour Press writers Bo Lind and Eva Stone in Port Ellen contributed to this report."),
        ("credit", "Ana Ruiz reports for the Harbour Courier. Contributing: Bo Lind; The Associated Press"),
        ("promotion", "Have something to add to this story? Share it in the comments."),
        ("promotion", "Poll loading …"),
        ("promotion", ">> Follow Ana Ruiz (@anaruiz) on Twitter"),
        ("promotion", "Watch the video of the rescue below."),
        ("promotion", "You can watch video of the rescue, which took an hour, below:"),
        ("promotion", "Read the full story at Harbour Today"),
        ("promotion", "For the full story, click here."),
        ("promotion", "Click for more from Harbour Today."),
        ("promotion", "READ: Who is the man who steered the ferry?"),
        ("promotion", "[ Related: Twelve Ships That Sank ]"),
        ("promotion", "Related roundup: Ferries, Tag: courier.example"),
        ("promotion", "Filed in Ships >Ferries. Read more about the harbour."),
        ("promotion", "» More of Harbour City: The best boats of the year"),
        ("promotion", "Watch The Harbour Hour with Ana Ruiz weekdays at 4pm to 6pm ET."),
        ("promotion", "Captain tells of the nightNew ferry is fasterHarbour master resigns after a year"),
        ("navigation", "quay.createExperiences();"),
        ("navigation", "harbour.push(function () { document.getElementById('quay').show(); });"),
        ("navigation", "@media only screen and (min-width : 500px) {.quay { display: none; }}"),
        ("navigation", "&amp;amp;nbsp;"),
        ("credit", "@anaruiz"),
        ("credit", "Ana Ruiz tweets at @anaruiz"),
        ("credit", "CONTACT: Ana Ruiz, ana@courier.example"),
        ("credit", "Ana Ruiz, staff writer"),
        ("credit", "Courtesy of Ana Ruiz"),
        ("notice", "Updated 4:15 p.m."),
        ("notice", "This is a sponsored post."),
        ("notice", "Editor's note: This story contains graphic images."),
        ("notice", "ENDS"),
        ("promotion", "Tweet us @courier with your thoughts."),
        ("promotion", "Send tips to ana@courier.example."),
        ("promotion", "1.2k shares"),
        ("promotion", "Call our news desk on 020 7293 3000."),
        ("promotion", "Order your copy now."),
        ("promotion", "To donate, visit www.seamen.example"),
        ("promotion", "Visit harbour.example for details."),
        ("promotion", "Watch the shocking video:"),
        ("promotion", "Read Ana Ruiz's full column here."),
        ("promotion", "More information here."),
        ("navigation", "0:00 / 1:23"),
        ("navigation", "1:05 PM - 5 Oct 2021"),
        ("advertising", "goldenReelsLuckySpinMegaWinDeluxe.com"),
        ("advertising", "luckybetcasinoonlineslotbonusbetGirişSuperCasinoSlotwinbet.com"),
    ],
)
def test_a_paragraph_of_the_page_is_set_aside_whole(kind: str, paragraph: str) -> None:
    assert inside(paragraph) == [(kind, paragraph)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Monday evening the ferry had been raised.",
        "By the time help came, Ana Ruiz and Bo Lind had swum ashore.",
        "The report was published on June 3, 2021 by the ministry of transport.",
        "Published on 3 June 2021, the report blames the crew and the harbour master.",
        "Updated figures from the ministry put the number of passengers at forty.",
        "Powered by two engines, the ferry was built in 1998.",
        "Research by the university showed that such ferries are hard to right.",
        "Reporting by local media suggested he had been asleep.",
        "The agency released a picture: the ferry on its side.",
        "The coast guard opened fire. Video of the sinking was posted online.",
        "The crew was told of the danger in a letter (seen by Reuters).",
        "Like others on Twitter, she blamed the crew.",
        "The minister declined to post a reply.",
        "#SaveTheOldHarbourNow savetheharbour.example",
        "The bet of captain Kumar and an escort from YouTube was lost.",
        "Related-party deals were banned last year.",
        "The ferry left the quay at six, AFP reported.",
        "Money was contributed from abroad.",
        "More than thirty people are still in hospital.",
        "“Read more books,” he told the children.",
        "Copyright law does not cover the list, the court said.",
        "The photo was taken by Ana Ruiz, who works for Reuters.",
        "Follow the coast guard's advice, the ministry said.",
        "*This article was amended on 3 June 2021. An earlier version misstated the number of passengers.*",
        "*“You will all be rescued,” the captain told his passengers.*",
        "Sponsored by the ministry, the search went on until Friday.",
        "You receive nothing if you do not ask, the harbour master said.",
        "With Ana Ruiz at the wheel, the ferry left the quay.",
        "Bo Lind told a friend that the ferry was leaking (he was the pilot for the harbour).",
        "The firm announced that it is planning to launch a new ferry on June 3, 2021. It has sold the old ones.",
        "The crew of the ferry leave the court on Monday and will be tried, the court of Harbour City said on June 3, 2021.",
        "The harbour police and the coast guard of the PORT ELLEN AREA Authority were told.",
        "THE FERRY It was built in 1998 for THE HARBOUR Authority of Westport.",
        "Harbour News reported from the quay that the ferry was leaking.",
        "Anyone affected by asbestos on the ferry should see a doctor, the ministry said.",
        "Ana Ruiz is a writer, and was on deck.",
        "“Are you there?” he asked, and said he would send an e-mail.",
        "The ferry was seen via the harbour's cameras.",
        "Via the radio of the ferry, the captain said that all was well:",
        "This report appeared in court in June, and nobody had read it.",
        "Developing countries pay more for such boats, the union said.",
        "More details will be given at the hearing in June.",
        "We will update the list on Friday, the coast guard said.",
        "Warning the captain was not enough, the pilots said.",
        "Warnings were sent to the crew an hour before it sank.",
        "The harbour's mobile crane was brought, and it clicked into place.",
        "Sources close to the captain said he was asleep.",
        "Watch out below, the divers were told.",
        "You can read a letter of the captain below:",
        "Read the full ruling, and you will see why, the judge told the mayor.",
        "Follow our boats, the captain told them.",
        "The YouTube star and the MacDonald brothers were on the quay.",
        "[Applause and laughter broke out, and the mayor said nothing for a while.]",
        "A photo posted by the captain shows the deck under water, police said.",
        "Ends of ropes were found on the deck.",
        "Text us before you sail, the pilots had been told.",
        "To help the divers, the coast guard will visit the wreck here on Friday, it said.",
        "Visit the harbour while you can, the mayor said.",
        "Votes were counted until dawn.",
        "Updated lists of the passengers were published at 4:15 p.m., the ministry said.",
    ],
)
def test_the_reports_own_sentences_are_kept(paragraph: str) -> None:
    assert inside(paragraph) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        # captions
        "A file photo of the captain was found on the wreck, police said.",
        "A file photo of the captain hung above the bar, and nobody dared to take it down.",
        "In this photo, the captain is seen leaving, prosecutors said.",
        "In this photo, the captain looks calm.",
        "This photo released by the police shows the captain was asleep, his lawyer said.",
        "File photo evidence had been destroyed by the firm, the court heard.",
        "The captain is pictured as a hero in the letter of his crew.",
        "The school let its pupils play slideshow after slideshow, and the nurse wept.",
        "The new law on ferries takes effect in Westport, October 3, 2022.",
        "The captain leaves office January 20, 2022.",
        "The next vote on the harbour takes place November 8, 2022.",
        # notices
        "The views expressed by residents at the hearing were not those of the council, she said.",
        "The views expressed in the letter are not those of the author who signed it.",
        "She said the opinions expressed in this blog are her own.",
        "This is a breaking point for the union, the mayor said.",
        "This is a developing country and it cannot pay, the minister said.",
        "This is a developing story of greed, the mayor of Westport wrote.",
        "This report will be updated in June by the ministry.",
        "This report is being updated by three divers.",
        "Check back later, the coast guard told the families.",
        "Come back for the children, he shouted.",
        "This report has not been edited by the ministry, its author said.",
        "Transcript provided by the court shows that he lied to the crew.",
        "Printable version of the ballot was lost on the way to the island.",
        "Anyone affected by this will be compensated, the minister said.",
        "If you are affected by this, stay on the upper deck.",
        "For help, residents could only call the fire station, Ruiz said.",
        "For advice residents may call 555-123-4567, the council said.",
        # credits
        "The island can be reached by boat only, and rescuers had to wait until dawn.",
        "The wreck can be reached by 40 divers at once.",
        "Harbour Police said heavy smoke was reported from Westport on Monday.",
        "Coast Guard crews are searching after flares were reported from Port Amel.",
        "To contact the staff on board, rescuers used a lamp.",
        "___ More than forty people are in hospital.",
        "Editors: the harbour keeps no list of them.",
        "Bo Lind is the reporter who was arrested after he wrote to captain@ferry.example",
        # comments
        "Sorry, we are not making comments on the ferry, the firm said.",
        "Comments that are abusive will be punished under the new law.",
        # promotion
        "Join us on Facebook to talk about the closure, the union said.",
        "Watch this video and weep, the mayor said.",
        "Click on a link to see more and the virus is in, police said.",
        "Also on Monday the ferry was raised.",
        "Want to know more of the news, they asked him.",
        "Read the report in Westport's library.",
        "Have any information? Call the police of Westport on 555-123-4567.",
        "Were you on the quay that night? Contact the coast guard, whose officers want to hear from you.",
        "E-mail your stories to the minister, the union told its members.",
        "Chat with us in the cells was all they wanted.",
        "Today's school newsletter warned parents of the ferry.",
        "Since you're here, sit down, the judge told him.",
        "We'll tell you what's true, the captain told the court.",
        "We rely on advertising to pay the crew, the director of the radio said.",
        # navigation
        "End of post-war order at the quay, and what came after it.",
        "Share this link and you will be fined, police told users.",
        "The video will start a debate, the mayor hopes.",
        "Fact check: Did the ferry sail without lights?",
    ],
)
def test_what_a_page_might_say_but_the_report_says_is_kept(paragraph: str) -> None:
    assert inside(paragraph) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Fact check: Did the ferry sail without lights?",
        "Live updates: Ferry sinks off Westport",
        "ANALYSIS: What the harbour vote means",
        "OPINION: The harbour must close",
        "MORE THAN FORTY RESCUED FROM FERRY",
        "Live coverage: Ferry sinks off Westport",
        "Graphic | How the ferry sank",
        "Read More Books, Minister Tells Schools",
    ],
)
def test_a_word_that_promotes_other_stories_below_heads_the_report_itself_above(headline: str) -> None:
    assert set_aside(headline, *STORY) == []
    assert set_aside(headline, "Forty are rescued by fishing boats", *STORY) == []
    assert set_aside("Ferry sinks off the coast", headline, *STORY) == []


@pytest.mark.parametrize(
    "line",
    ["The vote was won by Ana Ruiz (Harbour Party for Westport)", "The seat went to the incumbent, Ana Ruiz (Bo Lind/Green Party)"],
)
def test_a_party_in_brackets_is_no_outlet_that_a_picture_was_taken_for(line: str) -> None:
    assert not is_caption(line, inside=True)
    assert set_aside("Ferry sinks off the coast", line, *STORY) == []


def test_a_long_run_of_capitals_is_no_furniture() -> None:
    assert not is_loud("A" * 4_000)
    assert furniture("ACGT" * 5_000) == ()


def test_a_sections_name_above_the_story_is_set_aside() -> None:
    assert set_aside("WORLD", "Ferry sinks off the coast", *STORY) == [("navigation", "WORLD")]


def test_the_head_of_a_letter_is_set_aside() -> None:
    assert set_aside("HARBOUR NOTES | The weekly for pilots | No. 612", "Ferry sinks off the coast", *STORY) == [
        ("notice", "HARBOUR NOTES | The weekly for pilots | No. 612")
    ]


@pytest.mark.parametrize("credit", ["With Harbourwire", "With Reuters and AFP", "(Harbour Wire)"])
def test_a_line_below_the_story_that_thanks_an_agency_is_a_credit(credit: str) -> None:
    assert set_aside(*STORY, credit) == [("credit", credit)]
    assert inside("With Honours") == [("navigation", "With Honours")]


def test_what_is_marked_already_is_not_looked_at_again() -> None:
    text = "\n\n".join(["Read more", *STORY, "Read more"])
    [found] = furniture(text, [Furniture(0, 9, "navigation")])
    assert (found.start, found.kind) == (len(text) - 9, "promotion")


@pytest.mark.parametrize("label", ["date 2021-06-03", "Date: 2021-06-03 08:15", "Published: 2021-06-03"])
def test_metadata_put_before_the_first_sentence_is_set_aside(label: str) -> None:
    assert set_aside(f" {label} {STORY[0]} {STORY[1]}") == [("notice", label)]


def test_a_day_that_prose_opens_with_is_kept() -> None:
    assert set_aside(f"Published 2021-06-03 was the list, not the names. {STORY[0]}") == []


def test_a_notice_glued_to_the_last_sentence_is_set_aside_alone() -> None:
    notice = "Appeared in the June 4, 2021, print edition as ‘Ferry Sinks’."
    assert set_aside(*STORY[:3], f"{STORY[3]} {notice}") == [("notice", notice)]


def test_the_name_of_a_picture_above_its_caption_is_set_aside_with_it() -> None:
    assert inside("Lifeboats\nTwo lifeboats were found drifting near the lighthouse. Pexels") == [
        ("caption", "Lifeboats"),
        ("caption", "Two lifeboats were found drifting near the lighthouse. Pexels"),
    ]
    assert inside("North quay\nNorth quay reuters") == [("caption", "North quay"), ("caption", "North quay reuters")]


def test_an_agency_that_signs_the_report_makes_no_caption_of_its_last_paragraph() -> None:
    assert set_aside(*STORY, "The search was called off at noon on Tuesday. (AFP)") == []
    assert set_aside(*STORY, "The search was called off at noon on Tuesday. – Reuters") == []


def test_a_comment_form_and_what_follows_it_are_set_aside() -> None:
    form = ["Leave a Comment", "Your email address will not be published. Fields with a star are required *", "Great story, thanks."]
    assert set_aside(*STORY, *form) == [("comment", paragraph) for paragraph in form]


def test_other_stories_below_the_report_are_set_aside_to_the_end() -> None:
    teasers = ["Check Also", "How Small Harbours Learn From One Another", "Three harbours, each with its own fleet, share a pilot …"]
    assert set_aside(*STORY, *teasers) == [("promotion", paragraph) for paragraph in teasers]


def test_a_list_of_other_stories_within_the_report_does_not_end_it() -> None:
    long = [" ".join([paragraph] * 3) for paragraph in (STORY[0], STORY[1], STORY[3])]
    assert set_aside(*long, "Most read", *long) == [("promotion", "Most read")]


def test_a_heading_of_other_stories_above_short_paragraphs_of_the_report_does_not_end_it() -> None:
    assert set_aside(*STORY, "Related Coverage", STORY[0], STORY[3]) == [("promotion", "Related Coverage")]


def test_headlines_below_a_heading_that_ends_the_page_may_end_like_sentences() -> None:
    links = ["Read more:", "The ferry was old. Nobody had said so.", "Captain tells of the night"]
    assert set_aside(*STORY, *links) == [("promotion", link) for link in links]
    assert set_aside(*STORY, "Read more", "It was raised on Friday.", "Nobody was found.") == [("promotion", "Read more")]


def test_headlines_that_run_on_below_a_heading_are_set_aside_with_it() -> None:
    links = ["Trending right now:", "Ferry raised from the sea after a year Captain tells of the night Is it a new boat"]
    assert set_aside(*STORY[:2], *links, *STORY[2:]) == [("promotion", link) for link in links]


def test_a_link_in_brackets_may_end_like_a_sentence_where_others_do_not() -> None:
    links = ["[Harbour master resigns over list of passengers]", "[The ferry had a bad night. The captain’s was worse.]"]
    assert set_aside(STORY[0], links[0], STORY[1], links[1], *STORY[2:]) == [("promotion", link) for link in links]
    assert inside(links[1]) == []


def test_a_sentence_that_an_outlet_signs_is_a_caption_where_the_report_goes_on() -> None:
    signed = "Police said the captain was asleep. (Reuters)"
    assert set_aside(*STORY, signed, *STORY[:2]) == [("caption", signed)]
    assert set_aside(*STORY, signed) == []
    items = [f"Police said ferry {number} sank at the old quay. (Reuters)" for number in range(4)]
    assert set_aside(STORY[0], *items, STORY[3]) == []


CAPTIONS = (
    "The ferry lies on its side off the pier as fishing boats gather around it",
    "Divers on their way to the wreck early on Monday, in a boat of the harbour police",
    "Relatives of those who were still missing wait on the old quay",
    "A buoy that marks the wreck, and behind it the lighthouse of Westport",
)


def test_a_line_of_several_sentences_among_captions_is_another_of_them() -> None:
    line = "Eva Stone swam to a fishing boat. She had been asleep when the lights went out"
    told = [CAPTIONS[0], STORY[0], CAPTIONS[1], STORY[1]]
    assert set_aside("Ferry sinks off the coast", *STORY, *told, line, STORY[3]) == [
        *(("caption", caption) for caption in CAPTIONS[:2]),
        ("caption", line),
    ]


def test_a_line_with_somebodys_words_is_a_caption_among_many() -> None:
    line = "The alarm came late, ‘too late for most’, said Bo Lind, a pilot of the harbour"
    told = [line_ for number, caption in enumerate(CAPTIONS) for line_ in (caption, STORY[number % 2])]
    assert set_aside("Ferry sinks off the coast", *STORY, *told, line, STORY[3])[-1] == ("caption", line)
    assert inside(line) == []


def test_a_credit_right_below_a_short_last_sentence_does_not_take_it_along() -> None:
    last, credit = "The ferry is the only link between the two islands.", "The Associated Press contributed to this report."
    assert set_aside(*STORY, last, credit, between="\n") == [("credit", credit)]


def test_furniture_is_found_in_text_with_carriage_returns() -> None:
    assert set_aside("Ferry sinks off the coast", *STORY, "Read more", between="\r\n\r\n") == [("promotion", "Read more")]


def test_an_empty_text_has_no_furniture() -> None:
    assert furniture("") == ()


def test_a_dateline_is_set_aside_and_its_sentence_is_not() -> None:
    text = "Ferry sinks\n\nPORT ELLEN, Scotland — The ferry sank off the pier on Monday.\n\nLA-Tokyo flights were not affected by it."
    assert [text[line.start : line.end] for line in datelines(text, ())] == ["PORT ELLEN, Scotland — "]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("navigation", "Inquiry opened"),
        ("navigation", "Hiding in the engine room"),
        ("caption", "The ferry lies on its side off the pier as fishing boats gather around it"),
        ("caption", "The captain was unhappy with the search, calling it ‘slow’ and the boats ‘old’"),
        ("caption", "Bo Lind (right, pictured before the trip) was taken to hospital. He was on deck"),
    ],
)
def test_a_line_among_the_sentences_that_ends_none_is_a_subheading_or_a_caption(kind: str, line: str) -> None:
    assert inside(line) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "“We heard a bang and then the lights went out",
        "We heard a bang, and then the lights went out #ferry @coastguard",
        "The ferry sank in ten minutes, said Bo Lind, a pilot of the harbour who was on deck",
        "“The alarm came late,” said a pilot",
        "The alarm came late. Nobody had told the pilots of the leak",
        "The ferry was raised by the",
        "• The captain was asleep",
        "2. Who steered the ferry",
        "BO LIND: We heard a bang and then the lights went out",
        "North pier: 32 drowned",
        "Rescued: 47",
        "Lighthouse – about 1,200 homes",
    ],
)
def test_a_line_that_lost_its_stop_and_what_was_posted_listed_or_spoken_are_kept(line: str) -> None:
    assert inside(line) == []


def test_a_line_with_the_word_of_somebody_whom_the_report_names_is_kept() -> None:
    assert inside("Lind: no more trips this year") == []
    assert inside("Ruiz: no more trips this year") == [("navigation", "Ruiz: no more trips this year")]


@pytest.mark.parametrize(
    "line",
    [
        "Share: on social media",
        "Reports: what is known so far",
        "Monday: more rain to come",
        "May: more rain to come",
        "The: more rain to come",
        "He: more rain to come",
    ],
)
def test_a_word_before_a_colon_that_names_nobody_keeps_no_line(line: str) -> None:
    story = (
        "Shareholders of the firm that owns the ferry met on Monday, as in May last year.",
        "Reports of the night differ. The captain, who likes The Old Man and the Sea, says that He saved him.",
    )
    assert set_aside("Ferry sinks off the coast", *STORY[:2], *story, line, *STORY[2:]) == [("navigation", line)]


def test_a_title_before_a_name_ends_no_sentence() -> None:
    story = "The ferry was too old for the route, and nobody had told Mr. Orlov of it before it sank."
    assert set_aside("Ferry sinks off the coast", *STORY[:2], story, "Orlov: no more trips this year", *STORY[2:]) == []


def test_a_list_that_a_colon_introduces_is_kept() -> None:
    demands = ["A new ferry", "More lifeboats on the old ones", "The captain’s dismissal"]
    assert set_aside(*STORY[:2], "The passengers demand:", *demands, *STORY[2:]) == []


def test_what_was_posted_is_kept_with_its_signature() -> None:
    posted = ["The lights are out and the ferry is leaning over", "— Bo Lind (@bolind) May 3, 2021"]
    assert set_aside(*STORY[:2], *posted, *STORY[2:]) == []


def test_lines_above_the_first_sentence_are_the_deck() -> None:
    deck = ["Forty are rescued by fishing boats", "Harbour master ‘was asleep’ at the time, pilots say"]
    assert set_aside("Ferry sinks", *deck, *STORY) == []


def test_a_repetition_of_a_sentence_is_set_aside_and_the_sentence_is_kept() -> None:
    pulled = "Captain: “We heard a bang, said Bo Lind, who was on deck. He was taken to hospital with a broken arm"
    assert inside(pulled) == [("caption", pulled)]


def test_an_agencys_picture_is_known_by_its_date() -> None:
    caption = "Fishing boats rescued forty people from a ferry on June 3, 2021 off the pier of Harbour City"
    assert set_aside("Ferry sinks off the coast", caption, *STORY) == [("caption", caption)]


def test_other_stories_at_the_end_are_set_aside_and_a_sentence_cut_off_is_not() -> None:
    stories = ["Lighthouse keeper wins the lottery", "Three dead whales found on the beach near the old quay"]
    assert set_aside(*STORY, *stories) == [("promotion", story) for story in stories]
    assert set_aside(*STORY, f"{STORY[0][:-1]}, but none of those who were below deck when the lights went out") == []


OTHERS = (
    "Peace talks suspended after new attacks",
    "Army admits role in killing of villagers",
    "Separatists agree on a coalition in the south",
    "Hopes fade for migrants missing at sea",
    "Skier wins again and the dream is over",
)


def test_a_document_that_lists_other_stories_is_set_aside_below_its_title() -> None:
    assert set_aside("President sentenced to three years for insulting judges", *OTHERS) == [("promotion", story) for story in OTHERS]


def test_headlines_of_the_same_story_are_kept() -> None:
    headlines = [f"Ferry sinks: {story}" for story in OTHERS]
    assert set_aside("Ferry disaster off the coast", *headlines) == []


def test_a_text_that_writes_no_stops_is_kept() -> None:
    lines = [f"{paragraph.rstrip('.')} and so it went on through the night until the morning came" for paragraph in STORY]
    assert set_aside(*lines) == []


def test_a_search_page_is_set_aside_below_its_title() -> None:
    found = ["Teams hope to win. Is it a thing of the past?", "... what they saw was that it plans to bid for ... or even when they"]
    assert set_aside("Courier Search : Courier", *found) == [("navigation", excerpt) for excerpt in found]


def test_pictures_of_a_gallery_are_set_aside_and_a_fraction_is_not() -> None:
    pictures = [f"{number}/9 Ship {number} The ship left the harbour in May. It carried grain." for number in (1, 2, 3)]
    assert set_aside(*STORY[:2], *pictures, *STORY[2:]) == [("caption", picture) for picture in pictures]
    assert inside("2/3 of the passengers came from Port Ellen, the coast guard said.") == []


def test_one_long_caption_does_not_hide_that_a_text_writes_its_stops() -> None:
    short = "The ferry lies on its side off the pier as fishing boats gather around it in the morning light"
    long = f"{short}, and rescuers in yellow coats climb over its rail to look for the three who were still missing on Monday night"
    assert len(long) > PARAGRAPH
    told = [f"{boats} boats were sent out from the harbour on Monday, the coast guard said, and came back." for boats in range(6)]
    found = set_aside("Ferry sinks off the coast", *told[:2], short, *told[2:], long, STORY[0])
    assert found == [("caption", short), ("caption", long)]


def test_a_note_of_what_is_new_stands_before_the_first_sentence() -> None:
    assert set_aside(f"(Adds the captain's reply) {STORY[0]}", *STORY[1:]) == [("notice", "(Adds the captain's reply)")]


def test_another_story_in_brackets_behind_a_sentence_is_set_aside_alone() -> None:
    link = "(RELATED: Captain tells of the night)"
    assert inside(f"{STORY[0]} {link}") == [("promotion", link)]
    assert inside("The ferry was RELATED: that is what the list said.") == []


def test_headlines_behind_a_topic_in_capitals_are_set_aside_and_who_speaks_is_not() -> None:
    assert inside("LOST AT SEA: Captain tells of the night") == [("promotion", "LOST AT SEA: Captain tells of the night")]
    turns = ["RUIZ: Where were you when the lights went out", "MAYOR: On the quay, and nobody told me of it."]
    assert set_aside(*STORY[:2], *turns, *STORY[2:]) == []
    towns = ["WESTPORT: Ferry sinks off the pier", "AMEL: Divers sent to the wreck", "PORT ELLEN: Mayor resigns after a year"]
    assert set_aside(STORY[0], *towns, *STORY[1:]) == [("promotion", town) for town in towns]


def test_a_run_of_headlines_cut_short_is_set_aside() -> None:
    run = ["Lighthouse keeper wins after picking...", "Three dead whales found on the...", "New ferry is faster", "Old ferry is set on..."]
    assert set_aside(*STORY[:2], *run, *STORY[2:]) == [("promotion", line) for line in run]
    assert inside("And then the lights went out...") == []


def test_headlines_below_a_heading_that_promotes_close_the_page_even_where_somebody_says_them() -> None:
    links = ["More from Harbour Today", "Man wants ferry as dowry, report says", "Lighthouse keeper wins the lottery"]
    assert set_aside(*STORY, *links) == [("promotion", link) for link in links]


def test_a_sentence_that_stands_twice_is_kept_once() -> None:
    sentence = "The ferry was raised from the sea floor after a year."
    text = "\n\n".join([*STORY[:2], sentence, sentence, *STORY[2:]])
    [piece] = furniture(text)
    assert (piece.kind, piece.start) == ("caption", text.rindex(sentence))
    assert set_aside(*STORY[:2], sentence, *STORY[2:], sentence, *STORY[2:]) == []


def test_a_sentence_that_stands_twice_around_a_pages_own_line_is_a_caption() -> None:
    sentence = "The ferry was raised from the sea floor after a year."
    assert set_aside(*STORY[:2], sentence, sentence, "View Gallery", *STORY[2:])[:2] == [("caption", sentence)] * 2


@pytest.mark.parametrize(
    "about",
    [
        "Eva Stone is a staff writer at the Harbour Courier.",
        "Eva Stone covers shipping for the Harbour Courier.",
        "Eva Stone is the director of the Centre for Ports at Harbour University",
        "— Eva Stone is a reporter at Harbour Today.",
    ],
)
def test_what_tells_of_the_author_below_the_story_is_a_credit(about: str) -> None:
    assert set_aside(*STORY, about) == [("credit", about)]


@pytest.mark.parametrize(
    "last",
    [
        "Eva Stone is a reporter who was on deck.",
        "Eva Stone is an attorney for the crew.",
        "Bo Lind is a writer for the Harbour Courier.",
        "Eva Stone is the director of the harbour, said the mayor.",
    ],
)
def test_whom_the_report_tells_of_last_is_its_own(last: str) -> None:
    assert set_aside(*STORY, last) == []


def test_what_follows_of_the_author_goes_with_it() -> None:
    about = ["Eva Stone is a reporter at Harbour Today.", "She was a pilot before that."]
    assert set_aside(*STORY, *about) == [("credit", line) for line in about]


@pytest.mark.parametrize(
    "line", ["The Harbour Times", "Reuters, Harbour Times", "– Eva Stone", "- - Eva Stone", "eva@courier.example\u200b"]
)
def test_a_line_that_closes_the_story_with_whose_it_is_is_a_credit(line: str) -> None:
    assert set_aside(*STORY, line) == [("credit", line)]


@pytest.mark.parametrize("line", ["What do you think of the new ferry?", "Tell us what you think!", "#ferry #harbour #sunk"])
def test_readers_are_asked_and_tags_stand_at_the_end(line: str) -> None:
    assert len(set_aside(*STORY, line)) == 1
    assert set_aside(STORY[0], line, *STORY[1:], "It was raised in June.") == []


def test_more_captions_than_sentences_end_without_a_stop_in_a_long_report() -> None:
    told = [f"{boats} boats were sent out from the harbour on Monday, the coast guard said, and came back." for boats in range(9)]
    captions = [f"Search: A boat of the coast guard leaves the quay for pier number {number} of the harbour" for number in range(5)]
    found = set_aside("Ferry sinks off the coast", *told[:4], *captions, *told[4:])
    assert found == [("caption", caption) for caption in captions]


def test_a_caption_that_opens_with_a_question_is_set_aside() -> None:
    caption = "Worth it? The men were taken from the wreck after nine hours in May"
    assert inside(caption) == [("caption", caption)]


def test_sentences_cut_at_the_width_of_a_page_are_no_captions() -> None:
    lines = (
        "The ferry sank at dawn on Monday, the coast guard said, and forty people were rescued by the fishing boats of",
        "            Westport.",
        "            The union of the pilots had warned of such a thing for years, and nobody in the ministry had ever read what",
        "            it wrote.",
        "            The ministry of transport said that it had opened an inquiry, and that all of the other old ferries would be",
        "            kept in the harbour.",
        "            An inspector had been on board in May, and found that the doors of the car deck could not be closed and that",
        "            nobody knew.",
        "            He wrote to the firm, which never answered, and the ferry went on sailing every day until the storm of last",
        "            Sunday.",
    )
    assert furniture("\n".join(lines)) == ()


def test_who_pictured_something_is_the_reports_own() -> None:
    assert inside("He had pictured a better harbour, with a quay for every boat and a light on every pier.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The film of the sinking originally appeared on a channel that the harbour police run, and was taken down on Monday.",
        "Harbour News is an independent news outlet, and its editor was on board when the ferry sank.",
        "The captain was not on board, the coast guard said on Monday. (Harbour Press)",
    ],
)
def test_what_the_report_tells_of_outlets_is_its_own(sentence: str) -> None:
    assert inside(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The blast killed two men, the ministry said. Video taken at the scene showed a burning truck.",
        "The blast killed two men, the ministry said. Photos from the scene show a burning truck.",
        "A video posted by the army on May 22 showed soldiers taking the village.",
        "A video posted by the army showed soldiers taking the village on May 22.",
        "For more than two weeks, residents could not go home to see what was left of the quay.",
        "For the latest offensive, the army had to go far beyond the river.",
        "For the rest of the day, head teachers kept the children inside.",
        "News of the attack spread as the footage became available.",
        "Further details will be released once the inquiry's report is available.",
        "The ferry sank at dawn.   Forty people died.",
        "Find shelter below ground, the governor urged residents of the town.",
        "As soon as we have the weapons we will retake the town.",
        "You can find them in every village along the border.",
    ],
)
def test_sentences_that_sound_like_a_pages_own_lines_are_the_reports(sentence: str) -> None:
    assert inside(sentence) == []


@pytest.mark.parametrize(
    "line",
    [
        "A photo posted by Ana Ruiz (@ana) on Jun 3, 2021 at 9:05am PDT",
        "For more on the harbour, visit the page of the courier",
        "More information as it becomes available.",
        "As soon as we know more we will update this page.",
        "You can find them on Facebook",
        "More of the harbour »",
        "[RELATED: Captain tells of the night]",
        "E-mail: ana@courier.example",
    ],
)
def test_a_pages_own_lines_are_still_set_aside(line: str) -> None:
    assert [text for _, text in inside(line)] == [line]


def test_a_paragraph_that_closes_a_quotation_is_no_link() -> None:
    assert kind_of_whole("below", "He spoke of a « night without end »") is None
    assert kind_of_whole("below", "»The ferry sank at dawn«, then »nobody came»") is None


def test_a_credit_without_a_verb_is_set_aside_without_the_sentences_before_it() -> None:
    told = "The ferry lies on its side, the harbour police said."
    assert inside(f"{told} Photo provided by the harbour police.") == [("caption", "Photo provided by the harbour police.")]
    assert inside(f"{told} Photo is from the page of the harbour") == [("caption", "Photo is from the page of the harbour")]


def test_a_lead_that_stands_twice_is_kept_once_beside_a_pages_own_line() -> None:
    lead = "The ferry sank at dawn on the sand of Westport after a fire."
    told = f"The coast guard said that {lead[0].lower()}{lead[1:]}"
    assert set_aside("Ferry sinks", lead, "Share this article", lead, *STORY[1:]).count(("caption", lead)) == 1
    assert set_aside("Ferry sinks", told, "View Gallery", told, *STORY[1:]).count(("caption", told)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Jamal Ruiz was a columnist for the Harbour Times and went missing on the quay on Monday.",
        "Jamal Ruiz is a columnist for the Harbour Times and is missing since Monday.",
        "Jamal Ruiz is a critic of the harbour master.",
        "Jamal Ruiz is the author of the plan for the quay.",
        "Jamal Ruiz has been a reporter on the coast for years.",
        "The Old Quay is a contributor with every ferry that it lets sink.",
    ],
)
def test_sentences_about_writers_are_the_reports(sentence: str) -> None:
    assert set_aside("Ferry sinks", *STORY, sentence) == []


def test_whom_the_report_opens_with_is_no_author() -> None:
    opening = "Jamal Ruiz is a columnist for the Harbour Times."
    assert set_aside(opening, *STORY) == []
    assert set_aside("Ferry sinks", opening, *STORY) == []


@pytest.mark.parametrize("paragraph", ["." * 1900, "-" * 1900 + "a", "a." * 950, "[" * 1900])
def test_long_runs_of_marks_take_nothing_of_the_report_with_them(paragraph: str) -> None:
    text = f"{STORY[0]}\n\n{paragraph}\n\n{STORY[1]}"
    assert all(len(STORY[0]) < part.start and part.end <= len(text) - len(STORY[1]) for part in furniture(text))


@pytest.mark.parametrize(
    "line",
    [
        "MONDAY: Divers go down to the wreck",
        "JUNE: The ferry leaves Westport",
        "KILLED: Ana Ruiz of Port Ellen",
        "MISSING: Two sailors from Westport",
        "INJURED: Nine people on the quay",
        "UPDATE: The ferry has been raised",
        "BREAKING: The ferry has been raised",
    ],
)
def test_days_and_victims_are_no_topics(line: str) -> None:
    assert inside(line) == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("promotion", "You must be logged in to post a comment."),
        ("promotion", "You have reached your limit of free articles."),
        ("promotion", "To view this video please enable JavaScript"),
        ("promotion", "One of your browser extensions keeps the player from loading. You may need to disable it on this site."),
        ("promotion", "If you notice an error, select the words and press Ctrl + Enter to report it to the editors."),
        ("promotion", "For all the latest news, download the Harbour app."),
        ("promotion", "Our journalism needs your help. Please subscribe."),
        ("promotion", "Follow Harbour Press's coverage of ships at https://harbour.example/ships"),
        ("promotion", "[Here’s what you need to know at the start of your day.]"),
        ("promotion", "See also:"),
        ("promotion", "Watch the rescue below, via Harbour News:"),
        ("promotion", "Watch Harbour News's report here:"),
        ("promotion", "And here's a picture of the new ferry:"),
        ("promotion", "The full letter of the captain can be read here."),
        ("promotion", "For more videos of ships, try one of these:"),
        ("comment", "All comments are moderated before being published."),
        ("comment", "Got something to say? Start the conversation and be the first to comment."),
        ("notice", "UPDATE:"),
        ("notice", "Reproduction of this text is prohibited."),
        ("navigation", "list 1 of 4 Ferry raised from the sea after a year"),
        ("navigation", "- Police at the quay -"),
        ("navigation", "The code has been copied to your clipboard."),
        ("navigation", "+12"),
        ("caption", "Divers leave the quay on Monday. (Reuters: Ana Ruiz)"),
        ("caption", "Photo taken on May 3, 2021 shows the ferry at the quay."),
        ("caption", "Ana Ruiz, left, with her mother in an undated family photo."),
        ("caption", "The crew seen here waving from the deck of the ferry."),
        ("caption", "A screengrab taken from a film of the harbour police shows the ferry on its side."),
        ("caption", "AP Photo/The Harbour Courier, Ana RuizIn this May 30, 2021, photo, the ferry leaves the quay."),
        ("caption", "The ferry was put on the quay in a sling. Photo is from the page of the harbour"),
        ("promotion", "Listen to ‘The Quay’: What sank the ferry? On today’s episode, who is to blame."),
        ("promotion", "Follow Ana at @anaruiz"),
        ("promotion", "Know more about the ferry? Drop us a line and let us know!"),
        ("promotion", "Read: Which of the ferries is the fastest?"),
        ("promotion", "The ferry lies on its side off the pier.Ferry Sinks Off WestportSEPT. 2, 2014"),
        ("notice", "This is a breaking news story. Some things will turn out to be wrong. " + "We will focus on reports of officials." * 4),
        ("credit", "The Associated Press contributed."),
        ("notice", "Some things that get reported by the media will later turn out to be wrong. We will focus on reports of officials."),
    ],
)
def test_what_a_page_tells_its_readers_is_set_aside(kind: str, line: str) -> None:
    assert inside(line) == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "You must be on board by nine on every day of the week.",
        "Follow the links between the firm and the ministry, and the page of the accounts where they end is empty, the mayor said.",
        "If you have a video of the sinking, contact the coast guard through its website.",
        "Here's the captain:",
        "Here is what is known so far.",
        "The full crew is here since Monday.",
        "Our boats were sent out at once.",
        "Reproduction of the fish in the harbour has stopped.",
        "Watch the water rise and nobody come, as the captain did:",
        "Photos from the quay show a burning ferry.",
        "Photo taken on the quay shows the captain was asleep, police said.",
        "The ferry, seen from here, is on its side.",
        "The captain contributed to the rescue.",
        "Some information about the crew was given to the families by the ministry.",
        "Some information reported by the media was false, the harbour master admitted, and the list of the drowned was withdrawn.",
        "Some things reported by the media may turn out to be wrong, the mayor conceded.",
        "Some things reported by the media were true.",
    ],
)
def test_what_is_told_to_nobody_who_reads_a_page_is_kept(sentence: str) -> None:
    assert inside(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Help reached the crash site today.",
        "Share prices of Facebook and Twitter fell on Monday.",
        "Support for the channel link is now low.",
        "Report of a fire at the site brought more crews.",
        "To help the crews at the site, the army sent more boats.",
        "To enter the site by the channel, the boats waited for news.",
        "To see the site today, the mayor took the channel ferry.",
        "Visit of the minister to the site brings more guards to the channel.",
        "Watch on the channel was doubled today after news of the raid.",
        "Play at the site was stopped now and then by rain from the channel.",
        "Sign of the fire at the page mill was seen from the channel.",
        "Contact with the site was lost today, more than an hour after the link failed.",
        "Follow-up coverage of the site will bring more news.",
        "Support for the US website is low on Facebook.",
        "Download speeds of the app fell on Facebook.",
        "Save for the site and the channel, all is closed today.",
        "Find at the site brings more divers to the channel.",
        "Register of the site lists more articles of the crew.",
        "Log of the ferry shows more links to the site.",
        "Turn in the channel near the site held more boats.",
        "Copy of the video was sold on Facebook today.",
        "Check of the site found more links to the firm.",
        "Tap water at the site is safe now.",
        "Stay of the crew at the site is free.",
        "Try at a link over the channel fails now.",
        "For all the rain, help reached the site by the channel.",
        "For more than a day, support for the site and the channel was low.",
        "Help here reached the site on Monday.",
        "Read by thousands here, the page was taken from Facebook.",
        "Buy orders for Facebook and Twitter were more than sales.",
        "Share of the channel in the site's stories is low.",
        "Display of the video at the site was free.",
        "View of the channel from the site is free now.",
        "Catch of the day at the site was more than the channel gave.",
        "Scroll found at the site below the channel is free of marks.",
        "We signed up for the search on Monday and were sent to the north pier.",
        "Help all but stopped at the site here, and the channel was shut.",
        "Support more than doubled here and on the Facebook page.",
        "Log in the channel stops boats below the site.",
        "Sign in the window of the site here is broken.",
        "Support the latest app got was low on Facebook.",
        "Enter the army, which took the site and the channel.",
        "See how the site and the channel look from the air.",
        "Join the dots and the links to the site are clear.",
    ],
)
def test_a_sentence_that_opens_with_a_word_of_orders_asks_nothing(sentence: str) -> None:
    assert inside(sentence) == []


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter",
        "Sign in to your account",
        "Read more on our website",
        "Visit our website for more news",
        "Help us keep our journalism free",
        "Support our journalism",
        "Share your video with us",
        "Watch the video here",
        "Check out our podcast",
        "Stay up to date with our newsletter",
        "Please download our app",
        "Follow us on Facebook",
        "To continue reading this article, subscribe",
        "Join thousands of readers of our morning letter",
        "Click on the link below",
        "Get the latest updates in our app",
        "Subscribe now to our channel",
    ],
)
def test_an_order_that_names_a_page_and_its_reader_is_set_aside(line: str) -> None:
    assert inside(line) == [("promotion", line)]


def test_a_poll_is_set_aside_with_its_question() -> None:
    poll = ["Would you take the ferry again?", "Yes", "No, never"]
    assert set_aside(*STORY[:2], *poll, *STORY[2:]) == [("comment", line) for line in poll]
    assert inside("Would you take the ferry again?") == []


def test_what_the_reader_is_sent_to_is_set_aside_without_the_sentence_before_it() -> None:
    assert inside("The ferry will sail again in May. Watch the new film below.") == [("promotion", "Watch the new film below.")]
    assert inside("The ferry will sail again in May. Watch the harbour from here, the mayor said.") == []


@pytest.mark.parametrize("last", ["Ana Ruiz", "Harbour Images", "The writer is a professor of shipping at Harbour University."])
def test_a_name_and_a_word_of_the_writer_below_the_story_are_credits(last: str) -> None:
    assert set_aside(*STORY, last) == [("credit", last)]


@pytest.mark.parametrize("last", ["The author is a freelance journalist based in Westport.", "The writer is based in Westport."])
def test_where_the_writer_works_is_a_credit(last: str) -> None:
    assert set_aside(*STORY, last) == [("credit", last)]


@pytest.mark.parametrize(
    "last",
    [
        "The authors are the heirs of the captain who drowned.",
        "The writer is the brother of the captain.",
        "The writer is a journalist of the harbour who drowned with the crew.",
        "The author is based in the town where the ferry was built.",
    ],
)
def test_a_writer_whom_the_report_tells_of_is_no_credit(last: str) -> None:
    assert set_aside(*STORY, last) == []


def test_a_caption_that_quotes_what_the_report_quotes_is_set_aside() -> None:
    caption = "‘We heard a very loud bang and then the lights went out,’ a passenger of the ferry said"
    quoted = "‘We heard a very loud bang and then the lights went out,’ said Bo Lind."
    assert set_aside(STORY[0], quoted, caption, *STORY[1:]) == [("caption", caption)]
    assert set_aside(STORY[0], caption, *STORY[1:]) == []


def test_a_caption_opens_with_a_word_in_quotation_marks() -> None:
    caption = "‘Safe’ boats: The firm could be made to keep all of its ferries in the harbour"
    assert inside(caption) == [("caption", caption)]


def test_headlines_that_open_in_capitals_may_ask() -> None:
    line = "OFF THE ROCKS? Ferry raised from the sea after a year FINAL HOUR Captain tells of it NEW BOAT Can the new one beat it?"
    assert inside(line) == [("promotion", line)]


def test_what_a_browser_shows_in_place_of_a_picture_is_set_aside() -> None:
    assert inside("ferry at the quay 2") == [("caption", "ferry at the quay 2")]
    assert set_aside(*STORY[:2], "the lights went out, and we swam", *STORY[2:]) == []
    assert set_aside(*STORY[:2], "the lights went out", "— Bo Lind (@bolind) May 3, 2021", *STORY[2:]) == []


def test_a_label_that_stands_again_and_again_is_the_pages() -> None:
    label = "“Fly” the ferry"
    told = [line for paragraph in STORY for line in (paragraph, "Ferry guide: maps")]
    assert set_aside("Ferry sinks", *told) == [("navigation", "Ferry guide: maps")] * 4
    assert set_aside("Ferry sinks", STORY[0], label, STORY[1], label, *STORY[2:], label) == []


def test_what_a_press_release_tells_of_its_sender_is_a_notice() -> None:
    about = ["About Harbour Ferries Inc.", "Harbour Ferries is a firm of Westport. It owns nine ferries and two docks."]
    assert set_aside("Ferry raised", *STORY, *about) == [("notice", line) for line in about]
    assert ("notice", STORY[0]) not in set_aside("Ferry raised", *STORY, "About Westport", *STORY[:1])


def test_headlines_that_ask_are_links_beside_others() -> None:
    links = ["When should the ferries be kept in the harbour?", "Are we facing a winter without boats?"]
    assert set_aside(*STORY[:2], *links, *STORY[2:]) == [("promotion", link) for link in links]
    assert inside(links[0]) == []
    mixed = ["Why pilots fear the old ferries of the harbour", links[1]]
    assert [text for _, text in set_aside(*STORY[:2], *mixed, *STORY[2:])] == mixed
    caption = "The ferry lies on its side (Ana Ruiz/Reuters)"
    assert set_aside(*STORY[:2], caption, links[0], *STORY[2:]) == [("caption", caption)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow the money, prosecutors said in their opening argument.",
        "Read the letter in full, the judge told the defendant’s lawyer.",
        "Sign up begins Monday for families who lost their homes in the flood.",
        "Subscribers in the harbour district lost their telephone service for two days.",
        "Related charges against two clerks were dropped in May.",
        "Watch towers along the border were set on fire overnight.",
        "Share your food with the neighbours, the mayor urged residents of the cut-off villages.",
        "Share your story, the therapist told the survivors.",
        "Join us on the square at noon, the organisers wrote on Facebook.",
        "Join our group, the recruiter wrote to the girl.",
        "Support independent journalism or lose it, the union said.",
        "Learn more about the past, the minister told pupils.",
        "Register for the vote now, the mayor told residents.",
        "Get aid delivered, the envoy urged.",
        "Tell us the truth, the crowd chanted.",
        "Follow him, the officer was heard to say on the tape.",
        "Leave a comment or leave the room, the chairman told him.",
        "Join the discussion or leave it, she told them.",
        "Comments are closed, the governor told journalists, and left the hall.",
        "Something went wrong in the engine room, the captain said.",
        "This issue is supported by most deputies, the speaker said.",
        "This report was first published by the commission in March, but its annex was kept secret.",
        "The video could not be verified.",
        "The video could not be independently verified by Reuters.",
        "The video has been removed by the prosecutors as evidence.",
        "All rights reserved to the tribes under the 1868 treaty must be honoured, the court found.",
        "Copyright on the song ran out in 2015, a judge ruled.",
        "Copyright law of 1976 protects the design, the lawyer argued.",
        "Reproduction of the banknotes is forbidden by law.",
        "The court ruled that the text may not be reproduced.",
        "Newsletter subscribers of the charity were the first to receive the forged appeal.",
        "The newsletter that the sect sent to its members called on them to sign up for training in the desert.",
        "Like thousands of others he sold weapons on Telegram for two years.",
        "More than 300 people signed the petition at www.harbour.example.",
        "Full results were published on www.harbour.example on Friday.",
        "More photos of the wreck, taken on Sunday, look like the first.",
        "Other stories like this one reached the court in June.",
        "More from the valley came on Sunday.",
        "More from Westport arrived Monday.",
        "More at Westport were hurt.",
        "Information about the missing is scarce here.",
        "Details of the deal are unknown here.",
        "Check valves below the deck had failed.",
        "Watch officers on the bridge saw the boat below them.",
        "View from above, the dam seemed whole.",
        "See levels at the gauge fell below two metres on Sunday.",
        "Videos from Westport surfaced Monday.",
        "Posts by Ruiz were deleted Monday.",
        "He stands beside the minister in a recent photo.",
        "Photos of the blaze showed flames above the roof of the market hall.",
        "Here is a look at what the law changes for tenants.",
        "Got a tip about the blast? the sheriff’s poster asks. A reward of 5,000 dollars is offered.",
        "Police would like to hear from you if you saw the car.",
        "Our website was attacked, the bank’s lawyer conceded.",
        "Your browser history was read out in court on Tuesday.",
        "If you subscribe to this theory, the minister knew nothing.",
        "If you sign up for the army, your family gets a house, the recruiter promised.",
        "Hat tip offs to the police rose by half.",
        "Ana Ruiz is a reporter for the Harbour Courier who was held for nine days at the border.",
        "Ana Ruiz writes for a living about what she saw in the camp.",
        "By Monday evening all roads into the valley were closed.",
        "Warning shots were fired, the army said.",
    ],
)
def test_sentences_of_a_report_that_resemble_a_page_are_the_reports(sentence: str) -> None:
    assert inside(sentence) == []
    assert set_aside(*STORY, sentence) == []


def test_the_headline_of_another_story_may_tell_who_says_it() -> None:
    assert inside("MORE: Ferry was too heavy, captain says") == [("promotion", "MORE: Ferry was too heavy, captain says")]


def test_what_a_title_in_quotation_marks_tells_is_told_by_nobody() -> None:
    notice = "Appeared in the June 4, 2021, print edition as ‘Ferry Was Too Heavy, Captain Says’."
    assert set_aside(*STORY, notice) == [("notice", notice)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("promotion", "- See more at: http://courier.example/2021/06/ferry/#top.dpuf"),
        ("promotion", "« Harbour Master Resigns After Nine Years in Office"),
        ("promotion", "Lighthouse Loses Its Keeper After Row Over Pay »"),
        ("promotion", "Here Are The Tweets About The News:"),
        ("promotion", "To report problems or to leave feedback about this article, e-mail: desk@courier.example."),
        ("promotion", "Eva Stone is a Courier.example reporter. You can follow her on Twitter @evastone."),
        ("promotion", "Harbour readers, are you glad that the captain lives? Let us know!"),
        ("promotion", "Do you fear for the harbour’s safety? Sound off in today’s poll."),
        ("promotion", "Use #QuaysideNews to stay up-to-date with our reports via Twitter."),
        ("promotion", "Captain Shouts at Passengers on the Quay (+Photos, Video)"),
        ("notice", "THIS IS BREAKING NEWS. CHECK BACK FOR UPDATES."),
        ("notice", "June 3, 2021 by Eva Stone 84 Comments"),
        ("navigation", "TwitterFacebookLinkedInRedditGoogle+EmailPrint"),
        ("caption", "Top photo: A ferry of the same kind, taken by Eva Stone. CC Attribution 2.0."),
        ("caption", "The letter that the girl wrote to the captain @harbour, Twitter"),
        ("caption", "The captain (pictured left in 1996 and right in 2018) brought a new ferry to the town in the U.S."),
        ("navigation", "window._boats = window._boats || []; _boats.push({mode: 'quay'});"),
    ],
)
def test_what_stands_between_a_reports_paragraphs_on_a_page_is_set_aside(kind: str, line: str) -> None:
    assert inside(line) == [(kind, line)]


def test_sentences_without_a_last_stop_that_all_stand_nearby_are_a_caption() -> None:
    story = (
        "The crew had gone to the captain complaining of heavy cargo and loose doors.",
        "To his horror, divers found the whole hull had been riddled with rust after nine winters in salt water.",
    )
    caption = (
        "The crew had gone to their captain complaining of heavy cargo and loose doors. "
        "Divers found the whole hull had been riddled with rust after nine winters in salt water"
    )
    assert set_aside(*STORY[:2], *story, caption, *STORY[2:]) == [("caption", caption)]
    assert set_aside(*STORY[:2], caption, *STORY[2:]) == []


def test_a_headline_that_opens_with_a_quoted_word_is_set_aside() -> None:
    headline = "‘Safe’ Ferry Left the Quay With Open Doors — Captain Resigns"
    assert inside(headline) == [("caption", headline)]


def test_headlines_run_together_may_ask() -> None:
    line = "LOST AT SEA? Captain tells of the night Are you safe? New ferries put more at risk FULL STEAM The new ferry is faster"
    assert is_loud(line)
    assert not is_loud("LOST AT SEA Captain tells of it. New ferries came FULL STEAM The new ferry is faster")


def test_a_list_of_other_stories_between_two_lines_ends_at_the_second() -> None:
    line = "-" * 60
    headlines = ("New ferry is faster", "Is the old quay safe?", "Harbour master resigns")
    below = ("She wrote to the owner about the doors but has yet to hear.", "An inquiry was opened last month.")
    found = [text for _, text in set_aside(*STORY, line, "MORE STORIES", *headlines, line, *below)]
    assert found == [line, "MORE STORIES", *headlines, line]


def test_a_list_of_other_stories_does_not_end_at_the_line_below_its_heading() -> None:
    line = "-" * 60
    headlines = ("New ferry is faster", "Is the old quay safe?", "Harbour master resigns")
    below = ("She wrote to the owner about the doors but has yet to hear.", "An inquiry was opened last month.")
    found = [text for _, text in set_aside(*STORY, line, "MORE STORIES", line, *headlines, line, *below)]
    assert found == [line, "MORE STORIES", line, *headlines, line]
    assert [text for _, text in set_aside(*STORY, line, "MORE STORIES", line, *headlines)] == [line, "MORE STORIES", line, *headlines]


@pytest.mark.parametrize("heading", ["3 Comments", "Leave a Reply"])
def test_comments_go_on_below_each_line_between_them(heading: str) -> None:
    line = "-" * 60
    comments = ("I was on that ferry in May and it leaked.", "The owner should pay for it, and so should the harbour.")
    found = [text for _, text in set_aside(*STORY, line, heading, line, comments[0], line, comments[1])]
    assert found == [line, heading, line, comments[0], line, comments[1]]


@pytest.mark.parametrize("sentence", ["Follow - him - to the quay", "Read - the original story of the ferry"])
def test_a_dash_within_a_line_is_no_mark_of_a_list(sentence: str) -> None:
    assert kind_of_whole("whole", sentence) is None


def test_a_lists_mark_before_a_line_is_passed_over() -> None:
    assert kind_of_whole("whole", "► Read the original story") == "notice"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("notice", "We use cookies to know you better, as explained in our privacy policy."),
        ("notice", "This letter contains forward-looking statements; actual results may differ from those stated here."),
        ("notice", "© 2021 Harbour Courier. No part may be copied, as stated in our terms."),
        ("notice", "The views expressed are those of the author, who writes for Harbour Mail."),
        ("notice", "By signing up you agree to be written to, as explained in our terms."),
        ("notice", "The post Ferry Was Too Heavy, Captain Says appeared first on Harbour Today."),
        ("advertising", "Sponsored: Quay pumps. The harbour master says he has nine."),
        ("promotion", "Sign up for our free newsletter on police and prisons."),
        ("promotion", "Subscribe to our newsletter for the case that detectives reopened."),
        ("promotion", "Share your thoughts on how police officers behave."),
        ("promotion", "Read more: Police arrest a man in the harbour."),
        ("promotion", "Related: Captain says he warned the owner."),
    ],
)
def test_what_only_a_page_writes_may_hold_a_word_of_saying_or_the_police(kind: str, line: str) -> None:
    assert inside(line) == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bank said this website uses cookies to follow its clients.",
        "Prosecutors said the forward-looking statements of the firm misled its owners.",
        "The minister argued that the views expressed in this article are his own.",
        "By signing up you agree to serve for two years, the recruiter told him.",
        "The post on the quay appeared first on Monday, police said.",
        "The post that he wrote appeared first on Telegram, police said.",
        "Sign up for our newsletter, the recruiter told the girl.",
        "Next week: three more trials, the court said.",
        "More – about 300, police said – were hurt.",
        "Send your videos of the crash to police@harbour.example.",
        "Share your videos with the police, who have opened an inquiry on our website.",
    ],
)
def test_what_somebody_says_of_a_page_and_what_the_police_ask_are_the_reports(sentence: str) -> None:
    assert inside(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Who won? Vote counting stopped for an hour in the valley.",
        "Is the pier safe? Vote results on Monday may tell.",
        "Who owns the quay? Discuss it they did, for nine hours.",
        "To report problems with the water, residents came here on Monday.",
        "To leave feedback, residents climbed the stairs and came here.",
        "Use #Justice for Ana became the slogan of the march.",
        "Use #QuaysideNews to tell the owner, and he will sue.",
        "« We left at dawn",
        "The ministry will keep you informed of the water levels.",
        "The paper will continue to keep readers informed from exile.",
        "Vote here began at nine.",
        "Vote now goes to the senate.",
        "« The harbour is ours »",
        "Here are larger boats than the harbour’s pictures of 1990 show.",
    ],
)
def test_sentences_that_open_like_what_stands_between_paragraphs_are_the_reports(sentence: str) -> None:
    assert kind_of_whole("whole", sentence) is kind_of_whole("below", sentence) is None


@pytest.mark.parametrize(
    "line",
    [
        "Do you fear for the harbour? Vote now!",
        "Is the pier safe? Discuss",
        "Is the pier safe? Vote in our poll.",
        "Vote now in our poll on the pier!",
        "To report a mistake, please click on the mark below.",
        "Use #QuaysideNews on Twitter.",
    ],
)
def test_what_a_page_asks_of_those_who_have_a_word_to_add_is_set_aside(line: str) -> None:
    assert inside(line) == [("promotion", line)]


@pytest.mark.parametrize("word", ["said", "claimed", "argued", "insisted"])
def test_a_sentence_that_somebody_says_and_a_body_signs_is_no_caption(word: str) -> None:
    assert inside(f"The ferry was too heavy, the dockers {word}. (Union of Harbour Workers)") == []


def test_a_post_with_addresses_is_no_spam() -> None:
    assert inside("Ferry leaves QuayCare with a patient http://t.co/aBcDeFgHi pic.twitter.com/aBcDeFgHi") == []
