// Loads the page again when what it shows has changed.
const shown = document.documentElement.dataset.version;
async function look() {
  try {
    const answer = await fetch("/version", { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== shown) { location.reload(); return; }
  } catch {
    document.documentElement.dataset.gone = "";
  }
  setTimeout(look, 1000);
}
setTimeout(look, 1000);
