"""Names of organizations that no gazetteer holds."""

import pytest
from official_doc import read


@pytest.mark.parametrize("kind", ["Group", "Forum", "Platform"])
@pytest.mark.parametrize("dialogue", ["Italy-Peru Dialogue", "Canada–Chile Dialogue"])
def test_the_form_of_a_dialogue_belongs_to_its_name(dialogue, kind):
    """ "Group", "Forum" or "Platform" behind "Dialogue" ends the name."""
    doc = read(f"The {dialogue} {kind} met.")

    assert [span.text for span in doc.spans["organizations"]] == [f"{dialogue} {kind}"]
