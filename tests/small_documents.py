"""Small documents for the tests of store, shelf and search."""

from index.ledger.facts import Attendance, Facts, Statement
from index.structure.document import AgendaEntry, Document, Footnote, Masthead, Paragraph

ENGLISH = (
    ("1", "The Working Group met in Nairobi and held four sittings."),
    ("2", "Several speakers said that satellite data should be shared free of charge."),
    ("3", "One speaker warned that false alarms cost fishing communities dearly."),
    ("4", "The Chair identified the following points:"),
    ("4(a)", "States are encouraged to translate alerts into minority languages;"),
    ("4(b)", "The Secretariat should prepare a guide on drills in schools."),
)
FRENCH = (
    ("1", "Le Groupe de travail s'est réuni à Nairobi et a tenu quatre séances."),
    ("2", "Plusieurs orateurs ont dit que les données satellitaires devaient être gratuites."),
    ("3", "Un orateur a averti que les fausses alertes coûtaient cher aux pêcheurs."),
    ("4", "La Présidence a recensé les points suivants :"),
    ("4(a)", "Les États sont encouragés à traduire les alertes dans les langues minoritaires ;"),
    ("4(b)", "Le Secrétariat devrait établir un guide sur les exercices dans les écoles."),
)
CHINESE = (
    ("1", "工作组在内罗毕举行会议，共举行了四场会议。"),
    ("2", "若干发言者说，卫星数据应当免费共享。"),
    ("3", "一名发言者警告说，误报使渔民社区付出高昂代价。"),
    ("4", "主席确定了下列要点："),
    ("4(a)", "鼓励各国将预警翻译成少数民族语言；"),
    ("4(b)", "秘书处应编写关于学校演练的指南。"),
)


def report(
    language: str, texts: tuple[tuple[str, str], ...], *, symbol: str = "CFW/1"
) -> Document:
    """A report of the given paragraphs, with a footnote on the second."""
    paragraphs = tuple(
        Paragraph(
            label=label,
            number=int(label.split("(")[0]),
            text=text,
            headings=("I. Summary",),
            kind="subparagraph" if "(" in label else "paragraph",
            footnotes=(Footnote("1", "See CFW/9."),) if label == "2" else (),
        )
        for label, text in texts
    )
    masthead = Masthead(
        symbol=symbol, language=language, original="en", title=f"Report {language}"
    )
    agenda = (AgendaEntry("2", "Data"), AgendaEntry("3", "Alerts"))
    return Document("report", masthead, paragraphs, agenda=agenda)


def facts(*codes: str, item: str = "3") -> Facts:
    """Statements of the given States on an item, and their attendance."""
    return Facts(
        statements=tuple(
            Statement(code, code, "state", "state_party", "2", order, item=item)
            for order, code in enumerate(codes, start=1)
        ),
        attendance=tuple(Attendance("parties", code, code, "1") for code in codes),
    )
