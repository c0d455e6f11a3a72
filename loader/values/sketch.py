"""A sketch of a text: so short that it can be stored, and enough to find texts that are nearly the same."""

from collections.abc import Iterator
from hashlib import blake2b
from struct import pack, unpack

from loader.values.text import fold

_SHINGLE = 4  # words; single words are shared by all releases of one ministry
_HASHES = 32


def sketch(text: str) -> str:
    """The MinHash of the text's runs of four words: 32 values of 16 bits, in hexadecimal.

    >>> sketch("") == sketch("...")
    True
    """
    columns = zip(*(_hashes(shingle) for shingle in _shingles(text)), strict=True)
    # The least of 32 bits, then 16 of them: the least of 16 bits would be near zero for every long text.
    return pack(f">{_HASHES}H", *(min(column) & 0xFFFF for column in columns)).hex()


def similarity(a: str, b: str) -> float:
    """The estimated share of word runs that both texts have, from their sketches.

    Raises:
        ValueError: one of them is no sketch.
    """
    first, second = _values(a), _values(b)
    return sum(x == y for x, y in zip(first, second, strict=True)) / _HASHES


def _shingles(text: str) -> Iterator[str]:
    words = fold(text).split()
    for start in range(max(1, len(words) - _SHINGLE + 1)):
        yield " ".join(words[start : start + _SHINGLE])


def _hashes(shingle: str) -> tuple[int, ...]:
    content = shingle.encode()
    digest = blake2b(content, digest_size=64, salt=b"1").digest() + blake2b(content, digest_size=64, salt=b"2").digest()
    values: tuple[int, ...] = unpack(f">{_HASHES}I", digest)
    return values


def _values(text: str) -> tuple[int, ...]:
    content = bytes.fromhex(text)
    if len(content) != 2 * _HASHES:
        raise ValueError(f"a sketch has {4 * _HASHES} hexadecimal digits, not {len(text)}")
    values: tuple[int, ...] = unpack(f">{_HASHES}H", content)
    return values
