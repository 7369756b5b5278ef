"""Bylines -> authors."""

import pytest

from corpus.formats.names import are_names, split_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ada Lind, Bo Marsh, Cleo Vance", ("Ada Lind", "Bo Marsh", "Cleo Vance")),
        ("By Ada Lind and Bo Marsh", ("Ada Lind", "Bo Marsh")),
        ("by Ada Lind & Bo Marsh, Coast Press", ("Ada Lind", "Bo Marsh")),
        ("By ADA LIND, AP Harbour Writer", ("ADA LIND",)),
        ("Analysis by Ada Lind, Coast Editor-at-large", ("Ada Lind",)),
        ("Words and pictures by Ada Lind", ("Ada Lind",)),
        ("Ada Lind, Jr., with Bo Marsh", ("Ada Lind, Jr.", "Bo Marsh")),
        ("Ada Lind, Bo Marsh, and Cleo Vance", ("Ada Lind", "Bo Marsh", "Cleo Vance")),
        ("Ada Lind; Bo Marsh | Cleo Vance", ("Ada Lind", "Bo Marsh", "Cleo Vance")),
        ("Ada Lind, CNP", ("Ada Lind",)),
        ("Coast Press", ("Coast Press",)),
        ("CNP", ("CNP",)),
        ("Ada Lind, Ada Lind", ("Ada Lind",)),
        ("", ()),
    ],
)
def test_split_names(byline: str, names: tuple[str, ...]):
    assert split_names(byline) == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Lind, Bo Marsh", True),
        ("By Ludwig van der Berg", True),
        ("The ferry left the harbour", False),
        ("Ada Lind left.", False),
        ("Monday 27", False),
        ("", False),
    ],
)
def test_are_names(line: str, expected: bool):
    assert are_names(line) is expected
