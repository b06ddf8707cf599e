// Reload the page when the edition has changed, but never what somebody is typing, nor while another page is coming.
// Whoever leaves a page with words that were not saved is asked first.
const { dataset } = document.documentElement;
let isLeaving = false;
let isSent = false;
const typed = () => document.querySelector("[data-typed]") !== null || [...document.querySelectorAll("input, textarea, select")].some(isTyped);
addEventListener("submit", () => { isSent = true; });
addEventListener("beforeunload", (event) => {
  // The browser asks whether to leave; if one stays, the page goes on as before.
  if (!isSent && typed()) { event.preventDefault(); return; }
  isLeaving = true;
});
addEventListener("pageshow", () => { isLeaving = isSent = false; });
function isTyped(field) {
  if (field.type === "checkbox") { return field.checked !== field.defaultChecked; }
  if (field.options) { return "touched" in field.dataset; }
  return field.type !== "hidden" && field.value !== field.defaultValue;
}
addEventListener("change", ({ target }) => { target.dataset.touched = ""; });
const focused = sessionStorage.getItem("focus");
sessionStorage.removeItem("focus");
if (focused) { document.getElementById(focused)?.focus(); }
async function look() {
  try {
    const answer = await fetch(dataset.ask, { cache: "no-store" });
    delete dataset.gone;
    if (answer.ok && (await answer.text()) !== dataset.version && !isLeaving) {
      if (!typed() && !document.querySelector(".refused")) {
        sessionStorage.setItem("focus", document.activeElement?.id ?? "");
        location.reload();
        return;
      }
      dataset.changed = "";
    }
  } catch {
    if (!isLeaving) { dataset.gone = ""; }
  }
  setTimeout(look, 1000);
}
if (dataset.ask) { setTimeout(look, 1000); }
