import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dpotool import __version__
from dpotool.app.commands import REFUSED, run
from dpotool.app.opening import read_register


@pytest.fixture(scope="module")
def larkfield(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("registers") / "larkfield.dpo"
    assert run(["example", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def york(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("registers") / "york.dpo"
    assert run(["example", str(path), "--which", "york-send"]) == 0
    return path


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The sentence with which a command is refused; it is the only line, and nothing stands on the output."""
    assert run(arguments) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(("\n",))
    assert said.err.count("\n") == 1
    return said.err.strip()


def test_the_register_is_written_in_the_icos_layout(larkfield: Path, tmp_path: Path) -> None:
    out = tmp_path / "register.xlsx"
    assert run(["export", "register", str(larkfield), "--layout", "ico", "--out", str(out)]) == 0
    sheet = load_workbook(out)["Controller"]
    assert (sheet.max_row, sheet["A9"].value, sheet["AD9"].value) == (
        19,
        "Business function",
        "Reasons for not adhering to policy document (if applicable)",
    )


@pytest.mark.parametrize(
    ("format", "beginning"), [("html", b"<html"), ("pdf", b"%PDF-"), ("text", b"Larkfield Primary School")]
)
def test_a_notice_is_written_in_each_format(
    larkfield: Path, tmp_path: Path, format: str, beginning: bytes
) -> None:
    out = tmp_path / f"notice.{format}"
    command = ["export", "notice", str(larkfield), "--notice", "n-01", "--format", format, "--out", str(out)]
    assert run(command) == 0
    assert out.read_bytes().lstrip().startswith(beginning)


def test_the_only_notice_need_not_be_named(york: Path, tmp_path: Path) -> None:
    out = tmp_path / "notice.txt"
    assert run(["export", "notice", str(york), "--format", "text", "--out", str(out)]) == 0
    assert "Z5809563" in out.read_text(encoding="utf-8")


def test_one_of_several_notices_must_be_named(
    larkfield: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "notice.txt"
    said = refused(["export", "notice", str(larkfield), "--format", "text", "--out", str(out)], capsys)
    assert "say which with --notice" in said
    assert "N-01" in said
    assert not out.exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"--notice": "N-99"}, "no notice “N-99”"),
        ({"--format": "odt"}, "choose from: html, pdf, docx, text"),
        ({"--print": "tiny"}, "choose from: standard, clear, large"),
        ({"--out": "/nowhere/at/all.txt"}, "/nowhere/at"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    larkfield: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, str],
    words: str,
) -> None:
    options = {"--notice": "N-01", "--format": "text", "--out": str(tmp_path / "notice.txt")} | change
    given = [part for option in options.items() for part in option]
    assert words in refused(["export", "notice", str(larkfield), *given], capsys)
    assert list(tmp_path.iterdir()) == []


def test_a_layout_that_is_not_known_is_refused(
    larkfield: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.xlsx"
    arguments = ["export", "register", str(larkfield), "--layout", "nice", "--out", str(out)]
    assert "choose from: ico" in refused(arguments, capsys)
    assert not out.exists()


def test_the_register_itself_is_never_written_over(
    larkfield: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = larkfield.read_bytes()
    arguments = ["export", "register", str(larkfield), "--out", str(larkfield)]
    assert "another name" in refused(arguments, capsys)
    assert larkfield.read_bytes() == before


def test_an_example_is_not_written_over_anything(larkfield: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = larkfield.read_bytes()
    assert "choose another name" in refused(["example", str(larkfield)], capsys)
    assert larkfield.read_bytes() == before


def test_an_example_that_does_not_exist_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.dpo"
    assert "larkfield, york-send" in refused(["example", str(out), "--which", "nowhere"], capsys)
    assert not out.exists()


def test_a_file_that_is_no_register_is_refused_and_unchanged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.dpo"
    path.write_text("Dear parents", encoding="utf-8")
    refused(["export", "register", str(path), "--out", str(tmp_path / "x.xlsx")], capsys)
    assert path.read_text(encoding="utf-8") == "Dear parents"
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("arguments", [["export"], ["exprot"], ["export", "register"], ["--nonsense"]])
def test_a_command_that_is_not_understood_says_where_help_is(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "--help" in refused(arguments, capsys)


def test_a_register_that_is_open_elsewhere_is_refused(
    larkfield: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = read_register(larkfield)
    said = refused(["export", "register", str(larkfield), "--out", str(tmp_path / "x.xlsx")], capsys)
    workspace.close()
    assert "is open already" in said


def test_commands_need_no_window() -> None:
    lines = (
        "import sys",
        "from dpotool.__main__ import main",
        "code = 0",
        "try: main(['--version'])",
        "except SystemExit as left: code = left.code",
        "print(code, any(name.startswith('PySide6') for name in sys.modules))",
    )
    said = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    )
    assert said.stdout.split("\n")[:2] == [f"dpotool {__version__}", "0 False"]
