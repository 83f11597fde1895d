// Package notation is what heads, titles and labels say: which role a column
// has, what a section is about, which transports and which state it gives to
// what stands below it. It takes strings and returns values.
//
// The words themselves are in package lexicon, numbers and transports in package
// numbers. This package knows neither Markdown nor what a table means.
package notation
