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

// The parts of queries for numbers.
var (
	starts = []string{"", "port ", "Ports: ", "TCP port ", "udp ", "tcp/", "TCP-Port ", " "}
	items  = []string{"22", "80", "443", "0", "65535", "8000-8100", "8000–8100", "20 to 25", "1..5", "5900+",
		"8000 bis 8100"}
	joiners = []string{",", ", ", "/", " and ", " und ", "和", "、", "; ", " ", " & ", " oder ", " | "}
	ends    = []string{"", "/tcp", " udp", "/TCP/UDP", " TCP/UDP", "/sctp", " "}
)

// FuzzNumberQueries joins parts to a query for numbers, and reads it with package numbers and
// with the engine. If package numbers reads the whole query, which is when the command lookup
// does not ask the engine, both must find the same numbers and transports. The bytes of the
// input are indexes of the parts.
func FuzzNumberQueries(f *testing.F) {
	for _, seed := range []string{"\x00\x00\x00\x00", "\x01\x02\x05\x01", "\x03\x05\x02\x03\x04\x05",
		"\x00\x09\x03\x07\x01"} {
		f.Add(seed)
	}
	r := newReaders(f)
	f.Fuzz(func(t *testing.T, indexes string) {
		if len(indexes) < 2 || len(indexes) > 12 {
			t.Skip()
		}
		part := func(all []string, i int) string { return all[int(indexes[i])%len(all)] }
		query := part(starts, 0)
		for i := 2; i < len(indexes); i += 2 {
			if i > 2 {
				query += part(joiners, i-1)
			}
			query += part(items, i)
		}
		if numbers.TransportsIn(query) == 0 {
			query += part(ends, 1) // "tcp 80 udp" has no meaning that both must share.
		}
		if box, lookup := r.box(t, query), r.lookup(query); isNumbers(query) && box != lookup {
			t.Errorf("the engine (numbers.js) reads %q as %q, package numbers as %q", query, box, lookup)
		}
	})
}

// isNumbers reports whether the command lookup answers a query without the engine.
func isNumbers(query string) bool {
	read, faults := numbers.Read(query)
	hasWords := func(n numbers.Item) bool { return n.Comment != "" }
	return !strings.ContainsAny(query, ":>") && len(read) > 0 && len(faults) == 0 && !slices.ContainsFunc(read, hasWords)
}

// FuzzSearch searches for any text. A second search has the same answer, and an answer lists
// nothing twice.
func FuzzSearch(f *testing.F) {
	data, err := os.ReadFile("testdata/queries.json")
	if err != nil {
		f.Fatal(err)
	}
	var vectors []struct{ Q string }
	if err := json.Unmarshal(data, &vectors); err != nil {
		f.Fatal(err)
	}
	for i := 0; i < len(vectors); i += 16 {
		f.Add(vectors[i].Q)
	}
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
		answer, err := engine.Search(query, 20)
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		again, err := engine.Search(query, 20)
		if err != nil || again.Total != answer.Total || again.Match != answer.Match ||
			len(again.Services) != len(answer.Services) {
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
