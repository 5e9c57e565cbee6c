// The dialog in which a reader judges something: what, why, and who he is; then both sides, where somebody else judged the same meanwhile.

const CORRECTING = "correcting";
/** Open the dialog on something: `about` is `{ kind, id, words }`, `kinds` what may be judged of it. */
const correct = (about, kinds, button) => dispatchEvent(new CustomEvent(CORRECTING, { detail: { about, kinds, back: backTo(button) } }));

/** Where the keyboard is to be after the page was loaded anew: the same button, and the row that it is in. */
function backTo(button) {
  const { view, query } = routeOf(location.hash);
  const row = button.closest("[data-row]")?.dataset.row;
  return { button: button.dataset.correct, address: row ? to(view, row, query) : location.hash };
}

/** The unobtrusive button beside what may be corrected; none where the page is only a file. */
function CorrectButton({ kind, id, words, other, kinds, label = "Correct" }) {
  if (!server) return null;
  const about = { kind, id, words, other };
  const open = (event) => correct(about, kinds ?? CORRECTABLE[kind](about), event.currentTarget);
  return html`<button type="button" class="plain correct" data-correct=${placeKey(kind, id)} onClick=${open}>${label}<span class="hush">: ${shortened(words, 80)}</span></button>`;
}

function UndoButton({ entry }) {
  if (!server) return null;
  const about = { kind: "correction", id: entry.id, words: `${CORRECTIONS[entry.kind]} by ${entry.by}` };
  const open = (event) => correct(about, ["undo"], event.currentTarget);
  return html`<button type="button" class="plain correct" data-correct=${placeKey("correction", entry.id)} onClick=${open}>Undo<span class="hush">: ${about.words}</span></button>`;
}

/** A statement's own button, wherever it is quoted. */
const CorrectStatement = ({ said }) => html`<${CorrectButton} kind="statement" id=${said.id} words=${said.text} />`;

/** The dialog itself, once in the page. The browser gives the keyboard back to the button when it closes. */
function CorrectionDialog() {
  const [asked, setAsked] = useState(null);
  const box = useRef(null);
  useEffect(() => {
    const hear = (event) => setAsked(event.detail);
    addEventListener(CORRECTING, hear);
    return () => removeEventListener(CORRECTING, hear);
  }, []);
  useLayoutEffect(() => {
    if (asked) box.current.showModal();
  }, [asked]);
  if (!asked) return null;
  return html`<dialog class="correcting" ref=${box} aria-labelledby="correcting-title" onClose=${() => setAsked(null)}>
    <${CorrectionForm} ...${asked} close=${() => box.current.close()} />
  </dialog>`;
}

/** Who judges: as the server was told, else as was said before in this tab. */
function usePerson() {
  const [told, setTold] = useState(null);
  const [name, setName] = useState(() => sessionStorage.getItem(REMEMBERED.name) ?? "");
  useEffect(() => void askSession().then((session) => setTold(session.name ?? "")), []);
  return { known: told !== null, told, name: told || name, setName };
}

const sentTo = ({ kind, id }) => (kind === "correction" ? `api/corrections/${encodeURIComponent(id)}/undo` : "api/corrections");

function CorrectionForm({ about, kinds, back, close }) {
  const [kind, setKind] = useState(kinds.length === 1 ? kinds[0] : null);
  const [values, setValues] = useState(() => (kind ? CORRECTION_FORMS[kind].begins?.(about) : null) ?? {});
  const [why, setWhy] = useState("");
  const [{ problem, clash, busy }, setState] = useState({});
  const person = usePerson();
  const choose = (chosen) => {
    setKind(chosen);
    setValues(CORRECTION_FORMS[chosen].begins?.(about) ?? {});
    setState({});
  };
  const enter = async (seen) => {
    const lacking = kind ? CORRECTION_FORMS[kind].lacks(values, about) || (!person.name.trim() && "Say who you are.") : "Choose what is to be corrected.";
    if (lacking || busy) return setState({ problem: lacking, clash, busy });
    setState({ busy: true });
    const said = { seen, by: person.name.trim(), ...(why.trim() && { why: why.trim() }) };
    const what = kind === "undo" ? {} : { kind, ...CORRECTION_FORMS[kind].body(about, values) };
    const { status, told } = await askServer(sentTo(about), { ...said, ...what });
    if (status === 409) return setState({ clash: told });
    if (status !== 201) return setState({ problem: told.detail });
    if (!person.told) sessionStorage.setItem(REMEMBERED.name, person.name.trim());
    history.replaceState(null, "", back.address || location.href);
    return loadAnew(`Entered: ${CORRECTIONS[kind]}, by ${person.name.trim()}.`, back.button);
  };
  const submit = (event) => {
    event.preventDefault();
    enter(server.seen);
  };
  if (clash) return html`<${ClashOfReaders} clash=${clash} back=${back} close=${close} insist=${() => enter(clash.seen)} />`;
  const Fields = kind && CORRECTION_FORMS[kind].Fields;
  return html`<form onSubmit=${submit} novalidate>
    <h2 class="ours" id="correcting-title">${about.kind === "correction" ? "Undo" : "Correct"}: <span class="about" dir="auto">${shortened(about.words, 160)}</span></h2>
    ${kinds.length > 1 && html`<${FieldChoice} label="What do you judge?" name="kind" options=${kinds.map((one) => [one, CORRECTION_FORMS[one].label])} value=${kind} set=${choose} />`}
    ${kinds.length === 1 && kind !== "undo" && html`<p>${CORRECTION_FORMS[kind].label}</p>`}
    ${Fields && html`<${Fields} key=${kind} about=${about} values=${values} set=${(changed) => setValues((before) => ({ ...before, ...changed }))} />`}
    <${FieldLine} label="Reason, if you like" value=${why} set=${setWhy} />
    <${WhoJudges} person=${person} />
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <p class="acts"><button type="submit" class="act" disabled=${!person.known || busy}>${kind === "undo" ? "Undo" : "Enter"}</button>
      <button type="button" class="plain" onClick=${close}>Cancel</button></p>
  </form>`;
}

/** The name under which the entry will stand: asked for once. */
function WhoJudges({ person: { known, told, name, setName } }) {
  const [asking, setAsking] = useState(!sessionStorage.getItem(REMEMBERED.name));
  if (!known) return null;
  if (told) return html`<p class="small">It will stand under the name <b dir="auto">${told}</b>, with today’s date.</p>`;
  if (asking) return html`<${FieldLine} label="Your name, to stand beside it with today’s date" value=${name} set=${setName} autocomplete="name" dir="auto" />`;
  return html`<p class="small">It will stand under the name <b dir="auto">${name}</b>, with today’s date. <button type="button" class="plain" onClick=${() => setAsking(true)}>Another name</button></p>`;
}

/** Somebody judged the same while this reader had not seen it: both sides, and the choice. */
function ClashOfReaders({ clash: { yours, theirs }, back, close, insist }) {
  const head = useRef(null);
  useEffect(() => head.current.focus(), []);
  const side = (name, entries) => html`<section><h3 class="head">${name}</h3>${entries.map((entry) => html`<${EntryInWords} key=${entry.id} entry=${entry} />`)}</section>`;
  return html`<div>
    <h2 class="ours" id="correcting-title" tabindex="-1" ref=${head}>Somebody judged the same meanwhile</h2>
    <p>Nothing of yours was entered yet. If you enter yours all the same, it comes after theirs; both stay in the log.</p>
    <div class="clash">${side("Theirs", theirs)}${side("Yours", [yours])}</div>
    <p class="acts"><button type="button" class="act" onClick=${() => loadAnew("The page shows what others judged.", back.button)}>Leave theirs</button>
      <button type="button" class="act" onClick=${insist}>Enter mine all the same</button> <button type="button" class="plain" onClick=${close}>Cancel</button></p>
  </div>`;
}

const EntryInWords = ({ entry }) => html`<div class="by-reader"><p class="small"><b>${CORRECTIONS[entry.kind]}</b> by <span dir="auto">${entry.by}</span> on ${dayName(entry.on)}: ${detailOf(entry)}</p>
  <${ReadersWords} entry=${entry} /></div>`;

const SETTLED = 30; // frames, more than a view takes to bring what its address names into the window
/** Give the keyboard back to the button of a thing, as soon as it is drawn, and keep it in the window while the page settles. */
function returnTo(button, top, frames = SETTLED) {
  const element = button && document.querySelector(`[data-correct="${CSS.escape(button)}"]`);
  if (element) element.focus();
  else scrollTo({ top, behavior: "instant" });
  if (frames > 0) requestAnimationFrame(() => returnTo(button, top, frames - 1));
  else if (!element) document.getElementById("main").focus({ preventScroll: true });
}

/** What the page says of the server: that something was entered, and that others entered something. */
function ServerNotices() {
  const [told, setTold] = useState("");
  const newcomers = useNewcomers();
  useEffect(() => {
    const left = comingBack();
    if (!left) return;
    setTold(left.told);
    returnTo(left.back, left.top);
  }, []);
  if (!server) return null;
  const by = listed(unique(newcomers.map((entry) => entry.by)));
  return html`<div class="notices">
    <p role="status">${told && html`<span dir="auto">${told}</span> <button type="button" class="plain" onClick=${() => setTold("")}>Close</button>`}</p>
    <p role="status">${newcomers.length > 0 && html`${counted(newcomers.length, "new correction")} by <span dir="auto">${by}</span>: <button type="button" class="plain" onClick=${() => loadAnew("", "")}>reload</button>`}</p>
  </div>`;
}
