package diag

// Rules about Markdown.
var (
	CommentOpen = rule(Rule{
		Code:    "comment-unclosed",
		Summary: "a comment has no end",
		Explanation: "The note opens a comment with `<!--` and does not close it. " +
			"At the start of a line, the comment hides the rest of the note, here and in other tools. " +
			"After other words on the line it is not a comment, and the site shows the characters. " +
			"Close it with `-->`; to show the characters, write them as code or as `\\<!--`.",
		Bad: `
<!-- check this again
Port 22 is for SSH.
`,
		Good: `
<!-- check this again -->
Port 22 is for SSH.
`,
	})
	WikilinkPipe = rule(Rule{
		Code:    "wikilink-pipe",
		Summary: "a wiki-link in a table has a | without a backslash",
		Explanation: "In a table, a `|` ends the cell, also inside a wiki-link. " +
			"This program reads the link as you mean it, but other Markdown tools break it. " +
			"They also move the later cells of the row by one column. " +
			"Write a backslash before the `|`, as Obsidian does, or run `portolan fmt --write`.",
		Bad: `
-- index.md --
| Port | Service               |
| ---- | --------------------- |
| 21   | [[FTP|file transfer]] |
-- FTP.md --
How FTP works.
`,
		Good: `
-- index.md --
| Port | Service                |
| ---- | ---------------------- |
| 21   | [[FTP\|file transfer]] |
-- FTP.md --
How FTP works.
`,
	})
	TagLimit = rule(Rule{
		Code:    "tag-limit",
		Summary: "a note has more than 1,000 different tags",
		Explanation: "Each tag has a page of its own, so a limit keeps a single file from making millions of pages. " +
			"Tags above the limit are shown as words. " +
			"Such a file is usually data, and its `#` are no tags: write them as code, or move the file out of the folder.",
	})
	HeadingSpace = rule(Rule{
		Code:    "heading-space",
		Summary: "a heading has no space after its #",
		Explanation: "Markdown needs a space between the `#` and the words of a heading. " +
			"This program shows the line as a heading, but other tools show plain text, or a tag as Obsidian does. " +
			"Write the space, or run `portolan fmt --write`.",
		Bad: `
##Mail servers
`,
		Good: `
## Mail servers
`,
	})
	Mojibake = rule(Rule{
		Code:    "mojibake",
		Summary: "UTF-8 text was read as Windows-1252",
		Explanation: "Characters such as `â€“` appear when a program opens UTF-8 text as Windows-1252 and saves it again. " +
			"The pages and the search show the right characters, here a dash, but other programs show the wrong ones. " +
			"Replace the characters as the message says and save the note as UTF-8, or run `portolan fmt --write`. " +
			"If there are many, find the program that saved the note last.",
		Bad: `
Ports 20 â€“ 21 are for FTP.
`,
		Good: `
Ports 20 – 21 are for FTP.
`,
	})
	TableExtraCells = rule(Rule{
		Code:    "table-extra-cells",
		Summary: "a row has more cells than the table has columns",
		Explanation: "The site does not show the cells after the last column. " +
			"Perhaps a `|` in the text of a cell splits the cell: write it as `\\|`. " +
			"If the cell is meant, add a column to the header and to the line of dashes.",
		Bad: `
| Port | Service |
| ---- | ------- |
| 22   | SSH     | remote login |
`,
		Good: `
| Port | Service | Description  |
| ---- | ------- | ------------ |
| 22   | SSH     | remote login |
`,
	})
)
