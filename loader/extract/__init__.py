"""Stage: from the text of an article to the claims in it."""

from collections.abc import Iterable, Iterator

from loader.model import Article, Record

__all__ = ["extract", "extract_all"]


def extract(article: Article) -> Record:
    """The claims of one article: countries, officials, organizations and events, with their sentences.

    Raises:
        ArticleError: the article has no text.
    """
    from loader.extract.confidence import with_confidence
    from loader.extract.pipeline import process  # spaCy takes a second to import
    from loader.extract.record import to_record

    return with_confidence(to_record(article, process(article)))


def extract_all(articles: Iterable[Article]) -> Iterator[Record]:
    """The records of many articles, one at a time."""
    return map(extract, articles)
