package diag

import (
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"portolan/generator/encode"
)

// SARIFOptions are the values of a SARIF log that do not come from the diagnostics.
type SARIFOptions struct {
	// Version is the version of the program.
	Version string
	// HelpURI returns the address of the page that explains the rule with the given code.
	// It is nil if there is no such page.
	HelpURI func(code string) string
}

// The types for the part of SARIF 2.1.0 that WriteSARIF writes. Their keys are the names
// in the standard (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string             `json:"id"`
		ShortDescription sarifText          `json:"shortDescription"`
		FullDescription  sarifText          `json:"fullDescription"`
		Help             sarifText          `json:"help"`
		HelpURI          string             `json:"helpUri,omitempty"`
		Default          sarifConfiguration `json:"defaultConfiguration"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifFix struct {
		Description *sarifText    `json:"description,omitempty"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
)

// WriteSARIF writes diagnostics as a SARIF 2.1.0 log, for editors and code scanning
// services. The log lists all rules, even those without a diagnostic.
func WriteSARIF(w io.Writer, items []*Diagnostic, opts SARIFOptions) error {
	all := Rules()
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "portolan", Version: opts.Version}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	for _, r := range all {
		rule := sarifRule{
			ID: r.Code, ShortDescription: sarifText{r.Summary}, FullDescription: sarifText{r.Explanation},
			Help: sarifText{helpText(r)}, Default: sarifConfiguration{r.Severity.String()},
		}
		if opts.HelpURI != nil {
			rule.HelpURI = opts.HelpURI(r.Code)
		}
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
	}
	for _, d := range items {
		run.Results = append(run.Results, sarifOf(d, slices.Index(all, d.Rule)))
	}
	return encode.Indented(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

func sarifOf(d *Diagnostic, ruleIndex int) sarifResult {
	artifact := sarifArtifact{fileURI(d.File)}
	result := sarifResult{
		RuleID: d.Rule.Code, RuleIndex: ruleIndex, Level: d.Severity.String(), Message: sarifText{withHint(d)},
	}
	place := sarifPhysical{Artifact: artifact}
	if d.Line > 0 {
		place.Region = &sarifRegion{StartLine: d.Line, StartColumn: d.Column}
	}
	result.Locations = []sarifLocation{{place}}
	if len(d.Fixes) == 0 {
		return result
	}
	// All edits of a diagnostic belong together, so they are one SARIF fix. Several
	// SARIF fixes would mean that the user chooses one of them.
	fix := sarifFix{Changes: []sarifChange{{Artifact: artifact}}}
	if d.Hint != "" {
		fix.Description = &sarifText{d.Hint}
	}
	for _, f := range d.Fixes {
		from, to := d.Span(f)
		fix.Changes[0].Replacements = append(fix.Changes[0].Replacements, sarifReplacement{
			Deleted:  sarifRegion{StartLine: from.Line, StartColumn: from.Column, EndLine: to.Line, EndColumn: to.Column},
			Inserted: sarifText{f.New},
		})
	}
	result.Fixes = []sarifFix{fix}
	return result
}

// helpText returns the explanation of a rule and its examples. The text is readable as
// plain text and as Markdown.
func helpText(r *Rule) string {
	text := r.Explanation + "\n" + r.Examples()
	if r.HasEscapes() {
		text += "\n" + EscapesExplained + "\n"
	}
	return text
}

// withHint returns the message of a diagnostic, with the hint on a second line. Formats
// that have no field for hints use it.
func withHint(d *Diagnostic) string {
	if d.Hint == "" {
		return d.Message
	}
	return d.Message + "\nhint: " + d.Hint
}

// fileURI returns a path as a URI: fileURI("/srv/notes/ü.md") returns
// "file:///srv/notes/%C3%BC.md". A relative path stays relative.
func fileURI(file string) string {
	u := url.URL{Path: file}
	drive := len(file) > 2 && file[1] == ':' && file[2] == '/'
	if path.IsAbs(file) || drive {
		u = url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(file, "/")}
	}
	return u.String()
}
