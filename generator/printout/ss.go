package printout

import (
	"strings"

	"portolan/generator/port"
)

// readSSHead reports whether a line is the header of ss.
//
//	Netid State  Recv-Q Send-Q  Local Address:Port  Peer Address:PortProcess
func readSSHead(l line) bool {
	return strings.Contains(l.text, "Local Address:Port") && strings.Contains(l.text, "Peer Address:Port")
}

// readSS reads a line of ss. The first column, Netid, may be missing.
//
//	tcp   LISTEN 0      128     0.0.0.0:22     0.0.0.0:*    users:(("sshd",pid=902,fd=3))
//	UNCONN 0      0             127.0.0.1:323  0.0.0.0:*
func readSS(l line) (row, bool) {
	at := 0
	state, isState := tcpStates[l.word(0).text]
	if !isState {
		at = 1
		if state, isState = tcpStates[l.word(1).text]; !isState {
			return row{}, false
		}
	}
	if !isNumeral(l.word(at+1).text) || !isNumeral(l.word(at+2).text) || len(l.words) < at+4 {
		return row{}, false
	}
	shared := Socket{State: state, Transports: transportOfState(state), Program: ssProgram(l.from(at + 5))}
	if at == 1 {
		t, ok := socketTransport(l.word(0).text)
		if !ok {
			return l.without(l.word(0), NotPort), isSSFamily(l.word(0).text)
		}
		shared.Transports = t
	}
	local, ok := readEndpoint(l.word(at + 3))
	if !ok {
		return row{}, false
	}
	foreign, ok := readEndpoint(l.word(at + 4))
	if !ok && (len(l.words) > at+4 || state != Listen) {
		return row{}, false
	}
	return l.connection(local, foreign, shared), true
}

// transportOfState returns the transport of sockets with the state s: TCP for Listen, UDP
// for Bound, 0 for all other states. readSS needs it because ss omits the transport
// column if it lists only one transport.
func transportOfState(s State) port.Transports {
	switch s {
	case Listen:
		return port.TCP
	case Bound:
		return port.UDP
	}
	return 0
}

// socketTransport returns the transport of a socket family: TCP for tcp, tcp46 and mptcp,
// UDP for udp6.
func socketTransport(family string) (port.Transports, bool) {
	name := strings.TrimRight(strings.ToLower(family), "46")
	if name == "mptcp" {
		name = "tcp"
	}
	return port.ParseTransport(name)
}

// isSSFamily reports whether a word is the name that ss prints for a family of sockets
// without ports, such as "raw" or "u_str".
func isSSFamily(s string) bool {
	switch s {
	case "raw", "icmp6", "nl", "p_raw", "p_dgr", "u_str", "u_dgr", "u_seq", "v_str", "v_dgr", "ti_st", "ti_dg", "xdp":
		return true
	}
	return false
}

// ssProgram returns the first program in the last column, or "". The column looks like
// users:(("nginx",pid=7,fd=6),("nginx",pid=8,fd=6)).
func ssProgram(column string) string {
	_, rest, ok := strings.Cut(column, `users:(("`)
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, `",`)
	return name
}

// completeSS reads a line that contains only a program. In a narrow terminal, ss prints
// the program in the line below its socket.
func completeSS(l line, above []Socket) bool {
	program := ssProgram(l.text)
	if program == "" || !strings.HasPrefix(l.word(0).text, "users:((") {
		return false
	}
	for i := range above {
		above[i].Program = program
	}
	return true
}
