package site

import (
	"reflect"
	"strings"
	"testing"
)

// The page api.html links only to files that exist. For each key, the page shows the
// type of the value, such as "list of string".
func TestPageOfAManual(t *testing.T) {
	var s site
	view := s.api(Page{Root: "../"}, Manual{
		Version:   "1.9.0",
		Files:     []ManualFile{{"index.json", "All files.", "index.json"}, {"changes.json", "Changes.", ""}},
		Templates: []ManualFile{{"ports/{port}.json", "A port.", "ports/22.json"}, {"ranges/{range}.json", "A range.", ""}},
		Types: []ManualType{
			{Name: "Port", About: "A port.", Example: "{}", From: "a b.json", Keys: []ManualKey{
				{Key: "port", About: "Its number.", Type: "PortNumber"},
				{Key: "names", Type: "string", Basic: true, List: true},
				{Key: "extra", Type: "string", Basic: true, Map: true},
				{Key: "usual", Type: "Service", Nullable: true},
			}},
			{Name: "PortNumber", About: "A number.", Max: 65535},
			{Name: "State", Words: []string{"assigned"}},
		},
	})
	if !strings.Contains(view.Summary, "1.9.0") {
		t.Errorf("the summary does not contain the version: %q", view.Summary)
	}
	index := Link{URL: "../api/v1/index.json", Text: "index.json"}
	if view.Index != index {
		t.Errorf("index: got %+v, want %+v", view.Index, index)
	}
	files := []FileEntry{{"index.json", "All files.", index}, {URI: "changes.json", About: "Changes."}}
	if !reflect.DeepEqual(view.Files, files) {
		t.Errorf("files: got %+v, want %+v", view.Files, files)
	}
	if want := []FileEntry{
		{"ports/{port}.json", "A port.", Link{URL: "../api/v1/ports/22.json", Text: "ports/22.json"}},
		{URI: "ranges/{range}.json", About: "A range."},
	}; !reflect.DeepEqual(view.Templates, want) {
		t.Errorf("templates: got %+v, want %+v", view.Templates, want)
	}
	example := ExampleEntry{"{}", Link{URL: "../api/v1/a%20b.json", Text: "a b.json"}}
	if want := []TypeEntry{
		{Name: "Port", About: "A port.", Example: &example, Keys: []KeyEntry{
			{Key: "port", About: "Its number.", Type: "PortNumber", URL: "#PortNumber"},
			{Key: "names", Before: "list of ", Type: "string"},
			{Key: "extra", Before: "object of ", Type: "string"},
			{Key: "usual", Type: "Service", After: " or null", URL: "#Service"},
		}},
		{Name: "PortNumber", About: "A number. A number from 0 to 65535."},
		{Name: "State", Words: []string{"assigned"}},
	}; !reflect.DeepEqual(view.Types, want) {
		t.Errorf("types: got %+v, want %+v", view.Types, want)
	}
	contents := []Link{{"#Port", "Port"}, {"#PortNumber", "PortNumber"}, {"#State", "State"}}
	if !reflect.DeepEqual(view.Contents, contents) {
		t.Errorf("contents: got %+v, want %+v", view.Contents, contents)
	}
}
