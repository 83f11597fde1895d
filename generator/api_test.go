package generator

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"portolan/content"
	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The page of the JSON index has an anchor and the whole explanation of each
// type, and every key; its examples stand in files of the very site.
func TestAPIPageExplainsEveryKey(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["default"]))
	page := readPage(t, urls.APIReference, rendered[urls.APIReference])
	explained := strings.Join(strings.Fields(page.words), " ")
	for _, typ := range jsonapi.Types() {
		if !slices.Contains(page.ids, typ.Name) {
			t.Errorf("there is no anchor #%s", typ.Name)
		}
		if typ.About == "" || !strings.Contains(explained, typ.About) {
			t.Errorf("%s is not explained", typ.Name)
		}
		for _, f := range typ.Fields {
			if !strings.Contains(explained, f.Key) || !strings.Contains(explained, f.About) {
				t.Errorf("%s.%s is not explained", typ.Name, f.Key)
			}
		}
	}
	for _, link := range []string{urls.APIIndex, urls.Registry, urls.OpenAPI, urls.TypeScript, urls.API + "ports/22.json", urls.Use} {
		if !slices.Contains(page.links, link) {
			t.Errorf("the page does not link to %s", link)
		}
	}
}

// ofChanges are the types that only a site with a baseline has examples of.
var ofChanges = []string{"ChangesFile", "State", "Totals", "Changes", "Change"}

// typesWithout are the types of which a registry has no object.
func typesWithout(reg *registry.Registry) map[string]bool {
	none := map[string]bool{"RelatedService": true, "RelatedProtocol": true, "Portless": true}
	for _, p := range reg.Protocols() {
		none["RelatedProtocol"] = none["RelatedProtocol"] && len(p.Related) == 0
		none["Portless"] = none["Portless"] && p.Portless == registry.Portless{}
	}
	for _, s := range reg.Services() {
		none["RelatedService"] = none["RelatedService"] && len(s.Related) == 0
	}
	return none
}

// Examples are what stands in files of the very site; only objects that it has none
// of have none.
func TestExamplesAreExcerpts(t *testing.T) {
	reg, files := siteFiles(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	manual, err := jsonapi.Explain(reg, files)
	if err != nil {
		t.Fatal(err)
	}
	rendered := wholeSite(t)
	for _, typ := range manual.Types {
		example, ok := manual.Examples[typ.Name]
		if ok != (typ.Fields != nil && !slices.Contains(ofChanges, typ.Name) && !typesWithout(reg)[typ.Name]) {
			t.Errorf("%s has an example: %v", typ.Name, ok)
		}
		keys := map[string]json.RawMessage{}
		if ok && !strings.Contains(example.Lines, "…") {
			if err := json.Unmarshal([]byte(example.Lines), &keys); err != nil {
				t.Errorf("%s: %v", typ.Name, err)
			}
		}
		for _, line := range strings.Split(example.Lines, "\n") {
			key, value, found := strings.Cut(strings.TrimSpace(strings.TrimSuffix(line, ",")), ": ")
			for _, cut := range []string{" … }", " … ]", " …"} {
				value = strings.TrimSuffix(value, cut)
			}
			if found && !strings.Contains(string(rendered[urls.API+example.URI]), key+":"+value) {
				t.Errorf("%s: %s does not hold %s: %s", typ.Name, example.URI, key, value)
			}
		}
	}
}
