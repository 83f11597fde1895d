package search

import (
	"encoding/json"
	"errors"
	"unicode/utf16"

	"github.com/dop251/goja"

	"portolan/generator/registry"
)

// Engine is the search engine with a registry, ready to answer. It is not
// safe for use by several goroutines.
type Engine struct {
	vm    *goja.Runtime
	query goja.Callable
	book  goja.Value
	reg   *registry.Registry
	index *Index
}

// Answer is what the engine finds.
type Answer struct {
	// Total counts all results. Assignments and Protocols hold the best only.
	Total       int
	Assignments []*registry.Assignment
	Protocols   []*registry.Protocol
	// Block is where to look, for a class of ports or a number of which no
	// source speaks. It counts as a result.
	Block *Block
	// Guess is set when nothing has the words of the query, and the results have
	// words that are spelt nearly so.
	Guess bool
	// Unstated is set when the number has assignments, but no source states the
	// transport that was asked for.
	Unstated bool
	// Beyond is set when the query asks for a number that is no port.
	Beyond bool
}

// Block is a part of the number space as an answer.
type Block struct {
	registry.Block
	// Number is the one that was asked for, or -1 where the query names a
	// class of ports.
	Number int
}

// NewEngine runs the engine's script and gives it a registry.
func NewEngine(script []byte, reg *registry.Registry) (*Engine, error) {
	e := &Engine{vm: goja.New(), reg: reg, index: NewIndex(reg)}
	if _, err := e.vm.RunScript("engine.js", string(script)); err != nil {
		return nil, err
	}
	engine := e.vm.Get("portolan").ToObject(e.vm)
	query, ok := goja.AssertFunction(engine.Get("search"))
	if !ok {
		return nil, errors.New("engine.js has no portolan.search")
	}
	e.query, e.book = query, e.lend(newBook(reg, e.index))
	return e, nil
}

// lend makes the object of a book that search in engine.js reads.
func (e *Engine) lend(b *book) goja.Value {
	return e.object(map[string]any{
		"transports": array(e.vm, e.index.Transports), "rows": len(b.port), "docs": len(b.port) + len(e.index.protocols),
		"blocks": e.object(map[string]any{"first": array(e.vm, e.index.Blocks.First)}),
		"texts":  array(e.vm, append([]string{""}, e.index.texts...)),
		"folded": e.sheet(b.folded), "squeezed": e.sheet(b.squeezed),
		"port": array(e.vm, b.port), "end": array(e.vm, b.end), "wide": array(e.vm, b.wide),
		"bits": array(e.vm, e.index.Bits), "noted": array(e.vm, e.index.Noted),
		"uses": e.chains(b.uses), "protocols": e.object(map[string]any{"rows": e.chains(b.runs)}),
	})
}

func (e *Engine) chains(c chains) *goja.Object {
	return e.object(map[string]any{"last": array(e.vm, c.last), "before": array(e.vm, c.before), "item": array(e.vm, c.item)})
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

// Search answers a query with the assignments of at most limit ports and with
// as many protocols, the best first.
func (e *Engine) Search(query string, limit int) (Answer, error) {
	value, err := e.query(goja.Undefined(), e.book, e.vm.ToValue(query), e.vm.ToValue(limit))
	if err != nil {
		return Answer{}, err
	}
	var found struct {
		Total                  int
		Assignments, Protocols []int
		Block                  *struct{ Row, Number int }
		Guess, Unstated        bool
		Beyond                 bool
	}
	encoded, err := json.Marshal(value.Export())
	if err != nil {
		return Answer{}, err
	}
	if err := json.Unmarshal(encoded, &found); err != nil {
		return Answer{}, err
	}
	answer := Answer{Total: found.Total, Guess: found.Guess, Unstated: found.Unstated, Beyond: found.Beyond}
	for _, row := range found.Assignments {
		answer.Assignments = append(answer.Assignments, e.reg.Assignments()[row])
	}
	for _, row := range found.Protocols {
		answer.Protocols = append(answer.Protocols, e.index.protocols[row])
	}
	if found.Block != nil {
		answer.Block = &Block{registry.Blocks()[found.Block.Row], found.Block.Number}
	}
	return answer, nil
}
