"""The list of notices: what it says of each, and what is done with them."""

from datetime import timedelta

from PySide6.QtCore import Qt

from dpotool.domain.changes import Change, Edit, adding
from dpotool.domain.notice import Notice
from dpotool.domain.vocabulary import NOTICE_STATES
from dpotool.ui.pages.notices import NoticesPage
from tests.ui.desks import desk_with
from tests.ui.notice_pages import TriedNotices


def _row(notices: TriedNotices, notice: Notice) -> dict[str, str]:
    table = notices.page.list.table
    row = table.row_of(notice.id)
    return {column.name: table.index(row, n).data() for n, column in enumerate(table.columns)}


def _answer(notices: TriedNotices, notice: Notice, **answers: object) -> Notice:
    after = notice.replace(**answers)
    notices.desk.undo.do(Change("", (Edit(notice, after),)))
    return after


def test_the_list_says_of_each_notice_what_one_asks_first(notices: TriedNotices) -> None:
    row = _row(notices, notices.notice)
    assert row["title"] == notices.notice.title
    assert row["reference"] == "N-01"
    assert row["state"] == NOTICE_STATES.label(notices.notice.state)
    assert row["audience"] == "parents and carers"
    assert row["version"] == "3"
    assert row["activities"] == str(len(notices.notice.activities))
    assert row["updated_on"] == "14 Sep 2026"


def test_a_review_that_is_overdue_is_said_in_words_and_tinted(notices: TriedNotices) -> None:
    late = _answer(notices, notices.notice, review_due=notices.workspace.today - timedelta(days=1))
    assert _row(notices, late)["review_due"].startswith("Overdue, ")
    soon = _answer(notices, late, review_due=notices.workspace.today)
    assert _row(notices, soon)["review_due"].startswith("Soon, ")
    table = notices.page.list.table
    names = [column.name for column in table.columns]
    assert table.columns[names.index("review_due")].cell(late).tone == "late"
    assert table.columns[names.index("review_due")].cell(soon).tone == "attention"
    assert table.columns[names.index("review_due")].cell(late.replace(state="superseded")).tone == "quiet"


def test_overdue_reviews_want_attention(notices: TriedNotices) -> None:
    before = notices.page.attention()
    _answer(notices, notices.notices[1], review_due=notices.workspace.today - timedelta(days=1))
    assert notices.page.attention() == before + 1


def test_enter_opens_a_notice_and_escape_goes_back(notices: TriedNotices) -> None:
    view = notices.page.list.view
    view.setFocus()
    notices.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert notices.page.current == notices.notice
    assert notices.editor.isVisible()
    assert notices.editor.outline.view.hasFocus()
    notices.editor.section.begin_writing()
    notices.qtbot.keyClick(notices.text("before"), Qt.Key.Key_Escape)
    assert notices.editor.outline.view.hasFocus()
    notices.qtbot.keyClick(notices.editor.outline.view, Qt.Key.Key_Escape)
    assert notices.page.list.isVisible()
    assert view.hasFocus()


def test_a_new_notice_has_the_usual_sections_and_the_cursor_in_its_title(notices: TriedNotices) -> None:
    notices.page.list.new.click()
    new = notices.notices[-1]
    assert new.state == "draft"
    assert new.reference == "N-03"
    assert len(new.sections) > 10
    assert len(new.activities) > 5
    assert new.review_due is not None
    focused = notices.page.focusWidget()
    assert focused.accessibleName() == "Title"
    notices.qtbot.keyClicks(focused, "For visitors")
    notices.page.flush()
    assert notices.notices[-1].title == "For visitors"
    assert notices.editor.head.title.text() == "For visitors"


def test_a_copy_is_a_draft_with_rows_of_its_own(notices: TriedNotices) -> None:
    notices.page.list.duplicate.click()
    first, copy = notices.notice, notices.notices[-1]
    assert copy.title == f"{first.title} (copy)"
    assert copy.reference == "N-03"
    assert copy.state == "draft"
    assert [each.key for each in copy.sections] == [each.key for each in first.sections]
    assert not {each.id for each in copy.sections} & {each.id for each in first.sections}


def test_deleting_is_undone(notices: TriedNotices) -> None:
    before = notices.workspace.register
    notices.page.list.view.setFocus()
    notices.qtbot.keyClick(notices.page.list.view, Qt.Key.Key_Delete)
    assert len(notices.notices) == 1
    assert notices.said == [f"Deleted notice “{before.all(Notice)[0].title}”."]
    notices.desk.undo.undo()
    assert notices.workspace.register == before
    assert len(notices.page.list.table.shown) == 2


def test_deleting_the_notice_opened_goes_back_to_the_list(notices: TriedNotices) -> None:
    notices.page.open(notices.notice.id)
    commands = notices.page.record_commands()
    assert commands.delete is not None
    commands.delete()
    assert notices.page.list.isVisible()
    assert len(notices.notices) == 1


def test_undoing_a_new_notice_goes_back_to_the_list(notices: TriedNotices) -> None:
    notices.page.new_notice()
    notices.desk.undo.undo()
    assert notices.page.list.isVisible()
    assert len(notices.notices) == 2


def test_an_empty_list_says_so_in_one_sentence_with_one_button(notices: TriedNotices) -> None:
    for notice in notices.notices:
        notices.page.open(notice.id)
        notices.page.delete()
    listed = notices.page.list
    assert listed.empty.isVisible()
    assert not listed.new.isVisible()
    listed.empty.button.click()
    assert len(notices.notices) == 1
    assert notices.editor.isVisible()


def test_a_refused_notice_is_not_opened() -> None:
    tried = desk_with()
    page = NoticesPage(tried.desk)
    tried.keeping.refusing = "The disk is full."
    page.new_notice()
    assert page.current is None
    page.leave()


def test_records_of_other_types_are_not_held_here(notices: TriedNotices) -> None:
    assert not notices.page.show_record(notices.an_activity.id)
    assert not notices.page.show_record("nowhere")


def test_a_notice_added_elsewhere_is_listed(notices: TriedNotices) -> None:
    notices.desk.undo.do(adding(Notice(title="For volunteers")))
    assert "For volunteers" in [each.title for each in notices.page.list.table.shown]
