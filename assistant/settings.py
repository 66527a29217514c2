"""Settings: read once at the entrance from CONFER_* variables and `.env`, then passed down."""

from __future__ import annotations

import os
import re
from collections import ChainMap
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from assistant.errors import WrongUse

PREFIX = "CONFER_"
ENV_FILE = ".env"
# scheme://user:password@host:port/path?options
_ADDRESS = re.compile(r"([\w+]+://)(?:([^:/]*)(?::[^@]*)?(@))?([^?]*)")


class Address(SecretStr):
    """The address of a server, printed without the password and options it may hold."""

    def __str__(self) -> str:
        read = _ADDRESS.match(self.get_secret_value())
        return "".join(part or "" for part in read.groups()) if read else "…"


class Settings(BaseModel):
    """Each field is set by CONFER_ and its name in capitals."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,  # it may be a key
    )

    home: Path = Field(Path("data/store"), description="folder that holds the store")
    catalogue_url: Address | None = Field(
        None,
        description="address of the PostgreSQL database that has the catalogue: "
        "postgresql://USER:PASSWORD@HOST:5432/DATABASE; default: a file in the home folder; "
        "printed without the password",
    )
    chroma_url: Address | None = Field(
        None,
        description="address of the Chroma server that has the vectors: http://HOST:8000; default: "
        "they are in the home folder; printed without the password",
    )
    embedding_model: str = Field(
        "packaged",
        description="'packaged' (all-MiniLM-L6-v2, needs no network), the folder of a "
        "sentence-transformers model, or its full name on the model hub (fetched once)",
    )
    query_prefix: str | None = Field(
        None, description="what stands before a question that is embedded; default: the model's own"
    )
    passage_prefix: str | None = Field(
        None, description="what stands before a passage that is embedded; default: the model's own"
    )
    embedded_text: Literal["original", "english"] | None = Field(
        None,
        description="embed the words of a text or their English glosses; default: english for the "
        "packaged model, original for any other",
    )
    reranker: str | None = Field(
        None,
        description="a cross-encoder that reads the best passages again: its folder or full name; "
        "default: none",
    )
    passage_characters: int = Field(
        1000, ge=200, le=8000, description="longest passage, in characters of the record"
    )
    lexicon: Path | None = Field(
        None,
        description="file with the office's own terms; default: lexicon.tsv in the home folder",
    )
    chat_model: str | None = Field(
        None,
        description="name of the chat model that writes answers; default: none, words are quoted",
    )
    chat_url: SecretStr | None = Field(
        None,
        description="address of its server, which speaks OpenAI's protocol: "
        "http://127.0.0.1:11434/v1; never printed",
    )
    chat_key: SecretStr | None = Field(
        None, description="the server's key, if it wants one; never printed"
    )
    chat_first_token: float = Field(
        120, ge=0.1, le=3600, description="seconds in which the answer of a chat model must begin"
    )
    chat_timeout: float = Field(
        300, ge=0.1, le=3600, description="seconds in which it must be whole"
    )
    chat_context: int = Field(
        6000,
        ge=1000,
        le=400_000,
        description="characters of the records that a chat model is given with a question",
    )
    chat_tasks: bool = Field(
        False,
        description="true: at ingest and rebuild the chat model is also asked for tasks, once for "
        "each passage that seems to direct something and in which the rules found nothing",
    )
    token: SecretStr | None = Field(
        None,
        description="the token by which `confer mcp` is known; default: none, it may do all that "
        "the command line may; never printed",
    )
    language: Literal["vi", "en"] = Field("vi", description="language of the browser page at first")
    host: str = Field("127.0.0.1", description="address the browser page is served on")
    port: int = Field(8501, ge=1, le=65535, description="port the browser page is served on")


def is_loopback(host: str) -> bool:
    """Tell whether an address can be reached from this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _sources() -> list[tuple[str, dict[str, str]]]:
    """Return where settings are read and the values there, by variable; what comes first counts.

    `CONFER_HOME=` is how many unset a variable.
    """
    return [
        (source, {name.upper(): value for name, value in said.items() if value})
        for source, said in (("environment", os.environ), (ENV_FILE, dotenv_values(ENV_FILE)))
    ]


def read_settings() -> Settings:
    """Return the settings in force; raises WrongUse naming the variable that cannot be read.

    pydantic-settings would read the same; its import is an eighth of an unchanged ingest.
    """
    given = ChainMap(*(said for _, said in _sources()))
    variables = ((name, PREFIX + name.upper()) for name in Settings.model_fields)
    try:
        settings = Settings.model_validate(
            {n: given[said] for n, said in variables if said in given}
        )
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        raise WrongUse(
            f"{name}={first['input']!r}: {first['msg']}", "Correct or unset it"
        ) from error
    _check_servers(settings)
    return settings


def _check_servers(settings: Settings) -> None:
    """Raise WrongUse if many machines would have one catalogue and an index each of their own."""
    if settings.catalogue_url and not settings.chroma_url:
        raise WrongUse(
            "CONFER_CATALOGUE_URL is set and CONFER_CHROMA_URL is not",
            "Set it to the Chroma server that has the vectors: http://HOST:8000",
        )


def settings_elsewhere(settings: Settings, to: str, chroma: str | None) -> Settings:
    """Return the settings of a store in another place; raises WrongUse.

    That is a folder, or the address of a database, with that of a Chroma server if it is another.
    """
    place: dict[str, Path | Address | None]
    if "://" in to:
        vectors = Address(chroma) if chroma else settings.chroma_url
        place = {"catalogue_url": Address(to), "chroma_url": vectors}
    else:
        place = {"home": Path(to), "catalogue_url": None, "chroma_url": None}
    there = settings.model_copy(update=place)
    _check_servers(there)
    return there


def settings_with_sources(settings: Settings) -> list[tuple[str, str, str, str]]:
    """Return (variable, value, where it was read, description) for every setting."""
    sources = _sources()
    rows = []
    for name, field in type(settings).model_fields.items():
        variable = PREFIX + name.upper()
        source = next((source for source, said in sources if variable in said), "default")
        value = getattr(settings, name)
        rows.append(
            (variable, "" if value is None else str(value), source, field.description or "")
        )
    return rows
