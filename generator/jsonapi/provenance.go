package jsonapi

import (
	"encoding/json"
	"fmt"
)

// Provenance is what a registry.json says about the build that wrote it.
type Provenance struct {
	// Generator is the name and the version of the program.
	Generator string
	// GeneratedAt and BaseURL are empty if the build had no time and no address.
	GeneratedAt, BaseURL string
}

// ReadProvenance reads the provenance in a registry.json. It does not keep the lists of the file in
// memory: a small forged file can contain very long lists. The name is the name of the file
// in errors.
func ReadProvenance(name string, content []byte) (Provenance, error) {
	var doc struct {
		SchemaVersion string  `json:"schema_version"`
		Generator     string  `json:"generator"`
		GeneratedAt   *string `json:"generated_at"`
		Site          struct {
			BaseURL *string `json:"base_url"`
		} `json:"site"`
	}
	if err := json.Unmarshal(content, &doc); err != nil {
		return Provenance{}, notRegistry(name, err)
	}
	version := RegistryFile{Envelope: Envelope{SchemaVersion: doc.SchemaVersion}}
	if err := version.checkVersion(); err != nil {
		return Provenance{}, fmt.Errorf("%s: %w", name, err)
	}
	return Provenance{doc.Generator, orNothing(doc.GeneratedAt), orNothing(doc.Site.BaseURL)}, nil
}
