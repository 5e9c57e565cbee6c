"use strict";

// Each part is a function that needs the page and nothing else; without scripts the page still reads and links.

/** Show the claims of one standing that hold some words. */
function filterClaims() {
  const form = document.getElementById("filter");
  if (!form) return { showAll() {} };
  const found = document.getElementById("found");
  const claims = [...document.querySelectorAll("#claim-list > .claim")].map((element) => ({
    element,
    standing: element.dataset.standing,
    words: element.textContent.toLowerCase(),
  }));

  function show() {
    const standing = form.elements.standing.value;
    const wanted = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const claim of claims) {
      const fits = (!standing || claim.standing === standing) && wanted.every((word) => claim.words.includes(word));
      claim.element.hidden = !fits;
      if (fits) count += 1;
    }
    const all = count === claims.length;
    found.textContent = count ? (all ? "" : `${count} of ${claims.length} claims`) : "No claim matches. Clear the filters to see all.";
  }

  function choose(standing) {
    form.reset();
    const radio = [...form.elements.standing].find((input) => input.value === standing);
    if (radio) radio.checked = true;
    show();
  }

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const link of document.querySelectorAll("[data-show]")) {
    link.addEventListener("click", () => choose(link.dataset.show));
  }
  return { showAll: () => choose("") };
}

/** Follow a link into what is folded or filtered away, and point at every stretch of a statement. */
function followLinks(filter) {
  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
    if (!target) return;
    if (target.closest("[hidden]")) filter.showAll();
    for (let folded = target.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    for (const mark of document.querySelectorAll("mark[data-said]")) {
      if (mark.dataset.said.split(" ").includes(target.id)) mark.classList.add("here");
    }
    const shown = target.matches(".opened, .report") ? target.parentElement : target;
    shown.scrollIntoView({ block: target.matches(".at") ? "center" : "start" });
  }
  addEventListener("hashchange", follow);
  // A second click on one link changes no hash, and should still lead there.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  if (location.hash) follow();
}

/** Print what is folded too, then fold it again. */
function printWhole() {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const element of folded) element.open = true;
  });
  addEventListener("afterprint", () => {
    for (const element of folded) element.open = false;
  });
}

followLinks(filterClaims());
printWhole();
