package search

import (
	"encoding/json"
	"fmt"

	"github.com/dop251/goja"
)

// Engine is the search engine, ready to answer. It is not safe for use by
// several goroutines.
type Engine struct {
	vm    *goja.Runtime
	query goja.Callable
	index goja.Value
}

// Hit is one result. Row is an index into the assignments of the registry, or
// into its protocols where Protocol is set.
type Hit struct {
	Protocol bool
	Row      int
}

// NewEngine runs the engine's script and gives it an index.
func NewEngine(script []byte, index *Index) (*Engine, error) {
	vm := goja.New()
	if _, err := vm.RunScript("engine.js", string(script)); err != nil {
		return nil, err
	}
	data, err := json.Marshal(index)
	if err != nil {
		return nil, err
	}
	if err := vm.Set("data", string(data)); err != nil {
		return nil, err
	}
	parsed, err := vm.RunString("JSON.parse(data)")
	if err != nil {
		return nil, err
	}
	query, ok := goja.AssertFunction(vm.Get("portolan").ToObject(vm).Get("search"))
	if !ok {
		return nil, fmt.Errorf("engine.js has no portolan.search")
	}
	return &Engine{vm: vm, query: query, index: parsed}, nil
}

// Search answers a query with at most limit assignments and as many protocols,
// the best first, and tells how many there are in all.
func (e *Engine) Search(query string, limit int) (hits []Hit, total int, err error) {
	value, err := e.query(goja.Undefined(), e.index, e.vm.ToValue(query), e.vm.ToValue(limit))
	if err != nil {
		return nil, 0, err
	}
	var found struct {
		Total       int   `json:"total"`
		Assignments []int `json:"assignments"`
		Protocols   []int `json:"protocols"`
	}
	encoded, err := json.Marshal(value.Export())
	if err != nil {
		return nil, 0, err
	}
	if err := json.Unmarshal(encoded, &found); err != nil {
		return nil, 0, err
	}
	for _, row := range found.Assignments {
		hits = append(hits, Hit{Row: row})
	}
	for _, row := range found.Protocols {
		hits = append(hits, Hit{Protocol: true, Row: row})
	}
	return hits, found.Total, nil
}
