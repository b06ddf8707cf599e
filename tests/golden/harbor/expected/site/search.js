// Searches the stories of all digests, newest first, in the files that the form lists. All output is inserted as text, never
// as markup.
"use strict";

const form = document.querySelector("form[data-index]");
const field = form.elements.q;
const message = document.querySelector("[role=status]");
const results = document.querySelector(".results");
const MOST = 50;
const PATIENCE = 150;

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
      body: fold(story.text ?? ""),
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
  while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1])) at = text.indexOf(word, at + 1);
  return at >= 0;
}

async function searchStories(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const scored = (await load()).map((story) => [score(story, words), story]).filter(([points]) => points);
  scored.sort(([one], [other]) => other - one);
  return { count: scored.length, shown: scored.slice(0, MOST).map(([, story]) => story) };
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
  return { count: results.length, shown: pages.map(pageFound) };
}

function pageFound({ url, meta, excerpt }) {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  const word = body.querySelector("mark")?.textContent.replace(/[\p{P}\s]+$/u, "");
  return { title: meta.title, link: word ? url + at(word) : url, text: body.textContent };
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

function row(story) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = story.link;
  link.textContent = story.title;
  item.append(link);
  for (const [name, text] of [["meta", story.week], ["excerpt", story.text]]) {
    if (text) item.append(Object.assign(document.createElement("span"), { className: name, textContent: text }));
  }
  for (const part of [link, item.querySelector(".excerpt")]) {
    if (part && story.lang !== undefined) Object.assign(part, { lang: story.lang, dir: story.dir });
  }
  return item;
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
    results.replaceChildren(...shown.map(row));
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
