package bundle

import (
	"strings"
	"testing"

	"portolan/static"
)

func TestWithoutLayers(t *testing.T) {
	for sheet, flat := range map[string]string{
		"@layer a,b;@layer b{p{color:red}}@layer a{i{top:0}@media print{i{top:1px}}}": "i{top:0}@media print{i{top:1px}}p{color:red}",
		`@layer a{p::after{content:"}"}}b{top:0}@layer a{i{top:0}}`:                   `p::after{content:"}"}i{top:0}`,
	} {
		got, err := WithoutLayers([]byte(sheet))
		if want := sheet + "@supports not selector(:has(a)){" + flat + "}"; err != nil || string(got) != want {
			t.Errorf("%s, want %s (%v)", got, want, err)
		}
	}
	for _, sheet := range []string{"", "p{top:0}", "@layer a;p{top:0}"} {
		if got, err := WithoutLayers([]byte(sheet)); err != nil || string(got) != sheet {
			t.Errorf("%s becomes %s (%v)", sheet, got, err)
		}
	}
}

func TestNoLayerIsLeft(t *testing.T) {
	sheet, err := Files(static.FS, CSS, "css/tokens.css", "css/base.css", "css/layout.css", "css/search.css", "css/print.css")
	if err != nil {
		t.Fatal(err)
	}
	got, err := WithoutLayers(sheet)
	_, flat, found := strings.Cut(string(got), "@supports not selector(:has(a)){")
	if err != nil || !found || strings.Contains(flat, "@layer") {
		t.Errorf("%q (%v)", flat, err)
	}
	for _, rule := range []string{"--paper:#f6f1e4", "box-sizing:border-box"} {
		if !strings.Contains(flat, rule) {
			t.Errorf("%s is missing", rule)
		}
	}
}
