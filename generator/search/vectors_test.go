package search

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"portolan/generator/numbers"
	"portolan/generator/port"
)

// Numbers in queries are read by package notation for lookup and by the engine
// for the search box. Both read the same.
func TestNumbersAreReadAlike(t *testing.T) {
	data, err := os.ReadFile("testdata/numbers.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct{ Q, Numbers, Transports string }
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	engine := newWorld().engine(t)
	value, err := engine.vm.RunString(`(function (transports, query) {
		var q = portolan.parts.parse(transports, query);
		return q.spans.map(function (s) { return s.first === s.last ? s.first : s.first + "-" + s.last; }).join(" ") + "|" + q.bits;
	})`)
	if err != nil {
		t.Fatal(err)
	}
	parse, _ := goja.AssertFunction(value)
	for _, v := range vectors {
		read, faults := numbers.Read(v.Q)
		var items []string
		var transports port.Transports
		for _, n := range read {
			number := fmt.Sprint(n.First)
			if n.First != n.Last {
				number = fmt.Sprintf("%d-%d", n.First, n.Last)
			}
			items = append(items, number)
			transports |= n.Transports
		}
		if len(faults) > 0 {
			items, transports = nil, 0
		}
		if got := strings.Join(items, " "); got != v.Numbers || strings.Join(transports.IDs(), ",") != v.Transports {
			t.Errorf("notation reads %q as %q over %v", v.Q, got, transports.IDs())
		}
		answer, err := parse(goja.Undefined(), array(engine.vm, engine.index.Transports), engine.vm.ToValue(v.Q))
		if err != nil {
			t.Fatal(err)
		}
		bits, _ := port.ParseTransport(v.Transports)
		if want := fmt.Sprintf("%s|%d", v.Numbers, bits); answer.String() != want {
			t.Errorf("the engine reads %q as %q, want %q", v.Q, answer, want)
		}
	}
}
