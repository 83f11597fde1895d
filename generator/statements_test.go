package generator

import (
	"bytes"
	"cmp"
	"fmt"
	"iter"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// What the JSON file of a port or range says stands on its page: row by row who
// says it and where, under which name, what for, and where to read more; and
// beside it the ports that are near and the notes that mention it.
func TestPagesShowWhatTheJSONSays(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		t.Run(name, func(t *testing.T) {
			all := registryFile(t, rendered, urls.Registry)
			check := func(page, uri string) {
				file := told{registryFile(t, rendered, urls.API+uri)}
				root, err := html.Parse(bytes.NewReader(rendered[page]))
				if err != nil {
					t.Fatal(err)
				}
				for part, got := range shownOn(root) {
					if want := file.parts()[part]; !slices.Equal(got, want) {
						t.Errorf("%s: the %s are\n%s\nin its JSON file\n%s", page, part, strings.Join(got, "\n"), strings.Join(want, "\n"))
					}
				}
			}
			for _, p := range all.Data.Ports {
				check(p.Page, p.URI)
			}
			for _, r := range all.Data.Ranges {
				check(r.Page, r.URI)
			}
		})
	}
}

// shownOn takes the page of a port apart: what stands in its rows and lists.
func shownOn(root *html.Node) map[string][]string {
	parts := map[string][]string{"headings": nil, "marks": nil, "statements": nil, "lists": nil}
	for n := range elements(root, "h1") {
		_, heading, _ := strings.Cut(words(n), ": ")
		parts["headings"] = append(parts["headings"], heading)
	}
	for n := range elements(root, "p") {
		if attr(n, "class") == "marks" {
			parts["marks"] = strings.Fields(words(n))
		}
	}
	for row := range elements(root, "tr") {
		var cells []*html.Node
		for cell := range elements(row, "td") {
			cells = append(cells, cell)
		}
		if len(cells) == 0 {
			continue
		}
		written := slices.Collect(elements(cells[0], "a"))[0]
		said := fmt.Sprintf("%s %s | %s | %s | %s |", attr(written, "title"), attr(written, "href"), words(cells[1]), words(cells[2]), words(cells[3]))
		for link := range elements(cells[4], "a") {
			said += " " + attr(link, "href")
		}
		parts["statements"] = append(parts["statements"], said)
	}
	for list := range elements(root, "ul") {
		for link := range elements(list, "a") {
			parts["lists"] = append(parts["lists"], attr(link, "href")+" "+words(link.Parent))
		}
	}
	return parts
}

// told is the JSON file of a port or range.
type told struct{ jsonapi.RegistryFile }

// parts are what shownOn finds on the page.
func (f told) parts() map[string][]string {
	parts := map[string][]string{}
	head := f.Data.Assignments[0]
	heading := f.labels(head)
	if len(head.Protocols) == 0 {
		heading = cmp.Or(plain(head.Name), plain(head.Description), registry.Unnamed)
	}
	parts["headings"] = []string{oneLine(heading)}
	parts["marks"] = f.marks(head)
	for _, a := range f.Data.Assignments {
		parts["statements"] = append(parts["statements"], f.statement(a))
	}
	for _, n := range f.Data.Near {
		parts["lists"] = append(parts["lists"], oneLine("../"+urls.Escape(n.Page), numbersOf(n.Port, n.End)+n.Name))
	}
	for _, m := range f.Data.Mentions {
		parts["lists"] = append(parts["lists"], oneLine("../"+urls.Escape(f.note(m).Page), f.note(m).Title))
	}
	return parts
}

// marks are the transports of the headline, those that others state for the same
// where it states none, the class, and whether browsers refuse.
func (f told) marks(head jsonapi.Assignment) []string {
	marks := chips(head.Transports)
	stated := map[string][]jsonapi.Transport{}
	var speakers []string
	for _, a := range f.Data.Assignments[1:] {
		if head.TransportStated || !a.TransportStated || !agree(head, a) {
			continue
		}
		speaker := f.source(a.Origin.Source).Label
		if a.Origin.Source == head.Origin.Source {
			speaker = path.Base(a.Origin.Path)
		}
		if stated[speaker] == nil {
			speakers = append(speakers, speaker)
		}
		stated[speaker] = append(stated[speaker], a.Transports...)
	}
	for _, speaker := range speakers {
		for _, t := range []jsonapi.Transport{"tcp", "udp", "sctp", "dccp"} {
			if slices.Contains(stated[speaker], t) {
				marks += " " + string(t) + " " + speaker
			}
		}
	}
	marks += " " + string(head.Class) + " port"
	if len(f.Data.Ports) > 0 && f.Data.Ports[0].RefusedByBrowsers {
		marks += " refused by browsers"
	}
	return strings.Fields(marks)
}

func agree(a, b jsonapi.Assignment) bool {
	if slices.ContainsFunc(a.Protocols, func(p string) bool { return slices.Contains(b.Protocols, p) }) {
		return true
	}
	for _, one := range []*string{a.Name, a.Service} {
		for _, other := range []*string{b.Name, b.Service} {
			if one != nil && other != nil && text.Fold(*one) == text.Fold(*other) {
				return true
			}
		}
	}
	return false
}

var numberInID = regexp.MustCompile(`\.(\d+)(?:-(\d+))?\.`)

// statement is a row of the table that says who says what.
func (f told) statement(a jsonapi.Assignment) string {
	name, purpose := plain(a.Name), plain(a.Description)
	if len(a.Protocols) > 0 {
		name += f.labels(a)
	}
	for _, key := range slices.Sorted(maps.Keys(a.Extra)) {
		purpose += key + ": " + a.Extra[key]
	}
	for i, id := range a.Related {
		if i == 0 {
			purpose += "stated together with "
		} else {
			purpose += ", "
		}
		m := numberInID.FindStringSubmatch(id)
		purpose += strings.TrimSuffix(m[1]+"–"+m[2], "–")
	}
	said := fmt.Sprintf("%s:%d ../%s#_l%d | %s | %s | %s |", a.Origin.Path, a.Origin.Line, urls.Escape(f.note(a.Origin.Path).Page), a.Origin.Line,
		chips(a.Transports), oneLine(name), oneLine(purpose))
	for _, r := range a.References {
		if r.URL != nil {
			said += " " + *r.URL
		}
	}
	return said
}

func chips(transports []jsonapi.Transport) string {
	if len(transports) == 0 {
		return "not stated"
	}
	chips := ""
	for _, t := range transports {
		chips += string(t)
	}
	return chips
}

// labels are what people call the protocols of an assignment.
func (f told) labels(a jsonapi.Assignment) string {
	labels := make([]string, len(a.Protocols))
	for i, id := range a.Protocols {
		p := f.Data.Protocols[slices.IndexFunc(f.Data.Protocols, func(p jsonapi.Protocol) bool { return p.ID == id })]
		labels[i] = append(p.Aliases, p.Name)[0]
	}
	return strings.Join(labels, ", ")
}

func (f told) note(path string) jsonapi.Note {
	return f.Data.Notes[slices.IndexFunc(f.Data.Notes, func(n jsonapi.Note) bool { return n.Path == path })]
}

func (f told) source(id string) jsonapi.Source {
	return f.Sources[slices.IndexFunc(f.Sources, func(s jsonapi.Source) bool { return s.ID == id })]
}

func numbersOf(port, end registry.Number) string {
	if port == end {
		return fmt.Sprint(port)
	}
	return fmt.Sprintf("%d–%d", port, end)
}

func plain(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func oneLine(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func elements(root *html.Node, tag string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == tag && !yield(n) {
				return
			}
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words are the texts below an element, white space aside.
func words(n *html.Node) string {
	var b strings.Builder
	for inner := range n.Descendants() {
		if inner.Type == html.TextNode {
			b.WriteString(inner.Data)
		}
	}
	return oneLine(b.String())
}
