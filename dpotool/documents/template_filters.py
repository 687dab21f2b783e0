"""What a template may do with a text before it is printed: list it, end it, lay out an address."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from dpotool.documents.notice_views import Written
from dpotool.documents.prose_markdown import escape
from dpotool.domain.prose import printable
from dpotool.domain.prose_faults import LINK_SCHEMES

_ALLOWED_IN_ADDRESSES = "%/:?#[]@!$&'*+,;=~-._"


def shown(value: Any) -> str:
    """A value as Markdown: own text as it is, other text on one line and literally, a list as a, b and c."""
    if isinstance(value, Written):
        return value
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return listed(value)
    return escape(_on_one_line(value))


def bare(value: Any) -> str:
    """A value as words without Markdown, for headings."""
    if isinstance(value, list):
        return _joined([str(each) for each in value], "and")
    return "Yes" if value is True else "No" if value is False else _on_one_line(value)


def listed(texts: list[str]) -> Written:
    """The texts as a, b and c; with semicolons where one of them has a comma."""
    return Written(_joined([shown(text) for text in texts], "and"))


def listed_or(texts: list[str]) -> Written:
    """The texts as a, b or c."""
    return Written(_joined([shown(text) for text in texts], "or"))


def _joined(texts: list[str], word: str) -> str:
    if len(texts) < 2:
        return "".join(texts)
    if any("," in text or " and " in text for text in texts):
        stop = ";" if len(texts) > 2 or "," in texts[0] else ","
        return f"{'; '.join(texts[:-1])}{stop} {word} {texts[-1]}"
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"


def sentence(text: str) -> str:
    """The text with a stop at its end, unless it ends with one, or with a colon."""
    tidy = text.rstrip()
    ended = not tidy or tidy[-1] in ".:!?…" or tidy[-2:] in (".”", ".’", ".)")
    return type(text)(tidy if ended else tidy + ".")


def without_stop(text: str) -> str:
    """The text without a full stop at its end."""
    tidy = text.rstrip()
    return type(text)(tidy[:-1] if tidy.endswith(".") and not tidy.endswith("..") else tidy)


def capital(text: str) -> str:
    """The text with its first letter large."""
    return type(text)(text[:1].upper() + text[1:])


def in_sentence(text: str) -> str:
    """The text with its first letter small, unless its first word has other large letters, like SEND."""
    first = text.split(maxsplit=1)[:1]
    plain_word = bool(first) and first[0][1:] == first[0][1:].lower() and len(first[0]) > 1
    return type(text)(text[:1].lower() + text[1:] if plain_word else text)


def infinitive(text: str) -> str:
    """A purpose as it follows “to”: without the word itself."""
    return type(text)(text[3:] if text[:3].lower() == "to " else text)


def appended(text: str) -> str:
    """Words that follow a name: after a comma if they begin small, after a colon if they begin large."""
    return type(text)((", " if text[:1].islower() else ": ") + text) if text.strip() else text


def _on_one_line(value: Any) -> str:
    """The words of a value with one space between them, also where something unprintable stood."""
    return " ".join(printable(" ".join(str(value).split())).split())


def cell(text: str) -> str:
    """The text on one line, as a cell of a table needs it."""
    return type(text)(" ".join(text.split()).replace("|", r"\|") if isinstance(text, Written) else text)


def lines(text: str) -> Written:
    """The text with its lines kept as lines, such as a postal address."""
    return Written(escape("\n".join(line for line in text.splitlines() if line.strip())))


def inset(text: str) -> Written:
    """The text so that all its paragraphs and lists stay inside one item of a list."""
    markdown = text if isinstance(text, Written) else escape(text)
    first, *others = markdown.strip().splitlines() or [""]
    return Written("\n".join([first, *(f"  {line}" if line.strip() else "" for line in others)]))


def linked(words: str, url: str) -> Written:
    """Words that lead to a place on the web, a mailbox or a telephone; other places follow in brackets."""
    target = url.strip()
    text = shown(words or target)
    if not target or (text == shown(target) and not _is_web(target)):
        return Written(text)
    if not _is_web(target):
        return Written(f"{text} ({shown(target)})")
    return Written(f"[{text}](<{quote(target, safe=_ALLOWED_IN_ADDRESSES)}>)")


def _is_web(url: str) -> bool:
    scheme, colon, rest = url.partition(":")
    return bool(colon) and scheme.lower() in LINK_SCHEMES and bool(rest.strip("/ "))


def contact(of: Mapping[str, Any]) -> Written:
    """The ways to reach somebody, each on a line: name, postal address, telephone, e-mail and web page."""
    name = str(of.get("name", "")).strip()
    written = [line.strip() for line in str(of.get("address", "")).splitlines()]
    named = {part.strip().casefold() for part in (name, *name.split(","))}
    address = [escape(line) for line in written if line and line.casefold() not in named]
    return Written("\\\n".join([*([f"**{shown(name)}**"] if name else []), *address, *_by_wire(of)]))


def _by_wire(of: Mapping[str, Any]) -> list[str]:
    telephone, email = str(of.get("telephone", "")).strip(), str(of.get("email", "")).strip()
    link = str(of.get("link", "")).strip()
    digits = "".join(sign for sign in telephone if sign.isdigit() or sign == "+")
    return [
        *(
            [f"Telephone: {linked(telephone, f'tel:{digits}') if digits else shown(telephone)}"]
            if telephone
            else []
        ),
        *([f"E-mail: {linked(email, f'mailto:{email}') if '@' in email else shown(email)}"] if email else []),
        *([f"Web page: {linked('', link)}"] if link else []),
    ]


FILTERS: Mapping[str, Callable[..., str]] = {
    "appended": appended,
    "capital": capital,
    "cell": cell,
    "contact": contact,
    "in_sentence": in_sentence,
    "infinitive": infinitive,
    "inset": inset,
    "lines": lines,
    "linked": linked,
    "listed": listed,
    "listed_or": listed_or,
    "sentence": sentence,
    "without_stop": without_stop,
}
"""The filters of templates, by the names under which they use them."""
