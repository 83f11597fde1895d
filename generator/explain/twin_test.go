package explain

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"golang.org/x/tools/txtar"

	"portolan/generator/bundle"
	"portolan/generator/printout"
	"portolan/static"
)

// twin runs static/js/printout, the reader for pages.
type twin struct {
	vm   *goja.Runtime
	read goja.Callable
}

func newTwin(tb testing.TB) twin {
	tb.Helper()
	script, err := bundle.Join(static.FS, bundle.Explain()...)
	if err != nil {
		tb.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunString("var portolan = {};" + string(script)); err != nil {
		tb.Fatal(err)
	}
	value, err := vm.RunString("(text) => JSON.stringify(portolan.readOutput(text))")
	if err != nil {
		tb.Fatal(err)
	}
	read, _ := goja.AssertFunction(value)
	return twin{vm, read}
}

// side is the result of a reader in a form in which both readers have it.
type side struct {
	Formats []string
	Sockets []plainSocket
	Left    []plainLeft
}

type plainSocket struct {
	Line, First, Last, Transports, Inner, InnerLast, Peer      int
	Address, State, Program, Image, Name, Comment, PeerAddress string
}

type plainLeft struct {
	Line         int
	Text, Reason string
}

func (w twin) reads(tb testing.TB, text string) string {
	tb.Helper()
	value, err := w.read(goja.Undefined(), w.vm.ToValue(text))
	if err != nil {
		tb.Fatalf("%q: %v", text, err)
	}
	var s *side
	if err := json.Unmarshal([]byte(value.String()), &s); err != nil {
		tb.Fatal(err)
	}
	return s.lines()
}

func goReads(text string) string {
	r, ok := printout.ReadOutput(text)
	if !ok {
		return (*side)(nil).lines()
	}
	var s side
	for _, f := range r.Formats {
		s.Formats = append(s.Formats, string(f))
	}
	for _, t := range r.Sockets {
		s.Sockets = append(s.Sockets, plainSocket{
			t.Line, int(t.First), int(t.Last), int(t.Transports), int(t.Inner), int(t.InnerLast), int(t.Peer),
			t.Address, string(t.State), t.Program, t.Image, t.Name, t.Comment, t.PeerAddress,
		})
	}
	for _, l := range r.Left {
		s.Left = append(s.Left, plainLeft{l.Line, text[l.Offset : l.Offset+l.Length], string(l.Reason)})
	}
	return s.lines()
}

func (s *side) lines() string {
	if s == nil {
		return "not recognised\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%q\n", s.Formats)
	for _, t := range s.Sockets {
		fmt.Fprintf(&b, "%+v\n", t)
	}
	for _, l := range s.Left {
		fmt.Fprintf(&b, "%+v\n", l)
	}
	return b.String()
}

// texts returns all texts in the cases of package printout.
func texts(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../printout/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		tb.Fatal("no cases of package printout", err)
	}
	var all []string
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name != "want.txt" {
				all = append(all, string(f.Data))
			}
		}
	}
	return all
}

// Both readers read the texts of package printout in the same way.
func TestReadersAgree(t *testing.T) {
	w := newTwin(t)
	for _, text := range texts(t) {
		if got, want := w.reads(t, text), goReads(text); got != want {
			t.Errorf("%s\nJavaScript reads\n%s\nGo reads\n%s", text, got, want)
		}
	}
}

// Both readers read changed texts in the same way, too. A change deletes, swaps, repeats or
// replaces a part of a line. Malformed XML is left out: Go has a parser for it, JavaScript has
// none.
func TestReadersAgreeOnChangedTexts(t *testing.T) {
	w, random, all := newTwin(t), rand.New(rand.NewPCG(1, 2)), texts(t)
	var lines []string
	for _, text := range all {
		if !strings.Contains(text, "<") {
			lines = append(lines, strings.SplitAfter(text, "\n")...)
		}
	}
	faults := 0
	for range 4000 {
		var changed []string
		for range 1 + random.IntN(4) {
			changed = append(changed, change(random, lines))
		}
		text := strings.Join(changed, "")
		if got, want := w.reads(t, text), goReads(text); got != want {
			t.Errorf("%q\nJavaScript reads\n%s\nGo reads\n%s", text, got, want)
			if faults++; faults == 5 {
				t.FailNow()
			}
		}
	}
}

// odd are parts that decide how a line is read.
var odd = []string{
	"-", "->", ":", ".", ",", "/", "0", "65535", "65536", "22", "22/tcp", "[", "]", "*", "(", "\t", "  ",
	"\u00a0", "$ ", "# ",
	"LISTEN", "udp", "TCP", "users:((\"a\",pid=1))", "[a.exe]", "→", "1-2->3-4/udp", "x:1", "12/nginx", "open",
	"é", "|",
	"Ports: ", "Host: ", "PORT STATE SERVICE\n", "LocalAddress LocalPort\n", "NAMES PORTS\n", "Proto a b c\n", "ttl",
}

func change(random *rand.Rand, lines []string) string {
	l := lines[random.IntN(len(lines))]
	for range random.IntN(4) {
		words := strings.SplitAfter(l, " ")
		i := random.IntN(len(words))
		switch random.IntN(5) {
		case 0:
			words = slices.Delete(words, i, i+1)
		case 1:
			j := random.IntN(len(words))
			words[i], words[j] = words[j], words[i]
		case 2:
			other := strings.SplitAfter(lines[random.IntN(len(lines))], " ")
			words[i] = other[random.IntN(len(other))]
		default:
			n := random.IntN(len(words[i]) + 1)
			words[i] = strings.ToValidUTF8(words[i][:n], "") + odd[random.IntN(len(odd))] + strings.ToValidUTF8(words[i][n:], "")
		}
		l = strings.Join(words, "")
	}
	return l
}
