"""A month of retention: ten rules from the library, fifty boxes by paste, decisions, a hold, the papers."""

from pathlib import Path

from icalendar import Calendar
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from dpotool.domain.days import show_day
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule
from dpotool.domain.retention_due import DUE, GONE, HELD, OPEN
from dpotool.ui.descendants import descendants
from dpotool.ui.retention.deciding import WAYS
from tests.journeys.officer import Officer, kept_in

RULE = "Personnel file"
CLAIM = "Claim of a former caretaker"
BOXES = 50
TEN = 10


def name(number: int) -> str:
    """What a box is called: nine stand in the cellar."""
    return f"Cellar {number}" if number < 10 else f"Box {number}"


def go(officer: Officer, words: str) -> None:
    """Find an action by words, and do it."""
    officer.press("Ctrl+K")
    officer.write(words)
    officer.press("Return")


def take_ten_rules(officer: Officer) -> None:
    before = len(officer.register.all(RetentionRule))
    officer.show_page("Retention")
    go(officer, "Take rules from the library")
    officer.select(officer.rows[0]["Rule"])
    wanted = f"Take {TEN} retention rules"
    for _ in officer.rows:
        if any(each.text() == wanted for each in _buttons(officer)):
            break
        officer.press("Shift+Down")
    officer.click_button(wanted)
    assert len(officer.register.all(RetentionRule)) == before + TEN
    officer.press("Ctrl+Z", "Ctrl+Shift+Z")
    assert len(officer.register.all(RetentionRule)) == before + TEN


def paste_fifty_boxes(officer: Officer) -> None:
    before = len(officer.register.all(RecordSet))
    head = "Record set\tRule\tEvent happened on\tQuantity"
    lines = (f"{name(n)}\t{RULE}\t31/8/{1970 + n}\t1 box" for n in range(1, BOXES + 1))
    QGuiApplication.clipboard().setText("\n".join((head, *lines)))
    go(officer, "Retention: Record sets")
    officer.select("Staff who left in summer 2019")
    officer.press("Ctrl+V")
    assert len(officer.register.all(RecordSet)) == before + BOXES
    assert state(officer, "Cellar 1") == DUE


def box(officer: Officer, called: str) -> RecordSet:
    return next(each for each in officer.register.all(RecordSet) if each.name == called)


def state(officer: Officer, called: str) -> str:
    return officer.desk.workspace.retention.keeping(box(officer, called)).state


def pick(officer: Officer, words: str, *, every: bool = False) -> None:
    """Narrow the list to these words, and select the first row or every row."""
    officer.press("Ctrl+F", "Ctrl+A")
    officer.write(words)
    officer.select(officer.rows[0]["Record set"])
    if every:
        officer.press("Ctrl+A")


def decide(officer: Officer, way: str, **answers: str) -> None:
    officer.click_button("Decide…")
    officer.click_button(way)
    for label, words in answers.items():
        officer.fill(label.replace("_", " "), words)
    do = next(each[2] for each in WAYS if each[1] == way)
    officer.click([each for each in _buttons(officer) if each.text() == do][-1])


def place_and_lift_a_hold(officer: Officer) -> None:
    pick(officer, "Box 46")
    officer.click_button("Hold…")
    officer.fill("Hold", CLAIM)
    officer.put_cursor_in("Reason")
    officer.press("Down", "Return")
    officer.click_button("Place hold")
    assert state(officer, "Box 46") == HELD
    decide(officer, "Destroy", How="Shredding", By_whom="Shredwell Ltd")
    assert state(officer, "Box 46") == HELD
    assert officer.sees("Lift the hold first")
    officer.press("Escape")
    go(officer, "Retention: Holds")
    officer.select(CLAIM)
    officer.click_button("Lift hold")
    assert not next(each for each in officer.register.all(Hold) if each.name == CLAIM).is_active
    assert state(officer, "Box 46") == DUE


def decide_this_months(officer: Officer) -> None:
    pick(officer, "Cellar", every=True)
    decide(officer, "Destroy", How="Cross-cut shredding", By_whom="Shredwell Ltd", Witness="Site manager")
    assert [state(officer, name(n)) for n in range(1, 10)] == [GONE] * 9
    pick(officer, "Box 47")
    decide(officer, "Make anonymous", How="Names cut out", By_whom="School office")
    pick(officer, "Box 48")
    decide(officer, "Pass on", To_whom="County record office")
    pick(officer, "Box 49")
    decide(officer, "Offer to an archive", To_whom="County record office")
    pick(officer, "Box 50")
    later = officer.desk.workspace.today.replace(year=officer.desk.workspace.today.year + 2, day=1)
    decide(officer, "Keep longer", Kept_until=show_day(later), Why="A pension question is open")
    assert (state(officer, "Box 50"), box(officer, "Box 50").decisions[-1].until) == (OPEN, later)
    actions = [each.action for each in officer.register.all(Disposal)[-12:]]
    assert actions == ["destroy"] * 9 + ["anonymise", "transfer", "archive"]


def _buttons(officer: Officer) -> list[QPushButton]:
    return [each for each in descendants(officer.window, QPushButton) if each.isVisible()]


def remark_on_the_log(officer: Officer) -> None:
    go(officer, "Retention: Disposal log")
    officer.fill("Remark", "The certificate of the shredder came.")
    officer.click_button("Add remark")
    assert officer.register.all(Disposal)[-1].remarks[-1].words == "The certificate of the shredder came."


def certify(officer: Officer, path: Path) -> None:
    officer.answers.file = path
    officer.select("Cellar 1")
    officer.choose_from_button("Papers", "Save the certificate of disposal…")
    text = path.read_text(encoding="utf-8")
    assert "Certificate of destruction" in text
    assert all(
        words in text for words in ("Cellar 1", "Cross-cut shredding", "Shredwell Ltd", "Site manager")
    )


def publish(officer: Officer, path: Path) -> None:
    officer.answers.file = path
    officer.choose_from_button("Papers", "Save the retention schedule…")
    assert path.read_bytes().startswith(b"PK")
    officer.choose_from_button("Papers", "Take in rules and record sets from Excel or Word…")
    assert officer.sees("17 unchanged")


def send_the_feed(officer: Officer, path: Path) -> None:
    officer.answers.file = path
    officer.show_page("Today")
    officer.in_the_next_dialog(lambda dialog: officer.press("Return"))
    officer.click_button("Send dates…")
    officer.wait_until(path.exists)
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) > 1


def test_a_month_of_retention(officer: Officer, tmp_path: Path) -> None:
    take_ten_rules(officer)
    paste_fifty_boxes(officer)
    place_and_lift_a_hold(officer)
    go(officer, "Retention: Record sets")
    decide_this_months(officer)
    remark_on_the_log(officer)
    certify(officer, tmp_path / "certificate.html")
    publish(officer, tmp_path / "schedule.docx")
    send_the_feed(officer, tmp_path / "dates.ics")
    after, path = officer.register, officer.path
    officer.press("Ctrl+Q")
    assert kept_in(path) == after
