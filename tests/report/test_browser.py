"""The report in a real browser: nothing fails, everything can be reached, and it can be read by all."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from chromium import take_screenshot
from playwright.sync_api import expect

pytestmark = [pytest.mark.server, pytest.mark.browser]

SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


@pytest.fixture(scope="session")
def report_file(page_of_march, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(page_of_march, encoding="utf-8")
    return path


@pytest.fixture(params=SIZES)
def opened(request, page, report_file):
    """The report, opened from its file, at the size of a phone and of a desk; whatever fails is collected."""
    width, height = SIZES[request.param]
    page.set_viewport_size({"width": width, "height": height})
    page.failures = []
    page.on("console", lambda message: page.failures.append(message.text))
    page.on("pageerror", lambda error: page.failures.append(str(error)))
    page.on("request", lambda sent: sent.url.startswith(("file:", "data:")) or page.failures.append(sent.url))
    page.goto(report_file.as_uri())
    page.size = request.param
    return page


def test_nothing_fails_and_nothing_is_fetched(opened):
    """No message on the console, no request, and no script of an article that ran."""
    assert opened.title() == "Norway, March 2024"
    assert opened.failures == []


def test_the_page_is_as_wide_as_the_window(opened):
    """Wide pictures and tables scroll in their own frames."""
    assert opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible(opened, scheme):
    """No violation of the rules of axe, contrast among them, in both colour schemes."""
    opened.emulate_media(color_scheme=scheme)

    violations = Axe().run(opened).response["violations"]

    assert [(rule["id"], [node["html"] for node in rule["nodes"]][:3]) for rule in violations] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dark_page_is_dark(opened, scheme):
    """The page follows the reader's scheme, and is printed black on white in both."""

    def brightness():
        colour = opened.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(map(int, re.findall(r"\d+", colour)[:3])) / 3

    opened.emulate_media(color_scheme=scheme)
    assert (brightness() > 128) == (scheme == "light")
    take_screenshot(opened, f"report-{opened.size}-{scheme}")

    opened.emulate_media(color_scheme=scheme, media="print")
    assert brightness() == 255


def test_a_number_leads_to_its_list_and_to_a_sentence(opened):
    """Click a headline number, then an event of its list: its sentence is in view."""
    opened.locator("dl.figures div", has_text="Meetings").locator("a").first.click()
    listing = opened.locator(":target")
    assert listing.locator("h3").inner_text() == "Meetings, March 2024"
    assert listing.locator("a").count() == 14

    listing.locator("a").first.click()
    expect(opened.locator(":target blockquote").first).to_be_in_viewport()


def test_the_heat_map_leads_to_events(opened):
    """A cell of the picture is a link that can be clicked."""
    opened.locator('svg a[aria-label="Finland, February 2024: 2"]').click()

    assert opened.locator(":target h3").inner_text() == "Finland, February 2024"


def test_the_page_is_used_with_the_keyboard(opened):
    """The first key leads past the navigation; every link can be reached and shows that it has the focus."""
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    opened.keyboard.press("Enter")
    opened.keyboard.press("Tab")

    focused = "document.activeElement.closest('dl.figures') !== null"
    assert opened.evaluate(focused)
    assert opened.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_names_in_the_picture_do_not_overlap(opened):
    """Also with real fonts: no two texts of the picture of who met whom cover each other."""
    boxes = opened.evaluate(
        "[...document.querySelectorAll('svg[aria-label=\"Who met whom\"] text')].map(t => t.getBoundingClientRect())"
        ".map(b => [b.left, b.top, b.right, b.bottom])"
    )

    overlapping = [
        (a, b)
        for index, a in enumerate(boxes)
        for b in boxes[index + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] + 2 < b[3] and b[1] + 2 < a[3]
    ]
    assert len(boxes) > 20
    assert overlapping == []


def test_pictures_hold_all_their_text(opened):
    """No name is cut at the edge of its picture."""
    outside = opened.evaluate(
        """[...document.querySelectorAll('svg text')].filter(text => {
             const box = text.getBoundingClientRect(), frame = text.ownerSVGElement.getBoundingClientRect()
             return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
           }).map(text => text.textContent)"""
    )

    assert outside == []
