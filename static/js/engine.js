// The search engine. It has no access to the page: the page's script drives it
// in the browser, goja does on the command line and in tests. No Unicode
// classes are used, since the two do not agree about them; what parts words is
// spelt out below.
//
//   parse   what a query asks for: numbers, transports, a class, words
//   open    the index that the build wrote, unfolded so that it can be searched
//   search  the best assignments, grouped by port, and protocols
globalThis.portolan = (function () {
  "use strict";

  // --- Words -----------------------------------------------------------------

  // What parts words. It must be what generator/search calls a gap; a test
  // holds the two against each other.
  var BETWEEN = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/;
  // The same but for line ends, which part texts.
  var WITHIN = new RegExp(BETWEEN.source.replace("\\u0000-\\u002f", "\\u0000-\\u0009\\u000b-\\u002f"), "g");

  // fold brings text to what is compared: lower case, no accents.
  function fold(s) {
    return s.toLowerCase().normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/\u00df/g, "ss").replace(/\u03c2/g, "\u03c3");
  }

  function words(s) { return fold(s).split(BETWEEN).filter(Boolean); }

  // --- Queries ---------------------------------------------------------------

  var MAX_PORT = 65535;
  // Of longer queries the beginning is read, so that the work stays bounded.
  var MAX_QUERY = 200;

  // Words that ask and do not name, as in "what is the default port of mysql".
  var ASKING = list("a an and are at by can closed default do does established expose filtered for from have i in is it its listen listening my no number numbers of on open or port ports the to use used uses using what whats where which who with");

  // What the parts of the number space are called (RFC 6335 section 6, and
  // what people say), and the number at which each begins.
  var CLASSES = { system: 0, wellknown: 0, privileged: 0, user: 1024, registered: 1024, dynamic: 49152, "private": 49152, ephemeral: 49152 };

  // Words of which either may stand for the other.
  var SAME = [list("tls ssl secure secured encrypted"), list("mail email"), list("database db"), list("k8s kubernetes")];

  function list(s) { return s.split(" "); }

  // parse reads a query. spans are the numbers and ranges asked for; sure is set
  // where the query can mean nothing but ports, and digits is a number that
  // stands alone, so that more of it may follow. bits are the transports, words
  // all else that names, all every word. from is where a class of ports begins,
  // or -1.
  function parse(transports, query) {
    var text = addresses(query.normalize("NFKD").toLowerCase()), numbers = numbersIn(text);
    var q = { spans: numbers.spans, sure: numbers.sure, digits: "", bits: 0, words: [], all: words(query), from: -1 };
    words(text).forEach(function (word) {
      var glued = GLUED.exec(word), bit = transports.indexOf(glued ? glued[1] || glued[4] : word);
      if (bit >= 0) q.bits |= 1 << bit;
      else if (numbers.spent.indexOf(word) < 0) q.words.push(word);
    });
    var naming = q.words.filter(function (word) { return ASKING.indexOf(word) < 0; });
    if (naming.length > 0 || q.spans.length > 0 || q.bits > 0) q.words = naming;
    if (/^\s*\d+\s*$/.test(text)) q.digits = text.trim();
    if (q.spans.length === 0 && q.bits === 0) {
      var name = naming.filter(function (word) { return !/^ranges?$/.test(word); }).join("");
      if (CLASSES.hasOwnProperty(name)) q.from = CLASSES[name];
    }
    return q;
  }

  // addresses takes hosts out of a query, so that the numbers in them are not
  // taken for ports. An address without a port asks for its scheme.
  function addresses(text) {
    return text.replace(/([a-z][a-z0-9+.-]{0,20}):\/\/[^\s\/:\[]*(\[[^\]\s]*\])?(:\d+)?\S*/g, function (_, scheme, host, port) {
      return " " + (port || scheme) + " ";
    }).replace(/\[[^\]\s]*:[^\]\s]*\]/g, " ").replace(/%[a-z0-9_.-]+/g, " ").replace(IPV4, function (_, before, host, port) {
      return before + " " + (port ? ":" + port + " " : "");
    });
  }

  // tcpdump writes 10.0.0.2.443.
  var IPV4 = /(^|[^\d.])(\d{1,3}(?:\.\d{1,3}){3})(?:\.(\d{1,5}))?(?![\d.]*\d)/g;
  var GLUED = /^(?:(tcp|udp|sctp|dccp)(\d+)|(\d+)(tcp|udp|sctp|dccp))$/;
  var RANGE = /(^|[^\d.:\/])(\d{1,5})(?:\s*(?:-|\u2013|\u2014|\.\.+|\bto\b|\bthrough\b)\s*|:)(\d{1,5})(?![\d.:>])/;
  // A port of a container and where it is reached: 8080->80, 8888:80.
  var MAPPED = /(\d{1,5})(\s*->\s*|:)(\d{1,5})(?!\d)/;
  // The dresses of numbers that leave no doubt: 443/tcp, tcp/443, :443, port
  // 443, -p 443, DPT=443, tcp 443, 443tcp; and numbers alone among words.
  var DRESSES = [
    /(?:^|[^\d.\w])(\d+)\s*\/\s*(?:tcp|udp|sctp|dccp)/g,
    /(?:tcp|udp|sctp|dccp)\s*\/\s*(\d+)/g,
    /(?:^|[^\d]):(\d+)(?!\w|[.:]\d)/g,
    /(?:^|[^a-z])[ds]?p(?:or)?ts?(?:\s+(?:no|nr|number)\.?)?\s*[=:#]?\s*(\d+)(?!\w|\.\w)/g,
    /(?:^|\s)-p\s*(\d+)(?!\w|\.\w)/g,
    /(?:^|[^\w.])(?:tcp|udp|sctp|dccp)[\s-]*(\d+)(?!\w)/g,
    /(?:^|[^\w.])(\d+)(?:tcp|udp|sctp|dccp)(?!\w)/g
  ];
  var ALONE = /(?:^|[\s,;({<"'`#=])(\d+)(?!\w|\.\w)/g;
  // Of longer lists the first numbers are answered.
  var MOST_NUMBERS = 16;

  // numbersIn finds the numbers of a query: those of a mapping or a range, else
  // those in a dress that leaves no doubt, else all that stand alone.
  function numbersIn(text) {
    var found = { spans: [], sure: true, spent: [] }, mapped = MAPPED.exec(text), range = RANGE.exec(text);
    function add(first, last) {
      var from = Math.min(first, last), to = Math.max(first, last);
      var known = found.spans.some(function (s) { return s.first === from && s.last === to; });
      if (!known && found.spans.length < MOST_NUMBERS) found.spans.push({ first: from, last: to });
      found.spent.push(first, last);
    }
    function each(dress) {
      for (var m = dress.exec(text); m; m = dress.exec(text)) add(m[1], m[1]);
    }
    if (mapped && (mapped[2] !== ":" || Number(mapped[1]) >= Number(mapped[3]) || /-p/.test(text))) {
      add(mapped[1], mapped[1]);
      add(mapped[3], mapped[3]);
    } else if (range) {
      add(range[2], range[3]);
    } else {
      DRESSES.forEach(each);
      if (found.spans.length === 0) {
        found.sure = false;
        each(ALONE);
      }
    }
    return found;
  }

  // --- The index -------------------------------------------------------------

  // What a text is to the assignment or protocol that uses it.
  var SERVICE = 0, LABEL = 1, NAME = 2, ALIAS = 3, ABOUT = 4;

  // open unfolds the index into a book: the columns in full, the words of all
  // texts, and what uses each text. Rows of assignments come first among
  // documents, those of protocols behind them. Outside a browser
  // generator/search makes the same book, only quicker.
  function open(index) {
    var rows = index.port.length, texts = ("\n" + index.strings).split("\n"), next = 1, met = 0, port = 0;
    var book = {
      pages: index.pages, transports: index.transports, sources: index.sources, blocks: index.blocks,
      rows: rows, docs: rows + index.protocols.label.length, texts: texts,
      port: [], end: [], wide: [], bits: index.bits, noted: index.noted, source: index.source, title: [], note: [], runs: [],
      protocols: { label: [], name: [], id: [], rows: chains(index.protocols.label.length) }, uses: chains(texts.length)
    };
    var folded = fold("\n" + index.strings + "\n").replace(WITHIN, " ").replace(/ *\n */g, "\n");
    book.folded = sheet(folded);
    book.squeezed = sheet(folded.replace(/ /g, ""));

    // text reads a reference: to the next text, to none, or back to one.
    function text(code) { return code === 0 ? next++ : code === 1 ? 0 : next - code + 1; }

    function use(id, doc, field) {
      if (id > 0) link(book.uses, id, doc * 8 + field);
    }

    function protocol() {
      var p = book.protocols, from = index.protocols, doc = rows + met;
      var label = text(from.label[met]), name = text(from.name[met]), id = text(from.id[met]), about = text(from.about[met]);
      p.label.push(book.texts[label]);
      p.name.push(book.texts[name]);
      p.id.push(book.texts[id]);
      use(label, doc, LABEL);
      use(name, doc, NAME);
      use(id, doc, LABEL);
      use(about, doc, ABOUT);
      for (var i = 0; i < from.aliases[met].length; i++) use(text(from.aliases[met][i]), doc, ALIAS);
      return met++;
    }

    for (var row = 0; row < rows; row++) {
      var title = text(index.title[row]), note = text(index.note[row]), service = text(index.service[row]), runs = [];
      port += index.port[row];
      book.port.push(port);
      book.end.push(port);
      book.title.push(book.texts[title]);
      book.note.push(book.texts[note]);
      book.runs.push(runs);
      use(title, row, NAME);
      use(note, row, ABOUT);
      use(service, row, SERVICE);
      for (var i = 0; i < index.runs[row].length; i++) {
        var code = index.runs[row][i], p = code === 0 ? protocol() : met - code;
        runs.push(p);
        link(book.protocols.rows, p, row);
      }
    }
    while (met < index.protocols.label.length) protocol();
    index.end.forEach(function (e) {
      book.wide.push(e[0]);
      book.end[e[0]] = e[1];
    });
    vocabulary(book); // now, and not at the first typo
    names(book);
    return book;
  }

  // Chains are lists of numbers in three arrays: last tells where the list of a
  // key ends, before what stands before that, and so on to 0.
  function chains(keys) { return { last: new Int32Array(keys), before: [0], item: [0] }; }

  function link(to, key, item) {
    to.before.push(to.last[key]);
    to.last[key] = to.item.push(item) - 1;
  }

  // sheet is text of which one can tell in which line a place is. Lines begin
  // with their line end: that of text 1 is the first, and there is one more
  // line end behind the last.
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

  // --- Scores ----------------------------------------------------------------

  // How well a word matches a word of a text, and how much less that counts by
  // what the text is: SERVICE, LABEL, NAME, ALIAS, ABOUT.
  var WORD = 60, BEGINS = 50, INSIDE = 32, TYPO = 31;
  var LESS = [0, 1, 2, 3, 20];
  // What is said of an assignment's protocol, but for its label, tells less of
  // the assignment.
  var OF_PROTOCOL = 8;
  // How much more a beginning counts the more of the word it is.
  var NEARER = 4;
  // How much less a word counts that stands for the one that was typed.
  var STAND_IN = 12;
  // What words must be worth on the average where not all are matched: about
  // one whole word in two.
  var WELL = 28;
  // A whole name; the first words of a name that the notes use; the beginning
  // of any name; nearly a name.
  var WHOLE = 1040, FIRST_WORDS = 1005, BEGINNING = 30, NEARLY = 40;
  // What the notes speak of comes before what only a registry lists, and
  // system ports come before the others: less among whole names than else.
  var NOTED = 45, NOTED_PART = 25, SYSTEM = 0.5, SYSTEM_PART = 3;
  // The very number, a range that holds it, a number that begins like it.
  var NUMBER = 3000, HELD = 2500, LONGER = 1000;
  // What scores more is a number that was asked for, and keeps its place.
  var SURE = 2000;
  // The transport that was asked for.
  var STATED = 2;
  // Parts of words are looked for from this length on, typos from the next, in
  // names of so many words at most.
  var MIN_INSIDE = 3, MIN_TYPO = 4, MIN_TWO_TYPOS = 8, MOST_OF_A_NAME = 3;

  // A tally holds the scores of documents, and whether they are a guess at what
  // was mistyped. Searches have their tallies from a book and leave them to the
  // next search: new ones cost more than most words.
  function tally(book) {
    var t = book.idle.pop() || { score: new Float64Array(book.docs), docs: [], guess: false };
    book.lent.push(t);
    return t;
  }

  // begin makes a book ready for a search. What the search before it found out
  // about words is known, and kept.
  function begin(book) {
    book.known = book.found || new Map();
    book.found = new Map();
    book.idle = book.idle || [];
    var known = new Set(book.known.values());
    book.lent = (book.lent || []).filter(function (t) {
      if (known.has(t)) return true;
      t.docs.forEach(function (doc) { t.score[doc] = 0; });
      t.docs.length = 0;
      t.guess = false;
      book.idle.push(t);
      return false;
    });
  }

  function raise(to, doc, score) {
    if (to.score[doc] === 0) to.docs.push(doc);
    if (to.score[doc] < score) to.score[doc] = score;
  }

  // each calls back with every document that uses a text, how much less the text
  // counts there, and what it is. The rows of a protocol have its names, too.
  function each(book, id, found) {
    var uses = book.uses, runs = book.protocols.rows;
    for (var at = uses.last[id]; at > 0; at = uses.before[at]) {
      var doc = uses.item[at] >> 3, field = uses.item[at] & 7;
      found(doc, LESS[field], field);
      if (doc < book.rows) continue;
      for (var i = runs.last[doc - book.rows]; i > 0; i = runs.before[i]) {
        found(runs.item[i], LESS[field] + (field === LABEL ? 0 : OF_PROTOCOL), field);
      }
    }
  }

  // rate scores the documents that have a word, its beginning, or part of it. A
  // letter alone must begin a text or be a word.
  function rate(book, word, handicap, alone, scores) {
    var text = book.folded.text, whole = false;
    function score(id, points) {
      each(book, id, function (doc, less) { raise(scores, doc, points - less - handicap); });
    }
    function begins(id, at) {
      var end = at + word.length;
      while (isLetter(text, end)) end++;
      whole = true;
      score(id, end === at + word.length ? WORD : BEGINS + NEARER * word.length / (end - at));
    }
    if (word.length < MIN_INSIDE) {
      lines(book.folded, "\n" + word, function (id, at) { begins(id, at + 1); });
      lines(book.folded, " " + word, function (id, at) { if (!alone || word.length > 1 || !isLetter(text, at + 2)) begins(id, at + 1); });
      return;
    }
    lines(book.folded, word, function (id, at) {
      if (isLetter(text, at - 1)) score(id, INSIDE);
      else begins(id, at);
    });
    if (!whole && handicap === 0) typos(vocabulary(book), word, function (at) {
      var meant = book.vocabulary[at];
      lines(book.folded, meant, function (id, at) {
        if (isLetter(text, at - 1) || isLetter(text, at + meant.length)) return;
        scores.guess = true;
        score(id, TYPO);
      });
    });
  }

  function isLetter(text, at) { return text[at] !== " " && text[at] !== "\n"; }

  // vocabulary lists the words of all texts, and names all names, once.
  function vocabulary(book) {
    if (!book.vocabulary) book.vocabulary = Array.from(new Set(book.folded.text.split(/[ \n]+/)));
    return book.vocabulary;
  }

  function names(book) {
    if (!book.names) book.names = book.squeezed.text.split("\n");
    return book.names;
  }

  // scoresOf scores documents for a word and those that may stand for it. Of
  // the words of one query most are those of the query before, with a letter
  // less, so these are remembered.
  function scoresOf(book, word, alone) {
    var key = (alone ? "\n" : " ") + word, scores = book.found.get(key) || book.known.get(key);
    if (!scores) {
      scores = tally(book);
      rate(book, word, 0, alone, scores);
      SAME.forEach(function (same) {
        if (same.indexOf(word) >= 0) same.forEach(function (other) { if (other !== word) rate(book, other, STAND_IN, false, scores); });
      });
    }
    book.found.set(key, scores);
    return scores;
  }

  // rateWords scores the documents that match every word, or, with some set,
  // those that match the most of them, half of them at least, and well.
  function rateWords(book, typed, some) {
    var sums = tally(book), counts = tally(book), most = typed.length;
    typed.forEach(function (word) {
      if (some && word.length < MIN_INSIDE) return;
      var scores = scoresOf(book, word, typed.length === 1);
      scores.docs.forEach(function (doc) {
        raise(sums, doc, sums.score[doc] + scores.score[doc] / typed.length);
        raise(counts, doc, counts.score[doc] + 1);
      });
    });
    if (some) most = counts.docs.reduce(function (max, doc) { return Math.max(max, counts.score[doc]); }, typed.length / 2);
    var rated = kept(book, sums, function (doc) { return counts.score[doc] >= most && (!some || sums.score[doc] >= WELL); });
    rated.guess = typed.some(function (word) { return scoresOf(book, word, typed.length === 1).guess; });
    return rated;
  }

  // rateNames adds what the words are worth as a whole name.
  function rateNames(book, typed, rated) {
    var name = typed.join(""), text = book.squeezed.text, whole = tally(book), known = false;
    function score(id, points) {
      each(book, id, function (doc, less, field) { if (field !== ABOUT) raise(whole, doc, points - less); });
    }
    lines(book.squeezed, "\n" + name, function (id, at) {
      if (text[at + 1 + name.length] === "\n") return score(id, WHOLE);
      each(book, id, function (doc, less, field) {
        if (field === ABOUT || rated.score[doc] === 0) return;
        known = true;
        raise(whole, doc, isNoted(book, doc) && begins(words(book.texts[id]), typed) ? FIRST_WORDS - less : BEGINNING);
      });
    });
    if (whole.docs.length > 0 && !known) rated.guess = false; // it is the very name
    if (!known && whole.docs.length === 0 && typed.length <= MOST_OF_A_NAME) {
      typos(names(book), name, function (id) {
        rated.guess = true;
        score(id, NEARLY);
      });
    }
    // What has the very name is of one worth, whatever else it says.
    whole.docs.forEach(function (doc) {
      var worth = whole.score[doc] > FIRST_WORDS ? WORD : rated.score[doc];
      raise(rated, doc, worth + whole.score[doc]);
    });
    return rated;
  }

  function begins(words, first) {
    return first.every(function (word, i) { return words[i] === word; });
  }

  function isNoted(book, doc) { return doc < book.rows && book.noted[doc] > 0; }

  // typos calls back with the place of every key that may be meant by a word.
  // One slip leaves the first letter or the last.
  function typos(keys, word, found) {
    if (word.length < MIN_TYPO) return;
    var most = word.length < MIN_TWO_TYPOS ? 1 : 2, first = word.charCodeAt(0), last = word.charCodeAt(word.length - 1);
    for (var i = 0; i < keys.length; i++) {
      var key = keys[i], length = key.length;
      if (key.charCodeAt(0) !== first && key.charCodeAt(length - 1) !== last) continue;
      if (Math.abs(length - word.length) <= most && mistyped(key, word, most)) found(i);
    }
  }

  // mistyped tells whether at most so many letters were left out, put in,
  // replaced or swapped with the next. More than one leaves the first letter.
  function mistyped(a, b, most) {
    var head = 0, m = a.length, n = b.length;
    while (head < m && head < n && a.charCodeAt(head) === b.charCodeAt(head)) head++;
    while (m > head && n > head && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) { m--; n--; }
    m -= head;
    n -= head;
    if (Math.max(m, n) <= 1 || m === 2 && n === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]) return true;
    return most > 1 && head > 0 && Math.max(m, n) <= 6 && distance(a.substr(head, m), b.substr(head, n)) <= most;
  }

  function distance(a, b) {
    var two, one = [], row = [], i, j;
    for (j = 0; j <= b.length; j++) row.push(j);
    for (i = 1; i <= a.length; i++) {
      two = one;
      one = row;
      row = [i];
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
      }
    }
    return row[b.length];
  }

  function kept(book, rated, keep) {
    var to = tally(book);
    rated.docs.forEach(function (doc) { if (keep(doc)) raise(to, doc, rated.score[doc]); });
    return to;
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

  // byNumber scores the rows of the numbers that are asked for, in the order in
  // which they are.
  function byNumber(book, q) {
    var rated = tally(book);
    q.spans.forEach(function (span, i) {
      between(book, span.first, span.last, function (row) {
        var single = book.port[row] === book.end[row];
        raise(rated, row, span.first !== span.last ? NUMBER - book.port[row] / 100 : (single ? NUMBER : HELD) - i);
      });
    });
    var first = Number(q.digits), last = first;
    while (q.digits && first > 0 && last < MAX_PORT) {
      first *= 10;
      last = last * 10 + 9;
      for (var row = lowest(book.port, first); book.port[row] <= last; row++) raise(rated, row, LONGER);
    }
    return rated;
  }

  // between calls back with the rows that have a number from first to last.
  function between(book, first, last, found) {
    book.wide.forEach(function (row) { if (book.port[row] < first && book.end[row] >= first) found(row); });
    for (var row = lowest(book.port, first); book.port[row] <= last; row++) found(row);
  }

  function byWords(book, typed, some) {
    return rateNames(book, typed, rateWords(book, typed, some));
  }

  // isName tells whether words are a whole name.
  function isName(book, typed) { return book.squeezed.text.indexOf("\n" + typed.join("") + "\n") >= 0; }

  // match scores the documents that answer a query. What is a name as it stands
  // asks for that name, though it may have a number or an asking word in it.
  function match(book, q) {
    if (q.all.length > 1 && q.words.length > 0 && isName(book, q.all)) return byWords(book, q.all, false);
    if (q.spans.length === 0) {
      var rated = byWords(book, q.words, false);
      return rated.docs.length === 0 && q.words.length > 1 ? byWords(book, q.words, true) : rated;
    }
    var numbers = byNumber(book, q);
    if (q.words.length === 0) return numbers;
    var worded = byWords(book, q.words, false);
    var said = kept(book, numbers, function (doc) { return worded.score[doc] > 0; });
    if (q.sure || said.docs.length > 0) {
      said.docs.forEach(function (doc) { raise(numbers, doc, numbers.score[doc] + Math.min(worded.score[doc], WORD)); });
      return numbers;
    }
    var named = byWords(book, q.all, false); // the number belongs to a name
    if (named.docs.length > 0) return named;
    return numbers.docs.length > 0 ? numbers : byWords(book, q.words, true);
  }

  // --- Results ---------------------------------------------------------------

  // search answers a query with row numbers: assignments, those of a port
  // together, and protocols, the best first, of at most limit ports and limit
  // protocols; total says how many there are in all. block is the part of the
  // number space that the query names, or in which the number lies of which no
  // source speaks, with the numbers next to it that have a page.
  // words are what is not a number. guess tells that nothing is called so and the
  // results nearly are, unstated that no source states the transport of the
  // number, beyond that the number is no port.
  function search(book, query, limit) {
    var q = parse(book.transports, query.slice(0, MAX_QUERY)), asksNumber = q.spans.length > 0;
    var answer = { total: 0, assignments: [], protocols: [], block: null, words: q.words, guess: false, unstated: false, beyond: false };
    answer.beyond = asksNumber && q.spans.every(function (span) { return span.first > MAX_PORT; });
    begin(book);
    if (answer.beyond || q.all.length === 0) return answer;
    var onlyTransport = !asksNumber && q.words.length === 0;
    var rated = onlyTransport ? byWords(book, q.all, false) : match(book, q), rows = [], others = [], protocols = [];
    if (!asksNumber && q.bits > 0 && !onlyTransport) {
      // A transport may be the protocol that is asked for, or where it runs.
      var named = byWords(book, q.all, false);
      named.docs.forEach(function (doc) {
        if (doc >= book.rows) raise(rated, doc, named.score[doc] + WHOLE);
      });
    }
    rated.docs.forEach(function (doc) {
      var score = rated.score[doc], whole = score >= WHOLE / 2;
      if (doc >= book.rows) {
        if (!asksNumber) protocols.push(doc);
        return;
      }
      if (q.bits > 0 && !onlyTransport && book.bits[doc] > 0) {
        if ((book.bits[doc] & q.bits) > 0) score += STATED;
        else if (score >= SURE) return others.push(doc);
        else return;
      }
      if (isNoted(book, doc) && score < SURE) score += whole ? NOTED : NOTED_PART;
      if (book.port[doc] < CLASSES.user && !asksNumber) score += whole ? SYSTEM : SYSTEM_PART;
      rated.score[doc] = score;
      rows.push(doc);
    });
    // Over that transport nobody states anything of the number.
    answer.unstated = rows.length === 0 && others.length > 0;
    if (answer.unstated) rows = others;
    answer.guess = !asksNumber && rated.guess;
    if (q.from >= 0 || q.sure || q.words.length === 0 || rows.length === 0) answer.block = blockOf(book, q);
    answer.total = rows.length + protocols.length + (answer.block ? 1 : 0);
    answer.assignments = grouped(book, rows, rated.score, limit);
    answer.protocols = best(protocols, rated.score, limit).map(function (doc) { return doc - book.rows; });
    return answer;
  }

  // best returns the documents with the highest scores, in that order, the
  // first of equals first.
  function best(docs, score, limit) {
    function better(a, b) { return score[b] - score[a] || a - b; }
    var top = [];
    docs.forEach(function (doc) {
      if (top.length === limit && better(top[limit - 1], doc) < 0) return;
      var at = top.length;
      while (at > 0 && better(doc, top[at - 1]) < 0) at--;
      top.splice(at, 0, doc);
      if (top.length > limit) top.pop();
    });
    return top;
  }

  // grouped puts rows of the same numbers together, as they stand in the index:
  // notes first. The best row tells where they come, and there are at most so
  // many groups.
  function grouped(book, rows, score, limit) {
    var groups = new Map(), heads = [];
    rows.forEach(function (row) {
      var key = book.port[row] * 65536 + book.end[row], group = groups.get(key);
      if (!group) groups.set(key, group = { head: row, rows: [] });
      group.rows.push(row);
      if (score[row] > score[group.head] || score[row] === score[group.head] && row < group.head) group.head = row;
    });
    groups.forEach(function (group) { heads.push(group.head); });
    return Array.prototype.concat.apply([], best(heads, score, limit).map(function (head) {
      return groups.get(book.port[head] * 65536 + book.end[head]).rows.sort(function (a, b) { return a - b; });
    }));
  }

  function blockOf(book, q) {
    var number = q.from < 0 && q.spans.length === 1 && q.spans[0].first === q.spans[0].last ? q.spans[0].first : -1;
    var at = Math.max(q.from, number), known = false;
    if (at < 0 || at > MAX_PORT) return null;
    if (number >= 0) between(book, number, number, function () { known = true; });
    if (known) return null;
    var first = book.blocks.first, block = first.length - 1, above = lowest(book.port, at), below = above - 1;
    while (first[block] > at) block--;
    while (below >= 0 && book.end[below] > book.port[below]) below--;
    while (above < book.rows && book.end[above] > book.port[above]) above++;
    return { row: block, number: number, below: below >= 0 ? book.port[below] : -1, above: above < book.rows ? book.port[above] : -1 };
  }

  // protocolId is the id of a protocol, which names its page.
  function protocolId(book, row) {
    return book.protocols.id[row] || words(book.protocols.label[row]).join("-");
  }

  return { open: open, search: search, protocolId: protocolId, words: words };
})();
