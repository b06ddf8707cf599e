// Reload the page when the preview has changed.
const { dataset } = document.documentElement;
async function look() {
  try {
    const answer = await fetch("/version", { cache: "no-store" });
    delete dataset.gone;
    if (answer.ok && (await answer.text()) !== dataset.version) { location.reload(); return; }
  } catch {
    dataset.gone = "";
  }
  setTimeout(look, 1000);
}
setTimeout(look, 1000);
