package vault

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
)

func TestPictures(t *testing.T) {
	folder := fstest.MapFS{"a.png": {Data: []byte("one")}, "b.png": {Data: []byte("one")}, "c.png": {Data: []byte("two")}}
	picture := func(path string) Picture { return Picture{Place: diag.NewText(path, "n/"+path, nil), FS: folder} }
	marks := func(path string) (content, name string) {
		t.Helper()
		content, err := picture(path).ContentMark()
		if err != nil {
			t.Error(err)
		}
		name, err = picture(path).NameMark()
		if err != nil {
			t.Error(err)
		}
		return content, name
	}
	a, nameA := marks("a.png")
	b, nameB := marks("b.png")
	c, _ := marks("c.png")
	if a != "7692c3ad3540" || a != b || a == c {
		t.Errorf("the pictures have the marks %s, %s and %s", a, b, c)
	}
	if nameA != "acff2529268d" || nameA == nameB || len(nameA) != len(a) {
		t.Errorf("by name they have the marks %s and %s", nameA, nameB)
	}
	b2 := bytes.NewBufferString("before ")
	if err := picture("c.png").Render(b2); err != nil || b2.String() != "before two" {
		t.Errorf("the bytes are %q, %v", b2, err)
	}
	for what, do := range map[string]func() error{
		"its content": func() error { _, err := picture("gone.png").ContentMark(); return err },
		"its name":    func() error { _, err := picture("gone.png").NameMark(); return err },
		"its bytes":   func() error { return picture("gone.png").Render(&bytes.Buffer{}) },
	} {
		if do() == nil {
			t.Errorf("no error on reading %s of a picture that does not exist", what)
		}
	}
}

func TestWhyAFileCannotBeRead(t *testing.T) {
	_, err := fstest.MapFS{}.Open("a.png")
	for cause, err := range map[string]error{
		"file does not exist": err,
		"it is broken":        errors.New("it is broken"),
	} {
		var diags diag.List
		ReportUnreadable(diag.NewText("a.png", "n/a.png", nil), err, &diags)
		d := diags.Sorted()[0]
		if !strings.HasSuffix(d.Message, ": "+cause) || strings.Contains(d.Message, "a.png") ||
			d.File != "n/a.png" || d.Line != 0 || d.Rule != diag.Unreadable {
			t.Errorf("reported: %+v, want the cause %q once and no path in the message", d, cause)
		}
	}
}
