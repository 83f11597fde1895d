package printout

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"portolan/generator/casetest"
	"portolan/generator/port"
)

func TestStatesThatServe(t *testing.T) {
	for state, want := range map[State]bool{
		Listen: true, Bound: true, Published: true, Open: true, OpenFiltered: true, Listed: true,
		Exposed: false, Established: false, Closing: false, Closed: false, ClosedFiltered: false,
		Filtered: false, Unfiltered: false,
		"": false,
	} {
		if state.Serves() != want {
			t.Errorf("%q: Serves() = %v", state, !want)
		}
	}
}

func TestReadLine(t *testing.T) {
	for text, want := range map[string]port.Number{
		"22/tcp open ssh":                          22,
		"  161/udp  open|filtered  snmp":           161,
		"Discovered open port 80/tcp on 192.0.2.7": 80,
		"tcp LISTEN 0 128 0.0.0.0:25 0.0.0.0:*":    25,
		"tcp4 0 0 *.22 *.* LISTEN":                 22,
		"Open 192.0.2.7:443":                       443,
	} {
		r, ok := ReadLine(text)
		if !ok || len(r.Sockets) != 1 || r.Sockets[0].First != want || r.Sockets[0].Line != 1 {
			t.Errorf("%q is read as %+v, %v", text, r, ok)
		}
	}
	for _, text := range []string{
		"", "ssh 22/tcp", "22/tcp ssh", "PORT STATE SERVICE", "22/tcp open ssh\n80/tcp open http", "icmp 1 ICMP",
		"22-23/tcp open ssh", "22/ open ssh", "22/icmp open ssh", "tcp 0 0 10.0.0.1 0.0.0.0:* LISTEN",
	} {
		if r, ok := ReadLine(text); ok {
			t.Errorf("%q is read as %+v", text, r)
		}
	}
}

func TestEndpoints(t *testing.T) {
	for text, want := range map[string][2]string{
		"0.0.0.0:22": {"0.0.0.0", "22"}, "[::1]:631": {"::1", "631"}, ":::80": {"::", "80"}, "*.22": {"*", "22"},
		"127.0.0.53%lo:53": {"127.0.0.53%lo", "53"}, "127.0.0.1.631": {"127.0.0.1", "631"}, "*:*": {"*", "*"},
		"fe80::1%lo0.123": {"fe80::1%lo0", "123"}, "::ffff:10.0.0.1:80": {"::ffff:10.0.0.1", "80"},
		"localhost.ssh": {"localhost", "ssh"},
	} {
		e, ok := readEndpoint(word{text, 10})
		if !ok || e.host() != want[0] || e.port.text != want[1] || e.port.offset != 10+len(text)-len(want[1]) {
			t.Errorf("%q is %+v, %v", text, e, ok)
		}
	}
	for _, text := range []string{"", "22", ":22", "10.0.0.1", "1.5", "a:", "http://a:80", "(a:1)"} {
		if e, ok := readEndpoint(word{text, 0}); ok {
			t.Errorf("%q is %+v", text, e)
		}
	}
}

func TestMappings(t *testing.T) {
	for text, want := range map[string][]string{
		"0.0.0.0:8080->80/tcp":             {"0.0.0.0:8080->80", "8080", "80"},
		"x [::]:80->8080, y":               {"[::]:80->8080", "80", "8080"},
		":::53->53/udp":                    {":::53->53", "53", "53"},
		"*:1-2->3-4":                       {"*:1-2->3-4", "1-2", "3-4"},
		"localhost:1 → 2":                  {"localhost:1 → 2", "1", "2"},
		"a:7 ➜ 8":                          {"7 ➜ 8", "7", "8"},
		"1=>2 3⇒4":                         {"1=>2", "1", "2", "3⇒4", "3", "4"},
		"1->2->3":                          {"1->2", "1", "2"},
		"a->1, 1->b, --> - =":              nil,
		"300.1:5->6":                       {"5->6", "5", "6"},
		"[zz]:5->6":                        {"5->6", "5", "6"},
		"feed:5->6":                        {"5->6", "5", "6"},
		"-5->6-":                           {"5->6", "5", "6"},
		"10.0.0.1:5->6, 10.0.0.2:5->6/tcp": {"10.0.0.1:5->6", "5", "6", "10.0.0.2:5->6", "5", "6"},
	} {
		var got []string
		for _, m := range Mappings(text) {
			got = append(got, text[m.Start:m.End], text[m.OuterStart:m.OuterEnd], m.Inner)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}

func TestReadServicesReportsAllLines(t *testing.T) {
	text := "# head\r\n\nssh 22/tcp secure # Shell # two\nlone\nx 70000/tcp\ny 22\nz 1/ddp/udp\nw 5/\n|a| b\n" +
		"unknown 4/tcp 0.1\n"
	r := ReadServices(text)
	var left []string
	for _, l := range r.Left {
		left = append(left, strconv.Itoa(l.Line)+" "+text[l.Offset:l.Offset+l.Length]+" "+string(l.Reason))
	}
	want := []string{
		"1 # head " + string(IsComment), "4 lone " + string(NoNumber), "5 70000/tcp " + string(OutOfRange),
		"6 22 " + string(NoNumber), "7 ddp " + string(NotTransport), "8 5/ " + string(NoNumber),
		"9 b " + string(NoNumber), "10 unknown " + string(NoService),
	}
	if !slices.Equal(left, want) {
		t.Errorf("left out:\n%q\nwant\n%q", left, want)
	}
	if len(r.Sockets) != 2 || r.Sockets[0].Comment != "Shell # two" || r.Sockets[1].Transports != port.UDP {
		t.Errorf("sockets are %+v", r.Sockets)
	}
}

// Read and Mappings must take linear time. With a quadratic algorithm, each of these texts
// would take many seconds.
func TestLongTextsAreReadInLinearTime(t *testing.T) {
	const size = 1 << 17
	for _, part := range []string{
		"1->", "1->2,", "0.0.0.0:1->1/tcp, ", "-", "22/tcp/", "[", ":", "a ", " ", "=>", "1/open/tcp//a///, ", "→ ", "1-2-",
		"ssh 22/tcp\n", "22/tcp open ssh\n", "\n", "<port portid=\"1\" protocol=\"tcp\">", "<nmaprun ", "users:((\"",
		"tcp LISTEN 0 0 ",
	} {
		for _, lead := range []string{"", "3f1c9ab27d10 ", "Host: a Ports: ", "NAMES PORTS IMAGE\n"} {
			text := lead + strings.Repeat(part, size/len(part))
			begin := time.Now()
			Read(text)
			Mappings(text)
			if took := time.Since(begin); took > 3*time.Second {
				t.Errorf("%q and many %q took %v", lead, part, took)
			}
		}
	}
}

// FuzzRead checks that no text causes a panic, that the offset of each socket is the
// position of its number, and that there is a socket or a reason for every line with
// text.
func FuzzRead(f *testing.F) {
	for _, file := range casetest.Files(f) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range archive.Files {
			f.Add(string(part.Data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if r, ok := Read(text); ok {
			checkReading(t, text, r)
		}
		if r, ok := ReadLine(text); ok {
			checkReading(t, text, r)
		}
		checkReading(t, text, ReadServices(text))
		end := 0
		for _, m := range Mappings(text) {
			if m.Start < end || m.OuterStart < m.Start || m.OuterEnd <= m.OuterStart || m.End < m.OuterEnd || m.End > len(text) {
				t.Errorf("%q: %+v", text, m)
			}
			end = m.End
		}
	})
}

func checkReading(t *testing.T, text string, r Reading) {
	t.Helper()
	lines := strings.SplitAfter(text, "\n")
	starts := []int{0}
	for _, l := range lines {
		starts = append(starts, starts[len(starts)-1]+len(l))
	}
	reported := map[int]bool{}
	within := func(line, offset, length int) {
		reported[line] = true
		if line < 1 || line > len(lines) || offset < starts[line-1] || offset+length > starts[line] || length < 0 {
			t.Errorf("%q: %d bytes at %d are not in line %d", text, length, offset, line)
		}
	}
	for _, s := range r.Sockets {
		within(s.Line, s.Offset, s.Length)
		digits := text[s.Offset : s.Offset+s.Length]
		digits = digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789"))]
		if n, ok := port.Parse(digits); !ok || n != s.First || s.Last < s.First {
			t.Errorf("%q: %d-%d is at %q", text, s.First, s.Last, digits)
		}
		if isInner := s.State == Published || s.State == Exposed; s.State == "" || !isInner && s.InnerLast != 0 {
			t.Errorf("%q: %+v", text, s)
		}
	}
	for _, l := range r.Left {
		within(l.Line, l.Offset, l.Length)
		if l.Reason == "" {
			t.Errorf("%q: %+v has no reason", text, l)
		}
	}
	for i, l := range lines {
		if strings.Trim(l, " \t\r\n\u00a0") != "" && !reported[i+1] {
			t.Errorf("%q: line %d has neither a socket nor a reason", text, i+1)
		}
	}
}
