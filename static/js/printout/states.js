// The states of sockets. SERVES are the states of services, as State.Serves in Go.
const SERVES = ["listen", "bound", "published", "open", "open|filtered", "listed"];

// tcpStates maps the TCP states that programs print to states. translatedStates contains
// states in other languages that the ends of a socket do not show.
const tcpStates = byWord({
  listen: "LISTEN LISTENING", bound: "UNCONN",
  established: "ESTAB ESTABLISHED CONNECTED SYN-SENT SYN_SENT SYNSENT SYN-RECV SYN_RECV SYN_RECEIVED SYNRECEIVED",
  closing: "FIN-WAIT-1 FIN_WAIT1 FIN_WAIT_1 FINWAIT1 FIN-WAIT-2 FIN_WAIT2 FIN_WAIT_2 FINWAIT2 TIME-WAIT TIME_WAIT " +
    "TIMEWAIT CLOSE-WAIT CLOSE_WAIT CLOSEWAIT LAST-ACK LAST_ACK LASTACK CLOSING",
  closed: "CLOSE CLOSED BOUND"
});
const translatedStates = byWord({
  closing: "WARTEND SCHLIESSEN_WARTEN FECHANDO ESPERANDO_FECHAR ESPERA_FIN1 ESPERA_FIN2", closed: "FECHAR"
});
const scanStates = new Map(
  ["open", "closed", "filtered", "unfiltered", "open|filtered", "closed|filtered"].map((s) => [s, s]));

function byWord(lists) {
  const words = new Map();
  Object.keys(lists).forEach((state) => lists[state].split(" ").forEach((w) => words.set(w, state)));
  return words;
}
