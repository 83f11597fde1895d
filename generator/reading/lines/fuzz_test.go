package lines

import (
	"strconv"
	"testing"

	"portolan/generator/text"
)

// FuzzLines checks the offset of each number in a statement: the line must contain the
// number at this offset.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		"SSH listens on TCP port 22, and the web UI on port 80.", "Port 123/udp is used by NTP", "发布系统监听端口 8675。返回",
		"- Ports: HTTP 80, 8080, HTTPS 443", "Web (a: b) - 8000-8100/tcp", "8080->80 Web", "~~22~~: SSH", "Wer nutzt UDP-Port 5?",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		spans := []text.Span{text.Text{Text: in}}
		for _, s := range append(ReadSentences(spans), ReadAll(spans)...) {
			s.Claim()
			for _, n := range s.Numbers {
				if n.Offset < 0 || n.Offset+n.Length > len(s.Line.Text) {
					t.Fatalf("%q: %d is at %d, which is outside", in, n.First, n.Offset)
				}
				if at := s.Line.Text[n.Offset:]; len(at) < 1 || at[:1] != strconv.Itoa(int(n.First))[:1] {
					t.Fatalf("%q: %d is at %q", in, n.First, at)
				}
			}
		}
	})
}
