from hypothesis import given
from hypothesis import strategies as st

from loader.model import Article, Record
from loader.read import Skipped, read_content
from loader.read.files import decode

LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "", " date 2024-05-03 ", "02.05.2024, 09:40 527",
            "99.99.2024, 09:40", "Images | example.org", "Tell a friend",
            "Most viewed", "relevant news", "3 March 2025", "March 3", "---", "title: x",
            "# Heading", "{", '{"article": {}}',
            "The ministers met in the capital and discussed the trade of both countries, the Example Agency reports.",
            "OSLO, 31.02.2025 (Example) -- The ministers met.", "2025-13-45T99:99", "12:99 PM, 3 March 2025",
            "+99:99 3 May 2024",
        ]
    ),
)  # fmt: skip


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_any_text_is_read_or_told(text):
    """Whatever stands in a file, the answer is articles, records and reasons, never a crash."""
    found = list(read_content(text, file="x.txt"))

    assert all(isinstance(one, Article | Record | Skipped) for one in found)
    assert all(one.text.split("\n\n")[0] == one.title for one in found if isinstance(one, Article))


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_told(content):
    """Bytes that are no text have a reason."""
    assert isinstance(decode(content, name="x"), str | Skipped)
