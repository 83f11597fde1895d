// Package frontmatter reads the front matter of a note: what the note is about, who
// speaks in it, and, in the home note, the settings of the site. It reports keys and
// values that it does not understand.
//
// The ports in front matter are read by package reading.
package frontmatter

// homePath is the path of the home note in a content folder.
const homePath = "index.md"

// DefaultSiteTitle is the title of a site whose notes give none.
const DefaultSiteTitle = "Portolan"
