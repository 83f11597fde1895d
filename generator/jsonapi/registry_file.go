package jsonapi

// RegistryFile is a file that holds facts.
type RegistryFile struct {
	_ struct{} `about:"What the notes say of ports: all of it, or what one page shows. Every key is always there; a scalar that is not known is null, a list without entries is []. Addresses called page are relative to the root of the site, those called uri to the folder of index.json."`
	Envelope
	Total int  `json:"total" min:"0" about:"Number of assignments that the file is about. Where data.assignments has fewer, it has the first of them, and registry.json has all: a file holds at most 1,000 services, and of one service at most 100 assignments."`
	Data  Data `json:"data"`
}

// Data is the registry, or the part of it that concerns one page.
type Data struct {
	_           struct{}     `about:"Lists of records. registry.json has all that its first lists name; a file beside a page has what the page shows, and [] for what it does not."`
	Services    []Service    `json:"services" about:"What runs there, has run there, or is reserved: statements that agree, joined. In the file of a port or range in the order of its page, the headline first; else by port and end; in that of a protocol that more run than the file has room for, those of notes first."`
	Assignments []Assignment `json:"assignments" about:"By port, end, and rank of source: notes first, then common use, then registries. In the file of a port those of the number itself come first, then those of ranges around it."`
	Ports       []Port       `json:"ports" about:"The numbers that these assignments name singly."`
	Ranges      []Range      `json:"ranges" about:"The ranges that these assignments name."`
	Protocols   []Protocol   `json:"protocols" about:"What runs there; in the file of a protocol itself, too, though no assignment may name it."`
	Blocks      []Block      `json:"blocks" about:"The part of the number space that the page is about or lies in; in registry.json all parts."`
	Notes       []Note       `json:"notes" about:"The notes in which this is written, the one about the protocol, and those in mentions; in registry.json all notes."`
	Conflicts   []Conflict   `json:"conflicts" about:"Where sources disagree about these ports."`
	Mentions    []string     `json:"mentions" about:"Paths of the notes that link to what the file is about. Empty in registry.json."`
	Near        []Near       `json:"near" about:"Ports to look at next. Empty but in the files of ports and ranges."`
	Free        []Span       `json:"free" about:"Numbers that no source assigns or reserves. Empty but in the files of blocks."`
	Prose       []Prose      `json:"prose" about:"The words of the note, or of the note about the protocol. Empty but in their files."`
}
