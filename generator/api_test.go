package generator

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/jsonapi"
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
