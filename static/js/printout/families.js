// FAMILIES are the formats, in the order in which they are tried. head reads a header line and
// returns the reader for the lines below it. row reads a line without a header above it.
// complete adds facts to the sockets of the line above.
const never = () => null;
const FAMILIES = [
  { format: "ss", head: (l) => isSSHead(l) ? readSS : null, row: readSS, complete: completeSS },
  {
    format: "netstat", head: (l) => isNetstatHead(l) ? readNetstat : null, row: readNetstat, complete: completeNetstat
  },
  { format: "lsof", head: (l) => isLsofHead(l) ? readLsof : null, row: readLsof },
  { format: "docker", head: containersBelow, row: readContainer },
  { format: "docker", head: never, row: readContainerPort },
  { format: "Get-NetTCPConnection", head: endpointsBelow, row: never },
  { format: "nmap", head: scanBelow, row: (l) => scanRow(l, false, false) },
  { format: "nmap -oG", head: never, row: readGrepable },
  { format: "masscan", head: never, row: readDiscovered },
  { format: "masscan", head: never, row: readMasscanList },
  { format: "rustscan", head: never, row: readRustscan }
];

// headed returns the format of a header line and the reader for the lines below it, or null.
// bare returns the format and the row of a line that has no header above it, or null.
function headed(line) { return firstOf("head", line); }
function bare(line) { return firstOf("row", line); }

function firstOf(reader, line) {
  for (const family of FAMILIES) {
    const found = family[reader](line);
    if (found) return { format: family.format, [reader]: found };
  }
  return null;
}

function completes(line, above) { return FAMILIES.some((f) => f.complete && f.complete(line, above)); }
