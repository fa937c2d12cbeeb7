"""Tables and times."""

from benchmarks.tables import late, seconds, table


def test_a_table_is_markdown_with_figures_to_the_right():
    assert table(("name", "s"), [["one", "1"], ["two", "2"]]).splitlines() == [
        "| name | s |",
        "| --- | ---: |",
        "| one | 1 |",
        "| two | 2 |",
    ]


def test_late_is_the_time_that_one_in_twenty_exceeds():
    assert late([float(number) for number in range(1, 102)]) == 96.0


def test_work_is_done_as_often_as_asked():
    done = []
    assert seconds(lambda: done.append(1), runs=3) >= 0
    assert len(done) == 3
