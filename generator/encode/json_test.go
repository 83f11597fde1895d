package encode

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"portolan/generator/printable"
)

func TestJSON(t *testing.T) {
	value := map[string]string{"name": "<A & B>"}
	var line, lines strings.Builder
	if err := JSON(&line).Encode(value); err != nil || line.String() != `{"name":"<A & B>"}`+"\n" {
		t.Errorf("on one line: %q, %v", line.String(), err)
	}
	if err := Indented(&lines, value); err != nil || lines.String() != "{\n  \"name\": \"<A & B>\"\n}\n" {
		t.Errorf("indented: %q, %v", lines.String(), err)
	}
	if err := Indented(&lines, func() {}); err == nil {
		t.Error("Indented(func) returns no error")
	}
}

// JSON stays the same in a terminal, and says the same as encoding/json.
func TestJSONIsPrintable(t *testing.T) {
	value := "a\x00\x1b\u007f\u0080\u009b\u00a0\u061c\u200b\u200d\u2028\u202e\u2066\ufeff\U000e0001é漢😀z"
	var b strings.Builder
	if err := Indented(&b, []string{value, "plain é"}); err != nil {
		t.Fatal(err)
	}
	want := "[\n  \"a\\u0000\\u001b\\u007f\\u0080\\u009b\u00a0\\u061c\\u200b\u200d\\u2028\\u202e\\u2066\\ufeff" +
		"\\udb40\\udc01é漢😀z\",\n  \"plain é\"\n]\n"
	if b.String() != want {
		t.Errorf("got  %q\nwant %q", b.String(), want)
	}
	shown, err := io.ReadAll(transform.NewReader(strings.NewReader(b.String()), &printable.Filter{}))
	if err != nil || string(shown) != b.String() {
		t.Errorf("a terminal shows %q (%v)", shown, err)
	}
	var again []string
	if err := json.Unmarshal([]byte(b.String()), &again); err != nil || again[0] != value {
		t.Errorf("it says %q (%v)", again, err)
	}
}
