import pytest

from loader.query.browser import pictures

pytestmark = pytest.mark.server


@pytest.mark.parametrize("name", pictures())
def test_a_picture_shows_something(graph, name):
    """Each has paths to draw in the graph of the sample articles, and none is too large to look at."""
    rows = graph(pictures()[name])
    nodes = {node.element_id for row in rows for path in row for node in path.nodes}

    assert 3 <= len(nodes) <= 60
