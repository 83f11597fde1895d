package archive

import (
	"archive/zip"
	"io"
	"path"
	"strings"

	"portolan/generator/output"
)

// IsSite reports whether a file is an archive that Zip wrote: a zip file whose last entry is
// the marker of output.Marker, and lists all other entries with their sizes. An archive to
// which somebody has added files is not ours.
func IsSite(file io.ReaderAt, size int64) bool {
	z, err := zip.NewReader(file, size)
	if err != nil || len(z.File) == 0 {
		return false
	}
	others, last := z.File[:len(z.File)-1], z.File[len(z.File)-1]
	top, name := path.Split(last.Name)
	if name != output.MarkerName {
		return false
	}
	sizes, err := listed(last)
	if err != nil || len(sizes) != len(others) {
		return false
	}
	for _, f := range others {
		inside, ok := strings.CutPrefix(f.Name, top)
		if size, known := sizes[inside]; !ok || !known || uint64(size) != f.UncompressedSize64 {
			return false
		}
		delete(sizes, inside) // an archive may have two entries with one name
	}
	return true
}

// listed returns the sizes of the files that a marker lists.
func listed(marker *zip.File) (map[string]int64, error) {
	opened, err := marker.Open()
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	return output.ReadMarker(opened)
}
