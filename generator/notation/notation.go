// Package notation interprets column headers, titles and labels: the role of a column, the
// topic of a section, and the transports and the state that a title gives to the ports
// below it. It takes strings and returns values.
//
// The words are in package lexicon. Numbers and transports are read by package numbers.
// This package knows neither Markdown nor what a table means.
package notation
