// NETSTAT_HEADS are the first words of headers of netstat.
const NETSTAT_HEADS = ["Proto", "\u0418\u043c\u044f", "\u534f\u8bae", "\u5354\u5b9a",
  "\u30d7\u30ed\u30c8\u30b3\u30eb", "\ud504\ub85c\ud1a0\ucf5c"];

function isNetstatHead(line) {
  return NETSTAT_HEADS.indexOf(word(line, 0)) >= 0 && line.words.length > 3 && !/\d/.test(line.text);
}

// readNetstat reads a line of netstat. Linux, BSD and macOS print two queue columns after the
// first column. Windows does not.
function readNetstat(line) {
  const at = isNumeral(word(line, 1)) && isNumeral(word(line, 2)) ? 3 : 1, family = word(line, 0);
  const transports = socketTransport(family);
  if (!transports) return isNetstatFamily(line) ? without(line, family, NOT_PORT) : null;
  const local = readEndpoint(wordAt(line, at)), foreign = readEndpoint(wordAt(line, at + 1));
  if (!local || !foreign || at === 1 && !isWindows(line, foreign)) return null;
  const name = word(line, at + 2).toUpperCase();
  const state = tcpStates.get(name) || translatedStates.get(name) || (/^udp/i.test(family) ? "bound" : "listen");
  return connection(line, local, foreign, { transports, state, program: netstatProgram(line, at + 2) });
}

// isWindows reports whether a line may be from netstat on Windows, which writes capitals.
function isWindows(line, foreign) {
  const state = word(line, 3);
  if (word(line, 0).startsWith("UDP")) return isAny(foreign);
  return word(line, 0).startsWith("TCP") && state.toUpperCase() === state && state.toLowerCase() !== state;
}

function isNetstatFamily(line) {
  const family = word(line, 0);
  if (family === "unix") return isNumeral(word(line, 1)) && word(line, 2) === "[";
  return ["raw", "raw6", "icm4", "icm6"].indexOf(family) >= 0 && isNumeral(word(line, 1)) && isNumeral(word(line, 2));
}

// netstatProgram returns the program of a socket: 902/sshd on Linux, launchd:1 on macOS.
function netstatProgram(line, first) {
  for (let i = first; i < line.words.length; i++) {
    const linux = /^\d+\/(?!\d)(?:.*\/)?([^\/]*)$/.exec(word(line, i)), mac = /^([^:]+):\d+$/.exec(word(line, i));
    if (linux && /\/./.test(word(line, i))) return linux[1].replace(/:$/, "");
    if (mac && !isNumeral(mac[1])) return mac[1];
  }
  return "";
}

// completeNetstat reads a line such as [sshd.exe]. The line above it may be the name of a service of Windows,
// such as W32Time, which adds nothing.
function completeNetstat(line, above) {
  if (line.words.length === 1 && line.text[0] === " " && /^[A-Za-z][\w.-]*$/.test(word(line, 0))) {
    return above.every((s) => s.program === "");
  }
  const m = /^\[(.*\.exe)\]$/i.exec(from(line, 0));
  if (!m) return false;
  above.forEach((s) => { s.program = m[1]; });
  return true;
}
