// Package repair fixes notes. It applies the edits that diagnostics suggest. As an
// option, it also removes spaces in table cells. All other bytes of a note stay the same.
//
// The code that adds a diagnostic decides what is wrong and how to fix it. Package repair
// writes no files and knows nothing about ports.
package repair

import (
	"cmp"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// Options selects edits in addition to the edits of diagnostics. The zero value selects
// none.
type Options struct {
	// Cells removes spaces at the ends of table cells. A table in which most pipes are
	// aligned stays aligned: there, Cells aligns all pipes.
	Cells bool
}

// Result is a repaired note.
type Result struct {
	// File contains the bytes of the note after the repair.
	File []byte
	// Fixes are the edits that were made, with offsets in the original note.
	Fixes []diag.Fix
	// Left is the number of edits that were not made, because they would change the content
	// of the note.
	Left int
}

// Note repairs a note. If the note cannot be read, Note adds the reason to diags and
// returns false.
//
// A repair may change how other tools read a note, but not the content that this program
// reads. A few edits would change this content. For example, a corrected spelling next to
// an asterisk can begin or end emphasis, and a corrected label can match another link
// reference. Note does not make such edits. The user can make them.
func Note(src *diag.Text, opts Options, diags *diag.List) (Result, bool) {
	doc, found := read(src)
	if doc == nil {
		for _, d := range found {
			again := diags.Add(d.Rule, diag.At{Text: src, Offset: d.Offset}, d.Message, d.Hint)
			again.Fixes = d.Fixes
		}
		return Result{}, false
	}
	var fixes []diag.Fix
	// An edit writes the whole note in UTF-8. Notes in other encodings are therefore not edited.
	if src.Encoding == "" {
		fixes = collect(doc, found, opts)
	}
	e := editor{src: src}
	if len(fixes) > 0 {
		e.want = reading(doc, found)
		e.try(fixes)
	}
	return Result{File: apply(src, e.made), Fixes: e.made, Left: len(fixes) - len(e.made)}, true
}

func read(src *diag.Text) (*markdown.Document, []*diag.Diagnostic) {
	var found diag.List
	doc := markdown.Parse(src, &found)
	return doc, found.Sorted()
}

// collect returns the edits of the diagnostics and, if opts.Cells is set, of the table
// cells. They are sorted by offset. If two edits overlap, collect returns only the first.
func collect(doc *markdown.Document, found []*diag.Diagnostic, opts Options) []diag.Fix {
	var fixes []diag.Fix
	add := func(src *diag.Text, more []diag.Fix) {
		for _, f := range more {
			fixes = append(fixes, src.InFile(f)...)
		}
	}
	var inText []diag.Fix
	for _, d := range found {
		add(d.Text, d.Fixes)
		if d.Text == doc.Text {
			inText = append(inText, d.Fixes...)
		}
	}
	if opts.Cells {
		add(doc.Text, cells(doc, inText))
	}
	// At the same offset, an insertion comes before a replacement.
	slices.SortStableFunc(fixes, func(a, b diag.Fix) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.Length, b.Length))
	})
	end := -len(doc.Text.ByteOrderMark)
	return slices.DeleteFunc(slices.Compact(fixes), func(f diag.Fix) bool {
		if f.Offset < end {
			return true
		}
		end = f.Offset + f.Length
		return false
	})
}

// apply returns the bytes of a note after the edits. The edits must be sorted by offset.
func apply(src *diag.Text, fixes []diag.Fix) []byte {
	mark := len(src.ByteOrderMark)
	file := src.File()
	var out []byte
	done := 0
	for _, f := range fixes {
		out = append(out, file[done:mark+f.Offset]...)
		out = append(out, f.New...)
		done = mark + f.Offset + f.Length
	}
	return append(out, file[done:]...)
}

// editor applies edits to a note, but only if they do not change its content.
type editor struct {
	src      *diag.Text
	want     string // the content of the original note, from the function reading
	made     []diag.Fix
	readings int // how often the edited note was read
}

// maxReadings is the maximum number of times that editor reads the edited note. Several
// readings are necessary to find the edits that change the content of the note. 500
// readings are enough to find dozens of such edits. After that, no more edits are made.
const maxReadings = 500

// try makes all edits together. If this changes the content of the note, it tries the
// first half of the edits, and then the second half. In this way, it finds one bad edit
// with a few readings of the note.
func (e *editor) try(fixes []diag.Fix) {
	if e.readings++; e.readings > maxReadings {
		return
	}
	made := append(slices.Clip(e.made), fixes...)
	src := diag.NewText(e.src.Path, e.src.Name, apply(e.src, made))
	if doc, found := read(src); doc != nil && reading(doc, found) == e.want {
		e.made = made
		return
	}
	if len(fixes) > 1 {
		half := len(fixes) / 2
		e.try(fixes[:half])
		e.try(fixes[half:])
	}
}
