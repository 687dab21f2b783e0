"""The pages as they will print: one at a time, marked, larger and smaller; and the thread that makes them."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dpotool.domain.errors import CannotDo
from dpotool.ui.background import Background
from dpotool.ui.notices.preparation import Place, Sheets
from dpotool.ui.notices.preview_pane import PreviewPane, stretches
from dpotool.ui.widgets.page_preview import PagePreview, Stretch


def _page(colour: str) -> bytes:
    picture = QImage(210, 297, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    data = QBuffer()
    picture.save(data, "PNG")
    return data.data().data()


def _colour(preview: PagePreview) -> str:
    seen = preview.sheet.grab().toImage()
    return seen.pixelColor(seen.width() // 2, seen.height() // 2).name()


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    made = PagePreview()
    qtbot.addWidget(made)
    made.resize(440, 600)
    made.show()
    made.show_pages([_page("red"), _page("lime"), _page("blue")])
    return made


def test_pages_are_turned_by_keys(preview: PagePreview) -> None:
    assert (preview.page, preview.page_count, _colour(preview)) == (1, 3, "#ff0000")
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert (preview.page, _colour(preview)) == (2, "#00ff00")
    QTest.keyClick(preview, Qt.Key.Key_End)
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert (preview.page, _colour(preview)) == (3, "#0000ff")
    QTest.keyClick(preview, Qt.Key.Key_Home)
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 1
    assert preview.accessibleDescription().startswith("Page 1 of 3.")


def test_the_page_shown_stays_where_it_is_still_there(preview: PagePreview) -> None:
    preview.show_page(3)
    preview.show_pages([_page("red"), _page("lime"), _page("blue"), _page("red")])
    assert preview.page == 3
    preview.show_pages([_page("red")])
    assert preview.page == 1
    preview.show_pages([])
    assert preview.page == 0


def test_the_page_fits_and_can_be_shown_larger(preview: PagePreview, qtbot: QtBot) -> None:
    assert preview.zoom == "Fit"
    assert preview.sheet.width() <= preview.viewport().width()
    with qtbot.waitSignal(preview.dots_wanted):
        QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.zoom == "75 %"
    assert preview.dots == pytest.approx(72 * preview.devicePixelRatioF(), abs=1)
    while preview.can_grow:
        preview.grow()
    assert preview.zoom == "200 %"
    assert preview.sheet.width() > preview.viewport().width()
    while preview.can_shrink:
        QTest.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.zoom == "Fit"


def test_a_wider_preview_wants_finer_pictures(preview: PagePreview, qtbot: QtBot) -> None:
    before = preview.dots
    with qtbot.waitSignal(preview.dots_wanted):
        preview.resize(600, 600)
    assert preview.dots > before


def test_the_bar_stands_beside_the_part_marked(preview: PagePreview) -> None:
    plain = preview.sheet.grab().toImage()
    preview.mark([Stretch(1, 100, 200)])
    assert preview.sheet.grab().toImage() != plain
    preview.mark([Stretch(2, 100, 200)])
    assert preview.sheet.grab().toImage() == plain
    preview.reveal(Stretch(2, 100, 200))
    assert preview.page == 2


def test_a_section_stretches_to_the_next_one_over_all_pages_between() -> None:
    places = [
        ("who", Place(1, 300)),
        ("7", Place(1, 400)),
        ("data", Place(3, 200)),
        ("rights", Place(3, 500)),
    ]
    found = stretches(places, "who", 4)
    assert [each.page for each in found] == [1, 2, 3]
    assert found[0].top == 300
    assert found[-1].bottom == pytest.approx(192)
    assert [each.page for each in stretches(places, "rights", 4)] == [3, 4]
    assert stretches(places, "nowhere", 4) == ()
    assert stretches(places, "", 4) == ()


def test_a_sentence_stands_in_the_place_of_pages_that_cannot_be_made(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_remark("The logo cannot be read.")
    assert pane.remark.isVisible()
    assert not pane.pages.isVisible()
    pane.show_sheets(Sheets((_page("red"), _page("lime")), {"who": Place(2, 100)}))
    assert pane.pages.isVisible()
    assert not pane.back.isEnabled()
    pane.follow_section("who")
    assert pane.number.text() == "Page 2 of 2"
    assert not pane.forward.isEnabled()
    pane.back.click()
    assert pane.number.text() == "Page 1 of 2"


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.end()


def test_results_come_back_in_the_thread_of_the_window(background: Background, qtbot: QtBot) -> None:
    threads: list[int] = []
    background.begin(
        threading.get_ident, lambda worker: threads.extend((worker, threading.get_ident())), print
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_what_cannot_be_done_comes_back_as_a_sentence(background: Background, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise CannotDo("The disk is full.")

    told: list[str] = []
    background.begin(refuse, print, told.append)
    qtbot.waitUntil(lambda: told == ["The disk is full."])


def test_mistakes_of_ours_are_raised_where_they_are_caught(background: Background, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        background.begin(lambda: 1 // 0, print, print)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_nothing_is_handed_over_after_the_end(qtbot: QtBot) -> None:
    background, begun, go_on, done = Background(), threading.Event(), threading.Event(), []

    def work() -> int:
        begun.set()
        go_on.wait()
        return 1

    background.begin(work, done.append, print)
    background.begin(lambda: 2, done.append, print)
    begun.wait()
    threading.Timer(0.05, go_on.set).start()
    background.end()
    background.begin(lambda: 3, done.append, print)
    qtbot.wait(50)
    assert done == []
