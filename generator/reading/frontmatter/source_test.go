package frontmatter

import (
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
)

// The source of a folder holds for its notes and for the folders in it. A note can name another.
func TestFolderSources(t *testing.T) {
	texts := map[string]string{
		"index.md":         "source: {id: team}",
		"a.md":             "title: x",
		"own.md":           "source: {id: other}",
		"book.md":          "source: RFC 9293",
		"lab/index.md":     "source: {id: lab}",
		"lab/x/b.md":       "title: y",
		"lab/x/index.md":   "source: RFC 1",
		"office/README.md": "source: {id: no}",
		"office/c.md":      "title: z",
	}
	want := map[string]string{
		"index.md": "team", "a.md": "team", "own.md": "other", "book.md": "team", "lab/index.md": "lab", "lab/x/b.md": "lab",
		"lab/x/index.md": "lab", "office/README.md": "no", "office/c.md": "team",
	}
	var docs []*markdown.Document
	var parsing diag.List
	for path, front := range texts {
		text := diag.NewText(path, "vault/"+path, []byte("---\n"+front+"\n---\ntext\n"))
		docs = append(docs, markdown.Parse(text, &parsing))
	}
	// Another folder of notes, around the first one, has no effect on it.
	outer := markdown.Parse(diag.NewText("d.md", "d.md", []byte("text\n")), &parsing)
	in := Context{Sources: FolderSources(append(docs, outer, nil), Home{})}
	in.Sources["."] = registry.Source{ID: "outer"}
	var b registry.Builder
	for _, doc := range docs {
		var diags diag.List
		n := ReadNote(doc, in, false, &b, &diags)
		if n.Source.ID != want[doc.Text.Path] {
			t.Errorf("%s has the source %q, want %q", doc.Text.Path, n.Source.ID, want[doc.Text.Path])
		}
	}
}
