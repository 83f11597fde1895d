package generator

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

// exportNotes returns an error with the place of a remark that Markdown cannot express.
func TestMarkdownReportsALostRemark(t *testing.T) {
	note := "---\nsource: {id: s, kind: system}\n---\n|Port|System|Description|Thing|\n|-|-|-|-|\n|22|A|b|c|\n|23|A|b|" +
		strings.Repeat("$", 200_000) + "|\n"
	reg, diags := loadNotes(t, map[string]string{"n.md": note})
	if Failed(diags, false) || len(reg.Remarks()) != 2 {
		t.Fatalf("%d remarks", len(reg.Remarks()))
	}
	_, err := exportNotes(reg)
	if loss := (*Loss)(nil); !errors.As(err, &loss) || !strings.HasPrefix(loss.Place, "notes/n.md:") {
		t.Errorf("%.200v", err)
	}
}

// Export counts the remarks that a format leaves out.
func TestRemarksLeftOut(t *testing.T) {
	note := "---\nsource: {id: s, kind: system}\n---\n|Port|System|Description|\n|-|-|-|\n|22|A|b|\n|23|A|b|\n"
	opts := siteOptions([]Layer{{Name: "notes", FS: fstest.MapFS{"n.md": {Data: []byte(note)}}}})
	for format, want := range map[Format]int{FormatJSON: 0, FormatMarkdown: 0, FormatServices: 2, FormatCSV: 2, FormatAnki: 2} {
		exported, err := Export(opts, format, "")
		if err != nil || exported.LeftOut != want {
			t.Errorf("%s leaves out %d remarks, want %d (%v)", format, exported.LeftOut, want, err)
		}
	}
}
