package generator

import (
	"cmp"
	"io/fs"

	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options are what all commands that make a site have in common.
type Options struct {
	// Layers are the notes. Required.
	Layers []Layer
	// Parts are what the home note may include.
	Parts []Part
	// Templates and Static are the look of the site. Required.
	Templates, Static fs.FS
	// BaseURL is where the site will be, as registry.ParseBaseURL returns it.
	// Empty leaves it to the home note.
	BaseURL string
	// Baseline is the earlier registry whose changes the site shows, or nil.
	Baseline *jsonapi.Edition
	// Version is the version of the program, such as "0.1.0".
	Version string
	// GeneratedAt is the time to be stated in the data, in RFC 3339, or empty.
	GeneratedAt string
	// Program returns a hash of the program, so that a new one builds anew.
	// Build needs it.
	Program func() (string, error)
}

// baseURL is where the site will be, or empty.
func (o Options) baseURL(reg *registry.Registry) string { return cmp.Or(o.BaseURL, reg.Site().BaseURL) }

// json is what the JSON files tell of their making.
func (o Options) json(reg *registry.Registry) jsonapi.Options {
	return jsonapi.Options{Generator: "portolan " + o.Version, GeneratedAt: o.GeneratedAt, BaseURL: o.baseURL(reg),
		Pages: urls.Folders{}}
}
