// Package content embeds the notes of the default site.
package content

import "embed"

// FS contains the notes. Paths are relative to this folder.
//
//go:embed *.md docs protocols iana
var FS embed.FS
