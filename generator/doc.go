// Package generator builds a port reference from notes. It has one function for each
// command. Each function uses a part of this pipeline:
//
//	                                                             links
//	                                                               ▼
//	folders ──▶ vault ──▶ markdown ──Document──▶ reading ──▶ registry.Builder ──▶ *registry.Registry
//	                         │                      │                │           (immutable, sorted)
//	                         └──────── diag.List ───┴───────────────┘                 │
//	                                                         ┌────────┬──────────┬────┴────┐
//	                                                       site    search     jsonapi   widgets
//	                                                         └──── []output.File (lazy) ───┘
//	                                                                        │
//	                             Build: renders all, writes what changed ───┤
//	                             preview: renders the page that is visited ─┘
//
// A layer is a folder of the user's notes. A part is a set of notes inside the program
// that the home note can include by name.
//
// Import makes notes of the registries of others, with package tables. These notes then
// go through the same pipeline. Export does the reverse: it writes a registry in the
// formats of other programs, or as notes that read as the same registry.
//
// A Snapshot is a registry as plain values, which can be compared:
//
//	*registry.Registry ──▶ registry.Snapshot ──▶ diff.Changes ──▶ jsonapi: changes.json
//	api/v1/registry.json ──jsonapi.Read──▶ ┘          ├──▶ diff: text, Markdown
//	                                                  └──▶ site: page, feed
//
// Diff prints the differences between two registries. Build shows the changes since its
// baseline. Export compares the registry with the one read back from its notes. The packages
// site and jsonapi do not import each other: this package passes the changes, and the
// description of the JSON files, to site as plain values.
//
// A statement (registry.Assignment) is what one source says in one place about one port
// or range. A service joins all statements about one thing on one port or range. It has a
// readable name, its transports with the sources that list them, a state, and a place in
// the order of its port. Only package registry joins statements. The packages to the right
// of the registry show, search, count and export services, and show the statements below
// them as evidence.
//
// No package to the right of the registry knows Markdown, and no package to the left knows
// HTML. Package vault also lists the files next to the notes. Package registry asks package
// links where links lead, and decides which pictures are shown. Pictures are only read when
// they are rendered, and when Build hashes them for their names.
//
// The packages, from left to right, and the purpose of each:
//
//	encode    writes JSON in which <, > and & are not escaped
//	counts    writes numbers of things in English: "65,536 ports"
//	diag      diagnostics: texts of notes, rules, positions, excerpts
//	text      blocks and spans with their places, as plain values
//	lexicon   the words that people use about ports, by role: a text file for each
//	          language
//	vault     folders of notes: lists them, keeps parsed notes by content, hashes and
//	          copies pictures
//	markdown  syntax: parses bytes to a Document of front matter and text
//	port      numbers, classes, bands and transports (RFC 6335)
//	links     resolves [[x]], addresses and pictures by path, name, heading and block id;
//	          reports ambiguous and broken links
//	registry  ports, statements, services, protocols and notes; joins statements and
//	          names, gives ids, orders and relates services; Snapshot
//	printout  reads the output of programs about ports, and services files, into sockets
//	          with a state, a program and a place; says what it left out, and why
//	numbers   the grammar of port numbers, ranges, lists, transports and mappings, in
//	          cells, lines and queries
//	notation  the meaning of heads, titles and labels: the role of a column, the topic
//	          and the transports of a section
//	judge     decides whether numbers that look like ports are ports: claims, their
//	          evidence and the verdict
//	reading   meaning: walks through a Document and reads its assignments; drops
//	          unpublished notes. It has a package for each form of notes: line, naming,
//	          columns, lines, records, sections, frontmatter
//	tables    converts registries of others (IANA, /etc/services) to notes, and our
//	          registry to notes, /etc/services and CSV
//	repair    applies the edits of diagnostics to notes, and no other edits
//	urls      the address of every page and data file
//	site      the pages, among them pages about the rules of diag, the JSON files and the
//	          changes; the feed. Only this package turns text into HTML
//	search    the search index; runs static/js/engine with goja
//	diff      compares two snapshots; writes the changes as text and as Markdown
//	jsonapi   the registry and the changes as JSON files; reads a registry from one. Its
//	          types are the format that users can rely on
//	schema    converts Go types to JSON Schema and TypeScript
//	widgets   the files for other sites that embed this one: static/js/widgets and data
//	bundle    joins and minifies the sources of static/
//	output    lazy files; the only package that writes files, notes included
//	preview   serves lazy files over HTTP
//	casetest  test cases as data; only tests import it
//	fixture   small registries from a few lines; only tests import it
//	sitetest  whole sites for tests of packages; only external tests import it
//
// imports_test.go lists the allowed imports between packages and the modules that the
// program may use. Three rules apply everywhere: each fact keeps the place where it was
// written; the program does not guess what a note does not say; the same input gives the
// same bytes.
package generator
