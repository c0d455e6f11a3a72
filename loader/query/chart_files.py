"""Charts as SVG, PNG or a page of its own, drawn by Vega."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from html import escape
from math import sqrt
from typing import Any

from loader.errors import UsageError
from loader.query.charts import TIMES, Chart
from loader.query.columns import Column
from loader.query.points import Point

CHART_ENDINGS = (".svg", ".png", ".html")

_CATEGORIES = 60  # of one axis; more cannot be read
_FEW_DAYS = timedelta(days=14)
_COLOURS = 10  # of one picture; more look alike
_EDGES = 250  # of a network; more is a hairball
# Days have no hours: in local time they would move to the evening before, west of Greenwich.
_TIME = {"type": "temporal", "scale": {"type": "utc"}}
_LABEL = {"labelLimit": 220, "titleFontWeight": "normal"}

# The policy forbids the page to load anything; Vega makes functions of its expressions, which is the eval.
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>body {{ margin: 1rem; background: white; }} main {{ overflow-x: auto; }}</style>
</head>
<body>
<main><div id="chart">{drawing}</div></main>
<script>{script}</script>
<script>
const actions = {{export: true, source: false, compiled: false, editor: false}};
vegaEmbed("#chart", {spec}, {{renderer: "svg", actions}});
</script>
</body>
</html>
"""

Spec = dict[str, Any]


def chart_file(found: Sequence[Point], chart: Chart, columns: Sequence[Column], *, title: str, ending: str) -> bytes:
    """The chart as a file with that ending; a page holds everything it needs and asks no other server.

    Raises:
        UsageError: what draws is not installed.
    """
    try:
        import vl_convert as vega  # an extra
    except ImportError as error:
        raise UsageError(
            "What draws charts in files is not installed.", hint='Install it with `pip install "kgload[charts]"`.'
        ) from error
    spec = chart_spec(found, chart, columns, title=title)
    language = "vega" if chart.kind == "network" else "vegalite"
    if ending == ".png":
        picture: bytes = getattr(vega, f"{language}_to_png")(spec, scale=2, allowed_base_urls=[])
        return picture
    drawing: str = getattr(vega, f"{language}_to_svg")(spec, allowed_base_urls=[])
    if ending == ".svg":
        return drawing.encode()
    return _page(drawing, spec, vega.javascript_bundle("window.vegaEmbed = vegaEmbed;"), title).encode()


def chart_spec(found: Sequence[Point], chart: Chart, columns: Sequence[Column], *, title: str) -> Spec:
    """The chart in Vega-Lite, or for a network in Vega, with its points inside."""
    if chart.kind == "network":
        return _network(found, title)
    x = next((column.type for column in columns if column.name == chart.parts.get("x")), None)
    draw: Mapping[str, Callable[[Sequence[Point], Mapping[str, str]], Spec]] = {
        "bar": partial(_bar, in_time=x in TIMES),
        "line": partial(_line, x_type=x),
        "heatmap": _heatmap,
        "timeline": _timeline,
    }
    spec = draw[chart.kind](found, chart.parts)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": {"text": title, "anchor": "start"},
        "description": title,
        "background": "white",
        "config": {"view": {"stroke": None}, "axis": {"domainColor": "#888", "tickColor": "#888"}},
        **spec,
    }


def _page(drawing: str, spec: Spec, script: str, title: str) -> str:
    """The drawing, which the script makes one that tells more under the mouse."""
    # An article may write "</script>": inside the script no "<" stands as such.
    inside = json.dumps(spec).replace("<", "\\u003c")
    return _PAGE.format(title=escape(title), drawing=drawing, script=script, spec=inside)


def _kept(found: Sequence[Point], part: str) -> tuple[list[Point], str]:
    """The points of the values that come first, and what to say of those that are left out."""
    values = [*dict.fromkeys(point[part] for point in found)]
    kept = {*values[:_CATEGORIES]}
    note = f"the first {_CATEGORIES} of {len(values)}" if len(values) > len(kept) else ""
    return [point for point in found if point[part] in kept], note


def _bar(found: Sequence[Point], names: Mapping[str, str], *, in_time: bool) -> Spec:
    points, note = ([*found], "") if in_time else _kept(found, "x")
    flat = {
        "field": "x",
        "type": "ordinal",
        "sort": "ascending" if in_time else None,
        "title": _title(names["x"], note),
    }
    tall = {"field": "y", "type": "quantitative", "title": _title(names["y"]), "axis": {"tickMinStep": 1}}
    colour = (
        {"color": {"field": "series", "type": "nominal", "title": _title(names["series"])}} if "series" in names else {}
    )
    # names of people and countries are read across; months go from left to right
    sides = {"x": flat, "y": tall} if in_time else {"y": {**flat, "axis": _LABEL}, "x": tall}
    return {"data": {"values": points}, "mark": {"type": "bar", "tooltip": True}, "encoding": {**sides, **colour}}


def _line(found: Sequence[Point], names: Mapping[str, str], *, x_type: str | None) -> Spec:
    kind = _TIME if x_type in TIMES else {"type": "quantitative"}
    axis = {"axis": {"format": "%Y-%m", "tickCount": "month"}} if x_type == "month" else {}
    encoding: Spec = {
        "x": {"field": "x", **kind, **axis, "title": _title(names["x"])},
        "y": {"field": "y", "type": "quantitative", "title": _title(names["y"])},
    }
    if "series" in names:
        encoding["color"] = {"field": "series", "type": "nominal", "title": _title(names["series"])}
    mark = {"type": "line", "point": True, "tooltip": True}
    return {"data": {"values": [*found]}, "mark": mark, "width": 640, "encoding": encoding}


def _heatmap(found: Sequence[Point], names: Mapping[str, str]) -> Spec:
    points, note = _kept(found, "y")
    base = {
        "x": {"field": "x", "type": "ordinal", "sort": "ascending", "title": _title(names["x"])},
        "y": {"field": "y", "type": "ordinal", "sort": None, "title": _title(names["y"], note), "axis": _LABEL},
    }
    most = max((point["value"] for point in points), default=0)
    shade = {"field": "value", "type": "quantitative", "title": _title(names["value"]), "scale": {"scheme": "blues"}}
    ink = {"condition": {"test": f"datum.value > {most / 2}", "value": "white"}, "value": "black"}
    return {
        "data": {"values": points},
        "encoding": base,
        "layer": [
            {"mark": {"type": "rect", "tooltip": True}, "encoding": {"color": shade}},
            {"mark": "text", "encoding": {"text": {"field": "value"}, "color": ink}},
        ],
    }


def _timeline(found: Sequence[Point], names: Mapping[str, str]) -> Spec:
    # each event has a row with its title while these fit; many stand together in the rows of their lanes
    titled = "lane" not in names or len({point["label"] for point in found}) <= _CATEGORIES
    row = "label" if titled else "lane"
    points, note = _kept(found, row)
    encoding: Spec = {
        "x": {"field": "date", **_TIME, **_day_axis(points), "title": _title(names["date"])},
        "y": {
            "field": row,
            "type": "nominal",
            "sort": None,
            "title": _title(names[row], note),
            "axis": {**_LABEL, "labelLimit": 420, "grid": True},
        },
        "tooltip": [{"field": part, "type": "nominal", "title": _title(name)} for part, name in names.items()],
    }
    if titled and len({point.get("lane") for point in found}) <= _COLOURS and "lane" in names:
        encoding["color"] = {"field": "lane", "type": "nominal", "title": _title(names["lane"])}
    marks: list[Spec] = [{"mark": {"type": "point", "filled": True, "size": 70}}]
    if "end" in names:
        encoding["x2"] = {"field": "end"}
        marks = [
            {"mark": {"type": "rule", "strokeWidth": 3, "color": "#4c78a8"}},
            {"mark": marks[0]["mark"], "encoding": {"x2": None}},
        ]
    return {"data": {"values": points}, "width": 640, "encoding": encoding, "layer": marks}


def _day_axis(points: Sequence[Point]) -> Spec:
    """A tick for each day where there are few: Vega would add hours."""
    days = sorted(str(point["date"]) for point in points if len(str(point["date"])) == len("2025-10-02"))
    if days and date.fromisoformat(days[-1]) - date.fromisoformat(days[0]) <= _FEW_DAYS:
        return {"axis": {"format": "%d %b", "tickCount": "day"}}
    return {}


def _title(name: str, note: str = "") -> str:
    words = name.replace("_", " ")
    return f"{words} ({note})" if note else words


def _network(found: Sequence[Point], title: str) -> Spec:
    """Nodes pushed apart and edges pulling them together; the strongest edges only."""
    edges = sorted(found, key=lambda point: (-point["weight"], str(point["source"]), str(point["target"])))[:_EDGES]
    degree: Counter[str] = Counter()
    for edge in edges:
        degree.update({str(edge["source"]): edge["weight"], str(edge["target"]): edge["weight"]})
    nodes = sorted(degree)
    place = {name: i for i, name in enumerate(nodes)}
    links = [
        {"source": place[str(e["source"])], "target": place[str(e["target"])], "weight": e["weight"]} for e in edges
    ]
    side = int(min(1000, 240 + 85 * sqrt(len(nodes))))
    note = f" (the {_EDGES} strongest of {len(found)})" if len(found) > len(edges) else ""
    return {
        "$schema": "https://vega.github.io/schema/vega/v6.json",
        "width": side,
        "height": side,
        "padding": 20,
        "background": "white",
        "description": title,
        "title": {"text": title + note, "anchor": "start"},
        "data": [
            {"name": "nodes", "values": [{"name": name, "weight": degree[name]} for name in nodes]},
            {"name": "links", "values": links},
        ],
        "scales": [
            {"name": "size", "type": "sqrt", "domain": {"data": "nodes", "field": "weight"}, "range": [40, 500]},
            {"name": "stroke", "type": "sqrt", "domain": {"data": "links", "field": "weight"}, "range": [1, 4]},
        ],
        "marks": [_nodes(side / 2), *_EDGES_AND_NAMES],
    }


def _nodes(middle: float) -> Spec:
    forces: list[Spec] = [
        # each node is drawn to the middle, else groups without an edge between them drift away from each other
        {"force": "x", "x": "middle", "strength": 0.06},
        {"force": "y", "y": "middle", "strength": 0.06},
        {"force": "collide", "radius": 38},
        {"force": "nbody", "strength": -330, "distanceMax": 400},
        {"force": "link", "links": "links", "distance": 100},
    ]
    return {
        "name": "points",
        "type": "symbol",
        "zindex": 1,
        "from": {"data": "nodes"},
        "encode": {
            "enter": {
                "middle": {"value": middle},
                "fill": {"value": "#2a6ebb"},
                "stroke": {"value": "white"},
                "size": {"scale": "size", "field": "weight"},
                "tooltip": {"signal": "datum.name + ': ' + datum.weight"},
            }
        },
        "transform": [{"type": "force", "iterations": 300, "static": True, "forces": forces}],
    }


def _names(ink: Spec) -> Spec:
    """The names over the nodes: once in white around the letters, so that edges do not cross them, once in black."""
    return {
        "type": "text",
        "zindex": 2,
        "from": {"data": "points"},
        "encode": {
            "enter": {
                "x": {"field": "x"},
                "y": {"field": "y", "offset": -14},
                "text": {"field": "datum.name"},
                "align": {"value": "center"},
                "fontSize": {"value": 11},
                **ink,
            }
        },
    }


_EDGES_AND_NAMES: list[Spec] = [
    {
        "type": "path",
        "from": {"data": "links"},
        "encode": {
            "enter": {"stroke": {"value": "#999"}, "strokeWidth": {"scale": "stroke", "field": "weight"}},
        },
        "transform": [
            {
                "type": "linkpath",
                "shape": "line",
                "sourceX": "datum.source.x",
                "sourceY": "datum.source.y",
                "targetX": "datum.target.x",
                "targetY": "datum.target.y",
            }
        ],
    },
    _names({"stroke": {"value": "white"}, "strokeWidth": {"value": 4}, "strokeJoin": {"value": "round"}}),
    _names({"fill": {"value": "#222"}}),
]
