"""settings.py: where each value comes from, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import WrongUse
from assistant.settings import Settings, read_settings, settings_with_sources


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_defaults() -> None:
    settings = read_settings()
    assert settings.home == Path("data/store")
    assert (settings.embedding_model, settings.passage_characters) == ("packaged", 1000)
    assert settings.host == "127.0.0.1"


def test_the_environment_wins_over_the_file_and_both_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(
        "CONFER_HOME=/từ-tệp\nCONFER_PORT=8600\nOTHER=1\n", encoding="utf-8"
    )
    monkeypatch.setenv("CONFER_PORT", "8700")
    settings = read_settings()
    assert (settings.home, settings.port) == (Path("/từ-tệp"), 8700)
    rows = {row[0]: row[1:3] for row in settings_with_sources(settings)}
    assert rows["CONFER_HOME"] == ("/từ-tệp", ".env")
    assert rows["CONFER_PORT"] == ("8700", "environment")
    assert rows["CONFER_HOST"] == ("127.0.0.1", "default")
    assert rows["CONFER_LEXICON"] == ("", "default")


def test_every_setting_is_listed_with_its_meaning() -> None:
    rows = settings_with_sources(read_settings())
    assert [row[0] for row in rows] == [f"CONFER_{n.upper()}" for n in Settings.model_fields]
    assert all(row[3] for row in rows)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CONFER_PASSAGE_CHARACTERS", "nhiều"),
        ("CONFER_PASSAGE_CHARACTERS", "199"),
        ("CONFER_PORT", "70000"),
        ("CONFER_LANGUAGE", "fr"),
    ],
)
def test_what_cannot_be_read_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongUse) as raised:
        read_settings()
    assert name in raised.value.message and value in raised.value.message


@pytest.mark.parametrize("field", ["home", "lexicon", "embedding_model"])
def test_an_empty_variable_is_an_unset_one(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    default = getattr(read_settings(), field)
    monkeypatch.setenv(f"CONFER_{field.upper()}", "")
    assert getattr(read_settings(), field) == default


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read_settings().port = 1
