package search

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"portolan/generator/bundle"
	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
	"portolan/static"
)

// The Go code and the engine must split texts into the same words, for every character.
func TestEngineFoldsLikeTheBuild(t *testing.T) {
	script, err := bundle.Join(static.FS, bundle.Engine()...)
	if err != nil {
		t.Fatal(err)
	}
	var b registry.Builder
	engine, err := NewEngine(script, b.Build(nil), urls.Folders{})
	if err != nil {
		t.Fatal(err)
	}
	joined, err := engine.vm.RunString(`(function (s) { return portolan.words(s).join(" "); })`)
	if err != nil {
		t.Fatal(err)
	}
	cut, _ := goja.AssertFunction(joined)
	split := func(text string) string {
		value, err := cut(goja.Undefined(), engine.vm.ToValue(text))
		if err != nil {
			t.Fatal(err)
		}
		return value.String()
	}
	// The test compares 256 characters at a time. If the results differ, it compares each
	// character of the group.
	const group = 256
	for first := rune(0); first < 0x10000; first += group {
		var all []string
		for r := max(first, 1); r < first+group; r++ {
			if r < 0xd800 || 0xdfff < r {
				all = append(all, "one"+string(r)+"two")
			}
		}
		if together := strings.Join(all, " "); split(together) == strings.Join(words(together), " ") {
			continue
		}
		for _, text := range all {
			if got, want := split(text), strings.Join(words(text), " "); got != want {
				t.Errorf("%+q: words are %q in the engine, %q in Go", text, got, want)
			}
		}
	}
}

// newOpenIndex in Go makes the same opened index as the function open of the engine.
func TestOpenIndexIsWhatTheEngineOpens(t *testing.T) {
	script, err := bundle.Join(static.FS, bundle.Engine()...)
	if err != nil {
		t.Fatal(err)
	}
	var b registry.Builder
	note := &registry.Note{Title: "Secure Shell", Aliases: []string{"Mine", "List"}, Text: diag.NewText("n.md", "n.md", nil)}
	note.Source, _ = b.Source(registry.NotesSource)
	for _, h := range []string{"Outer part", "Straße", "Outer part"} {
		note.Blocks = append(note.Blocks, text.Heading{Level: 2, ID: "own-anchor", Spans: []text.Span{text.Text{Text: h}}})
	}
	b.AddNote(note)
	list, _ := b.Source(registry.Source{ID: "list", Kind: registry.KindRegistry, Title: "List"})
	other := &registry.Note{Text: diag.NewText("o.md", "o.md", nil), Source: list}
	b.AddNote(other)
	for i, about := range []string{"inner", "bare"} {
		n := &registry.Note{Title: "Note about " + about, About: about, Aliases: []string{about}, Source: note.Source}
		n.Text, n.Tags = diag.NewText(about, about, nil), []string{"tagged"}
		n.Relations = []registry.DeclaredRelation{{Relation: registry.Carrier, Name: "SSH", Any: true}}
		if i == 1 {
			n.Relations, n.Portless = nil, registry.Portless{Space: registry.IPProtocol, Number: 1}
		}
		b.AddNote(n)
	}
	for i, name := range []string{"Secure Shell", "secure shell", "Crème \n brûlée", "", "\U0001F600 one", "\uFF21 two", "C++", "Secure Shell"} {
		d := registry.Draft{Note: note, Port: port.Number(20 + i/2), Transports: port.TCP, Name: name, Service: "svc-" + name}
		d.End = d.Port + port.Number(i%3)
		d.Mentions = []registry.Mention{{Short: "SSH", Name: name}, {Short: "Ü-" + name}}
		d.Extra = []registry.Field{{Name: "owner", Value: name}, {Name: "rack", Value: "4"}}
		d.State, d.Topics = registry.States()[i%5], []string{"Remote access"}
		d.Traits = registry.Traits{Encryption: registry.EncryptionNone, Exposure: registry.ExposureLocal}
		d.Description = []text.Span{text.Text{Text: "said of " + name}}
		if i%2 == 1 {
			d.Note = other
		}
		b.Add(d)
	}
	// Two programs use the port 4000, so that the column Crowd is not empty.
	for _, name := range []string{"One", "Another"} {
		b.Add(registry.Draft{Note: note, Port: 4000, End: 4000, Name: name, Mentions: []registry.Mention{{Short: name}}})
	}
	// A system picks ports for outgoing connections, so that Outgoing is not empty.
	systems := &registry.Note{Text: diag.NewText("s.md", "s.md", nil)}
	systems.Source, _ = b.Source(registry.Source{ID: "systems", Kind: registry.KindSystem, Title: "Systems"})
	b.AddNote(systems)
	b.Add(registry.Draft{Note: systems, Port: 32768, End: 60999, Name: "Linux", Transports: port.TCP,
		Description: []text.Span{text.Text{Text: "picks the local port of an outgoing connection"}}})
	engine, err := NewEngine(script, b.Build(&diag.List{}), urls.Folders{})
	if err != nil {
		t.Fatal(err)
	}
	x := engine.index
	for _, name := range without(reflect.ValueOf(*x), "index") {
		t.Errorf("%s is empty in the test data, so it is not compared", name)
	}
	data, err := json.Marshal(engine.index)
	if err != nil {
		t.Fatal(err)
	}
	engine.vm.Set("data", string(data))
	engine.vm.Set("made", engine.open)
	differs, err := engine.vm.RunString(`(function () {
		var opened = portolan.open(JSON.parse(data));
		function differ(a, b, path) {
			if (typeof a !== "object") return a === b ? "" : path + ": " + a + " is not " + b;
			return Object.keys(a).map(function (key) { return differ(a[key], b[key], path + "." + key); }).filter(Boolean).join("\n") ||
				(Array.isArray(a) && a.length !== b.length ? path + ": lengths differ" : "");
		}
		return differ(made, opened, "index");
	})()`)
	if err != nil {
		t.Fatal(err)
	}
	if differs.String() != "" {
		t.Error(differs.String())
	}
}

// without returns the names of the columns of an index that are empty or contain only zeros.
func without(v reflect.Value, name string) []string {
	switch v.Kind() {
	case reflect.Struct:
		var all []string
		for _, f := range reflect.VisibleFields(v.Type()) {
			if f.IsExported() {
				all = append(all, without(v.FieldByIndex(f.Index), name+"."+f.Name)...)
			}
		}
		return all
	case reflect.Slice:
		for i := range v.Len() {
			if e := v.Index(i); e.Kind() == reflect.Slice && e.Len() > 0 || e.Kind() != reflect.Slice && !e.IsZero() {
				return nil
			}
		}
		return []string{name}
	}
	if v.Len() > 0 {
		return nil
	}
	return []string{name}
}

// Accents and case do not matter in names and queries.
func TestAccentsAreFolded(t *testing.T) {
	w := newWorld()
	w.row(w.own, "4242", "Crème Brûlée Straße", port.TCP)
	e := w.engine(t)
	for _, query := range []string{"creme", "CRÈME", "brulee", "cre\u0300me", "straße", "STRASSE"} {
		if got := numbersOf(ask(t, e, query)); got != "4242" {
			t.Errorf("%q finds %q", query, got)
		}
	}
}

// The column Crowd lists numbers that several programs use.
func TestCrowdedNumbersAreMarked(t *testing.T) {
	w := newWorld()
	w.row(w.own, "8443", "Kong", port.TCP)
	w.row(w.second, "8443", "Plesk", port.TCP)
	w.row(w.own, "8444", "Alone", port.TCP)
	if got := w.engine(t).index.Crowd; !slices.Equal(got, []int{0}) {
		t.Errorf("crowded rows: %v, want the first", got)
	}
}
