// Package templates embeds the templates of the pages. layout.html and _parts.html are
// shared by all pages. Each other file is the template of one kind of page.
package templates

import "embed"

// FS contains all templates.
//
//go:embed *.html
var FS embed.FS
