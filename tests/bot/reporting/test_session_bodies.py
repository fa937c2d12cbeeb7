"""A body with members and sessions, told from an English report in the other languages."""

import pytest

from tests.bot.conftest import Program

REPORT = """E/CN.99/2024/15

Distr.: General
12 March 2024
Original: English

Report of the Commission on Rivers on its third session

I. Organization of the session

1. The Commission held its third session in Vienna from 4 to 6 March 2024. It held six meetings.

2. Under agenda item 2, statements were made by the representatives of Ireland, Italy and Spain. \
Statements were also made by the observers for the European Union and INTERPOL.

3. At its 2nd to 4th meetings, on 4 and 5 March, the Commission considered agenda item 2, entitled \
"Dams and inland waters".

4. The following States members of the Commission were represented: Ireland, Italy and Spain.
"""


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ar", ["ممثلو أعضاء اللجنة التالية أسماؤهم:", "نظرت اللجنة، في جلساتها من الثانية إلى الرابعة"]),
        ("en", ["the following members of the Commission: Ireland,", "represented at the session"]),
        ("es", ["España, Irlanda e Italia", "después del período de sesiones", "segunda a cuarta"]),
        ("fr", ["des membres de la Commission ci-après", "de l’Union européenne ont également"]),
        ("ru", ["следующих членов Комиссии: Ирландии,", "На своих 2–4-м заседаниях 4 и 5 марта"]),
        ("zh", ["下列委员会成员的代表作了发言：爱尔兰、意大利和西班牙", "第二至第四场会议"]),
    ],
)  # fmt: skip
def test_commission(program: Program, tmp_path, language, parts):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    assert program("ingest", path, "--session", "R").code == 0
    told = program("report", "--session", "R", "--language", language, "--json").json
    text = "\n".join(one["text"] for one in told["paragraphs"]).replace("\u00a0", " ")
    for part in parts:
        assert part in text
    assert "{" not in text
