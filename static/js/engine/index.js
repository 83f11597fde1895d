// The index that the build wrote.
(function () {
  "use strict";

  var parts = portolan.parts, words = portolan.words;

  // What a text is to the service, protocol or note that uses it.
  var TITLE = 0, NAME = 1, ALIAS = 2, ABOUT = 3, EXTRA = 4;

  // open unfolds the index: the columns in full, the words of all texts, and what
  // uses each text. Rows of services come first among documents, after them those
  // of protocols, then those of notes. Outside a browser generator/search makes
  // the same of a registry, only quicker.
  function open(index) {
    var rows = index.port.length, texts = ("\n" + index.strings).split("\n"), next = 1, met = 0, port = 0;
    var protocols = index.protocols.label.length, notes = index.notes.title.length;
    var names = 0, extra = 0, bare = 0;
    var book = {
      pages: index.pages, transports: index.transports, states: index.states,
      sources: index.sources, blocks: index.blocks,
      rows: rows, docs: rows + protocols + notes, texts: texts,
      port: [], end: [], wide: [], used: index.used, registered: index.registered, state: new Array(rows).fill(0),
      crowd: index.crowd, weight: index.weight, author: index.author, source: index.source,
      title: [], note: [], names: [], runs: [], uses: chains(texts.length),
      protocols: { label: [], name: [], id: [], why: [], leads: new Array(protocols).fill(0), rows: chains(protocols) },
      notes: { title: [], page: index.notes.page, about: [], rows: chains(notes) }
    };
    var folded = parts.fold("\n" + index.strings + "\n").replace(parts.within, " ").replace(/ *\n */g, "\n");
    book.folded = sheet(folded);
    book.squeezed = sheet(folded.replace(/ /g, ""));

    // text reads a reference, to the next text, to none, or back to one, and
    // keeps that a document uses it.
    function text(code, doc, field) {
      var id = code === 0 ? next++ : code === 1 ? 0 : next - code + 1;
      if (id > 0) link(book.uses, id, doc * 8 + field);
      return texts[id];
    }

    function all(codes, doc, field) { return codes.map(function (code) { return text(code, doc, field); }); }

    function protocol() {
      var p = book.protocols, from = index.protocols, doc = rows + met;
      p.label.push(text(from.label[met], doc, TITLE));
      p.name.push(text(from.name[met], doc, NAME));
      p.id.push(text(from.id[met], doc, TITLE));
      text(from.about[met], doc, ABOUT);
      all(from.aliases[met], doc, ALIAS);
      p.why.push(from.bare[bare] && from.bare[bare][0] === met ? text(from.bare[bare++][1], doc, ABOUT) : "");
      return met++;
    }

    for (var row = 0; row < rows; row++) {
      var runs = [], at;
      port += index.port[row];
      book.port.push(port);
      book.end.push(port);
      book.title.push(text(index.title[row], row, TITLE));
      book.note.push(text(index.note[row], row, ABOUT));
      at = index.names[names];
      book.names.push(at && at[0] === row ? all(index.names[names++].slice(1), row, NAME) : []);
      at = index.extra[extra];
      if (at && at[0] === row) all(index.extra[extra++].slice(1), row, EXTRA);
      book.runs.push(runs);
      for (var i = 0; i < index.runs[row].length; i++) {
        var code = index.runs[row][i], p = code === 0 ? protocol() : met - code;
        runs.push(p);
        link(book.protocols.rows, p, row);
      }
    }
    while (met < protocols) protocol();
    for (var n = 0; n < notes; n++) {
      var doc = rows + protocols + n, listed = 0;
      book.notes.title.push(text(index.notes.title[n], doc, TITLE));
      book.notes.about.push(text(index.notes.about[n], doc, ABOUT));
      all(index.notes.aliases[n], doc, ALIAS);
      index.notes.rows[n].forEach(function (less) { link(book.notes.rows, n, listed += less); });
    }
    index.protocols.inside.forEach(function (i) { link(book.protocols.rows, i[0], i[1]); });
    index.protocols.leads.forEach(function (row) { book.protocols.leads[row] = 1; });
    index.state.forEach(function (s) { book.state[s[0]] = s[1]; });
    index.end.forEach(function (e) {
      book.wide.push(e[0]);
      book.end[e[0]] = e[1];
    });
    vocabulary(book); // now, and not at the first typo
    nameList(book);
    return book;
  }

  // Chains are lists of numbers in three arrays: last tells where the list of a
  // key ends, before what stands before that, and so on to 0.
  function chains(keys) { return { last: new Int32Array(keys), before: [0], item: [0] }; }

  function link(to, key, item) {
    to.before.push(to.last[key]);
    to.last[key] = to.item.push(item) - 1;
  }

  // sheet is text with the places of its line ends. Lines begin with their line
  // end: that of text 1 is the first, and there is one more after the last.
  function sheet(text) {
    var ends = [];
    for (var at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
    return { text: text, ends: ends };
  }

  // lines calls back with the number of each line in which something stands,
  // and where.
  function lines(sheet, what, found) {
    var line = 1;
    for (var at = sheet.text.indexOf(what); at >= 0; at = sheet.text.indexOf(what, at + 1)) {
      while (sheet.ends[line] <= at) line++;
      found(line, at);
    }
  }

  // vocabulary lists the words of all texts, and nameList all names, once.
  function vocabulary(book) {
    if (!book.vocabulary) book.vocabulary = Array.from(new Set(book.folded.text.split(/[ \n]+/)));
    return book.vocabulary;
  }

  function nameList(book) {
    if (!book.nameList) book.nameList = book.squeezed.text.split("\n");
    return book.nameList;
  }

  // lowest returns the first row of a number, or of the next that has any.
  function lowest(port, number) {
    var low = 0, high = port.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (port[middle] < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // between calls back with the rows that have a number from first to last.
  function between(book, first, last, found) {
    book.wide.forEach(function (row) { if (book.port[row] < first && book.end[row] >= first) found(row); });
    for (var row = lowest(book.port, first); book.port[row] <= last; row++) found(row);
  }

  // inUse reports whether something has the number of a row now: the first states
  // are those that do.
  function inUse(book, row) { return book.state[row] < book.states.indexOf("retired"); }

  // hasPage reports whether the number or range of a row has a page: something is,
  // or was, in use there.
  function hasPage(book, row) {
    for (var at = lowest(book.port, book.port[row]); book.port[at] === book.port[row]; at++) {
      if (book.end[at] === book.end[row] && book.states[book.state[at]] !== "reserved") return true;
    }
    return false;
  }

  // protocolId is the id of a protocol, which names its page.
  function protocolId(book, row) {
    return book.protocols.id[row] || words(book.protocols.label[row]).join("-");
  }

  // pageOf is the page of a row: that of its number or range, or of the block
  // where nothing ever ran on it.
  function pageOf(book, row) {
    var from = book.port[row], to = book.end[row];
    if (!hasPage(book, row)) return page(book, "block", book.blocks.id[blockAt(book, from)]);
    return from === to ? page(book, "port", String(from)) : page(book, "range", from + "-" + to);
  }

  function page(book, kind, name) { return book.pages[kind].replace("*", encodeURIComponent(name)); }

  // blockAt is the block that holds a number.
  function blockAt(book, number) {
    var first = book.blocks.first, block = first.length - 1;
    while (first[block] > number) block--;
    return block;
  }

  parts.ABOUT = ABOUT;
  parts.TITLE = TITLE;
  parts.lines = lines;
  parts.vocabulary = vocabulary;
  parts.nameList = nameList;
  parts.lowest = lowest;
  parts.between = between;
  parts.inUse = inUse;
  parts.blockAt = blockAt;
  portolan.open = open;
  portolan.protocolId = protocolId;
  portolan.pageOf = pageOf;
  portolan.page = page;
})();
