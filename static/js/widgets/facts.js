// Makes the card of a port or a protocol.

var ROWS = 6;

// facts returns the card of a port or a protocol. title is its heading, and also is a
// text after the heading. found is a list of objects: service is a service, and doc is
// the JSON file that contains it. none is the text to show if found is empty. page is the
// page of the port or protocol, and where is the name of the site.
function facts(title, also, found, numbered, none, page, where) {
  var rest = found.length - ROWS;
  var lines = found.slice(0, ROWS).map(function (f) { return line(f.doc, f.service, numbered); });
  return card([
    make("p", "head", [link(page, "title", [title]), make("span", "soft", [also])]),
    lines.length ? make("ul", "", lines) : make("p", "", [none]),
    make("p", "foot", [link(page, "soft", [(rest > 0 ? rest + " more" : "More") + " on " + where])])
  ]);
}

// DASH is an en dash. This script must be ASCII, because browsers decode it with the
// encoding of the page.
var DASH = String.fromCharCode(0x2013);
function numbers(from, to) { return from === to ? String(from) : from + DASH + to; }

// transports returns an element that shows the transports of a service.
function transports(ids) {
  return make("i", "", [ids.join(" ") || "transport not stated"]);
}

// inUse returns the transports to show: the transports that are used. If none of them is
// used, it returns all transports of the service.
function inUse(service) {
  var used = service.transports.filter(function (t) { return t.used; });
  return (used.length ? used : service.transports).map(function (t) { return t.transport; });
}

// line returns a list item with a service and its sources. The number of a port is shown
// only if numbered is set; the numbers of a range are always shown. The name of a
// reserved or unassigned service is its state. So the state and "transport not stated"
// are left out.
function line(doc, s, numbered) {
  var place = doc.data.ports.concat(doc.data.ranges).find(function (p) {
    return p.port === s.port && (p.end || p.port) === s.end;
  });
  var until = doc.data.assignments.find(function (a) { return a.until && s.assignments.includes(a.id); });
  var number = numbers(s.port, s.end), assigned = s.state !== "reserved" && s.state !== "unassigned";
  return make("li", "", [
    !numbered && s.port === s.end ? "" : place ? link(place.page, "number", [number]) : make("b", "number", [number]),
    make("b", "", [s.name]),
    assigned || s.transports.length ? transports(inUse(s)) : "",
    assigned && s.state !== "assigned" ? make("i", "", [s.state + (until ? " until " + until.until : "")]) : "",
    make("span", "", [s.description || ""]),
    make("small", "soft", [doc.sources.filter(function (source) {
      return s.sources.includes(source.id);
    }).map(function (source) { return source.label; }).join(", ")])
  ]);
}
