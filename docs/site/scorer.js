// How the search weighs what it found: answers come before guides, and these before what one looks up.
var Scorer = {
  score: ([page, title, anchor, description, points]) => {
    const weights = { questions: 2, guides: 1, explanation: 0.8, reference: 0.4, project: 0.1 };
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
