// Package content embeds the notes of the default site.
package content

import "embed"

// FS holds the notes, with paths as in this folder.
//
//go:embed *.md docs protocols iana
var FS embed.FS
