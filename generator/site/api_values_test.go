package site

import (
	"reflect"
	"testing"
)

// The page links each file, type and example, and says what a key holds.
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
	if want := "All that this site says is also there as JSON, in static files of version 1.9.0."; view.Summary != want {
		t.Errorf("the page begins with %q", view.Summary)
	}
	index := Link{URL: "../api/v1/index.json", Text: "index.json"}
	if view.Index != index {
		t.Errorf("the index is %+v", view.Index)
	}
	if want := []FileEntry{{"index.json", "All files.", index}, {URI: "changes.json", About: "Changes."}}; !reflect.DeepEqual(view.Files, want) {
		t.Errorf("files %+v", view.Files)
	}
	if want := []FileEntry{
		{"ports/{port}.json", "A port.", Link{URL: "../api/v1/ports/22.json", Text: "ports/22.json"}},
		{URI: "ranges/{range}.json", About: "A range."},
	}; !reflect.DeepEqual(view.Templates, want) {
		t.Errorf("templates %+v", view.Templates)
	}
	if want := []TypeEntry{
		{Name: "Port", About: "A port.", Example: &ExampleEntry{"{}", Link{URL: "../api/v1/a%20b.json", Text: "a b.json"}}, Keys: []KeyEntry{
			{Key: "port", About: "Its number.", Type: "PortNumber", URL: "#PortNumber"},
			{Key: "names", Before: "list of ", Type: "string"},
			{Key: "extra", Before: "object of ", Type: "string"},
			{Key: "usual", Type: "Service", After: " or null", URL: "#Service"},
		}},
		{Name: "PortNumber", About: "A number. A number from 0 to 65535."},
		{Name: "State", Words: []string{"assigned"}},
	}; !reflect.DeepEqual(view.Types, want) {
		t.Errorf("types %+v", view.Types)
	}
	if want := []Link{{URL: "#Port", Text: "Port"}, {URL: "#PortNumber", Text: "PortNumber"}, {URL: "#State", Text: "State"}}; !reflect.DeepEqual(view.Contents, want) {
		t.Errorf("contents %+v", view.Contents)
	}
}
