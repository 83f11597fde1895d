package generator

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"portolan/content"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/static"
)

func newEngine(t *testing.T, reg *registry.Registry) *search.Engine {
	t.Helper()
	script, err := fs.ReadFile(static.FS, "js/engine.js")
	if err != nil {
		t.Fatal(err)
	}
	engine, err := search.NewEngine(script, reg)
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// hits writes the first results of a query: the block, ports by number, each
// once, protocols by id.
func hits(t *testing.T, engine *search.Engine, query string, limit int) string {
	t.Helper()
	found, err := engine.Search(query, limit)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	var out []string
	if found.Block != nil {
		out = append(out, found.Block.ID())
	}
	for i, a := range found.Assignments {
		if i == 0 || found.Assignments[i-1].Port != a.Port {
			out = append(out, fmt.Sprint(a.Port))
		}
	}
	for _, p := range found.Protocols {
		out = append(out, p.ID)
	}
	return strings.Join(out, " ")
}

func TestSearchOnTheSeed(t *testing.T) {
	reg, _ := loadSeed(t)
	engine := newEngine(t, reg)
	for query, want := range map[string]string{
		"22":                    "22",
		"port 22":               "22",
		":8080":                 "8080",
		"53/udp":                "53",
		"tcp 25":                "25",
		"443/tcp":               "443",     // states no transport, so it may be meant
		"22/udp":                "22",      // no source states that, and the answer says so
		"80":                    "80 8080", // then what begins like it
		"30000":                 "user-30000",
		"60-120":                "67 68 80 110 119",
		"*%eth0:22":             "22",
		"[fe80::1%eth0]:53":     "53",
		"0.0.0.0:8080->80/tcp":  "8080 80",
		"22 80 443":             "22 80 443",
		"8080:80":               "8080 80",
		"120-60":                "67 68 80 110 119",
		"10.0.0.2.443: Flags":   "443",
		"tcp :8080: in use":     "8080",
		"DPT=25":                "25",
		"ftp":                   "20 21 ftp",
		"FTP":                   "20 21 ftp",
		"mysql":                 "3306 mysql",
		"maria":                 "3306 mariadb",
		"http":                  "80 443 http https",
		"file transfer":         "20 21 ftp",
		"transfer file":         "20 21 ftp",
		"secure shell":          "22 ssh",
		"world wide":            "80",
		"proxy":                 "8080 8888",
		"ftp data":              "20",
		"tcp":                   "tcp",
		"user datagram":         "udp",
		"datagram udp":          "udp dccp",
		"ftp tcp":               "20 21 ftp",
		"ms-sql":                "1433 ms-sql",
		"systat":                "11 systat",
		"dhcp":                  "67 68 546 547 dhcp dhcpv6",
		"nothing of the kind":   "",
		"":                      "",
		"   ":                   "",
		"(((":                   "",
		"constructor __proto__": "",
		"é":                     "7 25 echo", // prefix of Echo and email
	} {
		if got := hits(t, engine, query, 20); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	if got := hits(t, engine, "ht", 2); len(strings.Fields(got)) != 4 {
		t.Errorf("a limit of 2 gives %q, want two ports and two protocols", got)
	}
}

// What lookup takes from the registry is what the engine puts first.
func TestLookupAgreesWithTheEngine(t *testing.T) {
	for name, layers := range contents {
		reg, _, err := Load(layers)
		if err != nil {
			t.Fatal(err)
		}
		engine := newEngine(t, reg)
		for _, p := range reg.Ports() {
			query := fmt.Sprint(p.Number)
			if got := hits(t, engine, query, 1); got != query {
				t.Errorf("%s: the engine puts %q first for %s", name, got, query)
			}
		}
		for _, p := range reg.Protocols() {
			answers, err := Lookup(reg, static.FS, []string{p.Label})
			if err != nil {
				t.Fatal(err)
			}
			if answers[0].Protocols[0] != p {
				t.Errorf("%s: lookup %q finds the protocol %s", name, p.Label, answers[0].Protocols[0].ID)
			}
			first := strings.Fields(hits(t, engine, p.Label, 1))
			if a := answers[0].Assignments; len(a) > 0 && first[0] != fmt.Sprint(a[0].Port) {
				t.Errorf("%s: lookup puts %d first for %q, the engine %s", name, a[0].Port, p.Label, first[0])
			}
			if first[len(first)-1] != p.ID {
				t.Errorf("%s: the engine finds %v for %q, want %s", name, first, p.Label, p.ID)
			}
		}
	}
}

// So it is over the whole default site, for the names of protocols that notes
// are about and for the registered services that notes speak of.
func TestLookupAgreesOnNames(t *testing.T) {
	reg, _, err := Load([]Layer{{FS: content.FS, Name: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range reg.Protocols() {
		if p.Note != nil {
			names = append(names, p.Names()...)
		}
	}
	for _, a := range reg.Assignments() {
		if a.Service != "" && reg.Noted(a) {
			names = append(names, a.Service)
		}
	}
	engine, looked := newEngine(t, reg), 0
	for _, name := range names {
		answer, ok := lookupExact(reg, name)
		if !ok || len(answer.Assignments) == 0 {
			continue
		}
		looked++
		if first := strings.Fields(hits(t, engine, name, 1)); first[0] != fmt.Sprint(answer.Assignments[0].Port) {
			t.Errorf("lookup puts %d first for %q, the engine %s", answer.Assignments[0].Port, name, first[0])
		}
	}
	if looked < 500 {
		t.Errorf("only %d names were looked up without the engine", looked)
	}
}

// Words are folded by the build and queries by the engine: accents and case
// must meet.
func TestSearchFoldsAccents(t *testing.T) {
	reg, _ := loadNotes(t, map[string]string{"n.md": "|Port|Service|\n|-|-|\n|4242|Crème Brûlée Straße|\n"})
	engine := newEngine(t, reg)
	for _, query := range []string{"creme", "CRÈME", "brulee", "cre\u0300me", "straße", "STRASSE"} {
		if got := hits(t, engine, query, 1); !strings.HasPrefix(got, "4242") {
			t.Errorf("%q finds %q", query, got)
		}
	}
}

// TestQueries puts to the engine what people type. Each query has the answers
// that are right for the first place: ports, a protocol where no port is, the
// block of a class or of a number nobody assigned; none is right for nothing.
func TestQueries(t *testing.T) {
	data, err := os.ReadFile("search/testdata/queries.json")
	if err != nil {
		t.Fatal(err)
	}
	var queries []struct {
		Q, Kind, Protocol, Block string
		Ports                    []registry.Number
	}
	if err := json.Unmarshal(data, &queries); err != nil {
		t.Fatal(err)
	}
	reg, _, err := Load([]Layer{{FS: content.FS, Name: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	engine := newEngine(t, reg)
	first, third := 0, 0
	for _, q := range queries {
		right := map[string]bool{}
		for _, n := range q.Ports {
			right[fmt.Sprint(n)] = true
		}
		found := strings.Fields(hits(t, engine, q.Q, 3))
		switch {
		case q.Block != "":
			right[q.Block] = true
		case q.Protocol != "":
			right[q.Protocol] = true
			slices.Reverse(found) // protocols stand behind the ports
		case len(q.Ports) == 0 && len(found) == 0:
			first, third = first+1, third+1
			continue
		}
		at := slices.IndexFunc(found[:min(3, len(found))], func(hit string) bool { return right[hit] })
		if at == 0 {
			first++
		}
		if at >= 0 {
			third++
		} else {
			t.Logf("%q finds %v", q.Q, found)
		}
	}
	if len(queries) < 480 || first*100 < 98*len(queries) || third*1000 < 995*len(queries) {
		t.Errorf("of %d queries %d have a right answer first, %d among three", len(queries), first, third)
	}
}
