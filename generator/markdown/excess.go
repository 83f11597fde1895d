package markdown

import (
	"github.com/yuin/goldmark/parser"

	"portolan/generator/diag"
)

// excess is a part of a note that exceeds a limit.
type excess struct {
	rule          *diag.Rule
	offset        int
	message, hint string
}

var excessKey = parser.NewContextKey()

// exceed stores an excess, unless there is one already.
func exceed(pc parser.Context, e excess) {
	if pc.Get(excessKey) == nil {
		pc.Set(excessKey, &e)
	}
}

func (e *excess) report(src *diag.Text, diags *diag.List) {
	diags.Add(e.rule, diag.At{Text: src, Offset: e.offset}, e.message, e.hint)
}
