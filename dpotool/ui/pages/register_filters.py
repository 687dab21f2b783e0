"""Which activities the register shows: by what they are, by their function, and by the words in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dpotool.app.scores import Scores
from dpotool.app.word_filter import WordFilter
from dpotool.domain.activity import Activity
from dpotool.domain.agenda import OUT_OF_USE
from dpotool.domain.reviews import is_review_due

WITH_GAPS, SPECIAL, REVIEW_DUE, PROCESSOR, PUT_AWAY = "gaps", "special", "review", "processor", "put-away"
CHIPS = (
    (WITH_GAPS, "With gaps"),
    (SPECIAL, "Special category"),
    (REVIEW_DUE, "Review due"),
    (PROCESSOR, "As processor"),
    (PUT_AWAY, "Ended or archived"),
)
Test = Callable[[Activity], bool]


@dataclass(frozen=True)
class Wanted:
    """What the officer wants to see: activities that are all of these, of this function, with these words."""

    chips: frozenset[str] = frozenset()
    function: str = ""
    words: str = ""


@dataclass
class Sieve:
    """Tests activities; what is in use is shown unless ended or archived ones are asked for."""

    scores: Scores
    words: WordFilter
    today: Callable[[], date]

    def test(self, wanted: Wanted) -> Test:
        """The test of an activity for what is wanted."""
        tests = [self._tests()[name] for name in wanted.chips if name != PUT_AWAY]
        put_away, holds = PUT_AWAY in wanted.chips, self.words.test(wanted.words)

        def passes(activity: Activity) -> bool:
            return (
                (activity.state in OUT_OF_USE) is put_away
                and (not wanted.function or activity.function == wanted.function)
                and all(test(activity) for test in tests)
                and holds(activity)
            )

        return passes

    def counts(self, activities: Iterable[Activity]) -> dict[str, int]:
        """How many of these activities each chip would show alone; under an empty name, all in use."""
        everything = tuple(activities)
        wanted = {"": Wanted(), **{name: Wanted(frozenset({name})) for name, _ in CHIPS}}
        return {name: sum(map(self.test(each), everything)) for name, each in wanted.items()}

    def _tests(self) -> dict[str, Test]:
        return {
            WITH_GAPS: lambda each: bool(self.scores.of(each).gaps),
            SPECIAL: uses_special_data,
            REVIEW_DUE: lambda each: is_review_due(each, self.today()),
            PROCESSOR: lambda each: each.capacity == "processor",
        }


def uses_special_data(activity: Activity) -> bool:
    """Whether an activity uses special category data (Art 9(1))."""
    return any(i.sensitivity == "special" or i.special_categories for i in activity.data_items) or any(
        purpose.special_conditions for purpose in activity.purposes
    )
