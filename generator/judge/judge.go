// Package judge decides whether numbers that read like ports are ports of a
// network. Readers hand it claims: what a row, a line or a heading says, with
// the evidence for it, and what the words around say. It answers which claims
// to keep, or why there are none to keep.
//
// Tables, lists, paragraphs, headings and records are judged by the same
// evidence: a transport or the word port beside the number, a name that
// everybody knows on that number, what the heads and titles are about, and how
// the numbers are spread. Thresholds are in thresholds.go.
//
// It knows neither words nor Markdown.
package judge

// Verdict is what becomes of claims.
type Verdict struct {
	// Kept are the indexes of the claims that are statements.
	Kept []int
	// Reason says why nothing is kept; empty where something is, or where
	// nothing looks like ports.
	Reason string
}

// Accepted reports whether anything is kept.
func (v Verdict) Accepted() bool { return len(v.Kept) > 0 }

func declined(reason string) Verdict { return Verdict{Reason: reason} }

// keepAll keeps all of n claims.
func keepAll(n int) Verdict {
	v := Verdict{Kept: make([]int, n)}
	for i := range v.Kept {
		v.Kept[i] = i
	}
	return v
}
