// Package static embeds the style sheets, scripts and pictures of the site.
package static

import "embed"

// FS holds css/, js/ and the icon.
//
//go:embed css js icon.svg
var FS embed.FS
