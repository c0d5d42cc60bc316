"""Says in our words what is wrong with a command line that Typer cannot read."""

from collections.abc import Sequence
from typing import Any

from typer import TyperException

from journeycli.errors import JourneyError
from journeycli.message import Message, say
from journeycli.nearest import nearest
from journeycli.printable import printable

_LIKENESS = 0.7
"""Flags share their dashes, which makes short ones look alike."""


def usage_failure(problem: TyperException, arguments: Sequence[str]) -> JourneyError:
    """What is wrong with a command line; what we have no words for is told in those of Typer."""
    # Typer's kinds of problem are its own: they are known by what they have.
    context, flag, parameter = (getattr(problem, name, None) for name in ("ctx", "option_name", "param"))
    help = say("`{command} --help` lists what there is.", command=context.command_path if context else "journey COMMAND")
    if flag and context:
        return _unknown(say('There is no flag "{flag}"', flag=flag), flag, _flags(context.command), help)
    if flag:
        return JourneyError(_no_value(flag, arguments), help)
    if context and hasattr(problem, "param_type"):
        return _missing(parameter, context.command_path)
    if hasattr(getattr(parameter, "type", None), "min"):
        return JourneyError(_range(parameter), help)
    if context and not parameter:
        return _wrong_words(context, arguments, help)
    return JourneyError(Message(printable(problem.format_message()).replace("{", "{{").replace("}", "}}"), {}), help)


def _unknown(message: Message, word: str, known: Sequence[str], help: Message) -> JourneyError:
    meant = nearest(word, known, _LIKENESS)
    return JourneyError(message, say('Did you mean "{meant}"?', meant=meant) if meant else help)


def _flags(command: Any) -> list[str]:
    return [name for parameter in command.params for name in parameter.opts]


def _no_value(flag: str, arguments: Sequence[str]) -> Message:
    """A flag that has a value and takes none, or takes one and has none."""
    if any(argument.startswith(f"{flag}=") for argument in arguments):
        return say("{flag} takes no value", flag=flag)
    return say("After {flag} its value is missing", flag=flag)


def _missing(argument: Any, command: str) -> JourneyError:
    name = argument.human_readable_name
    return JourneyError(
        say("{argument} is missing", argument=name),
        say("Write it behind the command: {command} {argument}", command=command, argument=name),
    )


def _range(parameter: Any) -> Message:
    """Which numbers a flag takes."""
    flag, least, most = max(parameter.opts, key=len), parameter.type.min, parameter.type.max
    if most is None:
        return say("{flag} takes a whole number, {least} or more", flag=flag, least=least)
    return say("{flag} takes a number from {least} to {most}", flag=flag, least=str(least), most=str(most))


def _wrong_words(context: Any, arguments: Sequence[str], help: Message) -> JourneyError:
    """A command that does not exist, one that is missing, or more than a command takes."""
    known = tuple(getattr(context.command, "commands", ()))
    if not known:
        return JourneyError(say("That is more than `{command}` takes", command=context.command_path), help)
    word = next((word for word in arguments if not word.startswith("-") and word != context.info_name), None)
    if word is None:
        return JourneyError(say("{argument} is missing", argument="COMMAND"), say("Known are: {known}.", known=known))
    return _unknown(say('There is no command "{command}"', command=word), word, known, help)
