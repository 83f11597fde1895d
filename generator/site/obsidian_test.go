package site_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"portolan/generator"
	"portolan/generator/urls"
)

// vault has notes with the syntax of Obsidian.
var vault = generator.Layer{Name: "notes", FS: fstest.MapFS{
	"a.md": {Data: []byte("---\ntags: [Net/Mail, lab]\nowner: \"[[b|Team]]\"\nstate: [in use, old]\n---\n# A\n\n" +
		"Say ==this== #net/mail and #_own.\n\n| Port | Name |\n|---|---|\n| 25 | ==SMTP== #lab |\n\n" +
		"- [ ] one\n- [x] two\n- [/] three\n- [-] four\n\n" +
		"Before ![[b#Part]] after ![[b#^x]]\n\n> [!tip]- Folded\n> ![[b]]\n\n$$\nx^2\n$$\n\n```mermaid\ngraph\n```\n\nEnd.[^1]\n\n[^1]: Foot.\n")},
	"b.md": {Data: []byte("# B\n\n## Part\n\n- SSH: 22\n- [x] done\n\nNamed[^1] ^x\n\n## Other\n\n[^1]: Foot of b.\n")},
}}

func TestNotesOfObsidian(t *testing.T) {
	s := siteOf(t, options(vault))
	page := s.file(t, "notes/a.html")
	for _, want := range []string{
		"Say <mark>this</mark> <a class=\"tag\" href=\"../tags/net.mail.html\">#net/mail</a>",
		"<mark>SMTP</mark> <a class=\"tag\" href=\"../tags/lab.html\">#lab</a></td>",
		`<li class="task"><input type="checkbox" disabled aria-label="Open"> one</li>`,
		`<li class="task"><input type="checkbox" disabled checked aria-label="Done"> two</li>`,
		`<span class="task-state" role="img" aria-label="In progress">/</span> three</li>`,
		`aria-label="Cancelled">-</span> <s>four</s></li>`,
		`<p>Before</p><blockquote class="quoted"><p class="quoted-from">From <a href="../notes/b.html#part">B › Part</a></p>`,
		`<p class="quoted-heading">Part</p><ul><li>SSH: <a class="port" href="../ports/22.html">22</a></li>`,
		`<p>after</p><blockquote class="quoted"><p class="quoted-from">From <a href="../notes/b.html#_b-x">B</a></p>` +
			`<p>Named<sup><a href="../notes/b.html#_fn-1" role="doc-noteref"`,
		`<details class="callout callout-tip"><summary class="callout-title">`,
		`<figure class="code-source"><figcaption>Formula in LaTeX</figcaption>`,
		`<figure class="code-source"><figcaption>Diagram in Mermaid</figcaption>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("notes/a.html has no\n%s", want)
		}
	}
	var ids []string
	for n := range s.page(t, "notes/a.html").Descendants() {
		if id := attr(n, "id"); n.Type == html.ElementNode && id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	if n := len(ids); len(slices.Compact(ids)) != n {
		t.Errorf("an id is used twice: %q", ids)
	}
	// The ports of an embedded note count once, for the note that has them.
	if n := len(s.reg.Assignments()); n != 2 {
		t.Errorf("%d statements, want 2", n)
	}
}

func TestTagsAndPropertiesAreAtTheTop(t *testing.T) {
	s := siteOf(t, options(vault))
	var tags, keys, values []string
	page := s.page(t, "notes/a.html")
	for p := range elements(page, "p") {
		if attr(p, "class") == "note-tags" {
			tags = strings.Fields(words(p))
		}
	}
	for dt := range elements(page, "dt") {
		keys = append(keys, words(dt))
	}
	for dd := range elements(page, "dd") {
		values = append(values, words(dd))
	}
	if !slices.Equal(tags, []string{"#Net/Mail", "#lab", "#_own"}) || !slices.Equal(keys, []string{"owner", "state"}) ||
		!slices.Equal(values, []string{"Team", "in use", "old"}) {
		t.Errorf("tags %q, properties %q: %q", tags, keys, values)
	}
}

// Each tag has a page. The list of all tags leads to it, and the list of notes to the list of tags.
func TestPagesOfTags(t *testing.T) {
	s := siteOf(t, options(vault))
	links := func(path string) []string {
		var found []string
		for a := range elements(s.page(t, path), "a") {
			found = append(found, attr(a, "href"))
		}
		return found
	}
	for path, want := range map[string][]string{
		"notes/index.html": {"../tags/index.html"},
		urls.Tags:          {"../tags/net.html", "../tags/net.mail.html", "../tags/lab.html", "../tags/tag,_own.html"},
		"tags/net.html":    {"../tags/net.mail.html", "../notes/a.html"}, "tags/lab.html": {"../notes/a.html"},
		"tags/net.mail.html": {"../tags/index.html", "../tags/net.html", "../notes/a.html"},
	} {
		got := links(path)
		for _, link := range want {
			if !slices.Contains(got, link) {
				t.Errorf("%s does not lead to %s", path, link)
			}
		}
	}
	none := siteOf(t, options(generator.Layer{Name: "notes", FS: fstest.MapFS{"n.md": {Data: []byte("22 (SSH)\n")}}}))
	if none.has(urls.Tags) || strings.Contains(none.file(t, "notes/index.html"), urls.Tags) {
		t.Error("a site without tags has a list of tags")
	}
}
