package generator

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"portolan/generator/archive"
	"portolan/generator/output"
)

// zipEnding is the ending of the name of a zip file. CheckZip requires it.
const zipEnding = ".zip"

// CheckZip returns an error if a zip file of a site cannot have this path. The name of the
// file is also the name of the folder in it.
func CheckZip(file string) error {
	base := filepath.Base(file)
	if top := strings.TrimSuffix(base, zipEnding); top == base || top == "" || top == "." || top == ".." {
		return fmt.Errorf("%s does not have the form NAME%s", file, zipEnding)
	}
	return nil
}

// writeZip writes the files of a site into a zip file. All of them are in a folder with the
// name of the zip file. It returns true if the zip file was new or had changed.
func writeZip(file string, files []output.File, built output.Built) (bool, error) {
	var at time.Time
	if built.GeneratedAt != "" {
		var err error
		if at, err = time.Parse(time.RFC3339, built.GeneratedAt); err != nil {
			return false, err
		}
	}
	top := strings.TrimSuffix(filepath.Base(file), zipEnding)
	return output.PlaceStream(file, archive.IsSite, func(w io.Writer) error {
		return archive.Zip(w, top, files, built, at)
	})
}
