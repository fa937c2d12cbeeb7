"""What click finds wrong with a command line, told in the operator's language."""

import click

from prompts.messages import say


def told(fault: click.UsageError, language: str) -> str:
    """One sentence that says what is wrong with the command line and how to mend it."""
    path = fault.ctx.command_path if fault.ctx else "rapporteur"
    if isinstance(fault, click.NoSuchOption):
        return say(language, "cli.no_such_option", option=fault.option_name, command=path)
    if isinstance(fault, click.MissingParameter):
        name = _name(fault.param) if fault.param else str(fault.param_hint or "")
        return say(language, "cli.missing", name=name, command=path)
    if isinstance(fault, click.BadParameter):
        name = _name(fault.param) if fault.param else str(fault.param_hint or "")
        return _bad(fault, name, language)
    return say(language, "cli.not_understood", command=path)


def _bad(fault: click.BadParameter, name: str, language: str) -> str:
    choices = getattr(fault.param.type, "choices", None) if fault.param else None
    if choices:
        known = ", ".join(str(choice) for choice in choices)
        return say(language, "cli.not_a_choice", name=name, choices=known)
    return say(language, "cli.bad_value", name=name)


def _name(parameter: click.Parameter) -> str:
    """The option or the argument as it is typed."""
    if isinstance(parameter, click.Option):
        return parameter.opts[-1] if parameter.opts[-1].startswith("--") else parameter.opts[0]
    return (parameter.name or "").upper()
