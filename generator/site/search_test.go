package site

import (
	"fmt"
	"testing"

	"portolan/generator/fixture"
)

// Programs that copy a site find the files of the search by links.
func TestSearchPageNamesItsFiles(t *testing.T) {
	s := siteOf(&fixture.Notes{})
	s.assets.Engine, s.assets.Index, s.assets.Output = "assets/engine.1.js", "assets/search-index.js", "assets/output.3.js"
	for index, want := range map[string]string{
		"assets/search-index.2.js": "[{assets/engine.1.js assets/engine.1.js} {assets/search-index.js assets/search-index.js} " +
			"{assets/search-index.2.js assets/search-index.2.js} {assets/output.3.js assets/output.3.js}]",
		"assets/search-index.js": "[{assets/engine.1.js assets/engine.1.js} {assets/search-index.js assets/search-index.js} " +
			"{assets/output.3.js assets/output.3.js}]",
	} {
		s.index = func() string { return index }
		if got := fmt.Sprint(s.search(s.page("search.html")).Files); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	s.index = nil
	if got := s.search(s.page("search.html")).Files; got != nil {
		t.Errorf("the edition in one file names %v", got)
	}
}
