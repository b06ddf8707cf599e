// Ask the search of the documentation, as its page does, and print the first result of each question as JSON.
// Arguments: the folder of the site, and the questions.
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [site, ...questions] = process.argv.slice(2);
const context = {
  window: {},
  document: { addEventListener: () => {}, getElementById: () => null, documentElement: { dataset: {} } },
  localStorage: { setItem: () => {} },
  DOCUMENTATION_OPTIONS: {},
  SPHINX_HIGHLIGHT_ENABLED: false,
  _ready: () => {},
  _removeChildren: () => {},
  questions,
};
vm.createContext(context);
for (const name of ["_static/searchtools.js", "_static/language_data.js"]) {
  const code = fs.readFileSync(path.join(site, name), "utf8");
  vm.runInContext(code.replace(/^window\./gm, "globalThis."), context);
}
vm.runInContext("Search.query = () => {};", context);
vm.runInContext(fs.readFileSync(path.join(site, "searchindex.js"), "utf8"), context);
const found = vm.runInContext(
  "questions.map((one) => Search._performSearch(...Search._parseQuery(one)).reverse().map((result) => result[0]))",
  context,
);
console.log(JSON.stringify(found));
