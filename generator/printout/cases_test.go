package printout

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/casetest"
)

// Each file in testdata contains texts and the expected result for each text: the
// formats, the sockets and the parts of the text that are left out.
func TestCases(t *testing.T) {
	casetest.Run(t, func(t *testing.T, c casetest.Case) []casetest.Expectation {
		var b strings.Builder
		for _, f := range c.Files {
			fmt.Fprintf(&b, "%s: ", f.Name)
			reading, ok := Read(string(f.Data))
			if !ok {
				b.WriteString("not recognised\n")
				continue
			}
			dump(&b, string(f.Data), reading)
		}
		return []casetest.Expectation{{Name: "want.txt", Text: b.String()}}
	})
}

// codes maps reasons to the names that the testdata files use for them.
var codes = map[Reason]string{
	IsHead: "header", IsCommand: "command", IsComment: "comment", IsForeign: "foreign end", NoNumber: "no number",
	NotPort: "not a port", OutOfRange: "out of range", NoService: "no service", NotTransport: "not a transport",
	NotUnderstood: "not understood",
}

func dump(b *strings.Builder, text string, r Reading) {
	fmt.Fprintf(b, "%q\n", r.Formats)
	sockets, left := r.Sockets, r.Left
	for len(sockets)+len(left) > 0 {
		if len(left) == 0 || len(sockets) > 0 && sockets[0].Line <= left[0].Line {
			dumpSocket(b, text, sockets[0])
			sockets = sockets[1:]
			continue
		}
		l := left[0]
		fmt.Fprintf(b, "\t%d left %q: %s\n", l.Line, text[l.Offset:l.Offset+l.Length], codes[l.Reason])
		left = left[1:]
	}
}

func dumpSocket(b *strings.Builder, text string, s Socket) {
	fmt.Fprintf(b, "\t%d %s at %q", s.Line, Range(s.First, s.Last), text[s.Offset:s.Offset+s.Length])
	fmt.Fprintf(b, " %s %s", strings.Join(s.Transports.IDs(), "/"), s.State)
	if s.State == Published || s.State == Exposed {
		fmt.Fprintf(b, " inner %s", Range(s.Inner, s.InnerLast))
	}
	for _, f := range []struct{ name, value string }{
		{"address", s.Address}, {"program", s.Program}, {"image", s.Image}, {"name", s.Name},
		{"aliases", strings.Join(s.Aliases, " ")}, {"comment", s.Comment},
	} {
		if f.value != "" {
			fmt.Fprintf(b, " %s %q", f.name, f.value)
		}
	}
	if s.Peer > 0 {
		fmt.Fprintf(b, " peer %q %d", s.PeerAddress, s.Peer)
	}
	b.WriteByte('\n')
}
