// <portolan-protocol name="ftp">

// slug turns a name into a part of an address: slug("Secure Shell") returns
// "secure-shell". text.Slug in Go returns the same for all names that are not very long.
function slug(name) {
  return name.toLowerCase().replace(/\+/g, " plus ").replace(/#/g, " sharp ").normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-").replace(/^-|-$/g, "");
}

class Protocol extends Answer {
  static get observedAttributes() { return ["name"]; }

  find() {
    var id = slug(this.read("name"));
    function file() { return ask(API + "protocols/" + id + ".json"); }
    return file().then(function (doc) {
      return doc || ask(DIRECTORY).then(function (d) {
        if (!Object.hasOwn(d.protocols, id)) return null;
        id = d.protocols[id];
        return file();
      });
    }).then(function (doc) {
      return doc || place(id);
    }).then(function (doc) {
      var p = doc.data.protocols.find(function (p) { return p.id === id; });
      var found = doc.data.services.filter(function (s) {
        return p.kind === "transport" || s.protocols.includes(id);
      }).map(function (s) { return { doc: doc, service: s }; });
      var none = p.portless
        ? "It has no ports: it is " + p.portless.space + " " + p.portless.number + "."
        : "No source lists a port for this protocol.";
      return facts(p.name, p.aliases.slice(0, 4).join(", "), found, true, none, p.page, doc.site.title);
    });
  }
}

// place returns a promise of the JSON file for a protocol that has no file of its own.
// Such a protocol has only one port or range, so this is the file of the port or range.
// The Go type protocolFiles explains the keys of PLACES.
function place(id) {
  return ask(PLACES).then(function (p) {
    var at = p.ids.split(" ").indexOf(id), port = 0;
    if (Object.hasOwn(p.ranges, id)) return ask(API + p.ranges[id]);
    if (at < 0) throw id;
    p.steps.slice(0, at + 1).forEach(function (step) { port += step; });
    return ask(API + "ports/" + port + ".json");
  });
}
