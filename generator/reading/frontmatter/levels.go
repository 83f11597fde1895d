package frontmatter

import (
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/similar"
)

// diagnosticsKey is the setting of the home note that chooses the severity of rules.
const diagnosticsKey = "diagnostics"

// ReadLevels returns the severities in the setting "diagnostics" of the home note. It
// reports codes that do not exist, and those with a fixed severity. It returns nil for any
// other note.
func ReadLevels(doc *markdown.Document, home Home, diags *diag.List) diag.Levels {
	if !home.Is(doc) {
		return nil
	}
	f := values{src: doc.Text, diags: diags}
	levels := diag.Levels{}
	for _, field := range doc.Meta {
		if strings.ToLower(field.Key) != diagnosticsKey || field.Unreadable {
			continue
		}
		if field.Fields == nil && len(field.Values()) > 0 {
			f.warn(diag.FrontMatterValue, field, `"diagnostics" must have a code on each line`,
				"write diagnostics: and below it, indented, lines such as wikilink-pipe: off")
		}
		for _, part := range field.Fields {
			f.level(part, levels)
		}
	}
	return levels
}

// level reads one line of the setting "diagnostics".
func (f values) level(field markdown.Field, levels diag.Levels) {
	rule, ok := diag.RuleNamed(field.Key)
	if !ok {
		hint := "portolan help codes lists all codes"
		if names := similar.Names(field.Key, codes()); len(names) > 0 {
			hint = "did you mean " + names[0] + "?"
		}
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("there is no diagnostic %q", field.Key), hint)
		return
	}
	level, ok := diag.ParseLevel(strings.ToLower(f.text(field)))
	switch {
	case !ok:
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q must be off, info, warning or error", field.Key), "")
	case rule.Fixed && level != rule.Severity:
		f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%s is always an error", field.Key), "delete the line")
	default:
		levels[rule] = level
	}
}

func codes() []string {
	var codes []string
	for _, r := range diag.Rules() {
		codes = append(codes, r.Code)
	}
	return codes
}
