"""Where two columns of text run on a PDF page, be it under lines that run across both."""

import statistics

from index.readers.pdf_lines import Page, Run

_MIDDLE = (0.4, 0.6)
_STEPS = 300
_LEAST_RUNS = 8
_FULL = 0.24
_LEAST_ZONE = 0.55
_MOST_ACROSS = 0.45
_SHORTEST_COLUMN = 4
_GAP, _WIDEST_GAP = 1.2, 3.0
_LEVEL = 2.0


def page_gutter(page: Page) -> float | None:
    """The place in a page's middle that no line crosses though lines stand on both sides."""
    if len(page.runs) < _LEAST_RUNS or page.width < 1:
        return None
    step = page.width / _STEPS
    place, end = page.width * _MIDDLE[0], page.width * _MIDDLE[1]
    near = [run for run in page.runs if run.left < end and run.right > place]
    spans = [(run.left, run.right) for run in near]
    counted = []
    while place < end:
        counted.append((place, sum(left < place < right for left, right in spans)))
        place += step
    middle = _widest(counted, len(page.runs) // 25)
    if middle and _both_full(page.runs, middle, page.width):
        return round(middle / step) * step
    least = min((count for _, count in counted), default=0)
    if least > _MOST_ACROSS * len(page.runs):
        return None
    middle = _widest(counted, least)
    return round(middle / step) * step if middle and has_columns(page, middle) else None


def _widest(counted: list[tuple[float, int]], most: int) -> float | None:
    """The middle of the widest band that no more than so many runs cross."""
    best: list[float] = []
    band: list[float] = []
    for place, count in counted:
        band = [*band, place] if count <= most else []
        best = max(best, band, key=len)
    return best[len(best) // 2] if len(best) >= 3 else None


def _both_full(runs: list[Run], middle: float, width: float) -> bool:
    """Whether both sides hold running text, not a list and its entries."""
    sides = [[r for r in runs if r.right <= middle + 2], [r for r in runs if r.left >= middle - 2]]
    for side in sides:
        full = sum(run.right - run.left > width * _FULL for run in side)
        if len(side) < 3 or full < len(side) * 0.3:
            return False
    return True


def has_columns(page: Page, middle: float) -> bool:
    """Whether most of a page, between lines that run across, is text in two columns.

    A table's rows begin on both sides at the same height; paragraphs of two columns do not.
    """
    zone = _largest_zone(page.runs, middle)
    if len(zone) < _LEAST_ZONE * len(page.runs) or not _both_full(zone, middle, page.width):
        return False
    gap = _WIDEST_GAP * statistics.median(run.size for run in zone)
    left = _unbroken(_heights([run for run in zone if run.right <= middle + 2]), gap)
    right = _unbroken(_heights([run for run in zone if run.left >= middle - 2]), gap)
    if min(len(left), len(right)) < _SHORTEST_COLUMN or abs(left[0] - right[0]) > 3 * _LEVEL:
        return False
    if len(left) + len(right) < _LEAST_ZONE * len(zone):
        return False
    begun, other = _beginnings(right), _beginnings(left)
    level = sum(any(abs(height - one) < _LEVEL for one in other) for height in begun)
    return level < 0.6 * len(begun) or not begun


def _unbroken(heights: list[float], gap: float) -> list[float]:
    """The base lines from the top down to a wide gap, below which notes stand."""
    ends = (place for place, (a, b) in enumerate(_steps(heights), start=1) if a - b > gap)
    return heights[: next(ends, len(heights))]


def _largest_zone(runs: list[Run], middle: float) -> list[Run]:
    """The most runs that stand between two that cross the middle."""
    edges = sorted(run.bottom for run in runs if run.left < middle - 2 and run.right > middle + 2)
    best: list[Run] = []
    for low, high in zip([float("-inf"), *edges], [*edges, float("inf")], strict=True):
        zone = [run for run in runs if low + _LEVEL < run.bottom < high - _LEVEL]
        best = max(best, zone, key=len)
    return best


def _heights(runs: list[Run]) -> list[float]:
    """The base lines of a column from the top."""
    heights: list[float] = []
    for height in sorted((run.bottom for run in runs), reverse=True):
        if not heights or heights[-1] - height > _LEVEL:
            heights.append(height)
    return heights


def _steps(heights: list[float]) -> list[tuple[float, float]]:
    return list(zip(heights, heights[1:], strict=False))


def _beginnings(heights: list[float]) -> list[float]:
    """The base lines that stand further below the one above than most do."""
    steps = _steps(heights)
    usual = statistics.median_low([a - b for a, b in steps])
    return [b for a, b in steps if a - b > _GAP * usual]
