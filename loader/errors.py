"""What can go wrong, as one tree; each error owns its text, its hint and the exit status it leads to.

KgError
├── UsageError            2  wrong option, parameter or configuration
│   ├── QueryFileError    2  a saved query whose header or name is wrong, with file and line
│   └── SettingsError     2  a setting that cannot be used
├── DataFileError         2  a row of our own data files that cannot be used, with file and line
├── InputError            3  nothing usable in what was given
│   └── ArticleError      1  one article that cannot be used; the others go on
├── StoreError            4  the database refused, or holds what we must not touch
│   ├── StoreUnreachable  4  no server answered
│   └── SchemaError       4  the graph's schema version is not ours
├── ServerError           4  the local server cannot be installed, started or stopped
└── QueryError            5  a query failed or ran out of time
"""


class KgError(Exception):
    """Something a user can understand and act on.

    `hint` says what to do next; `exit_code` is the status with which the command line ends.
    """

    exit_code = 2

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(KgError):
    """A wrong option, parameter or configuration."""


class QueryFileError(UsageError):
    """A saved query that cannot be used; the message begins with file and line."""


class SettingsError(UsageError):
    """A setting that cannot be used."""


class DataFileError(KgError):
    """A row of a data file that cannot be used; the message begins with file and line."""


class InputError(KgError):
    """Nothing usable was found in what was given."""

    exit_code = 3


class ArticleError(InputError):
    """One article or file that cannot be used; the message says where it stands. The others go on."""

    exit_code = 1


class StoreError(KgError):
    """The database refused what was asked."""

    exit_code = 4


class StoreUnreachable(StoreError):  # noqa: N818 - it says what it is
    """No server answered, so nothing was written."""


class SchemaError(StoreError):
    """The graph's schema is of a version that this program must not write to."""


class ServerError(KgError):
    """The local server could not be installed, started or stopped."""

    exit_code = 4


class QueryError(KgError):
    """A query failed or ran out of time."""

    exit_code = 5
