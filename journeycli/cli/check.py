"""`journey validate` and `journey audit`: the same run, to two depths."""

from collections.abc import Callable

from journeycli.cli import flags


def check_command(*, audit: bool) -> Callable[..., int]:
    """The command that validates, or the one that audits as well; they share every flag."""

    def command(
        paths: flags.Paths = None,
        select: flags.Select = None,
        ignore: flags.Ignore = None,
        only: flags.Only = None,
        profile: flags.Profile = None,
        fail_on: flags.FailOn = None,
        format: flags.ReportFormat = "full",
        output: flags.Output = None,
        report: flags.Reports = None,
        max_findings: flags.MostFindings = 200,
        statistics: flags.Statistics = False,
        quiet: flags.Quiet = False,
        verbose: flags.Verbose = False,
        color: flags.Color = "auto",
        today: flags.Today = None,
        no_accept: flags.NoAccept = False,
        show_accepted: flags.ShowAccepted = False,
        language: flags.Language = None,
        config: flags.Config = None,
        isolated: flags.Isolated = False,
        baseline: flags.BaselineFile = None,
        since: flags.Since = None,
        staged: flags.Staged = False,
        force_exclude: flags.ForceExclude = False,
        allow_empty: flags.AllowEmpty = False,
        stdin_filename: flags.StdinFilename = "standard input",
        jobs: flags.Jobs = None,
    ) -> int:
        from journeycli.cli.checking import Request, run_check

        return run_check(
            Request(
                audit=audit,
                paths=tuple(paths or (".",)),
                select=flags.words(select),
                ignore=flags.words(ignore),
                only=flags.words(only),
                profile=profile,
                fail_on=fail_on,
                format=format,
                output=output,
                reports=tuple(report or ()),
                max_findings=max_findings or None,
                statistics=statistics,
                quiet=quiet,
                verbose=verbose,
                color=color,
                today=today,
                accept=not no_accept,
                show_accepted=show_accepted,
                language=language,
                config=config,
                isolated=isolated,
                baseline=baseline,
                since=since,
                staged=staged,
                force_exclude=force_exclude,
                allow_empty=allow_empty,
                stdin_filename=stdin_filename,
                jobs=jobs,
            )
        )

    return command
