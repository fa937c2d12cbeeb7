"""How fast the built-in encoder is: `python -m benchmarks.encoder`."""

import os
import subprocess
import sys
import time

# One core, as a small server has it; set before numpy is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from models.builtin.encoder import builtin_encoder  # noqa: E402

_COUNT = 6000
_LOAD = (
    "import time; start = time.perf_counter();"
    "from models.builtin.encoder import builtin_encoder;"
    "builtin_encoder().encode(['one']); print(time.perf_counter() - start)"
)
# A paragraph of about 70 words, or as much said in Chinese.
_PARAGRAPHS = (
    "Several delegations welcomed the note by the Secretariat and underlined the value of "
    "practical tools for investigators. One speaker described how a joint team had been set up "
    "within weeks, while another recalled that costs remained an obstacle for smaller States. ",
    "与会者欢迎秘书处的说明，并强调实用工具对调查人员的价值。一位发言者介绍了如何在几周内成立联合小组，"
    "另一位发言者则指出，费用对较小的国家来说仍是障碍。",
    "Ряд делегаций приветствовали записку Секретариата и подчеркнули ценность практических "
    "инструментов для следователей. Один из выступавших рассказал, как за несколько недель была "
    "создана совместная группа, а другой напомнил, что расходы остаются препятствием. ",
)


def main() -> None:
    """Print the seconds to load in a fresh process, and the paragraphs encoded a second."""
    loaded = subprocess.run(
        [sys.executable, "-c", _LOAD], check=True, capture_output=True, text=True
    )
    print(f"load and first text, fresh process: {float(loaded.stdout):.2f} s")
    encoder = builtin_encoder()
    texts = [f"{number}. {_PARAGRAPHS[number % 3]}" for number in range(_COUNT)]
    encoder.encode(texts[:100])
    start = time.perf_counter()
    encoder.encode(texts)
    print(f"paragraphs a second, one core: {_COUNT / (time.perf_counter() - start):.0f}")
    start = time.perf_counter()
    for text in texts[:500]:
        encoder.encode([text])
    print(f"one at a time: {(time.perf_counter() - start) * 2:.2f} ms each")


if __name__ == "__main__":
    main()
