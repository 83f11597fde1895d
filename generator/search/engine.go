package search

import (
	"errors"
	"strings"
	"sync"
	"unicode/utf16"

	"github.com/dop251/goja"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// Engine is the search engine together with the index of a registry. It is not safe for
// concurrent use.
type Engine struct {
	vm    *goja.Runtime
	query goja.Callable
	index *Index
	// The value of open is the opened index (openIndex) as a JavaScript object. The value of
	// memory is the memory of the engine (newMemory in engine/tallies.js).
	open, memory goja.Value
}

// Match says how the results match the query.
type Match string

// The values of Match.
const (
	// Number means that the results are for the numbers in the query.
	Number Match = "number"
	// Name means that the query is the whole name of the first result.
	Name Match = "name"
	// Words means that the results contain the words of the query.
	Words Match = "words"
	// Guess means that the results only contain words that are similar to the words of the query.
	Guess Match = "guess"
	// NoMatch means that there are no results.
	NoMatch Match = "none"
)

// Answer is the result of a search.
type Answer struct {
	Match Match
	// Total is the number of all services that match. Services contains the best of them,
	// up to the limit of Search. Longer is the number of services on longer ports that begin
	// with the digits of the query: 8080 for 80.
	Total     int
	Longer    int
	Services  []*registry.Service
	Protocols []*registry.Protocol
	// Topics are the topics that have the query as their whole name, and the topics of the
	// filters in the query. Then Services contains their services.
	Topics []*registry.Topic
	Notes  []NoteHit
	// Named contains the entries of Services that have the query as their whole name.
	// TotalNamed is the number of all services with this name, and NamedProtocols the number
	// of all protocols with this name.
	Named                      []*registry.Service
	TotalNamed, NamedProtocols int
	// Leads is the number of entries at the start of Protocols that have the query as their
	// whole name, but no ports of their own: transports (tcp), protocols on IP (icmp), and
	// protocols inside another protocol (sftp).
	Leads int
	// Number is the number in the query. It is -1 if the query has no number, a range or
	// several numbers.
	Number int
	// Band is set if the query is the name of a class of ports, or a number on which
	// there is no service. It is the band that contains this number, or the first number
	// of the class.
	Band *port.Band
	// Transports are the transports in the query.
	Transports port.Transports
	// Unlisted is true if no service in use has the number and the transport of the query.
	// In this case, Services also contains the services of the number over other transports:
	// 22/tcp for 22/udp.
	Unlisted bool
	// Beyond is true if all numbers in the query are higher than 65535.
	Beyond bool
}

// NoteHit is a note in the result of a search.
type NoteHit struct {
	*registry.Note
	// Heading is the heading above the words of the query. It is nil if the note itself matches, or if the
	// words are above its first heading.
	Heading *text.Heading
}

// NewEngine runs the script of the engine and makes the index of a registry for it. pages
// returns the addresses of the results.
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
	memory, ok := goja.AssertFunction(engine.Get("memory"))
	if !ok {
		return nil, errors.New("the engine has no portolan.memory")
	}
	e.query, e.open = query, e.openIndexObject(newOpenIndex(e.index))
	var err error
	e.memory, err = memory(goja.Undefined(), e.open)
	return e, err
}

// openIndexObject converts an opened index to the JavaScript object that the search
// function of the engine needs.
func (e *Engine) openIndexObject(b *openIndex) goja.Value {
	x := e.index
	object := e.object(map[string]any{
		"transports": array(e.vm, x.Transports), "states": array(e.vm, x.States),
		"rows": len(x.services), "docs": len(x.services) + len(x.protocols) + len(x.topics) + len(x.notes),
		"bands":  e.object(map[string]any{"first": array(e.vm, x.Bands.First)}),
		"texts":  array(e.vm, append([]string{""}, x.texts...)),
		"folded": e.sheet(b.folded), "squeezed": e.sheet(b.squeezed),
		"port": array(e.vm, b.port), "end": array(e.vm, b.end), "wide": array(e.vm, b.wide),
		"used": array(e.vm, x.column(kindUsed)), "registered": array(e.vm, x.column(kindRegistered)),
		"state": array(e.vm, x.column(kindState)), "weight": array(e.vm, x.column(kindWeight)),
		"author":      array(e.vm, x.column(kindAuthor)),
		"crowd":       array(e.vm, x.Crowd),
		"outgoing":    e.outgoing(),
		"encryptions": array(e.vm, x.Encryptions), "exposures": array(e.vm, x.Exposures),
		"sources": array(e.vm, x.Sources), "source": array(e.vm, x.column(kindSource)),
		"encryption": array(e.vm, x.column(kindEncryption)), "exposure": array(e.vm, x.column(kindExposure)),
		"uses": e.chains(b.uses),
		"notes": e.object(map[string]any{
			"rows": e.chains(b.ofNote), "topics": e.lists(x.Notes.Topics), "sections": e.sections(b),
			"title": array(e.vm, x.noteTitles()),
		}),
		"protocols": e.object(map[string]any{"leads": array(e.vm, b.leads), "rows": e.chains(b.ofProtocol)}),
	})
	e.lazy(object, "vocabulary", b.vocabulary)
	e.lazy(object, "nameList", b.nameList)
	return object
}

// outgoing returns the ranges for outgoing connections as a JavaScript array.
func (e *Engine) outgoing() *goja.Object {
	ranges := make([]any, len(e.index.Outgoing))
	for i, r := range e.index.Outgoing {
		ranges[i] = e.object(map[string]any{
			"first": r.First, "last": r.Last, "transports": r.Transports, "system": r.System,
		})
	}
	return e.vm.NewArray(ranges...)
}

// lazy adds a list to a JavaScript object. The list is made when the engine first reads
// it, because only queries with typos need it.
func (e *Engine) lazy(o *goja.Object, key string, list func() wordList) {
	made := sync.OnceValue(func() goja.Value {
		l := list()
		return e.object(map[string]any{"words": array(e.vm, l.words), "first": e.chains(l.first), "last": e.chains(l.last)})
	})
	getter := e.vm.ToValue(func(goja.FunctionCall) goja.Value { return made() })
	// DefineAccessorProperty can only fail for a frozen object.
	_ = o.DefineAccessorProperty(key, getter, nil, goja.FLAG_FALSE, goja.FLAG_TRUE)
}

func (e *Engine) chains(c chains) *goja.Object {
	return e.object(map[string]any{
		"last": array(e.vm, c.last), "before": array(e.vm, c.before), "item": array(e.vm, c.item),
	})
}

// sheet returns a JavaScript object with a text of several lines and the offsets of its
// line ends. The offsets count UTF-16 code units, as JavaScript does.
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
		// Set can only fail for a frozen object.
		_ = o.Set(key, value)
	}
	return o
}

// lists converts lists of strings to JavaScript arrays.
func (e *Engine) lists(all [][]string) *goja.Object {
	values := make([]any, len(all))
	for i, list := range all {
		values[i] = array(e.vm, list)
	}
	return e.vm.NewArray(values...)
}

// sections converts the sections of all topics and notes to JavaScript.
func (e *Engine) sections(b *openIndex) *goja.Object {
	next, all := 0, make([]any, len(e.index.topics))
	for i := range all {
		all[i] = e.vm.NewArray()
	}
	for _, parts := range e.index.sections {
		list := make([]any, len(parts))
		for i, s := range parts {
			values := []string{}
			for _, f := range s.extra {
				values = append(values, strings.Join(strings.Fields(f.Value), " "))
			}
			list[i] = e.object(map[string]any{
				"heading": s.title(), "values": array(e.vm, values), "rows": array(e.vm, b.under[next]),
			})
			next++
		}
		all = append(all, e.vm.NewArray(list...))
	}
	return e.vm.NewArray(all...)
}

// array converts a slice to a JavaScript array. goja reads such an array faster than a Go
// slice.
func array[T any](vm *goja.Runtime, items []T) *goja.Object {
	values := make([]any, len(items))
	for i, item := range items {
		values[i] = item
	}
	return vm.NewArray(values...)
}
