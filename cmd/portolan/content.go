package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/vault"
	"portolan/static"
	"portolan/templates"
)

// defaultContent is the folder of notes that commands read without --content.
const defaultContent = "content"

// layers opens the notes of --content. Without --content, it opens the default notes.
func (c contentFlag) layers() ([]generator.Layer, error) {
	if len(c.Content) == 0 {
		if !hasDefaultContent() {
			return []generator.Layer{{FS: content.FS, Name: builtIn}}, nil
		}
		return openLayers([]string{defaultContent}, c.links())
	}
	layers, err := openLayers(c.Content, c.links())
	if err != nil {
		return nil, err
	}
	return layers, nil
}

// load reads the notes. It hints at notes that could not be read.
func (c contentFlag) load(std streams) (*registry.Registry, error) {
	layers, err := c.layers()
	if err != nil {
		return nil, err
	}
	reg, diags, err := generator.Load(layers, parts...)
	if err != nil {
		return nil, err
	}
	if n := diags.Unread(); n > 0 {
		std.hint("%s could not be read; to see why, run portolan check", counts.Of(n, "file"))
	}
	return reg, nil
}

// hintAtBuiltIn prints a hint if a command reads the built-in notes because there are no
// others. Otherwise users in a wrong folder could think that the results come from their
// own notes.
func (c contentFlag) hintAtBuiltIn(std streams) {
	if len(c.Content) == 0 && !hasDefaultContent() {
		std.hint("there is no folder ./%s here, so the built-in notes are read; "+
			"name your notes with --content", defaultContent)
	}
}

// hintAtHome prints a hint if the site of a folder has no index.md, so that its title and
// settings come from elsewhere.
func hintAtHome(layers []generator.Layer, reg *registry.Registry, std streams) {
	home := reg.Home()
	switch {
	case layers[0].Only != "", home != nil && home.Path() == generator.HomePath:
	case home != nil:
		std.hint("there is no %s, so the home page is %s", generator.HomePath, home.Text.Name)
	default:
		std.hint("there is no home note, so the title of the site is %q; to add one, run portolan new --vault %s",
			reg.Site().Title, shellWord(layers[0].Name))
	}
}

func hasDefaultContent() bool {
	info, err := os.Stat(defaultContent)
	return err == nil && info.IsDir()
}

// openLayers opens the folders and notes at the given paths.
func openLayers(paths []string, links vault.Links) ([]generator.Layer, error) {
	var layers []generator.Layer
	for _, p := range paths {
		layer, err := vault.Open(p, links)
		if err != nil {
			return nil, err
		}
		layers = append(layers, layer)
	}
	return layers, nil
}

// parts are the built-in notes that a home note can include.
var parts = []generator.Part{
	{Name: "iana", Layer: generator.Layer{FS: content.FS, Name: builtIn, Only: "iana"}},
	{Name: "common", Layer: generator.Layer{FS: content.FS, Name: builtIn, Only: "common"}},
	{Name: "protocols", Layer: generator.Layer{FS: content.FS, Name: builtIn, Only: "protocols"}},
	{Name: "topics", Layer: generator.Layer{FS: content.FS, Name: builtIn, Only: "topics"}},
	{Name: "systems", Layer: generator.Layer{FS: content.FS, Name: builtIn, Only: "systems"}},
	{Name: "docs", Layer: generator.Layer{FS: content.FS, Name: builtIn, Only: "docs"}},
}

// builtIn is the folder name that diagnostics print for the notes inside this program.
const builtIn = "(built-in notes)"

// options returns the options of the generator, for commands that make a site or data files.
func (c contentFlag) options() (generator.Options, error) {
	layers, err := c.layers()
	if err != nil {
		return generator.Options{}, err
	}
	stamp, err := generatedAt()
	return generator.Options{
		Layers: layers, Parts: parts, Templates: templates.FS, Static: static.FS,
		Version: version, GeneratedAt: stamp,
	}, err
}

// generatedAt returns the time of SOURCE_DATE_EPOCH in RFC 3339, or "" if it is not set
// (https://reproducible-builds.org/docs/source-date-epoch/).
func generatedAt() (string, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return "", nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	stamp := time.Unix(seconds, 0).UTC()
	if err != nil || stamp.Year() < 1970 || stamp.Year() > 9999 {
		return "", fmt.Errorf("SOURCE_DATE_EPOCH: %q is not a number of seconds since 1970", epoch)
	}
	return stamp.Format(time.RFC3339), nil
}
