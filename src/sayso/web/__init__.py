"""The dossier as a local web app: the page, its data, and a log to which readers add what they judge."""

from sayso.web.server import serve

__all__ = ["serve"]
