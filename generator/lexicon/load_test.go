package lexicon

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// wordFiles returns word files with the given names and texts.
func wordFiles(texts map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range texts {
		fsys["words/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestLoadReadsTheFormat(t *testing.T) {
	l, err := load(wordFiles(map[string]string{
		"de.txt": "\ufeff# German\r\n\r\njoiner: und  ODER\r\n\r\n# continued\r\n    sowie\r\n" +
			"\tnebst\r\nhead.use: Zweck\r\n",
		"el.txt": "port: θύρα\nstate.reserved: Δεσμευμένο | σε χρήση\n    για-αργότερα\ncolumn.index: # | no\n",
		"ja.txt": "head-part.protocol: プロトコル | 上/下\ncross.yes: ✔️ はい\nverb: É È\nunit:\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range l.entries {
		got = append(got, e.place.String()+" "+e.key()+" "+e.item)
	}
	want := []string{
		"de.txt:3 joiner und", "de.txt:3 joiner oder", "de.txt:6 joiner sowie", "de.txt:7 joiner nebst",
		"de.txt:8 head.use zweck",
		"el.txt:1 port θυρα", "el.txt:2 state.reserved δεσμευμενο", "el.txt:2 state.reserved σε χρηση",
		"el.txt:3 state.reserved για αργοτερα", "el.txt:4 column.index #", "el.txt:4 column.index no",
		"ja.txt:1 head-part.protocol " + Fold("プロトコル"), "ja.txt:1 head-part.protocol 上/下",
		"ja.txt:2 cross.yes ✔", "ja.txt:2 cross.yes " + Fold("はい"), "ja.txt:3 verb é", "ja.txt:3 verb è",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// Two languages may list the same word for the same role and value. A word may also have
// several roles.
func TestLoadAllowsSharedWords(t *testing.T) {
	_, err := load(wordFiles(map[string]string{
		"es.txt": "both: ambos\nhead.use: uso\nside.source: origen\nhead.aside: origen\n",
		"pt.txt": "both: ambos\nhead.use: uso\n",
	}))
	if err != nil {
		t.Error(err)
	}
}

// In each test, want has one line for each error, such as "el.txt:1: head.use". The error
// message must begin with el.txt:1: and contain head.use.
func TestLoadReportsErrors(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts map[string]string
		want  string
	}{
		{"unknown role", map[string]string{"el.txt": "# Greek\n\nporto: θύρα\n"}, `el.txt:3: "porto"`},
		{"unknown role with more lines", map[string]string{"el.txt": "porto:\n  θύρα\n  θύρες\nport: θύρα\n"},
			`el.txt:1: "porto"`},
		{"unknown role after another", map[string]string{"el.txt": "port: θύρα\nporto:\n  θύρα\n"}, `el.txt:2: "porto"`},
		{"empty role", map[string]string{"el.txt": ": θύρα\n"}, `el.txt:1: ""`},
		{"no role", map[string]string{"el.txt": "port: θύρα\nθύρες\n"}, "el.txt:2:"},
		{"no role above", map[string]string{"el.txt": "# Greek\n  θύρα\n"}, "el.txt:2:"},
		{"value of a role without values", map[string]string{"el.txt": "port.tcp: θύρα\n"}, "el.txt:1: port"},
		{"no value", map[string]string{"el.txt": "cross: ναι\n"}, "el.txt:1: cross yes, no"},
		{"unknown value", map[string]string{"el.txt": "cross.maybe: ίσως\n"}, "el.txt:1: cross yes, no"},
		{"phrases as words", map[string]string{"el.txt": "port: θύρα | θύρες\n"}, "el.txt:1: port"},
		{"phrases as accented words", map[string]string{"el.txt": "verb: είναι | έχει\n"}, "el.txt:1: verb"},
		{"word twice", map[string]string{"el.txt": "port: θύρα\nport: θύρες\n  ΘΥΡΑ\n"},
			`el.txt:3: "θυρα" port el.txt:1`},
		{"word twice, and in another language",
			map[string]string{"el.txt": "both: ambos\n", "es.txt": "both: ambos Ambos\n"},
			`es.txt:1: "ambos" both es.txt:1`},
		{"two values", map[string]string{"el.txt": "# Greek\nhead.use: χρήση\nhead.name: χρήση\n"},
			`el.txt:3: "χρηση" head.name head.use el.txt:2`},
		{"two values in two languages",
			map[string]string{"cs.txt": "state.reserved: stav\n", "pl.txt": "\nstate.retired: Stav\n"},
			`pl.txt:2: "stav" state.retired state.reserved cs.txt:1`},
		{"several errors", map[string]string{"a.txt": "x: y\nport: a a\n", "b.txt": "z: y\n"},
			"a.txt:1: \"x\"\nb.txt:1: \"z\"\na.txt:2: \"a\" port a.txt:2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := load(wordFiles(tt.texts))
			if err == nil {
				t.Fatalf("no error, want %s", tt.want)
			}
			got, want := strings.Split(err.Error(), "\n"), strings.Split(tt.want, "\n")
			if len(got) != len(want) {
				t.Fatalf("got %d errors, want %d:\n%v", len(got), len(want), err)
			}
			for i := range want {
				names := strings.Fields(want[i])
				if !strings.HasPrefix(got[i], names[0]) || !containsAll(got[i], names[1:]) {
					t.Errorf("got %q, want %q", got[i], want[i])
				}
			}
		})
	}
}

func containsAll(s string, parts []string) bool {
	return !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(s, part) })
}
