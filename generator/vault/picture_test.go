package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"portolan/generator/diag"
	"portolan/generator/svg"
)

func TestPictures(t *testing.T) {
	folder := fstest.MapFS{"a.png": {Data: []byte("one")}, "b.png": {Data: []byte("one")}, "c.png": {Data: []byte("two")}}
	picture := func(path string) Picture { return Picture{Place: diag.NewText(path, "n/"+path, nil), FS: folder} }
	var diags diag.List
	marks := func(path string) (content, name string) {
		t.Helper()
		content, shown := picture(path).Mark(true, &diags)
		name, again := picture(path).Mark(false, &diags)
		if !shown || !again {
			t.Errorf("%s is not shown: %v", path, diags.Sorted())
		}
		return content, name
	}
	a, nameA := marks("a.png")
	b, nameB := marks("b.png")
	c, _ := marks("c.png")
	if a != "7692c3ad3540" || a != b || a == c {
		t.Errorf("the pictures have the marks %s, %s and %s", a, b, c)
	}
	if nameA == nameB || len(nameA) != len(a) {
		t.Errorf("by name they have the marks %s and %s", nameA, nameB)
	}
	if _, again := marks("b.png"); again != nameB {
		t.Errorf("a picture that did not change has the marks %s and %s", nameB, again)
	}
	folder["b.png"] = &fstest.MapFile{Data: []byte("two"), ModTime: time.Unix(1, 0)}
	if _, later := marks("b.png"); later == nameB {
		t.Error("a picture that changed has the mark of before")
	}
	b2 := bytes.NewBufferString("before ")
	if err := picture("c.png").Render(b2); err != nil || b2.String() != "before two" {
		t.Errorf("the bytes are %q, %v", b2, err)
	}
	for _, hashed := range []bool{true, false} {
		if mark, shown := picture("gone.png").Mark(hashed, &diags); shown || mark != "" || diags.Count(diag.Error) == 0 {
			t.Errorf("a picture that does not exist has the mark %q, reported: %v", mark, diags.Sorted())
		}
	}
	if picture("gone.png").Render(&bytes.Buffer{}) == nil {
		t.Error("no error on reading a picture that does not exist")
	}
}

// An SVG picture is made inert. Its mark is a hash of the copy, and what is left out is
// reported once, at the first place. A picture that is refused is not shown.
func TestDrawings(t *testing.T) {
	const open = `<svg xmlns="http://www.w3.org/2000/svg">`
	folder := fstest.MapFS{
		"plain.svg": {Data: []byte(open + "<g/></svg>")},
		"script.SVG": {Data: []byte(open + "\n<script/><script/><g onload='x'/><use href='x'/>" +
			"<set attributeName='href'/></svg>")},
		"broken.svg": {Data: []byte("a\n<b>")},
		"large.svg":  {Data: make([]byte, svg.MaxSize+1)},
		"utf16.svg":  {Data: utf16(open + "<script/>é</svg>")},
	}
	for name, want := range map[string]struct {
		code   string
		line   int
		render string
	}{
		"plain.svg":  {"", 0, "<g/></svg>\n"},
		"script.SVG": {"svg-cleaned", 2, "\n<g/><use/></svg>\n"},
		"utf16.svg":  {"svg-cleaned", 1, "é</svg>\n"},
		"broken.svg": {"svg-refused", 2, ""},
		"large.svg":  {"svg-refused", 0, ""},
		"gone.svg":   {"unreadable", 0, ""},
	} {
		var diags diag.List
		p := Picture{Place: diag.NewText(name, "n/"+name, nil), FS: folder}
		mark, shown := p.Mark(true, &diags)
		var b bytes.Buffer
		err := p.Render(&b)
		if shown != (want.render != "") || shown != (err == nil) || !strings.HasSuffix(b.String(), want.render) {
			t.Errorf("%s: mark %q, shown %v, %v, %q", name, mark, shown, err, b.String())
		}
		if sum := sha256.Sum256(b.Bytes()); shown && mark != hex.EncodeToString(sum[:6]) {
			t.Errorf("%s: the mark %s is not a hash of the copy", name, mark)
		}
		items := diags.Sorted()
		if want.code == "" && len(items) == 0 {
			continue
		}
		if len(items) != 1 || items[0].Rule.Code != want.code || items[0].Line != want.line || items[0].File != "n/"+name {
			t.Errorf("%s: reported %+v, want %s in line %d", name, items, want.code, want.line)
		}
	}
}

// utf16 returns text in UTF-16 with a byte order mark.
func utf16(text string) []byte {
	b := []byte{0xff, 0xfe}
	for _, r := range text {
		b = append(b, byte(r), byte(r>>8))
	}
	return b
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
