// scanBelow reads a header line of nmap. It returns a reader for the lines below, or null.
function scanBelow(line) {
  const first = word(line, 0), reasons = line.text.indexOf(" REASON") >= 0, protocols = first === "PROTOCOL";
  return (first === "PORT" || protocols) && word(line, 1) === "STATE" ? (l) => scanRow(l, reasons, protocols) : null;
}

// scannedHost returns the host in the line above the ports of a host, or null.
function scannedHost(line) {
  if (line.words.length < 5 || !from(line, 0).startsWith("Nmap scan report for ")) return null;
  return trimEnds(word(line, line.words.length - 1), "()");
}

// SCAN_REMARK matches lines that nmap prints around its tables.
const SCAN_REMARK = new RegExp("^(?:Starting Nmap |Nmap done: |Host is up|Not shown: |MAC Address: |Service Info: |" +
  "Other addresses for |rDNS record for |Service detection performed)");

// onHost adds the scanned host to the sockets of a row that nmap found.
function onHost(row, host, format) {
  if (format === "nmap") row.sockets.forEach((s) => { s.address = host; });
  return row;
}

// scanRow reads a line of nmap.
function scanRow(line, reasons, protocols) {
  const state = scanStates.get(word(line, 1)), first = word(line, 0);
  if (!state) return null;
  if (protocols && isNumeral(first)) return without(line, first, NOT_PORT);
  const read = readSlashed(first);
  if (read.reason === OUT_OF_RANGE) return without(line, first, OUT_OF_RANGE);
  if (read.reason || read.others.length > 0 || read.first !== read.last) return null;
  let at = 3;
  if (reasons) at += word(line, 4) === "ttl" ? 3 : 1;
  return rowOf(socket(line, {
    first: read.first, last: read.last, transports: read.transports, state, name: scannedName(word(line, 2)),
    comment: from(line, at)
  }));
}

// SECURABLE are the services that have another name inside TLS: http and https.
const SECURABLE = "ftp http imap irc ldap nntp pop3 sip smtp telnet".split(" ");

// scannedName returns the name of a service, or "" if nmap does not know the service. The prefix "ssl/"
// means that the service runs inside TLS.
function scannedName(name) {
  const plain = trimEnd(name, "?"), inside = /^ssl[\/|](.*)$/.exec(plain), known = inside ? inside[1] : plain;
  if (known === "unknown" || known === "tcpwrapped") return "";
  return inside && SECURABLE.indexOf(known) >= 0 ? known + "s" : known;
}

// readGrepable reads a line of nmap -oG.
function readGrepable(line) {
  let host = -1;
  for (let i = 0; i < line.words.length; i++) {
    const w = word(line, i);
    if (w === "Host:") host = i + 1;
    else if (w === "Ports:" && host > 0) return grepablePorts(line, word(line, host), wordAt(line, i + 1).at);
  }
  return null;
}

function grepablePorts(line, host, at) {
  const row = { sockets: [], left: [] };
  line.text.slice(at).split("\t")[0].split(", ").forEach((entry) => {
    const text = trimEnd(entry, " "), fields = text.split("/");
    if (fields.length < 5) {
      // The entry may be the end of a version that contains a comma.
      if (row.sockets.length === 0 || !text) row.left.push(leftOver(line, text, NOT_UNDERSTOOD, 0));
      return;
    }
    const read = readSlashed(fields[0] + "/" + fields[2]), state = scanStates.get(fields[1]);
    if (read.reason || !state || read.others.length > 0) {
      row.left.push(leftOver(line, fields[0], read.reason || NOT_UNDERSTOOD, 0));
      return;
    }
    row.sockets.push(socket(line, {
      first: read.first, last: read.last, transports: read.transports, state, address: host,
      name: scannedName(fields[4]), comment: fields[6] || ""
    }));
  });
  return row;
}
