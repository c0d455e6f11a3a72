import pytest

from loader.values.sketch import similarity, sketch

TEXT = " ".join(f"word{number}" for number in range(300))


def test_a_text_is_like_itself_and_its_new_version():
    """A sketch is the same for the same words; some changed words change little, other words all."""
    changed = TEXT.replace("word150", "other")
    other = " ".join(f"term{number}" for number in range(300))

    assert similarity(sketch(TEXT), sketch(TEXT.upper())) == 1
    assert similarity(sketch(TEXT), sketch(changed)) > 0.85
    assert similarity(sketch(TEXT), sketch(other)) < 0.1


def test_a_sketch_is_short_and_checked():
    """Sixty-four bytes for any text; what is no sketch is refused."""
    assert len(sketch(TEXT)) == len(sketch("")) == 128
    with pytest.raises(ValueError, match="hexadecimal"):
        similarity(sketch(TEXT), "00")
