// Package urls returns the addresses of all pages and data files. No other package
// builds such addresses. They are relative to the root of the site.
//
// A Scheme returns the addresses of the pages of ports, ranges, bands, protocols and
// notes. Folders is the usual Scheme; callers can use a different one. The addresses of
// all other pages and of data files are always the same.
package urls

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// The addresses of single pages, such as the home page.
const (
	Home        = "index.html"
	NotFound    = "404.html"
	Search      = "search.html"
	Ports       = "ports/index.html"
	Protocols   = "protocols/index.html"
	Topics      = "topics/index.html"
	Notes       = "notes/index.html"
	Diagnostics = "diagnostics.html"
	Conflicts   = "conflicts.html"
	Sources     = "sources.html"
	Changes     = "changes.html"
	Map         = "map.html"
	Sheet       = "sheet.html"
	Quiz        = "quiz.html"
	Embed       = "embed.html"
	// Free is the page with numbers for new services.
	Free = "free.html"
	// Explain is the page that explains the output of programs that list ports.
	Explain = "explain.html"
	// APIReference is the page that explains the JSON index. Use is the page with
	// examples of programs that read the JSON index.
	APIReference = "api.html"
	Use          = "use.html"
)

// OpenSearch is the address of a file for browsers. With this file, a browser can
// search the site from its address bar.
const OpenSearch = "opensearch.xml"

// Sitemap lists the pages of the site for search engines. Robots contains the address of
// the sitemap.
const (
	Sitemap = "sitemap.xml"
	Robots  = "robots.txt"
)

// SitemapPart returns the address of a part of a large sitemap: SitemapPart(1) returns
// "sitemap-1.xml".
func SitemapPart(number int) string { return fmt.Sprintf("sitemap-%d.xml", number) }

// Canonical returns the full address of a page. The parameter base is the address of the
// site. A page index.html has the address of its folder.
func Canonical(base, page string) string {
	if page == Home || strings.HasSuffix(page, "/"+Home) {
		page = strings.TrimSuffix(page, Home)
	}
	return base + Escape(page)
}

// Rule returns the address of the explanation of a diagnostic: Rule("port-range") returns
// "diagnostics.html#port-range".
func Rule(code string) string { return Diagnostics + "#" + code }

// API is the folder of the JSON index. APIIndex lists all files in this folder.
// Registry contains all facts. ChangesData contains the changes since an earlier build.
const (
	API         = "api/v1/"
	APIIndex    = API + "index.json"
	Registry    = API + "registry.json"
	ChangesData = API + "changes.json"
	SourcesData = API + "sources.json"
	SearchData  = API + "search.json"
	TypeScript  = API + "registry.d.ts"
	OpenAPI     = API + "openapi.json"
)

// The JSON schemas of the data files. Their addresses are relative to the folder API.
const (
	RegistrySchema = "schema/registry.schema.json"
	IndexSchema    = "schema/index.schema.json"
	SourcesSchema  = "schema/sources.schema.json"
	SearchSchema   = "schema/search.schema.json"
	ChangesSchema  = "schema/changes.schema.json"
)

// Feed is the Atom feed of changes.
const Feed = "feed.xml"

// Follow is the folder of the files that only the preview server has. Pages that it serves load
// FollowScript, which changes the page after an edit of the notes. FollowWorker gets FollowEvents,
// a stream of server-sent events.
const (
	Follow       = "_follow/"
	FollowScript = Follow + "page.js"
	FollowWorker = Follow + "worker.js"
	FollowStyle  = Follow + "page.css"
	FollowEvents = Follow + "events"
)

// Assets is the folder of style sheets, scripts and the search index. Pictures is the
// folder of the pictures that notes show. Hosting is the folder of rules for web servers,
// which visitors do not need.
const (
	Assets   = "assets/"
	Pictures = "files/"
	Hosting  = "hosting/"
)

// Shared returns the folders whose files other sites may load: the JSON files, the widgets,
// and the files that widgets need.
func Shared() []string { return []string{"api/", Assets, "embed/"} }

// Chart is the picture of all ports. If the names of assets contain hashes, this is the name
// without the hash.
const Chart = Assets + "chart.svg"

// SearchIndex is the script that pages load for a search. It contains the search index.
// If the names of assets contain hashes, the index is in a second script, and
// SearchIndex contains only the name of that script. So the pages stay the same if the
// index changes.
const SearchIndex = Assets + "search-index.js"

// Widgets is the script that other sites load. WidgetDirectory contains the values that
// differ between sites, such as the addresses of files. WidgetPlaces lists the
// protocols without their own JSON file, and the file that contains each of them.
// Widgets loads these two files when it needs them.
const (
	Widgets         = "embed/v1.js"
	WidgetDirectory = "embed/v1.json"
	WidgetPlaces    = "embed/v1-places.json"
)

// Templates for the addresses of pages that have a JSON file with the same name:
// ports/22.html has api/v1/ports/22.json. A name in braces is the variable part.
const (
	PortTemplate     = "ports/{port}.html"
	RangeTemplate    = "ranges/{port}-{end}.html"
	BandTemplate     = "ranges/{block}.html"
	ProtocolTemplate = "protocols/{protocol}.html"
	TopicTemplate    = "topics/{topic}.html"
	NoteTemplate     = "notes/{note}.html"
)

// StatementAnchor returns the anchor of a statement: "_s-" and the id of the statement,
// such as "_s-ssh.22.tcp". All pages that show the statement use this anchor.
func StatementAnchor(a *registry.Assignment) string { return "_s-" + a.ID }

// Picture returns the address of a picture in the content folder: "files/map.0f3a.png".
// The parameter mark is a hash ("0f3a" in the example). The address contains mark,
// because two paths can have the same slug.
func Picture(f *registry.File, mark string) string {
	slug := text.Slug(strings.TrimSuffix(f.Path(), path.Ext(f.Path())))
	if text.IsDevice(slug) {
		slug += "-"
	}
	return Pictures + slug + "." + mark + f.Ending()
}

// Root returns the relative path from a page to the root of the site:
// Root("ports/22.html") returns "../".
func Root(page string) string { return strings.Repeat("../", strings.Count(page, "/")) }

// Escape returns an address for an HTML attribute. It percent-encodes spaces and
// characters outside ASCII: Escape("notes/ä b.html") returns "notes/%C3%A4%20b.html".
func Escape(address string) string {
	path, anchor, has := strings.Cut(address, "#")
	u := url.URL{Path: path}
	if has {
		u.Fragment = anchor
	}
	return strings.TrimPrefix(u.String(), "./")
}
