// Long lists: only the rows near the window are in the page. Of a short list all are, and on paper the first some hundred.
const { Virtualizer, observeWindowOffset, observeWindowRect, windowScroll, measureElement } = requireModule("@tanstack/virtual-core");
const SHORT = 60;
const PRINTED = 300; // rows of one list on paper
const BESIDE = 4; // rows drawn above and below the window

let printing = false;
addEventListener("beforeprint", () => tellPrinting(true));
addEventListener("afterprint", () => tellPrinting(false));
function tellPrinting(now) {
  printing = now;
  dispatchEvent(new Event("printing"));
}

/** Draw anew when the page goes to paper and comes back; true while it does. */
function usePrinting() {
  const [now, setNow] = useState(printing);
  useEffect(() => {
    const hear = () => setNow(printing);
    addEventListener("printing", hear);
    return () => removeEventListener("printing", hear);
  }, []);
  return now;
}

/** The first of a list until the reader asks for all, how many there are besides, and what asks; on paper all. */
function useFirst(items, most) {
  const [all, setAll] = useState(false);
  const paper = usePrinting();
  const shown = all || paper ? items : items.slice(0, most);
  return { shown, rest: items.length - shown.length, showAll: () => setAll(true) };
}

/**
 * A long list whose rows may be of any height. `row(item, place)` gives one keyed row;
 * `shown` is the place of a row that must be in the window, -1 for none.
 */
function LongList({ items, row, estimate = 60, shown = -1, keyOf = (item) => item.id, class: name = "" }) {
  const paper = usePrinting();
  const holder = useRef(null);
  const [, redraw] = useState(0);
  const virtual = useRef(null);
  const coming = useRef(0);
  const few = items.length <= SHORT || paper;
  const drawn = useMemo(() => new Map(), [items, row]); // what is drawn stays as it is while the reader scrolls
  const options = {
    count: items.length,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    getItemKey: (place) => keyOf(items[place]),
    overscan: BESIDE,
    scrollMargin: holder.current ? holder.current.getBoundingClientRect().top + scrollY : 0,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    initialOffset: () => scrollY,
    measureElement,
    onChange: () => redraw((count) => count + 1),
  };
  if (!virtual.current) virtual.current = new Virtualizer(options);
  virtual.current.setOptions(options);
  useLayoutEffect(() => virtual.current._didMount(), []);
  useLayoutEffect(() => virtual.current._willUpdate());
  useLayoutEffect(() => {
    if (shown < 0 || few) return;
    cancelAnimationFrame(coming.current);
    // After this frame: a view that is new begins at its top.
    coming.current = requestAnimationFrame(() => scrollTo({ top: virtual.current.getOffsetForIndex(shown, "start")[0], behavior: "instant" }));
  }, [shown, items]);
  useLayoutEffect(() => () => cancelAnimationFrame(coming.current), []);
  if (few) {
    return h("div", { class: name, ref: holder }, items.slice(0, PRINTED).map(row), items.length > PRINTED && html`<${Unprinted} count=${items.length} />`);
  }
  const rows = virtual.current.getVirtualItems();
  const margin = options.scrollMargin;
  const before = rows.length ? rows[0].start - margin : 0;
  const after = rows.length ? virtual.current.getTotalSize() - (rows.at(-1).end - margin) : virtual.current.getTotalSize();
  return h(
    "div",
    { class: name, ref: holder },
    html`<div class="gap" style=${{ height: `${Math.max(0, before)}px` }} aria-hidden="true"></div>`,
    rows.map(({ index, key }) => {
      if (!drawn.has(key)) drawn.set(key, html`<div key=${key} data-index=${index} ref=${virtual.current.measureElement}>${row(items[index], index)}</div>`);
      return drawn.get(key);
    }),
    html`<div class="gap" style=${{ height: `${Math.max(0, after)}px` }} aria-hidden="true"></div>`,
  );
}

const Unprinted = ({ count }) => html`<p class="small">The first ${PRINTED} of ${count.toLocaleString("en")} are printed.</p>`;
