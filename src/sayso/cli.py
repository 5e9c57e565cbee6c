"""The commands: read what was asked, call, show. Nothing is worked out here."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import click

from sayso.engine import Here, Processes
from sayso.errors import SaysoError, UnreadableDocument
from sayso.settings import Settings, settings

T = TypeVar("T")
FILE = click.Path(path_type=Path)
PATHS = click.argument("paths", nargs=-1, required=True, type=FILE)
FORMATS = ("csv", "html", "json", "markdown")
JOBS = click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Work in N processes.")
SETTINGS = click.option("--settings", "settings_file", type=FILE, metavar="FILE", help="A TOML file of settings.")
SOME_UNREAD = 1
"""Exit status when a dossier was made, but not of every document."""
UNUSABLE = 2
"""Exit status for wrong usage, or when nothing could be read."""


class Commands(click.Group):
    """Shows an error that the user can mend as one line, never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            click.echo(f"sayso: {error}", err=True)
            sys.exit(UNUSABLE)
        except BrokenPipeError:
            sys.exit(0)


@click.group(cls=Commands)
@click.version_option(version("sayso"), prog_name="sayso")
def main() -> None:
    """Work out what is known about an event from the reports of several outlets: who says what, and on whose say-so.

    \b
    Examples:
      sayso build reports/ -o dossier
      sayso extract report.html | jq .text
      sayso export dossier --format csv -o tables
    """


@main.command()
@PATHS
@click.option("-o", "--output", type=FILE, default=Path("dossier"), show_default=True, metavar="DIR", help="Where to.")
@click.option("--title", metavar="T", help="What the dossier is called; else the words that the reports' titles share.")
@JOBS
@SETTINGS
def build(paths: tuple[Path, ...], output: Path, title: str | None, jobs: int, settings_file: Path | None) -> None:
    """Read reports and write a dossier: index.html, dossier.json, dossier.db, brief.md.

    PATH is a file, a folder or a zip of them: text, Markdown, HTML, PDF, DOCX, EML, JSON, JSON Lines.

    \b
    Examples:
      sayso build reports/
      sayso build monday/ tuesday.zip -o flood --title "The flood" --jobs 2
    """
    from sayso import pipeline  # noqa: PLC0415  # `sayso --help` must not wait for libraries of hundreds of megabytes
    from sayso.render.summary import summary  # noqa: PLC0415  # as above

    with engine_of(jobs) as engine:
        built = pipeline.build(paths, title=title, engine=engine, settings=read_settings(settings_file), watch=watch, leave_out=output)
    pipeline.save(built, output)
    click.echo(summary(built.dossier))
    click.echo(f"The page: {output / 'index.html'}")
    report_unread(built.unreadable)


@main.command()
@PATHS
@JOBS
@SETTINGS
def extract(paths: tuple[Path, ...], jobs: int, settings_file: Path | None) -> None:
    """Print one JSON line per statement; each document is read by itself.

    \b
    Examples:
      sayso extract report.txt
      sayso extract reports/ --jobs 2 > statements.jsonl
    """
    from sayso import pipeline  # noqa: PLC0415  # as above

    with engine_of(jobs) as engine:
        statements, unreadable = pipeline.extracted(paths, engine=engine, settings=read_settings(settings_file))
        for statement in statements:
            click.echo(json.dumps(statement, ensure_ascii=False))
    report_unread(unreadable)


@main.command()
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--format", "name", required=True, type=click.Choice(FORMATS), help="The format.")
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Where to, else standard output; tables go to a folder or a .zip.")
def export(folder: Path, name: str, output: Path | None) -> None:
    """Write a dossier in a format that other tools read.

    \b
    Examples:
      sayso export dossier --format markdown
      sayso export dossier --format csv -o tables
    """
    from sayso import pipeline  # noqa: PLC0415  # as above

    files = pipeline.export(folder, name)
    if output is not None:
        pipeline.write(files, output)
    elif len(files) > 1:
        raise click.UsageError(f"{name} is {len(files)} files: name a folder or a .zip for them with -o")
    else:
        click.echo("".join(files.values()), nl=False)


@main.command("eval")
@click.argument("gold", type=FILE)
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--misses", type=click.IntRange(0), default=0, metavar="N", help="Show up to N misses of each kind.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate(gold: Path, folder: Path, misses: int, as_json: bool) -> None:
    """Score a dossier against a gold annotation; every figure is a share between 0 and 1.

    \b
    Examples:
      sayso eval gold.json dossier
      sayso eval gold.json dossier --misses 20
    """
    from sayso import pipeline  # noqa: PLC0415  # as above

    scores, missed = pipeline.evaluated(gold, folder)
    if as_json:
        click.echo(json.dumps(scores, indent=1))
        return
    for name, value in scores.items():
        click.echo(f"{name:26} {'-' if value is None else f'{value:.3f}' if isinstance(value, float) else value}")
    for kind, rows in missed.items() if misses else ():
        click.echo(f"\n{kind}: {len(rows)}")
        for row in rows[:misses]:
            click.echo("  " + "  ".join(str(cell) for cell in row))


def engine_of(jobs: int) -> Any:
    return nullcontext(Here()) if jobs == 1 else Processes(jobs)


def read_settings(path: Path | None) -> Settings:
    try:
        return settings(path)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--settings") from error


def report_unread(unreadable: Sequence[UnreadableDocument]) -> None:
    """Name each document that could not be read, and leave with the status that says so."""
    for error in unreadable:
        click.echo(f"sayso: not read: {error}", err=True)
    if unreadable:
        sys.exit(SOME_UNREAD)


def watch(label: str, results: Iterator[T], total: int) -> Iterator[T]:
    """Show how far a stage is: a bar on a terminal, a plain line elsewhere."""
    if not sys.stderr.isatty():
        click.echo(f"{label}: {total}", err=True)
        yield from results
        return
    with bar(label, total) as shown:
        for result in results:
            shown.update(1)
            yield result


@contextmanager
def bar(label: str, total: int) -> Iterator[Any]:
    with click.progressbar(length=total, label=f"{label:12}", file=sys.stderr) as shown:
        yield shown
