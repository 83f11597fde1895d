package vault

import (
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
)

// Each kind of skipped files has one diagnostic, at the first file by name.
func TestReportSkipped(t *testing.T) {
	layer := Layer{Name: "notes", FS: fstest.MapFS{}}
	var others []File
	for _, name := range []string{"z.canvas", "a.png", "b/B.CANVAS", "x.base", "plain"} {
		others = append(others, File{layer, name})
	}
	var diags diag.List
	ReportSkipped(others, &diags)
	found := diags.Sorted()
	if len(found) != 2 || found[0].Text.Name != "notes/b/B.CANVAS" || !strings.Contains(found[0].Message, "1 other file") ||
		found[1].Text.Name != "notes/x.base" || found[1].Rule != diag.FileSkipped || found[1].Rule.Severity != diag.Info {
		t.Errorf("%+v", found)
	}
	diags = diag.List{}
	if ReportSkipped(others[1:2], &diags); len(diags.Sorted()) != 0 {
		t.Errorf("a picture is reported")
	}
}
