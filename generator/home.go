package generator

import (
	"cmp"
	"slices"

	"portolan/generator/reading/frontmatter"
	"portolan/generator/vault"
)

// HomePath is the path of the home note in a folder of notes: index.md.
const HomePath = frontmatter.HomePath

// homeOf returns which of the listed notes is the home note: index.md or, if no layer has
// one, the note that replaces it in the first layer with such a note. The title of a site
// without a title is that of the first layer. There is at least one layer.
func homeOf(layers []vault.Layer, notes []vault.File) frontmatter.Home {
	home := frontmatter.Home{Title: cmp.Or(layers[0].Title, frontmatter.DefaultSiteTitle)}
	if slices.ContainsFunc(notes, func(f vault.File) bool { return f.Path == frontmatter.HomePath }) {
		return home
	}
	for _, layer := range layers {
		if layer.Only != "" {
			continue // a single note is no folder with a home note
		}
		var paths []string
		for _, f := range notes {
			if f.Layer.Name == layer.Name {
				paths = append(paths, f.Path)
			}
		}
		if path := frontmatter.ReplaceHome(paths, layer.Title); path != "" {
			home.Replacement = vault.File{Layer: layer, Path: path}.Name()
			return home
		}
	}
	return home
}
