// Package urls gives every page and every data file its address. It is the
// only place that builds one: pages, the search index and the JSON all ask
// here. Addresses are relative to the root of the site.
//
// Where the pages of ports, ranges, bands, protocols and notes are is a value,
// a Scheme, which those who link to pages are given. Data files have one place
// each, that of the JSON index, whatever the pages do.
package urls

import (
	"net/url"
	"path"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// The pages of which there is one.
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
	// APIReference explains the JSON index, Use shows how to build on it.
	APIReference = "api.html"
	Use          = "use.html"
)

// OpenSearch is the description of the search for browsers.
const OpenSearch = "opensearch.xml"

// Rule returns the place where the rule of a code is explained.
func Rule(code string) string { return Diagnostics + "#" + code }

// API is the folder of the JSON index. Index names all of its files, Registry
// holds all facts, ChangesData tells what changed.
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

// Feed is the Atom feed of what changed.
const Feed = "feed.xml"

// Assets is the folder of style sheets, scripts and the search index.
const Assets = "assets/"

// SearchIndex is the script that pages load to search. Where assets are named
// by their content it only names the one that holds the index, so that a page
// does not change with every fact elsewhere.
const SearchIndex = Assets + "search-index.js"

// Widgets is the script that other sites load. It asks WidgetDirectory for what
// it cannot know, and WidgetPlaces for protocols without a file of their own.
const (
	Widgets         = "embed/v1.js"
	WidgetDirectory = "embed/v1.json"
	WidgetPlaces    = "embed/v1-places.json"
)

// These are the addresses of pages that have a data file beside them,
// with names in braces for what differs.
const (
	PortTemplate     = "ports/{port}.html"
	RangeTemplate    = "ranges/{port}-{end}.html"
	BandTemplate     = "ranges/{block}.html"
	ProtocolTemplate = "protocols/{protocol}.html"
	NoteTemplate     = "notes/{note}.html"
)

// StatementAnchor returns the anchor of a statement on the pages that show it.
func StatementAnchor(a *registry.Assignment) string { return "_s-" + a.ID }

// Picture returns the address of a picture of the content folder. The mark
// keeps apart those whose paths have one slug.
func Picture(f *registry.File, mark string) string {
	slug := text.Slug(strings.TrimSuffix(f.Path(), path.Ext(f.Path())))
	if text.IsDevice(slug) {
		slug += "-"
	}
	return "files/" + slug + "." + mark + f.Ending()
}

// Root returns what leads from a page to the root of the site: "" or "../".
func Root(page string) string { return strings.Repeat("../", strings.Count(page, "/")) }

// Escape makes an address fit for an attribute: blanks and letters outside
// ASCII are percent-encoded.
func Escape(address string) string {
	path, anchor, has := strings.Cut(address, "#")
	u := url.URL{Path: path}
	if has {
		u.Fragment = anchor
	}
	return strings.TrimPrefix(u.String(), "./")
}
