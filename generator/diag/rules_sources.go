package diag

// Rules about notes, sources and protocols that disagree with each other.
var (
	PortCollision = rule(Rule{
		Code:    "port-collision",
		Summary: "two services or two owners have the same port",
		Explanation: "Your notes give one port to two services, or one service to two owners: one of them may not start. " +
			"The program compares rows of one table or list, rows with different owners, and tables of notes that do not " +
			"repeat other notes. " +
			"Rows for different hosts do not collide, nor do rows of a source of `kind: common`, such as a list of default " +
			"ports. " +
			"Give one service another port, or write that they share it: in a column `Shared`, or with " +
			"`shares_ports_with` in the note about the protocol.",
		Bad: `
| Port | Service | Owner      |
| ---- | ------- | ---------- |
| 8080 | Jenkins | Build team |
| 8080 | Grafana | Operations |
`,
		Good: `
| Port | Service | Owner      |
| ---- | ------- | ---------- |
| 8080 | Jenkins | Build team |
| 8081 | Grafana | Operations |
`,
	})
	SourcesDisagree = rule(Rule{
		Code:     "sources-disagree",
		Severity: Info,
		Summary:  "a registry assigns the port to another service",
		Explanation: "A registry, such as the registry of IANA, assigns the port to another service, or reserves it. " +
			"This is common, and the site shows both, but it matters if both run on one machine or if a firewall uses the " +
			"name. " +
			"If both are one service, add the service name of the registry to the `aliases` of the note about the " +
			"protocol. " +
			"If they belong together, as DNS over TLS and DNS over QUIC do, add `shares_ports_with` to that note.",
		Bad: `
-- registry.md --
---
source: {id: iana, kind: registry}
---
postgresql 5432/tcp
-- ports.md --
Billing server: 5432/tcp
`,
		Good: `
-- registry.md --
---
source: {id: iana, kind: registry}
---
postgresql 5432/tcp
-- ports.md --
Billing server: 7432/tcp
`,
	})
	SourceConflict = rule(Rule{
		Code:    "source-conflict",
		Summary: "two notes describe one source differently",
		Explanation: "Notes with the same `id` of a `source` in their front matter belong to one source. " +
			"Title, kind, licence, date and address of the source must be the same in all of them. " +
			"The program uses the first description, in the order of the paths of the notes. " +
			"Copy it to the other notes, or give the second source another `id`.",
		Bad: `
-- office.md --
---
source: {id: wiki, title: Wiki}
---
-- servers.md --
---
source: {id: wiki, title: Company wiki}
---
`,
		Good: `
-- office.md --
---
source: {id: wiki, title: Company wiki}
---
-- servers.md --
---
source: {id: wiki, title: Company wiki}
---
`,
	})
	RelationUnknown = rule(Rule{
		Code:    "relation-unknown",
		Summary: "a related protocol does not exist",
		Explanation: "The front matter names a related protocol, but no note, alias or service name has this name. " +
			"The site does not show the relation. " +
			"Correct the spelling, or write a note about the protocol. " +
			"A number after the name, as in `submission 465`, selects one port of the protocol.",
		Bad: `
-- http.md --
---
protocol: http
secured_by: htps
---
-- https.md --
---
protocol: https
---
`,
		Good: `
-- http.md --
---
protocol: http
secured_by: https
---
-- https.md --
---
protocol: https
---
`,
	})
	ProtocolNotes = rule(Rule{
		Code:    "protocol-notes",
		Summary: "two notes are about one protocol or topic",
		Explanation: "The key `protocol` puts the text of a note on the page of the protocol, which shows only one note. " +
			"The key `topic_page` does the same for the page of a topic. " +
			"A second note about the protocol, or about an alias of it, gets a separate page that readers may not find. " +
			"Merge the notes, or remove `protocol` from one of them and link to the other.",
		Bad: `
-- FTP.md --
---
protocol: ftp
---
-- FTP setup.md --
---
protocol: ftp
---
`,
		Good: `
-- FTP.md --
---
protocol: ftp
---
-- FTP setup.md --
How to set up [[FTP]].
`,
	})
)
