package diag

// Rule is one thing that can be wrong. Each rule is declared here, and has a
// case in the test data of the package that raises it.
type Rule struct {
	// Code is stable: scripts and editors may match on it.
	Code     string
	Severity Severity
	// Summary says in one line what the rule is about.
	Summary string
}

// What makes a note unreadable as a whole.
var (
	Unreadable       = rule("unreadable", Error, "the file cannot be read")
	InvalidUTF8      = rule("invalid-utf8", Error, "the note is not UTF-8 text")
	ControlCharacter = rule("control-character", Error, "the note holds a byte that no text holds")
	LineTooLong      = rule("line-too-long", Error, "a line is longer than any that people write")
	TooDeep          = rule("too-deep", Error, "a line opens more quotes, lists or brackets than any that people write")
	FrontMatterOpen  = rule("front-matter-unclosed", Error, "front matter is opened and never closed")
	FrontMatterYAML  = rule("front-matter-yaml", Error, "front matter is not valid YAML")
)

// What front matter says that we cannot use.
var (
	FrontMatterKey       = rule("front-matter-key", Warning, "the home note sets something that does not exist")
	FrontMatterDuplicate = rule("front-matter-duplicate", Warning, "a key stands twice in the front matter")
	FrontMatterValue     = rule("front-matter-value", Warning, "a front matter value is of the wrong kind")
)

// What is written in a way that other tools, or we, read otherwise than meant.
var (
	WikilinkPipe    = rule("wikilink-pipe", Warning, "an unescaped | inside a wiki-link in a table")
	HeadingSpace    = rule("heading-space", Warning, "a heading without a blank after its #")
	Mojibake        = rule("mojibake", Warning, "UTF-8 text that was once read as Windows-1252")
	TableExtraCells = rule("table-extra-cells", Warning, "a row with more cells than its header")
)

// What a fact says that cannot be so.
var (
	PortSyntax       = rule("port-syntax", Warning, "a port cell that is not a port")
	PortRange        = rule("port-range", Warning, "a number that no port can have")
	TransportUnknown = rule("transport-unknown", Warning, "a transport that is not one")
	Duplicate        = rule("duplicate-assignment", Warning, "the same assignment twice in one note")
	SourceConflict   = rule("source-conflict", Warning, "two notes describe one source differently")
	ProtocolNotes    = rule("protocol-notes", Warning, "two notes are about one protocol")
)

// Links.
var (
	LinkUnresolved = rule("link-unresolved", Warning, "a link that leads nowhere")
	LinkAmbiguous  = rule("link-ambiguous", Warning, "a wiki-link that several notes could be meant by")
	LinkHeading    = rule("link-heading", Warning, "a link to a heading or block that its note does not have")
	LinkScheme     = rule("link-scheme", Warning, "a link whose scheme is not allowed")

	LinkPath        = rule("link-path", Note, "a path that leads nowhere, whose last name is that of one note")
	LinkUnpublished = rule("link-unpublished", Note, "a link to a note that is not published")
	LinkFile        = rule("link-file", Note, "a link to a file that the site does not have")
)

// PathCollision is raised when two pages would have one address.
var PathCollision = rule("path-collision", Error, "two pages on one path")

var rules []*Rule

func rule(code string, severity Severity, summary string) *Rule {
	r := &Rule{Code: code, Severity: severity, Summary: summary}
	rules = append(rules, r)
	return r
}

// Rules returns all rules in the order of their declaration. The slice is
// shared: read only.
func Rules() []*Rule { return rules }
