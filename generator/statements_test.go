package generator

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/jsonapi"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// The page of a port or range shows the content of its JSON file. Each statement has a
// row with its place, transports, name, purpose and references. The page also shows the
// transports, the ports nearby and the notes that mention the port.
func TestPagesShowWhatTheJSONSays(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		t.Run(name, func(t *testing.T) {
			all := registryFile(t, rendered, urls.Registry)
			check := func(page, uri string) {
				file := portFile{registryFile(t, rendered, urls.API+uri)}
				root, err := html.Parse(bytes.NewReader(rendered[page]))
				if err != nil {
					t.Fatal(err)
				}
				for part, got := range shownOn(root) {
					want := file.parts()[part]
					slices.Sort(got)
					slices.Sort(want)
					if !slices.Equal(got, want) {
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

// shownOn returns what the page of a port shows: the rows of its table and the items of
// its lists. The keys are the names of these parts of the page.
func shownOn(root *html.Node) map[string][]string {
	parts := map[string][]string{"marks": nil, "statements": nil, "neighbours": nil, "mentions": nil}
	for n := range elements(root, "p") {
		if attr(n, "class") == "marks" {
			for chip := range elements(n, "span") {
				if !strings.HasPrefix(attr(chip, "class"), "tp") {
					parts["marks"] = append(parts["marks"], words(chip))
				} else {
					parts["marks"] = append(parts["marks"], strings.Fields(words(chip))[0])
				}
			}
		}
	}
	for table := range elements(root, "table") {
		if attr(table, "class") == "services" {
			parts["statements"] = append(parts["statements"], lonelyStatements(table)...)
		}
		if attr(table, "class") != "says" {
			continue
		}
		for row := range elements(table, "tr") {
			cells := slices.Collect(elements(row, "td"))
			if len(cells) == 0 {
				continue
			}
			written := slices.Collect(elements(cells[0], "a"))[0]
			said := fmt.Sprintf("%s %s %s | %s | %s | %s |", attr(row, "id"), attr(written, "title"), attr(written, "href"), words(cells[1]), words(cells[2]), words(cells[3]))
			for link := range elements(cells[4], "a") {
				said += " " + attr(link, "href")
			}
			parts["statements"] = append(parts["statements"], said)
		}
	}
	for box := range elements(root, "div") {
		part := ""
		for h := range elements(box, "h2") {
			part = map[string]string{"Neighbours": "neighbours", "Mentioned in": "mentions"}[words(h)]
		}
		if attr(box, "class") != "box" || part == "" {
			continue
		}
		for link := range elements(box, "a") {
			parts[part] = append(parts[part], attr(link, "href")+" "+words(link))
		}
	}
	return parts
}

// lonelyStatements returns the anchors, places and references of the services that are one
// statement, from the table of services.
func lonelyStatements(table *html.Node) []string {
	var all []string
	for row := range elements(table, "tr") {
		if attr(row, "id") == "" {
			continue
		}
		cells := slices.Collect(elements(row, "td"))
		said := attr(row, "id") + " " + attr(slices.Collect(elements(cells[3], "a"))[0], "href")
		for link := range elements(cells[4], "a") {
			said += " " + attr(link, "href")
		}
		all = append(all, said)
	}
	return all
}

// portFile is the decoded JSON file of a port or range.
type portFile struct{ jsonapi.RegistryFile }

// parts returns the same parts as shownOn, but takes them from the JSON file.
func (f portFile) parts() map[string][]string {
	parts := map[string][]string{"marks": f.marks()}
	for _, a := range f.Data.Assignments {
		parts["statements"] = append(parts["statements"], f.statement(a))
	}
	for _, n := range f.Data.Near {
		if n.Relation == jsonapi.Neighbour {
			parts["neighbours"] = append(parts["neighbours"], oneLine("../"+urls.Escape(n.Page), numbersOf(n.Port, n.End)))
		}
	}
	for _, m := range f.Data.Mentions {
		parts["mentions"] = append(parts["mentions"], oneLine("../"+urls.Escape(f.note(m.Note).Page), f.note(m.Note).Title))
	}
	return parts
}

// marks returns the labels at the top of the page: transports, the class of the port, and
// a warning if browsers refuse the port. Only services in use count for the transports.
// If no service is in use, the services in the same state as the first one count.
func (f portFile) marks() []string {
	var marks []string
	for _, s := range f.Data.Services {
		if !s.State.InUse() && s.State != f.Data.Services[0].State {
			continue
		}
		for _, t := range s.Transports {
			if !slices.Contains(marks, string(t.Transport)) {
				marks = append(marks, string(t.Transport))
			}
		}
	}
	if len(marks) == 0 && f.Data.Services[0].State.InUse() {
		marks = []string{"not stated"}
	}
	marks = append(marks, string(f.Data.Assignments[0].Class)+" port")
	if len(f.Data.Ports) > 0 && f.Data.Ports[0].RefusedByBrowsers {
		marks = append(marks, "refused by browsers")
	}
	return marks
}

var numberInID = regexp.MustCompile(`\.(\d+)(?:-(\d+))?\.`)

// isLonely reports whether an assignment is all that is known about its service, and has no
// more than the row of the service shows.
func (f portFile) isLonely(a jsonapi.Assignment) bool {
	i := slices.IndexFunc(f.Data.Services, func(s jsonapi.Service) bool { return slices.Contains(s.Assignments, a.ID) })
	service := f.Data.Services[i]
	source := f.note(a.Origin.Path).Source
	return len(service.Assignments) == 1 && plain(a.Name) == service.Name && len(a.Transports) > 0 &&
		len(a.Aliases)+len(a.Related) == 0 && a.Since == nil && a.Until == nil && !a.Shared && a.State == registry.Assigned &&
		(a.Service == nil || text.Fold(*a.Service) == text.Fold(plain(a.Name)) || text.Fold(*a.Service) == text.Fold(f.labels(a))) &&
		(len(a.Extra) == 0 || f.kind(source) != registry.KindRegistry)
}

func (f portFile) kind(source string) registry.Kind {
	return f.Sources[slices.IndexFunc(f.Sources, func(s jsonapi.Source) bool { return s.ID == source })].Kind
}

// statement returns the row of an assignment in the table of statements, or of its service, in the
// format of shownOn.
func (f portFile) statement(a jsonapi.Assignment) string {
	if f.isLonely(a) {
		said := fmt.Sprintf("_s-%s ../%s#_l%d", a.ID, urls.Escape(f.note(a.Origin.Path).Page), a.Origin.Line)
		for _, r := range a.References {
			if r.URL != nil {
				said += " " + *r.URL
			}
		}
		return said
	}
	name, purpose := plain(a.Name), plain(a.Description)
	if len(a.Protocols) > 0 {
		name += f.labels(a)
	}
	for _, key := range slices.Sorted(maps.Keys(a.Extra)) {
		purpose += key + ": " + a.Extra[key]
	}
	if a.Service != nil && !slices.ContainsFunc([]string{plain(a.Name), f.labels(a)}, func(n string) bool { return text.Fold(n) == text.Fold(*a.Service) }) {
		purpose += "service name: " + *a.Service
	}
	for _, alias := range a.Aliases {
		purpose += "alias: " + alias
	}
	if a.State != registry.Assigned {
		purpose += "state: " + string(a.State)
	}
	if a.Since != nil {
		purpose += "since: " + *a.Since
	}
	if a.Until != nil {
		purpose += "until: " + *a.Until
	}
	if a.Shared {
		purpose += "shared: yes"
	}
	for i, id := range a.Related {
		if i == 0 {
			purpose += "listed together with "
		} else {
			purpose += ", "
		}
		m := numberInID.FindStringSubmatch(id)
		purpose += strings.TrimSuffix(m[1]+"–"+m[2], "–")
	}
	said := fmt.Sprintf("_s-%s %s:%d ../%s#_l%d | %s | %s | %s |", a.ID, a.Origin.Path, a.Origin.Line, urls.Escape(f.note(a.Origin.Path).Page), a.Origin.Line,
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
		return "transport not stated"
	}
	chips := ""
	for _, t := range transports {
		chips += string(t)
	}
	return chips
}

// labels returns the names of the protocols of an assignment, separated by commas. For
// each protocol, this is the first alias, or the name if there is no alias.
func (f portFile) labels(a jsonapi.Assignment) string {
	labels := make([]string, len(a.Protocols))
	for i, id := range a.Protocols {
		p := f.Data.Protocols[slices.IndexFunc(f.Data.Protocols, func(p jsonapi.Protocol) bool { return p.ID == id })]
		labels[i] = append(p.Aliases, p.Name)[0]
	}
	return strings.Join(labels, ", ")
}

func (f portFile) note(path string) jsonapi.Note {
	return f.Data.Notes[slices.IndexFunc(f.Data.Notes, func(n jsonapi.Note) bool { return n.Path == path })]
}

func numbersOf(start, end port.Number) string {
	if start == end {
		return fmt.Sprint(start)
	}
	return fmt.Sprintf("%d–%d", start, end)
}

func plain(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
