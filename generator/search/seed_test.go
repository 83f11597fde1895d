package search_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/bundle"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/urls"
	"portolan/static"
)

// The layer seed is the first note of the project, and odd contains unusual notes. The
// layer whole is the content of the program, including the registry of IANA.
var (
	seed  = generator.Layer{FS: os.DirFS("../testdata"), Name: "testdata", Only: "seed.md"}
	odd   = generator.Layer{FS: os.DirFS("../testdata/odd"), Name: "testdata/odd"}
	whole = generator.Layer{FS: content.FS, Name: "content"}
)

func load(t *testing.T, layer generator.Layer) *registry.Registry {
	t.Helper()
	reg, _, err := generator.Load([]generator.Layer{layer})
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func newEngine(t *testing.T, reg *registry.Registry) *search.Engine {
	t.Helper()
	script, err := bundle.Join(static.FS, bundle.Engine()...)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := search.NewEngine(script, reg, urls.Folders{})
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// wholeSite returns the registry of the whole content and an engine with its index. They
// are made only once for all tests. The engine is not safe for concurrent use.
func wholeSite(t *testing.T) (*registry.Registry, *search.Engine) {
	t.Helper()
	if wholeRegistry == nil {
		wholeRegistry = load(t, whole)
		wholeEngine = newEngine(t, wholeRegistry)
	}
	return wholeRegistry, wholeEngine
}

var (
	wholeRegistry *registry.Registry
	wholeEngine   *search.Engine
)

// most is the maximum number of results, as in the command lookup.
const most = 20

// hits returns the first results of a query, separated by spaces: the id of the band, the
// ids of leading protocols (Answer.Leads), the ports without duplicates, and the ids of
// other protocols. For the seed, hits(t, engine, "http", 20) returns "80 443 http https".
func hits(t *testing.T, engine *search.Engine, query string, limit int) string {
	t.Helper()
	found, err := engine.Search(query, most)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	var out, ports []string
	if found.Band != nil {
		out = append(out, found.Band.ID())
	}
	paged := slices.ContainsFunc(found.Services, func(s *registry.Service) bool {
		return s.Single() && int(s.Port) == found.Number
	})
	// Leading protocols inside another protocol, such as sftp, are listed after the ports.
	leads := found.Leads
	for ; leads > 0; leads-- {
		if p := found.Protocols[leads-1]; p.Portless != (registry.Portless{}) || p.IsTransport() {
			break
		}
	}
	for _, p := range found.Protocols[:leads] {
		out = append(out, p.ID)
	}
	for _, s := range found.Services {
		n := fmt.Sprint(s.Port)
		// For a range that contains the number, hits lists the number itself.
		if paged && !s.Single() && found.Number <= int(s.End) {
			n = fmt.Sprint(found.Number)
		}
		if !slices.Contains(ports, n) && len(ports) < limit {
			ports = append(ports, n)
		}
	}
	out = append(out, ports...)
	for _, p := range found.Protocols[leads:min(len(found.Protocols), limit)] {
		out = append(out, p.ID)
	}
	return strings.Join(out, " ")
}

func TestSearchOnTheSeed(t *testing.T) {
	engine := newEngine(t, load(t, seed))
	for query, want := range map[string]string{
		"22":                    "22",
		"port 22":               "22",
		":8080":                 "8080",
		"53/udp":                "53",
		"tcp 25":                "25",
		"443/tcp":               "443",
		"22/udp":                "22",
		"80":                    "80 8080",
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
		"é":                     "7 25 echo",
	} {
		if got := hits(t, engine, query, 20); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	if got := hits(t, engine, "ht", 2); len(strings.Fields(got)) != 4 {
		t.Errorf("a limit of 2 gives %q, want two ports and two protocols", got)
	}
}
