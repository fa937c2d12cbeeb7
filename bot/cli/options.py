"""The options that several commands share."""

import click

from index.languages import LANGUAGES
from index.scope import AUDIENCES

SESSION = click.option("--session", metavar="ID", default=None, help="cli.option_session")
SESSION_REQUIRED = click.option(
    "--session", metavar="ID", required=True, help="cli.option_session"
)
_ROLES = click.Choice(["delegate", "secretariat", "chair"])
ROLE = click.option("--as", "role", type=_ROLES, default="delegate", help="cli.option_as")
# For commands that look into the ledger and the documents as their keeper does.
KEEPER_ROLE = click.option(
    "--as", "role", type=_ROLES, default="secretariat", help="cli.option_as"
)
LANGUAGE = click.option(
    "--language", type=click.Choice(LANGUAGES), default=None, help="cli.option_language"
)
AUDIENCE = click.option(
    "--audience", type=click.Choice(AUDIENCES), default="public", help="cli.option_audience"
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="cli.option_json")
