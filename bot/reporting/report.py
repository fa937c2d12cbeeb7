"""The formula paragraphs of a session's report, in the order of a report."""

from bot.reporting.agenda import adopted_agenda
from bot.reporting.attendance import attendance
from bot.reporting.deliberations import considered, opening
from bot.reporting.documents import before_the_body
from bot.reporting.ground import Ground, Paragraph, ground
from bot.reporting.phrasing import told
from bot.reporting.speakers import speakers
from index.database import Store
from index.errors import InputError
from index.scope import Scope

SECTIONS = ("speakers", "attendance", "documents", "items", "status")


def report(
    store: Store, session: str, *, scope: Scope, language: str, section: str | None = None
) -> list[Paragraph]:
    """The paragraphs that the ledger of a session gives, or those of one section.

    All are written even where one section is asked for, so that a long form of a name stands
    where it stands in the whole text. The status sentences go with the items too.
    """
    known = ground(store, session, scope=scope, language=language)
    written = [
        paragraph
        for chapter in (opening, speakers, adopted_agenda, attendance, before_the_body)
        for paragraph in chapter(known)
    ]
    summary, points = _status(known)
    written += [summary, *considered(known)]
    if written == [summary]:
        raise InputError("report.nothing", session=session)
    written.append(points)
    wanted = {section, "status"} if section == "items" else {section}
    return [one for one in written if section is None or one.section in wanted]


def _status(known: Ground) -> tuple[Paragraph, Paragraph]:
    """What a chair's summary is, and what its points for further consideration are."""
    summary, points = (
        known.house.mended(told(known.language, message, event=known.event))
        for message in ("status_summary", "status_points")
    )
    return Paragraph("status", None, summary, ()), Paragraph("status", None, points, ())
