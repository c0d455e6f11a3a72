import time

import pytest

from loader.read.attribution import cited_source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("They met, Ministry of Ports of the Republic of Malta reports.", "Ministry of Ports of the Republic of Malta"),
        ("They met, News Agency X reports citing the palace press.", "News Agency X citing the palace press"),
        ("They met, News Agency X cites the palace press.", "News Agency X citing the palace press"),
        ("They met, News Agency X learned from the palace press.", "News Agency X citing the palace press"),
        ("They met, News Agency X has learnt.", "News Agency X"),
        ("They met, News Agency X reports quoting Aide Anna Berg.", "News Agency X quoting Aide Anna Berg"),
        ("They met, the Example Wire reports, citing the MFA.", "Example Wire citing the MFA"),
        ("They met, example.org reports.", "example.org"),
        ("They met, reports the Ministry of Fisheries of Malta.", "Ministry of Fisheries of Malta"),
        ("According to the press service of the Ministry, they met.", "press service of the Ministry"),
        ("It is so, Anna Berg writes in an opinion article for Example.", "Example (opinion article by Anna Berg)"),
        ("They met, Anna Berg said.", None),
        ("They met in Valletta.", None),
    ],
)  # fmt: skip
def test_an_article_names_its_source_in_a_clause(sentence, source):
    """The clause of attribution gives the source, and the one behind it; a person who speaks is none."""
    assert cited_source([sentence]) == source


def test_a_long_paragraph_is_searched_in_no_time():
    """The patterns do not go back and forth in texts that are all names."""
    start = time.perf_counter()
    cited_source([", The Council of Ministers and the Office of the President of the Republic in Valletta" * 300])

    assert time.perf_counter() - start < 1
