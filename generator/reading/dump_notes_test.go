package reading

import (
	"fmt"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// dumpVault returns the tags of a registry, and the properties and embeds of its notes.
func dumpVault(reg *registry.Registry) string {
	var b strings.Builder
	for _, t := range reg.Tags() {
		fmt.Fprintf(&b, "tag %s %q: own %s, all %s\n", t.ID, t.Name, pathsOf(t.Notes), pathsOf(t.All()))
	}
	for _, n := range reg.Notes() {
		for _, p := range n.Properties {
			fmt.Fprintf(&b, "property of %s: %s", n.Path(), p.Key)
			for _, v := range p.Values {
				fmt.Fprintf(&b, " %T(%s)", v, text.Plain([]text.Span{v}))
			}
			b.WriteByte('\n')
		}
	}
	for _, n := range reg.Notes() {
		dumpEmbeds(&b, n.Path(), n.Embeds)
	}
	return b.String()
}

func pathsOf(notes []*registry.Note) []string {
	var paths []string
	for _, n := range notes {
		paths = append(paths, n.Path())
	}
	return paths
}

func dumpEmbeds(b *strings.Builder, from string, embeds []*registry.Embed) {
	for _, e := range embeds {
		path := fmt.Sprintf("%s@%d > %s", from, e.Pos, e.Target.Note.Path())
		fmt.Fprintf(b, "embed %s %s%s, %d blocks\n", path, e.Target.HeadingID, e.Target.BlockID, len(e.Blocks))
		dumpEmbeds(b, path, e.Embeds)
	}
}
