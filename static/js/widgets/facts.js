// What a card says of services.

var ROWS = 6;

// facts is the card of a port or a protocol. Found are services, each with the
// file that it is from.
function facts(title, also, found, numbered, none, page, where) {
  var rest = found.length - ROWS;
  var lines = found.slice(0, ROWS).map(function (f) { return line(f.doc, f.service, numbered); });
  return card([
    make("p", "head", [link(page, "title", [title]), make("span", "soft", [also])]),
    lines.length ? make("ul", "", lines) : make("p", "", [none]),
    make("p", "foot", [link(page, "soft", [(rest > 0 ? rest + " more" : "More") + " on " + where])])
  ]);
}

// The dash has no letter here, nor has anything else outside ASCII: the page
// may be written in any encoding, and is asked how to read this script.
var DASH = String.fromCharCode(0x2013);
function numbers(from, to) { return from === to ? String(from) : from + DASH + to; }

function transports(ids) {
  return make("i", "", [ids.join(" ") || "transport not stated"]);
}

// inUse are the transports to name: those in use; if there are none, those
// registered.
function inUse(service) {
  var used = service.transports.filter(function (t) { return t.used; });
  return (used.length ? used : service.transports).map(function (t) { return t.transport; });
}

// line is what a service is, and who lists it. It begins with the number where
// that is not the one in the title. What was never assigned has no transport
// that matters, and no page of its own.
function line(doc, s, numbered) {
  var place = doc.data.ports.concat(doc.data.ranges).find(function (p) {
    return p.port === s.port && (p.end || p.port) === s.end;
  });
  var until = doc.data.assignments.find(function (a) { return a.until && s.assignments.includes(a.id); });
  var number = numbers(s.port, s.end), given = s.state !== "reserved" && s.state !== "unassigned";
  return make("li", "", [
    !numbered && s.port === s.end ? "" : place ? link(place.page, "number", [number]) : make("b", "number", [number]),
    make("b", "", [s.name]),
    given || s.transports.length ? transports(inUse(s)) : "",
    given && s.state !== "assigned" ? make("i", "", [s.state + (until ? " until " + until.until : "")]) : "",
    make("span", "", [s.description || ""]),
    make("small", "soft", [doc.sources.filter(function (source) {
      return s.sources.includes(source.id);
    }).map(function (source) { return source.label; }).join(", ")])
  ]);
}
