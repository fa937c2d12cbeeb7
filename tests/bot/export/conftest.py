"""A small approved summary in each language, made by hand."""

from bot.export.masthead import masthead
from bot.export.summary import About
from index.drafts.draft import ApprovedParagraph, Kind, Revision, Sentence
from index.notes.note import SpeakerNote
from prompts.messages import say

SYMBOL = "CSFW/COP/WG.1/2025/L.2"

SAID = {
    "en": ("One speaker said that 1,200 gauges were read.", "Two speakers supported that.",
           "States parties may wish to share costs;", "The Secretariat should report."),
    "fr": ("Un orateur a dit que 1 200 limnimètres étaient relevés.", "Deux orateurs ont appuyé cela.",
           "Les États parties voudront peut-être partager les frais ;", "Le Secrétariat devrait faire rapport."),
    "es": ("Un orador dijo que se leían 1.200 limnímetros.", "Dos oradores apoyaron esa idea.",
           "Los Estados partes tal vez deseen repartir los gastos;", "La Secretaría debería informar."),
    "ru": ("Один из ораторов сообщил о 1200 постах.", "Два оратора поддержали это.",
           "Государства-участники, возможно, пожелают разделить расходы;", "Секретариату следует представить доклад."),
    "zh": ("一名发言者说，读取了1,200个水位计。", "两名发言者表示支持。", "缔约国不妨分担费用；", "秘书处应提出报告。"),
    "ar": ("قال أحد المتكلمين إن 1200 مقياس تُقرأ وفقا للوثيقة CSFW/COP/WG.1/2025/2.", "وأيد ذلك متكلمان.",
           "قد تود الدول الأطراف تقاسم التكاليف؛", "ينبغي للأمانة أن تقدم تقريرا."),
}  # fmt: skip


ORGANS = {
    "en": "Conference of the Parties", "fr": "Conférence des Parties",
    "es": "Conferencia de las Partes", "ru": "Конференция участников",
    "zh": "缔约方会议", "ar": "مؤتمر الأطراف",
}  # fmt: skip


def head(language: str) -> About:
    """What the session says of the summary; the second item is titled in English only."""
    words = masthead(ORGANS[language], SYMBOL, "2025-05-16", language)
    titles = {"2": "Title of two"} if language == "en" else {}
    return About("CSFW-WG1-2025", language, words, titles, "", "2025-05-14")


def approved(  # noqa: PLR0913
    number: int,
    item: str,
    language: str,
    kind: Kind,
    *sentences: Sentence,
    day: str = "2025-05-16",
) -> ApprovedParagraph:
    """One approved paragraph, at the place of its number."""
    time = f"{day}T10:00:00+00:00"
    revision = Revision(2, "Ms. Editor", time, sentences)
    return ApprovedParagraph(number, item, language, number, kind, revision, "Mr. Approver", time)


def small_summary(language: str) -> list[ApprovedParagraph]:
    """Two items with points, out of order."""
    first, second, point, other = SAID[language]
    lead = Sentence(say(language, "drafting.status_points"))
    return [
        approved(4, "3", language, "discussion", Sentence(second, notes=(2, 3))),
        approved(1, "2", language, "discussion", Sentence(first, notes=(1,)), Sentence(second, notes=(2,))),
        approved(5, "3", language, "points", Sentence(other, notes=(3,))),
        approved(2, "2", language, "points", lead, Sentence(point, notes=(1,)), Sentence(other, notes=(2,))),
    ]  # fmt: skip


NOTES = {
    1: SpeakerNote("1,200 gauges read", "en", "Peru", "PER", "state", "state_party", "2", id=1),
    2: SpeakerNote("supports", "en", "Chile", "CHL", "state", "state_party", "2", id=2),
}
