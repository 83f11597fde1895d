package search

import (
	"testing"

	"github.com/dop251/goja"

	"portolan/generator/registry"
	"portolan/static"
)

// Words are parted and folded by the build, queries by the engine. Every
// character must mean the same to both.
func TestEngineFoldsLikeTheBuild(t *testing.T) {
	script, err := static.FS.ReadFile("js/engine.js")
	if err != nil {
		t.Fatal(err)
	}
	var b registry.Builder
	engine, err := NewEngine(script, NewIndex(b.Build(nil)))
	if err != nil {
		t.Fatal(err)
	}
	joined, err := engine.vm.RunString(`(function (s) { return portolan.words(s).join(" "); })`)
	if err != nil {
		t.Fatal(err)
	}
	cut, _ := goja.AssertFunction(joined)
	for r := rune(1); r < 0x10000; r++ {
		if 0xd800 <= r && r <= 0xdfff {
			continue
		}
		text := "one" + string(r) + "two"
		want := words(text)
		value, err := cut(goja.Undefined(), engine.vm.ToValue(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := value.String(); got != want {
			t.Errorf("U+%04X: the engine makes %q of it, the build %q", r, got, want)
		}
	}
}
