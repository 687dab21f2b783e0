"""A file of the law that is wrong is refused, with the name of the file and the entry."""

import shutil
from pathlib import Path

import pytest

from dpotool import assets
from dpotool.domain.law import LAW_LISTS, LawFileError, load_law


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(assets.resource("law", "uk"), tmp_path / "uk"))


def alter(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_file_that_ships_is_read() -> None:
    shipped = {path.name for path in assets.resource("law", "uk").glob("*.toml")}
    assert shipped == {each.file for each in LAW_LISTS}


def test_a_copy_of_the_law_is_the_same_law(folder: Path) -> None:
    law, copy = load_law(assets.resource("law", "uk")), load_law(folder)
    for each in LAW_LISTS:
        assert law.codes(each.name) == copy.codes(each.name)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("fees.toml", "pounds = 52\n", "", "fees.toml, Tier 1: pounds missing"),
        ("fees.toml", 'code = "Tier 1"\n', "", "fees.toml, an entry without code: code missing"),
        ("fees.toml", "pounds = 52", "pounds = 52\npounce = 1", "fees.toml, Tier 1: pounce not known"),
        (
            "fees.toml",
            "pounds = 52",
            'pounds = "52"',
            "pounds is “52”, which is not a whole number",
        ),
        (
            "fees.toml",
            "pounds = 52",
            "pounds = true",
            "“True”, which is not a whole number",
        ),
        ("fees.toml", "= 2025-02-17", '= "17/2/2025"', "valid_from is “17/2/2025”, which is not a day"),
        ("fees.toml", "= 2025-02-17", "= 2025-02-30", "fees.toml cannot be read"),
        (
            "fees.toml",
            'name = "Tier 1: micro organisations"',
            'name = " "',
            "Tier 1: an entry needs a code and a name",
        ),
        ("fees.toml", '"Tier 2"', '"Tier 1"', "fees.toml, Tier 1: two entries hold at once"),
        ("fees.toml", 'evidence = "verified"', 'evidence = "sure"', "none of: verified, from memory"),
        ("fees.toml", 'evidence = "verified"', 'evidence = "entered by you"', "evidence must say how far"),
        ("fees.toml", "[defaults.tier]", "[defaults.tear]", "fees.toml: defaults: tear not known"),
        ("fees.toml", "[[tier]]", "[[tear]]", "fees.toml: tear not known"),
        (
            "lawful_bases.toml",
            "= 2026-02-04",
            "= 2026-02-05",
            "6(1)(e): two entries hold at once",
        ),
        ("lawful_bases.toml", "valid_to = 2026-02-04", "", "(always to now; 2026-02-05 to now)"),
        (
            "regulator.toml",
            "valid_from = 2026-09-30",
            "valid_from = 2026-09-30\nvalid_to = 2026-09-29",
            "it ends on",
        ),
        (
            "rights.toml",
            'applies = "no"',
            'applies = "never"',
            "erasure: under: applies is “never”",
        ),
        ("rights.toml", 'basis = "6(1)(a)", ', "", "rights.toml, erasure: under"),
        (
            "stale_terms.toml",
            r"\bPrivacy\s+Shield\b",
            r"\bPrivacy(\s+Shield\b",
            "its pattern is not a regular",
        ),
        ("schedule1.toml", 'policy = "except"', 'policy = "mostly"', "Sch 1 para 10: policy is “mostly”"),
        (
            "countries.toml",
            "destinations = [",
            "destinations = [7,",
            "EEA: destinations is “7”, which is not a text",
        ),
    ],
)
def test_what_is_wrong_is_named(folder: Path, file: str, old: str, new: str, message: str) -> None:
    alter(folder, file, old, new)
    with pytest.raises(LawFileError) as refused:
        load_law(folder)
    assert message in str(refused.value)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "rights.toml").unlink()
    with pytest.raises(LawFileError, match=r"rights\.toml cannot be read"):
        load_law(folder)


def test_a_file_without_its_entries_is_named(folder: Path) -> None:
    (folder / "timeline.toml").write_text("", encoding="utf-8")
    with pytest.raises(LawFileError, match=r"timeline\.toml has no \[\[event\]\]"):
        load_law(folder)
