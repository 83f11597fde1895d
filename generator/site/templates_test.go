package site

import (
	"testing"

	"github.com/jba/templatecheck"

	"portolan/templates"
)

// Each template uses only fields that its type in pageViews has.
func TestTemplatesFitTheirTypes(t *testing.T) {
	sets, _, err := loadTemplates(templates.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, view := range pageViews {
		if err := templatecheck.CheckHTML(sets[name].set.Lookup("layout"), view); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
