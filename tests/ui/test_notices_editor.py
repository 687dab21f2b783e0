"""The editor of a notice: its sections in order, their texts, and what follows from them."""

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit

from dpotool.domain.activity import Activity
from dpotool.domain.changes import answering
from dpotool.domain.fields import field_of
from dpotool.domain.notice import Notice
from dpotool.ui.descendants import descendants
from dpotool.ui.notices.outline_model import MARK_ROLE, NUMBER_ROLE
from tests.ui.notice_pages import TriedNotices


def _keys(notices: TriedNotices) -> list[str]:
    return [section.key for section in notices.notice.sections]


def _mark(notices: TriedNotices, key: str) -> str:
    model = notices.editor.outline.model
    return str(model.index(model.row_of(notices.section(key).id)).data(MARK_ROLE))


def test_the_first_section_is_shown_with_what_the_register_says(notices: TriedNotices) -> None:
    editor = notices.open()
    assert editor.section.section == notices.notice.sections[0]
    assert "is the controller" in editor.section.register_text.text.toPlainText()
    assert editor.head.title.text() == notices.notice.title


def test_before_the_text_is_made_nothing_is_said_of_what_it_lacks(notices: TriedNotices) -> None:
    notices.page.show_record(notices.notice.id)
    told = notices.editor.section.register_text.source
    assert told.text() == "Being put together…"
    notices.open()
    assert told.text() == "The usual text"


def test_typing_is_one_step_and_alters_the_pages(notices: TriedNotices) -> None:
    notices.choose("recipients")
    before, pages = notices.workspace.register, notices.editor.preview.pages.sheet.grab().toImage()
    notices.text("before").setFocus()
    notices.new_pages(lambda: QTest.keyClicks(notices.text("before"), "We share only what is needed."))
    assert notices.section("recipients").before == "We share only what is needed."
    assert notices.editor.preview.pages.sheet.grab().toImage() != pages
    notices.desk.undo.undo()
    assert notices.workspace.register == before
    assert notices.text("before").toPlainText() == ""


def test_the_text_view_says_what_the_pages_show(notices: TriedNotices) -> None:
    notices.choose("recipients")
    notices.editor.preview.tabs.setCurrentIndex(1)
    notices.text("before").setFocus()
    notices.new_text(lambda: QTest.keyClicks(notices.text("before"), "Only what is needed."))
    text = notices.editor.preview.text.toPlainText()
    assert "Only what is needed." in text
    assert text.startswith(notices.notice.title)
    assert notices.editor.preview.text.isVisible()


def test_alt_with_an_arrow_moves_a_section_and_keeps_it_chosen(notices: TriedNotices) -> None:
    moved = notices.choose("data")
    keys, view = _keys(notices), notices.editor.outline.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _keys(notices) == ["who-we-are", "data", "scope", *keys[3:]]
    assert view.section == moved.id
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _keys(notices) == keys
    notices.desk.undo.undo()
    notices.desk.undo.undo()
    assert _keys(notices) == keys


def test_the_first_section_cannot_go_further_up(notices: TriedNotices) -> None:
    notices.choose("who-we-are")
    keys = _keys(notices)
    QTest.keyClick(notices.editor.outline.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _keys(notices) == keys
    assert notices.desk.undo.to_undo is None


def test_dropping_a_section_moves_it(notices: TriedNotices) -> None:
    notices.open()
    keys, model = _keys(notices), notices.editor.outline.model
    dragged: QMimeData = model.mimeData([model.index(0)])
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    notices.qtbot.waitUntil(lambda: _keys(notices) != keys)
    assert _keys(notices) == [keys[1], keys[2], keys[0], *keys[3:]]
    model.dropMimeData(model.mimeData([model.index(1)]), Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    notices.qtbot.waitUntil(lambda: _keys(notices)[-1] == keys[2])


def test_a_hidden_section_says_so_and_is_not_numbered_or_printed(notices: TriedNotices) -> None:
    section = notices.choose("sources")
    notices.new_pages(notices.editor.section.bar.hide_section.click)
    assert notices.section("sources").hidden
    assert _mark(notices, "sources") == "hidden"
    model = notices.editor.outline.model
    row = model.row_of(section.id)
    assert model.index(row).data(NUMBER_ROLE) == ""
    assert model.index(row + 1).data(NUMBER_ROLE) == str(row + 1)
    assert "hidden" in model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    notices.new_pages(notices.editor.section.bar.hide_section.click)
    assert not notices.section("sources").hidden


def test_own_text_takes_the_place_of_the_registers_and_gives_it_back(notices: TriedNotices) -> None:
    section = notices.choose("recipients")
    shown = notices.editor.section.register_text
    notices.new_text(shown.replace.click)
    instead = notices.section("recipients").instead
    assert "**Oakshire County Council**" in instead
    assert notices.section("recipients").after == section.after
    assert notices.text("instead").isVisible()
    assert notices.text("instead").hasFocus()
    assert _mark(notices, "recipients") == "own text"
    assert shown.source.text().startswith("Your own text above is printed")
    notices.new_text(shown.restore.click)
    assert notices.section("recipients") == section
    assert _mark(notices, "recipients") == ""
    assert shown.replace.isVisible()


def test_replacing_begins_with_text_that_prints_the_same(notices: TriedNotices) -> None:
    notices.choose("recipients")
    notices.editor.preview.tabs.setCurrentIndex(1)
    before = notices.editor.preview.text.toPlainText()
    notices.new_text(notices.editor.section.register_text.replace.click)
    assert notices.editor.preview.text.toPlainText() == before


def test_sections_are_added_behind_the_one_chosen_and_removed(notices: TriedNotices) -> None:
    notices.choose("security")
    keys = _keys(notices)
    notices.editor.outline.add_asked.emit("own")
    assert _keys(notices) == [*keys[: keys.index("security") + 1], "own", *keys[keys.index("security") + 1 :]]
    assert notices.editor.section.form.heading.hasFocus()
    QTest.keyClicks(notices.editor.section.form.heading, "School trips")
    notices.new_text(notices.page.flush)
    assert _mark(notices, "own") == "empty"
    notices.editor.outline.view.setFocus()
    QTest.keyClick(notices.editor.outline.view, Qt.Key.Key_Delete)
    assert _keys(notices) == keys
    notices.desk.undo.undo()
    assert notices.section("own").heading == "School trips"


def test_only_subjects_that_the_notice_lacks_are_offered(notices: TriedNotices) -> None:
    notices.open()
    offered = [action.text() for action in notices.editor.outline.add.menu().actions()]
    assert "Who we are" not in offered
    assert "Where it is kept" in offered
    assert "A section of your own" in offered


def test_the_pages_follow_what_is_altered_in_the_register(notices: TriedNotices) -> None:
    notices.choose("recipients")
    activity = notices.workspace.register.pick(Activity, notices.notice.activities)[0]
    rows = (activity.recipients[0].replace(party="", name="the Borough of Nowhere"), *activity.recipients[1:])
    change = answering(activity, field_of(Activity, "recipients"), rows)
    notices.new_pages(lambda: notices.desk.undo.do(change))
    assert "the Borough of Nowhere" in notices.editor.section.register_text.text.toPlainText()


def test_what_is_altered_while_the_page_is_hidden_is_made_when_it_is_shown(notices: TriedNotices) -> None:
    notices.open()
    notices.page.hide()
    declared = field_of(Notice, "title")
    notices.desk.undo.do(answering(notices.notice, declared, "Another title"))
    notices.new_pages(notices.page.show)
    notices.editor.preview.tabs.setCurrentIndex(1)
    assert notices.editor.preview.text.toPlainText().startswith("Another title")


def test_a_placeholder_that_is_not_known_is_told_in_a_sentence(notices: TriedNotices) -> None:
    notices.choose("recipients")
    notices.text("before").setFocus()
    with notices.qtbot.waitSignal(notices.editor.preparation.refused, timeout=20_000):
        notices.text("before").setPlainText("{{ organisation.nam }}")
    preview = notices.editor.preview
    assert "did you mean organisation.name?" in preview.remark.text()
    assert preview.remark.isVisible()
    assert notices.editor.section.fault.isVisible()
    assert _mark(notices, "recipients") == "to mend"
    notices.new_pages(lambda: notices.text("before").setPlainText("{{ organisation.name }}"))
    assert preview.pages.isVisible()
    assert not notices.editor.section.fault.isVisible()


def test_facts_are_inserted_from_the_register(notices: TriedNotices) -> None:
    notices.choose("scope")
    notices.text("before").setFocus()
    menu = notices.editor.section.bar.insert.menu()
    menu.aboutToShow.emit()
    group = next(action.menu() for action in menu.actions() if action.text() == "Your organisation")
    telephone = next(action for action in group.actions() if action.text().startswith("Telephone: 01632"))
    telephone.trigger()
    assert notices.text("before").toPlainText() == "{{ organisation.telephone }}"


def test_bold_list_and_link_mark_the_words_selected(notices: TriedNotices) -> None:
    notices.choose("scope")
    field, bar = notices.text("before"), notices.editor.section.bar
    field.setPlainText("pupils and staff")
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.Start)
    field.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    bar.bold.click()
    assert field.toPlainText() == "**pupils** and staff"
    field.moveCursor(QTextCursor.MoveOperation.End)
    bar.list.click()
    assert field.toPlainText() == "- **pupils** and staff"
    bar.list.click()
    assert field.toPlainText() == "**pupils** and staff"
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.find("staff", QTextDocument.FindFlag.FindBackward)
    notices.answers.text = "larkfield.example/staff"
    bar.link.click()
    assert field.toPlainText() == "**pupils** and [staff](https://larkfield.example/staff)"


def test_keys_of_the_toolbar_work_in_the_text(notices: TriedNotices) -> None:
    notices.choose("scope")
    field = notices.text("before")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "all")
    assert field.toPlainText() == "**all**"


def test_the_activities_behind_a_text_are_one_step_away(notices: TriedNotices) -> None:
    notices.choose("retention")
    menu = notices.editor.section.register_text.change.menu()
    menu.actions()[0].trigger()
    assert notices.visited == [(notices.notice.activities[0], "retention")]


def test_gaps_lead_to_where_the_answer_goes(notices: TriedNotices) -> None:
    notices.choose("retention")
    notices.new_text(lambda: QTest.keyClick(notices.editor.outline.view, Qt.Key.Key_Delete))
    rows = notices.editor.check.rows
    assert [row.gap.sentence for row in rows] == ["There is no section “How long we keep it”"]
    rows[0].click()
    assert "retention" in _keys(notices)
    notices.qtbot.waitUntil(lambda: notices.editor.check.count.text() == "Nothing lacking", timeout=20_000)


def test_a_gap_in_the_answers_leads_to_its_field(notices: TriedNotices) -> None:
    notices.open()
    notices.desk.undo.do(answering(notices.notice, field_of(Notice, "audience"), ()))
    rows = notices.editor.check.rows
    assert [row.gap.field for row in rows] == ["audience"]
    rows[0].click()
    assert notices.editor.about.isVisible()
    assert notices.page.focusWidget().accessibleName() == "Audience"


def test_the_manner_of_print_alters_the_pages(notices: TriedNotices) -> None:
    editor = notices.open()
    standard = editor.preview.pages.page_count
    large = next(b for b in descendants(editor.head, QAbstractButton) if b.text() == "Large print")
    notices.new_pages(large.click)
    assert editor.head.profile.name == "large"
    assert editor.preview.pages.page_count > standard
    assert editor.preview.caption.text().startswith("A4, 18 pt")


def test_there_is_room_for_text_or_pages_where_the_window_is_narrow(notices: TriedNotices) -> None:
    editor = notices.open()
    notices.page.resize(620, 780)
    assert not editor.preview.isVisible()
    assert editor.head.view.isVisible()
    editor.head.view.click()
    assert editor.preview.isVisible()
    assert not editor.section.isVisible()
    notices.page.resize(1144, 780)
    assert editor.preview.isVisible()
    assert editor.section.isVisible()


def test_a_notice_without_sections_offers_the_usual_ones(notices: TriedNotices) -> None:
    notices.desk.undo.do(answering(notices.notice, field_of(Notice, "sections"), ()))
    notices.page.open(notices.notice.id)
    assert notices.editor.no_section.isVisible()
    notices.editor.no_section.button.click()
    assert "purposes" in _keys(notices)
    assert notices.editor.section.isVisible()


def test_everything_can_be_reached_and_is_named(notices: TriedNotices) -> None:
    editor = notices.open()
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView)
    for side in (0, 1):
        editor.outline.show_side(side)
        for kind in kinds:
            for widget in descendants(editor, kind):
                name = widget.accessibleName() or getattr(widget, "text", str)()
                assert name or not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus, (
                    widget,
                    widget.parent(),
                )


def test_a_notice_is_written_by_keyboard_alone(notices: TriedNotices) -> None:
    editor = notices.open()
    view = editor.outline.view
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert editor.section.section == notices.notice.sections[1]
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClicks(notices.page.focusWidget(), "Read this first.")
    notices.page.flush()
    assert notices.notice.sections[1].before == "Read this first."


def test_what_is_typed_is_saved_before_another_section_is_shown(notices: TriedNotices) -> None:
    notices.choose("scope")
    notices.text("before").setFocus()
    QTest.keyClicks(notices.text("before"), "Everybody.")
    notices.choose("data")
    assert notices.section("scope").before == "Everybody."
    assert notices.text("before").toPlainText() == ""


def test_the_menu_of_a_section_opens_where_it_is(notices: TriedNotices) -> None:
    notices.choose("data")
    more = notices.editor.outline.more
    assert [a.text() for a in more.actions() if a.text()] == ["Move up", "Move down", "Hide", "Remove"]
    notices.editor.outline.up.trigger()
    assert _keys(notices)[1] == "data"
    more.popup(QPoint(0, 0))
    assert more.isVisible()
    more.hide()


def test_another_notice_begins_at_its_first_page_and_section(notices: TriedNotices) -> None:
    notices.choose("rights")
    notices.qtbot.waitUntil(lambda: notices.editor.preview.pages.page > 1, timeout=20_000)
    other = notices.notices[1]
    notices.new_pages(lambda: notices.page.open(other.id))
    assert notices.editor.preview.pages.page == 1
    assert notices.editor.section.section == other.sections[0]
    assert notices.editor.head.title.text() == other.title


def test_what_is_overtaken_is_dropped(notices: TriedNotices) -> None:
    editor = notices.open()
    editor.preview.tabs.setCurrentIndex(1)
    made: list[object] = []
    editor.preparation.sheets_made.connect(made.append)
    declared = field_of(Notice, "title")
    for title in ("One", "Two", "Three"):
        notices.desk.undo.do(answering(notices.notice, declared, title))
        notices.qtbot.wait(120)
    notices.qtbot.waitUntil(lambda: editor.preview.text.toPlainText().startswith("Three"), timeout=20_000)
    notices.qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    assert len(made) < 3


def test_going_to_a_field_of_a_section_shows_it(notices: TriedNotices) -> None:
    section = notices.section("security")
    assert notices.page.show_record(notices.notice.id, f"sections/{section.id}/after")
    assert notices.editor.section.section == section
    assert notices.text("after").hasFocus()


def test_everything_is_in_the_file_afterwards(notices: TriedNotices) -> None:
    notices.choose("data")
    notices.text("after").setFocus()
    QTest.keyClicks(notices.text("after"), "And no more.")
    notices.editor.outline.up.trigger()
    notices.page.flush()
    kept = notices.workspace.keeping.read()
    assert kept == notices.workspace.register
    assert kept.all(Notice)[0].sections[1].after == "And no more."
