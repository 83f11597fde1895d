package markdown

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/text"
)

// Each file in testdata contains a note, and the expected document and diagnostics.
func TestCases(t *testing.T) {
	casetest.Run(t, func(t *testing.T, c casetest.Case) []casetest.Expectation {
		var diags diag.List
		doc := Parse(diag.NewText("in.md", "in.md", casetest.Bytes(c.Comment, c.Notes[0].Data)), &diags)
		var faults strings.Builder
		if err := diag.WriteText(&faults, diags.Sorted()); err != nil {
			t.Fatal(err)
		}
		return []casetest.Expectation{{Name: "want.txt", Text: dump(doc)}, {Name: "diag.txt", Text: faults.String()}}
	})
}

// dump returns a document as text, with one block on each line. A block inside another
// block is indented.
func dump(doc *Document) string {
	if doc == nil {
		return "nothing\n"
	}
	var b strings.Builder
	dumpFields(&b, doc.Meta, "")
	dumpBlocks(&b, doc.Text, doc.Blocks, "")
	return b.String()
}

func dumpFields(b *strings.Builder, fields []Field, indent string) {
	for _, f := range fields {
		fmt.Fprintf(b, "%smeta %s@%d", indent, f.Key, f.Offset)
		switch {
		case f.Fields != nil:
			b.WriteString(":\n")
			dumpFields(b, f.Fields, indent+"  ")
			continue
		case f.Unreadable:
			b.WriteString(" unreadable")
		case f.List != nil:
			fmt.Fprintf(b, " = %q", f.List)
		default:
			fmt.Fprintf(b, " = %q", f.Text)
		}
		b.WriteByte('\n')
	}
}

func dumpBlocks(b *strings.Builder, src *diag.Text, blocks []text.Block, indent string) {
	line := func(format string, args ...any) { fmt.Fprintf(b, indent+format+"\n", args...) }
	for _, block := range blocks {
		switch block := block.(type) {
		case text.Heading:
			line("h%d #%s%s %s", block.Level, block.ID, dumpName(block.BlockID), dumpSpans(src, block.Spans))
		case text.Paragraph:
			line("p%s %s", dumpName(block.BlockID), dumpSpans(src, block.Spans))
		case text.List:
			line("list ordered=%v start=%d", block.Ordered, block.Start)
			for _, item := range block.Items {
				line("  item%s", dumpTask(item.Task))
				dumpBlocks(b, src, item.Blocks, indent+"    ")
			}
		case text.Table:
			line("table %v", block.Align)
			for _, row := range append([]text.Row{{Cells: block.Header}}, block.Rows...) {
				for _, c := range row.Cells {
					line("  cell %s", dumpSpans(src, c.Spans))
				}
				line("  --")
			}
		case text.Code:
			line("code %q", block.Language)
			for _, l := range block.Lines {
				line("  %q@%s", l.Text, place(src, l.Pos))
			}
		case text.Quote:
			line("quote %q%s %s", block.Kind, dumpFold(block.Fold), dumpSpans(src, block.Title))
			dumpBlocks(b, src, block.Blocks, indent+"  ")
		case text.Rule:
			line("rule")
		case text.Footnotes:
			for _, f := range block.Items {
				line("footnote %d refs=%d", f.Number, f.Refs)
				dumpBlocks(b, src, f.Blocks, indent+"  ")
			}
		case text.Anchor:
			line("anchor%s", dumpName(block.BlockID))
		}
	}
}

func dumpName(name string) string {
	if name == "" {
		return ""
	}
	return " ^" + name
}

func dumpTask(state string) string {
	if state == "" {
		return ""
	}
	return fmt.Sprintf(" task %q", state)
}

func dumpFold(f text.Folding) string { return []string{"", " open", " closed"}[f] }

func dumpSize(s text.Size) string {
	if s == (text.Size{}) {
		return ""
	}
	return fmt.Sprintf(" %dx%d", s.Width, s.Height)
}

func dumpSpans(src *diag.Text, spans []text.Span) string {
	var parts []string
	for _, s := range spans {
		inner := ""
		if children := text.Children(s); children != nil {
			inner = "{" + dumpSpans(src, children) + "}"
		}
		switch s := s.(type) {
		case text.Text:
			parts = append(parts, fmt.Sprintf("%q@%s", s.Text, place(src, s.Pos)))
		case text.Tag:
			parts = append(parts, fmt.Sprintf("tag %q@%s", s.Text, place(src, s.Pos)))
		case text.CodeSpan:
			parts = append(parts, fmt.Sprintf("code %q@%s", s.Text, place(src, s.Pos)))
		case text.Emphasis:
			parts = append(parts, "em"+inner)
		case text.Strong:
			parts = append(parts, "strong"+inner)
		case text.Strike:
			parts = append(parts, "strike"+inner)
		case text.Mark:
			parts = append(parts, "mark"+inner)
		case text.Hashtag:
			parts = append(parts, fmt.Sprintf("hashtag %q@%s", s.Name, place(src, s.Pos)))
		case text.Link:
			if s.Alone {
				inner += " alone"
			}
			parts = append(parts, fmt.Sprintf("link<%s>%q%s", s.Href, s.Title, inner))
		case text.WikiLink:
			if s.Whole {
				inner += " whole"
			}
			parts = append(parts, fmt.Sprintf("wiki@%s target=%q fragment=%q embed=%v%s%s", place(src, s.Pos), s.Target, s.Fragment, s.Embed, dumpSize(s.Size), inner))
		case text.Image:
			parts = append(parts, fmt.Sprintf("image<%s>%q%s", s.Src, s.Alt, dumpSize(s.Size)))
		case text.FootnoteRef:
			parts = append(parts, fmt.Sprintf("footnote@%s %d/%d", place(src, s.Pos), s.Number, s.Nth))
		case text.Break:
			parts = append(parts, fmt.Sprintf("break hard=%v", s.Hard))
		}
	}
	return strings.Join(parts, " ")
}

func place(src *diag.Text, offset int) string {
	p := src.Position(offset)
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

func TestPipesAreBounded(t *testing.T) {
	for n, read := range map[int]bool{2000: true, 2001: false} {
		var diags diag.List
		doc := Parse(diag.NewText("in.md", "in.md", []byte("a "+strings.Repeat("|", n))), &diags)
		if (doc != nil) != read || (diags.Count(diag.Error) == 0) != read {
			t.Errorf("%d pipes on a line: read %v, %d errors", n, doc != nil, diags.Count(diag.Error))
		}
	}
}

func TestBracketsAreBounded(t *testing.T) {
	for _, part := range []string{"[", "[[x", "[a]("} {
		var diags diag.List
		if Parse(diag.NewText("in.md", "in.md", []byte(strings.Repeat(part, maxBrackets+1))), &diags) != nil {
			t.Errorf("a line of %q was read", part)
		}
		if items := diags.Sorted(); len(items) != 1 || items[0].Rule != diag.TooDeep {
			t.Errorf("%q: %v", part, items)
		}
	}
}

// If the removal of a comment may change which text is code, the note is parsed again, at
// most maxCommentReadings times. In the rest of the note, comments in code are removed,
// too.
func TestCommentsAreFoundInTime(t *testing.T) {
	part := "Text <!-- hidden\n\n```\n--> shown `<!-- code -->`\n\n"
	for _, times := range []int{maxCommentReadings / 2, 2 * maxCommentReadings} {
		note := strings.Repeat(part, times)
		read := dump(Parse(diag.NewText("in.md", "in.md", []byte(note)), &diag.List{}))
		if strings.Contains(read, "hidden") || strings.Count(read, "shown") != times {
			t.Errorf("%d comments: %s", times, read)
		}
		if n := strings.Count(read, "<!-- code -->"); (n == times) != (times < maxCommentReadings) {
			t.Errorf("%d comments: %d of those in code are shown", times, n)
		}
	}
}

func TestLongLineIsRefused(t *testing.T) {
	var diags diag.List
	note := "short\n" + strings.Repeat("a", 8<<20) + "\nshort\n"
	if doc := Parse(diag.NewText("in.md", "in.md", []byte(note)), &diags); doc != nil {
		t.Error("a note with a line of 8 MB was read")
	}
	items := diags.Sorted()
	if len(items) != 1 || items[0].Rule != diag.LineTooLong || items[0].Line != 2 {
		t.Errorf("diagnostics: %v", items)
	}
	var b strings.Builder
	if err := diag.WriteText(&b, items); err != nil || b.Len() > 1000 {
		t.Errorf("the excerpt has %d bytes (%v)", b.Len(), err)
	}
}
