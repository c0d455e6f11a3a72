import pytest

from loader.errors import QueryFileError
from loader.query.columns import Column
from loader.query.header import Param, parse_query

GOOD = """\
// Who meets whom
//
// Counts events,
// not articles.
// @tags officials meetings
// @param country country = "Norwegian"  Whose officials
// @param since date = null  First day counted
// @param kind kind  Kind of the event
// @column counterpart string  Name
// @column days list<date>  When
// @chart timeline date=days label=counterpart
MATCH (o:Official {country: $country})-->(e:Event {kind: $kind}) // not $comment
WHERE e.title <> '$text, RETURN x' AND e.date >= $since
RETURN o.name AS counterpart, collect(e.date) AS `days`
ORDER BY counterpart LIMIT 25
"""


def parse(text):
    return parse_query(text, name="q", theme="t")


def test_a_header_says_what_a_query_takes_and_gives():
    """Title, description, tags, parameters with typed defaults, columns and chart come from the comments."""
    query = parse(GOOD)

    assert (query.title, query.description) == ("Who meets whom", "Counts events,\nnot articles.")
    assert query.tags == ("officials", "meetings")
    assert query.params == (
        Param("country", "country", "Whose officials", default="Norwegian"),
        Param("since", "date", "First day counted"),
        Param("kind", "kind", "Kind of the event", required=True),
    )
    assert query.columns == (Column("counterpart", "string", "Name"), Column("days", "list<date>", "When"))
    assert str(query.chart) == "timeline date=days label=counterpart"
    assert query.cypher == GOOD


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("@param since date", "@param limit date", "7: @param limit: every query has an option of this name"),
        ("@chart timeline", "@chart pie", "11: @chart unknown kind 'pie'"),
        ("= null", '= ["2024"]', "7: the default of @param since: ['2024'] is no date"),
        ("kind kind  Kind", 'kind kind[] = ["x"]  Kind', "8: the default of @param kind: 'x' is none of"),
        ("MATCH", "// @example --other 1\nMATCH", "12: @example has --other, which is no option of the query"),
        ("MATCH", "// @example --kind 'call\nMATCH", "12: @example cannot be split into words"),
        ("// Who meets whom\n", "", "1: the first line must be a comment with the title"),
        ("@tags", "@tag", "5: unknown @tag"),
        ("@param since date = null  First day counted", "@param since", "7: write: @param name type = default  help"),
        ("since date", "since day", "7: unknown type day of @param since"),
        ("= null", "= nil", "7: the default of @param since must be null"),
        ("= null", '= "2024-13"', "7: the default of @param since: '2024-13' is no date"),
        ('"Norwegian"', '"Narnian"', "6: the default of @param country: 'Narnian' is no country"),
        ("@param since", "@param country", "7: @param country is declared twice; first on line 6"),
        ("$since", "$until", "13: $until is used, but there is no @param until"),
        (" AND e.date >= $since", "", "7: @param since is not used in the Cypher"),
        ("list<date>", "dates", "10: unknown type dates of @column days"),
        ("list<date>  When", "list<date>", "10: write: @column name type  help"),
        ("@column counterpart string", "@column name string", "14: RETURN gives counterpart, but there is no @column"),
        (", collect(e.date) AS `days`", "", "10: @column days is not in RETURN"),
        ("o.name AS counterpart, collect(e.date) AS `days`", "1 AS days, 2 AS counterpart", "14: RETURN gives days, c"),
        ("label=counterpart", "label=name", "11: @chart names name, which is no column"),
        ("RETURN o.name", "WITH o.name", "16: the Cypher has no RETURN"),
    ],
)
def test_a_header_that_lies_is_an_error_with_file_and_line(old, new, problem):
    """What the header and the Cypher do not agree on is told when the file is read."""
    with pytest.raises(QueryFileError) as caught:
        parse(GOOD.replace(old, new, 1))

    assert caught.value.message.startswith(f"t/q.cypher:{problem}")


def test_a_return_inside_a_subquery_gives_no_columns():
    """Only the last RETURN outside all brackets says which columns there are."""
    query = parse(
        "// T\n// @column names list<string>  Names\nRETURN COLLECT { MATCH (o) RETURN o.name, o.id } AS names"
    )

    assert [column.name for column in query.columns] == ["names"]
