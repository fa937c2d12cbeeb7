import pytest

from index.ledger.officers import panellists_in

# (language, sentence, [(person, title, State)]).
PANELS = [
    ("en", "A panel discussion was moderated by the Chair.", []),
    ("en", "Presentations were made by the following panellists: Ada Example, Head of Nets, Fiji; and Bo Sample, Professor, University of Sand.", [("Ada Example", "Head of Nets", "FJI"), ("Bo Sample", "Professor, University of Sand", "")]),
    ("en", "The following experts made presentations: Ms. Ada Example and Mr. Bo Sample (Fiji).", [("Ms. Ada Example", "", ""), ("Mr. Bo Sample", "", "FJI")]),
    ("en", "Ms. Ada Example (Fiji), Mr. Bo Sample (Fiji) and Ms. Cy Muster, University of Sand, served as panellists.", [("Ms. Ada Example", "", "FJI"), ("Mr. Bo Sample", "", "FJI"), ("Ms. Cy Muster", "University of Sand", "")]),
    ("en", "The panel was composed of Ms. Ada Example (Fiji) and Mr. Bo Sample (Peru).", [("Ms. Ada Example", "", "FJI"), ("Mr. Bo Sample", "", "PER")]),
    ("fr", "La discussion a été ouverte par des exposés de Mme Ada Exemple (Suisse) et M. Bo Modèle (Pérou).", [("Mme Ada Exemple", "", "CHE"), ("M. Bo Modèle", "", "PER")]),
    ("fr", "La table ronde a été animée par le Président.", []),
    ("es", "Intervinieron como panelistas la Sra. Ada Ejemplo, Directora de Redes (Perú), y el Sr. Bo Muestra (Chile).", [("Sra. Ada Ejemplo", "Directora de Redes", "PER"), ("Sr. Bo Muestra", "", "CHL")]),
    ("es", "En un panel moderado por la delegada de Fiji, realizaron presentaciones Ada Ejemplo, Directora (Perú); Cy Modelo, Directora (Chile), y Bo Muestra, consultor (Chile).", [("Ada Ejemplo", "Directora", "PER"), ("Cy Modelo", "Directora", "CHL"), ("Bo Muestra", "consultor", "CHL")]),
    ("ru", "В качестве участников дискуссии выступили г-жа Анна Пример (Чили) и г-н Борис Образцов (Перу).", [("г-жа Анна Пример", "", "CHL"), ("г-н Борис Образцов", "", "PER")]),
    ("ru", "Дискуссия проходила под руководством Председателя.", []),
    ("zh", "讨论由以下专题小组成员主持：例先生（斐济）和样女士（秘鲁）。", [("例先生", "", "FJI"), ("样女士", "", "PER")]),
    ("zh", "专题小组成员包括：例一（斐济）和样二（秘鲁）。", [("例一", "", "FJI"), ("样二", "", "PER")]),
    ("ar", "وشارك في الحلقة المناظرون التالية أسماؤهم: السيدة هدى مثال (تونس) والسيد سامي نموذج (مصر).", [("السيدة هدى مثال", "", "TUN"), ("السيد سامي نموذج", "", "EGY")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), PANELS)
def test_panellists_of_one_sentence(language, sentence, expected):
    found = panellists_in(sentence, language, "1", None)

    assert [(one.person, one.title, one.entity) for one in found] == expected
