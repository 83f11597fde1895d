// Package frontmatter reads the front matter of a note: what the note is about, the
// source of its statements, and, in the home note, the settings of the site. It adds a
// diagnostic for each key or value that it does not understand.
//
// The ports in front matter are read by package reading, not here.
package frontmatter

// homePath is the path of the home note in a content folder.
const homePath = "index.md"

// DefaultSiteTitle is the title of a site if the home note has no title.
const DefaultSiteTitle = "Portolan"
