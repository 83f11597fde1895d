package generator

import (
	"testing"
	"testing/fstest"
)

// Only the paths of all notes tell a path in capitals from a name.
func TestPathsInCapitalsArePaths(t *testing.T) {
	reg, diags, err := Load([]Layer{{Name: "n", FS: fstest.MapFS{
		"NET/DNS.md": {Data: []byte("about names")},
		"a.md":       {Data: []byte("|Port|Protocol|\n|---|---|\n|53|[[NET/DNS]]|\n|993|[[S/MIME]]|\n")},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, a := range reg.Assignments() {
		names = append(names, a.Name)
	}
	if len(names) != 2 || names[0] != "DNS" || names[1] != "S/MIME" {
		t.Errorf("the names are %q", names)
	}
	if items := diags.Sorted(); len(items) != 0 {
		t.Errorf("reported is %v", items[0].Message)
	}
}
