"""The flags that commands share, each with its help."""

from typing import Annotated

from typer import Argument, Option

THE_ONE_HERE = "[default: the one journey in this folder]"
"""What a command takes that is about one file where none is named."""
Paths = Annotated[
    list[str] | None,
    Argument(metavar="[PATHS]...", help="Journey files, folders, or - for standard input.  [default: this folder]", show_default=False),
]
Select = Annotated[list[str] | None, Option(metavar="RULES", help="Use these rules: codes, names or prefixes, with commas.")]
Ignore = Annotated[list[str] | None, Option(metavar="RULES", help="Leave these rules out.")]
Only = Annotated[list[str] | None, Option(metavar="RULES", help="Use these rules and no others, whatever else is said.")]
Profile = Annotated[
    str | None, Option(metavar="PROFILE", help="minimal, recommended or strict.  [default: recommended]", show_default=False)
]
FailOn = Annotated[
    str | None,
    Option(metavar="LEVEL", help="Exit with 1 from this level on: error, warning, info or never.  [default: error]", show_default=False),
]
ReportFormat = Annotated[
    str,
    Option(
        "--format",
        metavar="FORMAT",
        help="full, concise, json, sarif, github, gitlab, junit, markdown, checkstyle or rdjson.",
    ),
]
Reports = Annotated[
    list[str] | None,
    Option("--report", metavar="FORMAT=FILE", help="Write the report in this format to a file as well; may be repeated."),
]
Output = Annotated[str | None, Option("--output", "-o", metavar="FILE", help="Write the report to a file.")]
MostFindings = Annotated[int, Option(metavar="N", min=0, help="Show people at most N findings, those to mend first; 0 shows all.")]
Statistics = Annotated[bool, Option("--statistics", help="Show people how often each rule finds something, not the findings.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Print findings only: no matrix, no summary, no notes.")]
Verbose = Annotated[bool, Option("--verbose", "-v", help="Tell which settings and how many rules each file is held against.")]
ForceExclude = Annotated[bool, Option("--force-exclude", help="Leave out what .gitignore does, also where it is named.")]
Color = Annotated[str, Option(metavar="WHEN", help="auto, always or never.")]
Today = Annotated[
    str | None, Option(metavar="DATE", help="The date to judge by, for runs that repeat.  [default: today]", show_default=False)
]
NoAccept = Annotated[bool, Option("--no-accept", help="Show the findings that a journey accepts as well.")]
ShowAccepted = Annotated[bool, Option("--show-accepted", help="List the findings that a journey accepts, with the reasons.")]
Language = Annotated[
    str | None, Option(metavar="CODE", help="The language to speak: en or nl.  [default: that of the journey]", show_default=False)
]
Spoken = Annotated[
    str | None,
    Option("--language", metavar="CODE", help="The language to speak: en or nl.  [default: that of the settings]", show_default=False),
]
Config = Annotated[str | None, Option(metavar="FILE", help="Use these settings for every file.")]
Isolated = Annotated[bool, Option("--isolated", help="Use no settings file.")]
BaselineFile = Annotated[str | None, Option("--baseline", metavar="FILE", help="Leave out the findings that this baseline takes.")]
Since = Annotated[
    str | None, Option(metavar="REVISION", help="Only journeys that changed since your work left this branch, tag or commit of git.")
]
Staged = Annotated[bool, Option("--staged", help="Only journeys in the next commit, as `git add` has them.")]
AllowEmpty = Annotated[bool, Option("--allow-empty", help="Exit with 0 when no journey is found.")]
Jobs = Annotated[int | None, Option(metavar="N", min=1, help="Processes to use.  [default: as many as are worth it]", show_default=False)]
StdinFilename = Annotated[str, Option(metavar="NAME", help="The name to report standard input under.")]


def words(given: list[str] | None) -> tuple[str, ...]:
    """The words of a flag that takes lists with commas and may be repeated.

    Raises:
        JourneyError: the flag is there and names nothing, as with a variable that is not set.
    """
    found = tuple(word.strip() for text in given or () for word in text.split(",") if word.strip())
    if given and not found:
        from journeycli.errors import JourneyError
        from journeycli.message import say

        raise JourneyError(say("--select, --ignore and --only name at least one rule"), say("`journey rules` lists them."))
    return found
