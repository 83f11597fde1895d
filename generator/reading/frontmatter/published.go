package frontmatter

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/notation"
)

// unreadable adds a diagnostic for a value that is not valid YAML, if the program reads
// the key. It returns true if the key may exclude the note from the site.
func (f values) unreadable(field markdown.Field, home bool) (withheld bool) {
	consequence, hint := "it is not used", "write it in quotes"
	switch {
	case slices.Contains(privateKeys, field.Key) && !home:
		withheld, consequence, hint = true, "the note is not published", "write true or false"
	case !home && !isRead(field.Key):
		return false
	}
	f.warn(diag.FrontMatterValue, field,
		fmt.Sprintf("the value of %q is not valid YAML; %s", field.Key, consequence), hint)
	return withheld
}

// privateKeys are the keys that can exclude a note from the site.
var privateKeys = []string{"publish", "draft"}

// isRead reports whether the program reads a key of a note that is not the home note.
func isRead(key string) bool {
	return slices.Contains(noteKeys, key) ||
		slices.ContainsFunc(notation.RelationKeys, func(k notation.RelationKey) bool { return k.Key == key }) ||
		slices.ContainsFunc(notation.PortlessKeys, func(k notation.PortlessKey) bool { return k.Key == key })
}

// noteKeys are the keys of every note, apart from those for relations and for protocols
// without ports. Package reading reads the last five.
var noteKeys = []string{
	"title", "description", "aliases", "alias", "source", "protocol", "facts",
	"port", "ports", "default_port", "transport", "transports",
}

// excludes reports whether a field excludes the note from the site. It returns false for
// the home note, which is always published.
func (f values) excludes(field markdown.Field, home bool) bool {
	switch field.Key {
	case "publish":
		return f.withholds(field, home)
	case "published":
		return f.deniesPublished(field, home)
	case "draft":
		return f.isDraft(field, home)
	}
	return false
}

// isExcluded reports whether the front matter of a note, which is not index.md, excludes the
// note from the site.
func isExcluded(doc *markdown.Document) bool {
	f := values{src: doc.Text, diags: &diag.List{}}
	if _, ok := refusal(doc, "publish", "published", "draft"); ok {
		return true
	}
	return slices.ContainsFunc(doc.Meta, func(field markdown.Field) bool {
		field.Key = strings.ToLower(field.Key)
		if field.Unreadable {
			return f.unreadable(field, false)
		}
		return f.excludes(field, false)
	})
}

// withholds reports whether the key "publish" excludes the note from the site, as in
// "publish: false".
func (f values) withholds(field markdown.Field, home bool) bool {
	published := f.truth(field, truthWords{empty: true, invalid: home, consequence: consequenceFor(home),
		hint: "write publish: false to leave it out of the site, or publish: true"})
	return !published && f.unlessHome(field, home)
}

// deniesPublished reports whether the key "published" excludes the note from the site. Its
// value is often a date, so only the value false does.
func (f values) deniesPublished(field markdown.Field, home bool) bool {
	return strings.EqualFold(f.text(field), "false") && f.unlessHome(field, home)
}

// isDraft reports whether the key "draft" excludes the note from the site, as in "draft:
// true".
func (f values) isDraft(field markdown.Field, home bool) bool {
	draft := f.truth(field, truthWords{empty: false, invalid: !home, consequence: consequenceFor(home),
		hint: "write draft: true to leave it out of the site, or draft: false"})
	return draft && f.unlessHome(field, home)
}

// consequenceFor says what happens to a note whose value of "publish" or "draft" is neither
// true nor false.
func consequenceFor(home bool) string {
	if home {
		return "the home note is published"
	}
	return "the note is not published"
}

// statesNothing reports whether the key "facts" excludes the ports of the note from the
// registry, as in "facts: false".
func (f values) statesNothing(field markdown.Field) bool {
	return !f.truth(field, truthWords{empty: true, invalid: true, consequence: "it is taken as true, so the ports of the note are read",
		hint: "write facts: false to leave its ports out of the registry"})
}

// truthWords says what truth returns and reports for other values than true and false.
type truthWords struct {
	// empty is the result for an empty value. invalid is the result for a value such as
	// "maybe".
	empty, invalid bool
	// consequence and hint are parts of the diagnostic about an invalid value.
	consequence, hint string
}

// truth reads a true-or-false value, such as "yes" or "0". For an empty value it returns
// words.empty. For any other value it adds a diagnostic and returns words.invalid.
func (f values) truth(field markdown.Field, words truthWords) bool {
	if field.List != nil || field.Fields != nil {
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("%q must be true or false; %s", field.Key, words.consequence), words.hint)
		return words.invalid
	}
	switch word := strings.ToLower(strings.TrimSpace(field.Text)); word {
	case "":
		return words.empty
	case "true", "yes", "on", "y", "1":
		return true
	case "false", "no", "off", "n", "0":
		return false
	default:
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("%q must be true or false, not “%s”; %s", field.Key, word, words.consequence), words.hint)
		return words.invalid
	}
}

// unlessHome returns true if the note is not the home note. For the home note it returns
// false and adds a diagnostic, because the home note is always published.
func (f values) unlessHome(field markdown.Field, home bool) bool {
	if home {
		f.warn(diag.FrontMatterValue, field,
			fmt.Sprintf("%q has no effect: the home note is always published", field.Key), "delete the line")
	}
	return !home
}
