// Package site turns a registry into pages. It lists them as lazy files, one
// per port, range, protocol and note, and per part of the number space, beside
// the lists, the home page, the pages of sources and their conflicts, those
// that explain diagnostics and the JSON index and show how to use it and how to
// show the site in others, and the one for addresses that do not exist; also, as
// a page and a feed, what changed since an earlier registry. Every page is
// complete without JavaScript and works from disk and under any path.
//
// It knows no Markdown. What changed, and what the JSON index holds, it is told as
// plain values.
package site

import (
	"io/fs"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options say how a site is made. Templates, Static and Version are required.
type Options struct {
	Templates fs.FS
	Static    fs.FS
	// Pictures are the addresses of the pictures that notes show.
	Pictures map[*registry.File]string
	// Hashed names assets by their content.
	Hashed bool
	// Pages is where the pages are.
	Pages urls.Scheme
	// BaseURL is where the site will be, with a slash at its end; empty when
	// that is not known.
	BaseURL string
	// Version is the version of the program.
	Version string
	// Changes tells what changed since an earlier registry; nil without one.
	Changes func() (Changes, error)
	// GeneratedAt is the time of the build in RFC 3339, or empty.
	GeneratedAt string
	// Manual explains the JSON index. It is asked for when its page is.
	Manual func() (Manual, error)
}

// site is what all pages are made of.
type site struct {
	reg       *registry.Registry
	pages     urls.Scheme
	templates map[string]pageTemplate
	pieces    *pieces
	pictures  map[*registry.File]string
	notePages map[*registry.Note]string // the addresses of notes, escaped
	baseURL   string
	hosting   hosting
	common    Site
	changed   func() (Changes, error)
	fed       string // the time that the feed states; empty without a feed
	manual    func() (Manual, error)
}

// notePages returns the addresses of all notes, escaped: each stands in many
// pages.
func notePages(reg *registry.Registry, scheme urls.Scheme) map[*registry.Note]string {
	pages := map[*registry.Note]string{}
	for _, n := range reg.Notes() {
		pages[n] = urls.Escape(scheme.Note(n))
	}
	return pages
}
