package generator

import (
	"runtime"

	"golang.org/x/sync/errgroup"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/vault"
)

// parsed is a note after it was parsed as Markdown, with its diagnostics.
type parsed struct {
	vault.File
	note *vault.Note
	// text is nil if the file cannot be read.
	text *diag.Text
	// daily is set for a daily note.
	daily bool
	// doc is nil if the note could not be parsed.
	doc *markdown.Document
	// bundled is set if the note comes from a part that the home note includes.
	bundled bool
	diags   diag.List
}

// parse parses notes as Markdown and returns them in the same order. First it adds their
// paths to paths, which may already contain the paths of other notes.
func parse(reader *vault.Reader, notes []vault.File, paths *markdown.Paths) []parsed {
	for _, f := range notes {
		paths.Add(f.Path)
	}
	read := make([]parsed, len(notes))
	each(len(notes), func(i int) {
		note := reader.Read(notes[i], *paths)
		read[i].File, read[i].note, read[i].text, read[i].doc = notes[i], note, note.Text, note.Document
		read[i].diags.Append(&note.Diags)
	})
	return read
}

// interpret reads the statements of parsed notes and adds them to b. First it opens the
// notes, one after the other, because notes can have the same source. Then it reads their
// statements in parallel. home says which note is the home note. It takes the statements that are
// the same as before from kept, and returns all statements for the next call. kept can be nil.
func interpret(
	read []parsed, home frontmatter.Home, kept readings, b *registry.Builder, diags *diag.List,
) readings {
	docs := make([]*markdown.Document, len(read))
	for i := range read {
		docs[i] = read[i].doc
	}
	in := frontmatter.Context{Home: home, Sources: frontmatter.FolderSources(docs, home)}
	notes := make([]*registry.Note, len(read))
	for i, note := range read {
		if note.doc != nil {
			notes[i] = reading.Open(note.doc, in, note.bundled, b, &read[i].diags)
			notes[i].Daily = note.daily
		}
	}
	stated := make([]*statements, len(read))
	each(len(read), func(i int) {
		if notes[i] != nil {
			stated[i] = kept.of(read[i].doc, notes[i])
		}
	})
	next := make(readings, len(read))
	for i, s := range stated {
		diags.Append(&read[i].diags)
		if s != nil {
			b.Append(&s.drafts, notes[i])
			notes[i].Links = s.links
			diags.Append(&s.diags)
			next[read[i].doc] = s
		}
	}
	return next
}

// each calls do with each number from 0 to n-1, in parallel.
func each(n int, do func(int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			do(i)
			return nil
		})
	}
	// Wait returns no error, because no function of the group returns one.
	_ = group.Wait()
}
