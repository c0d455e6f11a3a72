"""Names of the span groups that components leave on a `Doc`, and the attributes they need.

doc.spans["countries"]      label COUNTRY (name), DEMONYM or CAPITAL (city or seat of government), id ISO alpha-3
doc.spans["organizations"]  label IGO, NGO, COMPANY or NATIONAL_BODY, id the canonical name
doc.spans["places"]         label PLACE, id ISO alpha-3 of the country or ""
doc.spans["dates"]          label DATE, the value in `span._.when`
"""

from spacy.tokens import Doc, Span

COUNTRIES = "countries"
ORGANIZATIONS = "organizations"
PLACES = "places"
DATES = "dates"

COUNTRY = "COUNTRY"
DEMONYM = "DEMONYM"
CAPITAL = "CAPITAL"
PLACE = "PLACE"
DATE = "DATE"


def register() -> None:
    """Register the attributes of documents and spans; a second call changes nothing."""
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)  # date of publication, which relative dates count from
    if not Span.has_extension("when"):
        Span.set_extension("when", default=None)  # the PartialDate that a span of "dates" means
    if not Span.has_extension("acronym"):
        Span.set_extension("acronym", default=None)  # of an organization, where known
