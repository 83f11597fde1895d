package diag

import (
	"cmp"
	"slices"
)

// What a fact says that cannot be so.
var (
	PortSyntax = rule("port-syntax", Warning, "a port cell that is not a port",
		"A cell in a column of ports holds something that cannot be read as a port, a list of ports or a range. "+
			"What was not understood is left out rather than guessed, so the site says nothing of it. "+
			"Write plain decimal numbers, such as `22`, `67, 68`, `6000-6063` or `80/tcp`, and remarks in another column. "+
			"A row without a port takes an empty cell or a dash.")
	PortRange = rule("port-range", Warning, "a number that no port can have",
		"Ports are numbered from 0 to 65535, because the headers of TCP and UDP have sixteen bits for them. "+
			"A higher number is a typing error, or no port at all, and is left out; the other numbers of the cell stand. "+
			"A range whose end lies before its beginning, such as `6063-6000`, is reported as well. "+
			"Look the number up in its source and write the one that was meant.")
	TransportUnknown = rule("transport-unknown", Warning, "a transport that is not one",
		"A cell in a column of transports holds a word that names none, so the port is shown with its transport not stated. "+
			"Known are `TCP`, `UDP`, `SCTP` and `DCCP`, several of them as in `TCP/UDP`, and `Both` for the first two. "+
			"Protocols that run on ports, such as HTTP, belong in the column of names. "+
			"Leave the cell empty when the source does not say.")
	TransportTypo = rule("transport-typo", Warning, "a misspelt transport",
		"A word stands where a transport does and differs from one by a slip of the keys, such as `UPD` or `TPC`. "+
			"It is read as the transport that must be meant, and shown so. "+
			"Correct the word in the note: other tools will not find it.")
	NotPorts = rule("not-ports", Note, "a table, list or row that looks like ports and is not read as such",
		"A head, a title or a line is about ports, but the numbers or the words next to them are about something else: "+
			"sockets of a switch, VLANs, rows that are only counted, years, classes of ports, protocols such as ICMP that "+
			"have no ports, "+
			"or a word such as `any` instead of a number. "+
			"Nothing was read from it, and the message gives the reason; if that is right, there is nothing to do. "+
			"If the numbers are ports, say so: add a column of transports, write `22/tcp`, or name the column `TCP port`.")
	PortCollision = rule("port-collision", Warning, "one number for two services, or for two owners",
		"Your notes give one number to two services over one transport, a number to one service and the range around it "+
			"to another, or one service to two owners. "+
			"Only one program can listen on a number of a machine, so one of the two will fail to start there. "+
			"Compared are statements that name different owners (columns such as `Owner` or `Team`), rows of one table or "+
			"list, "+
			"and tables of notes that repeat nothing of what others say; rows for different hosts do not collide. "+
			"Give one of them another number, or say that they share it: with a column `Shared`, or with `shares_ports_with` "+
			"in the note about the protocol. "+
			"A list of what programs use by default belongs to a source of `kind: common`, where nothing collides.")
	SourcesDisagree = rule("sources-disagree", Note, "a number that a registry gives to others",
		"The note uses a number that a registry, such as that of IANA, assigns to another service for the same transport, "+
			"or reserves. "+
			"That is common, and often right: programs take numbers without asking, and both facts are shown; a registry, "+
			"too, gives some numbers to several services. "+
			"It matters where both may run on one machine, or where a firewall goes by the name. "+
			"If the two are one thing, join their names: give the note about the protocol the service name among its "+
			"`aliases`. "+
			"If they belong together, as DNS over TLS and over QUIC do, declare it there with `shares_ports_with`.")
	Duplicate = rule("duplicate-assignment", Warning, "the same assignment twice in one note",
		"Two rows or lines of one note say the same of the same port, word for word. "+
			"The second adds nothing and is left out; often it was copied as the start of a new row and never changed. "+
			"Delete one of the two, or write what sets the second apart. "+
			"Different words about one port, and the same words in another note, are no duplicates: all of them are shown.")
	SourceConflict = rule("source-conflict", Warning, "two notes describe one source differently",
		"Several notes may belong to one source, which is known by the `id` in their front matter. "+
			"They must then agree on its title, kind, licence, date and address, or readers would be told two things of one "+
			"source. "+
			"The description that is met first, by the path of the note, is used for all. "+
			"Copy it into the other notes, or give the second source an `id` of its own.")
	RelationUnknown = rule("relation-unknown", Warning, "a relation to a protocol that does not exist",
		"The front matter of a note about a protocol may name related ones, as in `secured_by: https`. "+
			"No note, alias or service name is called like this value, so the relation is not shown. "+
			"Correct the spelling, or write the note that is missing. "+
			"A number after the name, as in `submission 465`, says which port of the protocol is meant.")
	ProtocolNotes = rule("protocol-notes", Warning, "two notes are about one protocol",
		"The front matter line `protocol: ftp` puts the text of a note onto the page of that protocol, which has room for "+
			"one. "+
			"A second note that claims the protocol, or an alias of it, keeps a page of its own, where readers may not find "+
			"it. "+
			"Join the two notes, or take the `protocol` line out of one of them and link to the other.")
)

// Links.
var (
	LinkUnresolved = rule("link-unresolved", Warning, "a link that leads nowhere",
		"What the link names is not among the notes: neither a path, a title or an alias, nor a protocol or a port. "+
			"Its words stay on the page, marked as wanted, but lead nowhere. "+
			"Mend the spelling, write the note that is missing, or add the name to the `aliases` of the note that was meant. "+
			"A note that lies outside the folders given with `--content` cannot be found either.")
	LinkAmbiguous = rule("link-ambiguous", Warning, "a wiki-link that several notes could be meant by",
		"Two or more notes, or protocols, answer to the name in the link. "+
			"The one in the folder of the linking note is taken, "+
			"else the one with the shortest path, which may not be the one you mean. "+
			"Write as much of the path as tells them apart: `[[network/FTP]]` instead of `[[FTP]]`.")
	LinkHeading = rule("link-heading", Warning, "a link to a heading or block that its note does not have",
		"The note exists, but no heading in it reads like the part of the link behind the `#`, and no block ends in the "+
			"name behind `#^`. "+
			"The link leads to the top of the page instead, where readers must search for themselves. "+
			"This happens when a heading is reworded after others have linked to it. "+
			"Write the heading as it stands in the note: `[[FTP#Active mode]]`.")
	LinkScheme = rule("link-scheme", Warning, "a link whose scheme is not allowed",
		"Pages link to addresses that begin with `http:`, `https:` or `mailto:`, and to other notes. "+
			"Others, such as `javascript:` or `file:`, could run code in the browser of a reader or work on one machine only, "+
			"so their words are shown without a link. "+
			"Use an address that works for everyone, or write it as `code`.")

	LinkPath = rule("link-path", Note, "a path that leads nowhere, whose last name is that of one note",
		"No note lies at the path that the link gives, but exactly one has the name at its end: it was probably moved. "+
			"The link leads to that note. "+
			"Write the path as it is now, or the name alone, before a second note of that name makes the link ambiguous.")
	LinkUnpublished = rule("link-unpublished", Note, "a link to a note that is not published",
		"The front matter of the note says `publish: false`, so the site has no page for it. "+
			"The words of the link are shown without leading anywhere. "+
			"If the note is to be read by others, take the line out of its front matter.")
	LinkFile = rule("link-file", Note, "a link to a file that the site does not have",
		"The file lies beside the notes, but only pictures that a note shows are copied into the site. "+
			"The words of the link are shown without leading anywhere, and the first such link of each note is reported. "+
			"Put the file where readers can reach it, and link to its address.")
)

// What is raised when two pages would have one address.
var (
	PathCollision = rule("path-collision", Warning, "two notes whose pages would have one address",
		"The address of a note's page is its path in lower case, with hyphens for blanks and signs: "+
			"`Port list.md` and `port-list.md` both lead to `notes/port-list.html`, and so do names that differ in case alone. "+
			"The second note, by its path, gets an address with a number, such as `notes/port-list-2.html`, so no page is "+
			"lost. "+
			"That address changes when one of the notes is moved. "+
			"Give one of them a name of its own, such as `port-list-of-2019.md`.")
	TwoHomes = rule("two-homes", Error, "two home notes",
		"Two folders of content each have an `index.md`, which is the home page and holds the settings of the site. "+
			"A site has one of each, so nothing is written. "+
			"Rename one of the notes, such as to `overview.md`, or leave its folder out.")
)

var rules []*Rule

func rule(code string, severity Severity, summary, explanation string) *Rule {
	r := &Rule{Code: code, Severity: severity, Summary: summary, Explanation: explanation}
	rules = append(rules, r)
	return r
}

// Rules returns all rules by their codes. The slice is the caller's.
func Rules() []*Rule {
	return slices.SortedFunc(slices.Values(rules), func(a, b *Rule) int { return cmp.Compare(a.Code, b.Code) })
}

// RuleNamed returns the rule with a code.
func RuleNamed(code string) (*Rule, bool) {
	i := slices.IndexFunc(rules, func(r *Rule) bool { return r.Code == code })
	if i < 0 {
		return nil, false
	}
	return rules[i], true
}
