package columns

import (
	"strings"
	"testing"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// FuzzColumns reads the columns of any table. A second reading gives the same layouts, every
// column that a layout names exists, and no column is a port column twice.
func FuzzColumns(f *testing.F) {
	for _, seed := range []string{
		"Port|Protocol|Service\n22|TCP|SSH\n53|UDP|DNS", "Start Port|End Port|Use\n1|2|a",
		"TCP|UDP|Name\n22|-|SSH\n-|53|DNS",
		"Port|Service|Port|Service\n22|SSH|23|Telnet", "Host|Container|App\n8080|80|Web",
		"Puerto TCP|Puerto UDP|Servicio\n22||SSH",
		"#|Porta|Uso\n1|22|SSH\n2|23|Telnet", "Service|URL\nWeb|<http://nas.lan:8096>", "|\n|",
		"Name|No.\nSSH|22\nx|22/tcp", "端口|服务\n22|SSH",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		table := tableOf(strings.Split(in, "\n")...)
		if !table.Square() {
			t.Skip()
		}
		c, again := Read(table), Read(table)
		if c.LooksLikePorts() != again.LooksLikePorts() || c.TakeNumbers() != again.TakeNumbers() {
			t.Errorf("%q is read in two ways", in)
		}
		if !c.Has(notation.RoleNumber) {
			return
		}
		c.Claims()
		c.Evidence()
		c.IsRegister()
		layouts, second := c.Layouts(), again.Layouts()
		for i, l := range layouts {
			if shown(l) != shown(second[i]) || len(l.Roles) != len(table.Header) {
				t.Errorf("%q has the layout %s, and then %s", in, shown(l), shown(second[i]))
			}
			seen := map[int]bool{}
			for _, n := range l.Numbers {
				if n.Index < 0 || n.Index >= len(table.Header) || n.Last >= len(table.Header) || seen[n.Index] {
					t.Errorf("%q has the layout %s", in, shown(l))
				}
				seen[n.Index] = true
			}
		}
		for _, r := range table.Rows {
			for _, cell := range r.Cells {
				if n, ok := AddressIn(cell); ok && n.First > n.Last {
					t.Errorf("%q: the address has the ports %d to %d", text.Plain(cell.Spans), n.First, n.Last)
				}
			}
		}
	})
}
