import zipfile

import pytest

from loader.query.browser import style_sheet


def test_the_files_are_written_without_a_server(kgload, tmp_path):
    """Favourites and style sheet, and what to do with them."""
    result = kgload("browse", "--favorites", "favorites.zip", "--style", "kgload.grass")

    assert result.exit_code == 0
    assert zipfile.is_zipfile(tmp_path / "favorites.zip")
    assert (tmp_path / "kgload.grass").read_text("utf-8") == style_sheet()
    assert result.stderr.count("Drag it onto the page") == 2
    assert not (tmp_path / "home").exists()


def test_a_library_of_ones_own_is_among_the_favorites(kgload, tmp_path):
    """It stands beside ours, as for `kgload query`."""
    own = tmp_path / "own" / "visas"
    own.mkdir(parents=True)
    (own / "capitals.cypher").write_text(
        "// Capitals\n//\n// @column name string  Capital\nMATCH (c:Country) RETURN c.capital AS name\n",
        encoding="utf-8",
    )
    result = kgload("browse", "--queries-dir", "own", "--favorites", "favorites.zip")

    assert result.exit_code == 0, result.stderr
    with zipfile.ZipFile(tmp_path / "favorites.zip") as file:
        assert {"Visas/capitals.cypher", "Meetings/who-met-whom.cypher"} <= {*file.namelist()}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--favorites", "favorites.csv"), "must end with .zip"),
        (("--style", "style.css"), "must end with .grass"),
        (("--style", "nowhere/style.grass"), "cannot be written"),
        (("--param", "country=Norway"), "needs a QUERY"),
        (("who-met-whom", "--param", "country"), "has no value"),
        (("who-met-whom", "--param", "county=Norway"), "Did you mean country?"),
        (("who-met-whom", "--param", "country=Atlantis"), "Atlantis"),
        (("who-met-who",), "Did you mean who-met-whom?"),
        (("--uri", "bolt://example.org"), "another server is configured"),
    ],
)
def test_wrong_usage_is_told_before_a_server_is_started(kgload, tmp_path, args, told):
    """With what is wrong, or with what to do instead."""
    result = kgload("browse", *args)

    assert result.exit_code == 2
    assert told in result.stderr
    assert not (tmp_path / "home").exists()
