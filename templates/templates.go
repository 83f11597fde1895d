// Package templates embeds the templates of the pages: layout.html, the parts
// that several pages share (_parts.html), and one file per kind of page.
package templates

import "embed"

// FS holds all templates.
//
//go:embed *.html
var FS embed.FS
