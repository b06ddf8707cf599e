// Loads the page again when what it shows has changed.
const { dataset, style } = document.documentElement;
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

// A frame is to be as wide as it says without its scroll bar, which is as wide as the system wants it.
const ruler = document.createElement("div");
ruler.className = "ruler";
document.body.append(ruler);
style.setProperty("--scroll-bar", `${ruler.offsetWidth - ruler.clientWidth}px`);
ruler.remove();
