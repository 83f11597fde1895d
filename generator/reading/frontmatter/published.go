package frontmatter

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// readKeys are the keys that the program reads in every note.
var readKeys = []string{
	"title", "description", "aliases", "alias", "source", "protocol", "publish", "draft", "facts",
}

// unreadable adds a diagnostic for a value that is not valid YAML. In notes other than
// the home note, it does this only for the keys in readKeys.
func (f values) unreadable(field markdown.Field, home bool) {
	if home || slices.Contains(readKeys, field.Key) {
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("the value of %q is not valid YAML and is not used", field.Key), "write it in quotes")
	}
}

// withholds reports whether the value of "publish" excludes the note from the site.
func (f values) withholds(field markdown.Field, home bool) bool {
	yes, ok := f.truth(field, "the note is published", "write publish: false to leave it out of the site")
	return ok && !yes && f.unlessHome(field, home)
}

// isDraft reports whether the value of "draft" excludes the note from the site.
func (f values) isDraft(field markdown.Field, home bool) bool {
	yes, ok := f.truth(field, "the note is published", "write draft: true to leave it out of the site")
	return ok && yes && f.unlessHome(field, home)
}

// statesNothing reports whether the value of "facts" excludes the ports of the note from
// the registry.
func (f values) statesNothing(field markdown.Field) bool {
	yes, ok := f.truth(field, "the ports of the note are read", "write facts: false to leave its ports out of the registry")
	return ok && !yes
}

// truth reads a true-or-false value. ok is false if the value is empty or is neither true
// nor false. If it is neither, truth adds a diagnostic. result is the end of its message
// and says what happens, such as "the note is published".
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
		fmt.Sprintf("%q must be true or false, not “%s”; %s", field.Key, word, result), hint)
	return false, false
}

// unlessHome returns false if the note is the home note, which is always published. In
// this case it adds a diagnostic.
func (f values) unlessHome(field markdown.Field, home bool) bool {
	if home {
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("%q has no effect: the home note is always published", field.Key), "delete the line")
	}
	return !home
}
