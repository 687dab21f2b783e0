"""The directory over a real file: the organisation, parties, systems and own law."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dpotool.app.examples import example
from dpotool.app.opening import Places
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change, Edit, adding, answering, together
from dpotool.domain.fields import Record, field_of
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.register import referring
from dpotool.domain.system import System
from dpotool.store.register_file import RegisterFile
from dpotool.ui.page import Desk
from dpotool.ui.pages.directory import DirectoryPage
from dpotool.ui.pages.directory_list import DirectoryListView
from dpotool.ui.undo import UndoHistory
from tests.ui.desks import ScriptedDialogs, law

PARTIES, SYSTEMS, OWN_LAW = 1, 2, 3


@dataclass
class Case:
    """The page, and what it works with."""

    page: DirectoryPage
    desk: Desk
    visited: list[str]
    said: list[str]

    @property
    def shown(self) -> DirectoryListView:
        assert self.page.list_shown
        return self.page.list_shown

    @property
    def names(self) -> list[str]:
        return [record.headline for record in self.shown.pane.table.shown]

    def used_party(self) -> Party:
        register = self.desk.workspace.register
        return next(party for party in register.all(Party) if referring(register, party.id))


def case_of(qtbot: QtBot, folder: Path, records: tuple[Record, ...]) -> Case:
    keeping = RegisterFile.create(folder / "larkfield.dpo")
    if records:
        keeping.apply(together("Begin", map(adding, records)))
    workspace = Workspace(keeping, law(), today=lambda: date(2026, 11, 22))
    visited: list[str] = []
    said: list[str] = []
    go_to = lambda identity, field: visited.append(identity)  # noqa: E731
    undo, dialogs = UndoHistory(workspace), ScriptedDialogs()
    desk = Desk(workspace, undo, dialogs, go_to, folder / "settings.ini", Places(folder))
    page = DirectoryPage(desk)
    page.said.connect(said.append)
    qtbot.addWidget(page)
    page.resize(1144, 816)
    page.show()
    return Case(page, desk, visited, said)


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = case_of(qtbot, tmp_path, example("larkfield"))
    yield made
    made.page.leave()
    made.desk.workspace.close()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = case_of(qtbot, tmp_path, ())
    yield made
    made.page.leave()
    made.desk.workspace.close()


def test_opens_with_the_organisation(case: Case) -> None:
    assert case.page.part == 0
    assert isinstance(case.page.organisation.record, Organisation)
    assert case.page.organisation.isVisible()


@pytest.mark.parametrize(("part", "record_type"), [(PARTIES, Party), (SYSTEMS, System), (OWN_LAW, LawEntry)])
def test_lists_every_record_of_a_part(
    case: Case, part: int, record_type: type[Record], qtmodeltester: ModelTester
) -> None:
    case.page.show_part(part)
    records = case.desk.workspace.register.all(record_type)
    assert len(case.names) == len(records)
    assert case.page.head.parts.button(part).text().endswith(f"  {len(records)}")
    qtmodeltester.check(case.shown.pane.table)


def test_countries_are_shown_by_their_names(case: Case) -> None:
    case.page.show_part(PARTIES)
    table = case.shown.pane.table
    country = [column.name for column in table.columns].index("country")
    assert "United Kingdom" in {table.index(n, country).data() for n in range(table.rowCount())}


def test_a_party_says_where_it_is_used_and_leads_there(case: Case) -> None:
    party = case.used_party()
    case.page.show_record(party.id)
    user = referring(case.desk.workspace.register, party.id)[0]
    links = next(part for part in case.shown.pane.details.side.parts)
    assert user.headline in links.links.text()
    links.links.linkActivated.emit(user.id)
    assert case.visited == [user.id]


def test_deleting_a_party_says_who_named_it_and_undo_restores_all(case: Case) -> None:
    party, before = case.used_party(), case.desk.workspace.register
    case.page.show_record(party.id)
    case.page.record_commands().delete()  # type: ignore[misc]
    assert "No longer named by: " in case.said[0]
    assert not referring(case.desk.workspace.register, party.id)
    case.desk.undo.undo()
    assert case.desk.workspace.register == before


def test_renaming_a_party_is_seen_where_it_is_named(case: Case) -> None:
    case.page.show_part(SYSTEMS)
    table = case.shown.pane.table
    system = next(each for each in case.desk.workspace.register.all(System) if each.supplier)
    party = case.desk.workspace.register.get(Party, system.supplier)
    assert party
    case.desk.undo.do(answering(party, field_of(Party, "name"), "Meadow Renamed"))
    supplier = [column.name for column in table.columns].index("supplier")
    assert table.index(table.row_of(system.id), supplier).data() == "Meadow Renamed"


def test_new_puts_the_cursor_into_the_name(case: Case, qtbot: QtBot) -> None:
    case.page.show_part(PARTIES)
    case.page.head.new.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Brightlens")
    case.page.flush()
    assert "Brightlens" in case.names


def test_a_party_is_begun_from_anywhere_in_the_directory(case: Case) -> None:
    case.page.record_commands().add["party"]()
    assert case.page.part == PARTIES
    assert case.shown.pane.current
    assert not case.shown.pane.current.headline


def test_a_copy_is_not_named_where_the_original_is(case: Case) -> None:
    party = case.used_party()
    case.page.show_record(party.id)
    case.page.record_commands().duplicate()  # type: ignore[misc]
    copy = case.shown.pane.current
    assert copy
    assert copy.headline == f"{party.name} (copy)"
    assert not referring(case.desk.workspace.register, copy.id)


def test_narrows_by_words(case: Case, qtbot: QtBot) -> None:
    party = case.used_party()
    case.page.begin_search()
    qtbot.keyClicks(QApplication.focusWidget(), party.name)
    assert case.names == [party.name]
    case.page.show_part(SYSTEMS)
    case.page.show_part(PARTIES)
    assert len(case.names) == len(case.desk.workspace.register.all(Party))


def test_own_law_is_law_at_once(case: Case) -> None:
    case.page.show_part(OWN_LAW)
    case.shown.empty.button.click()
    entry = case.shown.pane.current
    assert isinstance(entry, LawEntry)
    after = entry.replace(code="6(1)(z)", list_name="lawful-bases", name="Made up")
    case.desk.undo.do(Change("Fill in", (Edit(entry, after),)))
    basis = case.desk.workspace.law_today.lawful_basis("6(1)(z)")
    assert basis
    assert basis.name == "Made up"
    assert case.names == ["6(1)(z)"]


@pytest.mark.parametrize("record_type", [Organisation, Party, System])
def test_shows_any_of_its_records_with_the_cursor_in_a_field(case: Case, record_type: type[Record]) -> None:
    record = case.desk.workspace.register.all(record_type)[-1]
    assert case.page.show_record(record.id, "name")
    details = case.page.organisation if case.page.part == 0 else case.shown.pane.details
    assert details.record == record
    assert details.form.isAncestorOf(QApplication.focusWidget())


def test_activities_are_not_of_this_page(case: Case) -> None:
    assert not case.page.show_record(case.desk.workspace.register.all(Activity)[0].id)


def test_an_empty_register_asks_for_the_organisation(empty: Case, qtbot: QtBot) -> None:
    assert empty.page.no_organisation.isVisible()
    empty.page.no_organisation.button.click()
    assert not empty.page.no_organisation.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "Larkfield")
    empty.page.flush()
    assert empty.desk.workspace.organisation.name == "Larkfield"
    while empty.desk.undo.to_undo is not None:
        empty.desk.undo.undo()
    assert empty.page.no_organisation.isVisible()


@pytest.mark.parametrize("part", [PARTIES, SYSTEMS, OWN_LAW])
def test_an_empty_list_offers_to_begin(empty: Case, part: int) -> None:
    empty.page.show_part(part)
    assert empty.shown.empty.isVisible()
    empty.shown.empty.button.click()
    assert len(empty.names) == 1


def test_the_cursor_leaves_a_form_with_escape(case: Case, qtbot: QtBot) -> None:
    case.page.show_part(PARTIES)
    qtbot.keyClick(case.shown.pane.view, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert case.shown.pane.view.hasFocus()
