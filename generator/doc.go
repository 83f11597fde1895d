// Package generator makes a port reference of notes. It has one function per
// command; each is a short walk along the one road there is:
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
//	                             Build: renders all, writes what differs ───┤
//	                             preview: renders the one that is visited ──┘
//
// Notes come in layers, the user's folders, and in parts, which are inside the
// program and read when the home note includes them.
//
// Registries of others take the same road: Import makes notes of them, with
// package tables, and everything else reads those. Export goes back: to what
// others read, and to notes that hold the same registry.
//
// A Snapshot is a registry as plain values, which can be compared:
//
//	*registry.Registry ──▶ registry.Snapshot ──▶ diff.Changes ──▶ jsonapi: changes.json
//	api/v1/registry.json ──jsonapi.Read──▶ ┘          ├──▶ diff: text, Markdown
//	                                                  └──▶ site: page, feed
//
// Diff prints what differs between two of them, Build shows what differs from its
// baseline, and Export compares what it wrote with what it reads back. Packages
// that write the same facts do not know each other: what a page says of changes
// and of the JSON files this package hands to site as plain values.
//
// The registry decides once. A statement (registry.Assignment) is what one
// source says in one place about one port or range; a service joins all
// statements that agree. Services have a readable name, the transports with who
// lists them, a state and an order on their port, and everything right of the
// registry shows, searches, counts and exports services. Statements are their
// evidence: they stay below, each with its place.
//
// Nothing right of the Registry sees Markdown, nothing left of it sees HTML.
// Package vault also lists the files next to the notes. The registry asks links
// what the notes mean and says which pictures are shown; their bytes are read
// when they are rendered, and by Build, which names them by content.
//
// The packages, from left to right, and why each is there:
//
//	encode    JSON without escapes for pages
//	counts    numbers of things in English: "65,536 ports"
//	diag      what is wrong and where: sources, rules, positions, excerpts
//	text      words as values: blocks and spans with their places
//	lexicon   the words by which people write about ports, by role: a text file
//	          for each language
//	vault     folders of notes: what is in them, notes read and kept by content,
//	          pictures hashed and copied
//	markdown  syntax: bytes to a Document of front matter and text
//	port      what a number, a class, a band and a transport are (RFC 6335)
//	links     what [[x]], addresses and pictures in notes mean, by path, name,
//	          heading and block; what is ambiguous or leads nowhere
//	registry  what a port, a statement, a service, a protocol, a note is; names
//	          and statements joined, ids given, services ordered and related; all
//	          of it as plain values (Snapshot)
//	printout  what programs print about ports, and files of services, to sockets:
//	          a state, a program, a place; what is left out, and why
//	numbers   the grammar of port numbers, ranges, lists, transports and
//	          mappings, in cells, lines and queries
//	notation  what heads, titles and labels say: the role of a column, the topic
//	          and the transports of a section
//	judge     whether what reads like ports is ports: claims with their evidence,
//	          and what becomes of them
//	reading   meaning: the walk through a Document, and the assignments that it
//	          states; what is not published ends here. Below it, each form of
//	          notes: line, naming, columns, lines, records, sections,
//	          frontmatter
//	tables    registries of others, as IANA and /etc/services write them, to
//	          notes; ours to notes, /etc/services and CSV
//	repair    notes with the edits that diagnostics carry, and no others
//	urls      the address of every page and data file
//	site      the registry as pages; the rules of diag and the JSON files
//	          explained on pages, what changed as a page and a feed; text
//	          becomes HTML here and nowhere else
//	search    the registry as an index; static/js/engine run by goja
//	diff      two snapshots compared; what differs as text and as Markdown
//	jsonapi   the registry and what changed as JSON files, and a registry read
//	          back from one; its types are the shape that they promise
//	schema    Go types for readers in other languages: JSON Schema, TypeScript
//	widgets   what other sites load to show this one: static/js/widgets and its data
//	bundle    sources of static/, joined and minified
//	output    lazy files, and the only code that writes any, notes too
//	preview   lazy files over HTTP
//	casetest  test cases as data; only tests import it
//	fixture   small registries out of a few lines; only tests import it
//	sitetest  whole sites for tests of packages; only external tests import it
//
// imports_test.go holds the arrows between them, and the list of modules that
// the program may use. Three rules go through all of it: a fact keeps the
// place where it was written; what a note does not say is not guessed; the
// same input gives the same bytes.
package generator
