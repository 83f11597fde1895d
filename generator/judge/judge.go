// Package judge decides whether numbers that look like ports are network ports. Package
// reading passes claims. A claim contains the numbers of a row, a line or a heading, and
// evidence from its text. Around contains evidence from the text around the claims.
// Package judge returns the claims to keep. If it keeps no claim, it returns the reason.
//
// The same evidence counts in tables, lists, paragraphs, headings and records: a
// transport or the word "port" next to the number, a service whose well-known port is the
// number, the topics of column headers and titles, and how the numbers are distributed.
// Thresholds are in thresholds.go.
//
// The package contains no word lists and does not know Markdown.
package judge

// Verdict is the decision about a list of claims.
type Verdict struct {
	// Kept contains the indexes of the claims that are about network ports.
	Kept []int
	// Reason says why no claim is kept. It is empty if a claim is kept, or if there is
	// nothing to explain to the user.
	Reason string
}

// Accepted reports whether any claim is kept.
func (v Verdict) Accepted() bool { return len(v.Kept) > 0 }

func declined(reason string) Verdict { return Verdict{Reason: reason} }

// keepAll returns a verdict that keeps the claims 0 to n-1.
func keepAll(n int) Verdict {
	v := Verdict{Kept: make([]int, n)}
	for i := range v.Kept {
		v.Kept[i] = i
	}
	return v
}
