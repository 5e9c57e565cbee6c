"""What the benchmarks share: reports repeated to any number, and the time and memory that a command takes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from sayso.errors import UnreadableDocument
from sayso.ingest import documents, originals
from sayso.model import ANALYSED, Document
from sayso.settings import Settings

SAMPLE = Path(__file__).parent.parent / "examples" / "ferry"
PROCESSES = Path("/proc")
INTERVAL = 0.2
"""Seconds between two looks at a command's memory."""
BATCH = 256
"""Texts that spaCy hands to a process at once where nobody says otherwise."""
PARSE = """
import sys
from pathlib import Path
import spacy
from sayso.language.weights import ENGLISH, verified
folder, jobs, batch = sys.argv[1:]
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).iterdir())]
for _ in spacy.load(verified(ENGLISH)).pipe(texts, n_process=int(jobs), batch_size=int(batch)):
    pass
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command and all its children took.

    Wall-clock seconds, seconds of processors, and the most memory in megabytes that
    they held at one time.
    """

    seconds: float
    processor: float
    megabytes: float


def run(command: list[str]) -> Run:
    """Run a command to its end; raises CalledProcessError where it fails.

    It is looked at five times a second. Memory is never less than the system's own
    figure for the largest process, nor time than that for the command and what it waited
    for; where there is no /proc, these are all there is.
    """
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most, ended = 0, 0
    worked: dict[int, float] = {}
    while not ended:
        tree = list(below(process.pid))
        most = max(most, sum(proportional(one.number) for one in tree))
        worked.update((one.number, one.processor) for one in tree)
        time.sleep(INTERVAL)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, max(sum(worked.values()), usage.ru_utime + usage.ru_stime), max(most, usage.ru_maxrss) / 1024)


@dataclass(frozen=True, slots=True)
class Process:
    """A running process: its number, its parent's, and the seconds of processors that it has used."""

    number: int
    parent: int
    processor: float


def below(number: int) -> Iterator[Process]:
    """Yield a process and all that it started, and they, and so on."""
    running = [found for folder in PROCESSES.glob("[0-9]*") if (found := process_of(folder)) is not None]
    children = defaultdict(list)
    for one in running:
        children[one.parent].append(one)
    waiting = [one for one in running if one.number == number]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += children[one.number]


def process_of(folder: Path) -> Process | None:
    """None for one that has just ended."""
    try:
        # After the name in brackets: state, parent, and as the 12th and 13th time in user and in system mode.
        fields = (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return Process(int(folder.name), int(fields[1]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))


def proportional(number: int) -> int:
    """Kilobytes of one process, with its part of what it shares with others (Pss); 0 for one that has just ended."""
    try:
        lines = (PROCESSES / str(number) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def repeated(reports: Path, count: int) -> list[Document]:
    """The English reports of a folder over and over, so many in all."""
    found = [original for original in originals([reports], largest=Settings().largest_file) if not isinstance(original, UnreadableDocument)]
    read = [document for original in found for document in documents(original) if not isinstance(document, UnreadableDocument)]
    english = [document for document in read if document.language == ANALYSED]
    if not english:
        sys.exit(f"{reports}: no report in English that can be read")
    return list(islice(cycle(english), count))


def written(found: Iterable[Document], folder: Path) -> int:
    """Write the documents' text into a new folder, a file each; return the number of words."""
    folder.mkdir()
    words = 0
    for number, document in enumerate(found):
        (folder / f"{number:04}-{document.id}.txt").write_text(document.text, encoding="utf-8")
        words += len(document.text.split())
    return words


def parse(folder: Path, *, jobs: int = 1, batch: int = BATCH) -> Run:
    """Parse the texts of a folder with spaCy alone."""
    return run([sys.executable, "-c", PARSE, str(folder), str(jobs), str(batch)])


def sayso(*words: object) -> Run:
    return run([sys.executable, "-m", "sayso", *map(str, words)])


def line(name: str, words: int, measured: Run) -> str:
    return (
        f"{name:14} {words / measured.seconds:8.0f} words/s  {measured.seconds:7.1f} s  "
        f"{measured.processor:7.1f} s of processors  {measured.megabytes:6.0f} MB"
    )


def cost(name: str, measured: Run, parsed: Run) -> str:
    by_processor = measured.processor / parsed.processor
    return f"{name} costs {measured.seconds / parsed.seconds:.2f} times the parse, and {by_processor:.2f} times its processor time"
