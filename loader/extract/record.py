"""From an annotated Doc to a record: spans end here, values begin."""

from spacy.tokens import Doc

from loader.errors import ArticleError
from loader.extract.countries import country_claims
from loader.extract.organizations import organization_claims
from loader.model import Article, Record


def to_record(article: Article, doc: Doc) -> Record:
    """The claims that the components left on the Doc.

    Raises:
        ArticleError: the article has no text to read.
    """
    if not article.text:
        raise ArticleError(f"{article.file or article.id}: the article has no text.")
    return Record(
        article=article,
        countries=country_claims(doc),
        officials=tuple(doc._.officials),
        organizations=organization_claims(doc),
        events=tuple(doc._.events),
    )
