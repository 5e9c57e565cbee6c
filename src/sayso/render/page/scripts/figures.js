// Figures: each number as the range its words allow, side by side where they measure the same thing, and all of them in a table.
const figures = byId(dossier.figures);
const figureSpeaker = (figure) => derived.figures.speakers[figure.id];
const figureDay = (figure) => derived.figures.known_by[figure.id] ?? figure.as_of;
const CountedOn = ({ figure }) => html`<${Day} day=${figureDay(figure)} named=${derived.figures.days[figure.id]} />`;
const toFigure = (figure) => (figure.statement ? toWords(statements.get(figure.statement)) : toStretch(figure));

const isVague = new Set(derived.figures.vague);
const isRank = new Set(derived.figures.ranks);
/** Single things, and a few that were told of before: listed for who asks. */
const isSlight = new Set(derived.figures.slight);
/** A number that a word like "scores" does not give, and how it is drawn then. */
const Unstated = ({ figure }) => html`<span class="words">“${figure.text}”</span> gives no number; drawn as ${rangeWords(figure)}`;
/** The range in words: "3 or more", "250 to 400", "about 20". */
function rangeWords({ low, high, approximate }) {
  if (low == null && high == null) return "not stated";
  const about = approximate ? "about " : "";
  if (high == null) return `${about}${amount(low)} or more`;
  if (low == null) return `up to ${about}${amount(high)}`;
  return about + (low === high ? amount(low) : `${amount(low)} to ${amount(high)}`);
}

/** Do the words for what a figure is of tell more than its own words, and than what is counted? */
const toldBeside = ({ subject, text, what }) => subject && subject !== text && folded(subject) !== folded(what);
/** What stands behind a figure's words in the table. */
function tableRange(figure) {
  if (isRank.has(figure.id)) return "which of them, not how many";
  return isVague.has(figure.id) ? "no number given" : `${rangeWords(figure)} ${derived.figures.units[figure.id]}`;
}

// A dot for one value, a capped bar for a range, an arrow where the words set no bound; hollow or dashed where they are vague.
const figureDot = (x, vague) => html`<circle class="stroke" cx=${x} cy="11" r="5.5" fill=${vague ? "var(--paper)" : "var(--for)"} />`;
const figureCap = (x) => html`<line class="stroke" x1=${x} x2=${x} y1="4" y2="18" />`;
const figureArrow = (x, towards) => html`<svg x=${x} overflow="visible"><path class="stroke" d=${`M${-8 * towards} 5l${8 * towards} 6l${-8 * towards} 6`} fill="none" /></svg>`;

function FigureBar({ figure, scale, vague }) {
  const at = (value) => `${scale(value).toFixed(2)}%`;
  const { low, high, approximate } = figure;
  if (low != null && low === high) return figureDot(at(low), approximate);
  const [left, right] = [low == null ? "0%" : at(low), high == null ? "100%" : at(high)];
  return html`<${Fragment}>
    <line class="stroke" x1=${left} x2=${right} y1="11" y2="11" stroke-dasharray=${vague ? "6 4" : null} />
    ${low == null ? figureArrow("0%", -1) : figureCap(left)}${high == null ? figureArrow("100%", 1) : figureCap(right)}
  <//>`;
}

/** One scale for a panel, from nothing to a little over the most; by orders of size where the values differ by hundreds. */
function panelScale(rows) {
  const bounds = rows.flatMap(({ low, high }) => [low, high]).filter((value) => value != null);
  const [least, most] = [d3.min(bounds.filter((value) => value > 0)) ?? 1, d3.max(bounds) || 1];
  const scale = most / least > 300 ? d3.scaleSymlog().constant(least) : d3.scaleLinear();
  return scale.domain([Math.min(0, d3.min(bounds)), most * 1.18]).range([0, 100]);
}

const panelTicks = (scale, most) => {
  const values = scale.constant ? d3.scaleLog(scale.domain().map((end) => Math.max(end, scale.constant())), [0, 1]).ticks(most) : scale.ticks(most);
  const whole = values.filter(Number.isInteger);
  return scale.constant ? whole.filter((value) => /^10*$/.test(String(value))) : whole;
};

function FigureRow({ row, scale }) {
  const figure = figures.get(row.figures[0]);
  const [start, end] = row.sentence;
  const near = { start: Math.max(start, figure.start - 60), end: Math.min(end, figure.end + 110) };
  const rose = !row.replaces && figures.get(row.figures.map((id) => derived.figures.rises[id]).find(Boolean));
  const before = row.replaces && figures.get(row.replaces);
  return html`<div class="frow">
    <p class="small"><b dir="auto">${figureSpeaker(figure)}</b><br /><${CountedOn} figure=${figure} />${row.outlets.includes(figureSpeaker(figure)) ? "" : `, ${few(row.outlets, 3)}`}</p>
    <div>
      <svg height="22" role="img" aria-label=${isVague.has(figure.id) ? `“${figure.text}”, drawn as ${rangeWords(figure)}` : rangeWords(figure)}><${FigureBar} figure=${figure} scale=${scale} vague=${isVague.has(figure.id)} /></svg>
      <p class="words" dir="auto"><a href=${toFigure(figure)}>${near.start > start && "…"}<${Marked} doc=${figure.doc} ...${trimmedWords(figure, near, start, end)} spans=${[{ start: figure.start, end: figure.end, tag: "b" }]} />${near.end < end && "…"}</a></p>
      ${isVague.has(figure.id) && html`<p class="small"><${Unstated} figure=${figure} /></p>`}
      ${row.unordered && html`<p class="small">${UNORDERED}</p>`}
      ${row.recalled && html`<p class="small">of another time, which the report recalls</p>`}
      ${rose && html`<p class="small">higher than <span class="words">${rose.text}</span> before it, ${outletOf(rose.doc)}, <${CountedOn} figure=${rose} /></p>`}
      ${before && html`<p class="small">in place of <span class="words">${before.text}</span>, ${dayName(figureDay(before))}</p>`}
    </div>
  </div>`;
}

/** The stretch around a figure, cut between words. */
function trimmedWords(figure, near, first, last) {
  let { start, end } = near;
  const text = codePoints(figure.doc);
  while (start > first && start < figure.start && text[start - 1] !== " ") start += 1;
  while (end < last && end > figure.end && text[end] !== " ") end -= 1;
  return { start, end };
}

const PANELS = 12;
const PANEL_ROWS = 8;
function FigurePanel({ panel }) {
  const scale = useMemo(() => panelScale(panel.rows.map((row) => figures.get(row.figures[0]))), [panel]);
  const { shown, rest, showAll } = useFirst(panel.rows, PANEL_ROWS);
  const title = panel.what.join(", ");
  const subject = panel.subject && html`<span class="words" dir="auto">${panel.subject}</span>`;
  const notes = [panel.unit !== title && panel.unit, subject, panel.contested && "numbers in conflict", scale.constant && "by orders of size"];
  return html`<figure class="panel" id=${panel.id} tabindex="-1">
    <h2>${title.charAt(0).toUpperCase() + title.slice(1)} <span class="small">${joined(notes.filter(Boolean), " · ")}</span></h2>
    <div class="fgrid">
      <svg class="ticks" aria-hidden="true">${panelTicks(scale, 5).map((tick) => {
        const x = `${scale(tick).toFixed(2)}%`;
        return html`<line x1=${x} x2=${x} y1="18" y2="100%" /><text class="dim" x=${x} y="13" font-size="12" text-anchor=${tick ? "middle" : "start"}>${amount(tick)}</text>`;
      })}</svg>
      ${shown.map((row) => html`<${FigureRow} key=${row.figures[0]} row=${row} scale=${scale} />`)}
    </div>
    ${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>${counted(rest, "more figure")}</button>`}
  </figure>`;
}

const FIGURE_COLUMNS = {
  day: ["As of", (figure) => figureDay(figure) ?? ""],
  what: ["What", (figure) => `${figure.what} ${figure.subject}`.toLowerCase()],
  value: ["Figure", (figure) => figure.low ?? figure.high ?? 0],
  speaker: ["Who says so", (figure) => figureSpeaker(figure).toLowerCase()],
  outlet: ["Outlet", (figure) => outletOf(figure.doc).toLowerCase()],
};

/** The words that a figure is found by. */
const figureWords = once((figure) => folded([figure.what, figure.subject, figure.text, figureSpeaker(figure), outletOf(figure.doc)].join("\n")));

function sortedFigures({ by, up }, typed) {
  const asked = wordsAsked(typed);
  const fits = (figure) => asked.every((word) => figureWords(figure).includes(word));
  const key = FIGURE_COLUMNS[by][1];
  return dossier.figures.filter(fits).sort((a, b) => d3[up ? "ascending" : "descending"](key(a), key(b)) || d3.ascending(a.id, b.id));
}

function FigureTable({ words }) {
  const [order, setOrder] = useState({ by: "day", up: false });
  const [slight, setSlight] = useState(false);
  const every = useMemo(() => sortedFigures(order, words), [order, words]);
  const rows = slight || words ? every : every.filter(({ id }) => !isSlight.has(id));
  const rest = every.filter((figure) => !rows.includes(figure));
  const head = ([name, [label]]) => html`<span role="columnheader" aria-sort=${order.by === name ? (order.up ? "ascending" : "descending") : "none"}>
    <button type="button" onClick=${() => setOrder({ by: name, up: order.by === name ? !order.up : name !== "day" })}>${label}${order.by === name && html` <span aria-hidden="true">${order.up ? "↑" : "↓"}</span>`}</button>
  </span>`;
  const row = (figure) => html`<div class="line" role="row" key=${figure.id}>
    <span role="cell"><${CountedOn} figure=${figure} /></span>
    <span role="cell" class="words" dir="auto">${figure.what}${toldBeside(figure) && html` <span class="small">${figure.subject}</span>`}</span>
    <span role="cell"><a class="words" dir="auto" href=${toFigure(figure)}>${figure.text}</a> <span class="small">${tableRange(figure)}</span>
        <${Why} about=${figure.text} find=${({ figures }) => figures[figure.id] ?? []} /></span>
    <span role="cell" dir="auto">${figureSpeaker(figure)}</span>
    <span role="cell">${figureSpeaker(figure) === outletOf(figure.doc) ? html`<span class="narrow-only">says so itself</span><span class="wide-only">${outletOf(figure.doc)}</span>` : html`<span class="narrow-only">in </span>${outletOf(figure.doc)}`}</span>
  </div>`;
  return html`<section aria-labelledby="every-figure">
    <h2 class="ours" id="every-figure">Every figure</h2>
    <div class="figure-table" role="table" aria-labelledby="every-figure" aria-rowcount=${rows.length}>
      <div role="rowgroup" class="line head"><div role="row">${Object.entries(FIGURE_COLUMNS).map(head)}</div></div>
      ${rows.length || rest.length ? html`<${LongList} items=${rows} row=${row} estimate=${44} />` : html`<${Nothing}>No figure matches. Change the words to find.<//>`}
    </div>
    ${rest.length > 0 && html`<button type="button" class="plain" onClick=${() => setSlight(true)}>${counted(rest.length, "more count")} of few things, such as <span class="words">${rest[0].text}</span></button>`}
  </section>`;
}

function FigureKey() {
  const drawn = (shape, words) => html`<span><svg width="26" height="22" viewBox="0 0 26 22" aria-hidden="true">${shape}</svg>${words}</span>`;
  return html`<p class="key">
    ${drawn(figureDot(13, false), "stated exactly")}${drawn(figureDot(13, true), "“about”")}
    ${drawn(html`<line class="stroke" x1="3" x2="23" y1="11" y2="11" />${figureCap(3)}${figureCap(23)}`, "a range")}
    ${drawn(html`<line class="stroke" x1="3" x2="23" y1="11" y2="11" />${figureCap(3)}${figureArrow(25, 1)}`, "no upper bound (“at least”)")}
    ${drawn(html`<line class="stroke" x1="3" x2="23" y1="11" y2="11" stroke-dasharray="5 3" />${figureCap(3)}${figureArrow(25, 1)}`, "a vague word (“scores”)")}
  </p>`;
}

/** Where an address finds a panel: by each of its words, the first panel of a word. */
const panelOf = new Map([...derived.figures.panels].reverse().flatMap((panel) => panel.what.map((what) => [what, panel])));
for (const panel of new Set(panelOf.values())) panel.id = `figures-${panel.what[0]}`;

/** The panels that hold what is asked for, each whole; of what stands once only those are shown. */
function panelsAsked(typed) {
  const { panels, alone } = derived.figures;
  const asked = wordsAsked(typed);
  const holds = (panel) => panel.rows.some((row) => row.figures.some((id) => asked.every((word) => figureWords(figures.get(id)).includes(word))));
  return asked.length ? [...panels, ...alone].filter(holds) : panels;
}

/** What a reader may look for, in this dossier's own words. */
const toLookFor = () => [...unique(derived.figures.panels.flatMap(({ what }) => what)).slice(0, 2), "a name"].join(", ");
function FigureFinder({ words, find }) {
  const count = words && sortedFigures({ by: "day", up: false }, words).length;
  return html`<div class="filters" role="search"><label>Find <input type="search" value=${words} placeholder=${toLookFor()} autocomplete="off" onInput=${(event) => find(event.currentTarget.value)} /></label>
      <span role="status">${words && counted(count, "figure")}</span></div>`;
}

function Figures({ route }) {
  const [words, setWords] = useState("");
  const asked = panelOf.get(route.rest[0]);
  useLayoutEffect(() => (asked ? bringIntoView(asked.id, { focus: true }) : undefined), [asked]);
  const panels = useMemo(() => panelsAsked(words), [words]);
  const { shown, rest, showAll } = useFirst(panels, PANELS);
  return html`<${Fragment}>
    <header><h1 class="view">Figures</h1><p class="lede">Each number as the range its words allow. No totals and no averages are made.</p></header>
    ${dossier.figures.length === 0 && html`<${Nothing}>No report gives a figure.<//>`}
    ${dossier.figures.length > 0 && html`<${FigureFinder} words=${words} find=${setWords} />`}
    ${panels.length > 0 && html`<${FigureKey} /><div class="panels">${shown.map((panel) => html`<${FigurePanel} key=${panel.rows[0].figures[0]} panel=${panel} />`)}</div>`}
    ${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>${counted(rest, "more quantity", "more quantities")}</button>`}
    ${dossier.figures.length > 0 && panels.length === 0 && !words && html`<${Nothing}>No two reports are found to count the same thing.${isRank.size > 0 && " Ranks, such as “sixth”, count nothing: they are in the table alone."}<//>`}
    ${dossier.figures.length > 0 && html`<${FigureTable} words=${words} />`}
  <//>`;
}
drawnBy.set("figures", Figures);
