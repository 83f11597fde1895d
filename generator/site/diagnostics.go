package site

import (
	"fmt"
	"html/template"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/text"
)

// DiagnosticsPage is the page diagnostics.html. It explains the rules by which the
// program checks notes. The anchor of a rule is its code: diagnostics.html#port-range.
type DiagnosticsPage struct {
	Page
	Summary string
	// Escapes explains the escapes in the examples, such as \xE9.
	Escapes  template.HTML
	Rules    []RuleEntry
	Contents []Link
}

// RuleEntry is one rule of the page.
type RuleEntry struct {
	Code, Severity, Summary string
	Explanation             template.HTML
	// Bad is an example that breaks the rule, Good is a corrected example. Both can be
	// empty.
	Bad, Good string
}

func (s *site) diagnostics(p Page) DiagnosticsPage {
	p.setTitle("Diagnostics")
	rules := diag.Rules()
	view := DiagnosticsPage{
		Page: p,
		Summary: fmt.Sprintf("The program checks notes with %s. This page says what each rule means, why it matters and "+
			"how to fix the note.", counts.Of(len(rules), "rule")),
		Escapes: s.inline(p.Root, nil, explained(diag.EscapesExplained)),
	}
	view.Page.Description = view.Summary
	for _, r := range rules {
		view.Rules = append(view.Rules, RuleEntry{
			Code: r.Code, Severity: r.Severity.String(), Summary: sentence(r.Summary),
			Explanation: s.inline(p.Root, nil, explained(r.Explanation)), Bad: r.Bad, Good: r.Good,
		})
		view.Contents = append(view.Contents, Link{URL: "#" + r.Code, Text: r.Code})
	}
	return view
}

// explained splits an explanation into spans. Text between two backticks becomes a code
// span: explained("Write `22`") returns the text span "Write " and the code span "22".
func explained(explanation string) []text.Span {
	var spans []text.Span
	for i, part := range strings.Split(explanation, "`") {
		if i%2 == 1 {
			spans = append(spans, text.CodeSpan{Text: part, Pos: -1})
		} else {
			spans = append(spans, unwritten(part))
		}
	}
	return spans
}
