// Searches the stories of all digests, newest first, in the files that the form lists. All output is inserted as text, never
// as markup.
"use strict";

const form = document.querySelector("form[data-index]");
const field = form.elements.q;
const message = document.querySelector("[role=status]");
const results = document.querySelector(".results");
const MOST = 50;
const PATIENCE = 150;
// The lengths of an excerpt: all of it, what may stand before the first word found, and what does if that is too much.
const LONGEST = 220;
const AROUND = 90;
const BEFORE = 50;
const LETTER = /[\p{L}\p{N}]/u;
// Between the title and the source of a story in the index of Pagefind.
const SEPARATOR = " ‖ ";

// Ignored in searches: accents, Arabic and Hebrew vowel signs, zero-width characters. Indic vowel signs count as letters.
const UNTYPED = /[\u00ad\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200b-\u200f]/g;
const ALIKE = { "ß": "ss", "ı": "i", "ς": "σ", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe" };

function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(UNTYPED, "");
  return plain.replace(/[ßıςøłđæœ]/g, (letter) => ALIKE[letter]);
}

let loading;

// Loads the stories of all weeks, newest first, with the text to search. If a file is missing, the search fails.
function load() {
  loading ??= Promise.all(form.dataset.index.split(" ").map(fetchYear)).then((years) => years.flat());
  return loading;
}

async function fetchYear(file) {
  const response = await fetch(file, { cache: "no-cache" });
  if (!response.ok) throw new Error(file);
  const { weeks } = await response.json();
  return weeks.flatMap((week) =>
    week.stories.map((story) => ({
      ...story,
      week: week.words,
      link: week.links[story.part ?? 0] + at(story.title),
      head: fold(story.title),
      body: fold(`${story.text ?? ""} ${story.source}`),
    })),
  );
}

// A match counts more in a title, and at the beginning of a word; a story has to match every word.
function score(story, words) {
  let sum = 0;
  for (const word of words) {
    const points = 2 * found(story.head, word) || found(story.body, word);
    if (!points) return 0;
    sum += points;
  }
  return sum;
}

// Words are inflected: a word with the same beginning counts a little.
function found(text, word) {
  if (text.includes(word)) return begins(text, word) ? 3 : 2;
  const stem = word.slice(0, -2);
  return stem.length > 3 && begins(text, stem) ? 1 : 0;
}

function begins(text, word) {
  let at = text.indexOf(word);
  while (at > 0 && LETTER.test(text[at - 1])) at = text.indexOf(word, at + 1);
  return at >= 0;
}

// The words of a query, as they are compared.
function wordsOf(query) {
  return fold(query).split(/\s+/).filter(Boolean);
}

async function searchStories(query) {
  const words = wordsOf(query);
  const scored = (await load()).map((story) => [score(story, words), story]).filter(([points]) => points);
  scored.sort(([one], [other]) => other - one);
  const shown = scored.slice(0, MOST).map(([, story]) => ({ ...story, excerpt: excerpt(story.text ?? "", words) }));
  return { count: scored.length, shown };
}

// A text as parts, each marked or not, that are joined to the text: ["The ", "bridge", " reopens"] with false, true, false.
function marked(text, words) {
  const inside = new Array(text.length).fill(false);
  const { folded, places } = foldedWithPlaces(text);
  for (const word of words) {
    const spans = spansOf(folded, word);
    const stem = word.slice(0, -2);
    for (const [from, to] of spans.length || stem.length < 4 ? spans : spansOf(folded, stem, true)) {
      inside.fill(true, places[from], places[to]);
    }
  }
  const parts = [];
  for (let from = 0, to = 1; from < text.length; from = to++) {
    while (to < text.length && inside[to] === inside[from]) to++;
    parts.push({ text: text.slice(from, to), isMarked: inside[from] });
  }
  return parts;
}

// Where a word is in a text: at the beginnings of words, or else anywhere. A stem reaches to the end of its word.
function spansOf(text, word, isStem = false) {
  const spans = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    let to = from + word.length;
    while (isStem && to < text.length && LETTER.test(text[to])) to++;
    spans.push([from, to]);
  }
  const first = spans.filter(([from]) => from === 0 || !LETTER.test(text[from - 1]));
  return first.length || isStem ? first : spans;
}

// A text as it is compared, and the place in the text of each of its letters.
function foldedWithPlaces(text) {
  let folded = "";
  const places = [];
  let place = 0;
  for (const letter of text) {
    const plain = fold(letter);
    folded += plain;
    for (let number = 0; number < plain.length; number++) places.push(place);
    place += letter.length;
  }
  places.push(text.length);
  return { folded, places };
}

// About as much of a text as two lines show, around the first word found.
function excerpt(text, words) {
  const [first, second] = marked(text, words);
  const before = second && !first.isMarked ? first.text.length : 0;
  let from = before > AROUND ? before - BEFORE : 0;
  const space = text.indexOf(" ", from);
  if (from && space >= 0 && space < before) from = space + 1;
  let to = from + LONGEST < text.length ? text.lastIndexOf(" ", from + LONGEST) : text.length;
  if (to <= before) to = from + LONGEST; // No spaces, as in Chinese.
  // Half a letter of two code units is none.
  const shown = text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  return marked(`${from ? "…" : ""}${shown}${to < text.length ? "…" : ""}`, words);
}

let pagefind;

// Pagefind loads only the parts of its index that it needs. If it is missing, our own index is used.
async function openPagefind() {
  const module = await import(new URL(form.dataset.pagefind, document.baseURI));
  await module.options({ baseUrl: new URL("..", document.baseURI).pathname });
  await module.init();
  return module;
}

async function searchPages(query) {
  pagefind ??= openPagefind();
  const { results } = await (await pagefind).search(query);
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  const stories = pages.flatMap(storiesFound);
  stories.sort((one, other) => other.points - one.points);
  return { count: stories.length, shown: stories.slice(0, MOST) };
}

// The stories of a page in which something was found; of a page without any, from other templates, the page.
function storiesFound(page) {
  const found = page.sub_results.filter((part) => part.anchor?.id.startsWith("story-"));
  if (!found.length) return [pageFound(page)];
  return found.map(({ title, excerpt, weighted_locations: places }) => {
    const [name, source] = title.split(SEPARATOR);
    const points = places.reduce((sum, { balanced_score: score }) => sum + score, 0);
    return { title: name, source, week: page.meta.title, link: page.url + at(name), points, dir: "auto", excerpt: told(excerpt, source) };
  });
}

function pageFound({ url, meta, excerpt }) {
  const parts = told(excerpt);
  const word = parts.find((part) => part.isMarked)?.text.replace(/[\p{P}\s]+$/u, "");
  return { title: meta.title, link: word ? url + at(word) : url, points: 0, excerpt: parts };
}

// The parts of an excerpt of Pagefind, without title and source, which stand above it.
function told(excerpt, source = "") {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  const parts = [...body.childNodes].map((node) => ({ text: node.textContent, isMarked: node.nodeName === "MARK" }));
  const text = parts.map((part) => part.text).join("");
  const end = text.indexOf(SEPARATOR.trim());
  let rest = end < 0 ? 0 : end + SEPARATOR.trim().length;
  const after = text.slice(rest).trimStart();
  if (rest && after.startsWith(source)) rest = text.length - after.slice(source.length).replace(/^[\s.]+/, "").length;
  return parts.flatMap((part) => {
    const kept = part.text.slice(Math.min(rest, part.text.length));
    rest = Math.max(0, rest - part.text.length);
    return kept ? [{ ...part, text: kept }] : [];
  });
}

// A text fragment: browsers scroll to these words and highlight them.
function at(words) {
  return `#:~:text=${encodeURIComponent(words).replaceAll("-", "%2D")}`;
}

async function search(query) {
  if (form.dataset.pagefind) {
    try {
      return await searchPages(query);
    } catch {
      delete form.dataset.pagefind;
    }
  }
  return searchStories(query);
}

// A story as a row: its title, which is the link, then source and week, then what was found in it.
function row(story, words) {
  const item = document.createElement("li");
  const link = shownAs("a", "", marked(story.title, words));
  link.href = story.link;
  item.append(link);
  const meta = shownAs("span", "meta", []);
  if (story.source) meta.append(shownAs("bdi", "", [{ text: story.source }]), story.week ? " · " : "");
  meta.append(story.week ?? "");
  const text = shownAs("span", "excerpt", story.excerpt);
  for (const part of [meta, text]) if (part.hasChildNodes()) item.append(part);
  for (const part of [link, text]) {
    if (story.dir) part.dir = story.dir;
    if (story.lang !== undefined) part.lang = story.lang;
  }
  return item;
}

function shownAs(name, className, parts) {
  const element = document.createElement(name);
  if (className) element.className = className;
  for (const { text, isMarked } of parts) {
    element.append(isMarked ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
  }
  return element;
}

let latest = "";

async function show() {
  const query = field.value.trim();
  latest = query;
  if (!query) {
    message.textContent = "";
    return results.replaceChildren();
  }
  try {
    const { count, shown } = await search(query);
    // The query has changed since, and a newer search is running.
    if (query !== latest) return;
    message.textContent = count ? form.dataset.found.replace("{}", count) : form.dataset.none;
    const words = wordsOf(query);
    results.replaceChildren(...shown.map((story) => row(story, words)));
  } catch {
    loading = undefined;
    message.textContent = form.dataset.failed;
    results.replaceChildren();
  }
}

let waiting;

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting); // Else the rows would be replaced under the reader's focus.
  show();
});
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, PATIENCE);
});
// Keeps the query in the URL, for readers who come back from a page.
field.addEventListener("change", () => {
  const query = field.value.trim();
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
});
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) show();
