"""An explanation as a page of its own: displaCy's marks in the text, and the rules below it."""

from collections.abc import Iterator
from html import escape
from typing import Any

from spacy import displacy

from loader.extract.explain import Explanation, Mark

_COLOURS = {"country": "#bfe1d9", "official": "#feca74", "organization": "#7aecec", "event": "#c887fb"}
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse; width: 100% }}
td, th {{ border-top: 1px solid #ccc; padding: .4rem; text-align: left; vertical-align: top }}
code {{ display: block; overflow-wrap: anywhere }}
</style></head>
<body>
<h1>{title}</h1>
{text}
<table>
<tr><th>Claim</th><th>Rules and data rows</th><th>Sentence</th></tr>
{rows}
</table>
</body>
</html>
"""


def page(explanation: Explanation) -> str:
    """The page; it needs no other file and runs no script."""
    return _PAGE.format(
        title=escape(explanation.article.title),
        text="\n".join(_paragraphs(explanation)),
        rows="\n".join(_rows(explanation)),
    )


def _rows(explanation: Explanation) -> Iterator[str]:
    for reason in explanation.reasons:
        rules = "".join(f"<code>{escape(rule)}</code>" for rule in reason.rules)
        claim = f"<b>{escape(reason.kind)}</b> {escape(reason.claim)}"
        yield f"<tr><td>{claim}</td><td>{rules}</td><td>{escape(reason.evidence)}</td></tr>"


def _paragraphs(explanation: Explanation) -> Iterator[str]:
    """The text, a paragraph at a time: displaCy knows no line breaks."""
    text = explanation.article.text or ""
    marks = [mark for reason in explanation.reasons for mark in reason.marks]
    colours = {mark.label.upper(): _COLOURS[reason.kind] for reason in explanation.reasons for mark in reason.marks}
    start = 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        words = [word for word in explanation.words if start <= word[0] < end and text[slice(*word)].strip()]
        if words:
            yield displacy.render(
                _marked(text, words, marks), style="span", manual=True, jupyter=False, options={"colors": colours}
            )
        start = end + 2


def _marked(text: str, words: list[tuple[int, int]], marks: list[Mark]) -> dict[str, Any]:
    # displaCy escapes the words, not the labels: those are codes and kinds, never words of the text.
    spans = []
    for mark in marks:
        inside = [i for i, (start, end) in enumerate(words) if start < mark.end and mark.start < end]
        if inside:
            spans.append({"start_token": inside[0], "end_token": inside[-1] + 1, "label": mark.label})
    return {"tokens": [text[start:end] for start, end in words], "spans": spans}
