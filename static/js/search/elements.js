// Makes the HTML elements of search results. Texts are set with textContent, never as HTML.
//
// This is the first file of the search scripts of a page. bundle.Page joins them in this
// order, in one function. A file uses only names that an earlier file declares:
//
//   elements  makes HTML elements for entries
//   entries   makes entries from the results of the engine
//   summary   describes the results in a sentence
//   pasted    finds out what may be the output of a program
//   finder    loads the index when it is first needed, and searches in it
//   recent    stores the recent queries
//   panel     shows the list below a search box
//   box       handles a search box
//   start     starts all search boxes of a page, its keyboard shortcuts, and search.html

// element returns a new HTML element. The class name and the text may be empty.
function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.textContent = text;
  return e;
}

// link returns a link to the page of an entry. root is the path to the root of the site.
// The searched words are marked in the name and the description of the entry.
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

// mark adds a text to an element. Each searched word in the text gets its own <mark>
// element. If lower case changes the length of the text, nothing is marked.
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

// nearest finds the first searched word in a text, at the offset start or after it. It
// returns the position and the length of the word. If several words begin at the same
// position, it returns the longest. If the text contains no searched word, it returns the
// length of the text and 0.
function nearest(text, words, start) {
  let next = text.length, length = 0;
  words.forEach((word) => {
    const at = text.indexOf(word, start);
    if (at >= 0 && (at < next || at === next && word.length > length)) {
      next = at;
      length = word.length;
    }
  });
  return [next, length];
}
