"""What the words refer to: names, days, figures and places."""

from sayso.ground.entities import entities
from sayso.ground.figures import figures
from sayso.ground.moments import moments
from sayso.ground.names import Name, names
from sayso.ground.nominals import Nominal, nominals
from sayso.ground.places import places
from sayso.ground.said_on import said_on
from sayso.ground.series import series
from sayso.ground.sources import grounded
from sayso.ground.toponyms import Toponym, toponyms

__all__ = [
    "Name",
    "Nominal",
    "Toponym",
    "entities",
    "figures",
    "grounded",
    "moments",
    "names",
    "nominals",
    "places",
    "said_on",
    "series",
    "toponyms",
]
