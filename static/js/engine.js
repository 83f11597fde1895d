// The search engine. It has no access to the page: the page's script drives it
// in the browser, goja does on the command line and in tests. Words come ready
// from the build (generator/search), so no Unicode classes are needed here.
globalThis.portolan = (function () {
  "use strict";

  // How well a word of the query matches a row, best first.
  var SCORE = { name: 40, namePrefix: 30, about: 16, aboutPrefix: 12, nameInside: 8, aboutInside: 4 };
  // How well the whole query matches one of the row's whole names.
  var WHOLE = 1000, WHOLE_PREFIX = 200;
  // Parts of words are looked for from this length on.
  var MIN_INSIDE = 3;

  // What parts words. It must be what generator/search calls a gap; a test
  // holds the two against each other.
  var BETWEEN = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/;

  // fold brings a query to the form in which the index holds words.
  function fold(s) {
    return s.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/\u00df/g, "ss").replace(/\u03c2/g, "\u03c3");
  }

  // words cuts a query into words.
  function words(s) {
    return fold(s).split(BETWEEN).filter(Boolean);
  }

  // parse reads a query: numbers or a range, transports, and words.
  function parse(index, query) {
    var parsed = { from: -1, to: -1, digits: "", bits: 0, words: [] };
    var tokens = words(query);
    var range = /(?:^|[^\d.])(\d{1,5})\s*[-\u2013]\s*(\d{1,5})(?![\d.])/.exec(query);
    for (var i = 0; i < tokens.length; i++) {
      var token = tokens[i], transport = index.transports.indexOf(token);
      if (/^\d+$/.test(token)) {
        if (parsed.from < 0) {
          parsed.digits = token;
          parsed.from = parsed.to = Number(token);
        } else if (!range) {
          parsed.words.push(token);
        }
      } else if (transport >= 0) {
        parsed.bits |= 1 << transport;
      } else {
        parsed.words.push(token);
      }
    }
    if (range) {
      parsed.from = Number(range[1]);
      parsed.to = Number(range[2]);
    }
    if (parsed.from >= 0) {
      parsed.words = parsed.words.filter(function (w) { return w !== "port" && w !== "ports"; });
    }
    return parsed;
  }

  // rateWord scores one word against the words of a row, 0 for no match.
  function rateWord(word, names, about) {
    if ((" " + names + " ").indexOf(" " + word + " ") >= 0) return SCORE.name;
    if ((" " + names).indexOf(" " + word) >= 0) return SCORE.namePrefix;
    if ((" " + about + " ").indexOf(" " + word + " ") >= 0) return SCORE.about;
    if ((" " + about).indexOf(" " + word) >= 0) return SCORE.aboutPrefix;
    if (word.length >= MIN_INSIDE && names.indexOf(word) >= 0) return SCORE.nameInside;
    if (word.length >= MIN_INSIDE && about.indexOf(word) >= 0) return SCORE.aboutInside;
    return 0;
  }

  // rateWords scores all words against a row: every one must match.
  function rateWords(words, exact, names, about) {
    var sum = 0, whole = words.join(" ");
    for (var i = 0; i < words.length; i++) {
      var score = rateWord(words[i], names, about);
      if (score === 0) return 0;
      sum += score;
    }
    if (exact.indexOf("\n" + whole + "\n") >= 0) return sum + WHOLE;
    if (exact.indexOf("\n" + whole) >= 0) return sum + WHOLE_PREFIX;
    return sum;
  }

  // rateNumber scores a row against the numbers of a query: the very number,
  // then a range that holds it, then numbers that begin like it.
  function rateNumber(q, port, end) {
    if (q.from === q.to) {
      if (port === q.from && end === q.from) return 3 * WHOLE;
      if (port <= q.from && q.from <= end) return 2 * WHOLE;
      return String(port).indexOf(q.digits) === 0 ? WHOLE : 0;
    }
    return port <= q.to && end >= q.from ? WHOLE : 0;
  }

  // rateTransports scores a row against the transports of a query. A row that
  // states none may be meant; one that states only others is not.
  function rateTransports(bits, row) {
    if (bits === 0 || row === 0) return 1;
    return (bits & row) !== 0 ? 2 : 0;
  }

  // rank sorts scored rows, best first, ties as they stand in the index, and
  // cuts them to the limit.
  function rank(scored, limit) {
    scored.sort(function (a, b) { return b.score - a.score || a.row - b.row; });
    return scored.slice(0, limit).map(function (s) { return s.row; });
  }

  function searchAssignments(index, q) {
    var found = [];
    for (var row = 0; row < index.port.length; row++) {
      var score = 0;
      if (q.from >= 0) {
        score = rateNumber(q, index.port[row], index.end[row]);
        if (score === 0) continue;
      }
      if (q.words.length > 0) {
        var rated = rateWords(q.words, index.exact[row], index.names[row], index.about[row]);
        if (rated === 0) continue;
        score += rated;
      }
      var transports = rateTransports(q.bits, index.bits[row]);
      if (score === 0 || transports === 0) continue;
      found.push({ row: row, score: score * 4 + transports });
    }
    return found;
  }

  function searchProtocols(index, q) {
    var found = [], p = index.protocols;
    var transports = index.transports.filter(function (t, i) { return q.bits & (1 << i); });
    var all = transports.concat(q.words);
    if (q.from >= 0 || all.length === 0) return found;
    for (var row = 0; row < p.id.length; row++) {
      // A transport in the query may be the protocol itself, or where it runs.
      var score = rateWords(all, p.exact[row], p.names[row], "");
      if (score > 0) score += 2 * WHOLE;
      else if (q.words.length > 0) score = rateWords(q.words, p.exact[row], p.names[row], "");
      if (score > 0) found.push({ row: row, score: score });
    }
    return found;
  }

  // search answers a query with row numbers: assignments and protocols, the
  // best first, at most limit of each, and how many there are in all.
  function search(index, query, limit) {
    var q = parse(index, query), answer = find(index, q, limit);
    if (answer.total > 0 || q.from < 0) return answer;
    q.words = words(query); // a number within a name: 802.1x
    q.from = q.to = -1;
    q.bits = 0;
    return find(index, q, limit);
  }

  function find(index, q, limit) {
    var assignments = searchAssignments(index, q), protocols = searchProtocols(index, q);
    return {
      total: assignments.length + protocols.length,
      assignments: rank(assignments, limit),
      protocols: rank(protocols, limit)
    };
  }

  // blockOf answers a query for a single number of which no source speaks with
  // the number, and the row of the part of the number space that holds it. It
  // is null for any other query.
  function blockOf(index, query) {
    var q = parse(index, query), row = index.blocks.first.length - 1;
    if (q.from < 0 || q.from !== q.to || q.from > 65535 || q.words.length > 0) return null;
    for (var i = 0; i < index.port.length; i++) {
      if (index.port[i] <= q.from && q.from <= index.end[i]) return null;
    }
    while (index.blocks.first[row] > q.from) row--;
    return { number: q.from, row: row };
  }

  return { search: search, words: words, blockOf: blockOf };
})();
