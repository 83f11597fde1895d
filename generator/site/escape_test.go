package site

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// hostile is a text that makes mistakes in escaping visible. On a page that does not
// escape the text, the text ends an attribute and creates an element. On a page that
// escapes the text twice, a browser shows "&lt;i" instead of "<i".
const (
	hostile = `"'>` + element
	element = `<i onx=1>&amp;</i>`
)

// hostileNotes returns notes in which each value contains the text hostile.
func hostileNotes() *fixture.Notes {
	var n fixture.Notes
	n.SetSite(
		registry.Site{
			Title:       "T" + hostile,
			Description: "D" + hostile,
			Licence:     "L" + hostile,
			SourceURL:   "https://a.example/" + hostile,
		},
	)
	source := registry.Source{
		ID:      "s" + hostile,
		Kind:    registry.KindCommon,
		Title:   "S" + hostile,
		Licence: "L" + hostile,
		URL:     "https://a.example/" + hostile,
	}
	mine, name := "mine-"+hostile, "N"+hostile
	said := registry.Draft{
		Port: 22, Transports: port.TCP, Name: name, Service: "v" + hostile,
		Mentions:    []registry.Mention{{Short: "P" + hostile}},
		Description: fixture.Words("for" + hostile), Aliases: []string{"a" + hostile},
		References: []registry.Reference{{Title: "R" + hostile, URL: "https://a.example/" + hostile}, {Title: "B" + hostile}},
		Extra:      []registry.Field{{Name: "k" + hostile, Value: "v" + hostile}},
		Since:      "since" + hostile, Until: "until" + hostile,
	}
	n.Of("theirs", source)
	for _, note := range []string{mine, "theirs"} {
		n.Add(note, said)
	}
	said.State, said.Port = registry.Retired, 23
	n.Add("theirs", said)
	said.State, said.Port = registry.Reserved, 24
	n.Add("theirs", said)
	n.Add("iana", registry.Draft{Port: 22, Name: "W" + hostile, Service: "w" + hostile})
	body := n.Of("mine-body", registry.NotesSource)
	body.Title, body.Description, body.Reference = "B"+hostile, "b"+hostile, registry.Reference{Title: "r" + hostile}
	body.Blocks = hostileBlocks()
	n.About("mine-about"+hostile, "Q"+hostile).Blocks = hostileBlocks()
	return &n
}

func hostileBlocks() []text.Block {
	words := fixture.Words("w" + hostile)
	cell := text.Cell{Spans: words}
	return []text.Block{
		text.Heading{Level: 1, ID: "id" + hostile, Spans: words},
		text.Paragraph{BlockID: "b" + hostile, Spans: []text.Span{
			text.Tag{Text: "<b>" + hostile}, text.CodeSpan{Text: "c" + hostile, Pos: -1},
			text.Link{Href: "https://a.example/" + hostile, Title: "t" + hostile, Spans: words},
			text.Link{Href: "javascript:alert(1)", Spans: words},
			text.Link{Href: "lost" + hostile + ".md", Spans: words},
			text.WikiLink{Target: "lost" + hostile}, text.WikiLink{Target: "p.png", Embed: true, Label: words},
			text.Image{Src: "p.png", Alt: "a" + hostile, Title: "t" + hostile, Size: text.Size{Width: 7}},
			text.Image{Src: "https://a.example/p.png", Alt: "a" + hostile, Title: "t" + hostile},
			text.Image{Src: "lost.png", Alt: "a" + hostile},
		}},
		text.Anchor{BlockID: "n" + hostile},
		text.Code{Language: "l" + hostile, Lines: []text.Text{{Text: "x" + hostile, Pos: -1}}},
		text.Quote{Kind: "k" + hostile, Title: words},
		text.Table{Align: make([]text.Align, 1), Header: []text.Cell{cell}, Rows: []text.Row{{Cells: []text.Cell{cell}}}},
		text.List{Items: []text.Item{{Blocks: []text.Block{text.Paragraph{BlockID: "i" + hostile, Spans: words}}}}},
	}
}

// hostileSite returns the files of a site with the notes of hostileNotes. The site also
// has a page and a feed of changes.
func hostileSite(t *testing.T) map[string][]byte {
	t.Helper()
	n := hostileNotes()
	picture := n.File("p.png")
	reg := n.Registry()
	gone := registry.Statement{
		ID: "x", Port: 7, End: 7, Name: "Gone" + hostile, Description: "was" + hostile, Protocols: []string{"p" + hostile},
		Place: registry.Place{Source: "old", Path: "a" + hostile + ".md", Line: 1, Column: 1},
	}
	values := []Value{{"k" + hostile, "o" + hostile, "n" + hostile}}
	changes := Changes{
		Since: "2026-01-01T00:00:00Z", Former: []registry.Source{{ID: "old", Kind: registry.KindCommon,
			Title: "O" + hostile}},
		Events: []Event{
			{Kind: Removed, About: gone}, {Kind: Changed, About: reg.Assignments()[0].Statement(), Values: values},
			{Kind: Added, About: reg.Assignments()[1].Statement()},
		},
	}
	manual := manualOf(hostile)
	return rendered(t, reg, Options{
		BaseURL: "https://b.example/" + `"x'`, GeneratedAt: "2026-01-01T00:00:00Z",
		Pictures: map[*registry.File]string{picture: "files/p" + hostile + ".png"},
		Changes:  func() (Changes, error) { return changes, nil },
		Manual:   func() (Manual, error) { return manual, nil },
	})
}

// manualOf returns a manual in which every text ends in the parameter end.
func manualOf(end string) Manual {
	return Manual{Files: []ManualFile{{"index" + end, "a" + end, "i" + end}}, Types: []ManualType{{
		Name: "T" + end, About: "a" + end, Words: []string{"w" + end}, Example: "e" + end, From: "f" + end,
		Keys: []ManualKey{{Key: "k" + end, About: "a" + end, Type: "t" + end}},
	}}}
}

// Every page escapes the text of notes exactly once. The text of a note creates no
// element and no attribute, and a browser shows the text unchanged.
func TestNotesAreEscapedEverywhere(t *testing.T) {
	faults := &fixture.Faults{T: t}
	// shown contains the elements and attributes in which hostile text was found, such
	// as "span title".
	shown := map[string]bool{}
	for name, content := range hostileSite(t) {
		if path.Ext(name) != ".html" {
			continue
		}
		for n := range nodes(t, string(content)).Descendants() {
			switch n.Type {
			case html.TextNode:
				words := n.Data
				if attr(n.Parent, "type") == termType {
					words = termWords(t, words)
				}
				checkHostile(faults, name, "text of "+n.Parent.Data, words, shown)
			case html.ElementNode:
				for _, a := range n.Attr {
					checkAttribute(faults, name, n.Data, a, shown)
				}
			}
		}
	}
	for _, place := range []string{
		"text of title", "text of p", "text of td", "text of a", "text of code", "text of th", "text of h1",
		"text of small", "text of del", "text of span", "meta content", "link title", "abbr title", "a title", "img alt",
		"img title",
		"code class", "div class", "h2 id", "p id", "span id", "li id", "tr id", "span title", "text of script",
	} {
		if !shown[place] {
			t.Errorf("no hostile text reached %s: add some to the notes of this test", place)
		}
	}
}

// termWords returns the values of the data about a term.
func termWords(t *testing.T, data string) string {
	t.Helper()
	var term map[string]string
	if err := json.Unmarshal([]byte(data), &term); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return strings.Join(slices.Sorted(maps.Values(term)), " ")
}

func checkAttribute(t *fixture.Faults, name, tag string, a html.Attribute, shown map[string]bool) {
	if strings.HasPrefix(a.Key, "on") || strings.Contains(a.Key, "onx") {
		t.Errorf("%s: <%s> has the attribute %s", name, tag, a.Key)
	}
	if slices.Contains([]string{"href", "src", "action"}, a.Key) {
		if strings.HasPrefix(strings.ToLower(a.Val), "javascript:") {
			t.Errorf("%s: <%s> links to %s", name, tag, a.Val)
		}
		// An address is not compared with hostile, because an address can be
		// percent-encoded.
		return
	}
	checkHostile(t, name, tag+" "+a.Key, a.Val, shown)
}

func checkHostile(t *fixture.Faults, name, place, value string, shown map[string]bool) {
	if n := strings.Count(value, "onx=1"); n > 0 {
		shown[place] = true
		// The list of notes shows the folders in a path without the slash.
		if strings.Count(value, strings.TrimSuffix(element, "/i>")) != n {
			t.Errorf("%s: %s is not escaped once: %q", name, place, value)
		}
	}
}

// The feed contains HTML inside XML. The feed escapes the text of notes twice: for
// HTML, then for XML.
func TestFeedIsEscaped(t *testing.T) {
	var feed struct {
		Title   string `xml:"title"`
		Entries []struct {
			Title   string `xml:"title"`
			Content string `xml:"content"`
		} `xml:"entry"`
	}
	content := hostileSite(t)[urls.Feed]
	if err := xml.Unmarshal(content, &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Title != "T"+hostile+": changes" || len(feed.Entries) == 0 {
		t.Errorf("the feed has the title %q and %d entries", feed.Title, len(feed.Entries))
	}
	shown, faults := map[string]bool{}, &fixture.Faults{T: t}
	for _, e := range feed.Entries {
		checkHostile(faults, urls.Feed, "title", e.Title, shown)
		for n := range nodes(t, e.Content).Descendants() {
			if n.Type == html.TextNode {
				checkHostile(faults, urls.Feed, "content", n.Data, shown)
			}
			if n.Data == "i" && len(n.Attr) > 0 {
				t.Errorf("an entry contains markup of a note: %s", e.Content)
			}
		}
	}
	if !shown["title"] || !shown["content"] {
		t.Errorf("hostile text reached only %v, want title and content", shown)
	}
}

func TestOpenSearchIsEscaped(t *testing.T) {
	content := hostileSite(t)[urls.OpenSearch]
	var d openSearch
	if err := xml.Unmarshal(content, &d); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(d.Description, "T"+hostile) || fmt.Sprint(d.URLs[0].Rel, d.URLs[1].Rel) != "resultsself" {
		t.Errorf("got %+v", d)
	}
}
