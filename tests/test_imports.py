"""What importing costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("fastapi", "numpy", "onnxruntime", "openai", "spacy", "sqlalchemy", "tokenizers", "trafilatura", "uvicorn")


@pytest.mark.parametrize("module", ["sayso", "sayso.cli", "sayso.model"])
def test_an_import_loads_no_model_library(module: str) -> None:
    code = f"import sys, {module}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []


def test_every_public_name_can_be_imported() -> None:
    import sayso  # noqa: PLC0415  # that the import works is the fact

    assert [name for name in sayso.__all__ if not hasattr(sayso, name)] == []
