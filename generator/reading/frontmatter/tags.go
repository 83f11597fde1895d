package frontmatter

import (
	"slices"
	"strings"

	"portolan/generator/markdown"
)

// tags returns the tags in a field, without "#" and without duplicates. Note-taking programs separate tags by commas or blanks.
// A value that is not a list of texts has no tags. It gets no diagnostic, because only the search reads tags.
func tags(field markdown.Field) []string {
	var all []string
	for _, item := range append(slices.Clone(field.List), field.Text) {
		for _, tag := range strings.FieldsFunc(item, func(r rune) bool { return r == ',' || r == ' ' }) {
			if tag = strings.TrimLeft(tag, "#"); tag != "" && !slices.Contains(all, tag) {
				all = append(all, tag)
			}
		}
	}
	return all
}
