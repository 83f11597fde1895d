package diag

// Rules about files: their bytes, their encoding and their paths.
var (
	Unreadable = rule(Rule{
		Code:     "unreadable",
		Severity: Error,
		Summary:  "the file cannot be read",
		Explanation: "The operating system does not open the file: perhaps it is a broken link, or you have no permission. " +
			"The program writes no site, because the facts of this file would be missing. " +
			"Fix the link or the permissions, or move the file out of the folder. " +
			"The same is true for a folder that cannot be read. " +
			"Files and folders with a name that begins with a dot are never read.",
	})
	FileSkipped = rule(Rule{
		Code:     "file-skipped",
		Severity: Info,
		Summary:  "files of Obsidian are not read",
		Explanation: "Boards (`.canvas`) and views (`.base`) of Obsidian are not notes, so the site does not show them. " +
			"There is one message for each kind of file, however many there are. " +
			"If a board or view has ports, write them in a note.",
		Bad: `
-- index.md --
Port 22 is for SSH.
-- Board.canvas --
{}
`,
		Good: `
-- index.md --
Port 22 is for SSH.
`,
	})
	LinkOutside = rule(Rule{
		Code:    "link-outside",
		Summary: "a symbolic link leads out of the content folder",
		Explanation: "The program does not read the target of this link, because it would publish a file that is not in " +
			"the content folder: whoever can write a note could publish any file of your computer. " +
			"An absolute link counts as leading out, even if its target is in the folder. " +
			"The rest of the notes is read. " +
			"Copy the file into the folder, make the link relative, name the other folder with a second `--content`, " +
			"or use `--follow-links` if you trust all links in the folder.",
	})
	InvalidUTF8 = rule(Rule{
		Code:     "invalid-utf8",
		Severity: Error,
		Summary:  "the note is not UTF-8 text",
		Explanation: "The note has bytes that are not valid UTF-8, and its encoding is not clear. " +
			"The program reads UTF-16, Latin-1 and Windows-1252, but not two encodings in one file. " +
			"Open the note in an editor, choose the encoding that shows all letters correctly, and save it as UTF-8.",
		Bad: `
Café menu: 8080/tcp
Caf\xE9 till: 8081/tcp
`,
		Good: `
Café menu: 8080/tcp
Café till: 8081/tcp
`,
	})
	LineTooLong = rule(Rule{
		Code:     "line-too-long",
		Severity: Error,
		Summary:  "a line is longer than 262,144 bytes",
		Explanation: "Such a line comes from a program, an embedded picture or a damaged file. " +
			"The program does not read it, because that can take very long. " +
			"Break the line, or move the file out of the folder.",
		Bad: `
![](data:image/png;base64,A{300000})
`,
		Good: `
-- index.md --
![](plan.png)
-- plan.png --
`,
	})
	TooDeep = rule(Rule{
		Code:     "too-deep",
		Severity: Error,
		Summary:  "too many nested quotes or lists, or brackets, pipes or emphasis markers on a line",
		Explanation: "Only programs write such notes, sometimes to keep a Markdown reader busy for hours. " +
			"Quotes and lists may be nested 100 deep. " +
			"A line may have 5,000 square brackets, 2,000 pipes and 20,000 emphasis markers. " +
			"Break the line, or move the file out of the folder.",
		Bad: `
>{150} Port 22 is for SSH.
`,
		Good: `
> Port 22 is for SSH.
`,
	})
	NoteTooLarge = rule(Rule{
		Code:     "note-too-large",
		Severity: Error,
		Summary:  "a note has more than 16,777,216 bytes or 262,144 lines",
		Explanation: "A table of all 65,536 ports has about 5,000,000 bytes, so such a file is usually not a note. " +
			"The program does not read it, because that needs much time and memory. " +
			"The other notes are read. " +
			"Split the note, or move the file out of the folder.",
	})
	BlockTooLarge = rule(Rule{
		Code:     "block-too-large",
		Severity: Error,
		Summary:  "a paragraph, table or front matter is too large, or a note has too many footnotes",
		Explanation: "A paragraph may have 262,144 bytes, 10,000 lines, 10,000 square brackets and 20,000 emphasis markers. " +
			"A table may have 1,048,576 cells: 65,536 rows of 16 columns. " +
			"Front matter may have 65,536 bytes, and a note 5,000 footnotes. " +
			"Put empty lines between the parts of a paragraph, lines of three backticks around the output of programs, " +
			"and split a table into several tables or notes.",
		Bad: `
---
description: A{70000}
---
Port 22 is for SSH.
`,
		Good: `
---
description: Servers
---
Port 22 is for SSH.
`,
	})
	OtherEncoding = rule(Rule{
		Code:     "other-encoding",
		Severity: Info,
		Summary:  "the note is not saved as UTF-8",
		Explanation: "The note is in UTF-16, Latin-1 or Windows-1252, and the program reads it in this encoding. " +
			"Other tools may show wrong letters. " +
			"`portolan fmt` does not change the file, because each edit would change its encoding. " +
			"Open the note in an editor and save it as UTF-8.",
		Bad: `
Caf\xE9 till: 8081/tcp
`,
		Good: `
Café till: 8081/tcp
`,
	})
	ByteOrderMark = rule(Rule{
		Code:     "byte-order-mark",
		Severity: Info,
		Summary:  "the note begins with a byte order mark",
		Explanation: "A byte order mark is three bytes that some editors write at the start of a UTF-8 file. " +
			"It does no harm here, but other tools do not see the front matter or the first heading after it. " +
			"Save the note without the mark, or run `portolan fmt --write`.",
		Bad: `
\uFEFF# Ports of the office
`,
		Good: `
# Ports of the office
`,
	})
	ControlCharacter = rule(Rule{
		Code:    "control-character",
		Summary: "the note has a control character",
		Explanation: "Editors never write the two bytes `00` and `1F`: perhaps a program stopped while it wrote the file, " +
			"or the file is not text. " +
			"The program leaves these bytes out and reads the rest of the note. " +
			"Delete them, or run `portolan fmt --write`. " +
			"If the file is not a note, move it out of the folder.",
		Bad: `
Po\x00rt 22 is for SSH.
`,
		Good: `
Port 22 is for SSH.
`,
	})
	PathCollision = rule(Rule{
		Code:    "path-collision",
		Summary: "two notes would have the same page address",
		Explanation: "The address of a page is the path of its note in lower case, with hyphens for spaces and signs. " +
			"The second note, in the order of paths, gets a number: `notes/port-list-2.html`. " +
			"This address can change when one of the notes moves. " +
			"Rename one of the notes.",
		Bad: `
-- Port list.md --
Ports of the office.
-- port-list.md --
Ports of 2019.
`,
		Good: `
-- Port list.md --
Ports of the office.
-- port-list-2019.md --
Ports of 2019.
`,
	})
	TwoHomes = rule(Rule{
		Code:     "two-homes",
		Severity: Error,
		Fixed:    true,
		Summary:  "two content folders have a home note",
		Explanation: "The note `index.md` is the home page and has the settings of the site, so a site can have only one. " +
			"The program writes nothing. " +
			"Rename one of the notes, for example to `overview.md`, or leave out its folder.",
		Bad: `
-- office/index.md --
Ports of the office.
-- servers/index.md --
Ports of the servers.
`,
		Good: `
-- office/index.md --
Ports of the office.
-- servers/overview.md --
Ports of the servers.
`,
	})
)
