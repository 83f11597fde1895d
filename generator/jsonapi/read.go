package jsonapi

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Read reads a registry.json that this or another version of the program wrote. It ignores
// unknown keys. If content is not such a file, Read returns an error that begins with name.
// For invalid JSON, line and column follow. Both begin at 1. Columns count code points:
//
//	registry.json:2:9: not a Portolan registry: …
func Read(name string, content []byte) (Edition, error) {
	doc, err := decode(name, content)
	if err != nil {
		return Edition{}, err
	}
	if err := doc.check(); err != nil {
		return Edition{}, notRegistry(name, err)
	}
	return doc.edition(), nil
}

// decode decodes the JSON of a registry. It returns an error for wrong syntax, a value of
// a wrong type, or a schema version that this program cannot read.
func decode(name string, content []byte) (RegistryFile, error) {
	var doc RegistryFile
	d := json.NewDecoder(bytes.NewReader(content))
	err := d.Decode(&doc)
	var mistyped *json.UnmarshalTypeError
	if err != nil && !errors.As(err, &mistyped) {
		return doc, invalidJSON(name, content, d, err)
	}
	// The version is checked before the types, because another version may have other types.
	if err := doc.checkVersion(); err != nil {
		return doc, fmt.Errorf("%s: %w", name, err)
	}
	// Offset is the position after the value with the wrong type.
	if mistyped != nil {
		err := fmt.Errorf("%s has a value of a wrong type: %s", mistyped.Field, mistyped.Value)
		return doc, notRegistry(positionOf(name, content, mistyped.Offset-1), err)
	}
	if rest := bytes.TrimLeft(content[d.InputOffset():], " \t\r\n"); len(rest) > 0 {
		at := positionOf(name, content, int64(len(content)-len(rest)))
		return doc, notRegistry(at, errors.New("there is text after the JSON"))
	}
	if !utf8.Valid(content) {
		return doc, notRegistry(name, errors.New("the file is not UTF-8"))
	}
	return doc, nil
}

// notRegistry returns the error for a file that is not a registry. at is the name of the
// file, with a position if it is known.
func notRegistry(at string, err error) error {
	return fmt.Errorf("%s: not a Portolan registry: %w", at, err)
}

// invalidJSON returns the error for content that is not valid JSON. The error contains
// the position.
func invalidJSON(name string, content []byte, d *json.Decoder, err error) error {
	offset := int64(len(content))
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		// syntax.Offset is the position after the wrong byte.
		offset = syntax.Offset - 1
	case errors.Is(err, io.EOF):
		err = errors.New("the file is empty")
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("the JSON is not complete")
	}
	return notRegistry(positionOf(name, content, offset), err)
}

// positionOf returns the name of a file with the line and the column of an offset:
// "registry.json:2:9".
func positionOf(name string, content []byte, offset int64) string {
	before := content[:min(max(offset, 0), int64(len(content)))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return fmt.Sprintf("%s:%d:%d", name, bytes.Count(before, []byte{'\n'})+1, utf8.RuneCount(line)+1)
}

func (d *RegistryFile) checkVersion() error {
	switch major, _, _ := strings.Cut(SchemaVersion, "."); {
	case d.SchemaVersion == "":
		return errors.New("not a Portolan registry: schema_version is missing")
	case !strings.HasPrefix(d.SchemaVersion, major+"."):
		return fmt.Errorf("schema_version is %q, but this program reads version %s", d.SchemaVersion, major)
	}
	return nil
}

var revisionForm = regexp.MustCompile(`^sha256-[0-9a-f]{64}$`)

// check returns an error if a value is not valid in a registry. It also sets values that
// are missing in files of older versions, such as the state of an assignment.
func (d *RegistryFile) check() error {
	switch {
	case d.Data.Assignments == nil:
		return errors.New("the list data.assignments is missing")
	case !revisionForm.MatchString(d.Revision):
		return fmt.Errorf("revision %q is not valid", d.Revision)
	case d.GeneratedAt != nil:
		at, err := time.Parse(time.RFC3339, *d.GeneratedAt)
		if at = at.UTC(); err != nil || at.Year() < 0 || at.Year() > 9999 {
			return fmt.Errorf("generated_at %q is not a valid time", *d.GeneratedAt)
		}
		d.GeneratedAt = orNull(at.Format(time.RFC3339))
	}
	if d.Sources == nil {
		d.Sources = []Source{}
	}
	sources := map[string]bool{}
	for _, s := range d.Sources {
		sources[s.ID] = true
		if _, ok := registry.ParseKind(string(s.Kind)); !ok || s.ID == "" {
			return fmt.Errorf("sources: the id %q or the kind %q is not valid", s.ID, s.Kind)
		}
	}
	seen := make(map[string]bool, len(d.Data.Assignments))
	for i := range d.Data.Assignments {
		a := &d.Data.Assignments[i]
		if err := a.check(); err != nil {
			return fmt.Errorf("data.assignments[%d]: %w", i, err)
		}
		if !sources[a.Origin.Source] {
			return fmt.Errorf("data.assignments[%d]: its source %q is not in the list of sources", i, a.Origin.Source)
		}
		if seen[a.ID] {
			return fmt.Errorf("data.assignments[%d]: the id %q is not unique", i, a.ID)
		}
		seen[a.ID] = true
	}
	for i, r := range d.Data.Remarks {
		if err := r.check(sources); err != nil {
			return fmt.Errorf("data.remarks[%d]: %w", i, err)
		}
	}
	return nil
}

func (a *Assignment) check() error {
	for _, id := range a.Transports {
		if _, ok := port.ParseTransport(string(id)); !ok {
			return fmt.Errorf("%q is not a transport", id)
		}
	}
	switch {
	case a.ID == "":
		return errors.New("the id is missing")
	case a.End < a.Port:
		return fmt.Errorf("%d to %d is not a range of ports", a.Port, a.End)
	case a.Status != registry.Official && a.Status != registry.Common && a.Status != registry.Documented:
		return fmt.Errorf("%q is not a status", a.Status)
	case a.State != "" && !slices.Contains(registry.States(), a.State):
		return fmt.Errorf("%q is not a state", a.State)
	case a.Origin.Source == "" || a.Origin.Line < 1 || a.Origin.Column < 1:
		return errors.New("the origin is missing or not complete")
	}
	// Files of version 1.0 have no states.
	a.State = cmp.Or(a.State, registry.Assigned)
	return nil
}
