// Timeline: when things happened, and when they were said.
const timelineEntries = byId(dossier.timeline);
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
/** An event in words that make sense alone. */
const eventWords = new Map(derived.timeline.days.flatMap((day) => day.events.map((row) => [row.id, capital(row.words)])));
/** Who says that an event happened, where that is not the report itself, and the words do not tell it. */
const tellerOf = ({ names: [name], words }) => (name && !folded(words).includes(folded(name)) ? capital(name) : "");
/** Of a day, or of the days from one until another. */
const dayKey = ({ date, until }) => (until ? `${date}-${until}` : date);
const eventTeller = new Map(derived.timeline.days.flatMap((day) => day.events.map((row) => [row.id, tellerOf(row)])));
const tellerAnd = (entry) => [eventTeller.get(entry.id), eventWords.get(entry.id)].filter(Boolean).join(": ");
const LANE = 20;
const TWO_LINES = 34;
const MOST_LANES = 14;
const MOST_SPEAKERS = 10;
const TYPE = 12.5;
const WIDE = 110; // pixels of a box from which its words stand in it
const BESIDE_BOX = 220; // pixels for words beside a box
const SEEN = 0.5; // of a year or month, the part in view from which it is drawn
const HEAP = 60; // pixels within which several narrow boxes are drawn as one
const FEWEST_IN_HEAP = 3;

/** From the first moment of a day, month or year to the moment after it. */
function dateRange(first, last) {
  const start = new Date(`${`${first}-01-01`.slice(0, 10)}T00:00:00Z`);
  const end = new Date(`${`${last ?? first}-01-01`.slice(0, 10)}T00:00:00Z`);
  const fine = (last ?? first).length;
  if (fine === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (fine === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return [start, end];
}
const vagueDate = (entry) => entry.date.length < 10 || entry.until != null;
const rangeName = (entry) => (entry.until ? `${dayName(entry.date)} – ${dayName(entry.until)}` : dayName(entry.date));
const datedEntries = dossier.timeline
  .filter(({ id }) => eventWords.has(id)) // the other ones are forecasts, or date what was said
  .map((entry) => ({ entry, range: dateRange(entry.date, entry.until) }))
  .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - b.range[0] - (a.range[1] - a.range[0]) || b.entry.docs.length - a.entry.docs.length);

/** What is to be seen of the entries: where the box of each begins, and how wide it is. */
function boxes(x, width) {
  const all = datedEntries.map(({ entry, range }) => ({ entry, range, from: x(range[0]), until: x(range[1]) }));
  return all
    .filter(({ from, until }) => until > 0.001 && from < width - 0.001)
    .map(({ entry, range, from, until }) => {
      const start = Math.min(Math.max(0, from) + 1, width - 6);
      const across = entry.until ? from < 0 && until > width : vagueDate(entry) && Math.min(width, until) - start < SEEN * (until - from);
      return { entries: [entry], range, start, across, wide: Math.max(5, Math.min(width, until) - start - 2) };
    });
}

/** Boxes too narrow for words that stand near each other, as one. */
function heaped(found) {
  const heaps = [];
  for (const box of [...found].sort((one, other) => one.start - other.start)) {
    const last = heaps.at(-1);
    if (last && box.start - last[0].start <= HEAP) last.push(box);
    else heaps.push([box]);
  }
  return heaps.flatMap((heap) => (heap.length < FEWEST_IN_HEAP ? heap : [asOne(heap)]));
}

function asOne(heap) {
  const start = heap[0].start;
  const ranges = heap.map((box) => box.range);
  return {
    entries: heap.flatMap((box) => box.entries),
    range: [d3.min(ranges, ([from]) => from), d3.max(ranges, ([, until]) => until)],
    start,
    wide: d3.max(heap, (box) => box.start + box.wide) - start,
  };
}

const boxWords = ({ entries }) => (entries.length > 1 ? `${counted(entries.length, "event")}, ${heapName(entries)}` : tellerAnd(entries[0]));
/** A wide box takes no more room than its own; its words, which take long to measure, come once it has a lane. */
const inside = (box) => ({ ...box, from: box.start, until: box.start + box.wide });
const labelled = (box) => ("label" in box ? box : { ...box, ...asLabel(inTwoLines(boxWords(box), box.wide - 10)), at: box.start + 5 });

/** A narrow box with its words beside it, at its left where there is no room at its right. */
function beside(box, width) {
  const { start, wide } = box;
  const words = boxWords(box);
  const room = width - start - wide - 12;
  const lines = inTwoLines(words, BESIDE_BOX);
  const long = longest(lines);
  if (long > room && start > room) return { ...box, ...asLabel(lines), at: start - long - 5, from: start - long - 12, until: start + wide };
  const shorter = inTwoLines(words, Math.min(BESIDE_BOX, room));
  return { ...box, ...asLabel(shorter), at: start + wide + 5, from: start, until: start + wide + longest(shorter) + 12 };
}

const asLabel = ([label, below = ""]) => ({ label, below });
const longest = (lines) => d3.max(lines, (line) => lettersWidth(line, TYPE));

/** From when until when several things happened. */
function heapName(entries) {
  const first = d3.least(entries, (entry) => entry.date).date;
  const last = d3.greatest(entries, (entry) => entry.until ?? entry.date);
  return unique([first, last.until ?? last.date].map(dayName)).join(" – ");
}

/** Each box gets the first lane whose last one it clears; what finds none is counted, as is what may be of any day that is shown. */
function inLanes(x, width) {
  const every = boxes(x, width);
  const found = every.filter(({ across }) => !across);
  const [large, narrow] = [found.filter(({ wide }) => wide > WIDE), found.filter(({ wide }) => wide <= WIDE)];
  const drawn = [...large.map(inside), ...heaped(narrow).map((box) => (box.wide > WIDE ? inside(box) : beside(box, width)))].sort((one, other) => one.from - other.from || other.wide - one.wide);
  const ends = [];
  const placed = [];
  let left = 0;
  for (const box of drawn) {
    const free = ends.findIndex((end) => end <= box.from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= MOST_LANES) {
      left += box.entries.length;
      continue;
    }
    ends[lane] = box.until;
    placed.push({ ...labelled(box), lane });
  }
  return { placed, lanes: ends.length, left, across: every.length - found.length, lane: placed.some(({ below }) => below) ? TWO_LINES : LANE };
}

/** The words in one line of so much room, or in two: what does not fit into the second is cut. */
function inTwoLines(words, room) {
  const line = words.replace(/\s+/g, " ");
  if (lettersWidth(line, TYPE) <= room) return [line];
  const first = fitting(line, room, TYPE).replace(/…$/, "");
  return first ? [first, fitting(line.slice(first.length).trim(), room, TYPE)] : [""];
}

const NAMES_WIDE = 190; // pixels for the names of speakers where there is room
const NAMES_NARROW = 112;
const WIDE_STRIP = 1000;

function Strip({ window, setWindow }) {
  const [ref, whole] = useWidth();
  const margin = whole < WIDE_STRIP ? NAMES_NARROW : NAMES_WIDE;
  const width = Math.max(0, whole - margin);
  const scale = d3.scaleUtc(window, [0, width]);
  const drag = useRef(null);
  /** Zoom about a moment, or move, both by a share of what is shown. */
  const move = (by, about = 0.5, factor = 1) => {
    const [from, until] = window.map(Number);
    const span = until - from;
    const centre = from + span * about;
    const longest = 400 * 366 * 864e5;
    const size = Math.min(Math.max(span * factor, 12 * 36e5), longest);
    const start = centre - size * about + span * by;
    setWindow([new Date(start), new Date(start + size)]);
  };
  const keys = { "+": () => move(0, 0.5, 0.6), "=": () => move(0, 0.5, 0.6), "-": () => move(0, 0.5, 1 / 0.6), ArrowLeft: () => move(-0.2), ArrowRight: () => move(0.2) };
  const onKeyDown = (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  };
  const onPointerDown = (event) => {
    if (event.button === 0) drag.current = { x: event.clientX, window };
  };
  const onPointerMove = (event) => {
    if (!drag.current || Math.abs(event.clientX - drag.current.x) < 4) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const [from, until] = drag.current.window.map(Number);
    const moved = ((drag.current.x - event.clientX) / width) * (until - from);
    setWindow([new Date(from + moved), new Date(until + moved)]);
  };
  const drop = () => {
    drag.current = null;
  };
  useLayoutEffect(() => {
    const element = ref.current;
    const zoom = (event) => {
      if (!event.ctrlKey) return; // the wheel alone scrolls the page
      event.preventDefault();
      move(0, Math.max(0, Math.min(1, (event.offsetX - margin) / width)), event.deltaY > 0 ? 1.25 : 0.8);
    };
    element.addEventListener("wheel", zoom, { passive: false });
    return () => element.removeEventListener("wheel", zoom);
  });
  return html`<div class="strip-frame">
    <div class="tools"><div class="switch" role="group" aria-label="Move and zoom">
      <button type="button" aria-label="Earlier" onClick=${() => move(-0.4)}>←</button><button type="button" aria-label="Later" onClick=${() => move(0.4)}>→</button>
      <button type="button" aria-label="Zoom in" onClick=${() => move(0, 0.5, 0.5)}>+</button><button type="button" aria-label="Zoom out" onClick=${() => move(0, 0.5, 2)}>–</button>
    </div></div>
    <div class="strip" ref=${ref} tabindex="0" role="group" aria-label="Drawing of the timeline; arrow keys move it, plus and minus zoom. The same is listed below." onKeyDown=${onKeyDown}
      onPointerDown=${onPointerDown} onPointerMove=${onPointerMove} onPointerUp=${drop} onPointerLeave=${drop}>
      ${width > 0 && html`<${StripDrawing} margin=${margin} scale=${scale} width=${width} setWindow=${setWindow} />`}
    </div>
  </div>`;
}

function StripDrawing({ scale, margin, width, setWindow }) {
  const { placed, lanes, left, across, lane } = inLanes(scale, width);
  const undrawn = [left && `${counted(left, "more event")} here; zoom in, or read them below`, across && `${counted(across, "event")} dated no finer than a longer time, read below`].filter(Boolean);
  const upper = 24 + lanes * lane;
  const spoken = derived.timeline.spoken;
  const heard = speakersWithin(scale.domain().map(Number));
  const shown = heard.slice(0, MOST_SPEAKERS);
  const said = upper + (undrawn.length ? 40 : 24);
  const tall = said + shown.length * 17 + (heard.length > shown.length ? 26 : 10);
  const days = scale.domain().map(Number);
  const most = d3.max(spoken.flatMap((row) => row.days.map(countedOn))) || 1;
  const ticks = days[1] - days[0] > 2 * 864e5 ? wholeDays(scale, width) : scale.ticks(Math.max(2, Math.floor(width / 130)));
  return html`<svg width=${width + margin} height=${tall} viewBox="0 0 ${width + margin} ${tall}" aria-hidden="true">
    <g transform="translate(${margin} 0)">
      ${ticks.map((tick) => html`<line x1=${scale(tick)} x2=${scale(tick)} y1="0" y2=${tall} stroke="var(--rule)" /><text class="dim" x=${scale(tick) + 4} y="11" font-size="12">${tickName(tick)}</text>`)}
    </g>
    <text x="0" y="33" font-size="13" font-weight="600">Told to have</text><text x="0" y="49" font-size="13" font-weight="600">happened</text>
    <g transform="translate(${margin} 0)">${placed.map((item) => html`<${StripEntry} key=${item.entries[0].id} item=${item} tall=${lane} setWindow=${setWindow} />`)}</g>
    ${undrawn.length > 0 && html`<text class="dim" x=${margin} y=${upper + 12} font-size="12">${undrawn.join(". ")}</text>`}
    <text x="0" y=${said - 4} font-size="13" font-weight="600">Said</text>
    ${shown.map((row, at) => html`<text class="dim" x="0" y=${said + 12 + at * 17} font-size="12"><title>${row.name}</title>${fitting(capital(row.name), margin - 6, 12)}</text>
      <g transform="translate(${margin} ${said + at * 17})">${row.days.filter(([day]) => withinDays(day, days)).map((counts) => html`<${SpokenBar} scale=${scale} row=${row} counts=${counts} most=${most} />`)}</g>`)}
    ${heard.length > shown.length && html`<text class="dim" x=${margin} y=${tall - 8} font-size="12">${counted(heard.length - shown.length, "more speaker")}, named below under each day</text>`}
  </svg>`;
}

const withinDays = (day, [from, until]) => {
  const [start, end] = dateRange(day);
  return start < until && end > from;
};
const countedOn = ([, said, reported]) => said + reported;
/** Those who said something in a stretch, who said most of it first, and last the reports themselves. */
const speakersWithin = (days) => {
  const count = once((row) => d3.sum(row.days.filter(([day]) => withinDays(day, days)), countedOn));
  const heard = derived.timeline.spoken.filter((row) => count(row) > 0);
  return heard.sort((one, other) => Number(isReport(one)) - Number(isReport(other)) || count(other) - count(one));
};
const isReport = ({ name }) => name === derived.timeline.themselves;
/** What a speaker said on a day, among the claims; claims are not to be had by a speaker who is nobody known. */
const toSpoken = ({ entity }, [day, said]) => (entity ? to("claims", { speaker: entity, day: said ? day : UNDATED }) : null);
const spokenOn = once((day) => derived.timeline.spoken.map((row) => ({ row, counts: row.days.find(([one]) => one === day) })).filter(({ counts }) => counts));
const spokenWords = ([, said, reported]) => [said && `${said} said this day`, reported && `${reported} of no known day: reported on this one, or this is the last that the report tells of`].filter(Boolean).join(", ");

/** Ticks on whole days, months or years, as many as there is room for. */
const wholeDays = (scale, width) => scale.ticks(Math.max(2, Math.floor(width / 130))).filter((tick) => +tick % 864e5 === 0);

function tickName(tick) {
  if (+tick % 864e5 !== 0) return d3.utcFormat("%H:%M")(tick);
  if (tick.getUTCDate() !== 1) return d3.utcFormat("%-d %b")(tick);
  return d3.utcFormat(tick.getUTCMonth() === 0 ? "%Y" : "%b %Y")(tick);
}

/** A box of the drawing; one that stands for several opens when it is pressed. */
function StripEntry({ item: { entries, range, start, wide, at, label, below, lane }, tall, setWindow }) {
  const y = 20 + lane * tall;
  const [entry] = entries;
  const several = entries.length > 1;
  const open = several ? () => setWindow(widened(range)) : null;
  return html`<g class="entry ${several ? "several" : ""}" onClick=${open}><title>${several ? `${label}: press to see them` : `${rangeName(entry)}: ${tellerAnd(entry)}`}</title>
    <rect x=${start} y=${y} width=${wide} height=${tall - 3} fill="var(--sunk)" stroke="var(--rule-2)" stroke-dasharray=${!several && vagueDate(entry) ? "4 3" : null} />
    <text class=${several ? "" : "words"} x=${at} y=${y + 13} font-size=${TYPE}><${BoxWords} label=${label} teller=${several ? "" : eventTeller.get(entry.id)} /></text>
    ${below && html`<text class="words" x=${at} y=${y + 27} font-size=${TYPE}>${below}</text>`}</g>`;
}

/** The words of a box, and before them, in the page's own type, who says so. */
function BoxWords({ label, teller }) {
  const ahead = teller ? `${teller}:` : "";
  if (!ahead || !label.startsWith(ahead)) return label;
  return html`<${Fragment}><tspan class="teller">${ahead}</tspan>${label.slice(ahead.length)}<//>`;
}

/** A stretch with a little before and after it. */
const widened = ([from, until]) => [new Date(+from - 0.04 * (until - from)), new Date(+until + 0.04 * (until - from))];

/** What a speaker said on a day; what is only known to be reported on it has a dashed edge. */
function SpokenBar({ scale, row, counts, most }) {
  const [day, said] = counts;
  const [from, until] = dateRange(day).map(scale);
  const room = until - from - 30;
  const wide = Math.max(3, (room * countedOn(counts)) / most);
  const known = said ? Math.max(3, (room * said) / most) : 0;
  const href = toSpoken(row, counts);
  return html`<${href ? "a" : "g"} class="spoken" href=${href} tabindex=${href && "-1"}><title>${capital(row.name)}, ${dayName(day)}: ${spokenWords(counts)}</title>
    ${wide > known && html`<rect x=${from + 1.5} y="2.5" width=${wide - 1} height="11" fill="var(--sunk)" stroke="var(--for)" stroke-dasharray="3 2" />`}
    ${known > 0 && html`<rect x=${from + 1} y="2" width=${known} height="12" fill="var(--for)" />`}
    ${until - from > 24 && html`<text class="dim" x=${from + wide + 5} y="12" font-size="12">${countedOn(counts)}</text>`}<//>`;
}

/** Who said something on a day, leading to what it was. */
function SpokenBy({ day }) {
  const every = spokenOn(day).filter(({ row }) => !isReport(row));
  const { shown, rest, showAll } = useFirst(every, MOST_SPEAKERS);
  if (!every.length) return "";
  const name = (row, counts, href) => html`<${href ? "a" : "bdi"} href=${href} title=${spokenWords(counts)} dir="auto">${row.name}<//>`;
  const named = ({ row, counts }, at) => html`${at > 0 && ", "}${name(row, counts, toSpoken(row, counts))} (${countedOn(counts)}${!counts[1] && " of no known day"})`;
  return html`<p class="small spoken-by">Said by ${shown.map(named)}${rest > 0 && html` <button type="button" class="plain" onClick=${showAll}>${counted(rest, "more speaker")}</button>`}</p>`;
}

/** The mark of a claim with its word, leading to it, and its words where they are not all of the event. */
const StandingOf = ({ claim, part }) =>
  html`<a class="standing-of" href=${toClaim(claim)}><${Standing} name=${claim.standing} /></a>${part && html` that <span class="words" dir="auto">“${part}”</span>`} · `;

/** What happened by whose word; how a claim stands is told only where one says the same. */
function TimelineEvent({ row }) {
  const entry = timelineEntries.get(row.id);
  const said = entry.statements.map((id) => statements.get(id)).find(Boolean);
  const who = row.names.length ? html`<${Whose} names=${row.names} />${row.stances.length > 0 && ` (${row.stances.join(", ")})`}, in ` : "";
  return html`<li>
    <a class="words gist" dir="auto" href=${said ? toWords(said) : to("documents", entry.docs[0])}>${row.words}</a>
    <p class="small">${row.claim && html`<${StandingOf} claim=${claims.get(row.claim)} part=${row.part} /> `}${who}${few(row.outlets, 3)} · dated by <span class="words">“${entry.text}”</span>${row.until && ` to ${dayName(row.until)}`}</p>
  </li>`;
}

/** Who first said it: the origins that count for it, else those who deny or doubt it. */
function FirstSaid({ claim }) {
  const origins = claim.origins.map((origin) => origin.name);
  const names = origins.length ? origins : voices(inRole(claim, "supports", "denies", "questions"));
  return html`<li><${ClaimLink} claim=${claim} /><p class="small"><${Standing} name=${claim.standing} /> ${claim.standing === "denied" && "by "}${few(names, 3)}</p></li>`;
}

/** Reports without a date: their words stand on the last day that they tell of, or on none. */
function Undated() {
  const { undated } = derived.timeline;
  const [placed, nowhere] = [undated.filter(({ day }) => day), undated.filter(({ day }) => !day)];
  const told = ({ outlet, day, statements: count }) => `${outlet} (${counted(count, "statement")}${day ? `, ${dayName(day)}` : ""})`;
  return html`<${Fragment}>
    ${placed.length > 0 && html`<p class="small undated">Of reports without a date, what is of no known day stands, dashed, on the last day that they tell of: ${listed(placed.map(told))}.</p>`}
    ${nowhere.length > 0 && html`<p class="small undated">When they were said is not known of words in reports without a date, so they stand on no day: ${listed(nowhere.map(told))}.</p>`}
  <//>`;
}

/** Reports whose days may be others, as they are dated so long before or after the rest. */
const Strays = () => [...strays.values()].map((stray) => html`<p class="small stray"><a href=${to("documents", stray.doc)} dir="auto">${outletOf(stray.doc)}</a>’s report is ${strayWords(stray)}.</p>`);

/** The first items of a list, and the rest on demand. */
function Folded({ items, most, item, one, many }) {
  const { shown, rest, showAll } = useFirst(items, most);
  return html`<ul>${shown.map(item)}</ul>${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>${counted(rest, one, many)}</button>`}`;
}

function TimelineDay({ day }) {
  const fine = day.date.length === 10 && !day.until;
  return html`<section class="day" id="day-${dayKey(day)}" aria-label=${rangeName(day)}>
    <h2><a href=${to("timeline", dayKey(day))}>${rangeName(day)}</a><span>${day.ahead ? "announced" : fine ? WEEKDAY.format(dateOf(day.date)) : "no day is told"}</span></h2>
    <div>${day.events.length > 0 && html`<h3>What happened, or is said to have</h3>
      <${Folded} items=${day.events} most=${8} one="more event" item=${(row) => html`<${TimelineEvent} key=${row.id} row=${row} />`} />`}
      ${day.forecasts.length > 0 && html`<h3>What is said to come</h3>
      <${Folded} items=${day.forecasts} most=${4} one="more forecast" item=${(row) => html`<${TimelineEvent} key=${row.id} row=${row} />`} />`}</div>
    <div>${!day.until && html`<${SpokenBy} day=${day.date} />`}${day.sayings.length > 0 && html`<h3>Said ${day.until ? "in these days" : "this day"}</h3>
      <${Folded} items=${day.sayings} most=${4} one="more saying" item=${(row) => html`<${TimelineEvent} key=${row.id} row=${row} />`} />`}${day.first.length > 0 && html`<h3>First said this day${derived.timeline.undated.length > 0 && ", in what has a date"}: ${counted(day.first.length, "claim")}</h3>
      <${Folded} items=${day.first.map((id) => claims.get(id))} most=${6} one="more claim" item=${(claim) => html`<${FirstSaid} key=${claim.id} claim=${claim} />`} />`}</div>
  </section>`;
}

const stretchWindow = ({ start, end }) => [dateOf(start), dateOf(end)];

function Timeline({ route }) {
  const { days, stretches } = derived.timeline;
  const [window, setWindow] = useState(() => (stretches.length ? stretchWindow(stretches[0]) : null));
  const chosen = stretches.findIndex((stretch) => String(stretchWindow(stretch)) === String(window));
  const shown = days.findIndex((day) => dayKey(day) === route.rest[0] || day.date === route.rest[0]);
  useLayoutEffect(() => {
    return shown >= 0 ? bringIntoView(`day-${dayKey(days[shown])}`) : undefined;
  }, [shown]);
  if (days.length === 0) return html`<header><h1 class="view">Timeline</h1></header><${Nothing}>No report dates anything.<//>`;
  return html`<${Fragment}>
    <header><h1 class="view">Timeline</h1><p class="lede">When things happened is one thing, when they were said another.<span class="wide-only"> Dashed: the words give no single day, or only the report's day is known.</span> The mark and its word: how the claim stands that says the same.</p></header>
    ${window && html`<div class="strips">
      <div class="filters"><${Switch} label="Stretch of time" value=${chosen} choose=${(place) => setWindow(stretchWindow(stretches[place]))} options=${stretches.map((stretch, place) => [place, stretch.name])} /></div>
      <${Strip} window=${window} setWindow=${setWindow} />
    </div>`}
    <${Undated} /><${Strays} />
    <${LongList} items=${days} row=${(day) => html`<${TimelineDay} key=${day.date} day=${day} />`} estimate=${500} shown=${shown} keyOf=${dayKey} />
  <//>`;
}
drawnBy.set("timeline", Timeline);
