package urls

import (
	"strings"

	"portolan/generator/text"
)

// Tags is the page that lists all tags of notes.
const Tags = "tags/index.html"

// Tag returns the page of a tag, by its id: "tags/net.mail.html" for "net/mail". A tag
// contains neither a full stop nor a comma, so two tags never have the same address. With
// "tag," before it, a name is not the list of all tags, no device of Windows, and does not begin
// with an underscore or a hyphen: GitHub Pages leaves out files that begin with an underscore.
func Tag(id string) string {
	first, _, _ := strings.Cut(id, "/")
	if id == "index" || text.IsDevice(first) || strings.HasPrefix(id, "_") || strings.HasPrefix(id, "-") {
		id = "tag," + id
	}
	return "tags/" + strings.ReplaceAll(id, "/", ".") + ".html"
}
