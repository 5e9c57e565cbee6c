"""What the words refer to: names, days, figures and places."""

from sayso.ground.entities import entities, resolved
from sayso.ground.figures import figures, stated, why_figures
from sayso.ground.happenings import happenings
from sayso.ground.moments import moments, reckonings
from sayso.ground.names import Name, names
from sayso.ground.nominals import Nominal, nominals
from sayso.ground.places import placed, places
from sayso.ground.reckoning import why_days
from sayso.ground.said_on import said_on
from sayso.ground.series import in_series, series
from sayso.ground.sources import grounded, pronouns
from sayso.ground.toponyms import Toponym, toponyms

__all__ = [
    "Name",
    "Nominal",
    "Toponym",
    "entities",
    "figures",
    "grounded",
    "happenings",
    "in_series",
    "moments",
    "names",
    "nominals",
    "placed",
    "places",
    "pronouns",
    "reckonings",
    "resolved",
    "said_on",
    "series",
    "stated",
    "toponyms",
    "why_days",
    "why_figures",
]
