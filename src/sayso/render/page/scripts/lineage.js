// Lineage: who relies on whom. A way is how words came: from the party that answers for them, through relayers, to an outlet.

const DRAWN_DOCUMENTS = 50;
const NODE_ROW = 26;
const DRAWING_TOP = 44;
const NAME_SIZE = 14;
const LONGEST_NAME = 36;
const LEAST_WIDTH = 700;
const ROWS_AT_ONCE = 15;
const { nodes: lineageNodes, ways: lineageWays, layers: lineageLayers, taken: lineageTaken } = derived.lineage;

const isOutlet = (node) => node.layer < 0;
const firstOf = (way) => lineageNodes[way.nodes[0]];
const lastOf = (way) => lineageNodes[way.nodes.at(-1)];
const betweenOf = (way) => way.nodes.slice(1, -1).map((at) => lineageNodes[at]);
/** The same name may stand in several layers: it is followed in all. */
const waysOf = (name) => lineageWays.filter((way) => way.nodes.some((at) => lineageNodes[at].name === name));
const nodeName = (node) => shortened(node.name, LONGEST_NAME);

function Lineage({ route }) {
  const [name = ""] = route.rest;
  const followed = name && waysOf(name).length ? name : "";
  const follow = (chosen) => refine(chosen === followed ? to("lineage") : to("lineage", chosen));
  const many = dossier.documents.length > DRAWN_DOCUMENTS;
  return html`<${Fragment}>
    <header><h1 class="view">Lineage</h1>
        <p class="lede">Who relies on whom. <span class="wide-only">Lines run from the party that answers for the words, through whoever
          relayed them, to the outlet.</span><span class="narrow-only">The drawing needs a wider window; the tables have all of it.</span>${" "}
          A number counts statements of others: what an outlet says itself, or lays to nobody, is not among them. Choose a name to follow it.</p></header>
    <${LineageSummary} />
    ${lineageWays.length + dossier.lineage.length === 0
      ? html`<${Nothing}>Nobody was found who relies on somebody else.<//>`
      : html`<${Fragment}>
          ${lineageLayers.length > 0 && (many
            ? html`<p class="note">${counted(dossier.documents.length, "report")} are too many to draw: the table has them all.</p>`
            : html`<${LineageDrawing} followed=${followed} follow=${follow} />`)}
          ${followed && html`<${FollowedName} name=${followed} leave=${() => follow(followed)} />`}
          ${!many && html`<${UndrawnNames} />`}
          <${OriginTable} followed=${followed} follow=${follow} />
          <${TakenTable} />
          <${ChainTable} />
        <//>`}
  <//>`;
}

function LineageSummary() {
  const { feeding, repeats } = derived.lineage;
  const feeds = feeding.length ? html`<b>
      ${counted(feeding.length, "source feeds", "sources feed")}</b> three or more outlets: ${listed(feeding)}. ` : "No source feeds three or more outlets. ";
  const copies = repeats.map(({ doc, of, share }) => html` <a href=${to("documents", doc, { beside: of })}>
      ${outletOf(doc) === outletOf(of) ? `One report of ${outletOf(of)} repeats another` : `${outletOf(doc)} repeats ${outletOf(of)}`}</a> ${share}.`);
  return html`<p class="facts summary" dir="auto">${feeds}${copies.length ? copies : "No report repeats another nearly word for word, or in large part."}</p>`;
}

// ---- The drawing

const drawnNodes = new Set(lineageLayers.flat());

/** Where each name of the drawing stands: layers from left to right, each spread over the height. */
function placedNodes(width) {
  const height = DRAWING_TOP + NODE_ROW * Math.max(...lineageLayers.map((layer) => layer.length), 8);
  const columns = lineageLayers.length;
  const room = (of) => d3.max(lineageNodes, (node, at) => (of(node) && drawnNodes.has(at) ? labelEnd(node) : 0)) + 12;
  const left = Math.min(width * 0.34, room((node) => node.layer === 0));
  const right = Math.max(width * 0.5, Math.min(width * 0.74, width - room(isOutlet)));
  const places = new Map();
  lineageLayers.forEach((layer, column) => {
    const gap = (height - DRAWING_TOP) / layer.length;
    const x = columns === 1 ? right : left + ((right - left) * column) / (columns - 1);
    layer.forEach((at, row) => places.set(at, { x, y: DRAWING_TOP + gap * (row + 0.5), gap }));
  });
  return { height, places, left, right };
}

/** The lines between neighbours of the ways, each with how many statements it carries, and the ways that run over it. */
function linesBetween(places) {
  const lines = new Map();
  for (const way of lineageWays) {
    if (!way.nodes.every((at) => places.has(at))) continue;
    way.nodes.slice(1).forEach((to, step) => {
      const from = way.nodes[step];
      const key = `${from} ${to}`;
      if (!lines.has(key)) lines.set(key, { key, from, to, count: 0, ways: [] });
      lines.get(key).count += way.statements.length;
      lines.get(key).ways.push(way);
    });
  }
  return [...lines.values()];
}

/** How many statements of some ways arrive at each name that they lead to. */
function carriedTo(ways, places) {
  const drawn = [...ways].filter((way) => way.nodes.every((at) => places.has(at)));
  const arrivals = drawn.flatMap((way) => way.nodes.slice(1).map((at) => ({ at, count: way.statements.length })));
  return d3.rollup(arrivals, (some) => d3.sum(some, (one) => one.count), (one) => one.at);
}

const drawLink = d3.linkHorizontal();
const labelWidth = (node) => lettersWidth(`${nodeName(node)} ${node.count}`, NAME_SIZE);
const labelEnd = (node) => labelWidth(node) + 13;
/** Where a line leaves a name: behind its label, except at the sources, whose labels stand before them. */
const lineStart = (at, { x, y }) => [x + (lineageNodes[at].layer === 0 ? 7 : labelEnd(lineageNodes[at])), y];

function LineageDrawing({ followed, follow }) {
  const [holder, room] = useWidth();
  const width = Math.max(LEAST_WIDTH, room);
  const { height, places, left, right } = useMemo(() => placedNodes(width), [width]);
  const lines = useMemo(() => linesBetween(places), [places]);
  const [looked, look] = useState("");
  const lit = new Set(followed || looked ? waysOf(followed || looked) : []);
  const on = new Set([...lit].flatMap((way) => way.nodes));
  const chosen = (at) => lineageNodes[at].name === followed;
  const relays = lineageLayers.length > 2;
  return html`<div class="lineage-drawing" ref=${holder}>
      <svg class=${lit.size ? "lineage lit" : "lineage"} width=${width} height=${height + 6} viewBox="0 0 ${width} ${height + 6}" role="group" aria-label="Lines from sources to outlets">
    <defs><marker id="taken-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
      <path d="M0 .8L7 4L0 7.2Z" /></marker></defs>
    <text class="dim" x=${left + 6} y="18" text-anchor="end">Sources</text>
        ${relays && html`<text class="dim" x=${(left + right) / 2} y="18" text-anchor="middle">Relayed by</text>`}
        <text class="dim" x=${right} y="18">Outlets</text>
    ${lines.map((line) => html`<${LineageLine} key=${line.key} line=${line} places=${places} lit=${line.ways.some((way) => lit.has(way))} />`)}
    ${[...carriedTo(lit, places)].map(([at, count]) => html`<${CarriedCount} key="to-${at}" place=${places.get(at)} count=${count} />`)}
    ${lineageTaken.map(
      (line) => html`<${TakenLine} key="${line.from}-${line.to}" line=${line} places=${places} lit=${chosen(line.from) || chosen(line.to)} />`,
    )}
    ${[...places].map(
      ([at, place]) => html`<${NodeMark} key=${at} node=${lineageNodes[at]} place=${place} on=${on.has(at)} pressed=${chosen(at)} follow=${follow} look=${look} />`,
    )}
  </svg>${lineageTaken.length > 0 && html`<p class="key"><span><svg width="34" height="10" aria-hidden="true"><path d="M0 5H34" class="taken" />
      </svg>Dashed: copied, credited or cited by one outlet from another</span></p>`}</div>`;
}

const CarriedCount = ({ place: { x, y }, count }) => html`<text class="count" x=${x - 16} y=${y - 5}>${count}</text>`;
const lineNames = (line) => `${lineageNodes[line.from].name} → ${lineageNodes[line.to].name}`;

/** Do the words of a name reach two outlets or more? A line from one that reaches a single outlet is drawn faintly. */
const feedsSeveral = once((at) => unique(lineageWays.filter((way) => way.nodes.includes(at)).map(lastOf)).length > 1);

function LineageLine({ line, places, lit }) {
  const { x, y } = places.get(line.to);
  const [behind, level] = lineStart(line.from, places.get(line.from));
  const start = [Math.min(behind, x - 24), level]; // a name may be as long as the way
  const relayed = lineageNodes[line.from].layer > 0 || !isOutlet(lineageNodes[line.to]);
  const lone = !relayed && !feedsSeveral(line.from);
  return html`<g class="line ${relayed ? "relayed" : ""} ${lone ? "lone" : ""} ${lit ? "on" : ""}">
      <path d=${drawLink({ source: start, target: [x - 6, y] })} stroke-width=${Math.min(9, 0.7 + 0.42 * line.count)}><title>
      ${lineNames(line)}: ${counted(line.count, "statement")}</title></path></g>`;
}

/** What one outlet took from another: an arc at the right of their names. From somebody else it is a line like the others. */
function TakenLine({ line, places, lit }) {
  const [from, to] = [places.get(line.from), places.get(line.to)];
  const [source, target] = [lineageNodes[line.from], lineageNodes[line.to]];
  const start = [from.x + labelEnd(source), from.y];
  const end = [to.x + labelEnd(target), to.y];
  const bulge = Math.max(start[0], end[0]) + 24 + Math.abs(from.y - to.y) * 0.14;
  const path = isOutlet(source)
    ? `M${start}C${bulge} ${start[1]} ${bulge} ${end[1]} ${end}`
    : drawLink({ source: lineStart(line.from, from), target: [to.x - 6, to.y] });
  return html`<path class="taken ${lit ? "on" : ""}" d=${path} marker-end="url(#taken-head)"><title>
      ${target.name} ${LINEAGES[line.why]} ${source.name}</title></path>`;
}

function NodeShape({ node, x, y }) {
  if (isOutlet(node)) return html`<rect class="leaf" x=${x - 3} y=${y - 9} width="4" height="18" />`;
  if (node.layer > 0) return html`<rect class="relay" x=${x - 4} y=${y - 4} width="8" height="8" />`;
  return html`<circle cx=${x} cy=${y} r=${Math.min(7, 2 + Math.sqrt(node.count) * 0.8)} />`;
}

function NodeMark({ node, place: { x, y, gap }, on, pressed, follow, look }) {
  const label = nodeName(node);
  const size = labelWidth(node);
  const origin = node.layer === 0;
  const high = Math.min(gap, NODE_ROW);
  const act = (event) => {
    const beside = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!beside && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (beside) event.currentTarget[beside]?.focus();
    else follow(node.name);
  };
  return html`<g class="node ${on ? "on" : ""} ${isOutlet(node) ? "outlet" : ""}" role="button" tabindex="0" aria-pressed=${String(pressed)}
    aria-label="${node.name}: ${counted(node.count, "statement")}" onClick=${() => follow(node.name)} onKeyDown=${act}
    onFocus=${() => look(node.name)} onBlur=${() => look("")} onMouseEnter=${() => look(node.name)} onMouseLeave=${() => look("")}>
    ${label !== node.name && html`<title>${node.name}</title>`}
    <rect class="area" x=${origin ? x - size - 16 : x - 8} y=${y - high / 2} width=${size + 24} height=${high} />
    <${NodeShape} node=${node} x=${x} y=${y} />
    <text x=${origin ? x - 12 : x + 10} y=${y + 4.5} text-anchor=${origin ? "end" : "start"}>${label} <tspan class="number">${node.count}</tspan></text>
  </g>`;
}

// ---- In words and tables

/** What came by way of a name: every statement, leading to its words. */
function FollowedName({ name, leave }) {
  const ways = waysOf(name);
  const said = useMemo(() => ways.flatMap((way) => way.statements.map((id) => statements.get(id))).sort(inReports), [name]);
  const heard = unique(ways.map((way) => lastOf(way).name));
  const entity = ways.flatMap((way) => way.nodes.map((at) => lineageNodes[at])).find((node) => node.name === name)?.entity;
  return html`<section class="followed" aria-live="polite">
    <h2 class="ours"><span dir="auto">
        ${name}</span>: ${counted(said.length, "statement")} ${heard.length === 1 && heard[0] === name ? "that it has from others" : `in ${listed(heard)}`}</h2>
    <p class="small"><button type="button" class="plain" onClick=${leave}>Follow no one</button>
        ${entity && html` · <a href=${to("names", entity)}>all that is known of the name</a>`}</p>
    <${LongList} class="spoken" items=${said} estimate=${54} row=${(one) => html`<div key=${one.id}>
        <a class="words" dir="auto" lang=${documents.get(one.doc).language} href=${toWords(one)}>${one.text}</a><p class="small">
        <${Chain} said=${one} /> · <${SaidOn} said=${one} /></p></div>`} />
  </section>`;
}

/** The names that the drawing leaves out, in a sentence. */
function UndrawnNames() {
  const rest = lineageNodes.filter((node, at) => !drawnNodes.has(at) && node.layer === 0);
  if (!rest.length) return null;
  const once = rest.every((node) => node.count === 1);
  return html`<p class="small undrawn" dir="auto">
      ${counted(rest.length, "more source")}${once ? " with one statement each" : ", not drawn"}: ${namedOnce(rest).join("; ")}.</p>`;
}

/** The names of some sources; those of several that are called alike once, with how many they are. */
function namedOnce(nodes) {
  const alike = [...groupBy(nodes, ({ name }) => folded(name)).values()];
  return alike.map((some) => (some.length > 1 ? `${some[0].name} (${some.length})` : some[0].name));
}

const inTakenOrder = (left, right) => orderOf.get(left.to) - orderOf.get(right.to) || left.why.localeCompare(right.why) || right.score - left.score;
/** Copies, credits and citations as the program found them, the copies leading to both texts side by side. */
function TakenTable() {
  const lines = useMemo(() => [...dossier.lineage].sort(inTakenOrder), []);
  if (!lines.length) return null;
  const report = (doc) => html`<a href=${to("documents", doc)} dir="auto">${outletOf(doc)}</a>, ${dayName(documents.get(doc).published)}`;
  const source = (from) => (documents.has(from) ? report(from) : from);
  const common = ({ from, to: doc, score }) => html`${Math.round(100 * score)} % · <a href=${to("documents", doc, { beside: from })}>side by side</a>`;
  return html`<section><h2 class="ours">Copies, credits and citations</h2>
    <${LongTable} label="Copies, credits and citations" head=${["Report", "How", "From", "Wording in common"]} items=${lines}
      cells=${(line) => [report(line.to), LINEAGES[line.why], source(line.from), line.why === "copies" && documents.has(line.from) ? common(line) : ""]} />
  </section>`;
}

/** Words that came through someone else. */
function ChainTable() {
  const rows = useMemo(() => {
    const chains = lineageWays.filter((way) => way.nodes.length > 2).flatMap((way) => way.statements.map((id) => ({ way, said: statements.get(id) })));
    return chains.sort((left, right) => inReports(left.said, right.said));
  }, []);
  if (!rows.length) return html`<p class="small">No words came through someone else.</p>`;
  const words = (said) => html`<a class="words" dir="auto" lang=${documents.get(said.doc).language} href=${toWords(said)}>${said.text}</a>`;
  return html`<section><h2 class="ours">Chains: words that came through someone else</h2>
    <${LongTable} label="Chains" head=${["Far end", "Through", "Outlet", "Words"]} items=${rows}
      cells=${({ way, said }) => [firstOf(way).name, betweenOf(way).map((node) => node.name).join(" → "), outletOf(said.doc), words(said)]} />
  </section>`;
}

/** Every source with the outlets that carry it: what the drawing shows, and what it leaves out. */
function OriginTable({ followed, follow }) {
  const rows = useMemo(originRows, []);
  if (!rows.length) return null;
  const chosen = (name) => html`<button type="button" class="plain" aria-pressed=${String(name === followed)} onClick=${() => follow(name)}>
      ${name}</button>`;
  return html`<section><h2 class="ours">Every source</h2>
    <p class="small"><${SourceCounts} /></p>
    <${LongTable} label="Every source" head=${["Source", "Statements", "Outlets", "Through"]} items=${rows}
      cells=${({ name, several, count, outlets, through }) => [html`${chosen(name)}${several > 1 && html` <span class="small">${several} of one name</span>`}`, count, outlets.map(([name, count]) => `${name} ${count}`).join(", "), through.join(", ")]} />
  </section>`;
}

/** What the page counts as an origin is fewer: not everybody whose words are carried is counted by a claim. */
function SourceCounts() {
  const { all, origins, own } = derived.lineage.sources;
  const others = own ? `; so ${own === 1 ? "is" : "are"} ${counted(own, "outlet")} for what ${own === 1 ? "it says itself" : "they say themselves"}` : "";
  return `Of ${counted(all, "source")}, ${origins.toLocaleString("en")} ${origins === 1 ? "is an origin" : "are origins"} that claims rest on${others}.${all > origins ? " The others are none: they have no name, only deny, or may mean something else." : ""}`;
}

function originRows() {
  const said = (ways) => d3.sum(ways, (way) => way.statements.length);
  const rows = [...groupBy(lineageWays, (way) => firstOf(way).name)].map(([name, ways]) => ({
    name,
    several: unique(ways.map((way) => way.nodes[0])).length,
    count: said(ways),
    outlets: d3.rollups(ways, said, (way) => lastOf(way).name).sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0])),
    through: unique(ways.flatMap(betweenOf).map((node) => node.name)),
  }));
  return rows.sort((left, right) => right.count - left.count || left.name.localeCompare(right.name));
}

/** A table of which a part is shown first, and on paper all; where there is no room beside each other, the cells of a row stand below each other. */
function LongTable({ label, head, items, cells }) {
  const { shown, rest: more, showAll } = useFirst(items, ROWS_AT_ONCE);
  const row = ([first, ...rest]) => html`<tr><th scope="row" dir="auto">${first}</th>${rest.map(
    (cell, at) => html`<td dir="auto" data-label=${head[at + 1]} class="${typeof cell === "number" ? "num" : ""} ${cell === "" ? "blank" : ""}"><span>
        ${cell}</span></td>`,
  )}</tr>`;
  return html`<${Fragment}><${Wide} label=${label}><table class="rows stacked"><thead><tr>${head.map((name) => html`<th scope="col">
      ${name}</th>`)}</tr></thead><tbody>${shown.map(cells).map(row)}</tbody></table><//>
    ${more > 0 && html`<p>
        <button type="button" class="plain" onClick=${showAll}>All ${items.length.toLocaleString("en")}</button></p>`}<//>`;
}

drawnBy.set("lineage", Lineage);
