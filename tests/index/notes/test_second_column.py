"""A header that means both "representative" and "on behalf of" beside the speaker's own column."""

from index.notes.reading import read_notes


def test_a_group_in_a_second_speaker_column_is_whom_was_spoken_for(tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text(
        "项目,发言者,代表,要点\n3,古巴,77国集团和中国,要求提供旅费\n3,日本,,支持基金\n", "utf-8"
    )
    found = read_notes(path)
    assert [(n.entity, n.on_behalf_of) for n in found.notes] == [
        ("CUB", "G77_CHINA"),
        ("JPN", None),
    ]
