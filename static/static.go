// Package static embeds the style sheets, scripts and pictures of the site, the
// widgets that other sites load, and what servers are told about both.
package static

import "embed"

// FS holds css/, js/, embed/, hosting/ and the icon.
//
//go:embed css js embed all:hosting icon.svg
var FS embed.FS
