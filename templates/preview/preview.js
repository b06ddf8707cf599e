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
// A story is dragged by its handle to its place among those that are pinned like it; its buttons do the same by keys.
let dragged = null;
const marks = ["above", "below"];
const unmark = () => document.querySelectorAll(".above, .below").forEach((item) => item.classList.remove(...marks));
for (const button of document.querySelectorAll('ol.stories button[value="up"]')) {
  const item = button.closest("li");
  const handle = document.createElement("span");
  Object.assign(handle, { className: "handle", draggable: true, title: "Drag it to its place", textContent: "⠿" });
  handle.setAttribute("aria-hidden", "true");
  item.prepend(handle);
  handle.addEventListener("dragstart", ({ dataTransfer }) => {
    dragged = item;
    dataTransfer.effectAllowed = "move";
    dataTransfer.setData("text/plain", item.id);
    dataTransfer.setDragImage(item, 0, 0);
  });
  handle.addEventListener("dragend", () => { dragged = null; unmark(); });
  item.addEventListener("dragover", (event) => {
    if (!dragged || dragged === item || dragged.className.includes("pinned") !== item.className.includes("pinned")) { return; }
    event.preventDefault();
    const { top, height } = item.getBoundingClientRect();
    unmark();
    item.classList.add(marks[Number(event.clientY > top + height / 2)]);
  });
  item.addEventListener("drop", (event) => {
    event.preventDefault();
    const form = dragged.querySelector("form");
    const asked = { act: item.classList.contains("below") ? "after" : "before", other: item.id.replace("story-", "") };
    for (const [name, value] of Object.entries(asked)) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    form.requestSubmit();
  });
}
