package main

import (
	"strings"

	"portolan/generator/registry"
)

// labels joins the labels of sources: "IANA, My notes".
func labels(sources []*registry.Source) string {
	labels := make([]string, len(sources))
	for i, s := range sources {
		labels[i] = s.Label()
	}
	return strings.Join(labels, ", ")
}

// answerPrinter prints the answers of lookup for people.
type answerPrinter struct {
	*printer
	reg        *registry.Registry
	statements bool // whether to print each statement
	several    bool // whether there can be several queries
	printed    bool // whether an answer was printed
}

// maxRows is the maximum number of services that are printed for one query.
const maxRows = 20
