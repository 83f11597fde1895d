package jsonapi

// RegistryFile is registry.json, or the JSON file of one page.
type RegistryFile struct {
	_ struct{} `about:"The ports, services and protocols of the notes: all of them, or the part that one page shows. Every key is always there. An unknown value is null, and a list without entries is []. Keys called page are relative to the root of the site. Keys called uri are relative to the folder of index.json."`
	Envelope
	Total int  `json:"total" min:"0" about:"Number of assignments that the file is about. data.assignments may have fewer, because the file of a port, range, protocol or note has at most 1,000 services, and at most 100 assignments of each service. registry.json has all assignments."`
	Data  Data `json:"data"`
}

// Data is the registry, or the part of it that one page shows.
type Data struct {
	_           struct{}     `about:"The lists of the file. registry.json has everything, except mentions, near, free and prose. The file of a page has what the page shows; its other lists are empty."`
	Services    []Service    `json:"services" about:"What runs there, ran there in the past, or is reserved. Each service joins the assignments that agree. In the file of a port or range, services are in the order of the page: the headline is first. In other files they are sorted by port and end. If a protocol has more services than its file can list, services in notes or common use come first."`
	Assignments []Assignment `json:"assignments" about:"Assignments sorted by port, end and kind of source: first notes, then common use, then registries. In the file of a port, assignments of the number itself come first, then assignments of ranges that contain it."`
	Ports       []Port       `json:"ports" about:"The numbers that these assignments list alone, not only as part of a range."`
	Ranges      []Range      `json:"ranges" about:"The ranges that these assignments list."`
	Protocols   []Protocol   `json:"protocols" about:"The protocols that these assignments name. The file of a protocol also has the protocol itself."`
	Topics      []Topic      `json:"topics" about:"The topics of the services. registry.json has all topics."`
	Blocks      []Block      `json:"blocks" about:"The part of the number space that the page shows or belongs to. registry.json has all parts."`
	Notes       []Note       `json:"notes" about:"The notes that contain these assignments, the note about the protocol, and the notes in mentions. registry.json has all notes."`
	Conflicts   []Conflict   `json:"conflicts" about:"The ports and ranges about which sources disagree."`
	Mentions    []Mention    `json:"mentions" about:"The notes that link to the port, protocol or note of the file. Empty in registry.json."`
	Near        []Near       `json:"near" about:"Ports to look at next. Only files of ports and ranges have them."`
	Free        []Span       `json:"free" about:"Numbers that no source assigns or reserves. Only the files of blocks have them."`
	Prose       []Prose      `json:"prose" about:"The text of the note, or of the note about the protocol. Only files of notes and protocols have it."`
	Remarks     []Remark     `json:"remarks" about:"What systems do with the numbers of the file: those of the file's port, range, block or note. In the file of a port or range, the narrowest range comes first. A file of a page has at most 100 remarks. registry.json has all."`
}
