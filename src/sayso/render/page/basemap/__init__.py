"""The base map: what of the world stands around an event's places, drawn from files that ship with the program.

Outlines, borders, regions and waters are Natural Earth's (public domain; `basemap/SOURCE.md` tells how the files were made), towns
and the names of regions and countries are the gazetteer's (GeoNames, CC BY 4.0).
"""

from sayso.render.page.basemap.bounds import Bounds
from sayso.render.page.basemap.cut import cut

__all__ = ["Bounds", "cut"]
