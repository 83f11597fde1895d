package text

import "testing"

func TestCutTask(t *testing.T) {
	for s, want := range map[string]struct {
		state  string
		length int
	}{
		"[ ] a": {" ", 4}, "[x] a": {"x", 4}, "[X]  a": {"x", 5}, "[/] a": {"/", 4}, "[i]\ta": {"i", 4}, "[é] a": {"é", 5},
		"[ ]": {" ", 3}, "[1] a": {}, "[ ]a": {}, "[] a": {}, "[xx] a": {}, "[": {}, "": {},
		"[^] a": {}, "[[] a": {}, "a [ ] b": {},
	} {
		if state, length := CutTask(s); state != want.state || length != want.length {
			t.Errorf("CutTask(%q) = %q, %d, want %+v", s, state, length, want)
		}
	}
	for state, want := range map[string]string{" ": "Open", "x": "Done", "/": "In progress", "k": "“k”"} {
		if got := TaskName(state); got != want {
			t.Errorf("TaskName(%q) = %q, want %q", state, got, want)
		}
	}
}
