package vault

import (
	"fmt"
	"path"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/diag"
)

// skipped are the kinds of files in a vault that have text, but are not read.
var skipped = []struct{ ending, what string }{
	{".canvas", "Obsidian's boards of cards"}, {".base", "Obsidian's views of notes"},
}

// ReportSkipped reports the files of a vault that have text, but are not read. It makes one
// diagnostic for each kind of file, because a vault may have hundreds of them.
func ReportSkipped(others []File, diags *diag.List) {
	for _, kind := range skipped {
		var first File
		count := 0
		for _, f := range others {
			if !strings.EqualFold(path.Ext(f.Path), kind.ending) {
				continue
			}
			if count++; count == 1 || f.Name() < first.Name() {
				first = f
			}
		}
		if count == 0 {
			continue
		}
		message := "the file is not read"
		if count > 1 {
			message = fmt.Sprintf("this file and %s ending in %s are not read", counts.Of(count-1, "other file"), kind.ending)
		}
		diags.Add(diag.FileSkipped, diag.At{Text: first.place(), Offset: diag.WholeFile},
			message+": "+kind.what+" are not notes", "")
	}
}
