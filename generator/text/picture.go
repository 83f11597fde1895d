package text

import (
	"path"
	"slices"
	"strings"
)

// pictures are the file name endings of pictures that browsers can show.
var pictures = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}

// NamesPicture reports whether a path has the ending of a picture: "img/plan.PNG".
func NamesPicture(name string) bool {
	return slices.Contains(pictures, strings.ToLower(path.Ext(name)))
}
