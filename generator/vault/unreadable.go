package vault

import (
	"errors"
	"io/fs"

	"portolan/generator/diag"
)

// ReportUnreadable adds a diagnostic that says why a file cannot be read. It removes the
// path from the error, because the diagnostic already contains the name of the file.
func ReportUnreadable(file *diag.Text, err error, diags *diag.List) {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	diags.Add(diag.Unreadable, diag.At{Text: file, Offset: diag.WholeFile}, "the file cannot be read: "+err.Error(), "")
}
