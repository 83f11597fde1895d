// What a query asks for.
(function () {
  "use strict";

  var parts = portolan.parts, fold = parts.fold, words = portolan.words;
  var MAX_PORT = 65535;

  // Words that ask and do not name, as in "what is the default port of mysql".
  var ASKING = list("a an and are at by can closed default do does established expose filtered for from have i in is it its listen listening my no number numbers of on open or port ports the to use used uses using what whats where which who with");

  // What the parts of the number space are called (RFC 6335 section 6, and
  // what people say), and the number at which each begins.
  var CLASSES = {
    system: 0, wellknown: 0, privileged: 0, user: 1024, registered: 1024, dynamic: 49152, "private": 49152, ephemeral: 49152
  };

  function list(s) { return s.split(" "); }

  // parse reads a query. spans are the numbers and ranges asked for; sure is set
  // where the query can mean nothing but ports, and digits is a number that
  // stands alone, so that more of it may follow. bits are the transports, words
  // all else that names, all every word. from is where a class of ports begins,
  // or -1. letter is set for one letter among signs, such as C++.
  function parse(transports, query) {
    var text = addresses(fold(query)), numbers = numbersIn(text);
    var q = {
      spans: numbers.spans, sure: numbers.sure, digits: "", bits: 0, words: [], all: words(query), from: -1, letter: false
    };
    words(text).forEach(function (word) {
      var glued = GLUED.exec(word), bit = transports.indexOf(glued ? glued[1] || glued[4] : word);
      if (bit >= 0) q.bits |= 1 << bit;
      else if (numbers.spent.indexOf(word) < 0) q.words.push(word);
    });
    var naming = q.words.filter(function (word) { return ASKING.indexOf(word) < 0; });
    if (naming.length > 0 || q.spans.length > 0 || q.bits > 0) q.words = naming;
    if (numbers.list) q.words = [];
    if (/^\s*\d+\s*$/.test(text)) q.digits = text.trim();
    if (q.spans.length === 0 && q.bits === 0) {
      var name = naming.filter(function (word) { return !/^ranges?$/.test(word); }).join("");
      if (CLASSES.hasOwnProperty(name)) q.from = CLASSES[name];
    }
    q.letter = q.spans.length === 0 && q.all.length === 1 && q.all[0].length === 1 && query.trim().length > 1;
    return q;
  }

  // addresses takes hosts out of a query, so that the numbers in them are not
  // taken for ports. An address without a port asks for its scheme.
  function addresses(text) {
    text = text.replace(ADDRESS, function (_, scheme, host, port) { return " " + (port || scheme) + " "; });
    return text.replace(IPV6, " ").replace(ZONE, " ").replace(IPV4, function (_, before, host, port) {
      return before + " " + (port ? ":" + port + " " : "");
    });
  }

  var ADDRESS = /([a-z][a-z0-9+.-]{0,20}):\/\/[^\s\/:\[]*(\[[^\]\s]*\])?(:\d+)?\S*/g;
  var IPV6 = /\[[^\]\s]*:[^\]\s]*\]/g, ZONE = /%[a-z0-9_.-]+/g;

  // tcpdump writes 10.0.0.2.443.
  var IPV4 = /(^|[^\d.])(\d{1,3}(?:\.\d{1,3}){3})(?:\.(\d{1,5}))?(?![\d.]*\d)/g;
  var GLUED = /^(?:(tcp|udp|sctp|dccp)(\d+)|(\d+)(tcp|udp|sctp|dccp))$/;
  // A range among words. A name such as x11-1 has none.
  var RANGE = /(^|[^\w.:\/])(\d{1,5})(?:\s*(?:-|\u2013|\u2014|\.\.+|\bto\b|\bthrough\b)\s*|:)(\d{1,5})(?![\w.:>])/;
  // A port of a container and where it is reached: 8080->80, 8888:80.
  var MAPPED = /(\d{1,5})(\s*->\s*|:)(\d{1,5})(?!\d)/;
  // A query of nothing but numbers, ranges and transports: 20/21, 389,636/TCP,
  // 67 and 68, 8000 bis 8100, 5900+. The words are those of package lexicon.
  var JOINED = either("and or e y et und oder o ou i \u0438 \u0438\u043b\u0438 en och og es va dan \u0442\u0430 lub albo ili eller atau vagy veya hoac tak sowie", "\u548c \u6216 \u53ca \u3068 \ubc0f \uacfc \uc640");
  var TO = either("to through thru until bis a al hasta ate do tot til \u0434\u043e", "\u81f3 \u5230 \u304b\u3089");
  var ITEM = "\\d{1,5}(?:(?:\\s*(?:[-\\u2013\\u2014~]|\\.\\.+)\\s*|" + TO + ")\\d{1,5}|\\+)?";
  var LIST = new RegExp("^\\s*" + ITEM + "(?:(?:\\s*[,;\\/&|\\u3001]\\s*|" + JOINED + "|\\s+)" + ITEM + ")+\\s*$|^\\s*" + ITEM + "\\s*$");
  var TRANSPORT = /(?:\/\s*|\b)(?:tcp|udp|sctp|dccp)\b(?:\s*\/)?/g;
  // The word before a list of ports: ports 25 465 587.
  var CALLED = /^\s*ports?\s+(?=\d)/;
  // The notations that leave no doubt: 443/tcp, tcp/443, :443, port 443,
  // -p 443, DPT=443, tcp 443, 443tcp; and numbers alone among words.
  var NOTATIONS = [
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

  // either matches one of the words with the blanks around it, which scripts that
  // write no blanks do without.
  function either(words, unspaced) {
    return "(?:\\s+(?:" + list(words).join("|") + ")\\s+|\\s*(?:" + list(unspaced).map(fold).join("|") + ")\\s*)";
  }

  // numbersIn finds the numbers of a query: those of a list of nothing else, of a
  // mapping or a range, else those in a notation that leaves no doubt, else all
  // that stand alone.
  function numbersIn(text) {
    var found = { spans: [], sure: true, spent: [], list: false }, mapped = MAPPED.exec(text), range = RANGE.exec(text);
    var bare = text.replace(TRANSPORT, " ").replace(CALLED, "");
    function add(first, last) {
      var from = Math.min(first, last), to = Math.max(first, last);
      var known = found.spans.some(function (s) { return s.first === from && s.last === to; });
      if (!known && found.spans.length < MOST_NUMBERS) found.spans.push({ first: from, last: to });
      found.spent.push(first, last);
    }
    function each(notation) {
      for (var m = notation.exec(text); m; m = notation.exec(text)) add(m[1], m[1]);
    }
    if (LIST.test(bare) && !/^\s*\d+\s*$/.test(bare)) {
      found.list = true;
      bare.match(new RegExp(ITEM, "g")).forEach(function (item) {
        var ends = item.match(/\d+/g);
        add(ends[0], ends[1] || ends[0]);
      });
    } else if (mapped && (mapped[2] !== ":" || Number(mapped[1]) >= Number(mapped[3]) || /-p/.test(text))) {
      add(mapped[1], mapped[1]);
      add(mapped[3], mapped[3]);
    } else if (range) {
      add(range[2], range[3]);
    } else {
      NOTATIONS.forEach(each);
      if (found.spans.length === 0) {
        found.sure = false;
        each(ALONE);
      }
    }
    return found;
  }

  parts.parse = parse;
  parts.maxPort = MAX_PORT;
  parts.userPorts = CLASSES.user;
})();
