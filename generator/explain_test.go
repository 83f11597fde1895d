package generator

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"portolan/generator/registry"
	"portolan/generator/vault"
	"portolan/static"
)

// Explain gives the service that lookup gives first, for every crowded port and for many others
// of the default notes.
func TestExplainAgreesWithLookup(t *testing.T) {
	reg, _, err := Load([]vault.Layer{{FS: os.DirFS("../content")}})
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	var queries []string
	for i, p := range reg.Ports() {
		if len(p.Services) == 1 && i%23 > 0 {
			continue
		}
		for transport, line := range map[string]string{"tcp": "tcp LISTEN 0 0 ", "udp": "udp UNCONN 0 0 "} {
			fmt.Fprintf(&text, "%s10.0.0.1:%d 0.0.0.0:*\n", line, p.Number)
			queries = append(queries, fmt.Sprintf("%d/%s", p.Number, transport))
		}
	}
	report, err := Explain(reg, static.FS, text.String())
	if err != nil || len(report.Findings) != len(queries) || len(queries) < 1000 {
		t.Fatalf("%d findings for %d sockets: %v", len(report.Findings), len(queries), err)
	}
	i := 0
	for a, err := range Lookup(reg, static.FS, func(yield func(string) bool) {
		for _, q := range queries {
			if !yield(q) {
				return
			}
		}
	}) {
		var first *registry.Service
		if err == nil && a.Answered() {
			first = a.Services[0]
		}
		f := report.Findings[i]
		if f.Service != first {
			t.Errorf("%s: explain says %v, lookup says %v", a.Query, nameOf(f.Service), nameOf(first))
		}
		crowd := registry.Crowd(reg.ServicesAt(f.Port))
		if first != nil && f.Crowded != (len(crowd) > 0 && crowd[0] == first) {
			t.Errorf("%s: crowded is %v", a.Query, f.Crowded)
		}
		i++
	}
}

func nameOf(s *registry.Service) string {
	if s == nil {
		return "nothing"
	}
	return s.Name
}
