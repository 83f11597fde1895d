package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Port is one number that a source names singly.
type Port struct {
	_                 struct{}    `about:"One number that a source names singly."`
	Class             port.Class  `json:"class"`
	Port              port.Number `json:"port"`
	URI               string      `json:"uri"`
	Assignments       []string    `json:"assignments" about:"Ids of the assignments of the number itself: the first 100, where there are more."`
	MoreAssignments   int         `json:"more_assignments" min:"0" about:"How many it has beside these."`
	Page              string      `json:"page"`
	MoreServices      int         `json:"more_services" min:"0" about:"How many it has beside these."`
	Crowded           bool        `json:"crowded" about:"Several unrelated programs use it by default, so that none is its headline."`
	Services          []string    `json:"services" about:"Ids of the services of the number, and of ranges around it, in the order of its page: the first 100, where there are more. The first is its headline, unless the number is crowded."`
	RefusedByBrowsers bool        `json:"refused_by_browsers" about:"Browsers open no page on it, because the Fetch standard lists it as a bad port."`
}

// Range is a run of numbers that a source names as one.
type Range struct {
	_               struct{}    `about:"A run of numbers that a source names as one. A number that is only within a range has the range's file and page."`
	Port            port.Number `json:"port" about:"Its first number."`
	End             port.Number `json:"end" about:"Its last number."`
	Class           port.Class  `json:"class" about:"Of its first number."`
	Assignments     []string    `json:"assignments" about:"Ids of the assignments of the range: the first 100, where there are more."`
	MoreAssignments int         `json:"more_assignments" min:"0" about:"How many it has beside these."`
	Services        []string    `json:"services" about:"Ids of the services of the range, in the order of its page: the first 100, where there are more."`
	MoreServices    int         `json:"more_services" min:"0" about:"How many it has beside these."`
	Page            string      `json:"page"`
	URI             string      `json:"uri"`
}

// Protocol is what runs on ports, or a transport that has them.
type Protocol struct {
	_          struct{}          `about:"What runs on ports, or a transport that has them. The record is the same in every file."`
	Page       string            `json:"page"`
	ID         string            `json:"id"`
	Name       string            `json:"name" about:"Its full name."`
	Aliases    []string          `json:"aliases" about:"What else it is called. The first is its short name, such as FTP, which may be the name itself; empty where name is all there is."`
	Ports      []port.Number     `json:"ports" about:"The first numbers of its assignments, ascending: the first 100, where there are more."`
	URI        string            `json:"uri" about:"A protocol that only one port or range runs, and that no note is about or links to, has no file of its own: this is that of the port or range."`
	Usual      *string           `json:"usual" about:"Id of the service that its name leads to, where it has several: that on its usual port, else the likeliest. Null where it has one, or none that is in use."`
	PortCount  int               `json:"port_count" min:"0" about:"How many there are."`
	Kind       ProtocolKind      `json:"kind"`
	Portless   *Portless         `json:"portless" about:"Set for a protocol that has no ports."`
	Related    []RelatedProtocol `json:"related" about:"Protocols that notes declare as related."`
	References []Reference       `json:"references"`
}

// RelatedProtocol is a protocol that notes declare as related.
type RelatedProtocol struct {
	_        struct{}          `about:"A protocol that notes declare as related."`
	Relation registry.Relation `json:"relation" about:"What the protocol named here is to the one that names it."`
	Protocol string            `json:"protocol" about:"Its id."`
}

// Portless is how a protocol without ports is told from others.
type Portless struct {
	_      struct{}             `about:"How a protocol without ports is told from others: ICMP is IP protocol 1."`
	Space  registry.NumberSpace `json:"space"`
	Number int                  `json:"number" min:"0"`
}

// maxPorts bounds the ports in the record of a protocol, which stands in the
// file of each of them.
const maxPorts = 100

// ProtocolKind tells transports from what runs on them.
type ProtocolKind string

// The kinds of protocols.
const (
	Application ProtocolKind = "application"
	Carrier     ProtocolKind = "transport"
)

// Block is a part of the number space that has a page.
type Block struct {
	_     struct{}    `about:"A part of the number space: the system ports, a thousand user ports, or the dynamic ports. A number that no source names is answered by its file and page."`
	ID    string      `json:"id" about:"system, user-3000, dynamic and so on."`
	Port  port.Number `json:"port" about:"Its first number."`
	End   port.Number `json:"end" about:"Its last number."`
	Class port.Class  `json:"class"`
	Page  string      `json:"page"`
	URI   string      `json:"uri"`
}

// Span is a run of free numbers.
type Span struct {
	_       struct{}    `about:"A run of numbers that no source assigns or reserves."`
	Port    port.Number `json:"port" about:"Its first number."`
	End     port.Number `json:"end" about:"Its last number."`
	Sources []string    `json:"sources" about:"Ids of the sources that say that it is free; empty where no source lists the numbers."`
}

// Note is one file of the content.
type Note struct {
	_           struct{}    `about:"One note that the site is made of."`
	Path        string      `json:"path" about:"Relative to the content folder; the path of an origin."`
	Title       string      `json:"title"`
	Description *string     `json:"description"`
	Source      string      `json:"source" about:"Id of the source that speaks in it."`
	Protocol    *string     `json:"protocol" about:"Id of the protocol that it is about, on whose page it stands."`
	References  []Reference `json:"references" about:"What the note names as its own source."`
	Page        string      `json:"page"`
	URI         string      `json:"uri"`
}

// Conflict is a run of numbers about which sources disagree.
type Conflict struct {
	_      struct{}              `about:"Numbers about which sources disagree. Services that notes declare as related do not conflict, and numbers that are retired or unassigned neither."`
	Port   port.Number           `json:"port" about:"First number in dispute."`
	End    port.Number           `json:"end" about:"Last number in dispute; the same as port for a single one."`
	Kind   registry.ConflictKind `json:"kind"`
	Ours   []string              `json:"ours" about:"Ids of services of notes, the first 100. Empty for several."`
	Theirs []string              `json:"theirs" about:"Ids of services of registries, the first 100. Where the numbers are a range, they lie in it. Empty for collision and owners."`
}

// Near is an entry of the short lists beside a port.
type Near struct {
	_        struct{}    `about:"A port to look at next."`
	Relation Relation    `json:"relation"`
	Port     port.Number `json:"port"`
	End      port.Number `json:"end" about:"The same as port, but for a range."`
	Name     string      `json:"name" about:"What runs there, or what that is for."`
	Page     string      `json:"page"`
	URI      string      `json:"uri"`
}

// Relation is what makes a port near.
type Relation string

// The relations between ports.
const (
	Neighbour Relation = "neighbour"
	Sibling   Relation = "sibling"
)

// Prose is one block of a note.
type Prose struct {
	_     struct{}  `about:"One block of a note as plain text."`
	Kind  ProseKind `json:"kind"`
	Level *int      `json:"level" min:"1" about:"Of headings, as the note writes them, 1 to 6; else null."`
	Text  string    `json:"text" about:"Lines of code and cells of rows are apart by line ends."`
	// References are what a page shows as links that leave the site.
	References []Reference `json:"references" about:"Where links in it lead, if they leave the site."`
}

// ProseKind is the kind of a block.
type ProseKind string

// The kinds of blocks.
const (
	ProseHeading ProseKind = "heading"
	ProseText    ProseKind = "text"
	ProseItem    ProseKind = "item"
	ProseHead    ProseKind = "head"
	ProseRow     ProseKind = "row"
	ProseCode    ProseKind = "code"
)
