// Package frontmatter reads the front matter of a note: what the note is about, the
// source of its statements, and, in the home note, the settings of the site. It adds a
// diagnostic for each key or value that it does not understand.
//
// The ports in front matter are read by package reading, not here.
package frontmatter

import (
	"strings"

	"portolan/generator/markdown"
	"portolan/generator/registry"
)

// HomePath is the path of the home note in a folder of notes.
const HomePath = "index.md"

// DefaultSiteTitle is the title of a site if neither its home note nor its folder has a
// name for it.
const DefaultSiteTitle = "Portolan"

// Home says which note is the home note: it contains the settings of the site, and it is
// the first page. The zero value means index.md.
type Home struct {
	// Replacement is the name of the note (diag.Text.Name) that is the home note because
	// there is no index.md. It is empty if there is an index.md, or if no note can replace
	// it.
	Replacement string
	// Title is the title of the home note if the note itself has none.
	Title string
}

// Is reports whether a document is the home note. A note that replaces index.md is not the
// home note if it is not published.
func (h Home) Is(doc *markdown.Document) bool {
	return doc.Text.Path == HomePath || h.replaces(doc) && !isExcluded(doc)
}

// replaces reports whether a document replaces a missing index.md.
func (h Home) replaces(doc *markdown.Document) bool {
	return h.Replacement != "" && doc.Text.Name == h.Replacement
}

// Context is what the front matter of a note depends on outside of the note. The zero value
// is the context of a note on its own.
type Context struct {
	Home Home
	// Sources are the sources of folders: see FolderSources.
	Sources map[string]registry.Source
}

// ReplaceHome returns the path of the note that replaces a missing index.md: Home.md,
// README.md, or the note with the name of the folder. Upper and lower case do not matter.
// paths are the paths of the notes in the folder. It returns an empty string if there is no
// such note.
func ReplaceHome(paths []string, folder string) string {
	for _, name := range []string{"home.md", "readme.md", folder + ".md"} {
		for _, path := range paths {
			if strings.EqualFold(path, name) {
				return path
			}
		}
	}
	return ""
}
