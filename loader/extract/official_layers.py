"""Names of the official mentions' span group and attributes, registered once."""

from spacy.tokens import Doc, Span

OFFICIALS = "officials"
NAMED = "NAMED"  # title and name, or a name alone; the span's id is the official's name
ROLE = "ROLE"  # an office told without a name, of an official named elsewhere in the article
UNNAMED = "UNNAMED"  # an office or a group told without a name, of nobody named


def register() -> None:
    """Make `Doc._.officials`, `Span._.participation` and `Span._.participations` known to spaCy."""
    for holder, name, default in (
        (Doc, "officials", ()),
        (Doc, "official_reading", None),
        (Doc, "home", None),
        (Span, "participation", None),
        (Span, "participations", ()),
    ):
        if not holder.has_extension(name):
            holder.set_extension(name, default=default)
