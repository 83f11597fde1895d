// Package judge decides whether numbers that read like ports are ports of a
// network. Readers hand it claims: what a row, a line or a heading says, with
// the evidence for it, and what the words around say. It answers which claims
// to keep, or why there are none to keep.
//
// Tables, lists, paragraphs, headings and records are judged by the same
// evidence: a transport or the word port beside the number, a name that
// everybody knows on that number, what the heads and titles speak of, and how
// the numbers are spread. Thresholds are in thresholds.go.
//
// It knows neither words nor Markdown. It imports port, numbers for their items,
// and notation for its topics.
package judge

import (
	"portolan/generator/notation"
	"portolan/generator/port"
)

// Span is one number or range of a claim.
type Span struct {
	First, Last port.Number
	// Stated is set where a transport is stated for it.
	Stated bool
}

// Claim is a row, line or heading that reads like a statement on ports, with
// the evidence that it is one.
type Claim struct {
	Numbers []Span
	// More are the numbers in other columns of a row.
	More []Span
	// Grouped are the numbers where commas and points group digits.
	Grouped []Span
	// Port is set where the words say that the number is a port.
	Port bool
	// Transport is set where the words state a transport.
	Transport bool
	// Tail is set where the words that state one stand at the end of the line,
	// and may speak of something else than the number.
	Tail bool
	// Known is set where they name what everybody knows to run there.
	Known bool
	// Named is set where they name anything.
	Named bool
	// Labelled is set where the name stands before the number.
	Labelled bool
	// Marked is set where a sign stands between number and name.
	Marked bool
	// Address is set where the number is the port of an address, or is mapped to
	// one of a container.
	Address bool
	// Bare is set where the name ends in the number, and only the company of
	// other claims can speak for it.
	Bare bool
	// Closed is set where the line ends behind a bracket.
	Closed bool
	// Physical is set where the words speak of sockets, cables or pins.
	Physical bool
	// Class is set where the words name a class of ports.
	Class bool
	// Unread is set where a cell holds words instead of numbers.
	Unread bool
}

// strong reports whether the claim itself says that its numbers are ports.
func (c Claim) strong() bool { return c.Port || c.Transport || c.Tail && !c.isSmall() }

// Around is what the words around claims say.
type Around struct {
	Topic notation.Topic
	// Word is the word that says so where Topic is TopicOther.
	Word string
	// Near is set where it stands in the leading line or the innermost title.
	Near bool
	// Leads is set where it stands in the leading line.
	Leads bool
	// Physical is set where Word speaks of sockets, cables or pins.
	Physical bool
}

// speaksOfPorts reports whether the nearest words speak of ports.
func (a Around) speaksOfPorts() bool { return a.Topic == notation.TopicPorts && a.Near }

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
