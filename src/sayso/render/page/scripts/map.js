// The map: places with their claims on the base map that comes with the page, and beside it the same places as a list.
const MAP = derived.map;
const mapPlaces = new Map(MAP.places.map((row) => [row.id, { ...row, place: places.get(row.id) }]));
const PLACE_KINDS = { country: "country", region: "region", district: "district", city: "town", village: "village", facility: "facility", natural: "landscape or water" };
const EARTH_KM = 6371;
const KM_PER_DEGREE = (EARTH_KM * Math.PI) / 180;
/** Pixels in a radian of longitude before zooming. */
const MAP_RADIAN = 1000;
const MAP_CLOSEST_KM = 12; // across the window, when zoomed in all the way
const MAP_END = 84; // degrees of latitude
const FIRST_PLACES = 8;
const PLACE_CLAIMS = 3;

/** Mercator: shapes are true everywhere, and so is the scale around any point. Planar, so that a ring needs no winding. */
const mercator = (lon, lat) => {
  const [x, y] = d3.geoMercatorRaw((lon * Math.PI) / 180, (Math.max(-MAP_END, Math.min(MAP_END, lat)) * Math.PI) / 180);
  return [x * MAP_RADIAN, -y * MAP_RADIAN];
};
/** The corners of bounds: left, top, right, bottom. */
const mapBoxOf = ([west, south, east, north]) => [...mercator(west, north), ...mercator(east, south)];
/** A meridian as the pieces of the base map count it, across the 180th too. */
const turnedEast = (lon) => (MAP.base.length && lon < MAP.base[0].bounds[0] && lon + 360 <= MAP.base[0].bounds[2] ? lon + 360 : lon);

/** The points of a written line: x and y, each but the first as its distance from the one before. */
function mapPoints(line, unit) {
  const points = [];
  for (let at = 0, x = 0, y = 0; at < line.length; at += 2) points.push(mercator((x += line[at]) * unit, (y += line[at + 1]) * unit));
  return points;
}
const mapPath = (lines) => lines.map((line) => `M${line.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join("L")}`).join("");

/** The pieces of the base map, coarse to fine, made ready for drawing. */
const basePieces = once(() =>
  MAP.base.map((piece) => {
    const drawn = (lines) => lines.map((line) => mapPoints(line, piece.unit));
    const rings = (lines) => mapPath(drawn(lines).map((ring) => [...ring, ring[0]]));
    return {
      bounds: piece.bounds,
      box: mapBoxOf(piece.bounds),
      land: rings(piece.land),
      lakes: rings(piece.lakes),
      rivers: mapPath(drawn(piece.rivers.map(([, line]) => line))),
      regions: mapPath(drawn(piece.regions)),
      borders: mapPath(drawn(piece.borders)),
      contested: mapPath(drawn(piece.contested)),
      towns: piece.towns.map(([name, lon, lat, cells]) => ({ name, at: mercator(lon, lat), cells })),
      regionNames: piece.regionNames.map(([name, lon, lat, km]) => ({ name, at: mercator(lon, lat), reach: mapPixels(km, lat) })),
      countryNames: [...groupBy(piece.countryNames.map(([name, lon, lat]) => ({ name, at: mercator(lon, lat) })), (spot) => spot.name).entries()],
      riverNames: [...groupBy(piece.rivers.filter(([name]) => name).map(([name, line]) => ({ name, line: mapPoints(line, piece.unit) })), (river) => river.name).entries()].map(([name, runs]) => ({ name, points: runs.flatMap((run) => run.line) })),
    };
  }),
);
/** How long so many kilometres are before zooming. */
const mapPixels = (km, lat) => ((km / EARTH_KM) * MAP_RADIAN) / Math.cos((lat * Math.PI) / 180);

/** Places that share a position share a dot. */
const mapDots = once(() =>
  [...groupBy([...mapPlaces.values()].filter((row) => row.dot), ({ place }) => `${place.lat.toFixed(2)},${place.lon.toFixed(2)}`).values()].map((rows) => {
    const { lat, lon } = rows[0].place;
    return { rows, at: mercator(turnedEast(lon), lat), lat, count: claimsNaming(rows) };
  }),
);
/** How far off a dot may be: the best known of its places, or the chosen one. */
const dotReach = (rows, chosen) => (rows.find((row) => row.id === chosen) ?? d3.least(rows, (row) => row.place.error_km ?? 0)).place.error_km ?? 0;
const mapAreas = once(() =>
  [...mapPlaces.values()]
    .filter((row) => !row.dot && row.place.lat != null && row.claims.length)
    .map((row) => ({ row, at: mercator(turnedEast(row.place.lon), row.place.lat), reach: mapPixels(row.place.error_km ?? 0, row.place.lat) })),
);
const DOT_NAMES = 3;
const isSettlement = ({ place }) => place.kind === "city" || place.kind === "village";
/** What may stand beside a dot, the fullest first: the names of the places that it stands for, the chosen one before all, towns and villages before others, those of most claims first. */
function dotWordings({ rows, hidden }, chosen) {
  const all = [...rows, ...hidden.flatMap((other) => other.rows)];
  const names = unique(d3.sort(all, (row) => row.id !== chosen, (row) => !isSettlement(row), (row) => -row.claims.length).map((row) => row.place.name));
  const first = (most) => names.slice(0, most).join(" · ") + (names.length > most ? ` +${names.length - most}` : "");
  return unique([DOT_NAMES, 2, 1].map(first));
}

/** Words on the map keep clear of each other: the first to ask for a place has it. */
function wordSpace(width, height) {
  const taken = [];
  const overlaps = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const inside = (box) => box[0] > 2 && box[1] > 2 && box[2] < width - 2 && box[3] < height - 2;
  return {
    take: (box) => taken.push(box),
    ask: (box) => inside(box) && !taken.some((other) => overlaps(box, other)) && taken.push(box) > 0,
  };
}
const mapRuler = once(() => document.createElement("canvas").getContext("2d"));
/** How wide words are, in a font as CSS writes it. */
const wordWidth = (words, font) => {
  mapRuler().font = font;
  return mapRuler().measureText(words).width;
};

/** How far below its middle the words of an area may stand, in pixels. */
const AREA_SIDES = [0, 16, -16, 30, -30, 44, -44];
const AREA_FONT = 'italic 14px "Source Serif 4", Georgia, serif';
const LABEL_SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, 1], [1, -1], [-1, 1], [-1, -1]];
const NEAR = 5; // pixels between a dot and words right beside it
/** Where the words of a dot go: beside it, else farther off with a line that leads to it, else nowhere. */
function placedLabel(dot, words, size, space, { must = false, away: farthest = Infinity }) {
  const wide = wordWidth(words, `600 ${size}px "Source Serif 4", Georgia, serif`) + 2;
  for (const away of [NEAR, 20, 36, 54, 76].filter((one) => one <= farthest)) {
    for (const [across, down] of LABEL_SIDES) {
      const slant = across && down ? 0.75 : 1;
      const x = dot.x + across * (dot.r + away) * slant - (across < 0 ? wide : across ? 0 : wide / 2);
      const y = dot.y + down * (dot.r + away + (across ? 0 : size * 0.5)) * slant + size * 0.35;
      if (space.ask([x - 1, y - size * 0.85, x + wide + 1, y + size * 0.3])) return { x, y, leader: away > NEAR && [across < 0 ? x + wide : across ? x : dot.x, y - size * 0.35] };
    }
  }
  return must ? { x: dot.x + dot.r + 5, y: dot.y + size * 0.35, leader: false } : null;
}

/** The fullest words of a dot that find room near it, else its shortest where they do. */
function labelOf(dot, space, chosen) {
  const wordings = dotWordings(dot, chosen);
  for (const words of wordings.slice(0, -1)) {
    const label = placedLabel(dot, words, 14.5, space, { away: NEAR });
    if (label) return { ...label, words };
  }
  const label = placedLabel(dot, wordings.at(-1), 14.5, space, { must: dot.on });
  return label && { ...label, words: wordings.at(-1) };
}

const SCALE_BOX = [150, 34]; // pixels that the scale bar and its words may take
const DOT_RING = 4; // pixels that the ring around a dot takes
const dotRadius = (count) => Math.min(16, 4.5 + Math.sqrt(count) * 2);
/** Dots that would touch are one until the map is close enough to part them. */
function mergedDots(kept, dot) {
  const host = kept.find((other) => Math.hypot(other.x - dot.x, other.y - dot.y) < other.r + dot.r);
  if (!host) return [...kept, { ...dot, hidden: [] }];
  host.hidden.push(dot);
  return kept;
}
/** Does a dot stand apart from the others when so many pixels are one before zooming? */
function standsApart(id, k) {
  const own = mapDots().find(({ rows }) => rows.some((row) => row.id === id));
  return mapDots().every((dot) => dot === own || Math.hypot(dot.at[0] - own.at[0], dot.at[1] - own.at[1]) * k >= dotRadius(dot.count) + dotRadius(own.count));
}
const claimsNaming = (rows) => unique(rows.flatMap((row) => row.claims.map(([id]) => id))).length;

/** The corner for the scale bar: one below that no dot stands in, on the right if either will do. */
function scaleBox({ x: left, y: top, k }, [width, height]) {
  const [wide, high] = SCALE_BOX;
  const corners = [width - wide, 0].map((x) => [x, height - high, x + wide, height]);
  const spots = mapDots().map(({ at, count }) => ({ x: at[0] * k + left, y: at[1] * k + top, r: dotRadius(count) + DOT_RING }));
  const stands = ([west, north, east, south]) => spots.some(({ x, y, r }) => x + r > west && x - r < east && y + r > north && y - r < south);
  return corners.find((corner) => !stands(corner)) ?? corners[0];
}

/** Everything with words on it, placed for one position of the map; what comes first keeps its place. */
function mapLayout({ x: left, y: top, k }, [width, height], chosen) {
  const space = wordSpace(width, height);
  space.take(scaleBox({ x: left, y: top, k }, [width, height]));
  const on = ([x, y]) => [x * k + left, y * k + top];
  const seen = ([x, y], rim = 0) => x > -rim && y > -rim && x < width + rim && y < height + rim;
  const window = { k, width, space, on, seen, pieces: basePieces().filter(({ box }) => (box[2] - box[0]) * k > 200) };
  const dots = dotsIn(window, chosen);
  const areas = areasIn(window, chosen);
  const written = new Set([...areas, ...dots].flatMap(({ row, rows = [row] }) => rows.map(({ place }) => place.name)));
  return {
    dots,
    areas,
    countries: countriesIn(window, written),
    towns: townsIn(window, dots),
    regions: namesIn(window, "italic 12px sans-serif", 12, (piece) => piece.regionNames.filter(({ name, reach }) => !written.has(name) && reach * k > wordWidth(name, "12px sans-serif") && reach * k < width)),
    rivers: namesIn(window, "italic 11px sans-serif", 11, (piece) => piece.riverNames.flatMap((river) => riverMiddle(river, window))),
  };
}
function dotsIn({ k, space, on, seen }, chosen) {
  const dots = mapDots()
    .map((dot) => ({ ...dot, spot: on(dot.at), r: dotRadius(dot.count), on: dot.rows.some((row) => row.id === chosen), circle: mapPixels(dotReach(dot.rows, chosen), dot.lat) * k }))
    .map((dot) => ({ ...dot, x: dot.spot[0], y: dot.spot[1] }))
    .filter((dot) => seen(dot.spot, 20))
    .sort((a, b) => b.on - a.on || b.count - a.count)
    .reduce(mergedDots, []);
  for (const dot of dots) space.take([dot.x - dot.r, dot.y - dot.r, dot.x + dot.r, dot.y + dot.r]);
  for (const dot of dots) dot.label = labelOf(dot, space, chosen);
  return dots;
}
/** Areas that are neither too small for their name nor larger than the window; the chosen one in any case. */
function areasIn({ k, width, space, on, seen }, chosen) {
  return mapAreas()
    .map((area) => ({ ...area, on: area.row.id === chosen, spot: on(area.at), across: area.reach * k, words: `${area.row.place.name} ${area.row.claims.length}` }))
    .filter((area) => seen(area.spot) && (area.on || (area.across > 16 && area.across < width)))
    .sort((a, b) => b.on - a.on || b.row.claims.length - a.row.claims.length)
    .filter((area) => AREA_SIDES.some((down) => roomAround({ spot: (area.put = [area.spot[0], area.spot[1] + down]) }, area.words, AREA_FONT, 14, space)) || area.on);
}
/** Each country once, at the first of its spots that is seen and free; those of finer pieces of the map first. */
function countriesIn({ pieces, on, seen, space }, written) {
  const named = [...pieces].reverse().flatMap((piece) => piece.countryNames);
  return named.reduce((kept, [name, spots]) => {
    if (written.has(name) || kept.some((one) => one.name === name)) return kept;
    const free = spots.map(({ at }) => ({ name, spot: on(at) })).find((one) => seen(one.spot) && roomAround(one, name, "500 18px sans-serif", 16, space));
    return free ? [...kept, free] : kept;
  }, []);
}
/** The towns that stand far enough apart for this zoom, and from the dots. */
function townsIn({ k, pieces, on, seen, space }, dots) {
  return pieces
    .flatMap((piece) => piece.towns.filter((town) => ((piece.box[2] - piece.box[0]) * k) / town.cells > 74 && isFinest(pieces, piece, town.at)))
    .map((town) => ({ ...town, spot: on(town.at) }))
    .filter(({ spot: [x, y] }) => seen([x, y]) && !dots.some((dot) => Math.hypot(dot.x - x, dot.y - y) < Math.max(dot.r, 9)))
    .filter(({ name, spot: [x, y] }) => space.ask([x - 3, y - 7, x + 8 + wordWidth(name, "12px sans-serif"), y + 6]));
}
/** Names that stand around their points, each from the finest piece of the map that lies there. */
function namesIn({ pieces, on, seen, space }, font, size, list) {
  return pieces
    .flatMap((piece) => list(piece).filter((one) => isFinest(pieces, piece, one.at)))
    .map((one) => ({ ...one, spot: on(one.at) }))
    .filter((one) => seen(one.spot) && roomAround(one, one.name, font, size, space));
}
const isFinest = (pieces, piece, [x, y]) => !pieces.slice(pieces.indexOf(piece) + 1).some(({ box }) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
/** Room for words around a point; `one.spot` is that point. */
function roomAround(one, words, font, size, space) {
  const half = wordWidth(words, font) / 2 + 2;
  return space.ask([one.spot[0] - half, one.spot[1] - size, one.spot[0] + half, one.spot[1] + size * 0.4]);
}
/** The middle of what is seen of a river that is seen for long enough to be named. */
function riverMiddle({ name, points }, { on, seen }) {
  const shown = points.filter((at) => seen(on(at), -30));
  const [first, last] = [shown[0], shown.at(-1)].map((at) => at && on(at));
  return shown.length > 4 && Math.hypot(first[0] - last[0], first[1] - last[1]) > 140 ? [{ name, at: shown[shown.length >> 1] }] : [];
}

const BasePiece = ({ piece, place }) => html`<${Fragment}>
  <clipPath id="map-piece-${place}"><${MapBox} box=${piece.box} /></clipPath>
  <g clip-path="url(#map-piece-${place})">
    <${MapBox} box=${piece.box} class="sea" />
    <path class="land" d=${piece.land} /><path class="lake" d=${piece.lakes} /><path class="river" d=${piece.rivers} />
    <path class="region" d=${piece.regions} /><path class="border" d=${piece.borders} /><path class="border contested" d=${piece.contested} />
  </g>
<//>`;
const MapBox = ({ box, class: name }) => html`<rect class=${name} x=${box[0]} y=${box[1]} width=${box[2] - box[0]} height=${box[3] - box[1]} />`;
const BaseMap = () => html`<g aria-hidden="true">${basePieces().map((piece, place) => html`<${BasePiece} piece=${piece} place=${place} />`)}</g>`;

/** A bar of a round length, true at the middle of the window. */
function ScaleBar({ transform, size }) {
  const [, y] = transform.invert([size[0] / 2, size[1] / 2]);
  const lat = 2 * Math.atan(Math.exp(-y / MAP_RADIAN)) - Math.PI / 2;
  const pixel = (EARTH_KM / MAP_RADIAN / transform.k) * Math.cos(lat);
  const most = pixel * 130;
  const ten = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((step) => step * ten).find((length) => length <= most);
  const long = km / pixel;
  const [west, , east, south] = scaleBox(transform, size);
  return html`<g class="scale" transform="translate(${west ? east - long - 16 : 16} ${south - 14})"><path d="M0 -5V0H${long}V-5" /><text x=${long / 2} y="-4" text-anchor="middle">${km >= 1 ? `${km.toLocaleString("en")} km` : `${km * 1000} m`}</text></g>`;
}

function MapDot({ dot, part }) {
  const { rows, hidden, x, y, r, circle, label, on } = dot;
  const all = [...rows, ...hidden.flatMap((other) => other.rows)];
  const count = claimsNaming(all);
  const closer = (event) => {
    event.preventDefault();
    part([dot, ...hidden]);
  };
  return html`<a class="dot ${on ? "on" : ""}" href=${to("map", rows[0].id)} onClick=${hidden.length ? closer : null} aria-label="${all.map((row) => row.place.name).join(", ")}: ${counted(count, "claim")}" aria-current=${on ? "true" : null}>
    ${circle > r && !hidden.length && html`<circle class="reach" cx=${x} cy=${y} r=${circle} />`}
    ${label?.leader && html`<path class="leader" d="M${x} ${y}L${label.leader[0]} ${label.leader[1]}" />`}
    ${(on || hidden.length > 0) && html`<circle class="ring ${on ? "" : "several"}" cx=${x} cy=${y} r=${r + (on ? 4 : 3)} />`}
    <circle class=${count ? "filled" : "hollow"} cx=${x} cy=${y} r=${count ? r : 4} />
    ${count > 1 && html`<text class="count" x=${x} y=${y + 4} text-anchor="middle">${count}</text>`}
    ${label && html`<text class="name" x=${label.x} y=${label.y}>${label.words}</text>`}
  </a>`;
}

const MapName = ({ one, class: name }) => html`<text class="dim ${name}" x=${one.spot[0]} y=${one.spot[1]} text-anchor="middle">${one.name}</text>`;

/** Have the fonts come? Until then words are measured in others. */
function useFonts() {
  const [ready, setReady] = useState(document.fonts.status === "loaded");
  useEffect(() => {
    document.fonts.ready.then(() => setReady(true));
  }, []);
  return ready;
}

function MapPlaces({ transform, size, chosen, part }) {
  const fonts = useFonts();
  const drawn = useMemo(() => mapLayout(transform, size, chosen), [transform, size, chosen, fonts]);
  return html`<${Fragment}>
    <g aria-hidden="true">
      ${drawn.rivers.map((one) => html`<${MapName} one=${one} class="water" />`)}
      ${drawn.regions.map((one) => html`<${MapName} one=${one} class="area" />`)}
      ${drawn.countries.map((one) => html`<${MapName} one=${one} class="country" />`)}
      ${drawn.towns.map(({ name, spot }) => html`<circle class="town" cx=${spot[0]} cy=${spot[1]} r="2" /><text class="dim" x=${spot[0] + 5} y=${spot[1] + 4}>${name}</text>`)}
    </g>
    ${drawn.areas.map(({ row, spot, put, words, on, across }) => html`<a class="dot ${on ? "on" : ""}" href=${to("map", row.id)} aria-label="${row.place.name}: ${counted(row.claims.length, "claim")}" aria-current=${on ? "true" : null}>
      ${on && html`<circle class="reach" cx=${spot[0]} cy=${spot[1]} r=${across} />`}
      <text class="name wide" x=${put[0]} y=${put[1]} text-anchor="middle">${words.slice(0, words.lastIndexOf(" "))}<tspan class="number" dx="5">${row.claims.length}</tspan></text>
    </a>`)}
    ${d3.sort(drawn.dots, (dot) => dot.on, (dot) => -dot.r).map((dot) => html`<${MapDot} key=${dot.rows[0].id} dot=${dot} part=${part} />`)}
  <//>`;
}

const withinBounds = ({ lon, lat }, [west, south, east, north]) => turnedEast(lon) > west && turnedEast(lon) < east && lat > south && lat < north;
/** The bounds that show a place: its surroundings, or all of an area. */
function placeBounds({ place }) {
  const up = Math.max((place.error_km ?? 0) * 1.4, 18) / KM_PER_DEGREE;
  const across = up / Math.max(Math.cos((place.lat * Math.PI) / 180), 0.1);
  const lon = turnedEast(place.lon);
  return [lon - across, place.lat - up, lon + across, place.lat + up];
}

function useElementSize(holder) {
  const [size, setSize] = useState([0, 0]);
  useLayoutEffect(() => {
    const measure = () => setSize([holder.current.clientWidth, holder.current.clientHeight]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);
  return size;
}

/** Whether the reader has taken hold of an element: from a click in it until one elsewhere, or Escape. */
function useTaken(holder) {
  const taken = useRef(false);
  useEffect(() => {
    const hear = ({ target }) => (taken.current = holder.current.contains(target));
    const leave = ({ key }) => key === "Escape" && (taken.current = false);
    addEventListener("pointerdown", hear, { capture: true });
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("pointerdown", hear, { capture: true });
      removeEventListener("keydown", leave);
    };
  }, []);
  return taken;
}
/** The wheel scrolls the page, unless a key is held with it or the map was clicked. */
const mayZoom = (event, taken) => (event.type === "wheel" ? taken || event.ctrlKey || event.metaKey : !event.ctrlKey && !event.button);

const MAP_STEPS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function MapChart({ chosen, frame, setFrame }) {
  const holder = useRef(null);
  const svg = useRef(null);
  const size = useElementSize(holder);
  const [transform, setTransform] = useState(null);
  const taken = useTaken(holder);
  const zoom = useMemo(() => d3.zoom().filter((event) => mayZoom(event, taken.current)).clickDistance(4).on("zoom", (event) => setTransform(event.transform)).on("start", (event) => event.sourceEvent && setFrame(-1)), []);
  /** Show so much of the world, but nothing outside of the base map. */
  const show = ([left, top, right, bottom]) => {
    const [least, most] = zoom.scaleExtent();
    const k = Math.min(Math.max(Math.min(size[0] / (right - left), size[1] / (bottom - top)), least), most);
    const next = d3.zoomIdentity.translate(size[0] / 2, size[1] / 2).scale(k).translate(-(left + right) / 2, -(top + bottom) / 2);
    d3.select(svg.current).call(zoom.transform, zoom.constrain()(next, [[0, 0], size], zoom.translateExtent()));
  };
  const ready = size[0] > 0 && size[1] > 0;
  useLayoutEffect(() => {
    if (!ready) return;
    const [left, top, right, bottom] = basePieces()[0].box;
    const least = Math.max(size[0] / (right - left), size[1] / (bottom - top));
    const most = Math.max(size[0] / mapPixels(MAP_CLOSEST_KM, MAP.frames[0].bounds[1]), least);
    zoom.extent([[0, 0], size]).scaleExtent([least, most]).translateExtent([[left, top], [right, bottom]]);
    d3.select(svg.current).call(zoom).on("dblclick.zoom", null);
    if (!transform || frame >= 0) show(mapBoxOf(MAP.frames[Math.max(frame, 0)].bounds));
  }, [ready, size, frame]);
  useLayoutEffect(() => {
    const row = mapPlaces.get(chosen);
    if (!ready || !transform || row?.place.lat == null || !withinBounds(row.place, MAP.base[0].bounds)) return;
    const [x, y] = transform.apply(mercator(turnedEast(row.place.lon), row.place.lat));
    const fits = row.dot || mapPixels(row.place.error_km ?? 0, row.place.lat) * transform.k < size[0];
    const apart = !row.dot || standsApart(chosen, transform.k);
    if (fits && apart && x > 60 && y > 60 && x < size[0] - 60 && y < size[1] - 30) return;
    const near = row.dot && apart ? MAP.frames.findIndex(({ bounds }) => withinBounds(row.place, bounds)) : -1;
    setFrame(near);
    if (near < 0) show(mapBoxOf(placeBounds(row)));
  }, [chosen, ready && transform !== null]);
  /** Zoom around the chosen place, else the event, where that is seen: what one zooms in for. */
  const by = (factor) => {
    const row = mapPlaces.get(chosen);
    const [west, south, east, north] = MAP.frames[0].bounds;
    const event = mercator((west + east) / 2, (south + north) / 2);
    const spots = [row?.dot && mercator(turnedEast(row.place.lon), row.place.lat), event].filter(Boolean).map((at) => transform.apply(at));
    const around = spots.find(([x, y]) => x > 0 && y > 0 && x < size[0] && y < size[1]);
    setFrame(-1);
    d3.select(svg.current).call(zoom.scaleBy, factor, around);
  };
  /** Go so close that dots which stood as one stand apart. */
  const part = (dots) => {
    const [[left, right], [top, bottom]] = [0, 1].map((axis) => d3.extent(dots, (dot) => dot.at[axis]));
    const [rimX, rimY] = [Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6)];
    setFrame(-1);
    show([left - rimX, top - rimY, right + rimX, bottom + rimY]);
  };
  const keys = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = MAP_STEPS[event.key];
    if (step) {
      setFrame(-1);
      d3.select(svg.current).call(zoom.translateBy, step[0] / transform.k, step[1] / transform.k);
    } else if (event.key === "+" || event.key === "=") by(1.6);
    else if (event.key === "-") by(1 / 1.6);
    else if (event.key === "0") setFrame(0);
    else return;
    event.preventDefault();
  };
  return html`<div class="map">
    <div class="tools">
      ${MAP.frames.length > 1 && html`<${Switch} label="Part of the world" options=${MAP.frames.map(({ name }, place) => [place, name])} value=${frame} choose=${setFrame} />`}
      <div class="switch" role="group" aria-label="Zoom"><button type="button" aria-label="Zoom in" onClick=${() => by(1.6)}>+</button><button type="button" aria-label="Zoom out" onClick=${() => by(1 / 1.6)}>−</button></div>
    </div>
    <div class="chart" ref=${holder}>
      <svg ref=${svg} width=${size[0]} height=${size[1]} viewBox="0 0 ${size[0]} ${size[1]}" tabindex="0" role="group" aria-label="Map of the places named. Arrow keys move it, plus and minus zoom, 0 shows the event. The list has the same places." onKeyDown=${keys}>
        ${transform && html`<g class="world" transform=${transform.toString()}><${BaseMap} /></g><${MapPlaces} transform=${transform} size=${size} chosen=${chosen} part=${part} /><${ScaleBar} transform=${transform} size=${size} />`}
      </svg>
    </div>
    <${MapLegend} />
  </div>`;
}

const MapSample = ({ children }) => html`<svg class="sample" viewBox="0 0 28 16" aria-hidden="true">${children}</svg>`;
function MapLegend() {
  const contested = MAP.base.some((piece) => piece.contested.length);
  return html`<div class="legend">
    <p class="small wheel">The wheel scrolls the page. Click the map, or hold Ctrl or ⌘, to zoom with it.</p>
    <p class="key">
      <span><${MapSample}><circle class="filled" cx="14" cy="8" r="8" /><text class="count" x="14" y="12" text-anchor="middle">3</text><//>claims that name the place</span>
      <span><${MapSample}><circle class="reach" cx="14" cy="8" r="7" /><//>how far off its position may be</span>
      <span><${MapSample}><path class="border" d="M2 8H26" /><//>border</span>
      ${contested && html`<span><${MapSample}><path class="border contested" d="M2 8H26" /><//>contested or unsettled border</span>`}
      <span><${MapSample}><path class="region" d="M2 8H26" /><//>bounds of regions</span>
    </p>
    <p class="small">Coasts, borders and waters: Natural Earth (public domain), which draws borders as they are held, not as they are claimed, for maps of 1:10 million: seen close, a line may be a kilometre off. Towns and names of regions and districts: GeoNames (CC BY 4.0).</p>
  </div>`;
}

const foldedName = (name) => name.toLowerCase().replace(/^the /, "");
function PlaceRow({ row, chosen }) {
  const { place, claims: touching } = row;
  const mine = row.id === chosen;
  const others = [...groupBy(place.aliases, foldedName).entries()].flatMap(([form, aliases]) => (form === foldedName(place.name) ? [] : aliases[0]));
  const note = [PLACE_KINDS[place.kind], counted(touching.length, "claim"), others.length > 0 && `also ${few(others, 3)}`, place.lat == null && "position not known"];
  const heading = useRef(null);
  useEffect(() => {
    if (mine && innerWidth <= 1100) heading.current.scrollIntoView({ block: "nearest" });
  }, [mine]);
  return html`<li class=${mine ? "on" : ""}>
    <h2 ref=${heading}>${mine ? html`<span dir="auto">${place.name}</span>` : html`<a dir="auto" href=${to("map", row.id)} aria-label="${place.name}, ${PLACE_KINDS[place.kind]}">${place.name}</a>`} <span class="small">${note.filter(Boolean).join(" · ")}</span></h2>
    ${mine ? html`<${PlaceTouched} row=${row} />` : html`<${PlaceClaims} list=${firstApart(touching)} />`}
  </li>`;
}
/** The first claims of a place: whole clauses before others, and of those that rest on the same sentences one. */
function firstApart(touching) {
  const chosen = [];
  for (const row of d3.sort(touching, ([id]) => !derived.board.claims[id].whole)) {
    if (chosen.length < PLACE_CLAIMS && !chosen.some(([id]) => nearTo(id).has(row[0]))) chosen.push(row);
  }
  return chosen;
}
const PlaceClaims = ({ list }) =>
  html`<ul>${list.map(([id]) => claims.get(id)).map((claim) => html`<li><${Standing} name=${claim.standing} bare /><${ClaimLink} claim=${claim} /></li>`)}</ul>`;

/** All claims that touch the chosen place: those that are about it, then those that mention it. */
function PlaceTouched({ row }) {
  const about = row.claims.filter(([, isAbout]) => isAbout);
  const rest = row.claims.filter(([, isAbout]) => !isAbout);
  return html`<${Fragment}>
    ${about.length > 0 && html`<h3 class="small"><b>Claims about this place</b></h3><${PlaceClaims} list=${about} />`}
    ${rest.length > 0 && html`<h3 class="small"><b>Claims that mention it</b></h3><${PlaceClaims} list=${rest} />`}
    ${row.place.lat != null && html`<p class="small">Its position may be ${Math.round(row.place.error_km)} km off${row.place.gazetteer && ` (${row.place.gazetteer})`}.</p>`}
    <${Why} about=${row.place.name} find=${({ places: put }) => put[row.id] ?? []} />
    <p class="small more"><a href=${to("map")}>choose no place</a>${row.claims.length > 1 && html` · <a href=${to("claims", { place: row.id })}>these claims side by side</a>`}</p>
  <//>`;
}

/** Does a place lie in a frame? A country does not, nor does a larger part of the world: it reaches out of it. */
function inFrame({ place }, frame) {
  if (place.lat == null || place.kind === "country" || MAP.frames.length === 0) return false;
  const [, south, , north] = MAP.frames[frame].bounds;
  return withinBounds(place, MAP.frames[frame].bounds) && (place.error_km ?? 0) < (north - south) * KM_PER_DEGREE;
}

/** The words that a place is found by. */
const placeWords = once((id) => folded([places.get(id).name, ...places.get(id).aliases].join("\n")));

function PlaceList({ chosen, frame, find }) {
  const words = wordsAsked(find);
  const all = MAP.places.map(({ id }) => mapPlaces.get(id));
  const touched = all.filter((row) => (words.length ? words.every((word) => placeWords(row.id).includes(word)) : row.claims.length));
  const opened = MAP.frames[frame]?.name ?? "";
  const named = ({ place }) => (frame > 0 ? opened.endsWith(` ${place.name}`) : opened === `Around ${place.name}`);
  const first = d3.sort(touched, (row) => -named(row), (row) => -inFrame(row, frame), (row) => -row.dot);
  const { shown: rows, rest, showAll } = useFirst(first, FIRST_PLACES);
  const top = mapPlaces.get(chosen);
  return html`<section class="placelist" aria-label="Places">
    <label class="find small">Find a place <input type="search" value=${find} size="16" autocomplete="off" spellcheck=${false} onInput=${(event) => refine(to("map", { find: event.currentTarget.value }))} /></label>
    <p class="hush" role="status">${words.length ? counted(touched.length, "place") : ""}</p>
    ${words.length > 0 && !touched.length && html`<${Nothing}>No place that the reports name is called so.<//>`}
    <ul>${top && html`<${PlaceRow} key=${top.id} row=${top} chosen=${chosen} />`}${rows.filter((row) => row !== top).map((row) => html`<${PlaceRow} key=${row.id} row=${row} />`)}</ul>
    ${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>All ${counted(first.length, "place")} ${words.length ? "" : " with claims"}</button>`}
    ${MAP.unlocated.length > 0 && !words.length && html`<p class="small unlocated">Named without a position: ${joined(MAP.unlocated.map((id) => html`<a class="words" dir="auto" href=${to("map", id)}>${places.get(id).name}</a>`))}.</p>`}
  </section>`;
}

function MapView({ route }) {
  const chosen = mapPlaces.has(route.rest[0]) ? route.rest[0] : null;
  const located = MAP.frames.length > 0;
  const [frame, setFrame] = useState(0);
  return html`<${Fragment}>
    <header><h1 class="view">Map</h1>${MAP.places.length > 0 && html`<p class="lede">Places named in the reports, and how many claims name each. Countries and regions are written across the land they cover.</p>`}</header>
    ${MAP.places.length === 0 && html`<${Nothing}>No report names a place.<//>`}
    ${MAP.places.length > 0 && !located && html`<${Nothing}>No place in these reports could be located as a point on a map; those named are listed here.<//>`}
    <div class="mapgrid ${located ? "" : "bare"}">${located && html`<${MapChart} chosen=${chosen} frame=${frame} setFrame=${setFrame} />`}${MAP.places.length > 0 && html`<${PlaceList} chosen=${chosen} frame=${Math.max(frame, 0)} find=${route.query.find ?? ""} />`}</div>
  <//>`;
}
drawnBy.set("map", MapView);
