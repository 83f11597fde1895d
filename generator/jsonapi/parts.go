package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Port is a number that a source lists alone, not only as part of a range.
type Port struct {
	_                 struct{}    `about:"A number that a source lists alone, not only as part of a range."`
	Class             port.Class  `json:"class"`
	Port              port.Number `json:"port"`
	URI               string      `json:"uri"`
	Assignments       []string    `json:"assignments" about:"Ids of the assignments of the number itself, at most 100."`
	MoreAssignments   int         `json:"more_assignments" min:"0" about:"Number of assignments that the list leaves out."`
	Page              string      `json:"page"`
	MoreServices      int         `json:"more_services" min:"0" about:"Number of services that the list leaves out."`
	Crowded           bool        `json:"crowded" about:"True if several unrelated programs use the port by default. Then no service is its headline."`
	Services          []string    `json:"services" about:"Ids of the services of the number and of ranges that contain it, at most 100, in the order of its page. The first one is the headline, unless the port is crowded."`
	RefusedByBrowsers bool        `json:"refused_by_browsers" about:"True if browsers refuse to open pages on this port, because the Fetch standard lists it as a bad port."`
}

// Range is a range of numbers that a source lists.
type Range struct {
	_               struct{}    `about:"A range of numbers that a source lists. A number that is only listed as part of a range is in the file and on the page of the range."`
	Port            port.Number `json:"port" about:"Its first number."`
	End             port.Number `json:"end" about:"Its last number."`
	Class           port.Class  `json:"class" about:"Class of its first number."`
	Assignments     []string    `json:"assignments" about:"Ids of the assignments of the range, at most 100."`
	MoreAssignments int         `json:"more_assignments" min:"0" about:"Number of assignments that the list leaves out."`
	Services        []string    `json:"services" about:"Ids of the services of the range, at most 100, in the order of its page."`
	MoreServices    int         `json:"more_services" min:"0" about:"Number of services that the list leaves out."`
	Page            string      `json:"page"`
	URI             string      `json:"uri"`
}

// Protocol is a protocol that runs on ports, a transport protocol that has ports, or a
// protocol without ports.
type Protocol struct {
	_         struct{}      `about:"A protocol that runs on ports, a transport protocol that has ports, or a protocol without ports. The object is the same in every file."`
	Page      string        `json:"page" about:"The page that shows it. If only registries list it, on one port or range, this is the page of the port or range."`
	ID        string        `json:"id"`
	Name      string        `json:"name" about:"Its full name."`
	Aliases   []string      `json:"aliases" about:"Its other names. The first one is its short name, such as FTP, which may be the same as name. Empty if it has only one name."`
	Ports     []port.Number `json:"ports" about:"Its ports in ascending order, at most 100. A range is listed by its first number."`
	URI       string        `json:"uri" about:"Address of its file. A protocol has no file of its own if it runs on only one port or range, and no note is about it or links to it. Then this is the file of the port or range."`
	Usual     *string       `json:"usual" about:"Id of the service that a search for its name finds first: the one on its usual port, or the most likely one. Null if it has fewer than two services, if none is in use, and for transports."`
	PortCount int           `json:"port_count" min:"0" about:"Number of all its ports."`
	Traits
	Since      *string           `json:"since" about:"Year or date when it appeared, as the note about it writes it."`
	Kind       ProtocolKind      `json:"kind"`
	Portless   *Portless         `json:"portless" about:"Set for a protocol that has no ports."`
	Related    []RelatedProtocol `json:"related" about:"Protocols that notes declare as related to this one."`
	References []Reference       `json:"references"`
}

// RelatedProtocol is a protocol that notes declare as related to another one.
type RelatedProtocol struct {
	_        struct{}          `about:"A protocol that notes declare as related to another one."`
	Relation registry.Relation `json:"relation" about:"How the related protocol relates to this one."`
	Protocol string            `json:"protocol" about:"Id of the related protocol."`
}

// Portless is the number that identifies a protocol without ports.
type Portless struct {
	_      struct{}             `about:"The number that identifies a protocol without ports: ICMP is IP protocol 1."`
	Space  registry.NumberSpace `json:"space"`
	Number int                  `json:"number" min:"0"`
}

// maxPorts is the maximum number of ports that the JSON object of a protocol lists. The
// object is in the file of each of these ports, so it must stay small.
const maxPorts = 100

// ProtocolKind distinguishes transport protocols from all other protocols.
type ProtocolKind string

// The values of ProtocolKind.
const (
	Application ProtocolKind = "application"
	Carrier     ProtocolKind = "transport"
)

// Topic is a subject of services, such as mail.
type Topic struct {
	_        struct{} `about:"A subject of services, such as mail. Services list their topics by id."`
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases" about:"Its other names."`
	Services int      `json:"services" min:"0" about:"Number of its services that are in use. Its file lists them, those on usual ports first."`
	Page     string   `json:"page"`
	URI      string   `json:"uri"`
}

// Block is a band of the number space (port.Band). The schema and registry.d.ts contain
// the name Block, so it cannot change.
type Block struct {
	_     struct{}    `about:"A part of the number space: the system ports, a thousand user ports, or the dynamic ports. Its file and page also show numbers that no source lists."`
	ID    string      `json:"id" about:"For example system, user-3000 or dynamic."`
	Port  port.Number `json:"port" about:"Its first number."`
	End   port.Number `json:"end" about:"Its last number."`
	Class port.Class  `json:"class"`
	Page  string      `json:"page"`
	URI   string      `json:"uri"`
}

// Span is a range of free numbers. The schema and registry.d.ts contain the name Span, so
// it cannot change.
type Span struct {
	_       struct{}    `about:"A range of numbers that no source assigns or reserves."`
	Port    port.Number `json:"port" about:"Its first number."`
	End     port.Number `json:"end" about:"Its last number."`
	Sources []string    `json:"sources" about:"Ids of the sources that list these numbers as unassigned. Empty if no source lists them."`
}

// Note is one note of the site.
type Note struct {
	_           struct{}    `about:"One note of the site."`
	Path        string      `json:"path" about:"Path of the note, relative to the content folder. Origins name it in path."`
	Title       string      `json:"title"`
	Description *string     `json:"description"`
	Source      string      `json:"source" about:"Id of the source of the note."`
	Protocol    *string     `json:"protocol" about:"Id of the protocol that the note is about. The page of the protocol shows the note."`
	References  []Reference `json:"references" about:"What the note names as its own source in its front matter."`
	Page        string      `json:"page"`
	URI         string      `json:"uri"`
}

// Conflict is a port or range about which sources disagree.
type Conflict struct {
	_      struct{}              `about:"A port or range about which sources disagree. Services that notes declare as related do not conflict. Retired and unassigned numbers do not conflict."`
	Port   port.Number           `json:"port" about:"First number of the conflict."`
	End    port.Number           `json:"end" about:"Last number of the conflict. Equal to port for a single number."`
	Kind   registry.ConflictKind `json:"kind"`
	Ours   []string              `json:"ours" about:"Ids of services in notes, at most 100. Empty if kind is several."`
	Theirs []string              `json:"theirs" about:"Ids of services in registries, at most 100. For a range, these are services inside the range. Empty if kind is collision or owners."`
}

// Near is an entry of the list near: a nearby port or a related service.
type Near struct {
	_        struct{}    `about:"A port to look at next."`
	Relation Relation    `json:"relation"`
	Port     port.Number `json:"port"`
	End      port.Number `json:"end" about:"Last number of a range. Equal to port for a single number."`
	Name     string      `json:"name" about:"Name of the service, or its description."`
	Page     string      `json:"page"`
	URI      string      `json:"uri"`
}

// Relation says why a port is in the list near.
type Relation string

// The values of Relation.
const (
	Neighbour Relation = "neighbour"
	Sibling   Relation = "sibling"
)

// Prose is one block of a note as plain text.
type Prose struct {
	_     struct{}  `about:"One block of a note as plain text."`
	Kind  ProseKind `json:"kind"`
	Level *int      `json:"level" min:"1" about:"Level of a heading as the note writes it, 1 to 6. Null for other kinds."`
	Text  string    `json:"text" about:"The plain text. A line end separates lines of code and cells of a row."`
	// References are the links in the block that lead to other sites.
	References []Reference `json:"references" about:"Links in the block that lead to other sites."`
}

// ProseKind is the type of a block.
type ProseKind string

// The values of ProseKind.
const (
	ProseHeading ProseKind = "heading"
	ProseText    ProseKind = "text"
	ProseItem    ProseKind = "item"
	ProseHead    ProseKind = "head"
	ProseRow     ProseKind = "row"
	ProseCode    ProseKind = "code"
)
