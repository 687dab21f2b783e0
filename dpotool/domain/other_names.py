"""Other names under which people write the answers of closed lists into their own logs."""

from collections.abc import Mapping
from types import MappingProxyType

from dpotool.domain.errors import NotUnderstood
from dpotool.domain.kinds import Choice, Choices, parts_of, without_repeats
from dpotool.domain.terms import Terms

NOTHING = ("n/a", "na", "none", "not applicable", "tbc", "tba", "-", "–", "—", "?", "nil", "unknown")
"""What people write into a cell that has no answer."""

_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "right": {
            **dict.fromkeys(
                ("sar", "dsar", "subject access", "subject access request", "right of access"), "access"
            ),
            **dict.fromkeys(("access request", "data subject access request", "article 15"), "access"),
            **dict.fromkeys(("correction", "right to rectification", "article 16"), "rectification"),
            **dict.fromkeys(
                ("deletion", "right to erasure", "right to be forgotten", "article 17"), "erasure"
            ),
            **dict.fromkeys(
                ("right to restriction", "restriction of processing", "article 18"), "restriction"
            ),
            **dict.fromkeys(("portability", "right to data portability", "article 20"), "portability"),
            **dict.fromkeys(("right to object", "object", "article 21"), "objection"),
            **dict.fromkeys(
                ("educational records", "pupil record", "pupil information"), "educational-record"
            ),
        },
        "way": {
            **dict.fromkeys(("email", "e mail", "by email"), "email"),
            **dict.fromkeys(("post", "by post", "mail"), "letter"),
            **dict.fromkeys(("phone", "by phone", "call"), "telephone"),
            **dict.fromkeys(("verbal", "verbally", "face to face", "orally"), "person"),
            **dict.fromkeys(("form", "web form", "website", "online", "online form"), "form"),
        },
        "relationship": {
            **dict.fromkeys(("self", "data subject", "individual"), "self"),
            **dict.fromkeys(("parent", "carer", "mother", "father", "parent carer"), "parent"),
        },
        "kind of breach": {
            "loss": "availability",
            "disclosure": "confidentiality",
            "alteration": "integrity",
        },
        "risk": {
            **dict.fromkeys(("no risk", "low", "low risk", "unlikely"), "none"),
            **dict.fromkeys(("risk", "medium", "medium risk"), "risk"),
            **dict.fromkeys(("high", "high risk"), "high"),
        },
        "outcome": {"partially upheld": "partly", "partly upheld": "partly", "rejected": "not-upheld"},
        "end": {
            "closed": "answered",
            "complete": "answered",
            "completed": "answered",
            "responded": "answered",
        },
    }
)


def understood(kind: Choice | Choices, text: str) -> str | tuple[str, ...]:
    """The answer that a text means, by its own name or another; raises NotUnderstood where it means none."""
    if isinstance(kind, Choice):
        return _code(kind, text)
    one = Choice(kind.terms)
    try:
        return kind.parse(text)
    except NotUnderstood:
        return without_repeats(_code(one, part) for part in parts_of(text.replace(",", ";")))


def _code(kind: Choice, text: str) -> str:
    if isinstance(kind.terms, Terms):
        named = _NAMES.get(kind.terms.name, {})
        plain = " ".join(text.casefold().replace("-", " ").replace("/", " ").split()).rstrip(".")
        if kind.terms.code(text) is None and plain in named:
            return named[plain]
    return kind.parse(text)
