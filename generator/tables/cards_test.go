package tables_test

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portolan/generator/registry"
	"portolan/generator/tables"
)

// cards returns the rows of a file of cards as Anki reads them: tab-separated CSV in which lines
// with # are settings or comments.
func cards(t *testing.T, reg *registry.Registry) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(written(t, tables.Cards(reg, everything))))
	r.Comma, r.Comment = '\t', '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCards(t *testing.T) {
	reg, _ := load(t, note("---\ntitle: Ours\ntopics: [files]\n---\n"+
		"| Port | Transport | Name | Description |\n|---|---|---|---|\n"+
		"| 21 | TCP | FTP | moves \"files\" |\n| 2121 | TCP | FTP | \"again\" |\n| 21 | UDP | Other | |\n"+
		"| 6000-6063 | TCP | X11 | |\n| 7 | | \\#odd | |\n"))
	got := cards(t, reg)
	want := [][]string{
		{"portolan/port/7", "Which service uses port 7?", "#odd", "files system"},
		{"portolan/port/21", "Which service uses port 21?", `FTP (tcp): moves "files"; Other (udp)`, "files system"},
		{"portolan/port/2121", "Which service uses port 2121?", `FTP (tcp): "again"`, "files user"},
		{"portolan/port/6000-6063", "Which service uses ports 6000-6063?", "X11 (tcp)", "files user"},
		{"portolan/service/#odd", "Which port does #odd use?", "7", "files system"},
		{"portolan/service/ftp", "Which port does FTP use?", "21 (tcp), 2121 (tcp)", "files system"},
		{"portolan/service/other", "Which port does Other use?", "21 (udp)", "files system"},
		{"portolan/service/x11", "Which port does X11 use?", "6000-6063 (tcp)", "files user"},
	}
	for i, row := range want {
		if i >= len(got) || !slices.Equal(got[i], row) {
			t.Fatalf("row %d of\n%q\nis not\n%q", i, got, row)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d cards, want %d", len(got), len(want))
	}
}

// The first lines are the settings of Anki. The title of the site is the deck.
func TestCardsHead(t *testing.T) {
	reg, _ := load(t, note("# a\n"))
	want := "#separator:tab\n#html:false\n#deck:" + reg.Site().Title +
		"\n#guid column:1\n#tags column:4\n#columns:GUID\tFront\tBack\tTags\n"
	if got := written(t, tables.Cards(reg, everything)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

var cardID = regexp.MustCompile(`^portolan/(port/[0-9-]+|service/.+)$`)

// Each card of any registry has four cells, an answer and an id of its own. A tag has no space.
func TestCardsOfAnyRegistry(t *testing.T) {
	for name, reg := range registries(t) {
		seen := map[string]bool{}
		for _, row := range cards(t, reg) {
			if len(row) != 4 || !cardID.MatchString(row[0]) || seen[row[0]] || row[2] == "" {
				t.Errorf("%s: the card %q", name, row)
			}
			seen[row[0]] = true
			if strings.TrimSpace(row[3]) != row[3] || strings.Contains(row[3], "  ") {
				t.Errorf("%s: the tags %q", name, row[3])
			}
		}
		if len(seen) == 0 {
			t.Errorf("%s: no cards", name)
		}
	}
}
