package main

import (
	"fmt"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/registry"
)

// whyLeftOut says why notes are left out, after their number.
var whyLeftOut = map[registry.Reason]string{
	registry.ByExclude:    "by exclude",
	registry.ByIgnoreFile: "by .portolanignore",
	registry.NotInOnly:    "by only",
	registry.ByFolder:     "in unpublished folders",
	registry.ByNote:       "by front matter",
	registry.IsTemplate:   "as templates",
	registry.IsDrawing:    "as drawings",
	registry.NotRead:      "with errors",
}

// published returns a line that says how many of the user's notes are published, and why
// the others are not. It returns "" if all are published.
func published(reg *registry.Registry) string {
	var why []string
	total := reg.OwnNotes()
	for _, left := range reg.LeftOut() {
		total += left.Notes
		why = append(why, counts.Number(left.Notes)+" "+whyLeftOut[left.Reason])
	}
	if len(why) == 0 {
		return ""
	}
	return fmt.Sprintf("%s of %s published; left out: %s", counts.Number(reg.OwnNotes()), counts.Of(total, "note"),
		strings.Join(why, ", "))
}

// leftOut returns the number of notes that are not published, by reason.
func leftOut(reg *registry.Registry) map[string]int {
	by := map[string]int{}
	for _, left := range reg.LeftOut() {
		by[string(left.Reason)] = left.Notes
	}
	return by
}
