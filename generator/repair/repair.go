// Package repair fixes notes: it makes the edits that diagnostics carry, and no
// others, so that every other byte stays as it was. What is wrong, and what is
// right, is decided where the rule is raised. It writes no files, and knows
// nothing of ports.
package repair

import (
	"cmp"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// Options say what is done beyond the repair of faults. The zero value does
// nothing beyond.
type Options struct {
	// Cells cuts the blanks at the ends of table cells, and aligns the pipes of
	// tables in which most are.
	Cells bool
}

// Result is what became of a note.
type Result struct {
	// File holds the bytes of the note after the repair.
	File []byte
	// Fixes are the edits that were made, by offset in the note before.
	Fixes []diag.Fix
	// Left counts the edits that were not made, because the note would have
	// said something else after them.
	Left int
}

// Note repairs a note. It returns false for a note that cannot be read, which
// is reported to diags.
//
// A repair is to change how other tools read a note, not what it says here. In
// rare notes it would: a word that stands beside a star, or that is the name
// of a link reference, may bind otherwise once it is spelled right. Such
// edits are a matter of judgement, and left.
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
	if src.Encoding == "" { // else each byte would change
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

// collect returns the edits of the file to make, sorted, none within another.
func collect(doc *markdown.Document, found []*diag.Diagnostic, opts Options) []diag.Fix {
	var fixes []diag.Fix
	add := func(src *diag.Text, more []diag.Fix) {
		for _, f := range more {
			if f, ok := src.Written(f); ok {
				fixes = append(fixes, f)
			}
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
	// What is put in at a place stands before what is replaced there.
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

// apply returns the bytes of a note's file after edits of the file, which are
// sorted.
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

// editor makes edits as long as the note says what it said.
type editor struct {
	src      *diag.Text
	want     string
	made     []diag.Fix
	readings int
}

// maxReadings bounds how often a note is read to find the edits that will not
// do. It is enough for dozens of them; beyond, what is not made is left.
const maxReadings = 500

// try makes a run of edits together, or where that will not do, each half of
// them: a single bad one costs few readings of the note.
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
