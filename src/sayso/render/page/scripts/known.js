// What is known: the first screen.
function Known() {
  const { days, outlets, origins, standings } = derived.facts;
  const disputed = (standings.disputed ?? 0) + (standings.denied ?? 0);
  return html`<${Fragment}>
    <header>
      <h1 dir="auto">${dossier.title}</h1>
      <p class="facts"><b>${days}.</b> <b>${dossier.documents.length}</b> reports, <b>${outlets}</b> outlets, resting on <b>${origins}</b> origins. <b>${dossier.claims.length}</b> claims: <b>${standings.corroborated ?? 0}</b> corroborated, <b>${disputed}</b> disputed or denied.</p>
    </header>
  <//>`;
}
views.push({ name: "known", label: "What is known", View: Known });
