package sections

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// FuzzSections walks through headings and paragraphs. What a section says depends only on the
// text, and a heading that follows at the same level ends what the earlier section said.
func FuzzSections(f *testing.F) {
	for _, seed := range []string{
		"# Home\n## TCP ports\n### Web\nUDP ports:", "# 22 SSH\n## Reserved\nAll ports are UDP unless noted.",
		"*TCP*\n# Ports (UDP)\n## 80",
		"## Puertos TCP\n### Obsoletos", "# 端口\n## UDP 端口\n### 保留", "#\n##\n*\n**",
		"## Unassigned\n## Default ports:\n22:",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		lines := slices.DeleteFunc(strings.Split(in, "\n"), func(l string) bool { return strings.Trim(l, " \t*#") == "" })
		if len(lines) == 0 {
			t.Skip() // A note has no empty paragraphs.
		}
		p, again := after("Home", lines...), after("Home", lines...)
		if p.Transports() != again.Transports() || p.Around() != again.Around() {
			t.Errorf("%q is read as %v %+v, and then as %v %+v", in, p.Transports(), p.Around(), again.Transports(),
				again.Around())
		}
		items, _ := numbers.Read(lines[len(lines)-1])
		p.Subject(items)
		for _, n := range items {
			p.StateOf(registry.Draft{Port: n.First, End: n.Last, Name: in}, n)
		}
		if slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "#") }) {
			p.MarkStatement()
		}
		for level := 1; level <= 6; level++ {
			p.Siblings(level)
		}
		inner := p.Inside(New(in))
		inner.Transports()
		p.Close(1)
		if left := after("Home", "# Other"); !strings.Contains(in, "\n") && strings.HasPrefix(in, "##") &&
			p.Transports() != left.Transports() {
			t.Errorf("%q: the section ended, but says %v", in, p.Transports())
		}
	})
}
