"""Files behind the names that a user gives: files, folders, globs and standard input."""

import glob
import sys
from collections.abc import Iterator
from pathlib import Path

from loader.read.skipped import Skipped

_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".json", ".jsonl", ".ndjson"})
_LARGEST = 512 * 1024 * 1024  # bytes; a file is held in memory whole


def find_files(source: str | Path) -> Iterator[Path | Skipped]:
    """The files of one source: itself, those in a folder (recursively, sorted), or those a glob matches."""
    path = Path(source)
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists():
        yield path
    elif glob.has_magic(str(source)):
        matches = sorted(glob.glob(str(source), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        for match in matches:
            yield from find_files(match)
        if not matches:
            yield Skipped(str(source), "no file matches this pattern")
    else:
        yield Skipped(str(source), "there is no such file or folder")


def _in_folder(folder: Path) -> Iterator[Path | Skipped]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not files:
        yield Skipped(str(folder), f"the folder holds no articles ({', '.join(sorted(_SUFFIXES))})")
    yield from files


def read_text(path: Path) -> str | Skipped:
    """The text of one file, or why it is none."""
    try:
        if path.stat().st_size > _LARGEST:
            return Skipped(str(path), f"the file is larger than {_LARGEST // 1024**2} MB; split it")
        return decode(path.read_bytes(), name=str(path))
    except OSError as error:
        return Skipped(str(path), f"the file cannot be read: {error.strerror}")


def read_stdin() -> str | Skipped:
    """The text on standard input."""
    return decode(sys.stdin.buffer.read(), name="-")


def decode(content: bytes, *, name: str) -> str | Skipped:
    """The text behind bytes: UTF-8, or UTF-16 that says so in its first two bytes; line ends become `\\n`."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    if encoding != "utf-16" and b"\0" in content:
        return Skipped(name, "this is a binary file, no text")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = content[error.start]
        return Skipped(
            f"{name}:{line}", f"the text is not {encoding[:6].rstrip('-').upper()} (byte 0x{byte:02x}); convert it"
        )
    if not text.strip():
        return Skipped(name, "the file is empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")
