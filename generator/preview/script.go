package preview

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"portolan/generator/urls"
)

// following adds the script urls.FollowScript to a page. The script knows the entity tag of the
// page, so it knows whether a later edition has another page. The page for unknown addresses has
// no tag: any other page replaces it.
func following(name string, c content) content {
	at := bytes.Index(c.bytes, []byte("</head>"))
	if path.Ext(name) != ".html" || at < 0 {
		return c
	}
	root, tag := strings.Repeat("../", strings.Count(name, "/")), strings.Trim(c.etag, `"`)
	if name == urls.NotFound {
		root, tag = "/", ""
	}
	script := fmt.Sprintf(`<script defer src="%s" data-tag="%s"></script>`, root+urls.FollowScript, tag)
	c.bytes = slices.Concat(c.bytes[:at], []byte(script), c.bytes[at:])
	return c
}
