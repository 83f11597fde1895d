package diag

// Rules about links and pictures.
var (
	LinkUnresolved = rule(Rule{
		Code:    "link-unresolved",
		Summary: "a link leads nowhere",
		Explanation: "No note has this path, title or alias, and no protocol or port has this name. " +
			"The site shows the text of the link, but it leads nowhere. " +
			"Correct the spelling, write the missing note, or add the name to the `aliases` of a note. " +
			"The program finds only notes in the folders given with `--content`.",
		Bad: `
-- index.md --
See [[Fierwall]].
-- Firewall.md --
How to open a port.
`,
		Good: `
-- index.md --
See [[Firewall]].
-- Firewall.md --
How to open a port.
`,
	})
	LinkAmbiguous = rule(Rule{
		Code:    "link-ambiguous",
		Summary: "a wiki-link matches several notes",
		Explanation: "Two or more notes, or protocols, have the name in the link. " +
			"The program takes the note in the folder of the linking note, or else the one with the shortest path. " +
			"This may not be the note that you mean. " +
			"Write more of the path: `[[network/FTP]]` instead of `[[FTP]]`.",
		Bad: `
-- index.md --
See [[FTP]].
-- network/FTP.md --
How FTP works.
-- office/FTP.md --
Our FTP server.
`,
		Good: `
-- index.md --
See [[network/FTP]].
-- network/FTP.md --
How FTP works.
-- office/FTP.md --
Our FTP server.
`,
	})
	EmbedCycle = rule(Rule{
		Code:    "embed-cycle",
		Summary: "a note embeds itself",
		Explanation: "The note shows a second note in its text, which shows the first one again, and so on without end. " +
			"The site shows the second note once, and a link where it would begin again. " +
			"Write a link at one of the places: `[[FTP]]` instead of `![[FTP]]`.",
		Bad: `
-- index.md --
![[FTP]]
-- FTP.md --
![[Modes]]
-- Modes.md --
![[FTP]]
`,
		Good: `
-- index.md --
![[FTP]]
-- FTP.md --
![[Modes]]
-- Modes.md --
See [[FTP]].
`,
	})
	EmbedLimit = rule(Rule{
		Code:     "embed-limit",
		Severity: Info,
		Summary:  "an embedded note is shown as a link",
		Explanation: "A page shows at most 100 embedded notes, 5 inside each other, with 512 KB in all, and a site 64 MB. " +
			"Otherwise a few notes that embed each other could fill a disk. " +
			"The page links to the notes above a limit. " +
			"Embed a section instead of a whole note, or write a link.",
		Bad: `
-- index.md --
![[One]]
-- One.md --
![[Two]]
-- Two.md --
![[Three]]
-- Three.md --
![[Four]]
-- Four.md --
![[Five]]
-- Five.md --
![[Six]]
-- Six.md --
The end.
`,
		Good: `
-- index.md --
![[One]]
-- One.md --
See [[Two]].
-- Two.md --
The end.
`,
	})
	LinkHeading = rule(Rule{
		Code:    "link-heading",
		Summary: "a link names a heading or block that does not exist",
		Explanation: "The note exists, but it has no heading with the words after the `#`, or no block with the name " +
			"after `#^`. " +
			"The link leads to the top of the page. " +
			"Perhaps somebody changed the heading later. " +
			"Copy the heading from the note: `[[FTP#Active mode]]`.",
		Bad: `
-- index.md --
See [[FTP#Active]].
-- FTP.md --
## Active mode
`,
		Good: `
-- index.md --
See [[FTP#Active mode]].
-- FTP.md --
## Active mode
`,
	})
	LinkScheme = rule(Rule{
		Code:    "link-scheme",
		Summary: "the scheme of a link is not allowed",
		Explanation: "The site links to other notes and to addresses that begin with `http:`, `https:` or `mailto:`. " +
			"Other addresses may run code in a browser, as `javascript:` does, or work on one machine only, as `file:` does. " +
			"The site shows the text of such a link, but it leads nowhere. " +
			"Use an address that works for everyone, or write the address as `code`.",
		Bad: `
[Ports](file:///home/ann/ports.txt)
`,
		Good: `
[Ports](https://example.org/ports)
`,
	})
	LinkPath = rule(Rule{
		Code:     "link-path",
		Severity: Info,
		Summary:  "the path of a link is wrong, but one note has the name at its end",
		Explanation: "There is no note at this path, but exactly one note has the name at the end of the path. " +
			"The note was probably moved, and the link leads to it. " +
			"Correct the path or write only the name: a second note of this name makes the link ambiguous.",
		Bad: `
-- index.md --
See [[old/FTP]].
-- network/FTP.md --
How FTP works.
`,
		Good: `
-- index.md --
See [[network/FTP]].
-- network/FTP.md --
How FTP works.
`,
	})
	LinkUnpublished = rule(Rule{
		Code:     "link-unpublished",
		Severity: Info,
		Summary:  "a link leads to a note that is not published",
		Explanation: "The other note or picture is left out: its front matter or its folder says `publish: false`, " +
			"a pattern matches it, or it is a template or a drawing. " +
			"The site shows the text of the link, but it leads nowhere. " +
			"To publish the note, remove what leaves it out.",
		Bad: `
-- index.md --
See [[FTP]].
-- FTP.md --
---
draft: true
---
How FTP works.
`,
		Good: `
-- index.md --
See [[FTP]].
-- FTP.md --
How FTP works.
`,
	})
	LinkFile = rule(Rule{
		Code:     "link-file",
		Severity: Info,
		Summary:  "a link leads to a file that the site does not have",
		Explanation: "The site has a copy of the pictures that notes show, but of no other files. " +
			"The text of the link is shown, but it leads nowhere. " +
			"Only the first such link of a note is reported. " +
			"Upload the file to a place that readers can open, and link to its address.",
		Bad: `
-- index.md --
[[manual.pdf]]
-- manual.pdf --
`,
		Good: `
-- index.md --
[Manual](https://example.org/manual)
-- manual.pdf --
`,
	})
	SVGCleaned = rule(Rule{
		Code:    "svg-cleaned",
		Summary: "parts of an SVG picture are not copied",
		Explanation: "An SVG picture is a document that can run scripts and load other files, and a browser allows this " +
			"when somebody opens the picture by its address. " +
			"The site has a copy without scripts, event handlers, references to other files and embedded pages. " +
			"The copy may look different if the picture loads fonts or other pictures. " +
			"Export the picture again with everything embedded, or as PNG.",
		Bad: `
-- index.md --
![](plan.svg)
-- plan.svg --
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
  <script>alert(1)</script>
  <rect width="9" height="9"/>
</svg>
`,
		Good: `
-- index.md --
![](plan.svg)
-- plan.svg --
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
  <rect width="9" height="9"/>
</svg>
`,
	})
	SVGRefused = rule(Rule{
		Code:    "svg-refused",
		Summary: "an SVG picture cannot be read",
		Explanation: "The program copies an SVG picture only if it can read it and leave out everything that runs or loads " +
			"something. " +
			"The file is not valid XML, is not SVG, has more than 16 MB, nests more than 250 elements, uses its own parts " +
			"more than 1,000,000 times, uses a part within itself, or declares entities that are not plain text. " +
			"The page shows the alternative text of the picture. " +
			"Open the file in a browser, which shows errors in the XML, or export the picture again.",
		Bad: `
-- index.md --
![](plan.svg)
-- plan.svg --
<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"></svg>
`,
		Good: `
-- index.md --
![](plan.svg)
-- plan.svg --
<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>
`,
	})
)
