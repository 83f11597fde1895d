// The elements of search results. Only textContent is set, never HTML.
//
// This is the first file of the search scripts of a page. bundle.Page joins them in this
// order, in one function. Each file uses only names from files before it:
//
//   elements  makes HTML elements for entries
//   entries   makes entries from the results of the engine
//   summary   describes the results in a sentence
//   finder    loads the index when it is first needed, and searches in it
//   recent    keeps the recent queries
//   panel     shows the list below a search box
//   box       handles a search box
//   start     starts all search boxes of a page, its keyboard shortcuts, and search.html

// element returns an element with a class and a text; both may be empty.
function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.textContent = text;
  return e;
}

// link returns the link of an entry. root is the path to the root of the site. words are
// marked.
function link(root, entry, words) {
  const a = element("a"), said = element("span"), name = element("strong"), about = element("em");
  a.href = root + entry.page;
  mark(name, entry.name, words);
  if (entry.state) name.appendChild(element("span", "state", entry.state));
  mark(about, entry.about, words);
  said.appendChild(name);
  said.appendChild(document.createTextNode(" "));
  said.appendChild(about);
  a.appendChild(element("b", entry.same ? "same" : "", entry.number));
  a.appendChild(said);
  a.appendChild(element("i", "", entry.right));
  a.appendChild(element("small", "", entry.sources));
  return a;
}

// mark adds a text to an element, with the searched words in mark elements.
function mark(into, text, words) {
  const folded = text.toLowerCase();
  let at = 0;
  if (folded.length !== text.length) words = [];
  while (at < text.length) {
    const [next, length] = nearest(folded, words, at);
    if (next > at) into.appendChild(document.createTextNode(text.slice(at, next)));
    if (length > 0) into.appendChild(element("mark", "", text.slice(next, next + length)));
    at = next + length;
  }
}

// nearest returns the position and the length of the first word in a text, from an offset
// on. If several words begin there, it takes the longest. If there is no word, it returns
// the end of the text and 0.
function nearest(text, words, from) {
  let next = text.length, length = 0;
  words.forEach((word) => {
    const at = text.indexOf(word, from);
    if (at >= 0 && (at < next || at === next && word.length > length)) {
      next = at;
      length = word.length;
    }
  });
  return [next, length];
}
