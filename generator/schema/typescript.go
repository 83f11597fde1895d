package schema

import (
	"fmt"
	"strings"
)

// TypeScript returns TypeScript declarations of the types.
func TypeScript(types []Type) []byte {
	var b strings.Builder
	for i, t := range types {
		if i > 0 {
			b.WriteString("\n")
		}
		comment(&b, "", t.About)
		switch {
		case len(t.Enum) > 0:
			fmt.Fprintf(&b, "export type %s = \"%s\";\n", t.Name, strings.Join(t.Enum, `" | "`))
		case t.Max > 0:
			fmt.Fprintf(&b, "export type %s = number;\n", t.Name)
		default:
			fmt.Fprintf(&b, "export interface %s {\n", t.Name)
			for _, f := range t.Fields {
				comment(&b, "  ", f.About)
				fmt.Fprintf(&b, "  %s: %s;\n", f.Key, f.Value.typeScript())
			}
			b.WriteString("}\n")
		}
	}
	return []byte(b.String())
}

// comment writes a description as a comment. In the description, "*/" becomes "* /",
// because "*/" would end the comment.
func comment(b *strings.Builder, indent, about string) {
	if about != "" {
		fmt.Fprintf(b, "%s/** %s */\n", indent, strings.ReplaceAll(about, "*/", "* /"))
	}
}

// typeScript returns the TypeScript type of a value: "string", "Port[]", "number | null".
func (v Value) typeScript() string {
	name := v.Type
	if name == "integer" {
		name = "number"
	}
	switch {
	case v.List:
		return name + "[]"
	case v.Map:
		return "{ [name: string]: " + name + " }"
	case v.Nullable:
		return name + " | null"
	}
	return name
}
