"""`kgload extract --explain`: why the record of an article says what it says."""

from collections.abc import Iterable, Iterator

from loader.errors import ArticleError, UsageError
from loader.extract.explain import explain
from loader.extract.explained_page import page
from loader.model import Article
from loader.read import Skipped, read


def explained(sources: Iterable[str], *, outlet: str | None, as_page: bool) -> Iterator[str | Skipped]:
    """The explanation of each article as text, or of the only one as an HTML page.

    Raises:
        UsageError: a page is asked for and the sources hold several articles.
    """
    told = 0
    for found in read(*sources, outlet=outlet):
        if isinstance(found, Skipped):
            yield found
            continue
        if not isinstance(found, Article):
            yield Skipped(found.article.file or found.article.id, "a record does not tell its rules; give the article")
            continue
        if as_page and told:
            raise UsageError("A page explains one article.", hint="Give an output without .html for several.")
        told += 1
        try:
            explanation = explain(found)
        except ArticleError as error:
            yield Skipped(f"{found.file}:{found.line}", error.message)
            continue
        yield page(explanation) if as_page else explanation.as_text() + "\n"
