package search

import (
	"encoding/json"
	"errors"
	"sync"
	"unicode/utf16"

	"github.com/dop251/goja"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Engine is the search engine with a registry, ready to answer. It is not
// safe for use by several goroutines.
type Engine struct {
	vm    *goja.Runtime
	query goja.Callable
	index *Index
	open  goja.Value // the index, as search reads it
}

// Match is how a query was understood.
type Match string

// The ways to understand a query.
const (
	Number  Match = "number" // it asks for numbers
	Name    Match = "name"   // something has the whole name
	Words   Match = "words"
	Guess   Match = "guess" // nothing has the words, and the results are nearly spelt so
	NoMatch Match = "none"
)

// Answer is what the engine finds.
type Answer struct {
	Match Match
	// Total counts all services, Longer those on numbers that only begin like the
	// one that was asked for. Services, Protocols and Notes hold the best only.
	Total     int
	Longer    int
	Services  []*registry.Service
	Protocols []*registry.Protocol
	Notes     []*registry.Note
	// Named are those of Services that have the whole name; TotalNamed counts
	// all of these, and NamedProtocols how many protocols have it: they come
	// first.
	Named                      []*registry.Service
	TotalNamed, NamedProtocols int
	// Leads are the first of Protocols that are an answer without a port.
	Leads int
	// Number is the one that the query asks for, or -1.
	Number int
	// Band is where to look, for a class of ports or a number that no source
	// lists.
	Band *port.Band
	// Transports are those that the query asks for.
	Transports port.Transports
	// Unlisted is set where no source lists the number with the transport that
	// was asked for. Services are those over others.
	Unlisted bool
	// Beyond is set when the query asks for a number that is not a port.
	Beyond bool
}

// NewEngine runs the engine's script and gives it a registry, whose pages are where the
// scheme says.
func NewEngine(script []byte, reg *registry.Registry, pages urls.Scheme) (*Engine, error) {
	e := &Engine{vm: goja.New(), index: NewIndex(reg, pages)}
	if _, err := e.vm.RunScript("engine.js", string(script)); err != nil {
		return nil, err
	}
	engine := e.vm.Get("portolan").ToObject(e.vm)
	query, ok := goja.AssertFunction(engine.Get("search"))
	if !ok {
		return nil, errors.New("the engine has no portolan.search")
	}
	e.query, e.open = query, e.lend(newOpenIndex(e.index))
	return e, nil
}

// lend makes the object that the engine's search reads.
func (e *Engine) lend(b *openIndex) goja.Value {
	x := e.index
	lent := e.object(map[string]any{
		"transports": array(e.vm, x.Transports), "states": array(e.vm, x.States),
		"rows": len(x.services), "docs": len(x.services) + len(x.protocols) + len(x.notes),
		"bands":  e.object(map[string]any{"first": array(e.vm, x.Bands.First)}),
		"texts":  array(e.vm, append([]string{""}, x.texts...)),
		"folded": e.sheet(b.folded), "squeezed": e.sheet(b.squeezed),
		"port": array(e.vm, b.port), "end": array(e.vm, b.end), "wide": array(e.vm, b.wide), "state": array(e.vm, b.state),
		"used": array(e.vm, x.Used), "registered": array(e.vm, x.Registered),
		"weight": array(e.vm, x.Weight), "author": array(e.vm, x.Author),
		"uses": e.chains(b.uses), "notes": e.object(map[string]any{"rows": e.chains(b.ofNote)}),
		"protocols": e.object(map[string]any{"leads": array(e.vm, b.leads), "rows": e.chains(b.ofProtocol)}),
	})
	e.lazy(lent, "vocabulary", b.vocabulary)
	e.lazy(lent, "nameList", b.nameList)
	return lent
}

// lazy gives an object a list that is made when it is first read: only queries
// with typos need it.
func (e *Engine) lazy(o *goja.Object, key string, list func() []string) {
	made := sync.OnceValue(func() goja.Value { return array(e.vm, list()) })
	getter := e.vm.ToValue(func(goja.FunctionCall) goja.Value { return made() })
	_ = o.DefineAccessorProperty(key, getter, nil, goja.FLAG_FALSE, goja.FLAG_TRUE) // a plain object takes everything
}

func (e *Engine) chains(c chains) *goja.Object {
	return e.object(map[string]any{
		"last": array(e.vm, c.last), "before": array(e.vm, c.before), "item": array(e.vm, c.item),
	})
}

func (e *Engine) sheet(text string) *goja.Object {
	ends, at := []int{}, 0
	for _, r := range text {
		if r == '\n' {
			ends = append(ends, at)
		}
		at += utf16.RuneLen(r)
	}
	return e.object(map[string]any{"text": text, "ends": array(e.vm, ends)})
}

func (e *Engine) object(fields map[string]any) *goja.Object {
	o := e.vm.NewObject()
	for key, value := range fields {
		_ = o.Set(key, value) // a plain object takes everything
	}
	return o
}

// array makes an array of the engine's own, which it reads faster than a slice.
func array[T any](vm *goja.Runtime, items []T) *goja.Object {
	values := make([]any, len(items))
	for i, item := range items {
		values[i] = item
	}
	return vm.NewArray(values...)
}

// Search answers a query with at most limit services, limit protocols and limit
// notes, the best first.
func (e *Engine) Search(query string, limit int) (Answer, error) {
	value, err := e.query(goja.Undefined(), e.open, e.vm.ToValue(query), e.vm.ToValue(limit))
	if err != nil {
		return Answer{}, err
	}
	var found struct {
		Services, Named, Protocols, Notes []int
		Leads                             int
		Totals                            struct{ Services, Longer, Named, NamedProtocols int }
		Transports                        port.Transports
		Match                             Match
		Number                            int
		Band                              *struct{ Row int }
		Unlisted, Beyond                  bool
	}
	encoded, err := json.Marshal(value.Export())
	if err != nil {
		return Answer{}, err
	}
	if err := json.Unmarshal(encoded, &found); err != nil {
		return Answer{}, err
	}
	answer := Answer{
		Match: found.Match, Total: found.Totals.Services, Longer: found.Totals.Longer, TotalNamed: found.Totals.Named,
		NamedProtocols: found.Totals.NamedProtocols, Leads: found.Leads, Transports: found.Transports,
		Services: pick(e.index.services, found.Services), Named: pick(e.index.services, found.Named),
		Protocols: pick(e.index.protocols, found.Protocols), Notes: pick(e.index.notes, found.Notes),
		Number: found.Number, Unlisted: found.Unlisted, Beyond: found.Beyond,
	}
	if found.Band != nil {
		answer.Band = &port.Bands()[found.Band.Row]
	}
	return answer, nil
}

func pick[T any](all []T, rows []int) []T {
	var picked []T
	for _, row := range rows {
		picked = append(picked, all[row])
	}
	return picked
}
