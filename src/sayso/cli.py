"""The commands: read what was asked, call, show. Nothing is worked out here."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import category

import click

from sayso.engine import Here, Processes
from sayso.errors import NothingToRead, SaysoError, UnreadableDocument, UnusableOutput
from sayso.model import SMALL, Document
from sayso.settings import Settings, settings

T = TypeVar("T")


class Named(click.Path):
    """A path with a name: an empty one would be the current folder, which nobody means by a variable that is not set."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("an empty path: name a file or a folder", param, ctx)
        return super().convert(value, param, ctx)


class Format(click.Choice[str]):
    """One of the formats; which there are is told in a line where none is named."""

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:
        return f"Name one of {', '.join(self.choices)}"


FILE = Named(path_type=Path)
PLACE = Named(path_type=str)
"""A path as it was written: a slash at its end says that a folder is meant."""
PATHS = click.argument("paths", nargs=-1, required=True, type=FILE)
FORMATS = (
    *("annotations", "bagit", "bibtex", "brief-html", "crate", "csl", "csv", "docx", "ftm", "geojson", "html", "ics", "json", "jsonld"),
    *("kml", "markdown", "prov", "sqlite", "stix", "timelinejs", "xlsx"),
)
JOBS = click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Work in N processes.")
SETTINGS = click.option("--settings", "settings_file", type=FILE, metavar="FILE", help="A TOML file of settings.")
BRIEFS = ("brief-html", "docx", "markdown")
"""The formats that are the brief, and have a length."""
BINARY = ("docx", "xlsx")
"""The formats that are one file and no text."""
WORDS = click.option(
    "--words",
    type=click.IntRange(1),
    metavar="N",
    help="Words of the brief's sentences at most; its opening, headings and notes come on top. Else as before, or 600.",
)
FRESH = click.option("--fresh", is_flag=True, envvar="SAYSO_FRESH", help="Neither use nor fill the cache of what was read before.")
COUNTED = {"reading": "to read", "judging": "pairs of statements to compare", "asking": "questions for the language model"}
"""What each stage counts."""
SOME_UNREAD = 1
"""Exit status when a dossier was made, but not of every document."""
UNUSABLE = 2
"""Exit status for wrong usage, or when nothing could be read."""
STOPPED = 130
"""Exit status after Ctrl-C, as shells have it: 128 and the signal's number."""


class Commands(click.Group):
    """Shows an error that the user can mend as one line, never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NothingToRead as error:
            report_unread(error.unreadable)
            if len(error.unreadable) != 1:
                tell("nothing could be read")
            sys.exit(UNUSABLE)
        except SaysoError as error:
            tell(str(error))
            sys.exit(UNUSABLE)
        except BrokenPipeError:
            sys.exit(0)
        except KeyboardInterrupt:
            click.echo(err=True)  # the terminal shows ^C, or half a bar
            tell("stopped")
            sys.exit(STOPPED)


@click.group(cls=Commands)
@click.version_option(version("sayso"), prog_name="sayso")
def main() -> None:
    """Work out what is known about an event from the reports of several outlets: who says what, and on whose say-so.

    \b
    Examples:
      sayso build reports/ -o dossier
      sayso add dossier tomorrow/
      sayso extract report.html | jq .text
      sayso export dossier --format csv -o tables
    """


@main.command(short_help="Read reports and write a dossier of them.")
@PATHS
@click.option("-o", "--output", type=FILE, default=Path("dossier"), show_default=True, metavar="DIR", help="Where to.")
@click.option("--title", metavar="T", help="What the dossier is called; else the words that the reports' titles share.")
@click.option("--judge", "named", default=SMALL, show_default=True, metavar="JUDGE", help="Who compares statements.")
@WORDS
@JOBS
@SETTINGS
@FRESH
def build(
    paths: tuple[Path, ...],
    output: Path,
    title: str | None,
    named: str,
    words: int | None,
    jobs: int,
    settings_file: Path | None,
    fresh: bool,
) -> None:
    """Read reports and write a dossier: index.html, dossier.json, dossier.db, brief.md.

    PATH is a file, a folder or a zip of them: text, Markdown, HTML, PDF, DOCX, EML,
    JSON, JSON Lines, RSS or Atom feeds, WARC web archives, Telegram exports (result.json).

    With --judge openai:MODEL@URL a language model is asked as well which statements
    say the same and which contradict each other; without @URL it is asked at
    Ollama's address on this machine.

    A dossier that stands in DIR is replaced, but for what readers corrected in it;
    `sayso add` keeps its reports and adds to them.

    What is read is kept in your cache folder, so that a build that was stopped goes
    on where it stopped.

    \b
    Examples:
      sayso build reports/
      sayso build monday/ tuesday.zip -o flood --title "The flood" --jobs 2
      sayso build reports/ --judge openai:qwen3:8b
    """
    from sayso import pipeline  # noqa: PLC0415  # `sayso --help` must not wait for libraries of hundreds of megabytes
    from sayso.render.summary import summary  # noqa: PLC0415  # as above

    chosen, model = read_settings(settings_file), language_model(named)
    pipeline.check_output(output)
    with engine_of(jobs) as engine:
        built = pipeline.build(
            paths,
            title=title,
            engine=engine,
            settings=chosen,
            watch=watch,
            leave_out=output,
            model=model,
            named=named,
            words=words,
            kept=pipeline.cache(fresh=fresh),
            tell=tell,
        )
    before, lost = pipeline.replaced(built, output)
    pipeline.save(built, output)
    report_replaced(output, before, lost)
    report_unanalysed(built.unanalysed)
    report_unspoken(built.unspoken)
    report_unread(built.unreadable)
    show("\n".join(map(one_line, [*summary(built.dossier).split("\n"), f"The page: {output / 'index.html'}"])) + "\n")
    sys.exit(SOME_UNREAD if built.unreadable else 0)


@main.command(short_help="Print one JSON line per statement.")
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

    chosen = read_settings(settings_file)
    with engine_of(jobs) as engine:
        found = pipeline.extracted(paths, engine=engine, settings=chosen)
        report_unanalysed(found.unanalysed)
        report_unread(found.unreadable)
        for statement in found.statements:
            show(json.dumps(statement, ensure_ascii=False) + "\n")
    sys.exit(SOME_UNREAD if found.unreadable else 0)


@main.command(short_help="Add new reports to a dossier and print what they change.")
@click.argument("folder", metavar="DIR", type=FILE)
@PATHS
@click.option("--judge", "named", metavar="JUDGE", help="Who compares statements, if not who did so in the dossier.")
@click.option("--json", "as_json", is_flag=True, help="Print what changed as one JSON object.")
@JOBS
@SETTINGS
@FRESH
def add(
    folder: Path, paths: tuple[Path, ...], named: str | None, as_json: bool, jobs: int, settings_file: Path | None, fresh: bool
) -> None:
    """Read new reports into a dossier and print what they change: new claims, claims that stand otherwise, figures that moved.

    The dossier's own reports are not read again, and it becomes what a build of
    all reports together makes. A title given with `sayso build --title` stays, and
    so do judge and settings unless others are given here.

    \b
    Examples:
      sayso add dossier wednesday/
      sayso add dossier late.html --json
    """
    from sayso import pipeline  # noqa: PLC0415  # as above
    from sayso.render.changes import told, written  # noqa: PLC0415  # as above

    asked = pipeline.asked_for(folder)
    chosen = read_settings(settings_file) if settings_file else asked.settings
    judge = asked_again(named, asked.judge)
    model = language_model(judge)
    pipeline.check_output(folder)
    with engine_of(jobs) as engine:
        added = pipeline.add(
            folder,
            paths,
            engine=engine,
            settings=chosen,
            watch=watch,
            model=model,
            named=judge,
            kept=pipeline.cache(fresh=fresh),
            tell=tell,
        )
    report_known(added.known)
    if added.built:
        pipeline.save(added.built, folder, onto=added.onto)
    report_unanalysed(added.unanalysed)
    report_unspoken(added.unspoken)
    report_unread(added.unreadable)
    if as_json:
        show(written(added.changes, added.dossier) + "\n")
    else:
        show("\n".join(map(one_line, told(added.changes, added.before, added.dossier).split("\n"))) + "\n")
    sys.exit(SOME_UNREAD if added.unreadable else 0)


@main.command()
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--format", "name", required=True, type=Format(FORMATS), help="The format.")
@WORDS
@click.option("-o", "--output", type=PLACE, metavar="FILE", help="Where to, else standard output; several files go to a folder or a .zip.")
def export(folder: Path, name: str, words: int | None, output: str | None) -> None:
    """Write a dossier in a format that other tools read.

    \b
    Examples:
      sayso export dossier --format markdown
      sayso export dossier --format docx --words 300 -o brief.docx
      sayso export dossier --format csv -o tables
      sayso export dossier --format bagit -o record.zip
    """
    from sayso import exporting  # noqa: PLC0415  # as above

    if words is not None and name not in BRIEFS:
        raise click.UsageError(f"--words: {name} has no length; {', '.join(BRIEFS)} have one")
    files = exporting.export(folder, name, words=words)
    if output is not None and len(files) == 1 and output.endswith("/"):
        raise click.UsageError(f"{output} is a folder's name, and {name} is one file: name a file for it with -o")
    if output is not None:
        exporting.write(files, Path(output), of=folder)
    elif len(files) > 1:
        raise click.UsageError(f"{name} is {len(files)} files: name a folder or a .zip for them with -o")
    elif name in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{name} is no text that a terminal can show: name a file for it with -o")
    else:
        show(*files.values())


@main.command(short_help="Show a dossier as a local web app, to be corrected.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. Any other lets the network in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="At which port; 0 for any that is free.")
@click.option("--name", metavar="NAME", help="Who judges; else the page asks.")
def serve(folder: Path, host: str, port: int, name: str | None) -> None:
    """Show a dossier as a local web app, in which readers correct it: names, claims, speakers, grades, notes.

    Each correction is kept with the name of the person and the day, outranks what the program
    worked out, can be undone, and stays when the dossier is built again.

    \b
    Examples:
      sayso serve dossier
      sayso serve dossier --port 9000 --name "Ana Ruiz"
    """
    from sayso import web  # noqa: PLC0415  # as above

    web.serve(folder, host=host, port=port, name=name, tell=tell)


@main.command("eval")
@click.argument("gold", type=FILE)
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--misses", type=click.IntRange(0), default=0, metavar="N", help="Show up to N misses of each kind.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate(gold: Path, folder: Path, misses: int, as_json: bool) -> None:
    """Score a dossier against a gold annotation.

    Every figure is a share between 0 and 1, the higher the better, but for two: of
    boilerplate_leak less is better, and conflicts_judged counts the dossier's conflicts
    of which the annotation has both claims. A figure that the annotation does not cover is -.

    \b
    Examples:
      sayso eval gold.json dossier
      sayso eval gold.json dossier --misses 20
    """
    from sayso import pipeline  # noqa: PLC0415  # as above
    from sayso.evaluate import CELLS  # noqa: PLC0415  # as above

    scores, missed = pipeline.evaluated(gold, folder)
    if as_json:
        show(json.dumps(scores, indent=1) + "\n")
        return
    for name, value in scores.items():
        show(f"{name:26} {'-' if value is None else f'{value:.3f}' if isinstance(value, float) else value}\n")
    for kind, rows in missed.items() if misses else ():
        show(f"\n{kind}: {len(rows)} ({CELLS[kind]})\n")
        for row in rows[:misses]:
            show(one_line("  " + "  ".join(str(cell) for cell in row)) + "\n")


def engine_of(jobs: int) -> Any:
    return nullcontext(Here()) if jobs == 1 else Processes(jobs)


def language_model(named: str) -> Any:
    """The language model that is to judge, None for the small judge alone; says what leaves this machine."""
    from sayso import judge  # noqa: PLC0415  # as above

    if named == SMALL:
        return None
    try:
        endpoint = judge.endpoint(named)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--judge") from error
    model = judge.language_model(endpoint)
    if endpoint.leaving:
        tell(endpoint.leaving)
    return model


def asked_again(named: str | None, before: str) -> str:
    """The judge that was asked for before, unless another one is named.

    A dossier may come from anybody, so it alone sends nothing off this machine.
    """
    from sayso import judge  # noqa: PLC0415  # as above

    if named is not None or before == SMALL:
        return named or before
    with suppress(ValueError):
        if judge.endpoint(before).here:
            return before
    raise click.UsageError(f"the dossier was built with --judge {one_line(before)}: name that judge here, or {SMALL}")


def read_settings(path: Path | None) -> Settings:
    try:
        return settings(path)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--settings") from error


def report_unread(unreadable: Iterable[UnreadableDocument]) -> None:
    """Name each document that could not be read."""
    for error in unreadable:
        tell(f"not read: {error}")


def report_replaced(folder: Path, before: Sequence[Document], lost: Sequence[Document]) -> None:
    """Say that a dossier is replaced by one without some of its reports; that is a note, and no error."""
    if lost:
        known = f"{len(before)} report{'s' if len(before) > 1 else ''}, {len(lost)} of which {'are' if len(lost) > 1 else 'is'}"
        tell(f"{folder}: replaces the dossier of {known} not read now; `sayso add` keeps them")


def report_known(paths: Sequence[str]) -> None:
    """Say which files are in the dossier already; that is a note, and no error."""
    if len(paths) == 1:
        tell(f"{paths[0]}: is in the dossier already")
    elif paths:
        tell(f"{len(paths)} files are in the dossier already")


def report_unanalysed(documents: Iterable[Document]) -> None:
    """Name each document whose statements nobody looked for; that is a note, and no error."""
    for document in documents:
        tell(f"{document.path}: read and kept, but its language ({document.language}) is not analysed")


def report_unspoken(documents: Iterable[Document]) -> None:
    """Name each document in which nothing is said; that is a note, and no error."""
    for document in documents:
        tell(f"{document.path}: read and kept, but no sentence was found in it; leave it out if it is no report")


def show(words: str | bytes) -> None:
    """Write to standard output, as UTF-8 whatever the terminal. Raises UnusableOutput, and BrokenPipeError where nobody reads on."""
    try:
        click.echo(words.encode() if isinstance(words, str) else words, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnusableOutput(f"standard output: {error.strerror}; write to another disk") from error


def tell(message: str) -> None:
    """Write a line to standard error; where nobody hears it, the work goes on."""
    with suppress(OSError):
        click.echo(f"sayso: {one_line(message)}", err=True)


def one_line(words: str) -> str:
    """What a file name or a report's words hold of line ends and of commands to the terminal is shown, not obeyed."""
    return "".join(sign if sign.isprintable() or category(sign) == "Zs" else sign.encode("unicode_escape").decode() for sign in words)


def watch(label: str, results: Iterator[T], total: int) -> Iterator[T]:
    """Show how far a stage is: a bar on a terminal, a plain line with what it counts elsewhere."""
    if not sys.stderr.isatty():
        with suppress(OSError):
            click.echo(f"{label}: {total} {COUNTED[label]}", err=True)
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
