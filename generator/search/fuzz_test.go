package search

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"portolan/generator/numbers"
	"portolan/generator/port"
)

// FuzzQueries reads a query with package numbers and with the engine. If package numbers reads
// the whole query, which is when the command lookup does not ask the engine, both must find the
// same numbers and transports. A search must answer, and an answer lists nothing twice.
func FuzzQueries(f *testing.F) {
	for file, every := range map[string]int{"testdata/numbers.json": 2, "testdata/queries.json": 16} {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		var vectors []struct{ Q string }
		if err := json.Unmarshal(data, &vectors); err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(vectors); i += every {
			f.Add(vectors[i].Q)
		}
	}
	r := newReaders(f)
	w := newWorld()
	w.about(w.own, "ssh", "Secure Shell")
	w.row(w.own, "22", "SSH", port.TCP)
	w.row(w.list, "6000-6063", "X Window System", port.TCP|port.UDP)
	w.row(w.list, "80", "World Wide Web", port.TCP)
	engine := w.engine(f)
	f.Fuzz(func(t *testing.T, query string) {
		if !utf8.ValidString(query) || len(query) > 200 {
			t.Skip() // A search box gives valid text.
		}
		if box, lookup := r.box(t, query), r.lookup(query); isNumbers(query) && box != lookup {
			t.Errorf("the engine (numbers.js) reads %q as %q, package numbers as %q", query, box, lookup)
		}
		answer, err := engine.Search(query, 20)
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		again, err := engine.Search(query, 20)
		if err != nil || again.Total != answer.Total || again.Match != answer.Match || len(again.Services) != len(answer.Services) {
			t.Errorf("%q gives %+v, and then %+v (%v)", query, answer, again, err)
		}
		seen := map[any]bool{}
		for _, s := range answer.Services {
			if seen[s] {
				t.Errorf("%q lists %s twice", query, s.Name)
			}
			seen[s] = true
		}
	})
}

// isNumbers reports whether the command lookup answers a query without the engine.
func isNumbers(query string) bool {
	items, faults := numbers.Read(query)
	hasWords := func(n numbers.Item) bool { return n.Comment != "" }
	return !strings.ContainsAny(query, ":>") && len(items) > 0 && len(faults) == 0 && !slices.ContainsFunc(items, hasWords)
}
