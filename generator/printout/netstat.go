package printout

import (
	"regexp"
	"slices"
	"strings"
)

// netstatHeads contains the first words of headers of netstat. In most languages, the word
// is Proto, and only the other columns are translated.
var netstatHeads = map[string]bool{
	"Proto": true, "Имя": true, "协议": true, "協定": true, "プロトコル": true, "프로토콜": true,
}

// readNetstatHead reports whether a line is the header of netstat.
//
//	Proto Recv-Q Send-Q Local Address           Foreign Address         State
//	  Proto  Lokale Adresse         Remoteadresse          Status           PID
func readNetstatHead(l line) bool {
	return netstatHeads[l.word(0).text] && len(l.words) > 3 && !strings.ContainsAny(l.text, "0123456789")
}

// readNetstat reads a line of netstat. Linux, BSD and macOS print two queue columns after
// the first column. Windows does not.
//
//	tcp        0      0 0.0.0.0:22    0.0.0.0:*       LISTEN      902/sshd
//	tcp4       0      0  *.22         *.*             LISTEN
//	  TCP    0.0.0.0:135     0.0.0.0:0     LISTENING     1016
func readNetstat(l line) (row, bool) {
	at := 1
	if isNumeral(l.word(1).text) && isNumeral(l.word(2).text) {
		at = 3
	}
	family := l.word(0).text
	transports, ok := socketTransport(family)
	if !ok {
		return l.without(l.word(0), NotPort), isNetstatFamily(l)
	}
	local, okLocal := readEndpoint(l.word(at))
	foreign, okForeign := readEndpoint(l.word(at + 1))
	if !okLocal || !okForeign || at == 1 && !isWindows(l, foreign) {
		return row{}, false
	}
	name := strings.ToUpper(l.word(at + 2).text)
	state, known := tcpStates[name]
	translated, isTranslated := translatedStates[name]
	switch {
	case known:
	case isTranslated:
		state = translated
	case strings.HasPrefix(strings.ToLower(family), "udp"):
		state = Bound
	default:
		// The state is not in English, such as ABHÖREN. connection changes Listen to
		// Established if the foreign end has a port number.
		state = Listen
	}
	shared := Socket{Transports: transports, State: state, Program: netstatProgram(l, at+2)}
	return l.connection(local, foreign, shared), true
}

// isWindows reports whether a line may be from netstat on Windows. The transport must be
// in capitals. For TCP, the state must be in capitals, too, in any language. These
// conditions exclude firewall rules.
func isWindows(l line, foreign endpoint) bool {
	if strings.HasPrefix(l.word(0).text, "UDP") {
		return foreign.isAny()
	}
	state := l.word(3).text
	return strings.HasPrefix(l.word(0).text, "TCP") && strings.ToUpper(state) == state && strings.ToLower(state) != state
}

// isNetstatFamily reports whether a line is about a socket that has no ports, such as a
// raw or Unix socket.
func isNetstatFamily(l line) bool {
	switch l.word(0).text {
	case "raw", "raw6", "icm4", "icm6":
		return isNumeral(l.word(1).text) && isNumeral(l.word(2).text)
	case "unix":
		return isNumeral(l.word(1).text) && l.word(2).text == "["
	}
	return false
}

// netstatProgram returns the program of a socket, or "". The program is in the word with
// the index first or in a later word. Linux prints 902/sshd, macOS prints launchd:1. For
// "902/nginx: master" and "902/./nginx", netstatProgram returns "nginx".
func netstatProgram(l line, first int) string {
	for i := first; i < len(l.words); i++ {
		w := l.words[i].text
		if pid, name, ok := strings.Cut(w, "/"); ok && isNumeral(pid) && name != "" && !isNumeral(name[:1]) {
			return strings.TrimSuffix(name[strings.LastIndexByte(name, '/')+1:], ":")
		}
		if name, pid, ok := strings.Cut(w, ":"); ok && isNumeral(pid) && name != "" && !isNumeral(name) {
			return name
		}
	}
	return ""
}

// component matches the name of a service of Windows, such as W32Time.
var component = regexp.MustCompile(`^[A-Za-z][\w.-]*$`)

// completeNetstat reads a line such as [sshd.exe]. Windows prints the program in the line
// below the socket. The option -b prints the service that runs in svchost.exe between these two
// lines. Such a line has no port, so completeNetstat adds nothing.
//
//	  TCP    0.0.0.0:135     0.0.0.0:0     LISTENING     1016
//	RpcEptMapper
//	[svchost.exe]
func completeNetstat(l line, above []Socket) bool {
	if len(l.words) == 1 && l.text[0] == ' ' && component.MatchString(l.word(0).text) {
		return !slices.ContainsFunc(above, func(s Socket) bool { return s.Program != "" })
	}
	name, opened := strings.CutPrefix(l.from(0), "[")
	name, closed := strings.CutSuffix(name, "]")
	if !opened || !closed || !strings.HasSuffix(strings.ToLower(name), ".exe") {
		return false
	}
	for i := range above {
		above[i].Program = name
	}
	return true
}
