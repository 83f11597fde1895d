// Package content embeds the notes of the default site.
package content

import "embed"

// FS contains the notes. Paths are relative to this folder.
//
//go:embed *.md common docs iana protocols systems topics
var FS embed.FS
