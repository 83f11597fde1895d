package text

import (
	"path"
	"slices"
	"strings"
)

// pictures are the endings of the pictures that browsers show.
var pictures = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}

// NamesPicture reports whether a path is that of a picture, by its ending.
func NamesPicture(name string) bool {
	return slices.Contains(pictures, strings.ToLower(path.Ext(name)))
}
