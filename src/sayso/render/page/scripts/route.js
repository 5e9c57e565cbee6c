// The address is the state: #claims/<id>, #claims?standing=unverified, #documents/<doc>/<statement>. Every view can be cited.

/** What an address asks for: the view, the parts of its path, and its options. */
function routeOf(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?");
  const [view, ...rest] = path.split("/").map(decoded);
  return { view, rest, query: Object.fromEntries(new URLSearchParams(query)) };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a half-typed address leads where its words lead
  }
}

/** The address of a view: `to("claims", id)`, `to("claims", { standing: "denied" })`. */
function to(view, ...parts) {
  const query = parts.at(-1) && typeof parts.at(-1) === "object" ? parts.pop() : {};
  const asked = Object.entries(query).filter(([, value]) => value);
  const path = [view, ...parts.filter((part) => part != null)].map(encodeURIComponent).join("/");
  return `#${path}${asked.length ? `?${new URLSearchParams(asked)}` : ""}`;
}

const toClaim = (claim) => to("claims", claim.id ?? claim);
const toWords = (said) => to("documents", said.doc, said.id);
const toStretch = ({ doc, start, end }) => to("documents", doc, `at-${start}-${end}`);
/** Change the address without a step in the history: for filters, which are refined rather than visited. */
const refine = (address) => {
  history.replaceState(null, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
};
