// How well services, protocols and notes answer words.
(function () {
  "use strict";

  var parts = portolan.parts, words = portolan.words, lines = parts.lines, TITLE = parts.TITLE, ABOUT = parts.ABOUT;

  // How well a word matches a word of a text, and how much less that counts by
  // what the text is: TITLE, NAME, ALIAS, ABOUT, EXTRA.
  var WORD = 60, BEGINS = 50, INSIDE = 32, TYPO = 31;
  var LESS = [0, 1, 2, 20, 24];
  // What is said of a service's protocol, apart from its label, says less of the
  // service: among whole names, less than all weights.
  var OF_PROTOCOL = 8;
  // A note's whole name finds what it lists, after what has the name itself.
  var OF_NOTE = 700;
  // How much more a beginning counts the more of the word it is.
  var NEARER = 4;
  // How much less a word counts that stands for the one that was typed.
  var STAND_IN = 12;
  // What words must be worth on the average where not all are matched: about
  // one whole word in two.
  var WELL = 28;
  // A whole name; the first words of a name that notes document; the beginning
  // of any name; nearly a name.
  var WHOLE = 1040, FIRST_WORDS = 1005, BEGINNING = 30, NEARLY = 40;
  // Parts of words are looked for from this length on, typos from the next, in
  // names of so many words at most.
  var MIN_INSIDE = 3, MIN_TYPO = 4, MIN_TWO_TYPOS = 8, MOST_OF_A_NAME = 3;
  // Weights from here on are of what notes document (Registry.Weight).
  var NOTED_WEIGHT = 2;
  // Words of which either may stand for the other.
  var SAME = [["tls", "ssl", "secure", "secured", "encrypted"], ["mail", "email"], ["database", "db"], ["k8s", "kubernetes"]];

  // A tally holds the scores of documents, which of them have the whole name,
  // and whether they are a guess at what was mistyped. Searches have their
  // tallies from a book and leave them to the next search: new ones cost more
  // than most words.
  function tally(book) {
    var t = book.idle.pop() || { score: new Float64Array(book.docs), docs: [], whole: new Set(), guess: false };
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
      t.whole.clear();
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
  // counts there, and what it is. Services have the names of their protocols,
  // too, and with listed those of the notes that list them.
  function each(book, id, found, listed) {
    var uses = book.uses, protocols = book.protocols.leads.length;
    function rows(chains, key, less, field) {
      for (var i = chains.last[key]; i > 0; i = chains.before[i]) found(chains.item[i], less, field);
    }
    for (var at = uses.last[id]; at > 0; at = uses.before[at]) {
      var doc = uses.item[at] >> 3, field = uses.item[at] & 7, of = doc - book.rows;
      found(doc, LESS[field], field);
      if (of < 0) continue;
      if (of < protocols) rows(book.protocols.rows, of, LESS[field] + (field === TITLE ? 0 : OF_PROTOCOL), field);
      else if (listed) rows(book.notes.rows, of - protocols, OF_NOTE, field);
    }
  }

  // rate scores the documents that have a word, its beginning, or part of it. A
  // letter alone must begin a text or be a word.
  function rate(book, word, handicap, alone, scores) {
    var text = book.folded.text, whole = false;
    function score(id, points) {
      each(book, id, function (doc, less) { raise(scores, doc, points - less - handicap); }, false);
    }
    function begins(id, at) {
      var end = at + word.length;
      while (isLetter(text, end)) end++;
      whole = true;
      score(id, end === at + word.length ? WORD : BEGINS + NEARER * word.length / (end - at));
    }
    if (word.length < MIN_INSIDE) {
      lines(book.folded, "\n" + word, function (id, at) { begins(id, at + 1); });
      lines(book.folded, " " + word, function (id, at) {
        if (!alone || word.length > 1 || !isLetter(text, at + 2)) begins(id, at + 1);
      });
      return;
    }
    lines(book.folded, word, function (id, at) {
      if (isLetter(text, at - 1)) score(id, INSIDE);
      else begins(id, at);
    });
    if (!whole && handicap === 0) typos(parts.vocabulary(book), word, function (at) {
      var meant = book.vocabulary[at];
      lines(book.folded, meant, function (id, at) {
        if (isLetter(text, at - 1) || isLetter(text, at + meant.length)) return;
        scores.guess = true;
        score(id, TYPO);
      });
    });
  }

  function isLetter(text, at) { return text[at] !== " " && text[at] !== "\n"; }

  // scoresOf scores documents for a word and those that may stand for it. Of
  // the words of one query most are those of the query before, with a letter
  // less, so these are remembered.
  function scoresOf(book, word, alone) {
    var key = (alone ? "\n" : " ") + word, scores = book.found.get(key) || book.known.get(key);
    if (!scores) {
      scores = tally(book);
      rate(book, word, 0, alone, scores);
      SAME.forEach(function (same) {
        if (same.indexOf(word) < 0) return;
        same.forEach(function (other) { if (other !== word) rate(book, other, STAND_IN, false, scores); });
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
    if (some) {
      most = counts.docs.reduce(function (max, doc) { return Math.max(max, counts.score[doc]); }, typed.length / 2);
    }
    var rated = kept(book, sums, function (doc) {
      return counts.score[doc] >= most && (!some || sums.score[doc] >= WELL);
    });
    rated.guess = typed.some(function (word) { return scoresOf(book, word, typed.length === 1).guess; });
    return rated;
  }

  // rateNames adds what the words are worth as a whole name. Services that have
  // it rank equally: their weights decide.
  function rateNames(book, typed, rated) {
    var name = typed.join(""), text = book.squeezed.text, named = tally(book), known = false;
    function score(id, points) {
      each(book, id, function (doc, less, field) {
        if (field >= ABOUT) return;
        if (points < WHOLE || less === OF_NOTE) return raise(named, doc, points - less);
        rated.whole.add(doc);
        raise(named, doc, points - (doc >= book.rows ? less : less < OF_PROTOCOL ? 0 : OF_PROTOCOL));
      }, points === WHOLE);
    }
    lines(book.squeezed, "\n" + name, function (id, at) {
      if (text[at + 1 + name.length] === "\n") return score(id, WHOLE);
      each(book, id, function (doc, less, field) {
        if (field >= ABOUT || rated.score[doc] === 0) return;
        known = true;
        raise(named, doc, isNoted(book, doc) && begins(words(book.texts[id]), typed) ? FIRST_WORDS - less : BEGINNING);
      }, false);
    });
    if (named.docs.length > 0 && !known) rated.guess = false; // it is the very name
    var found = rated.docs.length > 0 && !rated.guess; // something has the words as they are
    if (!found && named.docs.length === 0 && typed.length <= MOST_OF_A_NAME) {
      typos(parts.nameList(book), name, function (id) {
        rated.guess = true;
        score(id, NEARLY);
      });
    }
    // What has the very name ranks equally, whatever else it says.
    named.docs.forEach(function (doc) {
      raise(rated, doc, (rated.whole.has(doc) ? WORD : rated.score[doc]) + named.score[doc]);
    });
    return rated;
  }

  function begins(words, first) {
    return first.every(function (word, i) { return words[i] === word; });
  }

  function isNoted(book, doc) { return doc < book.rows && book.weight[doc] >= NOTED_WEIGHT; }

  function kept(book, rated, keep) {
    var to = tally(book);
    rated.docs.forEach(function (doc) { if (keep(doc)) raise(to, doc, rated.score[doc]); });
    return to;
  }

  function byWords(book, typed, some) {
    return rateNames(book, typed, rateWords(book, typed, some));
  }

  // byName scores only what has the whole name.
  function byName(book, typed) { return rateNames(book, typed, tally(book)); }

  // isName reports whether words are a whole name.
  function isName(book, typed) { return book.squeezed.text.indexOf("\n" + typed.join("") + "\n") >= 0; }

  // typos calls back with the place of every key that may be meant by a word.
  // One slip leaves the first letter or the last.
  function typos(keys, word, found) {
    if (word.length < MIN_TYPO) return;
    var most = word.length < MIN_TWO_TYPOS ? 1 : 2, first = word.charCodeAt(0), last = word.charCodeAt(word.length - 1);
    for (var i = 0; i < keys.length; i++) {
      var key = keys[i], length = key.length;
      if (key.charCodeAt(0) !== first && key.charCodeAt(length - 1) !== last) continue;
      if (Math.abs(length - word.length) <= most && parts.mistyped(key, word, most)) found(i);
    }
  }

  parts.whole = WHOLE;
  parts.word = WORD;
  parts.tally = tally;
  parts.begin = begin;
  parts.raise = raise;
  parts.kept = kept;
  parts.byWords = byWords;
  parts.byName = byName;
  parts.isName = isName;
  parts.isNoted = isNoted;
})();
