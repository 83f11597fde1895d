// FIRST_USER and FIRST_DYNAMIC are the first numbers of two classes of ports (RFC 6335).
const FIRST_USER = 1024, FIRST_DYNAMIC = 49152;
const TRANSPORT_NAMES = ["TCP", "UDP", "SCTP", "DCCP"];
// MOST_PORTS is the number of ports that a sentence lists.
const MOST_PORTS = 3;

// encryptionOf returns what notes say about the encryption of a service. If they say nothing about this
// service, it is what they say about the first other service on the number. But if several programs use the
// number, these may differ.
function encryptionOf(index, row, answer) {
  const isStated = (r) => index.encryption[r] >= 0, crowded = answer.rows.some((r) => index.crowd.indexOf(r) >= 0);
  const known = isStated(row) || crowded ? row : answer.rows.find(isStated);
  return known === undefined ? "" : index.encryptions[index.encryption[known]] || "";
}

// aboutText says that a service sends clear text to or from an address that many can reach. It
// returns null for all other services and addresses. answer contains the services on its number.
function aboutText(index, row, answer, address, connected) {
  const reach = scope(address);
  if (row < 0 || encryptionOf(index, row, answer) !== "none") return null;
  if (reach === "all" && !connected) return { code: "clear-text", text: "clear text on all addresses" };
  if (reach !== "public") return null;
  return { code: "clear-text", text: "clear text " + (connected ? "to" : "on") + " a public address" };
}

// aboutNumber says what is odd about a number without a service in use. It returns null if
// there is nothing to say.
function aboutNumber(index, number, answer, isPicked) {
  const state = answer.first < 0 ? "" : index.states[index.state[answer.first]];
  const over = TRANSPORT_NAMES.filter((_, i) => answer.elsewhere >> i & 1).join(" and ");
  const only = over ? ": sources list it only over " + over : "";
  if (answer.rows.length > 0) return null;
  if (state === "reserved") return { code: "reserved", text: "reserved number" };
  if (state === "retired") return { code: "retired", text: "the number is no longer assigned" };
  if (number < FIRST_USER) return { code: "system-port", text: "system port without a known service" + only };
  if (number >= FIRST_DYNAMIC || isPicked) return null;
  return { code: "unassigned", text: "no source assigns the number" + (over ? " over this transport" + only : "") };
}

// aboutProgram says that notes know a program only for other ports. It returns null if the
// program is not known, or if it is known for this number.
function aboutProgram(register, number, program, named) {
  const { index, isNoted } = register, all = Array.from(named), rows = all.filter(isNoted), ports = [];
  const here = all.some((row) => index.port[row] <= number && number <= index.end[row]);
  if (here || rows.length === 0) return null;
  rows.sort((a, b) => index.port[a] - index.port[b] || a - b).forEach((row) => {
    const port = index.port[row] + (index.end[row] > index.port[row] ? "-" + index.end[row] : "");
    if (ports.indexOf(port) < 0) ports.push(port);
  });
  const more = ports.length - MOST_PORTS, rest = more > 0 ? " and " + more + " more" : "";
  return { code: "other-program", text: program + " is known for " + ports.slice(0, MOST_PORTS).join(", ") + rest };
}
