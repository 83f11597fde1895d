package repair

import (
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/text"
)

// reading returns the content of a note as text, without offsets. Two notes with the same
// content produce the same pages. They also produce the same diagnostics, except those
// that repair can fix. found contains the diagnostics of the note.
func reading(doc *markdown.Document, found []*diag.Diagnostic) string {
	var w writer
	w.fields(doc.Meta)
	w.blocks(doc.Blocks)
	for _, d := range found {
		if len(d.Fixes) == 0 {
			w.say("fault", d.Rule.Code, d.Line, d.Message)
		}
	}
	return w.String()
}

type writer struct {
	strings.Builder
	words strings.Builder // plain text that is not yet written
}

// say writes the text in w.words, and then a line with kind and values.
func (w *writer) say(kind string, values ...any) {
	if w.words.Len() > 0 {
		fmt.Fprintf(w, "%q\n", w.words.String())
		w.words.Reset()
	}
	w.WriteString(kind)
	for _, v := range values {
		fmt.Fprintf(w, " %q", fmt.Sprint(v))
	}
	w.WriteByte('\n')
}

func (w *writer) fields(fields []markdown.Field) {
	for _, f := range fields {
		w.say("field", f.Key, f.Text, len(f.List), f.List)
		w.fields(f.Fields)
		w.say("end")
	}
}

func (w *writer) blocks(blocks []text.Block) {
	for _, b := range blocks {
		w.block(b)
	}
	w.say("end")
}

func (w *writer) block(b text.Block) {
	switch b := b.(type) {
	case text.Heading:
		w.say("heading", b.Level, b.ID)
		w.spans(b.Spans)
	case text.Paragraph:
		w.say("paragraph")
		w.spans(b.Spans)
	case text.List:
		w.say("list", b.Ordered, b.Start)
		for _, item := range b.Items {
			w.say("item", item.Task)
			w.blocks(item.Blocks)
		}
	case text.Table:
		w.say("table", b.Align)
		w.cells(b.Header)
		for _, row := range b.Rows {
			w.cells(row.Cells)
		}
	case text.Code:
		w.say("code", b.Language)
		for _, line := range b.Lines {
			w.say("line", line.Text)
		}
	case text.Quote:
		w.say("quote", b.Kind, b.Fold)
		w.spans(b.Title)
		w.blocks(b.Blocks)
	case text.Rule:
		w.say("rule")
	case text.Footnotes:
		for _, f := range b.Items {
			w.say("footnote", f.Number, f.Refs)
			w.blocks(f.Blocks)
		}
	}
}

func (w *writer) cells(row []text.Cell) {
	w.say("row")
	for _, c := range row {
		w.spans(c.Spans)
	}
}

func (w *writer) spans(spans []text.Span) {
	for _, s := range spans {
		w.span(s)
	}
	w.say("end")
}

func (w *writer) span(s text.Span) {
	switch s := s.(type) {
	case text.Text:
		// Adjacent texts are joined: the division of a text into spans does not change its meaning.
		w.words.WriteString(s.Text)
		return
	case text.CodeSpan:
		w.say("literal", s.Text)
	case text.Emphasis:
		w.say("emphasis")
	case text.Strong:
		w.say("strong")
	case text.Strike:
		w.say("strike")
	case text.Mark:
		w.say("mark")
	case text.Hashtag:
		w.say("hashtag", s.Name)
	case text.Link:
		w.say("link", s.Href, s.Title)
	case text.WikiLink:
		w.say("wiki-link", s.Target, s.Fragment, s.Embed)
	case text.Image:
		w.say("image", s.Src, s.Title, s.Alt)
	case text.FootnoteRef:
		w.say("footnote", s.Number)
	case text.Break:
		w.say("break", s.Hard)
	}
	if children := text.Children(s); children != nil {
		w.spans(children)
	}
}
