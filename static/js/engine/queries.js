// Parses queries.

// ASKING are words that are removed from a query, because they do not belong to a name:
// "what is the default port of mysql" becomes "mysql".
const ASKING = ("a an and are at by can closed default do does established expose filtered for from have i in is " +
  "it its listen listening my no number numbers of on open or port ports the to use used uses using what whats " +
  "where which who with").split(" ");
// CLASSES maps the names of the classes of ports to the first number of each class. Some
// names are from RFC 6335 section 6, the other names are in common use.
const CLASSES = {
  system: 0, wellknown: 0, privileged: 0, user: 1024, registered: 1024,
  dynamic: 49152, private: 49152, ephemeral: 49152
};
// TAG matches the word before a tag in a query of Obsidian: tag:#mail.
const TAG = /(^|\s)tag:#?/gi;
// FILTER matches a filter, such as topic:mail or class:system.
const FILTER = /(^|\s)(topic|encryption|exposure|class|state|source):([^\s:]+)/gi;
const ADDRESS = /([a-z][a-z0-9+.-]{0,20}):\/\/[^\s\/:\[]*(\[[^\]\s]*\])?(:\d+)?\S*/g;
const IPV6 = /\[[^\]\s]*:[^\]\s]*\]/g, ZONE = /%[a-z0-9_.-]+/g;
// IPV4 matches an IPv4 address. It also matches an address with a port in the notation of
// tcpdump: 10.0.0.2.443.
const IPV4 = /(^|[^\d.])(\d{1,3}(?:\.\d{1,3}){3})(?:\.(\d{1,5}))?(?![\d.]*\d)/g;
const GLUED = /^(?:(tcp|udp|sctp|dccp)(\d+)|(\d+)(tcp|udp|sctp|dccp))$/;

const MAX_PORT = 65535; // the highest number of a port
const USER_PORTS = CLASSES.user;

// parse reads a query and returns:
//
//   spans   the numbers and ranges in the query, each with the bits of its transports
//   number  the number, if there is exactly one number and no range; else -1
//   sure    true if the numbers can only be ports (see numbersIn)
//   digits  the query, if it is only one number, else ""; such a query also finds longer numbers
//   bits    the transports in the query: bit i is set for transports[i]
//   words   the words without numbers, transports and words of ASKING; a query that consists
//           only of words of ASKING keeps them
//   all     all words of the query
//   from    the first number of the class of ports that the query names, or -1
//   filters the filters in the query, such as { key: "topic", value: "mail" }; the other fields are
//           about the rest of the query
//   letter  true if the query is one letter with punctuation, such as C++
function parse(transports, query) {
  const filters = [];
  query = query.replace(TAG, "$1").replace(FILTER, (_, before, key, value) => {
    filters.push({ key: key.toLowerCase(), value: words(value).join("-") });
    return before;
  });
  const text = addresses(fold(query)), numbers = numbersIn(transports, text), spans = numbers.spans, all = words(query);
  const q = {
    spans, number: spans.length === 1 && spans[0].first === spans[0].last ? spans[0].first : -1,
    filters, sure: numbers.sure, digits: /^\s*\d+\s*$/.test(text) ? text.trim() : "", bits: 0, words: [], all, from: -1,
    letter: spans.length === 0 && all.length === 1 && all[0].length === 1 && query.trim().length > 1
  };
  words(text).forEach((word) => {
    const glued = GLUED.exec(word), bit = transports.indexOf(glued ? glued[1] || glued[4] : word);
    if (bit >= 0) q.bits |= 1 << bit;
    else if (numbers.spent.indexOf(word) < 0) q.words.push(word);
  });
  const naming = q.words.filter((word) => ASKING.indexOf(word) < 0), plain = spans.length === 0 && q.bits === 0;
  if (naming.length > 0 || !plain) q.words = naming;
  if (numbers.list) {
    q.words = [];
    q.bits = numbers.bits;
  }
  spans.forEach((span) => { if (span.bits < 0) span.bits = q.bits; });
  const name = naming.filter((word) => !/^ranges?$/.test(word)).join("");
  if (plain && CLASSES.hasOwnProperty(name)) q.from = CLASSES[name];
  return q;
}

// addresses removes hosts from a query, because the numbers in hosts are not ports. A URL
// is replaced with its port, or with its scheme if it has no port:
// "http://10.0.0.1:8080/a" becomes ":8080", and "ssh://host" becomes "ssh", each with
// spaces around it.
function addresses(text) {
  text = text.replace(ADDRESS, (_, scheme, host, port) => " " + (port || scheme) + " ");
  return text.replace(IPV6, " ").replace(ZONE, " ").replace(IPV4, (_, before, host, port) => {
    return before + " " + (port ? ":" + port + " " : "");
  });
}
