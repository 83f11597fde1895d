package generator

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/explain"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/generator/urls"
)

// Explain explains a text, which is the output of programs that list ports, with the services
// of a registry. It returns an *explain.NotOutput if the text is something else.
func Explain(reg *registry.Registry, static fs.FS, text string) (explain.Report, error) {
	explainer, err := newExplainer(reg, static)
	if err != nil {
		return explain.Report{}, err
	}
	return explainer.Explain(text)
}

// newExplainer returns an explainer with the services of a registry.
func newExplainer(reg *registry.Registry, static fs.FS) (*explain.Explainer, error) {
	engineScript, err := bundle.Join(static, bundle.Engine()...)
	if err != nil {
		return nil, err
	}
	script, err := bundle.Join(static, bundle.Explain()...)
	if err != nil {
		return nil, err
	}
	engine, err := search.NewEngine(engineScript, reg, urls.Folders{})
	if err != nil {
		return nil, err
	}
	return explain.New(engine, script)
}
