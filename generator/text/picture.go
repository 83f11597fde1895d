package text

import (
	"path"
	"slices"
	"strings"
)

// pictures are the file name endings of pictures that browsers can show.
var pictures = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}

// NamesPicture reports whether a path ends like the name of a picture file. It ignores
// case: "img/plan.PNG" is a picture.
func NamesPicture(name string) bool {
	return slices.Contains(pictures, strings.ToLower(path.Ext(name)))
}
