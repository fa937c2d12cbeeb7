"""How well and how fast notes are joined: `python -m benchmarks.joining`."""

import os
import time
from dataclasses import replace

# One core, as a small server has it; set before numpy is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bot.drafting.composer import Composer, ItemFacts  # noqa: E402
from bot.drafting.joining import joined  # noqa: E402
from bot.drafting.point import points_of  # noqa: E402
from models.builtin.encoder import builtin_encoder  # noqa: E402
from tests.bot.drafting import test_composer, test_mixed  # noqa: E402

_COUNT = 1000


def _scores(encoder):
    """Each set's name and how it is joined, the mixed one's halves apart."""
    for language in test_composer.LANGUAGES:
        right, found, wanted = test_composer.joining(language, encoder)
        yield language, test_mixed.Score(right, found - wanted, wanted - found)
    yield "mixed, tuned", test_mixed.score(test_mixed.TUNED, encoder)
    yield "mixed, held out", test_mixed.score(test_mixed.HELD_OUT, encoder)


def _many():
    """So many notes on one item: the mixed ones over and over, each time said of another year."""
    rows = [note for item in test_mixed.NOTES for note, _ in test_mixed.labelled(item)]
    for number in range(_COUNT):
        round_, place = divmod(number, len(rows))
        note = rows[place]
        yield replace(note, id=number + 1, item="1", point=f"{note.point} ({2001 + round_})")


def main() -> None:
    """Print precision, recall and F1 of each set, and the seconds that many notes take."""
    encoder = builtin_encoder()
    print(f"{'set':16}{'P':>7}{'R':>7}{'F1':>7}")
    for name, score in _scores(encoder):
        print(f"{name:16}{score.precision:7.3f}{score.recall:7.3f}{score.f1:7.3f}")
    notes = list(_many())
    points = [point for note in notes for point in points_of(note)]
    start = time.perf_counter()
    joined(points, encoder)
    print(f"joining {_COUNT} notes, one core: {time.perf_counter() - start:.2f} s")
    composer = Composer("en", encoder)
    start = time.perf_counter()
    composer.compose(notes, ItemFacts("1"))
    print(f"composing {_COUNT} notes, one core: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
