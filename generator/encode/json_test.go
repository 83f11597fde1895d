package encode

import (
	"strings"
	"testing"
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
