package diff

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// FuzzWriteMarkdown compares two registries with any words in them. The words stay in their
// cells, become no link, picture, code or HTML, and no text of the page mentions a person or an
// issue of GitHub. As text, the changes have no control characters.
func FuzzWriteMarkdown(f *testing.F) {
	for _, seed := range []string{
		"SSH", "a|b", "@octocat", "#12", "GH-12", "x@y.example", "org/repo#12", "[a](javascript:x)",
		"![](http://a.example/x.png)", "<img src=x>",
		"`@a`", "www.a.example", "https://github.com/o/r/issues/1", "*a* _b_ ~~c~~ $d$", "a\n\n# b\r\n@c", "\\@a",
		"&#64;a", "|\\", "@@a", "(@a/b)", "-#1",
		"<!-- -->", "\x1b[31m", "\u202e", ":+1:", "user@host", "@\u00e9",
	} {
		f.Add(seed, "")
		f.Add("", seed)
	}
	f.Fuzz(func(t *testing.T, name, description string) {
		at := registry.Statement{Port: 22, End: 22, ID: "x", Name: name, Description: description, Transports: port.TCP,
			Place: registry.Place{Source: "notes"}}
		old := at
		old.Name, old.Description = "Old", "old"
		changes := Changes{Added: []registry.Statement{at}, Removed: []registry.Statement{at}}
		changes.Changed = Compare(registry.Snapshot{Statements: []registry.Statement{old}},
			registry.Snapshot{Statements: []registry.Statement{at}}).Changed
		var text, page strings.Builder
		if err := WriteText(&text, changes); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(text.String(), func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
			t.Errorf("%q has control characters", text.String())
		}
		if err := WriteMarkdown(&page, changes); err != nil {
			t.Fatal(err)
		}
		rows := 2
		for _, c := range changes.Changed {
			rows += len(Values(c))
		}
		checkMarkdown(t, page.String(), rows)
	})
}

// onGitHub matches a mention in the text of a page.
var onGitHub = regexp.MustCompile(`@[0-9A-Za-z]|#[0-9]|(?i:GH-)[0-9]`)

// checkMarkdown checks that changes as Markdown are tables of text, with this number of rows.
func checkMarkdown(t *testing.T, page string, rows int) {
	t.Helper()
	source := []byte(page)
	tree := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(gtext.NewReader(source))
	found := 0
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Document, *ast.Heading, *ast.Paragraph, *east.Table, *east.TableHeader, *east.TableCell, *ast.String:
		case *east.TableRow:
			found++
		case *ast.Text:
			if m := onGitHub.FindString(html.UnescapeString(string(n.Value(source)))); m != "" {
				t.Errorf("%q mentions %q", page, m)
			}
		case *ast.RawHTML:
			if string(n.Segments.Value(source)) != "<!-- -->" {
				t.Errorf("%q has the HTML %q", page, n.Segments.Value(source))
			}
		default:
			t.Errorf("%q has a %s", page, n.Kind())
		}
		return ast.WalkContinue, nil
	})
	if found != rows {
		t.Errorf("%q has %d rows, want %d", page, found, rows)
	}
}
