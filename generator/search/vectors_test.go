package search

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// readers parses the numbers in a query in two ways: with package numbers, as the command
// lookup does, and with the engine, as the search box does.
type readers struct {
	engine *Engine
	parse  goja.Callable
}

func newReaders(t testing.TB) readers {
	t.Helper()
	engine := newWorld().engine(t)
	value, err := engine.vm.RunString(`(function (transports, query) {
		var q = portolan.parse(transports, query);
		return q.spans.map(function (s) {
			return (s.first === s.last ? s.first : s.first + "-" + s.last) + "/" + s.bits;
		}).join(" ") + "|" + q.bits;
	})`)
	if err != nil {
		t.Fatal(err)
	}
	parse, _ := goja.AssertFunction(value)
	return readers{engine, parse}
}

// lookup parses a query with package numbers. The result contains the numbers, each with the
// bits of its transports, a vertical bar, and the bits of all transports: "22/1 80-90/0|1".
func (readers) lookup(query string) string {
	read, faults := numbers.Read(query)
	if len(faults) > 0 {
		return "|0"
	}
	var found []string
	var transports port.Transports
	of := map[string]port.Transports{}
	for _, n := range read {
		number := fmt.Sprint(n.First)
		if n.First != n.Last {
			number = fmt.Sprintf("%d-%d", n.First, n.Last)
		}
		known, repeated := of[number]
		if of[number] = known | n.Transports; repeated && (known == 0 || n.Transports == 0) {
			of[number] = 0 // one of the two asks for all transports
		}
		if !repeated {
			found = append(found, number)
		}
		transports |= n.Transports
	}
	for i, number := range found {
		found[i] = fmt.Sprintf("%s/%d", number, of[number])
	}
	return fmt.Sprintf("%s|%d", strings.Join(found, " "), transports)
}

// box parses a query with the engine. The result has the same format as the result of
// lookup.
func (r readers) box(t testing.TB, query string) string {
	t.Helper()
	answer, err := r.parse(goja.Undefined(), array(r.engine.vm, r.engine.index.Transports), r.engine.vm.ToValue(query))
	if err != nil {
		t.Fatal(err)
	}
	return answer.String()
}

// numberVector is a query with the numbers and transports in it.
type numberVector struct{ Q, Numbers, Transports string }

func numberVectors(t testing.TB) []numberVector {
	t.Helper()
	data, err := os.ReadFile("testdata/numbers.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []numberVector
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	return vectors
}

// Package numbers and the engine must find the same numbers in a query.
func TestNumbersAreReadAlike(t *testing.T) {
	r, each := newReaders(t), regexp.MustCompile(`/\d+`)
	for _, v := range numberVectors(t) {
		bits := port.Transports(0)
		for id := range strings.SplitSeq(v.Transports, ",") {
			set, _ := port.ParseTransport(id)
			bits |= set
		}
		want := fmt.Sprintf("%s|%d", v.Numbers, bits)
		if got := each.ReplaceAllString(r.lookup(v.Q), ""); got != want {
			t.Errorf("package numbers reads %q as %q, want %q", v.Q, got, want)
		}
		if got := each.ReplaceAllString(r.box(t, v.Q), ""); got != want {
			t.Errorf("the engine reads %q as %q, want %q", v.Q, got, want)
		}
	}
}

// The engine and package numbers accept the same words of all languages, such as "and" and "to".
func TestNumbersHaveTheSameWords(t *testing.T) {
	r := newReaders(t)
	for role, query := range map[lexicon.Role]string{
		lexicon.Joiner: "20-21 %s 80", lexicon.Range: "8000 %s 8100", lexicon.Port: "%s 20 80", lexicon.Lead: "80, %s 90/tcp",
		lexicon.Filler: "80/tcp %s", lexicon.PortPart: "%s 80", lexicon.PortAffix: "端口%s80", lexicon.Transport: "80 %s",
	} {
		for _, word := range lexicon.Items(role) {
			q := fmt.Sprintf(query, word)
			if box, lookup := r.box(t, q), r.lookup(q); box != lookup {
				t.Errorf("the engine (lexicon.js) reads %q as %q, package numbers as %q", q, box, lookup)
			}
			if role != lexicon.PortAffix && r.lookup(q) == "|0" {
				t.Errorf("package numbers does not read %q", q)
			}
		}
	}
}
