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

// The pages that exist once.
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

// OpenSearch is the file with which browsers can search the site.
const OpenSearch = "opensearch.xml"

// Rule returns the address of the explanation of a diagnostic code:
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
// hashes, this script contains only the name of the script with the index. In this way,
// pages do not change when a fact on another page changes.
const SearchIndex = Assets + "search-index.js"

// Widgets is the script that other sites load. It loads WidgetDirectory for facts about
// the whole site, and WidgetPlaces for protocols without their own file.
const (
	Widgets         = "embed/v1.js"
	WidgetDirectory = "embed/v1.json"
	WidgetPlaces    = "embed/v1-places.json"
)

// The addresses of pages with a data file of the same name. A name in braces is the
// variable part.
const (
	PortTemplate     = "ports/{port}.html"
	RangeTemplate    = "ranges/{port}-{end}.html"
	BandTemplate     = "ranges/{block}.html"
	ProtocolTemplate = "protocols/{protocol}.html"
	NoteTemplate     = "notes/{note}.html"
)

// StatementAnchor returns the anchor of a statement on the pages that show it.
func StatementAnchor(a *registry.Assignment) string { return "_s-" + a.ID }

// Picture returns the address of a picture of the content folder. The mark is different
// for pictures whose paths have the same slug.
func Picture(f *registry.File, mark string) string {
	slug := text.Slug(strings.TrimSuffix(f.Path(), path.Ext(f.Path())))
	if text.IsDevice(slug) {
		slug += "-"
	}
	return "files/" + slug + "." + mark + f.Ending()
}

// Root returns the relative path from a page to the root of the site: "", "../", …
func Root(page string) string { return strings.Repeat("../", strings.Count(page, "/")) }

// Escape returns an address for an attribute. Spaces and characters outside ASCII are
// percent-encoded.
func Escape(address string) string {
	path, anchor, has := strings.Cut(address, "#")
	u := url.URL{Path: path}
	if has {
		u.Fragment = anchor
	}
	return strings.TrimPrefix(u.String(), "./")
}
