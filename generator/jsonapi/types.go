// Package jsonapi writes the registry as JSON files that other sites build on:
// all of it in api/v1/registry.json, and the parts that concern one port,
// range or protocol beside it. These have the same shape, so that a client
// needs one set of types; what changed since an earlier registry has its own.
// Read takes back what was written. It imports registry, text, output and urls.
package jsonapi

// SchemaVersion is the version of the shape of the files. Within 1.x it only
// grows.
const SchemaVersion = "1.0.0"

// Document is one file.
type Document struct {
	Schema        string `json:"$schema"` // address of the schema, relative to the file
	SchemaVersion string `json:"schema_version"`
	// Revision is a hash of Data without the origins: it changes when a fact
	// does, not when a line moves.
	Revision    string   `json:"revision"`
	Generator   string   `json:"generator"`
	GeneratedAt *string  `json:"generated_at"` // RFC 3339, or null
	Site        Site     `json:"site"`
	Sources     []Source `json:"sources"`
	Total       int      `json:"total"` // number of assignments
	Data        Data     `json:"data"`
}

// Site says what the file is a part of.
type Site struct {
	Title   string  `json:"title"`
	BaseURL *string `json:"base_url"`
}

// Source is somebody who states assignments.
type Source struct {
	ID        string  `json:"id"`
	Kind      string  `json:"kind"` // registry, common, notes
	Title     string  `json:"title"`
	Licence   *string `json:"licence"`
	Retrieved *string `json:"retrieved"`
	URL       *string `json:"url"`
}

// Data is the registry, or the part of it that concerns one page.
type Data struct {
	Assignments []Assignment `json:"assignments"`
	Ports       []Port       `json:"ports"`
	Ranges      []Range      `json:"ranges"`
	Protocols   []Protocol   `json:"protocols"`
}

// Assignment is the statement of one source about one port or range.
type Assignment struct {
	ID              string            `json:"id"`
	Port            int               `json:"port"`
	End             int               `json:"end"`        // the same as port for a single one
	Transports      []string          `json:"transports"` // tcp, udp, sctp, dccp
	TransportStated bool              `json:"transport_stated"`
	Name            *string           `json:"name"`
	Service         *string           `json:"service"` // registered service name
	Protocols       []string          `json:"protocols"`
	Description     *string           `json:"description"`
	Status          string            `json:"status"` // official, common, documented
	Class           string            `json:"class"`  // system, user, dynamic
	Related         []string          `json:"related"`
	References      []Reference       `json:"references"`
	Origin          *Origin           `json:"origin"`
	Extra           map[string]string `json:"extra"` // columns without a meaning of their own
}

// Reference is where to read more.
type Reference struct {
	Title string  `json:"title"`
	URL   *string `json:"url"`
}

// Origin is where an assignment was written. Path is relative to the content
// folder; line and column count from 1, columns in code points.
type Origin struct {
	Source string `json:"source"`
	Path   string `json:"path"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// Port is one number that a source names singly.
type Port struct {
	Port              int      `json:"port"`
	Class             string   `json:"class"`
	RefusedByBrowsers bool     `json:"refused_by_browsers"`
	Assignments       []string `json:"assignments"`
	Page              string   `json:"page"` // relative to the root of the site
	URI               string   `json:"uri"`  // relative to api/v1/
}

// Range is a run of numbers that a source names as one.
type Range struct {
	Port        int      `json:"port"`
	End         int      `json:"end"`
	Class       string   `json:"class"`
	Assignments []string `json:"assignments"`
	Page        string   `json:"page"`
	URI         string   `json:"uri"`
}

// Protocol is what runs on ports, or a transport that has them.
type Protocol struct {
	ID         string      `json:"id"`
	Name       string      `json:"name"`
	Aliases    []string    `json:"aliases"`
	Kind       string      `json:"kind"` // application, transport
	Ports      []int       `json:"ports"`
	References []Reference `json:"references"`
	Page       string      `json:"page"`
	URI        string      `json:"uri"`
}
