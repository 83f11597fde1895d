// The best answers to a query, as rows of the index.
(function () {
  "use strict";

  var parts = portolan.parts, raise = parts.raise, byWords = parts.byWords;
  // Of longer queries the beginning is read, so that the work stays bounded.
  var MAX_QUERY = 200, MAX_PORT = parts.maxPort;
  // What notes document comes before what only a registry lists, and system
  // ports come before the others. Weights decide among whole names, then system
  // ports; elsewhere both count less than how well the words match.
  var NOTED = 45, NOTED_PART = 25, SYSTEM = 0.5, SYSTEM_PART = 3, USUAL_PART = 0.5, USUAL_WEIGHT = 4;
  // A number that was asked for, the next of several, the next service on it, and
  // a number that begins like it.
  var NUMBER = 3000, NEXT = 10, BELOW = 0.0001, LONGER = 1000;
  // What scores more is a number that was asked for, and keeps its place.
  var SURE = 2000;
  // The transport that was asked for.
  var STATED = 2;

  // byNumber scores the rows of the numbers that are asked for, in the order in
  // which they are, those of one number in the order of its page.
  function byNumber(book, q) {
    var rated = parts.tally(book);
    q.spans.forEach(function (span, i) {
      var rows = [];
      parts.between(book, span.first, span.last, function (row) { rows.push(row); });
      if (span.first === span.last) rows.sort(onPage(book, span.first));
      rows.forEach(function (row, n) { raise(rated, row, NUMBER - i * NEXT - n * BELOW); });
    });
    var first = Number(q.digits), last = first;
    while (q.digits && first > 0 && last < MAX_PORT) {
      first *= 10;
      last = last * 10 + 9;
      for (var row = parts.lowest(book.port, first); book.port[row] <= last; row++) raise(rated, row, LONGER);
    }
    return rated;
  }

  // onPage orders the services of a number as its page does: the index has those
  // of one number in that order, and ranges around it come by who lists them.
  function onPage(book, number) {
    function around(row) { return book.port[row] === number ? 0 : 1 + book.end[row] - book.port[row]; }
    return function (a, b) {
      return book.state[a] - book.state[b] || book.author[a] - book.author[b] || around(a) - around(b) || a - b;
    };
  }

  // match scores the documents that answer a query. What is a name as it stands
  // asks for that name, though it may have a number or an asking word in it.
  function match(book, q) {
    if (q.letter) return parts.byName(book, q.words);
    if (q.all.length > 1 && q.words.length > 0 && parts.isName(book, q.all)) return byWords(book, q.all, false);
    if (q.spans.length === 0) {
      var rated = byWords(book, q.words, false);
      return rated.docs.length === 0 && q.words.length > 1 ? byWords(book, q.words, true) : rated;
    }
    var numbers = byNumber(book, q);
    if (q.words.length === 0) return numbers;
    var worded = byWords(book, q.words, false);
    var said = parts.kept(book, numbers, function (doc) { return worded.score[doc] > 0; });
    if (q.sure || said.docs.length > 0) {
      said.docs.forEach(function (doc) {
        raise(numbers, doc, numbers.score[doc] + Math.min(worded.score[doc], parts.word));
      });
      return numbers;
    }
    var named = byWords(book, q.all, false); // the number belongs to a name
    if (named.docs.length > 0) return named;
    return numbers.docs.length > 0 ? numbers : byWords(book, q.words, true);
  }

  // search answers a query with row numbers, the best first, of at most limit
  // services, limit protocols and limit notes. totals say how many there are:
  //
  //   services   those of one number together; longer of them are on numbers
  //              that only begin like the one that was asked for
  //   named      those among them that have the whole name
  //   protocols  the first leads of them are an answer without a port: a
  //              transport, or what runs on IP or inside another protocol
  //   notes      with a page of their own
  //   block      the part of the number space that the query names, or in which
  //              the number lies that no source lists, with the numbers next to
  //              it that have a page
  //   words      what is not a number
  //   transports those that are asked for, as bits
  //   number     the one that is asked for, or -1
  //   match      number, name, words, guess or none. A guess is nearly spelt so
  //   unlisted   no source lists the number with the transport; the services are
  //              those over others
  //   beyond     the number is not a port
  function search(book, query, limit) {
    var q = parts.parse(book.transports, query.slice(0, MAX_QUERY)), asksNumber = q.spans.length > 0;
    var answer = {
      services: [], named: [], protocols: [], leads: 0, notes: [], block: null, words: q.words, transports: q.bits,
      number: only(q), match: "none", unlisted: false,
      beyond: asksNumber && q.spans.every(function (span) { return span.first > MAX_PORT; }),
      totals: { services: 0, longer: 0, named: 0, protocols: 0, namedProtocols: 0, notes: 0 }
    };
    parts.begin(book);
    if (answer.beyond || q.all.length === 0) return answer;
    var onlyTransport = !asksNumber && q.words.length === 0;
    var rated = onlyTransport ? byWords(book, q.all, false) : match(book, q);
    if (!asksNumber && q.bits > 0 && !onlyTransport) overTransport(book, q, rated);
    var found = sorted(book, q, rated, onlyTransport);
    var inUse = found.services.some(function (row) { return parts.inUse(book, row); });
    if (answer.number >= 0 && !inUse && found.others.length > 0) {
      answer.unlisted = true;
      found.services = found.services.concat(found.others);
    }
    if (q.from >= 0 || q.sure || q.words.length === 0 || found.services.length === 0) answer.block = blockOf(book, q);

    function isWhole(doc) { return rated.whole.has(doc); }
    function isLead(doc) { return isWhole(doc) && book.protocols.leads[doc - book.rows] > 0; }
    var leads = found.protocols.filter(isLead), rest = found.protocols.filter(function (doc) { return !isLead(doc); });
    answer.totals = {
      services: found.services.length, named: found.services.filter(isWhole).length,
      longer: found.services.filter(function (row) { return asksNumber && rated.score[row] < SURE; }).length,
      protocols: found.protocols.length, namedProtocols: found.protocols.filter(isWhole).length,
      notes: found.notes.length
    };
    function top(docs) { return best(docs, rated.score, limit); }
    answer.services = asksNumber ? top(found.services) : grouped(book, found.services, rated.score, limit);
    answer.named = answer.services.filter(isWhole);
    answer.protocols = top(leads).concat(top(rest)).slice(0, limit).map(function (doc) { return doc - book.rows; });
    answer.leads = Math.min(leads.length, limit);
    answer.notes = top(found.notes).map(function (doc) { return doc - book.rows - book.protocols.leads.length; });
    answer.match = matched(answer, asksNumber && found.numbers, rated.guess);
    return answer;
  }

  // only is the number that a query asks for, if it is one, or -1.
  function only(q) { return q.spans.length === 1 && q.spans[0].first === q.spans[0].last ? q.spans[0].first : -1; }

  // overTransport adds the protocols that have the whole name, transport
  // included: it may be the protocol that is asked for, or where it runs.
  function overTransport(book, q, rated) {
    var named = byWords(book, q.all, false);
    named.docs.forEach(function (doc) {
      if (doc >= book.rows) raise(rated, doc, named.score[doc] + parts.whole);
    });
  }

  // sorted tells services, protocols and notes apart, and weighs the services.
  // others are services on the number over other transports than the one that is
  // asked for; numbers is set if the number itself was found.
  function sorted(book, q, rated, onlyTransport) {
    var found = { services: [], others: [], protocols: [], notes: [], numbers: false }, asksNumber = q.spans.length > 0;
    rated.docs.forEach(function (doc) {
      var score = rated.score[doc], named = score >= parts.whole / 2, noted = parts.isNoted(book, doc);
      if (doc >= book.rows) {
        if (!asksNumber) (doc < book.rows + book.protocols.leads.length ? found.protocols : found.notes).push(doc);
        return;
      }
      var bits = book.used[doc] | book.registered[doc];
      if (q.bits > 0 && !onlyTransport && bits > 0) {
        if ((bits & q.bits) === 0) {
          if (score >= SURE) found.others.push(doc);
          return;
        }
        score += STATED;
      }
      if (score >= SURE) found.numbers = true;
      else if (named) score += (noted ? NOTED : 0) + book.weight[doc] + (book.port[doc] < parts.userPorts ? SYSTEM : 0);
      else {
        if (noted) score += NOTED_PART;
        if (book.weight[doc] >= USUAL_WEIGHT) score += USUAL_PART;
        if (book.port[doc] < parts.userPorts && !asksNumber) score += SYSTEM_PART;
      }
      rated.score[doc] = score;
      found.services.push(doc);
    });
    return found;
  }

  function matched(answer, numbers, guess) {
    var first = answer.services[0], total = answer.services.length + answer.protocols.length + answer.notes.length;
    if (numbers || answer.unlisted || answer.block && answer.number >= 0) return "number";
    if (total === 0) return answer.block ? "words" : "none";
    if (guess) return "guess";
    return answer.leads > 0 || answer.named.indexOf(first) >= 0 ? "name" : "words";
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

  // grouped puts services of the same numbers together. The best of them tells
  // where they come.
  function grouped(book, rows, score, limit) {
    var groups = new Map(), heads = [], all = [];
    function key(row) { return book.port[row] * 65536 + book.end[row]; }
    rows.forEach(function (row) {
      var group = groups.get(key(row));
      if (!group) groups.set(key(row), group = { head: row, rows: [] });
      group.rows.push(row);
      if (score[row] > score[group.head] || score[row] === score[group.head] && row < group.head) group.head = row;
    });
    groups.forEach(function (group) { heads.push(group.head); });
    best(heads, score, limit).forEach(function (head) {
      if (all.length < limit) all = all.concat(best(groups.get(key(head)).rows, score, limit - all.length));
    });
    return all;
  }

  function blockOf(book, q) {
    var number = only(q);
    var at = Math.max(q.from, number), known = false;
    if (at < 0 || at > MAX_PORT) return null;
    if (number >= 0) parts.between(book, number, number, function () { known = true; });
    if (known) return null;
    var above = parts.lowest(book.port, at), below = above - 1;
    function isPort(row) { return book.end[row] === book.port[row] && book.states[book.state[row]] !== "reserved"; }
    while (below >= 0 && !isPort(below)) below--;
    while (above < book.rows && !isPort(above)) above++;
    return {
      row: parts.blockAt(book, at),
      below: below >= 0 ? book.port[below] : -1, above: above < book.rows ? book.port[above] : -1
    };
  }

  portolan.search = search;
})();
