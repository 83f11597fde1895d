package frontmatter

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// includeKey is the setting of the home note that lists the parts to include. A part is a
// set of notes that come with the program.
const includeKey = "include"

// Includes returns the names of the parts that the home note includes. It returns nil if
// doc is not the home note.
func Includes(doc *markdown.Document, home Home) []string {
	if !home.Is(doc) {
		return nil
	}
	for _, field := range doc.Meta {
		if field.Key == includeKey {
			return values{src: doc.Text, diags: &diag.List{}}.list(field)
		}
	}
	return nil
}

// ReportInclude adds a diagnostic for a name in the setting "include" that is not the
// name of a part. known is a text with the names of all parts.
func ReportInclude(doc *markdown.Document, name, known string, diags *diag.List) {
	for _, field := range doc.Meta {
		if field.Key == includeKey {
			f := values{src: doc.Text, diags: diags}
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("there is no part %q to include", name),
				"the parts are "+known)
			return
		}
	}
}
