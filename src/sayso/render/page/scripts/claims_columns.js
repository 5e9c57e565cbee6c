// The columns of the claim board, and who stands in each for a claim: outlets, or the accountable parties that claims come from.

const partyNames = new Map(derived.board.parties.map(({ id, name }) => [id, name]));
/** In the column of a party stand the outlets that carry it; where it stands in for somebody whom it does not name, his own words. */
function partyVoice(said) {
  const { name, entity, own } = speakerOf(said);
  const outlet = outletOf(said.doc);
  const party = derived.board.party[said.id];
  const itself = own || bodiesOf(entity).some((id) => id === party || shortName(entities.get(id)) === partyNames.get(party));
  return itself ? { name: outlet, own: false } : { name, own: false, relayed: outlet };
}

/** What a column is, by what the board is laid out by: which column a statement stands in, and what it is called there. */
const LAYOUTS = {
  outlet: {
    columns: derived.board.outlets.map((outlet) => ({ ...outlet, note: outlet.days.length ? dayName(outlet.days[0]) : "undated" })),
    columnOf: (said) => outletOf(said.doc),
    voiceOf: (said) => ({ name: speakerOf(said).name, own: speakerOf(said).own }),
    called: "outlets",
  },
  origin: {
    columns: derived.board.parties.map((party) => ({ ...party, note: counted(party.claims, "claim") })),
    columnOf: (said) => derived.board.party[said.id],
    voiceOf: partyVoice,
    called: "sources",
  },
};
const COLUMN_WIDTH = 115;
const BESIDE_COLUMNS = 430; // the claim itself, its standing and the margins
const MOST_COLUMNS = 8;
const STACKED = 720; // up to this width a claim's columns stand below each other, and those that are silent are left out

/** How many columns fit the window. */
function useColumnsThatFit() {
  const measure = () => (innerWidth > STACKED ? Math.min(MOST_COLUMNS, Math.max(3, Math.floor((innerWidth - BESIDE_COLUMNS) / COLUMN_WIDTH))) : Infinity);
  const [most, setMost] = useState(measure);
  useEffect(() => {
    const hear = () => setMost(measure());
    addEventListener("resize", hear);
    return () => removeEventListener("resize", hear);
  }, []);
  return most;
}

/** The columns that stand side by side from the place `first` on; the last of them stands for all others, where there are more than fit. */
function shownColumns({ columns, called }, first, most) {
  if (columns.length <= most) return { shown: columns, rest: null };
  const side = most - 1;
  const from = first < columns.length ? Math.max(0, first) : 0; // an address may ask for columns of another layout
  const shown = columns.slice(from, from + side);
  const others = columns.length - shown.length;
  const next = from + side < columns.length ? from + side : null;
  const before = from > 0 ? Math.max(0, from - side) : null;
  return { shown, rest: { name: `+${counted(others, called.slice(0, -1), called)}`, next, before } };
}

const ROLE_ORDER = { supports: 0, denies: 1, aims: 2, questions: 3 };
const CERTAINTY_ORDER = { certain: 0, unknown: 1, probable: 2, possible: 3 };
const surer = (one, other) => CERTAINTY_ORDER[one.said.certainty] - CERTAINTY_ORDER[other.said.certainty];
/** The statements of a claim that may say something else, by id. */
const unsureOf = once((claim) => new Set(derived.board.claims[claim].unsure));

/** A claim's voices in each column: each once in each role, as sure as the surest of what it says. */
const cellsOf = Object.fromEntries(Object.entries(LAYOUTS).map(([by, layout]) => [by, once((claim) => claimCells(claim, layout))]));
function claimCells(claim, { columnOf, voiceOf }) {
  const columns = groupBy(evidenceOf(claim), (row) => columnOf(row.said));
  return new Map([...columns].map(([column, rows]) => [column, claimVoices(claim, rows, voiceOf)]));
}
function claimVoices(claim, rows, voiceOf) {
  const voiced = groupBy(rows, (row) => `${row.role} ${voiceOf(row.said).name}`);
  return [...voiced.values()].map((same) => claimVoice(claim, same, voiceOf)).sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.unsure - b.unsure);
}
function claimVoice(claim, rows, voiceOf) {
  const sure = rows.filter((row) => !unsureOf(claim).has(row.statement));
  const { role, said } = [...(sure.length ? sure : rows)].sort(surer)[0];
  return { role, certainty: said.certainty, unsure: sure.length === 0, doc: said.doc, ...voiceOf(said) };
}

/** The voices of all columns but those shown, each with its column's name before it. */
function otherLines(claim, by, shown) {
  const beside = new Set(shown.map((column) => column.id));
  const names = new Map(LAYOUTS[by].columns.map((column) => [column.id, column.name]));
  return [...cellsOf[by](claim.id)].filter(([column]) => !beside.has(column)).flatMap(([column, found]) => found.map((one) => ({ ...one, column: names.get(column) })));
}

function BoardVoice({ role, certainty, name, own, column, relayed }) {
  const words = own ? html`<em>the report itself</em>` : html`${relayed && html`<${Glyph} name="relayed" label="Passes on:" /> `}<${Who} name=${name} />${relayed && html`<span class="passed">in ${relayed}</span>`}`;
  const before = column && (own || column !== name) ? `${column}: ` : "";
  return html`<span class="voice">
    <${RoleMark} role=${role} certainty=${certainty} />
    <span dir="auto">${before}${words}</span>
  </span>`;
}

/** The sign of a statement that may say something else, in cells, where there is no room for the words. */
const Unsure = () => html`<span role="img" aria-label="(${derived.board.unsure})" title=${derived.board.unsure}>≈</span>`;

const MOST_VOICES = 6;
function BoardCell({ name, found: all }) {
  const unsure = all.filter((one) => one.unsure);
  const found = all.filter((one) => !one.unsure);
  if (!found.length && unsure.length) return html`<div role="cell" data-label=${name}><${UnsureVoices} list=${unsure} /></div>`;
  if (!found.length) return html`<div role="cell" data-label=${name} class="blank"><span class="voice silent"><${Glyph} name="role-silent" /><span class="hush">silent</span></span></div>`;
  const more = found.length - MOST_VOICES;
  return html`<div role="cell" data-label=${name}>
    ${found.slice(0, more > 1 ? MOST_VOICES : found.length).map((one) => h(BoardVoice, one))}
    ${more > 1 ? html`<span class="voice"><span></span><em>and ${more} more</em></span>` : ""}
    ${unsure.length ? html`<${UnsureVoices} list=${unsure} />` : ""}
  </div>`;
}

/** Those who may say something else, in one line: they do not count, and are not to take the room of those who do. */
function UnsureVoices({ list }) {
  return html`<span class="voice unsure"><${Unsure} /><span dir="auto">${list[0].column ? `${list[0].column}: ` : ""}${few(unique(list.map((one) => (one.own ? "the report itself" : one.name))), 1)}</span></span>`;
}
