"""How the doubts about a sentence are told, and which of them stand in the way of approval."""

from bot.drafting.rewriting import is_refusal
from index.drafts.draft import Flag

# A mark for the editor: the sentence is sound, though in the note's own words.
IN_THE_NOTES_WORDS = "in_the_notes_words"


def message_of(flag: Flag) -> str:
    """The message that tells the flag."""
    domain = "writer" if is_refusal(flag) else "drafting"
    return f"{domain}.flag_{flag.check}"


def blocks(flag: Flag) -> bool:
    """Whether nobody may approve the sentence before the doubt is settled."""
    is_mark = flag.check == IN_THE_NOTES_WORDS or is_refusal(flag)
    return not is_mark and not flag.overridden_by
