package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The states of a task that have their own look. All others are shown as their sign.
const (
	TaskOpen      = " "
	TaskDone      = "x"
	TaskCancelled = "-"
)

// taskNames are the states of tasks that people use in Obsidian.
var taskNames = map[string]string{
	TaskOpen: "Open", TaskDone: "Done", TaskCancelled: "Cancelled",
	"/": "In progress", ">": "Forwarded", "<": "Scheduled", "?": "Question", "!": "Important", "*": "Star",
}

// TaskName returns the name of the state of a task: "In progress" for "/". A state without
// a name is its sign in quotes.
func TaskName(state string) string {
	if name := taskNames[state]; name != "" {
		return name
	}
	return "“" + state + "”"
}

// CutTask splits the text of a list item such as "[x] words" into the state and the length of
// the box with the blanks after it. The length is 0 if the item is not a task. A state is one
// sign or letter. It is not a digit, because "[1] words" is an item of a list of sources.
func CutTask(s string) (state string, length int) {
	inside, ok := strings.CutPrefix(s, "[")
	r, n := utf8.DecodeRuneInString(inside)
	if !ok || n == 0 || unicode.IsDigit(r) || unicode.IsControl(r) || strings.ContainsRune("[]^\\", r) {
		return "", 0
	}
	after, ok := strings.CutPrefix(inside[n:], "]")
	if words := strings.TrimLeft(after, blanks); !ok || after != "" && len(words) == len(after) {
		return "", 0
	} else if state = string(r); state == "X" {
		state = TaskDone
	}
	return state, len(s) - len(strings.TrimLeft(after, blanks))
}
