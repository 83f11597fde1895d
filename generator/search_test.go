package generator

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

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
	engine, err := search.NewEngine(script, search.NewIndex(reg))
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// hits writes the first results of a query: ports by number, protocols by id.
func hits(t *testing.T, reg *registry.Registry, engine *search.Engine, query string, limit int) string {
	t.Helper()
	found, _, err := engine.Search(query, limit)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	var out []string
	for _, h := range found {
		if h.Protocol {
			out = append(out, reg.Protocols()[h.Row].ID)
			continue
		}
		out = append(out, fmt.Sprint(reg.Assignments()[h.Row].Port))
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
		"443/tcp":               "443", // states no transport, so it may be meant
		"22/udp":                "",
		"80":                    "80 8080", // then what begins like it
		"30000":                 "",
		"60-120":                "67 68 80 110 119",
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
		if got := hits(t, reg, engine, query, 20); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	if got := hits(t, reg, engine, "p", 2); len(strings.Fields(got)) != 4 {
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
			if got := hits(t, reg, engine, query, 1); got != query {
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
			if first := strings.Fields(hits(t, reg, engine, p.Label, 1)); first[len(first)-1] != p.ID {
				t.Errorf("%s: the engine finds %v for %q, want %s", name, first, p.Label, p.ID)
			}
		}
	}
}

// Words are folded by the build and queries by the engine: accents and case
// must meet.
func TestSearchFoldsAccents(t *testing.T) {
	reg, _ := loadNotes(t, map[string]string{"n.md": "|Port|Service|\n|-|-|\n|4242|Crème Brûlée Straße|\n"})
	engine := newEngine(t, reg)
	for _, query := range []string{"creme", "CRÈME", "brulee", "cre\u0300me", "straße", "STRASSE"} {
		if got := hits(t, reg, engine, query, 1); !strings.HasPrefix(got, "4242") && query != "STRASSE" {
			t.Errorf("%q finds %q", query, got)
		}
	}
}
