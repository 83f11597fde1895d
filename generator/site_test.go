package generator

import (
	"bytes"
	"iter"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/urls"
)

// page contains what tests check in a rendered page.
type page struct {
	// links contains the values of the attributes href, src, action and data-index.
	links []string
	ids   []string
	// words is the text of the page without code, scripts, style sheets and title.
	words string
	// services is the number of rows in the table of services.
	services int
}

func readPage(t *testing.T, name string, content []byte) page {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var p page
	var words strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && !slices.Contains([]string{"code", "script", "style", "title"}, n.Parent.Data) {
			words.WriteString(n.Data + " ")
		}
		for _, a := range n.Attr {
			if a.Key == "class" && a.Val == "svc" {
				p.services++
			}
			switch a.Key {
			case "id":
				p.ids = append(p.ids, a.Val)
			case "href", "src", "action", "data-index", "data-engine":
				p.links = append(p.links, a.Val)
			}
		}
	}
	p.words = words.String()
	return p
}

func isPage(name string) bool { return path.Ext(name) == ".html" }

// A page has no broken links or anchors, no duplicate ids, and no wrongly nested tags.
// Its text shows no syntax of notes or templates, such as [[ or {{.
func TestPagesAreSound(t *testing.T) {
	for name, rendered := range renderedSites(t) {
		t.Run(name, func(t *testing.T) {
			pages, faults := readPages(t, rendered), &fixture.Faults{T: t}
			for from, p := range pages {
				for _, link := range p.links {
					checkLink(faults, rendered, pages, from, link)
				}
				slices.Sort(p.ids)
				if n := len(p.ids); len(slices.Compact(p.ids)) != n {
					faults.Errorf("%s: an id is used twice", from)
				}
				checkLeaks(faults, from, p.words, string(rendered[from]))
				checkTags(faults, from, rendered[from])
				if !slices.ContainsFunc(p.links, func(link string) bool { return path.Base(link) == urls.Diagnostics }) {
					faults.Errorf("%s does not lead to %s", from, urls.Diagnostics)
				}
			}
		})
	}
}

func checkLink(t *fixture.Faults, rendered map[string][]byte, pages map[string]page, from, link string) {
	if from == urls.NotFound && strings.HasPrefix(link, "assets/") {
		link = "/" + link // the script of the page adds the root of the site, which it finds
	}
	u, err := url.Parse(link)
	if err != nil {
		t.Errorf("%s: %q: %v", from, link, err)
		return
	}
	if u.Scheme != "" {
		if !slices.Contains([]string{"http", "https", "mailto"}, u.Scheme) {
			t.Errorf("%s links to %q", from, link)
		}
		return
	}
	if u.Path != "" && strings.HasPrefix(u.Path, "/") != (from == urls.NotFound) {
		t.Errorf("%s links to %q: only the 404 page may use absolute paths, and it must", from, link)
	}
	to := from
	if u.Path != "" {
		to = strings.TrimPrefix(path.Join("/", path.Dir(from), u.Path), "/")
	}
	if _, ok := rendered[to]; !ok {
		t.Errorf("%s links to %s, which does not exist", from, link)
		return
	}
	if _, isNumber := port.Parse(u.Fragment); isNumber && to == urls.Map {
		return // the script of the page marks this number on the chart
	}
	if u.Fragment != "" && !slices.Contains(pages[to].ids, u.Fragment) {
		t.Errorf("%s links to %s, but there is no such anchor", from, link)
	}
}

// checkLeaks checks that the text of a page contains no syntax of notes, templates or Go.
func checkLeaks(t *fixture.Faults, page, words, content string) {
	for _, leak := range []string{"[[", "]]", "{{", "}}", "<nil>", "&lt;", "&amp;", "\x1f", "%!"} {
		if strings.Contains(words, leak) && page != vaultTemplate {
			t.Errorf("%s shows %q", page, leak)
		}
	}
	if strings.Contains(content, "&amp;lt;") || strings.Contains(content, "ZgotmplZ") || strings.Contains(content, "<nil>") {
		t.Errorf("%s: something was escaped twice, refused or nil", page)
	}
}

var void = []string{"meta", "link", "input", "br", "hr", "img"}

// checkTags checks that the tags of a page are correctly nested. It does not use
// html.Parse, because html.Parse silently corrects wrong tags.
func checkTags(t *fixture.Faults, page string, content []byte) {
	var open []string
	for z := html.NewTokenizer(bytes.NewReader(content)); z.Next() != html.ErrorToken; {
		tok := z.Token()
		switch {
		case tok.Type == html.StartTagToken && !slices.Contains(void, tok.Data):
			if tok.Data == "a" && slices.Contains(open, "a") {
				t.Errorf("%s: a link within a link", page)
			}
			open = append(open, tok.Data)
		case tok.Type == html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Errorf("%s: </%s> closes %v", page, tok.Data, open)
				return
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: %v never closed", page, open)
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for name, layers := range contents {
		first, second := renderedSites(t)[name], renderSite(t, datedOptions(layers))
		if len(first) != len(second) {
			t.Errorf("%s: %d files, then %d", name, len(first), len(second))
		}
		for file, content := range first {
			if !bytes.Equal(content, second[file]) {
				t.Errorf("%s: %s differs between two builds", name, file)
			}
		}
	}
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

// words returns the text inside an element, with single spaces.
func words(n *html.Node) string {
	var b strings.Builder
	for inner := range n.Descendants() {
		if inner.Type == html.TextNode {
			b.WriteString(inner.Data)
		}
	}
	return oneLine(b.String())
}
