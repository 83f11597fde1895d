package site

import (
	"html"
	"strings"

	"portolan/generator/text"
)

// codeLabels are the labels of code that Obsidian shows as something else. A page shows the
// code, because it runs no scripts.
var codeLabels = map[string]string{
	"mermaid": "Diagram in Mermaid", "plantuml": "Diagram in PlantUML", "dot": "Diagram in Graphviz",
	"math": "Formula in LaTeX", "latex": "Formula in LaTeX", "tikz": "Diagram in LaTeX",
	"dataview": "Query of Dataview", "dataviewjs": "Script of Dataview", "tasks": "Query of Tasks",
	"query": "Query of Obsidian", "base": "View of Obsidian Bases",
}

// code writes a block of code. If Obsidian shows such code as something else, it has a label.
func (w *writer) code(c text.Code) {
	label := codeLabels[strings.ToLower(c.Language)]
	if label != "" {
		w.raw(`<figure class="code-source"><figcaption>`, label, `</figcaption>`)
	}
	w.raw(`<pre tabindex="0"><code`)
	if c.Language != "" {
		w.raw(` class="language-`, html.EscapeString(c.Language), `"`)
	}
	w.raw(">")
	for _, line := range c.Lines {
		w.plain(line.Text, line.Pos)
		w.raw("\n")
	}
	w.raw("</code></pre>")
	if label != "" {
		w.raw("</figure>")
	}
}
