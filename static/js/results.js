// What the engine finds, as entries to be shown: one for each port or range,
// with all that was found there, then the protocols. It also makes their
// elements; only textContent is set, never HTML.
(function () {
  "use strict";

  var LAST = 65535, MOST_NAMES = 6;

  // entries answers a query; at most limit ports and limit protocols.
  function entries(book, query, limit) {
    var found = portolan.search(book, query, limit), list = [], group = null;
    if (found.block) list.push(block(book, found.block));
    found.assignments.forEach(function (row) {
      if (group && group.from === book.port[row] && group.to === book.end[row]) return add(group, book, row);
      group = port(book, row);
      add(group, book, row);
      list.push(group);
    });
    list.forEach(finish);
    found.protocols.forEach(function (row) {
      var p = book.protocols;
      list.push({
        page: ["protocol", portolan.protocolId(book, row)], number: "\u2192", name: p.label[row],
        about: p.name[row] === p.label[row] ? "" : p.name[row], right: "protocol", sources: ""
      });
    });
    return { total: found.total, entries: list, words: found.words, guess: found.guess, unstated: found.unstated, beyond: found.beyond };
  }

  function port(book, row) {
    var from = book.port[row], to = book.end[row];
    return {
      from: from, to: to, page: from === to ? ["port", String(from)] : ["range", from + "-" + to],
      number: from === to ? String(from) : from + "\u2013" + to, name: label(book, row), about: book.note[row],
      others: new Set(), transports: new Set(), sourceNames: new Set()
    };
  }

  // add puts what one assignment says to the entry of its port.
  function add(entry, book, row) {
    var name = label(book, row);
    if (entry.name.toLowerCase().indexOf(name.toLowerCase()) < 0) entry.others.add(name);
    book.transports.forEach(function (t, i) { if (book.bits[row] & (1 << i)) entry.transports.add(t); });
    entry.sourceNames.add(book.sources[book.source[row]]);
  }

  function finish(entry) {
    if (!entry.transports) return;
    var others = Array.from(entry.others), more = others.length - MOST_NAMES;
    if (!entry.about && others.length > 0) entry.about = "also " + others.slice(0, MOST_NAMES).join("; ") + (more > 0 ? " and " + more + " more" : "");
    entry.right = Array.from(entry.transports).join(" ") || "not stated";
    entry.sources = Array.from(entry.sourceNames).join(", ");
  }

  // label is the name of an assignment behind the labels of its protocols.
  function label(book, row) {
    var labels = book.runs[row].map(function (p) { return book.protocols.label[p]; }).join(", "), title = book.title[row];
    if (!labels) return title;
    return !title || labels.toLowerCase().indexOf(title.toLowerCase()) >= 0 ? labels : labels + " \u00b7 " + title;
  }

  // block is the answer for a class of ports, or for a number of which no
  // source speaks: the page of the numbers around it.
  function block(book, found) {
    var id = book.blocks.id[found.row], first = book.blocks.first[found.row];
    var last = (book.blocks.first[found.row + 1] || LAST + 1) - 1, near = [found.below, found.above].filter(function (n) { return n >= 0; });
    var kind = id.replace(/-.*/, ""), entry = { page: ["block", id], number: first + "\u2013" + last, right: kind, sources: "" };
    if (found.number < 0) {
      entry.name = kind.charAt(0).toUpperCase() + kind.slice(1) + " ports";
      entry.about = "what is assigned there, and what is free";
    } else {
      entry.name = "No source speaks of " + found.number;
      entry.about = near.length > 0 ? "nearest: " + near.join(" and ") : "";
    }
    return entry;
  }

  // summary counts what was found.
  function summary(found, query) {
    if (found.beyond) return "There is no such port: " + LAST + " is the last";
    if (found.total === 0) return "Nothing found for \u201c" + query + "\u201d";
    if (found.unstated) return "No source states that transport";
    if (found.guess) return "Nothing by that name; " + found.total + " near it";
    return found.total === 1 ? "1 result" : found.total + " results";
  }

  function element(tag, className, text) {
    var e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
  }

  // link makes the element of an entry. Pages lie below root.
  function link(book, root, entry, words) {
    var a = element("a"), said = element("span"), name = element("strong"), about = element("em");
    a.href = root + book.pages[entry.page[0]].replace("*", encodeURIComponent(entry.page[1]));
    mark(name, entry.name, words);
    mark(about, entry.about, words);
    said.appendChild(name);
    said.appendChild(document.createTextNode(" "));
    said.appendChild(about);
    a.appendChild(element("b", "", entry.number));
    a.appendChild(said);
    a.appendChild(element("i", "", entry.right));
    a.appendChild(element("small", "", entry.sources));
    return a;
  }

  // mark fills an element with a text in which the beginnings of words that
  // were searched for stand out.
  function mark(into, text, words) {
    var folded = text.toLowerCase(), at = 0;
    if (folded.length !== text.length) words = [];
    while (at < text.length) {
      var next = text.length, length = 0;
      words.forEach(function (word) {
        var i = folded.indexOf(word, at);
        if (i >= 0 && (i < next || i === next && word.length > length)) {
          next = i;
          length = word.length;
        }
      });
      if (next > at) into.appendChild(document.createTextNode(text.slice(at, next)));
      if (length > 0) into.appendChild(element("mark", "", text.slice(next, next + length)));
      at = next + length;
    }
  }

  portolan.results = { entries: entries, summary: summary, link: link, element: element };
})();
