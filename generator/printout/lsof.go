package printout

import (
	"strings"

	"portolan/generator/port"
)

// readLsofHead reports whether a line is the header of lsof.
func readLsofHead(l line) bool {
	return l.word(0).text == "COMMAND" && l.word(1).text == "PID" && l.word(len(l.words)-1).text == "NAME"
}

// readLsof reads a line of lsof -i. Columns may be missing. Therefore readLsof first
// looks for the IP version, and then for the transport. The local and the foreign end
// come after the transport.
//
//	nginx   1530  root    6u  IPv4  20113      0t0  TCP *:80 (LISTEN)
func readLsof(l line) (row, bool) {
	typed := false
	for i, w := range l.words {
		switch {
		case w.text == "IPv4" || w.text == "IPv6":
			typed = true
			continue
		case !typed:
			continue
		}
		transports, ok := port.ParseTransport(w.text)
		if !ok {
			if w.text == "ICMP" || w.text == "ICMPV6" || w.text == "RAW" {
				return l.without(w, NotPort), true
			}
			continue
		}
		shared := Socket{Transports: transports, State: Bound, Program: strings.ReplaceAll(l.word(0).text, `\x20`, " ")}
		if state, known := tcpStates[strings.Trim(l.word(i+2).text, "()")]; known {
			shared.State = state
		}
		name := l.word(i + 1)
		here, there := name, word{}
		if n := strings.Index(name.text, "->"); n >= 0 {
			here, there = name.cut(0, n), name.cut(n+len("->"), len(name.text))
		}
		local, ok := readEndpoint(here)
		if !ok {
			return row{}, false
		}
		foreign, _ := readEndpoint(there)
		return l.connection(local, foreign, shared), true
	}
	return row{}, false
}
