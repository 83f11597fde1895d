package single

import (
	"bytes"
	"fmt"
	"path"

	"portolan/generator/output"
)

// MaxPicture is the maximum size of a picture in bytes. Larger pictures are left out, and
// the edition shows their descriptions instead.
const MaxPicture = 1 << 20

// mediaTypes contains the media type of each kind of picture, by the ending of its name.
var mediaTypes = map[string]string{
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".svg": "image/svg+xml", ".webp": "image/webp", ".avif": "image/avif",
}

// pictures returns a block for each picture. left lists the paths of pictures that are
// larger than MaxPicture, or of an unknown kind.
func pictures(files []output.File) (shown []block, left []string, err error) {
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.Path, err)
		}
		kind := mediaTypes[path.Ext(f.Path)]
		if kind == "" || b.Len() > MaxPicture {
			left = append(left, f.Path)
			continue
		}
		shown = append(shown, block{f.Path, kind, b.Bytes()})
	}
	return shown, left, nil
}
