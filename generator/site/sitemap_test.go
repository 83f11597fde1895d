package site

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/output"
)

// sitemapDocument is a sitemap or an index, as a reader of the protocol sees it.
type sitemapDocument struct {
	XMLName xml.Name
	Pages   []sitemapEntry `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	Parts   []sitemapEntry `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemap"`
}

type sitemapEntry struct {
	Loc     string   `xml:"loc"`
	Lastmod []string `xml:"lastmod"`
}

func addressesIn(entries []sitemapEntry) string {
	var all []string
	for _, e := range entries {
		all = append(all, e.Loc+strings.Join(e.Lastmod, ","))
	}
	return strings.Join(all, " ")
}

func parseSitemap(t *testing.T, content []byte) sitemapDocument {
	t.Helper()
	var d sitemapDocument
	if err := xml.Unmarshal(content, &d); err != nil {
		t.Fatal(err)
	}
	if d.XMLName.Space != "http://www.sitemaps.org/schemas/sitemap/0.9" {
		t.Errorf("the namespace is %s", d.XMLName.Space)
	}
	return d
}

// The sitemap lists each page by its canonical address. The page for unknown addresses and
// the search page are not in it.
func TestSitemapListsThePages(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]")
	all := rendered(t, n.Registry(), Options{
		BaseURL: "https://a.example/p&q/", GeneratedAt: "2026-05-01T10:00:00Z", Manual: noManual,
	})
	if got, want := string(all["robots.txt"]),
		"User-agent: *\nDisallow:\n\nSitemap: https://a.example/p&q/sitemap.xml\n"; got != want {
		t.Errorf("robots.txt is %q, want %q", got, want)
	}
	listed := map[string]bool{}
	for _, e := range parseSitemap(t, all["sitemap.xml"]).Pages {
		if !slices.Equal(e.Lastmod, []string{"2026-05-01T10:00:00Z"}) {
			t.Errorf("%s: lastmod is %q", e.Loc, e.Lastmod)
		}
		listed[e.Loc] = true
	}
	pages := 0
	for name, content := range all {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		canonical := ""
		for n := range nodes(t, string(content)).Descendants() {
			if n.Data == "link" && attr(n, "rel") == "canonical" {
				canonical = attr(n, "href")
			}
		}
		if left := name == "404.html" || name == "search.html"; listed[canonical] == left {
			t.Errorf("%s (%s): in the sitemap: %v", name, canonical, listed[canonical])
		} else if !left {
			pages++
		}
	}
	if pages != len(listed) || pages < 10 {
		t.Errorf("the sitemap has %d addresses for %d pages", len(listed), pages)
	}
	for name := range rendered(t, n.Registry(), Options{Manual: noManual}) {
		if name == "robots.txt" || strings.HasPrefix(name, "sitemap") {
			t.Errorf("%s without an address of the site", name)
		}
	}
}

// A sitemap that exceeds a limit of the protocol is split, and sitemap.xml is an index.
func TestSitemapIsSplit(t *testing.T) {
	var pages []output.File
	for i := range 5 {
		pages = append(pages, output.Static(fmt.Sprintf("%d.html", i), nil))
	}
	entry := len("<url><loc>https://a.example/0.html</loc></url>\n")
	for name, test := range map[string]struct {
		limit sitemapLimits
		parts string
	}{
		"all fit":       {sitemapLimits{5, 1 << 20}, ""},
		"two pages":     {sitemapLimits{2, 1 << 20}, "2 2 1"},
		"three by size": {sitemapLimits{5, sitemapFrame + 3*entry}, "3 2"},
	} {
		files, err := sitemaps("https://a.example/", pages, "", test.limit)
		if err != nil {
			t.Fatal(err)
		}
		all := map[string][]byte{}
		for _, f := range files {
			all[f.Path] = render(t, f)
			if len(all[f.Path]) > test.limit.bytes {
				t.Errorf("%s: %s has %d bytes", name, f.Path, len(all[f.Path]))
			}
		}
		index := parseSitemap(t, all["sitemap.xml"])
		if test.parts == "" {
			want := "https://a.example/0.html https://a.example/1.html https://a.example/2.html " +
				"https://a.example/3.html https://a.example/4.html"
			if got := addressesIn(index.Pages); got != want || len(files) != 2 || index.XMLName.Local != "urlset" {
				t.Errorf("%s: %s lists %s", name, index.XMLName.Local, got)
			}
			continue
		}
		var sizes []string
		for _, e := range index.Parts {
			part := parseSitemap(t, all[strings.TrimPrefix(e.Loc, "https://a.example/")])
			sizes = append(sizes, fmt.Sprint(len(part.Pages)))
		}
		if got := strings.Join(sizes, " "); got != test.parts || index.XMLName.Local != "sitemapindex" {
			t.Errorf("%s: the parts of %s have %s pages, want %s", name, index.XMLName.Local, got, test.parts)
		}
	}
}
