// The whole dossier, and the look-ups that the views after the first screen share.
const later = await unpacked("later");
Object.assign(dossier, later.dossier);
Object.assign(derived, later.derived);

// The page tells readers more of what is corroborated than the dossier does: what only may be, and what is told in passing.
for (const claim of dossier.claims) claim.standing = derived.board.claims[claim.id].standing;

const documents = byId(dossier.documents);
const entities = byId(dossier.entities);
const statements = byId(dossier.statements);
const claims = byId(dossier.claims);
const places = byId(dossier.places);

// Offsets count Unicode code points, and JavaScript's strings count UTF-16 units.
const codePoints = once((doc) => Array.from(documents.get(doc).text));
const cut = (doc, start, end) => codePoints(doc).slice(start, end).join("");

/** What a statement does for a claim, on the page: who only gives the same deed another aim denies nothing. */
const withRole = (claim, row) => (derived.board.claims[claim].aims.includes(row.statement) ? { ...row, role: "aims" } : row);
/** A claim's evidence with the statements themselves, in the order in which the reports were read. */
const evidenceOf = once((claim) =>
  claims
    .get(claim)
    .evidence.map((row) => ({ ...withRole(claim, row), said: statements.get(row.statement) }))
    .sort((a, b) => inReports(a.said, b.said)),
);
/** A report that is dated long before or after the others, by its id, and how that is told. */
const strays = new Map(derived.timeline.strays.map((stray) => [stray.doc, stray]));
const strayWords = ({ doc, months, later, words }) =>
  `dated ${dayName(documents.get(doc).published.slice(0, 10))}, ${counted(months, "month")} ${later ? "after" : "before"} most of the reports${words ? `: its “${words}” may be another` : ""}`;
/** Documents stand in the order in which they were published, everywhere. */
const inOrder = [...dossier.documents].sort((a, b) => compared(a.published ?? "9", b.published ?? "9") || compared(a.id, b.id));
const orderOf = new Map(inOrder.map((document, place) => [document.id, place]));
const inReports = (left, right) => orderOf.get(left.doc) - orderOf.get(right.doc) || inText(left, right);

const servedBy = groupBy(
  dossier.claims.flatMap((claim) => claim.evidence.map((row) => ({ claim, row: withRole(claim.id, row) }))),
  (pair) => pair.row.statement,
);
const conflictsOf = once((claim) => dossier.conflicts.filter((conflict) => conflict.claims.includes(claim)));
const inRole = (claim, ...roles) => evidenceOf(claim.id).filter((row) => roles.includes(row.role));

/** Who said a statement, as the page calls them: `{ name, entity, own }`; `own` where the outlet says it itself. */
const speakerOf = (said) => derived.said[said.id];
const outletOf = (doc) => derived.outlets[doc];
/** Each speaker of some evidence once, those who are somebody's own words before the outlets themselves. */
const voices = (rows) => unique([...rows].sort((a, b) => speakerOf(a.said).own - speakerOf(b.said).own).map((row) => speakerOf(row.said).name));
const outletsOf = (rows) => unique(rows.map((row) => outletOf(row.said.doc)));
