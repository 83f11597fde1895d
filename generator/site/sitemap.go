package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"slices"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// sitemapLimits are the largest number of pages and the largest size in bytes of one
// sitemap. https://www.sitemaps.org/protocol.html sets them.
type sitemapLimits struct{ pages, bytes int }

// maxSitemap has the limits of the protocol, as of November 2026: 50,000 pages and
// 50 MB (52,428,800 bytes).
var maxSitemap = sitemapLimits{pages: 50_000, bytes: 52_428_800}

// sitemapPage and sitemapFile are the entries of a sitemap and of a sitemap index.
type sitemapPage struct {
	XMLName xml.Name `xml:"url"`
	Address string   `xml:"loc"`
	Changed string   `xml:"lastmod,omitempty"`
}

type sitemapFile struct {
	XMLName xml.Name `xml:"sitemap"`
	Address string   `xml:"loc"`
	Changed string   `xml:"lastmod,omitempty"`
}

const (
	sitemapSpace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`
	sitemapFrame = len(xml.Header) + len("<sitemapindex "+sitemapSpace+">\n</sitemapindex>\n")
)

// sitemaps returns robots.txt and sitemap.xml for the pages of a site. The parameter base
// is the address of the site. If the pages exceed the limits of one sitemap, sitemap.xml
// is an index of sitemap-1.xml, sitemap-2.xml and so on. The parameter changed is the time
// of the build in RFC 3339. If it is empty, the sitemaps have no dates.
func sitemaps(base string, pages []output.File, changed string, limit sitemapLimits) ([]output.File, error) {
	var addresses []string
	for _, f := range pages {
		if path.Ext(f.Path) == ".html" && f.Path != urls.NotFound && f.Path != urls.Search {
			addresses = append(addresses, urls.Canonical(base, f.Path))
		}
	}
	slices.Sort(addresses)
	var parts []*bytes.Buffer
	full := limit.pages
	for _, address := range addresses {
		entry, err := xml.Marshal(sitemapPage{Address: address, Changed: changed})
		if err != nil {
			return nil, err
		}
		if full == limit.pages || parts[len(parts)-1].Len()+len(entry)+1+sitemapFrame > limit.bytes {
			parts, full = append(parts, new(bytes.Buffer)), 0
		}
		parts[len(parts)-1].Write(append(entry, '\n'))
		full++
	}
	robots := fmt.Sprintf("User-agent: *\nDisallow:\n\nSitemap: %s\n", base+urls.Sitemap)
	files := []output.File{output.Static(urls.Robots, []byte(robots))}
	if len(parts) == 1 {
		return append(files, sitemap(urls.Sitemap, "urlset", parts[0].Bytes())), nil
	}
	var index bytes.Buffer
	for i, part := range parts {
		name := urls.SitemapPart(i + 1)
		files = append(files, sitemap(name, "urlset", part.Bytes()))
		entry, err := xml.Marshal(sitemapFile{Address: base + name, Changed: changed})
		if err != nil {
			return nil, err
		}
		index.Write(append(entry, '\n'))
	}
	return append(files, sitemap(urls.Sitemap, "sitemapindex", index.Bytes())), nil
}

// sitemap returns a sitemap or a sitemap index with these entries.
func sitemap(name, element string, entries []byte) output.File {
	return output.File{Path: name, Render: func(b *bytes.Buffer) error {
		fmt.Fprintf(b, "%s<%s %s>\n%s</%s>\n", xml.Header, element, sitemapSpace, entries, element)
		return nil
	}}
}
