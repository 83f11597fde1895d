// The elements of search results. Only textContent is set, never HTML.
//
// This is the first file of the page's part of the search. bundle.Page joins them
// in this order, in a function of their own; each uses those before it, and none
// after it:
//
//   elements  entries as elements
//   entries   what the engine finds, as entries to be shown
//   summary   the same as a sentence
//   finder    the index, loaded when it is first needed, and asked
//   recent    the last queries
//   panel     the list below a search box
//   box       a search box that answers while one types
//   start     all boxes of a page, the keys that lead to them, and search.html

function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.textContent = text;
  return e;
}

// link makes the element of an entry. Pages lie below root.
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

// mark fills an element with a text in which the beginnings of words that
// were searched for stand out.
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

// nearest finds the first of some words in a text, the longest of those that
// begin there; at the end of the text none.
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
