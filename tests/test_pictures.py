"""The pictures in the texts."""

from pictures import DOCS, shown_in_texts

LARGEST = 300_000


def test_the_pictures_are_those_that_the_texts_show_and_small() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in DOCS.iterdir()}
    assert set(sizes) == shown_in_texts()
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
