package links

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/text"
)

// Followed is the result of Follow: what the links of a note lead to.
type Followed struct {
	// Links lead to notes, protocols and numbers. They are in the order of the note.
	Links []Link
	// Pictures are the pictures that the note shows or links to, in the order of the
	// links.
	Pictures []*File
}

// Link is a link to a page, and the sentence with this link.
type Link struct {
	Target Target
	// Sentence returns plain text. It can be empty: see text.Links.
	Sentence func() string
}

// Follow resolves each link of a note once. It reports links without a target and links
// with several possible targets.
func (x *Index) Follow(n *Note, diags *diag.List) Followed {
	f := follower{index: x, note: n, diags: diags}
	f.sentence = func() string { return "" }
	f.settings(n)
	all := n.Links
	if all == nil {
		all = text.Links(n.Blocks)
	}
	for _, found := range all {
		f.sentence = found.Sentence
		f.span(found.Span)
	}
	f.reportLeft()
	return f.found
}

// follower follows the links of one note.
type follower struct {
	index *Index
	note  *Note
	diags *diag.List
	found Followed
	// sentence returns the sentence with the present link.
	sentence func() string
	// left are the paths of linked files that are not copied to the site, such as PDF
	// files. leftAt is the position of the first link to such a file.
	left   []string
	leftAt int
	// withheld are the linked notes that are not published, and hidden are such files.
	// follower reports each of them only once.
	withheld []*Note
	hidden   []*File
}

// settings follows the links in the front matter of the home note.
func (f *follower) settings(n *Note) {
	for _, link := range n.Nav {
		// The header may link only to pages, and a file such as plan.pdf has no page.
		if written, pos, file := f.fileOf(link); file != nil {
			f.warn(diag.LinkUnresolved, pos, fmt.Sprintf("%q is a file, not a note, protocol or port", written), "")
			continue
		}
		f.span(link)
	}
	for _, picture := range n.Logo {
		l := f.index.wiki(n, picture)
		if l.Found() && (l.File == nil || !text.NamesPicture(l.File.Path())) {
			f.warn(diag.LinkUnresolved, picture.Pos, fmt.Sprintf("%q is not a picture", picture.Target), "")
			continue
		}
		if !l.Found() {
			f.warn(diag.LinkUnresolved, picture.Pos, fmt.Sprintf("there is no picture %q", picture.Target), "")
			continue
		}
		f.wiki(picture)
	}
	for s := range text.Inside(n.Footer) {
		f.span(s)
	}
}

// fileOf returns the file that a link leads to, how the link is written, and its position.
func (f *follower) fileOf(link text.Span) (written string, pos int, file *File) {
	switch l := link.(type) {
	case text.WikiLink:
		return l.Target, l.Pos, f.index.wiki(f.note, l).File
	case text.Link:
		if to, within := f.index.href(f.note, l.Href); within {
			return l.Href, l.Pos, to.File
		}
	}
	return "", 0, nil
}

func (f *follower) span(s text.Span) {
	switch s := s.(type) {
	case text.WikiLink:
		f.wiki(s)
	case text.Link:
		f.href(s)
	case text.Image:
		f.image(s)
	}
}

func (f *follower) wiki(w text.WikiLink) {
	l := f.index.wiki(f.note, w)
	switch {
	case l.Found():
		f.follow(l, w.Pos, w.Target, w.Fragment, w.Embed)
	case w.Embed && text.NamesPicture(w.Target):
		f.warn(diag.LinkUnresolved, w.Pos, fmt.Sprintf("there is no picture %q", w.Target), "")
	case w.Embed:
		f.warn(diag.LinkUnresolved, w.Pos, fmt.Sprintf("there is no note, picture or other file %q", w.Target), "")
	default:
		f.warn(diag.LinkUnresolved, w.Pos, fmt.Sprintf("there is no note, protocol or port %q", w.Target), "")
	}
}

func (f *follower) href(link text.Link) {
	l, within := f.index.href(f.note, link.Href)
	switch {
	case !within && link.Alone:
		// A bare address, such as <ssh://host>, is not reported. If its scheme is not allowed, the page shows it as text.
	case !within && !AllowedScheme(link.Href):
		f.warn(diag.LinkScheme, link.Pos, fmt.Sprintf("a link to %q is not allowed", short(link.Href)),
			"use an address that begins with http:, https: or mailto:, or a relative path")
	case !within:
	case !l.Found():
		f.warn(diag.LinkUnresolved, link.Pos, fmt.Sprintf("there is no note at %q", link.Href), "")
	default:
		_, fragment, _ := splitHref(link.Href)
		f.follow(l, link.Pos, link.Href, fragment, false)
	}
}

func (f *follower) image(i text.Image) {
	l, within := f.index.href(f.note, i.Src)
	switch {
	case !within && !AllowedScheme(i.Src):
		f.warn(diag.LinkScheme, i.Pos, fmt.Sprintf("the picture %q is not shown", short(i.Src)),
			"save it as a file in the content folder")
	case !within:
	case !l.Found():
		f.warn(diag.LinkUnresolved, i.Pos, fmt.Sprintf("there is no picture at %q", i.Src), "")
	default:
		f.follow(l, i.Pos, i.Src, "", true)
	}
}

func (o others) String() string {
	listed := strings.Join(o.first, ", ")
	if more := o.total - len(o.first); more > 0 {
		return fmt.Sprintf("%s and %d more", listed, more)
	}
	return listed
}

// follow adds the target of a link to f.found. It warns about problems of the link, such
// as several possible targets or a missing heading.
func (f *follower) follow(l link, pos int, written, fragment string, embed bool) {
	switch {
	case l.others.total > 1:
		f.warn(diag.LinkAmbiguous, pos,
			fmt.Sprintf("%q matches %s; the first one is used", written, l.others),
			"write more of the path")
	case l.moved:
		f.warn(diag.LinkPath, pos,
			fmt.Sprintf("there is no note at %q; the link leads to %s, which has the same name", written, l.Note.Path()), "")
	}
	switch {
	case l.File != nil:
		f.file(l.File, pos, embed)
		return
	case l.Note != nil && l.Note.Unpublished:
		if !slices.Contains(f.withheld, l.Note) {
			f.withheld = append(f.withheld, l.Note)
			f.warn(diag.LinkUnpublished, pos,
				fmt.Sprintf("%s is not published, so the link leads nowhere", l.Note.Path()), "")
		}
		return
	case l.lost && strings.HasPrefix(fragment, "^"):
		f.warn(diag.LinkHeading, pos, fmt.Sprintf("%s has no block %q", l.Note.Path(), fragment), "")
	case l.lost:
		f.warn(diag.LinkHeading, pos, fmt.Sprintf("%s has no heading %q", l.Note.Path(), fragment), "")
	}
	f.found.Links = append(f.found.Links, Link{l.Target, f.sentence})
}

// file handles a link to a file. If the page can show or link to it as a picture, file
// adds it to f.found.Pictures. All other files are not copied to the site, so file adds
// them to f.left.
func (f *follower) file(file *File, pos int, embed bool) {
	if file.Unpublished {
		if !slices.Contains(f.hidden, file) {
			f.hidden = append(f.hidden, file)
			f.warn(diag.LinkUnpublished, pos, file.Path()+" is not published, so it is not shown", "")
		}
		return
	}
	if Opens(file.Path()) || embed && text.NamesPicture(file.Path()) {
		f.found.Pictures = append(f.found.Pictures, file)
		return
	}
	if len(f.left) == 0 {
		f.leftAt = pos
	}
	if !slices.Contains(f.left, file.Path()) {
		f.left = append(f.left, file.Path())
	}
}

// reportLeft reports the linked files that are not copied to the site. It makes only one
// diagnostic for each note: there may be hundreds of such links, and they are not errors.
func (f *follower) reportLeft() {
	if len(f.left) == 0 {
		return
	}
	message := f.left[0] + " is not copied"
	if more := len(f.left) - 1; more > 0 {
		message = fmt.Sprintf("%s and %s are not copied", f.left[0], counts.Of(more, "other file"))
	}
	f.warn(diag.LinkFile, f.leftAt, message+": a site has only notes and pictures", "")
}

func (f *follower) warn(rule *diag.Rule, pos int, message, hint string) {
	f.diags.Add(rule, diag.At{Text: f.note.Text, Offset: pos}, message, hint)
}

// maxShort is the maximum number of characters of an address in a message. Some addresses
// are very long: a data: address can contain a whole file.
const maxShort = 80

// short returns an address for a message. If it has more than maxShort characters, the
// end is replaced with "…".
func short(address string) string {
	if r := []rune(address); len(r) > maxShort {
		return string(r[:maxShort]) + "…"
	}
	return address
}
