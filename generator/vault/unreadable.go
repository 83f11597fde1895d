package vault

import (
	"errors"
	"io/fs"

	"portolan/generator/diag"
)

// ReportUnreadable adds a diagnostic that says why a file or a folder is not read. It
// removes the path from the error, because the diagnostic already contains the name. A
// link that leads out of the content folder is a warning, because the program leaves it
// out on purpose. Everything else is an error.
func ReportUnreadable(file *diag.Text, err error, diags *diag.List) {
	at := diag.At{Text: file, Offset: diag.WholeFile}
	if errors.Is(err, ErrOutside) {
		diags.Add(diag.LinkOutside, at, ErrOutside.Error()+" and is not read",
			"make it a relative link to a file in the folder, or use --follow-links")
		return
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	diags.Add(diag.Unreadable, at, "the file cannot be read: "+err.Error(), "")
}
