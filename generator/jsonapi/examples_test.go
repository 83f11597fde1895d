package jsonapi_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// ofChanges are the types of changes.json. Only a site with a baseline has examples of
// these types.
var ofChanges = []string{"ChangesFile", "State", "Totals", "Changes", "Change"}

// typesWithout maps the types that may be missing in a registry to true if the registry
// has no object of the type.
func typesWithout(reg *registry.Registry) map[string]bool {
	none := map[string]bool{"RelatedService": true, "RelatedProtocol": true, "Portless": true,
		"Remark": len(reg.Remarks()) == 0}
	for _, p := range reg.Protocols() {
		none["RelatedProtocol"] = none["RelatedProtocol"] && len(p.Related) == 0
		none["Portless"] = none["Portless"] && p.Portless == registry.Portless{}
	}
	for _, s := range reg.Services() {
		none["RelatedService"] = none["RelatedService"] && len(s.Related) == 0
	}
	return none
}

// Each example is an excerpt from a file of the same site. A type has an example if the
// site has an object of the type.
func TestExamplesAreExcerpts(t *testing.T) {
	t.Parallel()
	s := site{siteOf(t, "whole").reg, map[string]output.File{}, nil}
	files := jsonapi.Files(s.reg, jsonapi.Options{Pages: urls.Folders{}})
	for _, f := range files {
		s.files[f.Path] = f
	}
	manual, err := jsonapi.Explain(s.reg, files)
	if err != nil {
		t.Fatal(err)
	}
	none := typesWithout(s.reg)
	for _, typ := range manual.Types {
		example, ok := manual.Examples[typ.Name]
		if ok != (typ.Fields != nil && !slices.Contains(ofChanges, typ.Name) && !none[typ.Name]) {
			t.Errorf("%s has an example: %v", typ.Name, ok)
		}
		if !ok {
			continue
		}
		keys := map[string]json.RawMessage{}
		if !strings.Contains(example.Lines, "…") {
			if err := json.Unmarshal([]byte(example.Lines), &keys); err != nil {
				t.Errorf("%s: %v", typ.Name, err)
			}
		}
		content := string(s.render(t, urls.API+example.URI))
		for line := range strings.SplitSeq(example.Lines, "\n") {
			key, value, found := strings.Cut(strings.TrimSpace(strings.TrimSuffix(line, ",")), ": ")
			for _, cut := range []string{" … }", " … ]", " …"} {
				value = strings.TrimSuffix(value, cut)
			}
			if found && !strings.Contains(content, key+":"+value) {
				t.Errorf("%s: %s does not contain %s: %s", typ.Name, example.URI, key, value)
			}
		}
	}
}
