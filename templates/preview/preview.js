// Reload the page when the edition has changed, but never what somebody is typing, nor while another page is coming.
const { dataset } = document.documentElement;
let isLeaving = false;
addEventListener("beforeunload", () => { isLeaving = true; });
addEventListener("pageshow", () => { isLeaving = false; });
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
      const typed = [...document.querySelectorAll("input, textarea, select")].some(isTyped);
      if (!typed && !document.querySelector(".refused")) {
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
