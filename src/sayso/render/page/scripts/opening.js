// Rows that open: which are open, how an address brings one into the window, and the keys that walk them.

/** The rows that are open: the reader opens many, an address one. What a reader opens by hand stays where it stood; `kind` begins the rows' own ids. */
function useOpened(named, kind) {
  const [opened, setOpened] = useState(() => new Set(named ? [named] : []));
  const byHand = useRef(null);
  const arriving = named && byHand.current !== named ? named : null;
  useLayoutEffect(() => {
    byHand.current = named;
    if (!arriving) return undefined;
    setOpened((before) => new Set([...before, arriving]));
    return bringIntoView(`${kind}-${arriving}`);
  }, [named]);
  const toggle = (id) => {
    const open = !opened.has(id);
    if (open) byHand.current = id;
    setOpened((before) => new Set(open ? [...before, id] : [...before].filter((one) => one !== id)));
    return open;
  };
  return { opened, toggle, arriving };
}

const PATIENCE = 60; // frames
const SETTLING = 20;
const READERS_OWN = ["wheel", "touchmove", "keydown", "pointerdown"];
/**
 * Scroll to an element as soon as it is in the page, and until what is drawn above it has its height: a long list draws what
 * comes near. With `focus` it gets the focus when it is found. What is returned stops it, and so does a reader who goes on by himself.
 */
function bringIntoView(id, { focus = false } = {}) {
  let coming = 0;
  const stop = () => {
    cancelAnimationFrame(coming);
    READERS_OWN.forEach((kind) => removeEventListener(kind, stop));
  };
  const look = (frames, found) => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: "start", behavior: "instant" });
    if (focus && element && !found) element.focus({ preventScroll: true });
    const left = element ? Math.min(frames, SETTLING) : frames;
    if (left > 0) coming = requestAnimationFrame(() => look(left - 1, Boolean(element)));
    else stop();
  };
  READERS_OWN.forEach((kind) => addEventListener(kind, stop, { passive: true }));
  coming = requestAnimationFrame(() => look(PATIENCE, false)); // after this frame: a view that is new begins at its top
  return stop;
}

/** The keys of rows that open: up and down walk them, Escape closes the one that the reader is in. Enter opens, as on any button. */
function walkRows(event, turn) {
  const row = event.target.closest("[data-row]");
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape" && row.classList.contains("open")) {
    turn(row.dataset.row);
    row.querySelector(".opener").focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.classList.contains("opener")) return;
  const openers = [...event.currentTarget.querySelectorAll(".opener")];
  const next = openers[openers.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
