"""The public holidays of 2024 to 2028 on weekdays, written down by hand from the table of the law page."""

from datetime import date, datetime

TABLES = {
    "england": """
2024: 1 Jan; 29 Mar; 1 Apr; 6 May; 27 May; 26 Aug; 25 Dec; 26 Dec
2025: 1 Jan; 18 Apr; 21 Apr; 5 May; 26 May; 25 Aug; 25 Dec; 26 Dec
2026: 1 Jan; 3 Apr; 6 Apr; 4 May; 25 May; 31 Aug; 25 Dec; 28 Dec
2027: 1 Jan; 26 Mar; 29 Mar; 3 May; 31 May; 30 Aug; 27 Dec; 28 Dec
2028: 3 Jan; 14 Apr; 17 Apr; 1 May; 29 May; 28 Aug; 25 Dec; 26 Dec
""",
    "scotland": """
2024: 1 Jan; 2 Jan; 29 Mar; 6 May; 27 May; 5 Aug; 2 Dec; 25 Dec; 26 Dec
2025: 1 Jan; 2 Jan; 18 Apr; 5 May; 26 May; 4 Aug; 1 Dec; 25 Dec; 26 Dec
2026: 1 Jan; 2 Jan; 3 Apr; 4 May; 25 May; 15 Jun; 3 Aug; 30 Nov; 25 Dec; 28 Dec
2027: 1 Jan; 4 Jan; 26 Mar; 3 May; 31 May; 2 Aug; 30 Nov; 27 Dec; 28 Dec
2028: 3 Jan; 4 Jan; 14 Apr; 1 May; 29 May; 7 Aug; 30 Nov; 25 Dec; 26 Dec
""",
    "northern-ireland": """
2024: 1 Jan; 18 Mar; 29 Mar; 1 Apr; 6 May; 27 May; 12 Jul; 26 Aug; 25 Dec; 26 Dec
2025: 1 Jan; 17 Mar; 18 Apr; 21 Apr; 5 May; 26 May; 14 Jul; 25 Aug; 25 Dec; 26 Dec
2026: 1 Jan; 17 Mar; 3 Apr; 6 Apr; 4 May; 25 May; 13 Jul; 31 Aug; 25 Dec; 28 Dec
2027: 1 Jan; 17 Mar; 26 Mar; 29 Mar; 3 May; 31 May; 12 Jul; 30 Aug; 27 Dec; 28 Dec
2028: 3 Jan; 17 Mar; 14 Apr; 17 Apr; 1 May; 29 May; 12 Jul; 28 Aug; 25 Dec; 26 Dec
""",
}
TABLES["wales"] = TABLES["england"]
YEARS = range(2024, 2029)


def table(nation: str) -> frozenset[date]:
    """The weekdays from 2024 to 2028 that are public holidays of a nation."""
    lines = [line.split(": ") for line in TABLES[nation].strip().splitlines()]
    return frozenset(
        datetime.strptime(f"{day} {year}", "%d %b %Y").date()
        for year, days in lines
        for day in days.split("; ")
    )
