"""Commands measured from outside: exit code, time, and their own memory alone."""

import sys
from pathlib import Path

from benchmarks.cold import cold_rows, once


def test_a_program_that_is_not_there_is_said_to_be_missing(tmp_path):
    assert "nothing was measured" in cold_rows([], tmp_path / "rapporteur")


def test_a_table_for_what_answers_and_a_sentence_for_what_fails(tmp_path):
    program = tmp_path / "rapporteur"
    program.write_text('#!/bin/sh\ntest "$1" = --help\n')
    program.chmod(0o700)
    table, *told = cold_rows([], program).split("\n\n")
    assert "| `rapporteur --help` |" in table
    assert "ask" not in table
    assert len(told) == 3
    assert all("exit code 1: not measured" in sentence for sentence in told)


def test_the_exit_code_comes_back(tmp_path):
    assert once([sys.executable, "-c", "raise SystemExit(3)"], str(tmp_path))[0] == 3


def test_memory_is_the_commands_own(tmp_path):
    ours = bytearray(300_000_000)
    _, spent, small = once([sys.executable, "-c", "pass"], str(tmp_path))
    _, _, large = once([sys.executable, "-c", "x = bytearray(b'1') * 150_000_000"], str(tmp_path))
    assert small < 100 < 150 < large < 250 < len(ours) / 1e6
    assert 0 < spent < 60


def test_the_home_is_handed_on(tmp_path):
    words = "import os, pathlib; pathlib.Path(os.environ['RAPPORTEUR_HOME'], 'seen').touch()"
    assert once([sys.executable, "-c", words], str(tmp_path))[0] == 0
    assert (Path(tmp_path) / "seen").exists()
