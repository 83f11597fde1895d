package site

import (
	"fmt"
	"html/template"
	"io/fs"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"

	"portolan/generator/diag"
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

// shared are the templates of all pages. A definition in own.html takes the place of one with
// the same name in a file before it.
const (
	layoutFile, partsFile, ownFile = "layout.html", "_parts.html", "own.html"
)

// source is the text of a template file. name is its path in the folder of templates.
type source struct{ name, text string }

// loadTemplates returns the template set of each kind of page, and a set with only the
// layout. It minifies the templates of the program, so their pages need no minification. It
// does not minify those in own, the files of the user, so that errors have their places.
func loadTemplates(templates fs.FS, own map[string]*diag.Text) (map[string]pageTemplate, *template.Template, error) {
	read := map[string]source{}
	for name := range pageViews {
		read[name+".html"] = source{}
	}
	for _, name := range []string{layoutFile, partsFile, ownFile} {
		read[name] = source{}
	}
	for name := range read {
		text, err := readTemplate(templates, name, own[name] == nil)
		if err != nil {
			return nil, nil, err
		}
		read[name] = source{name, text}
	}
	noMain := source{"main", ""}
	layout, err := parseAll("layout", read[layoutFile], read[partsFile], noMain, read[ownFile])
	if err != nil {
		return nil, nil, err
	}
	pages := map[string]pageTemplate{}
	for name := range pageViews {
		set, err := parseAll(name, read[layoutFile], read[partsFile], read[name+".html"], read[ownFile])
		if err != nil {
			return nil, nil, err
		}
		pages[name] = pageTemplate{set}
	}
	return pages, layout, nil
}

// parseAll parses files, one after the other, into one set of templates.
func parseAll(name string, files ...source) (*template.Template, error) {
	set := template.New(name)
	for _, f := range files {
		if _, err := set.New(f.name).Parse(f.text); err != nil {
			return nil, err
		}
	}
	return set, nil
}

// templateMinifier keeps end tags, quotes and default attributes. So tools without a
// full HTML parser can read the pages.
var templateMinifier = html.Minifier{
	KeepDocumentTags: true, KeepEndTags: true, KeepDefaultAttrVals: true, KeepQuotes: true,
	TemplateDelims: html.GoTemplateDelims,
}

// readTemplate reads a template, and minifies it if small is set.
func readTemplate(templates fs.FS, name string, small bool) (string, error) {
	text, err := fs.ReadFile(templates, name)
	if err != nil || !small {
		return string(text), err
	}
	m := minify.New()
	m.Add("text/html", &templateMinifier)
	if text, err = m.Bytes("text/html", text); err != nil {
		return "", fmt.Errorf("template %s: %w", name, err)
	}
	return string(text), nil
}
