// Package urls returns the addresses of all pages and data files. No other package builds
// such addresses. They are relative to the root of the site.
//
// The addresses of the pages of ports, ranges, bands, protocols and notes come from a
// Scheme. Code that links to these pages gets a Scheme as a value. The addresses of data
// files do not depend on the Scheme.
package urls

import (
	"net/url"
	"path"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// The addresses of pages that exist only once.
const (
	Home        = "index.html"
	NotFound    = "404.html"
	Search      = "search.html"
	Ports       = "ports/index.html"
	Protocols   = "protocols/index.html"
	Notes       = "notes/index.html"
	Diagnostics = "diagnostics.html"
	Conflicts   = "conflicts.html"
	Sources     = "sources.html"
	Changes     = "changes.html"
	Embed       = "embed.html"
	// APIReference explains the JSON index. Use shows how to use its data.
	APIReference = "api.html"
	Use          = "use.html"
)

// OpenSearch is a file that lets browsers search the site from their address bar.
const OpenSearch = "opensearch.xml"

// Rule returns the address of the explanation of a diagnostic: Rule("port-range") returns
// "diagnostics.html#port-range".
func Rule(code string) string { return Diagnostics + "#" + code }

// API is the folder of the JSON index. APIIndex lists all of its files, Registry contains
// all facts, and ChangesData contains the changes.
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

// The schemas of the data files, relative to API.
const (
	RegistrySchema = "schema/registry.schema.json"
	IndexSchema    = "schema/index.schema.json"
	SourcesSchema  = "schema/sources.schema.json"
	SearchSchema   = "schema/search.schema.json"
	ChangesSchema  = "schema/changes.schema.json"
)

// Feed is the Atom feed of changes.
const Feed = "feed.xml"

// Assets is the folder of style sheets, scripts and the search index.
const Assets = "assets/"

// SearchIndex is the script that pages load for a search. If the names of assets contain
// hashes, this script contains only the name of a second script, which contains the
// index. So a change of the index does not change the pages.
const SearchIndex = Assets + "search-index.js"

// Widgets is the script that other sites load. The script loads WidgetDirectory, which
// contains facts about the whole site. For a protocol without its own JSON file, it loads
// WidgetPlaces.
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
	NoteTemplate     = "notes/{note}.html"
)

// StatementAnchor returns the anchor of a statement on the pages that show it.
func StatementAnchor(a *registry.Assignment) string { return "_s-" + a.ID }

// Picture returns the address of a picture in the content folder. Different paths can
// have the same slug, so the address contains mark, a hash: "files/map.0f3a.png".
func Picture(f *registry.File, mark string) string {
	slug := text.Slug(strings.TrimSuffix(f.Path(), path.Ext(f.Path())))
	if text.IsDevice(slug) {
		slug += "-"
	}
	return "files/" + slug + "." + mark + f.Ending()
}

// Root returns the relative path from a page to the root of the site:
// Root("ports/22.html") returns "../".
func Root(page string) string { return strings.Repeat("../", strings.Count(page, "/")) }

// Escape returns an address for an HTML attribute. It percent-encodes spaces and
// characters outside ASCII.
func Escape(address string) string {
	path, anchor, has := strings.Cut(address, "#")
	u := url.URL{Path: path}
	if has {
		u.Fragment = anchor
	}
	return strings.TrimPrefix(u.String(), "./")
}
