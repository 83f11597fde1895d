package search

import (
	"encoding/json"
	"fmt"

	"github.com/dop251/goja"

	"portolan/generator/registry"
)

// Function is a JavaScript function that reads the index of an engine. Its arguments and its
// result are converted as JSON.
type Function func(result any, args ...any) error

// Extend runs a script in the engine, and returns the function portolan.NAME that the script
// adds. The first argument of this JavaScript function is the opened index.
func (e *Engine) Extend(script []byte, name string) (Function, error) {
	if _, err := e.vm.RunScript(name+".js", string(script)); err != nil {
		return nil, err
	}
	wrapper, err := e.vm.RunString("(index, args) => JSON.stringify(portolan." + name + "(index, ...JSON.parse(args)))")
	if err != nil {
		return nil, err
	}
	function, ok := goja.AssertFunction(wrapper)
	if !ok {
		return nil, fmt.Errorf("the script %s has no function", name)
	}
	return func(result any, args ...any) error {
		encoded, err := json.Marshal(args)
		if err != nil {
			return err
		}
		value, err := function(goja.Undefined(), e.open, e.vm.ToValue(string(encoded)))
		if err != nil {
			return err
		}
		return json.Unmarshal([]byte(value.String()), result)
	}, nil
}

// Service returns the service in a row of the index. It returns nil if there is no such row.
func (e *Engine) Service(row int) *registry.Service {
	if row < 0 || row >= len(e.index.services) {
		return nil
	}
	return e.index.services[row]
}
