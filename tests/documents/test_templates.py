"""Texts with placeholders: what they may do, what they are refused, and how values reach the page."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dpotool.documents.notice_views import Group, Leaf, Many, Written, notice_shape, placeholders
from dpotool.documents.prose_markdown import blocks
from dpotool.documents.template_filters import FILTERS, contact, in_sentence, linked, listed, sentence, shown
from dpotool.documents.templates import LONGEST_TEMPLATE, MOST_ROUNDS, Wording
from dpotool.domain.errors import CannotDo
from dpotool.domain.prose import Address, Link, Paragraph, links, plain, printable

TEXT, FLAG = Leaf(), Leaf(is_flag=True)
SHAPE = Group(
    {
        "name": TEXT,
        "own": TEXT,
        "open": FLAG,
        "things": Many(Group({"items": TEXT, "keys": Many(TEXT)})),
        "words": Many(TEXT),
        "us": Group({"name": TEXT, "address": TEXT}),
    }
)
FACTS: dict[str, Any] = {
    "name": "Larkfield *School*",
    "own": Written("**ours**"),
    "open": True,
    "things": [{"items": "a_b", "keys": ["x", "y"]}, {"items": "c", "keys": []}],
    "words": ["one", "two", "three"],
    "us": {"name": "Us", "address": "1 Lane\nTown"},
}


def filled(source: str, **others: Any) -> str:
    return Wording(source, SHAPE, "section “Test”", **others).filled(FACTS)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain *words*", "plain *words*"),
        ("{{ name }}", r"Larkfield \*School\*"),
        ("{{ own }}", "**ours**"),
        ("{{ words }}", "one, two and three"),
        ("{{ open }}", "Yes"),
        ("{{ us.name }}", "Us"),
        ("{% if open %}yes{% else %}no{% endif %}", "yes"),
        ("{% if not open or name == 'x' %}a{% elif words and us.name != 'x' %}b{% endif %}", "b"),
        ("{% for t in things %}{{ t.items }}{% if not loop.last %}; {% endif %}{% endfor %}", r"a\_b; c"),
        ("{% for t in things if t.keys %}{{ t.keys }}{% else %}none{% endfor %}", "x and y"),
        ("{% for w in words %}{% if loop.first %}({% endif %}{{ w }}{% endfor %}", "(onetwothree"),
        ("{{ us.address|lines }}", "1 Lane\\\nTown"),
        ("{{ us.address }}", "1 Lane Town"),
        ("{{ ''|linked(us.name) }}{# nothing #}", "Us"),
        ("{{ name|sentence }}{{ own|sentence }}", r"Larkfield \*School\*.**ours**."),
    ],
)
def test_a_text_is_filled(source: str, text: str) -> None:
    assert filled(source) == text


def test_a_heading_has_words_instead_of_markdown() -> None:
    assert (
        filled("About {{ name }}, {{ words }} {{ open }}", literal=True)
        == "About Larkfield *School*, one, two and three Yes"
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{ name.__class__ }}",
        "{{ name['__class__'] }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ name.upper() }}",
        "{{ us.items() }}",
        "{{ us.keys }}",
        "{{ words.append }}",
        "{{ things.0 }}",
        "{{ words[0] }}",
        "{{ words[0:2] }}",
        "{{ self }}",
        "{{ self._TemplateReference__context }}",
        "{{ loop }}",
        "{{ loop.first }}",
        "{% for w in words %}{{ loop.index }}{% endfor %}",
        "{% for w in words %}{{ loop.cycle }}{% endfor %}",
        "{% for w in words %}{{ loop.__class__ }}{% endfor %}",
        "{{ range(10) }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{{ lipsum() }}",
        "{{ cycler }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ namespace() }}",
        "{{ dict(a=1) }}",
        "{{ config }}",
        "{{ request }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ 1 + 1 }}",
        "{{ 1 }}",
        "{{ 1e999 }}",
        "{{ name ~ name }}",
        "{{ name % us }}",
        "{{ '%s' % name }}",
        "{{ '{0.__class__}'.format(name) }}",
        "{{ name|attr('__class__') }}",
        "{{ name|map('upper') }}",
        "{{ words|join }}",
        "{{ name|format }}",
        "{{ name|center(1000000000) }}",
        "{{ name|pprint }}",
        "{{ name|counted rounds }}",
        "{{ name|sentence(1) }}",
        "{{ name|linked }}",
        "{{ name|linked(things) }}",
        "{{ name|listed }}",
        "{{ name|contact }}",
        "{{ ['a', 'b'] }}",
        "{{ {'a': 'b'} }}",
        "{{ ('a', 'b') }}",
        "{{ name if open else us }}",
        "{{ name is defined }}",
        "{{ name in words }}",
        "{{ 'a' < name < 'z' }}",
        "{{ things == things }}",
        "{{ things }}",
        "{{ us }}",
        "{{ true }}",
        "{{ none }}",
        "{% set name = 'x' %}",
        "{% set ns.x = 'x' %}",
        "{% with name = 'x' %}{% endwith %}",
        "{% include 'who-we-are.md' %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% block a %}{% endblock %}",
        "{% macro a() %}{% endmacro %}",
        "{% call name() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% autoescape true %}x{% endautoescape %}",
        "{% raw %}x",
        "{% do name %}",
        "{% for a, b in things %}{% endfor %}",
        "{% for t in things recursive %}{{ loop(t.keys) }}{% endfor %}",
        "{% for l in name %}{{ l }}{% endfor %}",
        "{% for t in us %}{{ t }}{% endfor %}",
        "{% for t in things %}{% endfor %}{{ t.items }}",
        "{% for t in things if t.nothing %}{% endfor %}",
        "{% if nothing %}{% endif %}",
        "{% if us.nothing %}{% endif %}",
        "{% if name %}",
        "{% if open %}{{ name.__class__ }}{% endif %}",
        "{% else %}",
        "{{ name",
        "{{ }}",
        "{% unknown %}",
        "{{ " + "(" * 4000 + "name" + ")" * 4000 + " }}",
        "{{ " + "not " * 4000 + "name }}",
        "{% if name %}" * 400 + "x" + "{% endif %}" * 400,
        "{{ " + "9" * 5000 + " }}",
        "x" * (LONGEST_TEMPLATE + 1),
    ],
)  # fmt: skip
def test_what_a_text_may_not_do_is_refused(source: str) -> None:
    with pytest.raises(CannotDo, match="section “Test”"):
        filled(source)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("{{ nam }}", "{{ nam }} is not known; did you mean name?"),
        ("{{ us.nam }}", "{{ us.nam }} is not known; did you mean us.name?"),
        ("{{ zzz }}", "{{ zzz }} is not known; there are: name, open, own, things, us, words."),
        ("{{ things }}", "{{ things }} is not one text; choose a part of it: items, keys."),
        ("{{ name.x }}", "{{ name.x }} is not known; name is one text."),
        ("{{ words.x }}", "{{ words.x }} is not known; words is a list."),
        ("{% for x in name %}{% endfor %}", "“name” is not a list, so “for” cannot go through it."),
        ("{{ name|shout }}", "“shout” is no filter; there are: " + ", ".join(FILTERS)),
        ("{{ name", "in line 1"),
    ],
)
def test_a_refusal_names_section_and_placeholder(source: str, sentence: str) -> None:
    with pytest.raises(CannotDo) as refusal:
        filled(source)
    assert str(refusal.value).startswith("The text of section “Test” cannot be")
    assert sentence in str(refusal.value)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("{% if name %}\nx\n{% endif %}\n\n{{ nam }}", "in line 5, {{ nam }}"),
        ("{% if name %}  \n{% if open %}\n{{ nam }}\n{% endif %}\n{% endif %}", "in line 3, {{ nam }}"),
        ("{%- if name -%}\n{%- endif -%}\n{{ nam }}", "in line 3, {{ nam }}"),
        ("x\n\n{% if nam %}\n{% endif %}", "in line 3, {{ nam }}"),
        ("x\n{{ name }}\n{% for t in things %}\n{{ t.x }}\n{% endfor %}", "in line 4, {{ t.x }}"),
        ("x\ny {{ name }} z\n{{ name\n", "in line 3, "),
    ],
)
def test_a_refusal_names_the_line_as_it_was_written(source: str, place: str) -> None:
    with pytest.raises(CannotDo) as refusal:
        filled(source)
    assert place in str(refusal.value)


def test_a_heading_is_one_line_that_is_not_counted() -> None:
    with pytest.raises(CannotDo, match=r"cannot be used: \{\{ nam \}\} is not known"):
        Wording("{{ nam }}", Group({"name": TEXT}), "the heading “Test”", literal=True)


def test_loops_within_loops_come_to_an_end() -> None:
    nested = Group({"many": Many(TEXT)})
    source = "{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}"
    wording = Wording(source, nested, "section “Test”")
    assert wording.filled({"many": ["x"] * 20}) == ""
    with pytest.raises(CannotDo, match=f"more than {MOST_ROUNDS:,} times"):
        wording.filled({"many": ["x"] * 200})


def test_a_text_without_end_is_stopped() -> None:
    wording = Wording("{% for a in many %}{{ a }}{% endfor %}", Group({"many": Many(TEXT)}), "section “Test”")
    with pytest.raises(CannotDo, match="longer than"):
        wording.filled({"many": ["x" * 1000] * 1000})


def test_each_filling_counts_anew() -> None:
    wording = Wording("{% for a in many %}{{ a }}{% endfor %}", Group({"many": Many(TEXT)}), "section “Test”")
    for _ in range(3):
        assert len(wording.filled({"many": ["x"] * (MOST_ROUNDS // 2)})) == MOST_ROUNDS // 2


def test_names_of_parts_are_never_taken_for_methods() -> None:
    assert filled("{% for t in things %}{{ t.items }}{{ t.keys }}{% endfor %}") == r"a\_bx and yc"


@given(st.text())
@example("0 \x08 0")
def test_a_value_reaches_the_page_literally(value: str) -> None:
    found = blocks(shown(value), 1)
    words = " ".join(printable(" ".join(value.split())).split())
    assert " ".join(plain(b.words) for b in found if isinstance(b, Paragraph)) == words
    assert all(isinstance(block, Paragraph) for block in found)


@given(st.text())
def test_a_value_in_a_list_stays_in_its_item(value: str) -> None:
    source = Wording("- {{ name }}\n- second\n", Group({"name": TEXT}), "section “Test”")
    found = blocks(source.filled({"name": value}), 1)
    assert len(found) == 1
    assert len(found[0].items) == 2  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["pupils", "parents and carers"], "pupils, and parents and carers"),
        (["a, b", "c", "d"], "a, b; c; and d"),
        (["*"], r"\*"),
    ],
)
def test_a_list_is_said_as_people_say_it(texts: list[str], said: str) -> None:
    assert listed(texts) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Word", "Word."),
        ("Word.", "Word."),
        ("Why?", "Why?"),
        ("“So.”", "“So.”"),
        ("", ""),
        ("list:", "list:"),
    ],
)
def test_a_sentence_ends_once(text: str, said: str) -> None:
    assert sentence(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("Pupils and staff", "pupils and staff"), ("SEND staff", "SEND staff"), ("DfE", "DfE"), ("", "")],
)
def test_a_phrase_in_a_sentence_begins_small(text: str, said: str) -> None:
    assert in_sentence(text) == said


@dataclass(frozen=True)
class _Target:
    url: str
    leads_to: str = ""


@pytest.mark.parametrize(
    "target",
    [
        _Target("https://larkfield.example/a b", "https://larkfield.example/a%20b"),
        _Target("https://larkfield.example/(x)<y>", "https://larkfield.example/%28x%29%3Cy%3E"),
        _Target("https://larkfield.example/a%20b?c=d&e=f#g", "https://larkfield.example/a%20b?c=d&e=f#g"),
        _Target("mailto:us@larkfield.example", "mailto:us@larkfield.example"),
        _Target("javascript:alert(1)"),
        _Target("file:///etc/passwd"),
        _Target("Office, drawer 2"),
        _Target("https://"),
        _Target(""),
    ],
)
def test_words_lead_only_to_the_web_a_mailbox_or_a_telephone(target: _Target) -> None:
    (paragraph,) = blocks(linked("Read *this*", target.url), 1)
    assert isinstance(paragraph, Paragraph)
    assert [link.url for link in links(paragraph.words)] == ([target.leads_to] if target.leads_to else [])
    assert plain(paragraph.words).startswith("Read *this*")


@given(st.text(), st.text())
def test_no_address_breaks_out_of_its_link(words: str, url: str) -> None:
    found = blocks(linked(words, f"https://larkfield.example/{url}"), 1)
    for block in found:
        assert isinstance(block, Paragraph)
        for link in links(block.words):
            assert isinstance(link, Link)
            assert link.url.startswith("https://larkfield.example/")


def test_a_contact_is_lines_with_links() -> None:
    text = contact(
        {
            "name": "Data Protection Officer",
            "address": "Data Protection Officer\n1 Lane\n\nTown",
            "telephone": "01632 960 101",
            "email": "dpo@larkfield.example",
            "link": "https://larkfield.example",
        }
    )
    (paragraph,) = blocks(text, 1)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.words).splitlines() == [
        *("Data Protection Officer", "1 Lane", "Town", "Telephone: 01632 960 101"),
        *("E-mail: dpo@larkfield.example", "Web page: https://larkfield.example"),
    ]
    assert [link.url for link in links(paragraph.words)] == [
        *("tel:01632960101", "mailto:dpo@larkfield.example", "https://larkfield.example"),
    ]
    assert not isinstance(paragraph, Address)


def test_every_single_text_has_a_placeholder() -> None:
    assert {"organisation.name", "notice.title", "regulator.name", "updated", "activities"} <= set(
        placeholders()
    )
    for name in placeholders():
        Wording(f"{{{{ {name} }}}}", notice_shape(), "section “Test”")
