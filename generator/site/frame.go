package site

import (
	"bytes"
	"crypto/rand"
	"html/template"
	"regexp"
	"sync"
)

// frames are layouts with holes where pages differ. The pages of a folder
// share one, so that only what is their own is put through templates.
type frames struct {
	layout *template.Template
	made   sync.Map // frameKey to frame
}

// frameKey is all of a page that its frame depends on.
type frameKey struct {
	root, findRoot, section, current string
	described, canonical             bool
	feed, fetches, alternate         bool
}

// frame is the text between holes: hole i is behind text i.
type frame struct{ texts, holes []string }

// The marks that stand for the holes while a frame is made. No text of a site
// can hold them: they are made up anew by each run.
var (
	secret          = rand.Text()
	titleMark       = "title-" + secret
	descriptionMark = "description-" + secret
	canonicalMark   = "https://canonical.invalid/" + secret
	alternateMark   = "alternate-" + secret
	mainMark        = "main-" + secret
)

var marks = regexp.MustCompile(titleMark + "|" + descriptionMark + "|" + canonicalMark + "|" + alternateMark + "|" + mainMark)

// write writes a page: its frame, its own title, description and addresses, and
// between them what main writes.
func (f *frames) write(b *bytes.Buffer, p Page, main func() error) error {
	fr, err := f.of(p)
	if err != nil {
		return err
	}
	for i, text := range fr.texts {
		b.WriteString(text)
		if i == len(fr.holes) {
			break
		}
		switch fr.holes[i] {
		case titleMark:
			template.HTMLEscape(b, []byte(p.Title))
		case descriptionMark:
			template.HTMLEscape(b, []byte(p.Description))
		case canonicalMark:
			template.HTMLEscape(b, []byte(p.Canonical))
		case alternateMark:
			template.HTMLEscape(b, []byte(p.Alternate))
		case mainMark:
			if err := main(); err != nil {
				return err
			}
		}
	}
	return nil
}

// of returns the frame of a page, which is made when first asked for.
func (f *frames) of(p Page) (frame, error) {
	key := frameKey{p.Root, p.Find.Root, p.Section, p.Current, p.Description != "", p.Canonical != "", p.Feed != "", p.Fetches, p.Alternate != ""}
	if fr, ok := f.made.Load(key); ok {
		return fr.(frame), nil
	}
	p.Title = titleMark
	if key.described {
		p.Description = descriptionMark
	}
	if key.canonical {
		p.Canonical = canonicalMark
	}
	if key.alternate {
		p.Alternate = alternateMark
	}
	var b bytes.Buffer
	if err := f.layout.ExecuteTemplate(&b, "layout", p); err != nil {
		return frame{}, err
	}
	fr := frame{texts: marks.Split(b.String(), -1), holes: marks.FindAllString(b.String(), -1)}
	f.made.Store(key, fr)
	return fr, nil
}
