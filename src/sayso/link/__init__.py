"""Statements to candidate pairs, and documents to who took what from whom."""

from sayso.link.candidates import candidates
from sayso.link.lineage import citations, copies
from sayso.link.sketch import sketches

__all__ = ["candidates", "citations", "copies", "sketches"]
