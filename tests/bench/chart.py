"""Latencies as a picture: a line a question, a dot for each that was asked, on a scale of powers of ten."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape

from tests.bench.figures import Figure

_WIDTH, _LABELS, _LINE, _HEAD, _FOOT, _EDGE = 860, 250, 26, 64, 34, 24
_COLOURS = ("#0b6e4f", "#c1440e", "#2f5fb3", "#8a5fb0", "#a87900", "#666", "#b03060")
_STYLE = """text{font:13px system-ui,sans-serif;fill:#222}.soft{fill:#777}line{stroke:#ccc}
@media(prefers-color-scheme:dark){text{fill:#ddd}.soft{fill:#999}line{stroke:#444}}"""


def chart(title: str, figures: Sequence[Figure]) -> str:
    """An SVG picture of the medians in milliseconds; a whisker leads to the 95th percentile."""
    told = [figure for figure in figures if figure.unit == "ms" and figure.value]
    kinds = list(dict.fromkeys(figure.what for figure in told))
    names = list(dict.fromkeys(figure.by for figure in told))
    scale = _Scale([value for one in told for value in (one.value, one.p95) if value])
    height = _HEAD + _LINE * len(kinds) + _FOOT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
        f'<text x="8" y="22" font-weight="600">{escape(title)}</text>',
        *_legend(names),
        *_grid(scale, height),
        *(_label(kind, row) for row, kind in enumerate(kinds)),
        *(_dot(one, kinds.index(one.what), names.index(one.by), scale) for one in told),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


class _Scale:
    """Milliseconds to places, from the power of ten below the least to the one above the most."""

    def __init__(self, values: Sequence[float]) -> None:
        self.first = math.floor(math.log10(min(values)))
        self.last = max(self.first + 1, math.ceil(math.log10(max(values))))

    def place(self, value: float) -> float:
        share = (math.log10(value) - self.first) / (self.last - self.first)
        return round(_LABELS + share * (_WIDTH - _LABELS - _EDGE), 1)


def _legend(names: Sequence[str]) -> Iterator[str]:
    left = 8
    for number, name in enumerate(names):
        yield f'<circle cx="{left + 5}" cy="42" r="5" fill="{_colour(number)}"/>'
        yield f'<text x="{left + 16}" y="46">{escape(name)}</text>'
        left += 40 + 8 * len(name)


def _grid(scale: _Scale, height: int) -> Iterator[str]:
    for power in range(scale.first, scale.last + 1):
        place = scale.place(10.0**power)
        yield f'<line x1="{place}" x2="{place}" y1="{_HEAD}" y2="{height - _FOOT}"/>'
        where = f'x="{place}" y="{height - 12}" text-anchor="middle"'
        yield f'<text class="soft" {where}>{10.0**power:g} ms</text>'


def _label(kind: str, row: int) -> str:
    return f'<text x="{_LABELS - 14}" y="{_middle(row) + 4}" text-anchor="end">{escape(kind)}</text>'


def _dot(figure: Figure, row: int, number: int, scale: _Scale) -> str:
    middle, at = _middle(row), scale.place(figure.value or 0)
    dot = f'<circle cx="{at}" cy="{middle}" r="5" fill="{_colour(number)}"/>'
    if not figure.p95:
        return dot
    end = scale.place(figure.p95)
    whisker = f'x1="{at}" x2="{end}" y1="{middle}" y2="{middle}" style="stroke:{_colour(number)};opacity:.45"'
    return f"<line {whisker}/>{dot}"


def _middle(row: int) -> int:
    return _HEAD + _LINE * row + _LINE // 2


def _colour(number: int) -> str:
    return _COLOURS[number % len(_COLOURS)]
