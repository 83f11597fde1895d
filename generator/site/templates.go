package site

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
)

// pageViews contains the name of each page template, and a value of the type that the
// template gets. For example, templates/home.html gets a HomePage.
var pageViews = map[string]any{
	"home": HomePage{}, "port": PortPage{}, "protocol": ProtocolPage{}, "note": NotePage{},
	"ports": PortsPage{}, "protocols": ProtocolsPage{}, "notes": NotesPage{}, "search": SearchPage{}, "404": SearchPage{},
	"diagnostics": DiagnosticsPage{}, "band": BandPage{}, "embed": EmbedPage{}, "explain": ExplainPage{}, "free": FreePage{},
	"conflicts": ConflictsPage{}, "sources": SourcesPage{}, "changes": ChangesPage{},
	"map": MapPage{}, "topics": TopicsPage{}, "topic": TopicPage{}, "tags": TagsPage{}, "tag": TagPage{},
	"sheet": SheetPage{}, "quiz": QuizPage{}, "api": APIPage{}, "use": UsePage{},
}

// loadTemplates returns the template set of each kind of page, and a set with only the
// layout. It minifies the templates, so the rendered pages need no minification.
func loadTemplates(templates fs.FS) (map[string]pageTemplate, *template.Template, error) {
	shared, err := readMinified(templates, "layout.html", "_parts.html")
	if err != nil {
		return nil, nil, err
	}
	layout, err := template.New("layout").Parse(shared + `{{define "main"}}{{end}}`)
	if err != nil {
		return nil, nil, fmt.Errorf("template %w", err)
	}
	pages := map[string]pageTemplate{}
	for name := range pageViews {
		source, err := readMinified(templates, name+".html")
		if err != nil {
			return nil, nil, err
		}
		set, err := template.New(name).Parse(shared + source)
		if err != nil {
			return nil, nil, fmt.Errorf("template %w", err)
		}
		pages[name] = pageTemplate{set}
	}
	return pages, layout, nil
}

// templateMinifier keeps end tags, quotes and default attributes. So tools without a
// full HTML parser can read the pages.
var templateMinifier = html.Minifier{
	KeepDocumentTags: true, KeepEndTags: true, KeepDefaultAttrVals: true, KeepQuotes: true,
	TemplateDelims: html.GoTemplateDelims,
}

// readMinified reads templates, minifies them and joins them.
func readMinified(templates fs.FS, names ...string) (string, error) {
	m := minify.New()
	m.Add("text/html", &templateMinifier)
	var all strings.Builder
	for _, name := range names {
		source, err := fs.ReadFile(templates, name)
		if err != nil {
			return "", err
		}
		if err := m.Minify("text/html", &all, bytes.NewReader(source)); err != nil {
			return "", fmt.Errorf("template %s: %w", name, err)
		}
	}
	return all.String(), nil
}
