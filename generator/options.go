package generator

import (
	"cmp"
	"io/fs"

	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options are the options of all commands that make a site.
type Options struct {
	// Layers are the notes. Required.
	Layers []Layer
	// Parts are the sets of notes that the home note may include.
	Parts []Part
	// Templates and Static are the look of the site. Required.
	Templates, Static fs.FS
	// BaseURL is the address of the site, as registry.ParseBaseURL returns it. If it is
	// empty, the home note gives the address.
	BaseURL string
	// Baseline is the earlier registry that the site is compared with; nil for no
	// comparison.
	Baseline *jsonapi.Edition
	// Version is the version of the program, such as "0.1.0".
	Version string
	// GeneratedAt is the time that the JSON files give as their time of generation, in
	// RFC 3339, or empty.
	GeneratedAt string
	// Program returns a hash of the program, so that a new version of the program
	// builds the site again. Build needs it.
	Program func() (string, error)
}

// baseURL returns the address of the site, or an empty string.
func (o Options) baseURL(reg *registry.Registry) string { return cmp.Or(o.BaseURL, reg.Site().BaseURL) }

// json returns the options of the JSON files.
func (o Options) json(reg *registry.Registry) jsonapi.Options {
	return jsonapi.Options{Generator: "portolan " + o.Version, GeneratedAt: o.GeneratedAt, BaseURL: o.baseURL(reg),
		Pages: urls.Folders{}}
}
