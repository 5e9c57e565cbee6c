// Corrections: the log of what readers judged. It is in the bar where somebody judged something, or can.

const newestFirst = (entries) => [...entries].sort((left, right) => right.number - left.number);
/** The log: of a page that is a file what was not undone, of a page that is served all of it. */
function useCorrectionLog() {
  const [log, setLog] = useState(dossier.corrections);
  useEffect(() => {
    if (server) askServer("api/corrections").then(({ status, told }) => status === 200 && setLog(told.corrections));
  }, []);
  return useMemo(() => {
    const known = byId(log);
    return newestFirst(log.map((entry) => (entry.kind === "undo" ? { ...entry, undoes: known.get(entry.about.id) } : entry)));
  }, [log]);
}

const DOSSIER_ITSELF = { kind: "dossier", id: "", words: dossier.title };
function CorrectionLog() {
  const log = useCorrectionLog();
  return html`<${Fragment}>
    <header class="row"><h1 class="view">Corrections</h1>
      <p class="lede">What readers judged, with name and day, the last first. It outranks what the program worked out, which is kept. Notes, grades and assessments are the readers’ own; no report says them.</p></header>
    <div class="of-dossier"><${CorrectButton} ...${DOSSIER_ITSELF} label="Note on the whole dossier" /><${CorrectionLines} kind="dossier" id="" /></div>
    ${log.length
      ? html`<${LongTable} label="Corrections" head=${["When", "Who", "What", "About", "State", ...(server ? ["Undo"] : [])]} items=${log} cells=${correctionCells} />`
      : html`<${Nothing}>Nobody corrected anything yet. The button “Correct” stands beside claims, statements, names, conflicts and outlets.<//>`}
  <//>`;
}

function correctionCells(entry) {
  const detail = detailOf(entry);
  const what = html`<b>${CORRECTIONS[entry.kind]}</b>${detail && html`: ${detail}`}<${ReadersWords} entry=${entry} />`;
  const undoable = entry.state === "undone" ? "" : html`<${UndoButton} entry=${entry} />`;
  const cells = [momentName(entry.on), html`<span dir="auto">${entry.by}</span>`, what, html`<${AboutLink} target=${entry.about} />`, STATES[entry.state]];
  return server ? [...cells, undoable] : cells;
}

/** Where what was judged stands now; its words as they stood then. */
function AboutLink({ target }) {
  const address = addressOfTarget({ ...target, id: standsUnder(target.id) });
  const words = shortened(target.words, 120);
  const type = target.kind === "outlet" ? "" : "words";
  return html`<a class=${type} dir="auto" href=${address || null}>${words}</a>`;
}

const ADDRESSES = {
  claim: (id) => claims.has(id) && toClaim(id),
  entity: (id) => entities.has(id) && to("names", id),
  statement: (id) => statements.has(id) && toWords(statements.get(id)),
  document: (id) => documents.has(id) && to("documents", id),
  outlet: (id) => to("documents", { outlet: outletShown(id) }),
  dossier: () => to("known"),
  correction: () => null,
};
const addressOfTarget = ({ kind, id }) => ADDRESSES[kind](id);
const outletShown = (outlet) => outletOf(dossier.documents.find((document) => document.outlet === outlet)?.id) ?? outlet;

drawnBy.set("corrections", CorrectionLog);
