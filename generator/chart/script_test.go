package chart

import (
	"testing"

	"github.com/dop251/goja"

	"portolan/generator/port"
	"portolan/static"
)

// The script of map.html has the same curve.
func TestScriptHasTheSameCurve(t *testing.T) {
	const step = 13
	source, err := static.FS.ReadFile("js/map/curve.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	all, err := vm.RunString(string(source) + `
const all = [];
for (let n = 0; n <= LAST; n += 13) {
  const p = pointOf(n);
  all.push([p.x, p.y, numberAt(p)]);
}
all;`)
	if err != nil {
		t.Fatal(err)
	}
	var got [][3]int
	if err := vm.ExportTo(all, &got); err != nil {
		t.Fatal(err)
	}
	if want := int(port.Max)/step + 1; len(got) != want {
		t.Fatalf("%d positions, want %d", len(got), want)
	}
	for i, has := range got {
		n := port.Number(i * step)
		if p := PointOf(n); has != [3]int{p.X, p.Y, int(n)} {
			t.Fatalf("the script has %v for %d, want %v", has, n, p)
		}
	}
}
