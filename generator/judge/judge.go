// Package judge decides whether numbers that look like ports are network ports. Package
// reading passes claims: the content of a row, a line or a heading, with evidence from it
// and from the text around it. Package judge returns the claims to keep, or the reason why
// it keeps none.
//
// Tables, lists, paragraphs, headings and records are judged by the same evidence: a
// transport or the word "port" next to the number, a service whose well-known port is the
// number, the topics of column headers and titles, and how the numbers are distributed.
// Thresholds are in thresholds.go.
//
// The package knows neither words nor Markdown.
package judge

// Verdict is the decision about a list of claims.
type Verdict struct {
	// Kept contains the indexes of the claims that are statements.
	Kept []int
	// Reason says why no claim is kept. It is empty if a claim is kept, and if there is
	// nothing to explain to the user.
	Reason string
}

// Accepted reports whether any claim is kept.
func (v Verdict) Accepted() bool { return len(v.Kept) > 0 }

func declined(reason string) Verdict { return Verdict{Reason: reason} }

// keepAll returns a verdict that keeps n claims.
func keepAll(n int) Verdict {
	v := Verdict{Kept: make([]int, n)}
	for i := range v.Kept {
		v.Kept[i] = i
	}
	return v
}
