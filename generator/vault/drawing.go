package vault

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/svg"
)

// drawing is an SVG picture without the parts that run or load something.
type drawing struct {
	text  *diag.Text
	inert []byte
	found []svg.Finding
}

// readDrawing reads the SVG picture at place. The error is a *svg.Refusal if the picture
// is not shown. Then drawing.text is its text.
func readDrawing(fsys fs.FS, place *diag.Text) (drawing, error) {
	f, err := fsys.Open(place.Path)
	if err != nil {
		return drawing{}, err
	}
	defer f.Close()
	source, err := io.ReadAll(io.LimitReader(f, svg.MaxSize+1))
	if err != nil {
		return drawing{}, err
	}
	d := drawing{text: diag.NewText(place.Path, place.Name, source)}
	d.inert, d.found, err = svg.Clean(d.text.Bytes)
	return d, err
}

// report adds one diagnostic about everything that is left out of the picture.
func (d drawing) report(diags *diag.List) {
	if len(d.found) == 0 {
		return
	}
	var others []string
	for _, f := range d.found[1:] {
		others = append(others, f.What)
	}
	const most = 3
	message := d.found[0].What
	if more := len(others) - most; more > 0 {
		others = append(others[:most], fmt.Sprintf("%d more", more))
	}
	if len(others) > 0 {
		message += ", " + strings.Join(others, ", ")
	}
	diags.Add(diag.SVGCleaned, diag.At{Text: d.text, Offset: d.found[0].Offset},
		"the picture is copied without "+message, "")
}

// reportDrawing reports why the SVG picture at place cannot be shown.
func reportDrawing(place *diag.Text, d drawing, err error, diags *diag.List) {
	refusal := (*svg.Refusal)(nil)
	if !errors.As(err, &refusal) {
		ReportUnreadable(place, err, diags)
		return
	}
	at := diag.At{Text: d.text, Offset: refusal.Offset}
	if refusal.Offset < 0 {
		at = diag.At{Text: place, Offset: diag.WholeFile}
	}
	diags.Add(diag.SVGRefused, at, "the picture is not shown: "+refusal.Reason, "")
}
