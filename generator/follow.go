package generator

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// FollowFiles returns the files with which pages in a browser follow the edits of the notes. They
// are not part of a site: only the preview server has them.
func FollowFiles(static fs.FS) ([]output.File, error) {
	var files []output.File
	for _, f := range []struct {
		path, mediatype string
		sources         []string
	}{
		{urls.FollowScript, bundle.JavaScript, bundle.FollowPage()},
		{urls.FollowWorker, bundle.JavaScript, bundle.FollowWorker()},
		{urls.FollowStyle, bundle.CSS, bundle.FollowStyle()},
	} {
		content, err := bundle.Files(static, f.mediatype, f.sources...)
		if err != nil {
			return nil, err
		}
		files = append(files, output.Static(f.path, content))
	}
	return files, nil
}
