"""The officer's own texts of letters: begun from shipped ones, with placeholders, and told what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dpotool.app.casework import Casework
from dpotool.app.examples import example
from dpotool.app.letter_texts import beginnings, begun, fault, letter_placeholders, use
from dpotool.app.letters import Letters
from dpotool.app.opening import create_register
from dpotool.app.workspace import Workspace
from dpotool.documents.letter_document import filled_letter
from dpotool.documents.letter_kinds import LetterKind, letter_kinds, letter_parts, shipped_text
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import ProgressUpdate
from dpotool.domain.case_steps import clarification_asked
from dpotool.domain.case_vocabulary import LETTER_USES
from dpotool.domain.changes import adding, together
from dpotool.domain.errors import CannotDo
from dpotool.domain.letter_text import LetterText
from dpotool.domain.prose import Rule
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from tests.app.test_letters import BREACH, CASES, COMPLAINT, DAY, REQUEST

EMPTY = Register(())
FULL: dict[str, CaseFile] = {
    "request": clarification_asked(REQUEST, DAY, "Which years?"),
    "complaint": COMPLAINT.replace(progress=(ProgressUpdate(words="We have asked the office", day=DAY),)),
    "breach": BREACH.replace(notified_reference="IC-1"),
}
OFFERED = [
    pytest.param(use, placeholder.text, id=f"{use} {group.title}: {placeholder.label}")
    for use in CASES
    for group in letter_placeholders(use)
    for placeholder in group.placeholders
]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("texts") / "larkfield.dpo"
    opened = create_register(path, example("larkfield"), "Begin with the example")
    opened.apply(together("Log three cases", map(adding, CASES.values())))
    yield opened
    opened.close()


@pytest.mark.parametrize(("about", "text"), OFFERED)
def test_what_can_be_inserted_says_something(workspace: Workspace, about: str, text: str) -> None:
    letters = Letters(workspace, Casework(workspace))
    kind = LetterKind("test", "Test", about, plain=True)
    written = filled_letter(kind, lambda _: text, letters.facts(FULL[about]), workspace.register)
    assert written.strip() or "statement.automated" in text


def test_each_use_is_offered_its_own() -> None:
    titles = {
        use.code: [group.title for group in letter_placeholders(use.code)] for use in LETTER_USES.entries
    }
    assert "The request" in titles["request"]
    assert "The request" in titles["part"]
    assert "The request" not in titles["breach"]
    assert all("Your organisation" in each for each in titles.values())


def test_one_can_start_from_every_shipped_text() -> None:
    offered = [kind.code for _, kinds in beginnings() for kind in kinds]
    assert sorted(offered) == sorted(kind.code for kind in (*letter_kinds(), *letter_parts()))
    for code in offered:
        change = begun(LetterText(), code)
        (edit,) = change.edits
        assert isinstance(edit.after, LetterText)
        assert (edit.after.replaces, edit.after.text) == (code, shipped_text(code))
        assert edit.after.name
        assert fault(edit.after, EMPTY) == ""


def test_a_name_that_was_given_stays() -> None:
    (edit,) = begun(LetterText(name="Ours"), "identity").edits
    assert edit.after is not None
    assert edit.after.headline == "Ours"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            LetterText(name="Ours", about="request", text="# A\n\nOn {{ request.recieved }}"),
            "The text of the letter “Ours” cannot be used: in line 3, {{ request.recieved }} is not known;"
            " did you mean request.received?",
        ),
        (LetterText(name="Ours", about="request", text="# A\n\n{% if x"), "in line 3, "),
        (LetterText(name="End", about="part", text="{{ x }}"), "The text of “End” cannot be used: in line 1"),
        (LetterText(replaces="idenity", about="request", text="# A"), "There is no letter “idenity”"),
        (LetterText(name="Ours", about="request", text="No subject"), "begin the first line with “# ”"),
        (LetterText(name="Ours", about="request", text="  "), ""),
        (LetterText(name="Ours", about="part", replaces="closing", text="Regards"), ""),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(text: LetterText, sentence: str) -> None:
    said = fault(text, EMPTY)
    assert sentence in said
    assert bool(said) is bool(sentence)


def test_two_texts_for_one_place_are_told_apart() -> None:
    first = LetterText(name="First", replaces="identity", about="request", text="# A")
    second = LetterText(name="Second", replaces="identity", about="request", text="# B")
    register = Register((first, second))
    assert fault(first, register) == ""
    assert "“First” takes the place of the same letter" in fault(second, register)


def test_it_says_what_a_text_is_used_for() -> None:
    assert (
        use(LetterText(replaces="identity", about="request")) == "It is used in place of “Ask for identity”."
    )
    assert "besides the other letters of complaints" in use(LetterText(about="complaint"))
    assert "Start from" in use(LetterText(about="part"))
    assert "or write one more" in use(LetterText())


def test_parts_of_all_letters_can_be_replaced(workspace: Workspace) -> None:
    end = LetterText(
        name="End", about="part", replaces="closing", text="Kind regards, {{ organisation.name }}"
    )
    workspace.apply(adding(end))
    try:
        letters = Letters(workspace, Casework(workspace))
        assert "Kind regards, Larkfield" in letters.letter(COMPLAINT, "complaint-acknowledged").text
        assert "Yours sincerely" not in letters.letter(REQUEST, "identity").text
    finally:
        workspace.apply(adding(end).inverse)


def test_a_mistake_in_a_part_names_the_part_and_its_own_line(workspace: Workspace) -> None:
    end = LetterText(name="End", about="part", replaces="closing", text="Kind\n\nregards {{ me }}")
    workspace.apply(adding(end))
    try:
        letters = Letters(workspace, Casework(workspace))
        with pytest.raises(CannotDo, match=r"“How letters end” cannot be used: in line 3, \{\{ me \}\}"):
            letters.letter(REQUEST, "identity")
    finally:
        workspace.apply(adding(end).inverse)


def test_words_of_the_case_in_the_subject_stay_words(workspace: Workspace) -> None:
    own = LetterText(name="Ours", about="request", text="# About {{ request.description }}\n\nHello.")
    workspace.apply(adding(own))
    try:
        letters = Letters(workspace, Casework(workspace))
        prose = letters.prose(REQUEST, letters.letter(REQUEST, own.id).text)
        assert prose.title == "About Please send me *everything*."
    finally:
        workspace.apply(adding(own).inverse)


def test_an_empty_request_has_no_letter_that_fails(workspace: Workspace) -> None:
    letters = Letters(workspace, Casework(workspace))
    for kind in letters.offered(Request(reference="x")):
        assert letters.letter(Request(reference="x"), kind.code).text


def test_a_form_of_ones_own_comes_besides(workspace: Workspace) -> None:
    own = LetterText(name="Marketing", about="form", text="# No more post\n\nName:\n\n___")
    workspace.apply(adding(own))
    try:
        letters = Letters(workspace, Casework(workspace))
        assert letters.forms()[-1].name == "Marketing"
        assert letters.form(own.id).blocks[-1] == Rule(to_write_on=True)
    finally:
        workspace.apply(adding(own).inverse)


def test_a_text_that_is_not_written_yet_is_not_offered(workspace: Workspace) -> None:
    begun_only = LetterText(name="Later", about="request", text=" ")
    workspace.apply(adding(begun_only))
    try:
        letters = Letters(workspace, Casework(workspace))
        assert "Later" not in [kind.name for kind in letters.offered(REQUEST)]
    finally:
        workspace.apply(adding(begun_only).inverse)
