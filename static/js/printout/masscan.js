// readDiscovered reads a line that masscan and nmap -v print during a scan.
function readDiscovered(line) {
  const state = scanStates.get(word(line, 1)), read = readSlashed(word(line, 3));
  if (line.words.length !== 6 || word(line, 0) !== "Discovered" || word(line, 2) !== "port" || word(line, 4) !== "on" ||
    !state) return null;
  if (read.reason || read.others.length > 0) return without(line, word(line, 3), read.reason || NOT_TRANSPORT);
  return rowOf(socket(line, {
    first: read.first, last: read.last, transports: read.transports, state, address: word(line, 5)
  }));
}

// readMasscanList reads a line of masscan -oL.
function readMasscanList(line) {
  const state = scanStates.get(word(line, 0)), banner = word(line, 0) === "banner";
  const transports = transport(word(line, 1));
  if (!state && !banner || !transports || !/[.:]/.test(word(line, 3)) || !isNumeral(word(line, 4))) return null;
  const read = readRange(word(line, 2));
  if (read.reason || read.first !== read.last) return without(line, word(line, 2), read.reason || NO_NUMBER);
  return rowOf(socket(line, {
    first: read.first, last: read.last, transports, state: banner ? "open" : state, address: word(line, 3),
    name: banner ? scannedName(word(line, 5)) : "", comment: banner ? from(line, 6) : ""
  }));
}

// readRustscan reads a line of rustscan, which does not print the transport.
function readRustscan(line) {
  if (line.words.length !== 2 || word(line, 0) !== "Open") return null;
  const end = readEndpoint(wordAt(line, 1));
  return end && /[.:]/.test(end.address) ? connection(line, end, NO_END, { state: "open" }) : null;
}
