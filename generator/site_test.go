package generator

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/urls"
)

// page is a rendered page, taken apart.
type page struct {
	links []string // href, src and action, as written
	ids   []string
	words string // text outside code and scripts
	// services is how many rows the table of services has.
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
			case "href", "src", "action", "data-index":
				p.links = append(p.links, a.Val)
			}
		}
	}
	p.words = words.String()
	return p
}

func isPage(name string) bool { return path.Ext(name) == ".html" }

func TestEveryLinkAndAnchorResolves(t *testing.T) {
	for name, layers := range contents {
		t.Run(name, func(t *testing.T) {
			rendered := renderSite(t, siteOptions(layers))
			pages := map[string]page{}
			for name, content := range rendered {
				if isPage(name) {
					pages[name] = readPage(t, name, content)
				}
			}
			for from, p := range pages {
				for _, link := range p.links {
					checkLink(t, rendered, pages, from, link)
				}
			}
		})
	}
}

func checkLink(t *testing.T, rendered map[string][]byte, pages map[string]page, from, link string) {
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
	if u.Fragment != "" && !slices.Contains(pages[to].ids, u.Fragment) {
		t.Errorf("%s links to %s, but there is no such anchor", from, link)
	}
}

func TestIdsAreUnique(t *testing.T) {
	for name, layers := range contents {
		for file, content := range renderSite(t, siteOptions(layers)) {
			if !isPage(file) {
				continue
			}
			seen := map[string]bool{}
			for _, id := range readPage(t, file, content).ids {
				if seen[id] {
					t.Errorf("%s: %s: id %q twice", name, file, id)
				}
				seen[id] = true
			}
		}
	}
}

func TestNoSyntaxLeaksIntoPages(t *testing.T) {
	for name, layers := range contents {
		for file, content := range renderSite(t, siteOptions(layers)) {
			if !isPage(file) {
				continue
			}
			p := readPage(t, file, content)
			for _, leak := range []string{"[[", "]]", "{{", "}}", "<nil>", "&lt;", "&amp;", "\x1f", "%!"} {
				if strings.Contains(p.words, leak) && file != vaultTemplate {
					t.Errorf("%s: %s shows %q", name, file, leak)
				}
			}
			if s := string(content); strings.Contains(s, "&amp;lt;") || strings.Contains(s, "ZgotmplZ") || strings.Contains(s, "<nil>") {
				t.Errorf("%s: %s: something was escaped twice, refused or nil", name, file)
			}
		}
	}
}

// Tags must nest as written: a parser would repair silently what is wrong.
func TestTagsAreBalanced(t *testing.T) {
	void := []string{"meta", "link", "input", "br", "hr", "img"}
	for name, layers := range contents {
		for file, content := range renderSite(t, siteOptions(layers)) {
			if !isPage(file) {
				continue
			}
			var open []string
			z := html.NewTokenizer(bytes.NewReader(content))
			for z.Next() != html.ErrorToken {
				tok := z.Token()
				switch {
				case tok.Type == html.StartTagToken && !slices.Contains(void, tok.Data):
					if tok.Data == "a" && slices.Contains(open, "a") {
						t.Errorf("%s: %s: a link within a link", name, file)
					}
					open = append(open, tok.Data)
				case tok.Type == html.EndTagToken:
					if len(open) == 0 || open[len(open)-1] != tok.Data {
						t.Fatalf("%s: %s: </%s> closes %v", name, file, tok.Data, open)
					}
					open = open[:len(open)-1]
				}
			}
			if len(open) > 0 {
				t.Errorf("%s: %s: %v never closed", name, file, open)
			}
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for name, layers := range contents {
		first, second := renderSite(t, siteOptions(layers)), renderSite(t, siteOptions(layers))
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

// Every fact stands on its port's page with its source, and its note's page
// has the anchor that the source mark leads to.
func TestEveryFactIsShown(t *testing.T) {
	for name, layers := range contents {
		reg, _, err := Load(layers)
		if err != nil {
			t.Fatal(err)
		}
		rendered := renderSite(t, siteOptions(layers))
		for _, a := range reg.Assignments() {
			p := readPage(t, a.ID, rendered[urls.Assignment(a)])
			if place := fmt.Sprintf("%s:%d", path.Base(a.Origin.Note.Path()), a.Origin.Line); !strings.Contains(p.words, place) && a.Origin.Note.Source.Title == "Notes" {
				t.Errorf("%s: %s does not show %s", name, urls.Assignment(a), place)
			}
			if !strings.Contains(p.words, a.Name) {
				t.Errorf("%s: %s does not show %q", name, urls.Assignment(a), a.Name)
			}
			note := readPage(t, a.ID, rendered[urls.Note(a.Origin.Note)])
			if !slices.Contains(note.ids, urls.Line(a.Origin.Line)) {
				t.Errorf("%s: the page of %s has no anchor for line %d", name, a.Origin.Note.Path(), a.Origin.Line)
			}
		}
	}
}

func TestNotFoundPageUsesTheBaseURL(t *testing.T) {
	opts := siteOptions(contents["seed"])
	opts.BaseURL = "https://example.org/deep/er/"
	rendered := renderSite(t, opts)
	if s := string(rendered["404.html"]); !strings.Contains(s, `href="/deep/er/ports/index.html"`) {
		t.Error("404.html does not begin its links with the path of the base URL")
	}
	if s := string(rendered["ports/22.html"]); !strings.Contains(s, `<link rel="canonical" href="https://example.org/deep/er/ports/22.html">`) {
		t.Error("ports/22.html has no canonical address")
	}
}

func TestSeedPages(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["seed"]))
	for file, wants := range map[string][]string{
		"protocols/ftp.html": {"20", "21", "Data Transfer", "Command Control", "File Transfer Protocol"},
		"protocols/tcp.html": {"Transmission Control Protocol", "7", "25", "53"},
		"ports/53.html":      {"DNS, over TCP and UDP: service."},
		"ports/80.html":      {"HTTP; no source lists a transport: used in the World Wide Web."},
		"ports/3306.html":    {"MySQL", "MariaDB"},
		"notes/seed.html":    {"client–server", "Port numbers and common services associated with them:"},
	} {
		p := readPage(t, file, rendered[file])
		for _, want := range wants {
			if !strings.Contains(p.words, want) {
				t.Errorf("%s does not show %q", file, want)
			}
		}
	}
	note := readPage(t, "notes/seed.html", rendered["notes/seed.html"])
	for _, link := range []string{"../protocols/tcp.html", "../protocols/udp.html", "../protocols/ftp.html", "../protocols/systat.html", "../ports/546.html", "../ports/8888.html"} {
		if !slices.Contains(note.links, link) {
			t.Errorf("the note's page does not link to %s", link)
		}
	}
}
