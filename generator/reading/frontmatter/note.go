package frontmatter

import (
	"cmp"
	"fmt"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// ReadNote returns the note of a document and adds the source of the note to b. For the
// home note, it also adds the settings of the site to b. bundled is true for the notes
// that come with the program.
func ReadNote(doc *markdown.Document, in Context, bundled bool, b *registry.Builder, diags *diag.List) *registry.Note {
	n := &registry.Note{Text: doc.Text, Blocks: doc.Blocks, Home: !bundled && in.Home.Is(doc), Bundled: bundled}
	f := values{src: doc.Text, diags: diags}
	source := registry.NotesSource
	if bundled {
		source = registry.BundledSource
	}
	if of, ok := sourceOfFolder(doc, in.Sources); ok {
		source = of
	}
	var site registry.Site
	for _, field := range doc.Meta {
		key := field.Key
		field.Key = strings.ToLower(key)
		switch {
		case field.Unreadable:
			n.Unpublished = f.unreadable(field, n.Home) || n.Unpublished
		case field.Key == sourceKey && field.Fields != nil:
			source = f.source(field)
		case f.ofAnyNote(field, n):
		case n.Home:
			f.setting(field, n, &site)
		case field.Key == "protocol":
			n.About = f.text(field)
		case f.aboutProtocol(field, n) || isRead(field.Key):
		default:
			property(field, key, n)
		}
	}
	if offset, ok := refusal(doc, "publish", "published", "draft"); ok && !n.Home && !n.Unpublished {
		n.Unpublished = true
		diags.Add(diag.FrontMatterValue, diag.At{Text: doc.Text, Offset: offset},
			"this line is not read as YAML, or its key is there twice; the note is not published",
			"write a space after the colon, and the key once")
	}
	if n.Title == "" {
		n.Title = defaultTitle(doc, n.Home, in.Home.Title)
	}
	if n.Unpublished {
		return n
	}
	var same bool
	if n.Source, same = b.Source(source); !same {
		diags.Add(diag.SourceConflict, diag.At{Text: doc.Text, Offset: 0},
			fmt.Sprintf("an earlier note describes the source %q differently; its description is used, not this one", source.ID),
			"write the same description in both notes, or another id")
	}
	if n.Home {
		site.Title, site.Description = n.Title, n.Description
		b.SetSite(site)
	}
	return n
}

// ofAnyNote reads a key that every note may have, such as "title". It returns false for
// any other key.
func (f values) ofAnyNote(field markdown.Field, n *registry.Note) bool {
	switch field.Key {
	case "title":
		n.Title = f.text(field)
	case "description":
		n.Description = f.text(field)
	case "aliases", "alias":
		n.Aliases = f.list(field)
	case sourceKey:
		n.Reference = noteReference(f.text(field))
	case "publish", "published", "draft":
		n.Unpublished = f.excludes(field, n.Home) || n.Unpublished
	case "encryption":
		n.Traits.Encryption = choice(f, field, registry.ParseEncryption, registry.Encryptions())
	case "exposure":
		n.Traits.Exposure = choice(f, field, registry.ParseExposure, registry.Exposures())
	case "exposure_reason":
		n.Traits.ExposureReason = f.text(field)
	case "topics":
		n.TopicNames = f.names(field)
	case "topic_page":
		n.TopicPage = strings.Join(f.names(field), " ")
	case "tags", "tag":
		f.tags(field, n)
	case "facts":
		n.WithoutFacts = f.statesNothing(field)
	default:
		return false
	}
	return true
}

// defaultTitle returns the title of a note without a title in its front matter. If the
// note begins with a heading of level 1, the text of the heading is the title. If not,
// the file name is the title, or siteTitle for the home note.
func defaultTitle(doc *markdown.Document, home bool, siteTitle string) string {
	if len(doc.Blocks) > 0 {
		if h, ok := doc.Blocks[0].(text.Heading); ok && h.Level == 1 {
			return text.Title(h.Spans)
		}
	}
	if home {
		return cmp.Or(siteTitle, DefaultSiteTitle)
	}
	name := path.Base(doc.Text.Path)
	return strings.TrimSuffix(name, path.Ext(name))
}

// noteReference converts the value of the key "source" to a reference. The value is an
// address, a title, or a wiki-link. In vaults, titles of books are often wiki-links.
func noteReference(source string) registry.Reference {
	if target, label, ok := wikiLink(source); ok {
		return naming.Titled(cmp.Or(label, text.LastSegment(target)))
	}
	if registry.AllowedScheme(source) {
		return registry.Reference{Title: registry.ReferenceTitle(source), URL: source}
	}
	return naming.Titled(source)
}
