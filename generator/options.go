package generator

import (
	"cmp"
	"io/fs"

	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/overlay"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// LookFolder is a folder with templates or static files of the user.
type LookFolder = overlay.Folder

// Options are the options of all commands that make a site.
type Options struct {
	// Layers are the notes. Required.
	Layers []Layer
	// Parts are the sets of notes in the program that the home note may include.
	Parts []Part
	// Templates and Static contain the templates, style sheets and scripts of the site.
	// Required.
	Templates, Static fs.FS
	// OwnTemplates and OwnStatic are folders of the user. Their files take the place of those
	// with the same path in Templates and Static.
	OwnTemplates, OwnStatic LookFolder
	// Loader loads the notes. If it is nil, a new one does.
	Loader *Loader
	// Look is the result of NewLook for Templates and Static. If it is nil, it is made.
	Look *Look
	// BaseURL is the address of the site, as registry.ParseBaseURL returns it. If it is
	// empty, the address in the home note is used.
	BaseURL string
	// Baseline is the earlier registry to compare the site with. If it is nil, nothing is
	// compared.
	Baseline *jsonapi.Edition
	// Version is the version of the program, such as "0.1.0".
	Version string
	// GeneratedAt is the time of generation for the JSON files, in RFC 3339. It can be
	// empty.
	GeneratedAt string
	// Program returns a hash of the program. If the hash changes, Build writes the site
	// again. Only Build requires it.
	Program func() (string, error)

	// own contains the templates of the user, by their paths: see dressed.
	own map[string]*diag.Text
	// ownHash is a hash of the files of the user, or "".
	ownHash string
}

// load loads the notes.
func (o Options) load() (*registry.Registry, *diag.List, error) {
	return cmp.Or(o.Loader, &Loader{}).Load(o.Layers, o.Parts...)
}

// baseURL returns the address of the site, or an empty string.
func (o Options) baseURL(reg *registry.Registry) string { return cmp.Or(o.BaseURL, reg.Site().BaseURL) }

// programName comes before the version of the program in the JSON files.
const programName = "portolan "

// json returns the options of the JSON files.
func (o Options) json(reg *registry.Registry) jsonapi.Options {
	return jsonapi.Options{Generator: programName + o.Version, GeneratedAt: o.GeneratedAt, BaseURL: o.baseURL(reg),
		Pages: urls.Folders{}}
}
