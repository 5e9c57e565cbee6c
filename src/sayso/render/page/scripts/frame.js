// The frame of the page: which view is shown, the bar above it, and the page's own keys.

/** The views in the order of the bar, with how much there is of what each shows. */
const { counts } = derived;
const views = [
  { name: "known", label: "What is known" },
  { name: "claims", label: "Claims", count: counts.claims },
  { name: "conflicts", label: "Conflicts", count: counts.conflicts },
  { name: "figures", label: "Figures", count: counts.figures },
  { name: "timeline", label: "Timeline" },
  { name: "map", label: "Map" },
  { name: "lineage", label: "Lineage" },
  { name: "documents", label: "Documents", count: counts.documents },
  { name: "names", label: "Names" },
  ...(server || counts.corrections ? [{ name: "corrections", label: "Corrections", count: counts.corrections }] : []),
];
/** Where a reader left the claims, so that their tab leads back there. */
let claimsLeftAt = null;
/** What draws a view, by its name; each view's script adds its own. */
const drawnBy = new Map();
const viewOf = (name) => views.find((view) => view.name === name) ?? views[0];

function useRoute() {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const hear = () => setRoute(routeOf(location.hash));
    addEventListener("hashchange", hear);
    return () => removeEventListener("hashchange", hear);
  }, []);
  return route;
}

function useTheme() {
  const [theme, setTheme] = useState(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const hear = () => setTheme(system.matches ? "dark" : "light");
    system.addEventListener("change", hear);
    return () => system.removeEventListener("change", hear);
  }, []);
  useLayoutEffect(() => document.documentElement.setAttribute("data-theme", theme), [theme]);
  return [theme, setTheme];
}

const MORE_SIGN = 44; // pixels of the sign that there are more views to the side
const TAB_PADDING = 8;
/** Tabs that are cut by the signs at the ends of the bar are not drawn: half a letter looks like one that is broken. */
function useWholeTabs(tabs) {
  useEffect(() => {
    const bar = tabs.current;
    const tell = () => {
      const more = bar.dataset.more ?? "";
      const left = bar.scrollLeft + (more.includes("before") ? MORE_SIGN : 0);
      const right = bar.scrollLeft + bar.clientWidth - (more.includes("after") ? MORE_SIGN : 0);
      for (const tab of bar.children) {
        const at = tab.offsetLeft - bar.offsetLeft;
        const cut = at + TAB_PADDING < left || at + tab.offsetWidth - TAB_PADDING > right;
        tab.classList.toggle("cut", cut && tab.ariaCurrent !== "page");
      }
    };
    const observer = new ResizeObserver(tell);
    observer.observe(bar);
    bar.addEventListener("scroll", tell, { passive: true });
    document.fonts.ready.then(tell);
    return () => {
      observer.disconnect();
      bar.removeEventListener("scroll", tell);
    };
  }, []);
}

function Bar({ current }) {
  const [theme, setTheme] = useTheme();
  const tabs = useRef(null);
  useMoreBeside(tabs);
  useWholeTabs(tabs);
  useLayoutEffect(() => {
    const bring = () => {
      const tab = tabs.current?.querySelector("[aria-current]");
      if (tab) tabs.current.scrollLeft = tab.offsetLeft - tabs.current.offsetLeft - MORE_SIGN;
    };
    bring();
    document.fonts.ready.then(bring); // names are as wide as their font
  }, [current]);
  return html`<header class="bar"><div>
    <a class="brand" href=${to(views[0].name)}>sayso</a>
    <nav aria-label="Views" ref=${tabs}>${views.map(
      ({ name, label, count }) => html`<a href=${name === "claims" && name !== current && claimsLeftAt ? claimsLeftAt : to(name)} aria-current=${name === current ? "page" : null}>${label}${count ? html` <i>${count.toLocaleString("en")}</i>` : ""}</a>`,
    )}</nav>
    <button type="button" class="plain" onClick=${() => setTheme(theme === "dark" ? "light" : "dark")}>${theme === "dark" ? "Light page" : "Dark page"}</button>
  </div></header>`;
}

/** The page; until it has the `whole` dossier, it draws the first screen and the bar. */
function Page({ whole }) {
  const route = useRoute();
  const { name, label } = viewOf(route.view);
  const View = drawnBy.get(name);
  const main = useRef(null);
  const before = useRef(null);
  useLayoutEffect(() => {
    if (name === "claims") claimsLeftAt = location.hash;
  }, [route]);
  useLayoutEffect(() => {
    document.title = `${label} · ${dossier.title}`;
    if (before.current !== null && before.current !== name) {
      scrollTo({ top: 0, behavior: "instant" });
      main.current.focus({ preventScroll: true });
    }
    before.current = name;
  }, [name]);
  return html`<${Fragment}>
    <button type="button" class="skip" onClick=${() => main.current.focus()}>Skip to the content</button>
    <${Bar} current=${name} />
    <main id="main" data-view=${name} tabindex="-1" ref=${main} aria-busy=${View ? null : "true"}>${View ? html`<${View} key=${name} route=${route} />` : html`<${Nothing}>The reports are being unpacked.<//>`}</main>
    <footer class="small">
      <p>Words in serif type stand in the reports; a name in [brackets] is put there to resolve a pronoun. The rest is what sayso ${dossier.made_with.sayso} worked out from them, and can be wrong: each line leads to the sentence it comes from. ${server ? "This page asks nothing of any network but the server that it came from." : "This page loads nothing from any network."}</p>
    </footer>
    ${whole && html`<${ServerNotices} /><${CorrectionDialog} />`}
  <//>`;
}

/** Show the page: its first screen, and again once every view's script has run. */
function show({ whole }) {
  const root = document.getElementById("page");
  if (!whole) root.textContent = "";
  render(html`<${Page} whole=${whole} />`, root);
  performance.mark(whole ? "whole" : "shown");
}
