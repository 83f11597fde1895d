// Package notation interprets column headers, titles and labels: the role of a column, the
// topic of a section, and the transports and the state that a title gives to the ports
// below it. It takes strings and returns values.
//
// Package lexicon contains the words, and package numbers reads numbers and transports.
// This package does not know Markdown, and it does not decide what a table means.
package notation
