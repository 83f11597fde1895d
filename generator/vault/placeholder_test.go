package vault

import (
	"strings"
	"testing"

	"portolan/generator/diag"
)

func TestPlaceholder(t *testing.T) {
	for text, want := range map[string]int{
		"# {{title}}":                          2,
		"a\n{{date}}":                          2,
		"{{date:YYYY-MM-DD}}":                  0,
		"{{time:HH:mm}}":                       0,
		"---\ndate: {{date}}\n---\n":           10,
		"<% tp.file.title %>":                  0,
		"a <%* let x = 1\n%>":                  2,
		"`a` {{title}}":                        4,
		"```\n{{title}}\n```\n{{title}}":       18,
		"~~~\n```\n~~~\n{{title}}":             12,
		"````\n```\n{{title}}\n````":           -1,
		"> ```\n> {{title}}\n> ```":            -1,
		"`{{title}}` and ``<% a %>``":          -1,
		"```\n{{title}}":                       -1,
		"{{ title }} {{titles}} {{ansible}}":   -1,
		"{{title:a\n}} {{#if}} {{< fig >}} {{": -1,
		"1 <% 2":                               -1,
		"":                                     -1,
		strings.Repeat("{{", 100_000):          -1,
		strings.Repeat("`{{", 100_000):         -1,
	} {
		offset, ok := Placeholder(diag.NewText("a.md", "a.md", []byte(text)))
		if !ok {
			offset = -1
		}
		if offset != want {
			t.Errorf("%.60q has a placeholder at %d, want %d", text, offset, want)
		}
	}
}

func TestIsDrawing(t *testing.T) {
	for text, want := range map[string]bool{
		"---\nexcalidraw-plugin: parsed\n---\n":       true,
		"---\r\ntags: x\r\nexcalidraw-plugin : y\r\n": true,
		"---\ntags: x\n---\nexcalidraw-plugin: a\n":   false,
		"excalidraw-plugin: parsed\n":                 false,
		"---\nx: excalidraw-plugin: y\n---\n":         false,
		"":                                            false,
	} {
		if got := IsDrawing(diag.NewText("a.md", "a.md", []byte(text))); got != want {
			t.Errorf("%q is a drawing: %t", text, got)
		}
	}
}
