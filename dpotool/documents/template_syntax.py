"""What a template may say: placeholders, if, for, a few filters; checked before anything of it runs."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches

from jinja2 import nodes

from dpotool.documents.notice_views import Group, Leaf, Many, Shape
from dpotool.documents.template_filters import FILTERS

_LOOP = Group({"first": Leaf(is_flag=True), "last": Leaf(is_flag=True)})
_TEXT, _FLAG = Leaf(), Leaf(is_flag=True)
_TAKES = {"contact": Group, "listed": Many, "listed_or": Many}

Names = Mapping[str, Shape]


class TemplateRefused(Exception):
    """A template asks for what it may not, or for what is not there; the message is a clause.

    `lineno` is the line of the template in which it does, where that is known.
    """

    lineno: int | None = None


@contextmanager
def _in_line_of(node: nodes.Node) -> Iterator[None]:
    try:
        yield
    except TemplateRefused as fault:
        fault.lineno = fault.lineno or node.lineno
        raise


def check(template: nodes.Template, names: Names) -> None:
    """Refuse a template that does more than it may, or that names what there is not."""
    _check_body(template.body, names)


def _check_body(body: Iterable[nodes.Node], names: Names) -> None:
    for node in body:
        with _in_line_of(node):
            _check_one(node, names)


def _check_one(node: nodes.Node, names: Names) -> None:
    match node:
        case nodes.Output():
            for part in node.nodes:
                with _in_line_of(part):
                    _check_printed(part, names)
        case nodes.If():
            _check_if(node, names)
        case nodes.For():
            _check_for(node, names)
        case _:
            raise TemplateRefused(f"“{_word(node)}” cannot be used here")


def _check_printed(part: nodes.Node, names: Names) -> None:
    if isinstance(part, nodes.TemplateData):
        return
    shape = shape_of(part, names)
    if isinstance(shape, Group) or (isinstance(shape, Many) and not isinstance(shape.of, Leaf)):
        hint = ", ".join(_parts(shape))
        raise TemplateRefused(f"{{{{ {spelt(part)} }}}} is not one text; choose a part of it: {hint}")


def _check_if(node: nodes.If, names: Names) -> None:
    shape_of(node.test, names)
    for body in (node.body, node.elif_, node.else_):
        _check_body(body, names)


def _check_for(node: nodes.For, names: Names) -> None:
    if node.recursive or not isinstance(node.target, nodes.Name):
        raise TemplateRefused("“for” takes one name and one list, such as: for item in sources")
    many = shape_of(node.iter, names)
    if not isinstance(many, Many):
        raise TemplateRefused(f"“{spelt(node.iter)}” is not a list, so “for” cannot go through it")
    inner = {**names, node.target.name: many.of}
    if node.test is not None:
        shape_of(node.test, inner)
    _check_body(node.body, {**inner, "loop": _LOOP})
    _check_body(node.else_, names)


def shape_of(node: nodes.Node, names: Names) -> Shape:
    """What an expression stands for; raises TemplateRefused where it may not be used or is not known."""
    match node:
        case nodes.Const(value=str()):
            return _TEXT
        case nodes.Name():
            return _named(node.name, names, "")
        case nodes.Getattr():
            return _part(node, names)
        case nodes.Filter():
            return _filtered(node, names)
        case nodes.Not():
            shape_of(node.node, names)
            return _FLAG
        case nodes.And() | nodes.Or():
            return _either(node, names)
        case nodes.Compare():
            return _compared(node, names)
        case _:
            raise TemplateRefused(f"“{_word(node)}” cannot be used here")


def _named(name: str, names: Names, above: str) -> Shape:
    if name in names:
        return names[name]
    near = get_close_matches(name, names, n=1)
    known = f"did you mean {above}{near[0]}?" if near else f"there are: {', '.join(sorted(names))}"
    raise TemplateRefused(f"{{{{ {above}{name} }}}} is not known; {known}")


def _part(node: nodes.Getattr, names: Names) -> Shape:
    whole = shape_of(node.node, names)
    above = f"{spelt(node.node)}."
    if isinstance(whole, Group):
        return _named(node.attr, whole.parts, above)
    sort = "a list" if isinstance(whole, Many) else "one text"
    raise TemplateRefused(f"{{{{ {above}{node.attr} }}}} is not known; {spelt(node.node)} is {sort}")


def _filtered(node: nodes.Filter, names: Names) -> Shape:
    if node.name not in FILTERS or node.node is None:
        raise TemplateRefused(f"“{node.name}” is no filter; there are: {', '.join(FILTERS)}")
    if not isinstance(shape_of(node.node, names), _TAKES.get(node.name, Leaf)):
        raise TemplateRefused(f"“{node.name}” does not fit {{{{ {spelt(node.node)} }}}}")
    wanted = 1 if node.name == "linked" else 0
    if len(node.args) != wanted or node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise TemplateRefused(f"“{node.name}” takes {'one address' if wanted else 'nothing'} in brackets")
    if any(not isinstance(shape_of(each, names), Leaf) for each in node.args):
        raise TemplateRefused(f"“{node.name}” takes one text in brackets")
    return _TEXT


def _either(node: nodes.And | nodes.Or, names: Names) -> Shape:
    left, right = shape_of(node.left, names), shape_of(node.right, names)
    return left if left == right else _FLAG


def _compared(node: nodes.Compare, names: Names) -> Shape:
    if len(node.ops) != 1 or node.ops[0].op not in ("eq", "ne"):
        raise TemplateRefused("a comparison takes == or != and two texts")
    for each in (node.expr, node.ops[0].expr):
        if not isinstance(shape_of(each, names), Leaf):
            raise TemplateRefused(f"“{spelt(each)}” is not one text, so it cannot be compared")
    return _FLAG


def spelt(node: nodes.Node) -> str:
    """A name as the template spells it, such as organisation.name."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{spelt(node.node)}.{node.attr}"
        case nodes.Filter() if node.node is not None:
            return f"{spelt(node.node)}|{node.name}"
        case _:
            return _word(node)


def _parts(shape: Shape) -> Iterator[str]:
    while isinstance(shape, Many):
        shape = shape.of
    yield from sorted(shape.parts) if isinstance(shape, Group) else ()


def _word(node: nodes.Node) -> str:
    return type(node).__name__.lower()
