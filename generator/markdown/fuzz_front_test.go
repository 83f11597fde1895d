package markdown

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// FuzzFrontMatter reads YAML and TOML front matter. The text below must stay the same, a second
// reading must be equal, every key must stand at its offset, and words of a value must be words
// of the front matter.
func FuzzFrontMatter(f *testing.F) {
	for _, front := range []string{
		"title: Ports of the lab\ntags: [net, ports]\naliases:\n  - a\n  - \"b: c\"", "port: 0022\npublish: no",
		"source:\n  id: iana\n  kind: registry\n  url: https://www.iana.org/", "title: 'it''s'\nnav:\n- [[a]]\n- [[b|c]]",
		"a: &x 1\nb: *x", "a: |\n  text\n  more\nb: >-\n  folded", "cssclasses:\ntitle:", "a:\n-\n- ", "? a\n: b",
		"{a: b, c: [d]}",
		"title: x # comment\n# comment\nkey with spaces: y", "a: !!binary aGk=\nb: 2001-12-14", "\"quoted key\": 1",
	} {
		f.Add("---", front)
	}
	for _, front := range []string{
		"title = \"Ports\"\nports = [22, 80]\n[source]\nid = \"x\"", "a.b = 1\nc = 1979-05-27T07:32:00Z",
		"x = '''\na\n'''", "[[a]]\nb = 1",
	} {
		f.Add("+++", front)
	}
	f.Fuzz(func(t *testing.T, fence, front string) {
		if fence != "---" && fence != "+++" {
			t.Skip()
		}
		const body = "# Ports\n\nwords\n"
		note := fence + "\n" + front + "\n" + fence + "\n" + body
		var diags, again diag.List
		doc := Parse(diag.NewText("n.md", "n.md", []byte(note)), &diags)
		second := Parse(diag.NewText("n.md", "n.md", []byte(note)), &again)
		if doc == nil {
			return
		}
		if !reflect.DeepEqual(doc.Meta, second.Meta) {
			t.Errorf("%q gives %+v, and then %+v", note, doc.Meta, second.Meta)
		}
		if len(doc.Meta) > 0 && doc.Text.Encoding == "" {
			checkFields(t, note, string(doc.Text.Bytes), doc.Meta)
		}
	})
}

func checkFields(t *testing.T, note, read string, fields []Field) {
	t.Helper()
	for _, field := range fields {
		if field.Offset < 0 || field.Offset >= len(read) {
			t.Errorf("%q: the key %q is at %d", note, field.Key, field.Offset)
			continue
		}
		isPlain := field.Key != "" && strings.Trim(field.Key, letters) == ""
		// Keys with dots (TOML) and keys inside braces have the place of the block around them.
		if at := read[field.Offset:]; isPlain && strings.Contains(note, "\n"+field.Key+":") && strings.Count(note,
			field.Key) == 1 &&
			!strings.HasPrefix(strings.TrimLeft(at, `"'`), field.Key) {
			t.Errorf("%q: the key %q is at %q", note, field.Key, at)
		}
		for _, value := range field.Values() {
			if value != "" && strings.Trim(value, letters) == "" && !strings.Contains(read, value) &&
				!strings.ContainsAny(note, "\\\"!") &&
				!mayChangeValues(note) && !(isBool(value) && shortBool.MatchString(read)) {
				t.Errorf("%q: no one wrote the value %q of %q", note, value, field.Key)
			}
		}
		checkFields(t, note, read, field.Fields)
	}
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// shortBool matches the words that YAML 1.1 reads as true or false. Where the place of a
// value is not found, as in a list inside a list, they become true or false.
var shortBool = regexp.MustCompile(`(?i)\b(y|n|yes|no|on|off)\b`)

func isBool(value string) bool { return value == "true" || value == "false" }

// mayChangeValues reports whether the values of front matter may differ from their text: TOML
// writes numbers in several ways, and folded YAML joins lines.
func mayChangeValues(note string) bool {
	return strings.HasPrefix(note, "+++") || strings.Contains(note, "\r")
}

// FuzzTables reads notes with tables in every form: pipes, HTML, and drawn with characters.
// The rows of a table are equally long, and every cell is inside the note.
func FuzzTables(f *testing.F) {
	addSeeds(f)
	for _, note := range []string{
		"<table><tr><th>Port<th>Use<tr><td>22<td>SSH</table>\n",
		"<table>\n<thead><tr><th rowspan=2>Port</th><th colspan=\"3\">Use</th></tr></thead>\n" +
			"<tr><td>22</td><td><a href=\"x\">SSH</a></td><td>&amp;</td></tr></table>\n",
		"<table><tr><td rowspan=0>a<td colspan=1000>b</table><table><tr><td><table><tr><td>1</table></table>\n",
		"Port | Use\n--- | ---\n22 | `a|b` \\| [[c|d]]\n80\n| 443 | x | y | z |\n", "|a|\n|-|\n|b|\n",
		"> |a|b|\n> |-|-|\n> |1|2|\n",
		"- |a|b|\n  |-|-|\n  |1|2|\n",
	} {
		f.Add([]byte(note))
	}
	f.Fuzz(func(t *testing.T, note []byte) {
		var diags diag.List
		doc := Parse(diag.NewText("n.md", "n.md", note), &diags)
		if doc == nil {
			return
		}
		for table := range text.Tables(doc.Blocks) {
			for _, r := range append([]text.Row{{Cells: table.Header}}, table.Rows...) {
				if len(r.Cells) != len(table.Header) {
					t.Errorf("%q: a row has %d cells, the header %d", note, len(r.Cells), len(table.Header))
				}
				for _, c := range r.Cells {
					if c.Pos < 0 || c.End < c.Pos || c.End > len(doc.Text.Bytes) {
						t.Errorf("%q: a cell is at %d to %d", note, c.Pos, c.End)
					}
				}
			}
		}
		for _, d := range diags.Sorted() {
			if d.Offset != diag.WholeFile && (d.Offset < -len(doc.Text.ByteOrderMark) || d.Offset > len(d.Text.Bytes)) ||
				d.Line < 0 || d.Column < 0 {
				t.Errorf("%q: %s is at %d (%d:%d)", note, d.Rule.Code, d.Offset, d.Line, d.Column)
			}
		}
	})
}
