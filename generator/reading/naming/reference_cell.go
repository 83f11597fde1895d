package naming

import (
	"regexp"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Titled returns a reference with the given title. If the title is the number of an RFC,
// such as "RFC 793", Titled also sets the URL.
func Titled(title string) registry.Reference {
	if m := rfcTitle.FindStringSubmatch(title); m != nil {
		return registry.Reference{Title: "RFC " + m[1], URL: "https://www.rfc-editor.org/info/rfc" + m[1]}
	}
	return registry.Reference{Title: title}
}

// rfcTitle matches the number of an RFC, such as "RFC 793".
var rfcTitle = regexp.MustCompile(`^(?i:rfc)\s*0*(\d{1,5})$`)

// ReadReferences reads a cell with references, separated by commas. Each of them is a
// link or a title, such as "RFC 793". If an item contains a link and other words,
// ReadReferences returns only the links of the cell.
func ReadReferences(spans []text.Span) []registry.Reference {
	var refs []registry.Reference
	for _, item := range line.SplitCommas(spans) {
		item = line.TrimRight(line.TrimLeft(item, ""), "")
		linked := References(item)
		if len(linked) > 0 && !line.IsLink(item) {
			return References(spans)
		}
		if title := text.Plain(item); len(linked) > 0 {
			refs = append(refs, linked...)
		} else if !numbers.IsBlank(title) {
			refs = append(refs, Titled(title))
		}
	}
	return refs
}
