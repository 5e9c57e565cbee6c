// The server that a page came from, where it came from one: what it is asked, and what other readers have judged since. A page opened as a file has none.

const metaOf = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
/** The token that goes with each change, and the number of the last entry of the log that this page shows. */
const server = metaOf("sayso-token") ? { token: metaOf("sayso-token"), seen: Number(metaOf("sayso-seen")) } : null;
const UNANSWERED = "The server does not answer: is `sayso serve` still running? Nothing was entered.";

/** Ask the server: `{ status, told }`. A server that was started anew has another token, which is fetched once. */
async function askServer(path, body = null, again = true) {
  const change = { method: "POST", headers: { "Content-Type": "application/json", "Sayso-Token": server.token } };
  let answer;
  try {
    answer = await fetch(path, body ? { ...change, body: JSON.stringify(body) } : {});
  } catch {
    return { status: 0, told: { detail: UNANSWERED } };
  }
  if (answer.status === 403 && again) {
    await askSession();
    return askServer(path, body, false);
  }
  return toldBy(answer);
}

/** An answer as it was meant; one that is no JSON comes of a fault of the server. */
async function toldBy(answer) {
  try {
    return { status: answer.status, told: await answer.json() };
  } catch {
    return { status: 0, told: { detail: `The server failed (${answer.status}): the window in which \`sayso serve\` runs may say why.` } };
  }
}

/** What the server knows of who works with it: its token now, and the name of who judges, where it was told. */
async function askSession() {
  const { status, told } = await askServer("api/session", null, false);
  if (status === 200) server.token = told.token;
  return status === 200 ? told : { name: null };
}

const REMEMBERED = { name: "sayso-name", coming: "sayso-coming-back" };
/** Load the page anew with what was entered, say so then, and come back to where the reader was. */
function loadAnew(told, back) {
  sessionStorage.setItem(REMEMBERED.coming, JSON.stringify({ told, back, top: scrollY }));
  location.reload();
}

/** What a page that was loaded anew was left with: what to say, the element to go back to, and how far down it was. */
function comingBack() {
  const left = server && sessionStorage.getItem(REMEMBERED.coming);
  if (!left) return null;
  sessionStorage.removeItem(REMEMBERED.coming);
  return JSON.parse(left);
}

const LOOK_AGAIN = 10_000; // milliseconds
/** The entries that others have added to the log since this page was loaded; looked for while the page is in sight. */
function useNewcomers() {
  const [found, setFound] = useState([]);
  useEffect(() => {
    if (!server) return undefined;
    const look = async () => {
      if (document.hidden) return;
      const { status, told } = await askServer(`api/corrections?after=${server.seen}`);
      if (status === 200) setFound(told.corrections);
    };
    const timer = setInterval(look, LOOK_AGAIN);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return found;
}
