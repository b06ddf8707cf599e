// How the search weighs what it found: answers come before guides, and these before what one looks up.
var Scorer = {
  score: ([page, title, anchor, description, points]) => {
    const weights = { questions: 1.2, guides: 1, explanation: 0.8, reference: 0.4, project: 0.1 };
    return points * (weights[page.split("/")[0]] ?? 1);
  },
  // The points of Sphinx.
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};

// Sphinx wants every word of the query on a page. Whoever asks in their own words gets the pages with most of them
// instead, the rarer a word the more it says, at the heading that has most of them.
(() => {
  const ofOneWord = Search.performTermsSearch;
  const stems = (text) => {
    const stemmer = new Stemmer();
    return new Set(splitQuery(text.toLowerCase()).map((word) => stemmer.stemWord(word)));
  };
  Search.performTermsSearch = (words, excluded) => {
    const { alltitles, docnames } = Search._index;
    const pages = new Map();
    const rarity = new Map();
    for (const word of words) {
      const found = ofOneWord(new Set([word]), excluded);
      rarity.set(word, Math.log(1 + docnames.length / (1 + found.length)) ** 2);
      for (const result of found) {
        const known = pages.get(result[0]) ?? [...result.slice(0, 4), 0, ...result.slice(5)];
        known[4] += Math.min(result[4], Scorer.partialTitle) * rarity.get(word);
        pages.set(result[0], known);
      }
    }
    // A heading with less of the query than that would lead to the wrong part of a long page.
    const enough = [...rarity.values()].reduce((sum, one) => sum + one, 0) / 3;
    const best = new Map();
    for (const [title, places] of Object.entries(alltitles)) {
      const own = stems(title);
      const said = [...words].reduce((sum, word) => sum + (own.has(word) ? rarity.get(word) : 0), 0);
      for (const [file, id] of places) {
        const known = pages.get(docnames[file]);
        if (known && said > Math.max(best.get(file) ?? 0, enough)) {
          best.set(file, said);
          known[2] = id === null ? "" : `#${id}`;
        }
      }
    }
    for (const [file, said] of best) pages.get(docnames[file])[4] += Scorer.title * said;
    const most = Math.max(...[...pages.values()].map((page) => page[4]));
    return [...pages.values()].filter((page) => page[4] >= most / 4);
  };
})();
