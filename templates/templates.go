// Package templates embeds the templates of the pages: layout.html, _parts.html with the
// parts that several pages share, and one file per kind of page.
package templates

import "embed"

// FS has all templates.
//
//go:embed *.html
var FS embed.FS
