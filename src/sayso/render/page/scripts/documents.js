// Documents: the list of reports, and one report at a time, alone or beside another.

const MOST_TABS = 8;
const EXCERPT_REACH = 60;
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

const languageOf = ({ language }) => {
  try {
    return LANGUAGES.of(language);
  } catch {
    return language; // what a file states need not be a language tag
  }
};
const momentName = (at) => `${dayName(at)}${at?.includes("T") ? `, ${at.slice(11, 16)}` : ""}`;
const DocumentTitle = ({ document: { title, language } }) => (title ? html`<${Words} lang=${language}>${title}<//>` : html`<em>No title in the file</em>`);

function Documents({ route }) {
  const [doc, part] = route.rest;
  if (!dossier.documents.length) return html`<${Fragment}><h1 class="view">Documents</h1><${Nothing}>No report could be read.<//><//>`;
  if (!doc) return html`<${DocumentList} query=${route.query} />`;
  if (!documents.has(doc)) return html`<${Fragment}><h1 class="view">Documents</h1>
      <${Nothing}>No report here is called ${doc}. <a href=${to("documents")}>All reports</a><//><//>`;
  return html`<${OneDocument} key=${doc} document=${documents.get(doc)} part=${part} query=${route.query} />`;
}

// ---- The list

function DocumentList({ query }) {
  const { search = "", outlet = "", day = "" } = query;
  const found = useMemo(() => foundDocuments({ search, outlet, day }), [search, outlet, day]);
  const change = (changed) => refine(to("documents", { search, outlet, day, ...changed }));
  const outlets = useMemo(() => unique(inOrder.map((document) => outletOf(document.id))).sort().map((name) => [name, name]), []);
  const days = useMemo(() => unique(inOrder.map((document) => document.published?.slice(0, 10)).filter(Boolean)).map((one) => [one, dayName(one)]), []);
  const row = (one) => html`<${DocumentRow} key=${one.document.id} ...${one} />`;
  return html`<${Fragment}>
    <header class="row"><h1 class="view">Documents</h1><p class="lede">Every report as it was published, with what is said in it marked in place.</p></header>
    <div class="filters" role="search">
      <label>Search <input type="search" value=${search} placeholder="titles and texts"
        onInput=${(event) => change({ search: event.currentTarget.value })} /></label>
      ${outlets.length > 1 && html`<${Choice} label="Outlet" options=${outlets} value=${outlet}
        choose=${(value) => change({ outlet: value })} all="every outlet" />`}
      ${days.length > 1 && html`<${Choice} label="Published" options=${days} value=${day} choose=${(value) => change({ day: value })} all="any day" />`}
      <span role="status">${found.length < dossier.documents.length && `${found.length} of `}${counted(dossier.documents.length, "report")}</span>
    </div>
    ${found.length
      ? html`<${LongList} class="reports" items=${found} keyOf=${({ document }) => document.id} estimate=${58} row=${row} />`
      : html`<${Nothing}>No report matches. <button type="button" onClick=${() => refine(to("documents"))}>Clear the filters</button><//>`}
  <//>`;
}

const textFolded = once((doc) => folded(documents.get(doc).text));
const headFolded = once((doc) => {
  const { title, outlet, path, authors } = documents.get(doc);
  return folded([title, outlet, outletOf(doc), doc, path, ...authors].join("\n"));
});
/** The place in a document, in code points, of one in its folded text, which may be shorter or longer. */
function unfolded(doc, at) {
  let place = 0;
  for (let length = 0; length < at; place += 1) length += folded(codePoints(doc)[place]).length;
  return place;
}
/** The documents that match, in order, each with where its folded text first has what is searched for. */
function foundDocuments({ search, outlet, day }) {
  const wanted = folded(search.trim());
  return inOrder
    .filter((document) => (!outlet || outletOf(document.id) === outlet) && (!day || document.published?.startsWith(day)))
    .map((document) => ({ document, from: wanted ? textFolded(document.id).indexOf(wanted) : -1, length: wanted.length }))
    .filter(({ document, from }) => from >= 0 || headFolded(document.id).includes(wanted));
}

/** How many statements a report has, and how many of them are its own account: everywhere counted so. */
function saidWords(doc) {
  const all = saidIn.get(doc) ?? [];
  const own = all.filter((said) => !isAttributed(said)).length;
  return `${counted(all.length, "statement")}${own ? `, ${own} of them its own account` : ""}`;
}

function DocumentRow({ document, from, length }) {
  const { id, published, copy_of: copied } = document;
  const notes = [
    `${saidWords(id)}, ${counted(derived.documents[id].claims.length, "claim")}`,
    copied && documents.has(copied) && `repeats ${outletOf(copied)}`,
    !derived.documents[id].analysed && `in ${languageOf(document)}: kept, not analysed`,
    !blocksOf(id).length && "no text",
  ].filter(Boolean);
  return html`<article class="report">
    <p class="small">${dayName(published)}</p><div class="small"><b dir="auto">${outletOf(id)}</b> <${ReadersOfOutlet} document=${document} /></div>
    <div><h2><a href=${to("documents", id)}><${DocumentTitle} document=${document} /></a></h2>
        ${from >= 0 && html`<${FoundExcerpt} document=${document} from=${from} until=${from + length} />`}</div>
    <p class="small">${notes.join(" · ")}</p>
  </article>`;
}

/** Where the text has the words that were searched for, leading to them. */
function FoundExcerpt({ document: { id: doc, language }, from, until }) {
  const [start, end] = useMemo(() => [unfolded(doc, from), unfolded(doc, until)], [doc, from, until]);
  return html`<p class="excerpt"><a class="words" dir="auto" lang=${language} href=${toStretch({ doc, start, end })}>…
      ${cut(doc, Math.max(0, start - EXCERPT_REACH), start)}<mark>${cut(doc, start, end)}</mark>${cut(doc, end, end + EXCERPT_REACH)}…</a></p>`;
}

/** What readers judged about the outlet of a report, where the report names one. */
function ReadersOfOutlet({ document: { outlet } }) {
  if (!outlet) return null;
  return html`<${Fragment}><${CorrectionLines} kind="outlet" id=${outlet} /><${CorrectButton} kind="outlet" id=${outlet} words=${outlet} label="Grade" /><//>`;
}

// ---- One report

function OneDocument({ document, part, query }) {
  const { id } = document;
  const other = query.beside !== id && documents.has(query.beside) ? query.beside : "";
  const pointed = useMemo(() => pointedAt(id, part) ?? (other && pointedAt(other, part)) ?? null, [id, part, other]);
  const change = (changed) => refine(to("documents", id, part, { ...query, ...changed }));
  const address = (said) => to("documents", id, said.id, query);
  return html`<${Fragment}>
    <header class="row tabs"><h1 class="view">Documents</h1><${DocumentTabs} current=${id} /></header>
    ${!other && html`<${DocumentHeading} document=${document} />`}
    ${part && !pointed && html`<${Nothing}>The words that this address points at are not in the report.<//>`}
    ${other
      ? html`<${BesideTools} id=${id} other=${other} change=${change} /><${Beside} doc=${id} other=${other} pointed=${pointed} address=${address} />`
      : html`<${DocumentAlone} document=${document} pointed=${pointed} query=${query} change=${change} address=${address} />`}
    ${!other && html`<${DocumentNeighbours} current=${id} />`}
  <//>`;
}

const DocumentName = ({ document: { id, published } }) => html`<span><bdi>${outletOf(id)}</bdi>, ${dayName(published)}</span>`;
/** A document in a list of choices. */
const documentOption = ({ id, published, title }) => [id, `${isolated(outletOf(id))}, ${dayName(published)}${title ? `: ${isolated(title)}` : ""}`];

/** The way to the other reports: a few stand side by side, of many one is chosen. */
function DocumentTabs({ current }) {
  const all = html`<a href=${to("documents")}>All ${inOrder.length > MOST_TABS ? inOrder.length : ""}</a>`;
  const [narrow] = useState(() => innerWidth <= STACKED);
  if (narrow || inOrder.length > MOST_TABS)
    return html`<nav aria-label="Reports">
        ${all}<select aria-label="Report" value=${current} onChange=${(event) => (location.hash = to("documents", event.currentTarget.value))}>
      ${inOrder.map(documentOption).map(([id, name]) => html`<option value=${id} selected=${id === current}>${name}</option>`)}</select></nav>`;
  return html`<nav aria-label="Reports">
      ${all}${inOrder.map((document) => html`<a href=${to("documents", document.id)} aria-current=${document.id === current ? "page" : null}>
      <${DocumentName} document=${document} /></a>`)}</nav>`;
}

function DocumentHeading({ document }) {
  const { id, authors, published, updated, title, language, credits, copy_of: copied } = document;
  const { analysed, address } = derived.documents[id];
  const when = [momentName(published), updated && `updated ${momentName(updated)}`];
  const told = [isolated(outletOf(id)), ...when, listed(authors), analysed && saidWords(id)].filter(Boolean);
  return html`<div class="heading">
    <h2>${title ? html`<span dir="auto" lang=${language}>${title}</span>` : html`<em>No title in the file</em>`}</h2>
    <p class="small">${told.join(" · ")}${address && html` · <a href=${address} rel="noopener noreferrer">as published</a>`}</p>
    <div class="of-readers"><${ReadersOfOutlet} document=${document} />
      <${CorrectionLines} kind="document" id=${id} />
      <${CorrectButton} kind="document" id=${id} words=${title ?? outletOf(id)} label="Note on this report" /></div>
    ${!analysed && html`<p class="note">This report is in ${languageOf(document)}. Its text is kept; what is said in it is not analysed.</p>`}
    ${strays.has(id) && html`<p class="note">This report is ${strayWords(strays.get(id))}.</p>`}
    ${copied && documents.has(copied) && html`<p class="note">It repeats <a href=${to("documents", copied)} dir="auto">
        ${outletOf(copied)}</a> wholly or in part: <a href=${to("documents", id, { beside: copied })}>read both side by side</a>.</p>`}
    <details class="file"><summary>The file</summary><dl>
      <dt>Outlet</dt><dd dir="auto">${document.outlet ?? "not stated"}</dd>
      <dt>Read from</dt><dd dir="auto">${document.path}</dd>
      <dt>SHA-256 of the original</dt><dd><code>${document.sha256}</code></dd>
      <dt>Address</dt><dd dir="auto">${address ? html`<a href=${address} rel="noopener noreferrer">${document.url}</a>` : (document.url ?? "not stated")}</dd>
      <dt>Credits</dt><dd dir="auto">${credits.length ? listed(credits) : "nobody"}</dd>
      <dt>Language</dt><dd>${languageOf(document)}</dd>
    </dl></details>
  </div>`;
}

/** The choice of a report to set beside this one, by outlet and day. */
function OthersChoice({ id, other, change }) {
  const options = inOrder.filter((document) => document.id !== id).map(documentOption);
  if (!options.length) return null;
  return html`<${Choice} label="Set beside" options=${options} value=${other} choose=${(beside) => change({ beside })} all="no other report" />`;
}

const BesideTools = ({ id, other, change }) => html`<div class="filters"><${OthersChoice} id=${id} other=${other} change=${change} /></div>`;
const ShowToggle = ({ on, flip, children }) => html`<button type="button" class="toggle" aria-pressed=${String(on)} onClick=${flip}>${children}</button>`;

const MARKS_READ =
  "Tint: whose words, the rest grey. Italic: the words of saying. Bold: the source as named. Dotted: could not be verified, or doubted. " +
  "Thick line: denied. Thin line: the outlet’s own account. Small type: page furniture.";

/** A report by itself. Its outlet's own account is marked only where asked for, or where it is all that there is. */
function DocumentAlone({ document: { id, language }, pointed, query, change, address }) {
  const { speakers } = derived.documents[id];
  const own = query.own ? query.own === "shown" : !speakers.length;
  const named = query.named === "shown";
  const { speaker = "" } = query;
  const rows = useMemo(() => rowsAlone(id, { own, pointed, speaker }), [id, own, pointed?.id, speaker]);
  const links = useMemo(() => (named ? namedApart(id) : []), [id, named]);
  const stretch = pointed && !pointed.id ? pointed : null;
  usePointedAt(`${id}/${pointed?.id ?? pointed?.start ?? ""}`);
  const narrated = (saidIn.get(id) ?? []).length - speakers.reduce((sum, [, count]) => sum + count, 0);
  return html`<${Fragment}>
    <${Foldable} summary="Marks, speakers, another report beside">
      <${OthersChoice} id=${id} other="" change=${change} />
      ${narrated > 0 && html`<${ShowToggle} on=${own} flip=${() => change({ own: own ? "hidden" : "shown" })}>The outlet’s own account (${narrated})<//>`}
      <${ShowToggle} on=${named} flip=${() => change({ named: named ? "" : "shown" })}>Names, places and days as links<//>
      <${SpeakerChoice} id=${id} speaker=${speaker} choose=${(name) => change({ speaker: name === speaker ? "" : name })} />
      ${rows.length > 0 && html`<p class="lede">${MARKS_READ}</p>`}
    <//>
    ${rows.length === 0 && html`<p class="lede">Nothing that anybody says was found in this report.</p>`}
    <${Reader} doc=${id} rows=${rows} links=${links} stretch=${stretch} numberAddress=${(row) => address(row.said)} dimmed=${speaker !== ""} />
  <//>`;
}

/** The statements of a report as they are marked: numbered in the order of the text, tinted by speaker. */
function rowsAlone(doc, { own, pointed, speaker }) {
  const tints = tintsOf(doc);
  return (saidIn.get(doc) ?? [])
    .filter((said) => own || isAttributed(said) || said.id === pointed?.id)
    .map((said, at) => {
      const { name } = speakerOf(said);
      const tint = isAttributed(said) ? `tint-${tints.get(name) ?? 0}` : "own";
      return { said, number: at + 1, here: said.id === pointed?.id, mark: `${tint} ${said.stance} ${speaker && name !== speaker ? "other" : ""}` };
    });
}

/** Buttons for the commonest speakers in their tints, and a list of the rest. */
function SpeakerChoice({ id, speaker, choose }) {
  const { speakers } = derived.documents[id];
  const tinted = speakers.slice(0, TINTS);
  const rest = speakers.slice(TINTS);
  const options = rest.map(([name, count]) => [name, `${name} ${count}`]);
  if (!speakers.length) return null;
  return html`<div class="speakers" role="group" aria-label="Show one speaker">
    ${tinted.map(
      ([name, count], at) => html`<button type="button" class="tint-${at + 1}" aria-pressed=${String(name === speaker)} onClick=${() => choose(name)}>
        <bdi>${name}</bdi> ${count}</button>`,
    )}
    ${rest.length > 0 && html`<span class="filters">
        <${Choice} label="or" options=${options} value=${options.some(([name]) => name === speaker) ? speaker : ""}
          choose=${choose} all="one of ${rest.length} more" /></span>`}
  </div>`;
}

/** Bring the words that the address points at into the window, and the keyboard to them. */
function usePointedAt(address) {
  useEffect(() => {
    const mark = window.document.querySelector(".reader [data-here]");
    if (!mark) return;
    mark.setAttribute("tabindex", "-1");
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  }, [address]);
}

function DocumentNeighbours({ current }) {
  const at = orderOf.get(current);
  const link = (document, word) => document && html`<a href=${to("documents", document.id)}>${word}: <${DocumentName} document=${document} /></a>`;
  return html`<nav class="neighbours small" aria-label="Reports before and after">${link(inOrder[at - 1], "Before")} ${link(inOrder[at + 1], "After")}</nav>`;
}

drawnBy.set("documents", Documents);
