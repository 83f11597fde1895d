// Package site turns a registry into the pages of a site. The function Files returns
// these pages:
//
//   - one page for each port, range, band, protocol, note and tag;
//   - the home page, the search page, the chart of all ports, and lists of ports, protocols
//     (also by letter), notes and tags;
//   - pages about sources, conflicts, diagnostics, the JSON index and widgets;
//   - the page for unknown addresses;
//   - a page and a feed with the changes since an earlier registry, if there is one.
//
// Every page shows its whole content without JavaScript. A page works from disk, and in
// any folder of a server.
//
// The package does not parse Markdown: the registry contains notes as blocks and spans.
// The package does not import the packages that compare registries or write JSON.
// Options.Changes and Options.Manual return their results.
package site

import (
	"io/fs"

	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options are the settings of a site. Templates, Static, Version, Pages and Manual are
// required. Manual is not required if Alone is set.
type Options struct {
	Templates fs.FS
	Static    fs.FS
	// Own contains the templates that the user has replaced, by their names.
	Own map[string]*diag.Text
	// Pictures contains the address of each picture that notes show.
	Pictures map[*registry.File]string
	// Look is the result of NewLook for Templates, Static, Engine and Hashed. If it is nil, it is
	// made.
	Look *Look
	// If Hashed is set, the file names of assets contain a hash of their content.
	Hashed bool
	// Engine is the path of the search engine. It is not required if Alone is set.
	Engine string
	// Pages returns the addresses of pages.
	Pages urls.Scheme
	// BaseURL is the address of the site on the web, such as
	// "https://example.org/ports/". It ends in a slash. It is empty if the address is
	// not known.
	BaseURL string
	// Version is the version of the program.
	Version string
	// Changes returns the changes since an earlier registry. It is nil if there is no
	// earlier registry.
	Changes func() (Changes, error)
	// GeneratedAt is the time of the build in RFC 3339, or empty.
	GeneratedAt string
	// Servers contains the rules for web servers that the page embed.html shows.
	Servers Servers
	// If Alone is set, the pages do not need the other files of a site, such as the JSON
	// index and the widgets. They do not link to these files, and the pages about them are
	// left out.
	Alone bool
	// Index returns the path of the search index. It is called when the page search.html is
	// rendered, and is nil if Alone is set.
	Index func() string
	// Manual returns the explanations of the JSON index. It is called when the page
	// api.html is rendered.
	Manual func() (Manual, error)
}

// site contains the values that are used to make all pages.
type site struct {
	reg       *registry.Registry
	pages     urls.Scheme
	templates map[string]pageTemplate
	pieces    *pieces
	assets    Assets
	// notFoundParts is the style and the script of the page for unknown addresses.
	notFoundParts *Inline
	pictures      map[*registry.File]string
	// notePages contains the escaped address of the page of each note.
	notePages map[*registry.Note]string
	baseURL   string
	// previews contains the address of each picture for links. It is empty without a base URL.
	previews    map[string]string
	servers     Servers
	common      Site
	loadChanges func() (Changes, error)
	// feedUpdated is the time of the feed. It is empty if the site has no feed.
	feedUpdated string
	manual      func() (Manual, error)
	index       func() string
	// mixed is set if the site has notes of the user and bundled notes.
	mixed bool
}

// Servers contains rules for web servers. NginxHTTP belongs inside http { }, and NginxServer
// inside server { }.
type Servers struct{ NginxHTTP, NginxServer, Caddy string }

// notePages returns the address of each note, escaped for HTML. The addresses are
// computed only once, because many pages use them.
func notePages(reg *registry.Registry, scheme urls.Scheme) map[*registry.Note]string {
	pages := map[*registry.Note]string{}
	for _, n := range reg.Notes() {
		pages[n] = urls.Escape(scheme.Note(n))
	}
	return pages
}
