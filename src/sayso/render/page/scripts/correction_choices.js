// The fields of which forms of correction are made: one line, many lines, one of a few, one of very many.

const FieldLine = ({ label, value = "", set, ...more }) =>
  html`<label class="field"><span>${label}</span><input type="text" maxlength="200" autocomplete="off" value=${value} onInput=${(event) => set(event.currentTarget.value)} ...${more} /></label>`;
const FieldWords = ({ label, value = "", set }) =>
  html`<label class="field"><span>${label}</span><textarea rows="4" maxlength="10000" onInput=${(event) => set(event.currentTarget.value)} value=${value}></textarea></label>`;

/** One of a few: `options` are [value, what it is called, what is said of it]. */
function FieldChoice({ label, name, options, value, set }) {
  return html`<fieldset class="field"><legend>${label}</legend>${options.map(
    ([option, words, note]) => html`<label class="pick" key=${option}>
      <input type="radio" name=${name} checked=${value === option} onChange=${() => set(option)} />
      <span>${words}${note && html` <span class="small">${note}</span>`}</span></label>`,
  )}</fieldset>`;
}

/** Several of a few: `value` lists those that are chosen. */
function FieldSeveral({ label, options, value = [], set }) {
  const turn = (option) => set(value.includes(option) ? value.filter((one) => one !== option) : [...value, option]);
  return html`<fieldset class="field"><legend>${label}</legend>${options.map(
    ([option, words, note]) => html`<label class="pick" key=${option}>
      <input type="checkbox" checked=${value.includes(option)} onChange=${() => turn(option)} />
      <span>${words}${note && html` <span class="small">${note}</span>`}</span></label>`,
  )}</fieldset>`;
}

const MOST_FOUND = 12;
const tellingWords = (words) => unique(folded(words).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
/** Those that have all typed words, those that have most words in common with `like` first; not the one that is asked about. */
function foundRows(rows, typed, like, but) {
  const asked = wordsAsked(typed);
  const common = new Set(tellingWords(like));
  const likeness = ({ search }) => tellingWords(search).filter((word) => common.has(word)).length;
  const found = rows.filter(({ id, search }) => id !== but && asked.every((word) => search.includes(word)));
  return found.map((row) => ({ row, score: likeness(row) })).sort((left, right) => right.score - left.score).map(({ row }) => row);
}

/** One of very many, by typing: `rows` are `{ id, words, note, search }`, `search` folded; `but` is left out. What is chosen stays in the list. */
function FieldFound({ label, name, rows, but, like, value, set }) {
  const [typed, setTyped] = useState("");
  const found = useMemo(() => foundRows(rows, typed, like, but), [rows, typed, like, but]);
  const first = found.slice(0, MOST_FOUND);
  const chosen = rows.find((row) => row.id === value);
  const shown = chosen && !first.includes(chosen) ? [chosen, ...first] : first;
  const more = found.length - first.length;
  return html`<div class="found">
    <${FieldLine} label="Find it by some of its words" value=${typed} set=${setTyped} type="search" spellcheck=${false} />
    <${FieldChoice} label=${label} name=${name} options=${shown.map(({ id, words, note }) => [id, html`<${Words}>${words}<//>`, note])} value=${value} set=${set} />
    <p class="small" role="status">${found.length === 0 ? "Nothing has these words." : more > 0 ? `${more.toLocaleString("en")} more: type more words.` : ""}</p>
  </div>`;
}
