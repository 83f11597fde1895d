package generator

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/printout"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/urls"
)

// maxHits is the maximum number of services in the answer to a query of words, and also
// the maximum number of protocols.
const maxHits = 20

// lookupEngine is the search engine of lookup. It is made when a query first needs it.
type lookupEngine struct {
	static fs.FS
	reg    *registry.Registry
	engine *search.Engine
	// pasted is the function of static/js/explain that answers pasted output.
	pasted search.Function
}

// open makes the engine.
func (e *lookupEngine) open() error {
	if e.engine != nil {
		return nil
	}
	script, err := bundle.Join(e.static, bundle.Engine()...)
	if err != nil {
		return err
	}
	e.engine, err = search.NewEngine(script, e.reg, urls.Folders{})
	return err
}

// search searches for a query.
func (e *lookupEngine) search(query string) (search.Answer, error) {
	if err := e.open(); err != nil {
		return search.Answer{}, err
	}
	return e.engine.Search(query, maxHits)
}

// searchOutput searches for the output of a program, as the search box does.
func (e *lookupEngine) searchOutput(text string) (search.Answer, error) {
	if err := e.open(); err != nil {
		return search.Answer{}, err
	}
	if e.pasted == nil {
		script, err := bundle.Join(e.static, bundle.Explain()...)
		if err != nil {
			return search.Answer{}, err
		}
		if e.pasted, err = e.engine.Extend(script, "pasted"); err != nil {
			return search.Answer{}, err
		}
	}
	return e.engine.SearchWith(e.pasted, text, maxHits)
}

// isOutput reports whether a query is a line of the output of a program that lists ports.
func isOutput(query string) bool {
	reading, ok := printout.ReadOutput(query)
	return ok && len(reading.Sockets) > 0
}
