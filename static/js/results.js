// What the engine finds, as entries to be shown: one for each service, then the
// protocols and notes. It also makes their elements; only textContent is set,
// never HTML.
(function () {
  "use strict";

  var LAST = 65535, MOST_NAMES = 6, CROWD = 3;

  // entries answers a query with at most limit services, and with at most others
  // protocols and others notes. An entry is the same as the one before if it is
  // of the same number.
  function entries(book, query, limit, others) {
    var found = portolan.search(book, query, limit), list = [], before = "";
    found.protocols = found.protocols.slice(0, others);
    found.notes = found.notes.slice(0, others);
    var leads = found.protocols.slice(0, found.leads), inside = leads.filter(isInside);
    function isInside(row) { return book.protocols.why[row] !== "" && book.protocols.rows.last[row] > 0; }
    function protocols(rows) { rows.forEach(function (row) { list.push(protocol(book, row)); }); }

    if (found.block) list.push(block(book, found));
    if (found.number >= 0 && book.crowd.indexOf(found.services[0]) >= 0) {
      list.push(crowd(book, found.services));
      before = list[0].number;
    }
    protocols(leads.filter(function (row) { return !isInside(row); }));
    var own = pageOfNumber(book, found);
    found.services.forEach(function (row) {
      var entry = service(book, row);
      if (book.port[row] <= found.number && book.end[row] >= found.number) entry.page = own || entry.page;
      entry.same = entry.number === before;
      if (before && !entry.same) protocols(inside.splice(0));
      before = entry.number;
      list.push(entry);
    });
    protocols(inside);
    protocols(found.protocols.slice(leads.length));
    found.notes.forEach(function (row) {
      var n = book.notes;
      list.push({ page: n.page[row], number: "\u2192", name: n.title[row], about: n.about[row], right: "note", sources: "" });
    });
    return { found: found, entries: list, words: found.words };
  }

  // pageOfNumber is the page of the number that was asked for, or nothing. It has
  // the ranges that hold the number, too.
  function pageOfNumber(book, found) {
    for (var i = 0; i < found.services.length; i++) {
      var row = found.services[i];
      if (book.port[row] === found.number && book.end[row] === found.number) return portolan.pageOf(book, row);
    }
  }

  function service(book, row) {
    var used = names(book, book.used[row]), registered = names(book, book.registered[row]);
    var title = book.title[row], state = book.state[row] > 0 ? book.states[book.state[row]] : "";
    var about = book.note[row] || otherNames(book, row);
    if (used && registered) about += (about ? " \u00b7 " : "") + "also registered: " + registered;
    return {
      page: portolan.pageOf(book, row), number: numbers(book.port[row], book.end[row]), name: title || capital(state),
      state: title && title.toLowerCase() !== state ? state : "", about: about,
      right: used || registered || state || "not stated",
      sources: book.sources[book.source[row]]
    };
  }

  function numbers(from, to) { return from === to ? String(from) : from + "\u2013" + to; }

  function names(book, bits) { return book.transports.filter(function (_, i) { return bits & (1 << i); }).join(", "); }

  function capital(word) { return word.charAt(0).toUpperCase() + word.slice(1); }

  // otherNames are those that are not the title: of the service, and the labels
  // of its protocols.
  function otherNames(book, row) {
    var title = book.title[row].toLowerCase();
    var all = book.runs[row].map(function (p) { return book.protocols.label[p]; }).concat(book.names[row]);
    var others = all.filter(function (name) { return name.toLowerCase() !== title; });
    var more = others.length - MOST_NAMES;
    return others.slice(0, MOST_NAMES).join("; ") + (more > 0 ? " and " + more + " more" : "");
  }

  // crowd is the line above the services of a number that several programs use.
  function crowd(book, rows) {
    var row = rows[0];
    return {
      page: portolan.pageOf(book, row), number: String(book.port[row]), name: "Used by several programs",
      right: "", sources: "", about: rows.slice(0, CROWD).map(function (row) { return book.title[row]; }).join(", ")
    };
  }

  function protocol(book, row) {
    var p = book.protocols, why = p.why[row];
    return {
      page: portolan.page(book, "protocol", portolan.protocolId(book, row)), number: "\u2192", name: p.label[row],
      about: why || (p.name[row] === p.label[row] ? "" : p.name[row]), right: "protocol", sources: ""
    };
  }

  // block is the answer for a class of ports, or for a number that no source
  // lists: the page of the numbers around it.
  function block(book, found) {
    var row = found.block.row, id = book.blocks.id[row], first = book.blocks.first[row];
    var last = (book.blocks.first[row + 1] || LAST + 1) - 1, kind = id.replace(/-.*/, "");
    var near = [found.block.below, found.block.above].filter(function (n) { return n >= 0; });
    var entry = { page: portolan.page(book, "block", id), number: numbers(first, last), right: kind, sources: "" };
    if (found.number < 0) {
      entry.name = capital(kind) + " ports";
      entry.about = "what is assigned there, and what is free";
    } else {
      entry.name = "No source assigns " + found.number;
      entry.about = near.length > 0 ? "the nearest ports are " + near.join(" and ") : "";
    }
    return entry;
  }

  // summary says what was found: what is listed, and how much there is in all.
  function summary(book, result, query) {
    var found = result.found, totals = found.totals, state = stateOf(book, found);
    var asked = found.number + over(book, found);
    if (found.beyond) return "There is no such port: " + LAST + " is the last";
    if (found.match === "number" && found.services.length === 0) return "No source assigns " + found.number;
    if (state === "reserved") return book.sources[book.source[found.services[0]]] + " reserves " + asked;
    if (found.unlisted) return "No source lists " + asked + "; over other transports:";
    if (state === "retired") return found.number + " is no longer in use";
    var counts = [
      counted(found.services.length, totals.services, "service"),
      counted(found.protocols.length, totals.protocols, "protocol"), counted(found.notes.length, totals.notes, "note")
    ].filter(Boolean).join(", ");
    if (!counts) return found.block ? "" : "Nothing found for \u201c" + query + "\u201d";
    if (found.match === "guess") return "Nothing has that name; the nearest: " + counts;
    if (totals.longer > 0 && totals.longer < totals.services) counts += ", " + totals.longer + " of them on longer numbers";
    return counts;
  }

  // stateOf is the state of the first service, where that is the answer to a
  // number.
  function stateOf(book, found) {
    return found.number >= 0 && found.services.length > 0 ? book.states[book.state[found.services[0]]] : "";
  }

  function over(book, found) { return found.transports ? "/" + names(book, found.transports) : ""; }

  function counted(shown, total, word) {
    if (total === 0) return "";
    return (shown < total ? shown + " of " : "") + total + " " + word + (total === 1 ? "" : "s");
  }

  function element(tag, className, text) {
    var e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
  }

  // link makes the element of an entry. Pages lie below root.
  function link(root, entry, words) {
    var a = element("a"), said = element("span"), name = element("strong"), about = element("em");
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
