"""Statements to candidate pairs, and documents to who took what from whom."""

from sayso.link.candidates import Pairs, candidates
from sayso.link.lineage import citations, copies
from sayso.link.sketch import sketches

__all__ = ["Pairs", "candidates", "citations", "copies", "sketches"]
