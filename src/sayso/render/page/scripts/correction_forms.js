// What a reader may judge, and the form for each: its fields, what it lacks still, and what is sent.

const claimRows = once(() =>
  dossier.claims.map((claim) => {
    const note = `${STANDINGS[claim.standing]}; ${few(voices(evidenceOf(claim.id)), 3)}`;
    return { id: claim.id, words: claim.gist, note, search: folded(`${claim.gist} ${note}`) };
  }),
);
const entityRows = once(() =>
  dossier.entities.map(({ id, name, type, description, aliases }) => {
    const note = [derived.phrases.entity[type], description].filter(Boolean).join(", ");
    return { id, words: name, note, search: folded([name, note, ...aliases].join(" ")) };
  }),
);

const gradeOptions = (grades) => Object.entries(grades).map(([grade, words]) => [grade, html`<b>${grade}</b> ${words}`]);
const statementOptions = (claim) =>
  evidenceOf(claim).map(({ statement, said }) => [statement, html`<${Words}>${said.text}<//>`, `${speakerOf(said).name}, ${outletOf(said.doc)}`]);
const facingOptions = (claim) =>
  conflictsOf(claim).map((conflict) => otherOf(conflict, claims.get(claim))).map((other) => [other.id, html`<${Words}>${other.gist}<//>`, STANDINGS[other.standing]]);
const formsOf = (id) => unique([entities.get(id).name, ...entities.get(id).aliases]);
const NOBODY = "nobody";
const speakerRows = once(() => [{ id: NOBODY, words: "nobody who is named", note: "the outlet itself", search: "nobody who is named" }, ...entityRows()]);

const wantsOther = ({ other }) => !other && "Choose one.";
const wantsWords = ({ value }) => !value?.trim() && "Write something.";
const wantsChoice = ({ value }) => !value && "Choose one.";
const aboutIt = (about) => ({ about: { kind: about.kind, id: about.id } });
const graded = (label, grades) => ({
  label,
  Fields: ({ values, set }) => html`<${FieldChoice} label=${label} name="grade" options=${gradeOptions(grades)} value=${values.value} set=${(value) => set({ value })} />`,
  lacks: wantsChoice,
  body: (about, { value }) => ({ ...aboutIt(about), value }),
});

/** By kind: `label` is what the reader chooses, `Fields` its form, `lacks` says what is missing, `body` what is sent of it. */
const CORRECTION_FORMS = {
  name: {
    label: "It is called something else",
    begins: (about) => ({ value: entities.get(about.id).name }),
    Fields: ({ values, set }) => html`<${FieldLine} label="Name" value=${values.value} set=${(value) => set({ value })} dir="auto" />`,
    lacks: wantsWords,
    body: (about, { value }) => ({ entity: about.id, value: value.trim() }),
  },
  same_entity: {
    label: "Another name is the same",
    Fields: ({ about, values, set }) => html`<${FieldFound} label="The same, to be merged into this one" name="other" rows=${entityRows()} but=${about.id}
      like=${[entities.get(about.id).name, ...entities.get(about.id).aliases].join(" ")} value=${values.other} set=${(other) => set({ other })} />`,
    lacks: wantsOther,
    body: (about, { other }) => ({ entity: about.id, other }),
  },
  other_entity: {
    label: "Some of its names are somebody else's",
    Fields: ({ about, values, set }) => html`<${FieldSeveral} label="Which of them" options=${formsOf(about.id).map((form) => [form, html`<span dir="auto">${form}</span>`])}
      value=${values.apart} set=${(apart) => set({ apart })} />`,
    lacks: ({ apart = [] }, about) => (!apart.length ? "Choose at least one name." : apart.length === formsOf(about.id).length && "Leave one name."),
    body: (about, { apart }) => ({ entity: about.id, apart }),
  },
  same_claim: {
    label: "Another claim says the same",
    Fields: ({ about, values, set }) => html`<${FieldFound} label="Says the same, to be merged into this one" name="other" rows=${claimRows()} but=${about.id}
      like=${claims.get(about.id).gist} value=${values.other} set=${(other) => set({ other })} />`,
    lacks: wantsOther,
    body: (about, { other }) => ({ claim: about.id, other }),
  },
  other_claim: {
    label: "Some of its statements say something else",
    Fields: ({ about, values, set }) => html`<${FieldSeveral} label="Which of them" options=${statementOptions(about.id)} value=${values.apart} set=${(apart) => set({ apart })} />`,
    lacks: ({ apart = [] }, about) => (!apart.length ? "Choose at least one statement." : apart.length === claims.get(about.id).evidence.length && "Leave one statement to the claim."),
    body: (about, { apart }) => ({ claim: about.id, apart }),
  },
  no_conflict: {
    label: "There is no conflict: both can hold",
    begins: (about) => ({ other: about.other ?? (conflictsOf(about.id).length === 1 ? facingOptions(about.id)[0][0] : null) }),
    Fields: ({ about, values, set }) => html`<${FieldChoice} label="Beside which it can hold" name="facing" options=${facingOptions(about.id)} value=${values.other} set=${(other) => set({ other })} />`,
    lacks: wantsOther,
    body: (about, { other }) => ({ claim: about.id, other }),
  },
  speaker: {
    label: "Somebody else says it",
    Fields: ({ about, values, set }) => html`<${FieldFound} label="Who says it" name="speaker" rows=${speakerRows()} like=${statements.get(about.id).text}
      value=${values.other} set=${(other) => set({ other })} />`,
    lacks: wantsOther,
    body: (about, { other }) => ({ statement: about.id, entity: other === NOBODY ? null : other }),
  },
  stance: {
    label: "The speaker does something else with it",
    begins: (about) => ({ value: statements.get(about.id).stance }),
    Fields: ({ values, set }) => html`<${FieldChoice} label="What the speaker does" name="stance" options=${Object.keys(STANCES).map((stance) => [stance, stanceName(stance)])}
      value=${values.value} set=${(value) => set({ value })} />`,
    lacks: ({ value }, about) => value === statements.get(about.id).stance && "That is what it is: choose another.",
    body: (about, { value }) => ({ statement: about.id, value }),
  },
  reliability: graded("How reliable the source is (Admiralty scale)", RELIABILITIES),
  credibility: graded("How credible it is (Admiralty scale)", CREDIBILITIES),
  note: {
    label: "A note",
    Fields: ({ values, set }) => html`<${FieldWords} label="Note" value=${values.value} set=${(value) => set({ value })} />`,
    lacks: wantsWords,
    body: (about, { value }) => ({ ...aboutIt(about), value: value.trim() }),
  },
  assessment: {
    label: "An assessment of your own, which no report says",
    Fields: ({ values, set }) => html`<${Fragment}>
      <${FieldWords} label="Assessment" value=${values.value} set=${(value) => set({ value })} />
      <${FieldChoice} label="How sure you are" name="confidence" options=${Object.entries(CONFIDENCES)} value=${values.confidence} set=${(confidence) => set({ confidence })} />
    <//>`,
    lacks: (values) => wantsWords(values) || (!values.confidence && "Say how sure you are."),
    body: (about, { value, confidence }) => ({ ...aboutIt(about), value: value.trim(), confidence }),
  },
  undo: { label: "Undo", Fields: () => null, lacks: () => false, body: () => ({}) },
};

const REMARKS = ["note", "assessment"];
/** What may be judged of each kind of thing, in the order of the form. */
const CORRECTABLE = {
  claim: ({ id }) => ["same_claim", claims.get(id).evidence.length > 1 && "other_claim", conflictsOf(id).length > 0 && "no_conflict", "credibility", ...REMARKS].filter(Boolean),
  statement: () => ["speaker", "stance", "credibility", ...REMARKS],
  entity: ({ id }) => ["name", "same_entity", formsOf(id).length > 1 && "other_entity", "reliability", ...REMARKS].filter(Boolean),
  outlet: () => ["reliability", ...REMARKS],
  document: () => REMARKS,
  dossier: () => REMARKS,
  correction: () => ["undo"],
};
