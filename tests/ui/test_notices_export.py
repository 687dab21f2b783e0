"""Notices as files, asked for in the window."""

from pathlib import Path

import pytest

from dpotool.domain.changes import answering
from dpotool.domain.fields import field_of
from dpotool.domain.notice import Notice
from dpotool.ui.notices.exporting import KINDS, Kind, file_name
from tests.ui.notice_pages import TriedNotices

BEGINNINGS = {"html": b"<html", "docx": b"PK\x03\x04", "pdf": b"%PDF-", "text": b"Larkfield Primary School"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.format)
def test_a_notice_is_written_in_each_format(notices: TriedNotices, tmp_path: Path, kind: Kind) -> None:
    editor = notices.open()
    notices.answers.file = tmp_path / f"notice{kind.ending}"
    menu = editor.head.export.menu()
    next(each for each in menu.actions() if each.text() == f"{kind.label}…").trigger()
    assert BEGINNINGS[kind.format] in notices.answers.file.read_bytes()[:200]
    assert notices.said == [f"“{notices.notice.title}” was exported to notice{kind.ending}."]


def test_what_has_just_been_typed_is_exported_too(notices: TriedNotices, tmp_path: Path) -> None:
    notices.choose("scope")
    notices.text("before").setFocus()
    notices.qtbot.keyClicks(notices.text("before"), "Typed a moment ago.")
    notices.answers.file = tmp_path / "notice.txt"
    notices.page.export("text")
    assert "Typed a moment ago." in notices.answers.file.read_text(encoding="utf-8")


def test_thinking_better_of_it_writes_nothing(notices: TriedNotices) -> None:
    notices.open()
    notices.page.export("pdf")
    assert notices.said == []


def test_a_notice_that_cannot_be_written_is_told_in_a_sentence(notices: TriedNotices, tmp_path: Path) -> None:
    notices.open()
    notices.desk.undo.do(answering(notices.notice, field_of(Notice, "title"), "{{ nothing }}"))
    notices.answers.file = tmp_path / "notice.pdf"
    notices.page.export("pdf")
    assert len(notices.answers.told) == 1
    assert "{{ nothing }} is not known" in notices.answers.told[0]
    assert not notices.answers.file.exists()


def test_the_file_is_called_after_the_notice() -> None:
    assert file_name(Notice(title='What we know: "you" / us?')) == "What we know you us"
    assert file_name(Notice(title="")) == "Privacy notice"
    assert len(file_name(Notice(title="long " * 50))) <= 80
