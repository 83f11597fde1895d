package diag

import (
	"io"

	"portolan/generator/encode"
)

// JSONVersion is the version of the format that WriteJSON writes. A version such as
// 1.1.0 only adds keys to 1.0.0.
const JSONVersion = "1.1.0"

// Read contains the number of notes and the number of assignments that the program
// read. LeftOut contains the number of notes that are not published, by reason. WriteJSON
// writes all of them into the summary.
type Read struct {
	Notes, Assignments int
	LeftOut            map[string]int
}

// The types of the JSON that "check --format json" prints. Every key is always present.
type (
	jsonReport struct {
		SchemaVersion string           `json:"schema_version"`
		Summary       jsonSummary      `json:"summary"`
		Diagnostics   []jsonDiagnostic `json:"diagnostics"`
	}
	// Infos is the number of diagnostics of severity Info. Its key is not "notes",
	// because that key contains the number of note files.
	jsonSummary struct {
		Notes       int            `json:"notes"`
		Assignments int            `json:"assignments"`
		Errors      int            `json:"errors"`
		Warnings    int            `json:"warnings"`
		Infos       int            `json:"remarks"`
		LeftOut     map[string]int `json:"left_out"`
	}
	jsonDiagnostic struct {
		Code     string    `json:"code"`
		Severity string    `json:"severity"`
		File     string    `json:"file"`
		Line     *int      `json:"line"`
		Column   *int      `json:"column"`
		Message  string    `json:"message"`
		Hint     *string   `json:"hint"`
		Fixes    []jsonFix `json:"fixes"`
	}
	// EndLine and EndColumn are the position directly after the text that the fix
	// replaces.
	jsonFix struct {
		Line      int    `json:"line"`
		Column    int    `json:"column"`
		EndLine   int    `json:"end_line"`
		EndColumn int    `json:"end_column"`
		New       string `json:"new"`
	}
)

// WriteJSON writes diagnostics as one JSON object, for programs.
func WriteJSON(w io.Writer, items []*Diagnostic, read Read) error {
	if read.LeftOut == nil {
		read.LeftOut = map[string]int{}
	}
	report := jsonReport{
		SchemaVersion: JSONVersion,
		Summary:       jsonSummary{Notes: read.Notes, Assignments: read.Assignments, LeftOut: read.LeftOut},
		Diagnostics:   []jsonDiagnostic{},
	}
	for _, d := range items {
		switch d.Severity {
		case Error:
			report.Summary.Errors++
		case Warning:
			report.Summary.Warnings++
		case Info:
			report.Summary.Infos++
		}
		report.Diagnostics = append(report.Diagnostics, jsonOf(d))
	}
	return encode.Indented(w, report)
}

func jsonOf(d *Diagnostic) jsonDiagnostic {
	j := jsonDiagnostic{
		Code: d.Rule.Code, Severity: d.Severity.String(), File: d.File, Message: d.Message, Fixes: []jsonFix{},
	}
	if d.Line > 0 {
		j.Line, j.Column = &d.Line, &d.Column
	}
	if d.Hint != "" {
		j.Hint = &d.Hint
	}
	for _, f := range d.Fixes {
		from, to := d.Span(f)
		j.Fixes = append(j.Fixes, jsonFix{
			Line: from.Line, Column: from.Column, EndLine: to.Line, EndColumn: to.Column, New: f.New,
		})
	}
	return j
}
