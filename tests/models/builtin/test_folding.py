import pytest

from models.builtin.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("plain ASCII stays", "plain ASCII stays"),
        ("Côte d'Ivoire, São Tomé", "Cote d'Ivoire, Sao Tome"),
        ("чёрный", "черныи"),
        ("إدارة", "اداره"),
        ("مُؤتمــر", "موتمر"),
        ("和平与安全", "和平与安全"),
    ],
)
def test_forms_are_made_one(written, folded):
    assert fold(written) == folded


def test_folding_twice_changes_nothing():
    text = "Œuvre à l'État: أُسْرة, ещё, ﬁn"
    assert fold(fold(text)) == fold(text)
