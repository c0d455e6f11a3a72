from pathlib import Path

import pytest

from loader.errors import SettingsError
from loader.settings import load_settings


@pytest.mark.parametrize(
    ("flags", "environ", "user"),
    [
        ({"username": "flag"}, {"NEO4J_USERNAME": "environment"}, "flag"),
        ({}, {"NEO4J_USERNAME": "environment"}, "environment"),
        ({"username": None}, {}, "file"),
    ],
)
def test_a_flag_wins_over_the_environment_and_that_over_the_file(tmp_path, flags, environ, user):
    """The nearer to the user, the stronger."""
    (tmp_path / "kgload.toml").write_text('username = "file"\n')

    assert load_settings(flags, environ, folder=tmp_path).username == user


def test_without_any_setting_the_graph_is_in_the_users_data_folder(tmp_path):
    """The folder of the desktop's convention holds it; no address means the local server."""
    settings = load_settings({}, {"XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}, folder=tmp_path)

    assert (settings.home, settings.uri, settings.username) == (tmp_path / "kgload", None, "neo4j")


def test_a_home_in_the_file_is_seen_from_the_file(tmp_path):
    """A project can carry its graph with it."""
    (tmp_path / "kgload.toml").write_text('home = "graph"\n')

    assert load_settings({}, {}, folder=tmp_path).home == Path(tmp_path / "graph")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('colour = "red"', "there is no setting “colour”"),
        ("username = 1", "must be a text in quotes"),
        ("username =", "cannot be read"),
        ('uri = "ftp://example"', "no address of a Neo4j"),
        ('transport = "pigeon"', "no transport “pigeon”"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told(tmp_path, text, message):
    """A slip in the file is an error, not a default."""
    (tmp_path / "kgload.toml").write_text(text)

    with pytest.raises(SettingsError, match=message):
        load_settings({}, {}, folder=tmp_path)
