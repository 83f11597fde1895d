package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzText decodes files of any encoding. The text is UTF-8 or has the bytes of the file, a
// place in the text leads back to its line, and an edit of the text is an edit of the file.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"a\nb\r\nc", "\ufeff\ufeff# x\r\n", "caf\xe9\n", "\xff\xfea\x00\n\x00", "\xfe\xff\x00a\x00\n", "\x93quoted\x94",
		"a\x00b", "\r\r\n", "",
	} {
		f.Add([]byte(seed), 1)
	}
	f.Fuzz(func(t *testing.T, file []byte, offset int) {
		src := NewText("n.md", "n.md", file)
		if src.Encoding == "" && !bytes.Equal(append(bytes.Clone(src.ByteOrderMark), src.Bytes...), file) {
			t.Errorf("%q is read as %q and %q", file, src.ByteOrderMark, src.Bytes)
		}
		if src.Encoding == "" && !bytes.Equal(src.File(), file) {
			t.Errorf("%q is written as %q", file, src.File())
		}
		if src.Encoding != "" && !utf8.Valid(src.Bytes) {
			t.Errorf("%q is read as %s %q, which is not UTF-8", file, src.Encoding, src.Bytes)
		}
		if offset < 0 || offset > len(src.Bytes) {
			return
		}
		line := src.LineOf(offset)
		if pos := src.Position(offset); pos.Line != line || pos.Column < 1 ||
			pos.Line != 1+bytes.Count(src.Bytes[:offset], []byte("\n")) {
			t.Errorf("%q: %d is at %+v, line %d", src.Bytes, offset, pos, line)
		}
		if end := src.LineEnd(offset); end < offset && !strings.Contains("\r\n", string(src.Bytes[end:end+1])) {
			t.Errorf("%q: the line of %d ends at %d", src.Bytes, offset, end)
		}
	})
}

// FuzzWrite writes a diagnostic with any path, message and text in every format. Text for a
// terminal has no control characters, a workflow command is one line, and JSON is valid.
func FuzzWrite(f *testing.F) {
	f.Add("notes/a.md", "port 70000 is too high", "write a number up to 65535", "| 70000 | x |\n", 2)
	f.Add("a::b,c%.md", "\x1b]0;title\x07 ::error::x", "a\nb\r::set-output", "\x1b[31mred\u202e\n", 0)
	f.Add(`C:\notes\a.md`, "é", "", "\xff\t\u0085\u200b", 1)
	f.Fuzz(func(t *testing.T, name, message, hint, note string, offset int) {
		src := NewText(name, name, []byte(note))
		if offset < 0 || offset > len(src.Bytes) {
			t.Skip()
		}
		var list List
		list.Add(PortRange, At{Text: src, Offset: offset}, message, hint)
		var text, github, document, sarif bytes.Buffer
		items := list.Sorted()
		for _, err := range []error{
			WriteText(&text, items), WriteGitHub(&github, items), WriteJSON(&document, items, Read{}), WriteSARIF(&sarif,
				items, SARIFOptions{}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		isControl := func(r rune) bool { return unicode.IsControl(r) && r != '\n' }
		if i := strings.IndexFunc(text.String(), isControl); i >= 0 {
			t.Errorf("the text has a control character: %q", text.String()[i:])
		}
		if strings.Count(github.String(), "\n") != 1 || strings.ContainsFunc(github.String(), isControl) {
			t.Errorf("the workflow command is %q", github.String())
		}
		if !json.Valid(document.Bytes()) || !json.Valid(sarif.Bytes()) {
			t.Errorf("not valid: %s %s", document.Bytes(), sarif.Bytes())
		}
	})
}
