package generator

import (
	"fmt"
	"path/filepath"
	"strings"

	"portolan/generator/docset"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// CheckDocset returns an error if a docset cannot have this path.
func CheckDocset(dir string) error {
	if name := docsetName(dir); name == "" || name == filepath.Base(dir) {
		return fmt.Errorf("%s does not have the form NAME%s", dir, docset.Ending)
	}
	return nil
}

func docsetName(dir string) string { return strings.TrimSuffix(filepath.Base(dir), docset.Ending) }

// writeDocset writes the files of a site into a docset.
func writeDocset(dir string, reg *registry.Registry, opts Options, files []output.File, to output.Options) (output.Result, error) {
	files = docset.Files(reg, files, docset.Options{
		Name: docsetName(dir), BaseURL: opts.baseURL(reg), Version: opts.Version, Pages: urls.Folders{},
	})
	// The name of the folder is part of the docset.
	to.Input += " " + docsetName(dir)
	return output.WriteDocset(dir, files, to)
}
