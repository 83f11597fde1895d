package markdown

import (
	"strings"
	"testing"

	"portolan/generator/diag"
)

// Each case exceeds a limit by one unit. The note is refused at the line where the block
// begins, and is read if it has one unit less.
func TestBlocksAreBounded(t *testing.T) {
	slow := map[string]bool{"cells of a table": true, "lines of a note": true} // to read what the limit allows
	for name, tt := range map[string]struct {
		before, unit, after string
		limit, line         int
		rule                *diag.Rule
	}{
		"lines of a paragraph":    {"one\n\n", "ab cd\n", "\nlast\n", maxParagraphLines, 3, diag.BlockTooLarge},
		"bytes of a paragraph":    {"\n", strings.Repeat("a", 1023) + "\n", "", maxParagraph / 1024, 2, diag.BlockTooLarge},
		"brackets":                {"", "[[a]\n", "", maxBlockBrackets / 2, 1, diag.BlockTooLarge},
		"struck words on a line":  {"", "~~a ", "", maxEmphasis / 2, 1, diag.TooDeep},
		"emphasis in a paragraph": {"", "~~a *b\n_c\n", "", maxEmphasis / 4, 1, diag.BlockTooLarge},
		"definitions of links":    {"", "[a]: http://a.example\n", "", maxParagraphLines, 1, diag.BlockTooLarge},
		"paragraph of a list":     {"- a\n", "  b\n", "", maxParagraphLines - 1, 1, diag.BlockTooLarge},
		"paragraph of a quote":    {"", "> b\n", "", maxParagraphLines, 1, diag.BlockTooLarge},
		"cells of a table": {
			"a\n\n|" + strings.Repeat("a|", 1022) + "\n|" + strings.Repeat("-|", 1022) + "\n", "|\n", "", maxTableCells/1024 - 2, 3,
			diag.BlockTooLarge,
		},
		"footnotes":       {"", "[^a]: b\n\n", "", maxFootnotes, 2*maxFootnotes + 1, diag.BlockTooLarge},
		"lines of a note": {"", "- a\n", "", maxLines, 0, diag.NoteTooLarge},
		"nested quotes":   {"", "> ", "a\n", maxNesting, 1, diag.TooDeep},
	} {
		t.Run(name, func(t *testing.T) {
			for extra, want := range []int{0, 1} {
				if slow[name] && extra == 0 {
					continue
				}
				var diags diag.List
				note := tt.before + strings.Repeat(tt.unit, tt.limit+extra) + tt.after
				doc := Parse(diag.NewText("in.md", "in.md", []byte(note)), &diags)
				if (doc == nil) != (want == 1) || diags.Count(diag.Error) != want {
					t.Fatalf("%d over the limit: read %v, %d errors", extra, doc != nil, diags.Count(diag.Error))
				}
				if extra == 0 {
					continue
				}
				if d := diags.Sorted()[0]; d.Rule != tt.rule || d.Line != tt.line {
					t.Errorf("%s at line %d, want %s at line %d", d.Rule.Code, d.Line, tt.rule.Code, tt.line)
				}
			}
		})
	}
}

// The limits hold inside a note that has a comment, which is parsed more than once.
func TestBlocksAreBoundedWithComments(t *testing.T) {
	var diags diag.List
	note := "a <!-- b -->\n\n" + strings.Repeat("a\n", maxParagraphLines+1)
	if Parse(diag.NewText("in.md", "in.md", []byte(note)), &diags) != nil || diags.Sorted()[0].Line != 3 {
		t.Errorf("the note was read, or %v", diags.Sorted())
	}
}

// People have tables of all ports, and long output of programs in code.
func TestLargeBlocksAreRead(t *testing.T) {
	for name, note := range map[string]string{
		"table": "| Port | Name | a | b | c | d |\n|---|---|---|---|---|---|\n" + strings.Repeat("| 1 | [a](b) | **c** | | | |\n", 65536),
		"code":  "```\n" + strings.Repeat("ssh\t22/tcp\t# [a] *b* |c|\n", 65536) + "```\n",
		"list":  strings.Repeat("- 22/tcp [ssh](a) **b**\n", 65536),
	} {
		var diags diag.List
		if Parse(diag.NewText("in.md", "in.md", []byte(note)), &diags) == nil || diags.Count(diag.Error) > 0 {
			t.Errorf("the %s was not read", name)
		}
	}
}

// Twice the text is at most about twice the work, counted in allocations.
func TestWorkGrowsWithTheText(t *testing.T) {
	for _, unit := range []string{
		"ab cd\n", "~~a *b _c\n", "[a](\n", "[[a|b\n", "![a](<b\n", "<a \n", "`a\n", "&#a;\n", "a|b\n", "[^a]: b\n\n",
		"[a]: http://a.example\n", "<table><tr><td>a\n", "# Notes\n\n", "a ^b\n\n", "- a\n", "> a\nb\n", "$a %% b\n",
		"a <!-- b\n", "1. a\n", "http://a.example/(\n",
	} {
		allocations := func(times int) float64 {
			src := diag.NewText("in.md", "in.md", []byte(strings.Repeat(unit, times)))
			return testing.AllocsPerRun(1, func() { Parse(src, &diag.List{}) })
		}
		if once, twice := allocations(300), allocations(600); twice > 2.2*once {
			t.Errorf("%q: %.0f allocations, and %.0f for twice the text", unit, once, twice)
		}
	}
}
