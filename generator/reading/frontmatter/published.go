package frontmatter

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// readKeys are the keys that are read in every note.
var readKeys = []string{
	"title", "description", "aliases", "alias", "source", "protocol", "publish", "draft", "facts",
}

// unreadable reports a value that is not valid YAML if its key is one of readKeys, or if
// the note is the home note.
func (f values) unreadable(field markdown.Field, home bool) {
	if home || slices.Contains(readKeys, field.Key) {
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("the value of %q is not valid YAML and is not used", field.Key), "write it in quotes")
	}
}

// withholds reports whether the value of "publish" keeps a note out of the site.
func (f values) withholds(field markdown.Field, home bool) bool {
	yes, ok := f.truth(field, "the note is published", "write publish: false to leave it out of the site")
	return ok && !yes && f.unlessHome(field, home)
}

// isDraft reports whether the value of "draft" keeps a note out of the site.
func (f values) isDraft(field markdown.Field, home bool) bool {
	yes, ok := f.truth(field, "the note is published", "write draft: true to leave it out of the site")
	return ok && yes && f.unlessHome(field, home)
}

// statesNothing reports whether the value of "facts" keeps the ports of a note out of the
// registry.
func (f values) statesNothing(field markdown.Field) bool {
	yes, ok := f.truth(field, "its ports are read", "write facts: false to leave its ports out of the registry")
	return ok && !yes
}

// truth reads true or false. ok is false for a key without a value, and for any other
// value. Any other value gets a warning that contains result, the consequence.
func (f values) truth(field markdown.Field, result, hint string) (value, ok bool) {
	word := f.text(field)
	switch strings.ToLower(word) {
	case "":
		return false, false
	case "true", "yes", "on":
		return true, true
	case "false", "no", "off":
		return false, true
	}
	f.warn(diag.FrontMatterValue, field,
		fmt.Sprintf("“%s” is not true or false, so %s", word, result), hint)
	return false, false
}

// unlessHome reports whether a note may be kept out of the site. It returns false for the
// home note, with a warning.
func (f values) unlessHome(field markdown.Field, home bool) bool {
	if home {
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("%q has no effect: the home note is always published", field.Key), "delete the line")
	}
	return !home
}
