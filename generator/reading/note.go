package reading

import (
	"fmt"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// readNote makes a note of a document's front matter and blocks. That of the
// home note also sets the site.
func readNote(doc *markdown.Document, bundled bool, b *registry.Builder, diags *diag.List) *registry.Note {
	n := &registry.Note{Text: doc.Source, Blocks: doc.Blocks, Home: doc.Source.Path == homePath, Bundled: bundled}
	f := frontMatter{src: doc.Source, diags: diags}
	source := registry.NotesSource
	if bundled {
		source = registry.BundledSource
	}
	var site registry.Site
	for _, field := range doc.Meta {
		switch {
		case field.Unreadable:
			f.unreadable(field, n.Home)
		case field.Key == "title":
			n.Title = f.text(field)
		case field.Key == "description":
			n.Description = f.text(field)
		case field.Key == "aliases" || field.Key == "alias":
			n.Aliases = f.list(field)
		case field.Key == "source" && field.Fields != nil:
			source = f.source(field)
		case field.Key == "source":
			n.Reference = noteReference(f.text(field))
		case field.Key == "publish":
			n.Unpublished = n.Unpublished || f.withholds(field, n.Home)
		case field.Key == "draft":
			n.Unpublished = n.Unpublished || f.isDraft(field, n.Home)
		case n.Home:
			f.setting(field, &site)
		case field.Key == "protocol":
			n.About = f.text(field)
		default:
			f.aboutProtocol(field, n)
		}
	}
	if n.Title == "" {
		n.Title = defaultTitle(doc)
	}
	if n.Unpublished {
		return n
	}
	var same bool
	if n.Source, same = b.Source(source); !same {
		diags.Add(diag.SourceConflict, diag.At{Source: doc.Source, Offset: 0},
			fmt.Sprintf("another note describes the source %q differently; the first description is used", source.ID), "")
	}
	if n.Home {
		site.Title, site.Description = n.Title, n.Description
		b.SetSite(site)
	}
	return n
}

// defaultTitle is the heading that opens a note, else its file name, which
// says nothing of the home note.
func defaultTitle(doc *markdown.Document) string {
	if len(doc.Blocks) > 0 {
		if h, ok := doc.Blocks[0].(text.Heading); ok && h.Level == 1 {
			return text.Plain(h.Spans)
		}
	}
	if doc.Source.Path == homePath {
		return DefaultSiteTitle
	}
	name := path.Base(doc.Source.Path)
	return strings.TrimSuffix(name, path.Ext(name))
}

// noteReference is what front matter names as the source of a note: an
// address, or a title. Vaults write titles as wiki-links.
func noteReference(source string) registry.Reference {
	if inside, ok := strings.CutPrefix(source, "[["); ok && strings.HasSuffix(inside, "]]") {
		target, label, labelled := strings.Cut(strings.TrimSuffix(inside, "]]"), "|")
		if !labelled {
			label = text.LastSegment(target)
		}
		return titled(strings.TrimSpace(label))
	}
	if registry.AllowedScheme(source) {
		return registry.Reference{Title: registry.ReferenceTitle(source), URL: source}
	}
	return titled(source)
}
