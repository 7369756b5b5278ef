"""Settings: where each comes from, and that the table names them all."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

import service
from service.settings import SETTINGS, SettingError, read_settings

NAMES = {setting.name for setting in SETTINGS}


def test_every_setting_has_a_meaning_and_a_default_it_can_have() -> None:
    assert read_settings({}, {}).keys() == NAMES
    assert all(setting.meaning.endswith(".") for setting in SETTINGS)


def test_what_is_given_goes_before_the_environment_and_that_before_the_default() -> None:
    environment = {"PORT": "6000", "RATE_LIMIT": "0"}
    settings = read_settings({"port": 7000, "host": None}, environment)
    assert (settings["PORT"], settings["RATE_LIMIT"], settings["HOST"]) == (7000, 0, "127.0.0.1")


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"port": "many"}, "PORT cannot be 'many'"),
        ({"port": 70000}, "PORT cannot be '70000': a number from 0 to 65535"),
        ({"rate_limit": -1}, "RATE_LIMIT"),
        ({"trusted_proxies": "10.0.0.0/8, proxy.example"}, "TRUSTED_PROXIES"),
        ({"colour": "red"}, "no setting COLOUR"),
    ],
)
def test_a_setting_that_cannot_be_is_named(given: dict[str, Any], part: str) -> None:
    with pytest.raises(SettingError) as refusal:
        read_settings(given, {})
    assert part in str(refusal.value)


def test_every_environment_variable_read_is_in_the_table() -> None:
    read = {name for file in Path(str(service.__file__)).parent.rglob("*.py") for name in _read_by(file)}
    assert read == {"INDEX"}  # the command line's default; all others go through read_settings
    assert read <= NAMES


def _read_by(file: Path) -> list[str]:
    """The names a file takes from the environment by itself."""
    tree = ast.parse(file.read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call | ast.Subscript)]
    return [
        literal.value
        for call in calls
        if "environ" in ast.unparse(call.func if isinstance(call, ast.Call) else call.value)
        or "getenv" in ast.unparse(call)
        for literal in ast.walk(call.args[0] if isinstance(call, ast.Call) else call.slice)
        if isinstance(literal, ast.Constant) and isinstance(literal.value, str)
    ]
