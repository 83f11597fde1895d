// Describes the results of a search in a sentence.

// summary returns a sentence about the results, such as "10 of 25 services, 1 protocol".
function summary(index, found, query) {
  const totals = found.totals, state = stateOf(index, found), asked = found.number + over(index, found);
  if (found.beyond) return "Not a port: the highest port is " + LAST;
  if (found.match === "number" && found.services.length === 0) return "No source assigns " + found.number;
  if (state === "reserved") return index.sources[index.source[found.services[0]]] + " reserves " + asked;
  if (found.unlisted) return "No source lists " + asked + "; over other transports:";
  if (state === "retired") return found.number + " is no longer in use";
  const counts = [
    counted(found.topics.length, found.topics.length, "topic"),
    counted(found.services.length, totals.services, "service"),
    counted(found.protocols.length, totals.protocols, "protocol"), counted(found.notes.length, totals.notes, "note")
  ].filter(Boolean).join(", ");
  if (!counts) return found.band ? "" : "Nothing found for \u201c" + query + "\u201d";
  if (found.match === "guess") return "No exact match; similar results: " + counts;
  const some = totals.longer > 0 && totals.longer < totals.services;
  return counts + (some ? ", " + totals.longer + " of them on longer numbers that begin with " + found.number : "");
}

// stateOf returns the state of the first service if the query contains exactly one
// number, else "".
function stateOf(index, found) {
  return found.number >= 0 && found.services.length > 0 ? index.states[index.state[found.services[0]]] : "";
}

function over(index, found) { return found.transports ? "/" + names(index, found.transports) : ""; }

// counted(10, 25, "service") returns "10 of 25 services".
function counted(shown, total, word) {
  if (total === 0) return "";
  return (shown < total ? shown + " of " : "") + total + " " + word + (total === 1 ? "" : "s");
}
