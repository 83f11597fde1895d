package diag

// What makes a note unreadable as a whole.
var (
	Unreadable = rule("unreadable", Error, "the file cannot be read",
		"The operating system refused to hand out the file: it may be a link that leads nowhere, or belong to someone else. "+
			"A site without it would silently lack what the note says, so none is written. "+
			"Mend the link or the permissions, or take the file out of the folder. "+
			"Files and folders whose names begin with a dot are never read.")
	InvalidUTF8 = rule("invalid-utf8", Error, "the note is not UTF-8 text",
		"The note holds bytes that are no text in UTF-8, and its bytes do not say plainly in which other encoding they are. "+
			"UTF-16, Latin-1 and Windows-1252 are read where nothing contradicts it; in other encodings, "+
			"and where one file mixes two, the letters could only be guessed, so the note is not read. "+
			"Open it in an editor under the encoding that shows it well, and save it as UTF-8.")
	LineTooLong = rule("line-too-long", Error, "a line is longer than any that people write",
		"A line of the note has more than 262,144 bytes. "+
			"Nobody writes such a line by hand: it comes from a program, an embedded picture or a damaged file, "+
			"and reading it could take very long. "+
			"Break the line, or take the file out of the folder.")
	TooDeep = rule("too-deep", Error, "a line opens more quotes, lists or brackets than any that people write",
		"One line opens over a hundred quotes or lists within each other, or thousands of square brackets. "+
			"Text of this kind is made by programs, sometimes to keep a reader of Markdown busy for hours, so it is refused. "+
			"Break up the line, or take the file out of the folder.")
	FrontMatterOpen = rule("front-matter-unclosed", Error, "front matter is opened and never closed",
		"The note begins with a line `---` and keys below it, which open front matter, but no second such line ends it. "+
			"The whole text would count as settings, and nothing of it would be shown. "+
			"Put a line `---` below the last setting, `+++` where that opened it. "+
			"If the first line was meant as a rule across the page, write `***`.")
	FrontMatterYAML = rule("front-matter-yaml", Error, "front matter that is not keys and values alone",
		"The two lines `---` at the top of the note hold keys, but what stands between them can be read neither as YAML "+
			"nor key by key. "+
			"A key that keeps the note out of the site might be among them, so nothing is written. "+
			"A single key that is not YAML does no harm: it counts as not written, with a warning if it would have been used. "+
			"Write every line as a key, a colon, a blank and a value, such as `title: Ports`, with quotes around values that "+
			"hold a colon.")
	FrontMatterTOML = rule("front-matter-toml", Error, "front matter in TOML that cannot be read",
		"The note begins with a line `+++`, which opens front matter in TOML, as Hugo writes it, and its keys are not TOML. "+
			"A key that keeps the note out of the site might be among them, so nothing is written. "+
			"Write each key with an equals sign, and words in quotes: `title = \"Ports\"` instead of `title: Ports`. "+
			"Or use YAML between two lines `---`.")
)

// What front matter says that we cannot use.
var (
	FrontMatterWords = rule("front-matter-words", Warning, "words between two lines of dashes, where front matter stands",
		"The note begins with a line `---`, which opens front matter, but the lines below it hold no keys. "+
			"The line is shown as a rule across the page, and what follows as text; other programs may hide it, or refuse "+
			"the note. "+
			"Write `***` for a rule. "+
			"If settings were meant, write each as a key, a colon and a value: `title: Ports` instead of `Ports`.")
	FrontMatterKey = rule("front-matter-key", Warning, "the home note sets something that does not exist",
		"The front matter of the home note `index.md` holds the settings of the site, and this key is none of them; "+
			"the parts of a `source` are looked at in the same way. "+
			"Mostly it is a misspelling, and the setting you meant keeps its default. "+
			"The hint lists the keys that exist; delete the line if none of them is meant. "+
			"Other notes may keep any further keys, for other programs.")
	FrontMatterDuplicate = rule("front-matter-duplicate", Warning, "a key stands twice in the front matter",
		"YAML gives each key one value, so of two lines with the same key only one can count. "+
			"Here the first does; other programs take the last, or refuse the note. "+
			"Delete one of the lines. Several values of one key make a list: `aliases: [FTP, ftps]`.")
	FrontMatterValue = rule("front-matter-value", Warning, "a front matter value is of the wrong kind",
		"The key exists, but not with a value like this: a list where one value is wanted, words where a port or an "+
			"address is, "+
			"or a source without an `id`. "+
			"The value is not used, as if the line were not there. "+
			"Write what the message asks for, such as `base_url: https://example.org/ports/` or `featured: [22, 443]`.")
)

// What stands in the bytes of a note that is read all the same.
var (
	OtherEncoding = rule("other-encoding", Note, "the note is in another encoding than UTF-8",
		"The file is in UTF-16, Latin-1 or Windows-1252, which its bytes show plainly, so it is read in that encoding. "+
			"Other tools may show wrong letters, and `portolan fmt` leaves the file alone, because each edit would change "+
			"its encoding. "+
			"A `é` that is the one byte `E9` is Latin-1; in UTF-8 it is the two bytes `C3 A9`. "+
			"Open the note in an editor and save it as UTF-8.")
	ControlCharacter = rule("control-character", Warning, "the note holds a byte that no text holds",
		"The note holds the byte `00` or `1F`, which editors do not write. "+
			"Such bytes are left out, and the rest of the note is read: `Po<00>rt 22` reads as `Port 22`. "+
			"Mostly a program was stopped while it wrote the file, or the file is no text at all but, say, a picture with "+
			"the wrong ending. "+
			"Delete the bytes, or let `portolan fmt --write` do it; take a file that is no note out of the folder.")
	CommentOpen = rule("comment-unclosed", Warning, "a comment is opened and never closed",
		"The note opens a comment with `<!--` and never closes it. "+
			"At the start of a line it hides the rest of the note, as it does in other tools; "+
			"after other words on the line it is no comment, and the signs are shown. "+
			"Close it: `<!-- not yet -->` instead of `<!-- not yet`. "+
			"To show the signs, write them as code, or put a backslash before them: `\\<!--`.")
)

// What is written in a way that other tools, or we, read otherwise than meant.
var (
	WikilinkPipe = rule("wikilink-pipe", Warning, "an unescaped | inside a wiki-link in a table",
		"In a table a `|` ends the cell, also inside a wiki-link. "+
			"Here the link is understood as you meant it, but other readers of Markdown split the cell there: "+
			"the link breaks and every later cell of the row moves by one column. "+
			"Put a backslash before it, as Obsidian does: `[[FTP\\|file transfer]]` instead of `[[FTP|file transfer]]`.")
	HeadingSpace = rule("heading-space", Warning, "a heading without a blank after its #",
		"Markdown wants a blank between the `#` of a heading and its words. "+
			"Without one the line is plain text, or a tag in Obsidian, although here it is shown as the heading that it "+
			"looks like. "+
			"Write `## Mail` instead of `##Mail`.")
	Mojibake = rule("mojibake", Warning, "UTF-8 text that was once read as Windows-1252",
		"The note holds signs such as `â€“`, which come about when text in UTF-8 is opened as Windows-1252 and saved again. "+
			"The pages and the search show the characters that were meant, here a dash, "+
			"but the note keeps the damage, and other programs show it. "+
			"Replace the signs by what the message says, and save the note as UTF-8. "+
			"If there are many, look for the program that saved it last.")
	ByteOrderMark = rule("byte-order-mark", Note, "a byte order mark at the start of a note",
		"The file begins with three bytes that some editors put before text in UTF-8. "+
			"They do no harm here, but other tools miss the front matter, or the first heading, that stands behind them. "+
			"Save the note without the mark, or let `portolan fmt --write` take it away.")
	TableExtraCells = rule("table-extra-cells", Warning, "a row with more cells than its header",
		"A row of a table has more cells than the table has columns. "+
			"What stands beyond the last column belongs to none, so it is not shown. "+
			"Mostly a `|` within the words has split a cell in two: write it as `\\|`. "+
			"Else add a column to the head of the table and to the line of dashes below it.")
)
