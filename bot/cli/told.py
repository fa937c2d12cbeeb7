"""Commands whose help is told in the operator's language: help texts are message ids."""

import click

from bot.settings import operator_language
from prompts.messages import say


class Told(click.Command):
    """A command; `help` of it and of its options name messages of the catalogues."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        pieces = self.collect_usage_pieces(ctx)
        prefix = say(operator_language(), "cli.usage") + " "
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(say(operator_language(), self.help))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands of a group."""
        language = operator_language()
        records = [
            (record[0], say(language, parameter.help))
            for parameter in self.get_params(ctx)
            if isinstance(parameter, click.Option)
            and parameter.help
            and (record := parameter.get_help_record(ctx))
        ]
        with formatter.section(say(language, "cli.options")):
            formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, told as the rest is."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "cli.help_option"
        return option
