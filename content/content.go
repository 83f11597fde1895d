// Package content embeds the notes of the default site.
package content

import "embed"

// FS has the notes, with paths relative to this folder.
//
//go:embed *.md docs protocols iana
var FS embed.FS
