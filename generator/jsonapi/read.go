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

// Read reads a file registry.json, as this program or an older one wrote it.
// Unknown keys are ignored. Anything else is an error, which begins with name
// and, where the JSON is broken, line and column, from 1, columns in code
// points.
func Read(name string, content []byte) (Edition, error) {
	doc, err := decode(name, content)
	if err != nil {
		return Edition{}, err
	}
	if err := doc.check(); err != nil {
		return Edition{}, alien(name, err)
	}
	return doc.edition(), nil
}

// decode reads the JSON of a registry.
func decode(name string, content []byte) (RegistryFile, error) {
	var doc RegistryFile
	d := json.NewDecoder(bytes.NewReader(content))
	err := d.Decode(&doc)
	var mistyped *json.UnmarshalTypeError
	if err != nil && !errors.As(err, &mistyped) {
		return doc, broken(name, content, d, err)
	}
	if err := doc.checkVersion(); err != nil { // of another version any type may be
		return doc, fmt.Errorf("%s: %w", name, err)
	}
	if mistyped != nil { // the offset is after the value
		err := fmt.Errorf("%s cannot be: %s", mistyped.Field, mistyped.Value)
		return doc, alien(positionOf(name, content, mistyped.Offset-1), err)
	}
	if rest := bytes.TrimLeft(content[d.InputOffset():], " \t\r\n"); len(rest) > 0 {
		return doc, alien(positionOf(name, content, int64(len(content)-len(rest))), errors.New("something follows the JSON"))
	}
	if !utf8.Valid(content) {
		return doc, alien(name, errors.New("it is not UTF-8"))
	}
	return doc, nil
}

// alien says that a file is something else.
func alien(at string, err error) error {
	return fmt.Errorf("%s: not a Portolan registry: %w", at, err)
}

// broken says where JSON is no JSON.
func broken(name string, content []byte, d *json.Decoder, err error) error {
	offset := int64(len(content))
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset - 1 // of the byte that was read last
	case errors.Is(err, io.EOF):
		err = errors.New("it is empty")
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("it ends too early")
	}
	return alien(positionOf(name, content, offset), err)
}

// positionOf adds line and column of an offset to the name of a file.
func positionOf(name string, content []byte, offset int64) string {
	before := content[:min(max(offset, 0), int64(len(content)))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return fmt.Sprintf("%s:%d:%d", name, bytes.Count(before, []byte{'\n'})+1, utf8.RuneCount(line)+1)
}

func (d *RegistryFile) checkVersion() error {
	switch major, _, _ := strings.Cut(SchemaVersion, "."); {
	case d.SchemaVersion == "":
		return errors.New("not a Portolan registry: there is no schema_version")
	case !strings.HasPrefix(d.SchemaVersion, major+"."):
		return fmt.Errorf("its schema version is %q, and this program reads version %s", d.SchemaVersion, major)
	}
	return nil
}

var revisionForm = regexp.MustCompile(`^sha256-[0-9a-f]{64}$`)

// check finds what no registry holds, and sets what an older file does not say.
func (d *RegistryFile) check() error {
	switch {
	case d.Data.Assignments == nil:
		return errors.New("there is no list data.assignments")
	case !revisionForm.MatchString(d.Revision):
		return fmt.Errorf("revision: %q is none", d.Revision)
	case d.GeneratedAt != nil:
		at, err := time.Parse(time.RFC3339, *d.GeneratedAt)
		if at = at.UTC(); err != nil || at.Year() < 0 || at.Year() > 9999 {
			return fmt.Errorf("generated_at: %q is no time", *d.GeneratedAt)
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
			return fmt.Errorf("sources: %q of kind %q is none", s.ID, s.Kind)
		}
	}
	seen := make(map[string]bool, len(d.Data.Assignments))
	for i := range d.Data.Assignments {
		a := &d.Data.Assignments[i]
		if err := a.check(); err != nil {
			return fmt.Errorf("data.assignments[%d]: %w", i, err)
		}
		if !sources[a.Origin.Source] {
			return fmt.Errorf("data.assignments[%d]: its source %q is not among the sources", i, a.Origin.Source)
		}
		if seen[a.ID] {
			return fmt.Errorf("data.assignments[%d]: there are two with the id %q", i, a.ID)
		}
		seen[a.ID] = true
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
		return errors.New("it has no id")
	case a.End < a.Port:
		return fmt.Errorf("%d to %d are not ports", a.Port, a.End)
	case a.Status != registry.Official && a.Status != registry.Common && a.Status != registry.Documented:
		return fmt.Errorf("%q is not a status", a.Status)
	case a.State != "" && !slices.Contains(registry.States(), a.State):
		return fmt.Errorf("%q is not a state", a.State)
	case a.Origin.Source == "" || a.Origin.Line < 1 || a.Origin.Column < 1:
		return errors.New("it has no origin")
	}
	a.State = cmp.Or(a.State, registry.Assigned) // files before 1.1 do not say
	return nil
}
