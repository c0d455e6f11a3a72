"""Finds the folders that are no code: in a wheel beside the package, in a checkout at its top."""

from pathlib import Path

from loader.errors import KgError

_PACKAGE = Path(__file__).parent


def asset_folder(name: str) -> Path:
    """The folder `cypher`, `queries` or `seeds`.

    Raises:
        KgError: the installation lacks it.
    """
    for folder in (_PACKAGE / "_assets" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise KgError(f"This installation lacks its folder {name}/.", hint="Install kgload again.")
