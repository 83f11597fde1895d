// Package generator builds a port reference from notes. It has one function for each
// command. Each function uses some steps of this pipeline:
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
// A Loader loads notes again after an edit. It keeps parsed notes and their statements, as long as
// what they depend on stays the same (vault.Reader, readings.go), and joins all statements again. A
// Look keeps templates and assets. Package watch says when to load: serve then shows the new files
// with preview.Site.Show, which changes the pages in browsers, and build --watch writes them.
//
//	watch ──▶ Loader.Load ──▶ Files(Look) ──▶ preview.Site ──events──▶ static/js/follow
//	                                   └────▶ Build
//
// A layer is a folder of the user's notes. A part is a set of notes inside the program.
// The home note can include a part by its name.
//
// Package selection decides which of the user's files are published. A note that is left out
// is an unpublished note of the registry: links can refer to it, but the registry does not
// contain anything of its text. So no package to the right can show it.
//
// Import converts foreign registries to notes, with package tables. These notes then go
// through the same pipeline. Export does the opposite: it writes the registry in the
// formats of other programs, or as notes. If these notes are read, the result is the same
// registry.
//
// A Snapshot contains a registry as plain values, which can be compared:
//
//	*registry.Registry ──▶ registry.Snapshot ──▶ diff.Changes ──▶ jsonapi: changes.json
//	api/v1/registry.json ──jsonapi.Read──▶ ┘          ├──▶ diff: text, Markdown
//	                                                  └──▶ site: page, feed
//
// Build can also write the files of a site into a zip file and a docset. Verify renders all
// files and compares them with a site in a folder: it answers whether the site is what its
// notes say. The manifest of the site contains the options of its build.
//
// Diff prints the differences between two registries. Build shows the changes since an
// earlier registry, the baseline. Export to notes reads these notes again and compares the
// two registries. The packages site and jsonapi do not import each other: this package
// passes the changes, and the description of the JSON files, to site as plain values.
//
// A statement (registry.Assignment) is what one source says in one place about one port
// or range. A service joins all statements about one thing on one port or range. It has a
// readable name, a state, and transports with the sources that list them. The services of
// a port are sorted. Only package registry joins statements. The packages to the right of
// the registry show, search, count and export services. Below each service, they show its
// statements as evidence.
//
// A topic (registry.Topic) is a subject, such as mail. Notes list topics, and also how a
// service is encrypted and who should reach it (registry.Traits). A row without such values
// has those of its note; an encryption of a protocol holds only for its usual port.
//
// A remark (registry.Remark) is what a source of the kind system says about a number: what
// Linux, Windows or a firewall does with it. It assigns nothing, so it is no statement.
//
// A tag (registry.Tag) has the notes that have it in their text or front matter. A property is a key
// in the front matter that the program does not read. An embed (registry.Embed) is the part of a
// note that another note shows. It has the blocks of its source, and adds no statements.
//
// No package to the right of the registry knows Markdown, and no package to the left knows
// HTML. Package vault also lists the files next to the notes. Package registry asks package
// links where links lead, and decides which pictures are shown. A picture is read only when
// it is rendered, and when Build computes the hash for its file name.
//
// The user can replace templates and static files. Before a page is rendered, package overlay
// puts the user's files in the place of the built-in ones, package site checks the templates,
// and the accent of the home note becomes a style sheet (dress.go). Build then renders all
// pages once before it writes a file, so that an error in a template leaves the site as it is.
//
// The packages, from left to right, and the purpose of each:
//
//	printable replaces characters that a terminal obeys
//	encode    writes JSON in which <, > and & are not escaped, but what a terminal obeys is
//	accent    chooses colours of links that can be read on light and on dark pages
//	counts    writes counts in English: "65,536 ports"
//	diag      diagnostics: texts of notes, rules, positions, excerpts
//	text      blocks and spans with their positions, as plain values
//	lexicon   the words that people use for ports, by role: one text file for each
//	          language
//	vault     folders of notes: lists and parses notes, keeps the parsed notes in memory,
//	          hashes and copies pictures
//	svg       makes SVG pictures inert: no script runs, nothing is loaded
//	globs     patterns of paths, as in .gitignore
//	similar   the names that a misspelt word may mean
//	selection decides which files of the user are published, and why the others are not;
//	          reads .portolanignore and the settings of the home note for it
//	markdown  syntax: parses bytes to a Document of front matter and text
//	port      numbers, classes, bands and transports (RFC 6335)
//	links     resolves [[x]], addresses and pictures by path, name, heading and block id;
//	          reports ambiguous and broken links
//	registry  ports, statements, services, remarks, protocols and notes; joins statements
//	          and names, gives ids, orders and relates services; Snapshot
//	printout  parses services files, and the output of programs that list ports; returns
//	          sockets with a state, a program and a place, and says what it left out
//	numbers   the grammar of port numbers, ranges, lists, transports and mappings, in
//	          cells, lines and queries
//	notation  the meaning of headers, titles and labels: the role of a column, the topic
//	          and the transports of a section
//	judge     decides from evidence whether a number that looks like a port is a port
//	reading   meaning: walks through a Document and reads its assignments; drops
//	          unpublished notes. Its packages are line, naming, columns, lines, records,
//	          sections and frontmatter
//	tables    converts foreign registries (IANA, /etc/services) to notes, and our registry
//	          to notes, /etc/services, CSV and cards for Anki
//	repair    applies the edits of diagnostics to notes; as an option, also edits of table
//	          cells
//	free      chooses numbers for new services
//	chart     the picture of all ports: where each number is, and its kind
//	urls      the address of every page and data file
//	site      the pages and the feed. There are also pages about the rules of diag, the
//	          JSON files and the changes. Only this package converts text to HTML
//	search    the search index; runs static/js/engine with goja. The engine reads numbers in
//	          queries with a twin of package numbers, cells.js
//	explain   explains the output of programs that list ports: the service of each socket,
//	          and what stands out; runs static/js/explain in the engine of search. The search
//	          box and lookup answer pasted output with the same scripts
//	diff      compares two snapshots; writes the changes as text, as Markdown and in one line
//	jsonapi   the registry and the changes as JSON files; reads registry.json. Its types
//	          define the format, which users can rely on
//	schema    converts Go types to JSON Schema and TypeScript
//	widgets   the files for other sites that embed this one: static/js/widgets and data
//	single    the whole site as one HTML file: packs the pages, which static/js/single shows
//	bundle    joins and minifies the sources of static/
//	overlay   files of the user that take the place of templates and static files; marks
//	          of copies
//	hosts     the files that hosting services and web servers read, and the limits of each
//	compress  compressed files: gzip, brotli and zstd
//	output    lazy files; the only package that writes files, also notes. It survives full
//	          disks, killed processes and losses of power: job.go has the rules
//	archive   packs the files of a site into a zip file
//	sqlite    writes a database of SQLite with one table
//	docset    converts the files of a site to a docset for Zeal and Dash
//	preview   serves lazy files over HTTP, to hosts and sites that it knows. The files can
//	          change while they are served; pages then get an event
//	watch     says when files in folders have changed
//	casetest  test cases in txtar files; only tests import it
//	fixture   small registries from a few lines; only tests import it
//	sitetest  whole sites for tests; only external test packages import it
//
// imports_test.go lists the imports that are allowed between packages, and the modules that
// the program may use. Three rules apply everywhere: each fact keeps the place where it was
// written; the program does not guess facts that a note does not contain; the same input
// gives the same bytes.
package generator
