// Package explain explains the output of programs that list ports: for each socket that
// listens or is connected, it returns the service and what stands out.
//
// A text goes through two steps, on the page explain.html and in the command alike:
//
//	text ──readers──▶ sockets ──findings──▶ findings
//
// There is one home for the findings: static/js/explain. Pages run it, and this package runs
// it with goja in the search engine (package search), because it needs the search index and
// its rules: which service comes first on a number, which ports are crowded, and which names a
// service has. So the page and the command cannot differ.
//
// The search box and the command lookup answer pasted output with the same script (pasted.js).
//
// There are two readers, printout.ReadOutput for notes and commands, and static/js/printout
// for pages. Package printout says why. The tests of this package hold the two together.
package explain

import (
	"portolan/generator/printout"
	"portolan/generator/search"
)

// Explainer explains texts with the services of a registry.
type Explainer struct {
	engine  *search.Engine
	explain search.Function
}

// New returns an explainer. script is the script of bundle.Explain.
func New(engine *search.Engine, script []byte) (*Explainer, error) {
	function, err := engine.Extend(script, "explain")
	return &Explainer{engine, function}, err
}

// Explain explains the output of programs. It returns a *NotOutput if the text is something
// else.
func (e *Explainer) Explain(text string) (Report, error) {
	reading, ok := printout.ReadOutput(text)
	if !ok {
		return Report{}, refuse(text)
	}
	var found []jsFinding
	if err := e.explain(&found, sockets(reading.Sockets)); err != nil {
		return Report{}, err
	}
	r := Report{Formats: reading.Formats}
	explained := map[int]bool{}
	for _, f := range found {
		explained[f.Socket] = true
		r.Findings = append(r.Findings, Finding{
			Socket: reading.Sockets[f.Socket], Port: f.Port, Last: f.Last, Side: f.Side,
			Service: e.engine.Service(f.Row), Crowded: f.Crowded, Outgoing: f.Outgoing, Points: f.Points,
		})
	}
	for i, s := range reading.Sockets {
		if !explained[i] {
			r.Skipped = append(r.Skipped, s)
		}
	}
	for _, l := range reading.Left {
		r.Left = append(r.Left, Left{l.Line, text[l.Offset : l.Offset+l.Length], l.Reason})
	}
	return r, nil
}
