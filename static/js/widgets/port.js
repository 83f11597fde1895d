// <portolan-port number="443" transport="tcp">

// lookUp returns a promise of an object: page is the page for a number, docs are the JSON
// files to show, and where is the name of the site. If the number has a file of its own,
// docs is this file. If not, docs are the files of the ranges that contain the number. If
// no range contains it, docs is the file of its band, which also lists reserved numbers.
function lookUp(number) {
  return ask(API + "ports/" + number + ".json").then(function (doc) {
    if (doc) return { page: "ports/" + number + ".html", docs: [doc], where: doc.site.title };
    return ask(DIRECTORY).then(function (d) {
      var around = d.ranges.filter(function (r) { return r.first <= number && number <= r.last; });
      if (!around.length) around = [d.blocks.filter(function (b) { return b.first <= number; }).pop()];
      return Promise.all(around.map(function (r) { return ask(API + r.uri); })).then(function (docs) {
        return { page: around[0].page, docs: docs, where: d.title };
      });
    });
  });
}

class Port extends Answer {
  static get observedAttributes() { return ["number", "transport"]; }

  find() {
    var written = this.read("number"), number = Number(written), over = this.read("transport").toLowerCase();
    if (!/^\d+$/.test(written) || number > 65535) throw written;
    return lookUp(number).then(function (answer) {
      var found = [];
      answer.docs.forEach(function (doc) {
        doc.data.services.forEach(function (s) {
          // A service without transports may use any transport.
          var fits = !over || !s.transports.length || s.transports.some(function (t) {
            return t.transport === over;
          });
          if (fits && s.port <= number && number <= s.end) found.push({ doc: doc, service: s });
        });
      });
      var none = "No source lists port " + number + (over ? " over " + over : "") + ".";
      var crowded = answer.docs[0].data.ports.some(function (p) { return p.port === number && p.crowded; });
      var also = over || (crowded ? "used by several programs" : "");
      return facts("Port " + number, also, found, false, none, answer.page, answer.where);
    });
  }
}
