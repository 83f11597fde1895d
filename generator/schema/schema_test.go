package schema

import (
	"encoding/json"
	"reflect"
	"testing"
)

type colour string

type level uint8

type head struct {
	Title string  `json:"title" about:"What it is called."`
	URL   *string `json:"url" format:"uri"`
}

type part struct {
	_    struct{} `about:"A part."`
	Name string   `json:"name" pattern:"^[a-z]+$"`
}

type whole struct {
	_ struct{} `about:"All of it."`
	head
	Colours []colour          `json:"colours"`
	Level   level             `json:"level" about:"How high: 0 < n."`
	Parts   []part            `json:"parts" about:"What it is made of."`
	First   part              `json:"first"`
	Last    *part             `json:"last" about:"The last, if any."`
	Other   map[string]string `json:"other"`
	Count   int               `json:"count" min:"1"`
	Done    bool              `json:"done"`
}

var named = Named{
	reflect.TypeFor[colour](): {Name: "Colour", About: "A colour.", Enum: []string{"red", "green"}},
	reflect.TypeFor[level]():  {Name: "Level", Max: 9},
}

func TestJSONSchema(t *testing.T) {
	got, err := JSONSchema("whole", Describe(named, whole{}))
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "whole",
  "description": "All of it.",
  "type": "object",
  "required": ["title", "url", "colours", "level", "parts", "first", "last", "other", "count", "done"],
  "properties": {
    "title": {"description": "What it is called.", "type": "string"},
    "url": {"type": ["string", "null"], "format": "uri"},
    "colours": {"type": "array", "items": {"$ref": "#/$defs/Colour"}},
    "level": {"description": "How high: 0 < n.", "$ref": "#/$defs/Level"},
    "parts": {"description": "What it is made of.", "type": "array", "items": {"$ref": "#/$defs/part"}},
    "first": {"$ref": "#/$defs/part"},
    "last": {"description": "The last, if any.", "anyOf": [{"$ref": "#/$defs/part"}, {"type": "null"}]},
    "other": {"type": "object", "additionalProperties": {"type": "string"}},
    "count": {"type": "integer", "minimum": 1},
    "done": {"type": "boolean"}
  },
  "$defs": {
    "Colour": {"description": "A colour.", "type": "string", "enum": ["red", "green"]},
    "Level": {"type": "integer", "minimum": 0, "maximum": 9},
    "part": {
      "description": "A part.",
      "type": "object",
      "required": ["name"],
      "properties": {"name": {"type": "string", "pattern": "^[a-z]+$"}}
    }
  }
}`
	var compact json.RawMessage
	if err := json.Unmarshal([]byte(want), &compact); err != nil {
		t.Fatal(err)
	}
	again, err := Indented(compact)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(again) {
		t.Errorf("got\n%s\nwant\n%s", got, again)
	}
}

func TestTypeScript(t *testing.T) {
	want := `/** All of it. */
export interface whole {
  /** What it is called. */
  title: string;
  url: string | null;
  colours: Colour[];
  /** How high: 0 < n. */
  level: Level;
  /** What it is made of. */
  parts: part[];
  first: part;
  /** The last, if any. */
  last: part | null;
  other: { [name: string]: string };
  count: number;
  done: boolean;
}

/** A colour. */
export type Colour = "red" | "green";

export type Level = number;

/** A part. */
export interface part {
  name: string;
}
`
	if got := string(TypeScript(Describe(named, whole{}))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Describe panics for a Go type that it does not support, such as a fraction (float64).
func TestFractionsAreRefused(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a float64 field does not panic")
		}
	}()
	Describe(named, struct {
		Share float64 `json:"share"`
	}{})
}
