"""The page of figures, and its charts."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from tests.bench.chart import chart
from tests.bench.figures import Figure
from tests.bench.page import write_page

RUN = {"machine": {"cores": 2, "python": "3.11"}, "seed": 7}
FIGURES = [
    Figure("reading", "articles", 12.5, "MB/s", note="of nobody's"),
    Figure("1,000 quotations", "keyword", 0.4, "ms", p95=4.0, by="one <engine>"),
    Figure("1,000 quotations", "keyword", 40.0, "ms", p95=90.0, by="other"),
    Figure("1,000 quotations", "written", 900.0, "quotes/s", by="other"),
]
SVG = "{http://www.w3.org/2000/svg}"


def test_a_dot_stands_further_right_the_longer_it_took() -> None:
    drawn = ET.fromstring(chart("Questions", FIGURES))
    legend, dots = drawn.findall(f"{SVG}circle")[:2], drawn.findall(f"{SVG}circle")[2:]
    assert [float(dot.get("cx", 0)) for dot in dots] == sorted(float(dot.get("cx", 0)) for dot in dots)
    assert [dot.get("fill") for dot in dots] == [one.get("fill") for one in legend]
    assert len(dots) == 2
    texts = [text.text for text in drawn.iter(f"{SVG}text")]
    assert {"keyword", "one <engine>", "other", "0.1 ms", "100 ms"} <= set(texts)
    assert "written" not in texts


def test_the_page_has_a_table_a_room_and_a_chart_where_several_were_asked(tmp_path: Path) -> None:
    (tmp_path / "figures-of-yesterday.svg").touch()
    write_page(tmp_path, RUN, FIGURES)
    page = (tmp_path / "figures.md").read_text()
    assert "cores 2, python 3.11, seed 7" in page
    assert page.index("## Reading") < page.index("of nobody's") < page.index("## 1,000 quotations")
    assert "(figures-1-000-quotations.svg)" in page
    assert sorted(path.name for path in tmp_path.iterdir()) == ["figures-1-000-quotations.svg", "figures.md"]
