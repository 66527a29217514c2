"""What the tests share: small Vietnamese reports, a predictable embedder, and other processes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import textwrap
import unicodedata
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from assistant.cli import main
from assistant.embedding import ModelEmbedder, Vectors
from assistant.models.asked import EmbeddedText
from assistant.reports import Passage, Report
from assistant.settings import PREFIX, Address, Settings
from assistant.store.catalogue import Catalogue, Staged
from assistant.store.store import open_writer
from assistant.text import words
from ingest.pipeline import ingest
from ingest.result import Ingested
from tests.chroma_server import ChromaServer, chroma_server  # noqa: F401  # a fixture
from tests.postgres import Postgres, running_postgres

if TYPE_CHECKING:
    from assistant.conversation import Conversation

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "data" / "reports"
CATALOGUE_URL, CHROMA_URL = PREFIX + "CATALOGUE_URL", PREFIX + "CHROMA_URL"
PATIENCE = 600.0  # seconds a process of a test may take, beside others on a busy machine

# No limits of time: a shared machine pauses now and then. The same examples in every run, so that
# it fails by what was changed; others are tried each night.
_ANY_TIME = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
hypothesis_settings.register_profile("confer", derandomize=True, max_examples=150, **_ANY_TIME)
hypothesis_settings.register_profile("nightly", derandomize=False, max_examples=2000, **_ANY_TIME)
hypothesis_settings.load_profile("confer")

# A shell without a terminal has what it runs in the background ignore Ctrl-C, and so would what
# the tests start and stop.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


# -- reports --------------------------------------------------------------------------------

LAND = """\
Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12

I. KẾT QUẢ THỰC HIỆN
1. Quản lý đất đai
Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. Còn 57 hồ sơ chậm.
2. Thu ngân sách
Tổng thu ngân sách 6 tháng đầu năm 2024 đạt 312,5 tỷ đồng, tăng 8,2% so với cùng kỳ năm 2023.

II. NHIỆM VỤ
Giao Phòng Tài nguyên và Môi trường rà soát các dự án chậm tiến độ trước ngày 30.6.2024./.
"""

# As a Mac writes it: every mark a character of its own.
SCHOOLS = unicodedata.normalize(
    "NFD",
    """\
Thông báo kết luận hội nghị về giáo dục

Toàn huyện có 42 trường đạt chuẩn quốc gia. Năm học tới cần thêm 120 giáo viên.

Sở Giáo dục và Đào tạo tuyển dụng giáo viên trước tháng 9.
""",
)

HEALTH = """\
# Kết luận hội nghị giao ban y tế

## I. Số liệu

| Trạm y tế | Bác sĩ | Lượt khám |
|---|---:|---:|
| Xã Phú Xuyên | 3 | 1.250 |
| Xã La Bằng | 2 | 980 |

## II. Nhiệm vụ

1. Trung tâm Y tế **tiêm chủng** cho *trẻ em* dưới 5 tuổi.
2. Trạm y tế xã báo cáo `hằng tuần`.

- Không để dịch lan rộng <b>trong mùa mưa</b>.
"""

FARMS = """\
Nghị quyết hội nghị chuyên đề về nông nghiệp

Hội nghị thống nhất chủ trương chuyển đổi 500 ha đất lúa kém hiệu
quả sang trồng chè và cây ăn quả, gắn với xây dựng nông thôn mới và
tiêu thụ nông sản cho nhân dân trong vùng. Giá chè búp tươi bình
quân đạt 35.000 đồng mỗi kg, cao hơn năm trước.
"""

RECORDS = {
    "dat-dai.txt": LAND,
    "giao-duc.txt": SCHOOLS,
    "y-te.md": HEALTH,
    "nong-nghiep.txt": FARMS,
}


def write_records(folder: Path) -> Path:
    """Write the four reports into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in RECORDS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_records(tmp_path / "records")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A store folder that is not there yet."""
    return tmp_path / "store"


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.upper().startswith(PREFIX):
                patch.delenv(name)
        yield


# -- databases ------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.fixture
def served(
    postgres: Postgres,
    chroma_server: ChromaServer,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Address]:
    """Have the settings name a new database of a server, and a Chroma server."""
    with postgres.database() as url:
        monkeypatch.setenv(CATALOGUE_URL, url.get_secret_value())
        monkeypatch.setenv(CHROMA_URL, chroma_server.url)
        yield url


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def either_database(request: pytest.FixtureRequest) -> None:
    """Have the settings name none but the file in the home folder, or a new one of a server."""
    if request.param == "PostgreSQL":
        request.getfixturevalue("served")


def catalogue_of(home: Path, create: bool = False) -> Catalogue:
    """Return the catalogue of the store in `home`, wherever it is."""
    return Catalogue.of(settings_for(home), create)


# -- places of the indexes --------------------------------------------------------------------


@pytest.fixture(params=["folders", "a server"])
def either_place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have stores keep their indexes in folders, or their vectors on a Chroma server."""
    if request.param == "a server":
        server: ChromaServer = request.getfixturevalue("chroma_server")
        monkeypatch.setenv(CHROMA_URL, server.url)
    return str(request.param)


# -- an embedder whose ranking can be foretold ----------------------------------------------


class TinyEmbedder:
    """Counts words into 16 buckets: texts of the same words have the same unit vector."""

    text: EmbeddedText = "english"
    dimension = 16

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed(self, texts: list[str], question: bool = False) -> Vectors:
        self.embedded += texts
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in words(text):
                row[zlib.crc32(word.folded.encode()) % self.dimension] += 1.0
            row /= np.linalg.norm(row) or 1.0
        return vectors


@pytest.fixture
def tiny() -> TinyEmbedder:
    return TinyEmbedder()


def write_model_files(folder: Path, **config: Any) -> Path:
    """Write what tells a model from another; nothing that could be loaded. Return the folder."""
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text("[]")
    (folder / "config_sentence_transformers.json").write_text(json.dumps(config))
    (folder / "model.safetensors").write_bytes(folder.name.encode())
    return folder


# -- stores ---------------------------------------------------------------------------------


def settings_for(home: Path, **others: Any) -> Settings:
    """Return settings that no `.env` of the folder the tests run in has a say in."""
    variables = ((name, os.environ.get(PREFIX + name.upper())) for name in Settings.model_fields)
    given = {name: value for name, value in variables if value}
    return Settings.model_validate({**given, "home": home, **others})


def take_in(home: Path, *paths: Path | str, prune: bool = False, **others: Any) -> Ingested:
    """Ingest `paths` with the tiny embedder."""
    return ingest([str(p) for p in paths], settings_for(home, **others), TinyEmbedder(), prune)


def staged_report(
    name: str, sentences: Sequence[str], version: int = 1, title: str = "Hội nghị"
) -> Staged:
    """Return a report of one passage a sentence, ready to be published."""
    text = "\n\n".join(sentences)
    key = f"{name}-v{version}"
    report = Report(key, f"{name}.txt", title, text, version, datetime(2024, 6, 30))
    passages, start = [], 0
    for n, sentence in enumerate(sentences):
        end = start + len(sentence)
        passages.append(Passage(f"{key}-{n:05d}", key, report.source, title, start, end, sentence))
        start = end + 2
    vectors = TinyEmbedder().embed(list(sentences))
    return Staged(report, f"/{name}.txt", f"{key}'s bytes", "[]", tuple(passages), vectors)


def publish(home: Path, *staged: Staged) -> None:
    with open_writer(settings_for(home), "test", create=True) as writer:
        writer.publish(staged)


Over = Callable[[Mapping[str, str]], "Conversation"]


@pytest.fixture(scope="module")
def over(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Over]:
    """Open the conversation over records, by their files' names; over the same ones only once."""
    # Not for all who import this: processes of the tests do, too, and would take a fifth longer.
    from assistant.conversation import Conversation

    opened: dict[tuple[tuple[str, str], ...], Conversation] = {}

    def open_over(records: Mapping[str, str]) -> Conversation:
        key = tuple(records.items())
        if key not in opened:
            folder = tmp_path_factory.mktemp("over")
            for name, text in records.items():
                (folder / name).write_text(text, encoding="utf-8")
            take_in(folder / "store", folder)
            opened[key] = Conversation(settings_for(folder / "store"), TinyEmbedder())
        return opened[key]

    yield open_over
    for conversation in opened.values():
        conversation.close()


# -- other processes ------------------------------------------------------------------------


@dataclass(frozen=True)
class Done:
    """A command that has ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    def refused(self, status: int) -> str:
        """Return the one line on stderr of a command that ended with `status`."""
        assert self.status == status, (self.status, self.out, self.err)
        assert self.err.count("\n") == 1 and self.err.endswith("\n"), self.err
        assert self.err.startswith("confer: "), self.err
        return self.err.rstrip("\n")


def confer(*arguments: str | Path, home: Path, cwd: Path | None = None, **variables: str) -> Done:
    """Run the command line in this process, with the tiny embedder for any model."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            ModelEmbedder,
            "embed",
            lambda _, texts, question=False: TinyEmbedder().embed(texts),
        )
        patch.setattr(sys, "argv", ["confer", *map(str, arguments)])
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.setenv(PREFIX + "HOME", str(home))
        for name, value in variables.items():
            patch.setenv(name, value)
        patch.chdir(cwd or _first_folder(home))
        with pytest.raises(SystemExit) as ended:
            main()
    code = ended.value.code
    status = code if isinstance(code, int) else int(code is not None)
    return Done(status, _written(out), _written(err))


def _first_folder(path: Path) -> Path:
    return next(parent for parent in path.parents if parent.is_dir())


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def environment(home: Path | None, **variables: str) -> dict[str, str]:
    """Return the environment of a process: without the settings of the one who runs the tests."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(PREFIX) or name in (CATALOGUE_URL, CHROMA_URL)
    }
    own = {} if home is None else {PREFIX + "HOME": str(home)}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **own, **variables}


def confer_process(
    *arguments: str | Path, home: Path, cwd: Path | None = None, **variables: str
) -> Done:
    """Run the command line as it is, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", "from assistant.cli import main; main()", *map(str, arguments)],
        cwd=cwd or _first_folder(home),
        env=environment(home, **variables),
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with models of random weights: see tiny_models.py."""
    folder = tmp_path_factory.mktemp("models")
    made = subprocess.run(
        [sys.executable, "-m", "tests.tiny_models", str(folder)],
        env=environment(None, HF_HUB_OFFLINE="1"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return folder


Starter = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Starter]:
    """Start Python code in processes that end with the test."""
    running: list[subprocess.Popen[str]] = []

    def run(
        code: str, *arguments: str | Path, within: Sequence[str] = (), **variables: str
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*within, sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
            env=environment(None, **variables),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


def say(process: subprocess.Popen[str], value: Any = None) -> Any:
    """Send one JSON line to a process and return the JSON line it answers with."""
    if value is not None:
        _pipe(process.stdin).write(json.dumps(value) + "\n")
        _pipe(process.stdin).flush()
    line = _pipe(process.stdout).readline()
    if not line:
        process.wait(PATIENCE)
        raise AssertionError(_pipe(process.stderr).read())
    return json.loads(line)


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe
