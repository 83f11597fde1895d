package diag

// Rules about front matter.
var (
	FrontMatterOpen = rule(Rule{
		Code:     "front-matter-unclosed",
		Severity: Error,
		Summary:  "the front matter has no closing line",
		Explanation: "The note begins with a line `---` and keys, but no second line `---` ends them. " +
			"The whole text would be settings, and the site would show nothing of it. " +
			"Write `---` after the last setting, or `+++` if the first line is `+++`. " +
			"If you want a horizontal rule, write `***` instead of the first line.",
		Bad: `
---
title: Ports of the office

The office has three printers.
`,
		Good: `
---
title: Ports of the office
---
The office has three printers.
`,
	})
	FrontMatterYAML = rule(Rule{
		Code:     "front-matter-yaml",
		Severity: Error,
		Summary:  "the front matter has a line that is not a key with a value",
		Explanation: "The program can read the front matter neither as YAML nor key by key. " +
			"It writes no site, because one of the keys might keep the note private. " +
			"Write each line as a key, a colon, a space and a value, with quotes around a value that has a colon. " +
			"A single value that is not YAML is left out instead, with a warning if its key is used.",
		Bad: `
---
Ports of the office
publish: false
---
`,
		Good: `
---
title: Ports of the office
publish: false
---
`,
	})
	FrontMatterTOML = rule(Rule{
		Code:     "front-matter-toml",
		Severity: Error,
		Summary:  "the front matter is not valid TOML",
		Explanation: "A line `+++` opens front matter in TOML, as Hugo writes it. " +
			"The program writes no site, because one of the keys might keep the note private. " +
			"Write each key with an equals sign, and text in quotes. " +
			"You can also use YAML between two lines `---`.",
		Bad: `
+++
title = Ports of the office
+++
`,
		Good: `
+++
title = "Ports of the office"
+++
`,
	})
	FrontMatterWords = rule(Rule{
		Code:    "front-matter-words",
		Summary: "the lines between two --- at the top have no keys",
		Explanation: "A line `---` at the top opens front matter, but no key follows. " +
			"The site shows a horizontal rule and the lines as text, but other tools may hide them or reject the note. " +
			"Write `***` for a horizontal rule. " +
			"For a setting, write a key, a colon and a value.",
		Bad: `
---
Ports of the office
---
`,
		Good: `
---
title: Ports of the office
---
`,
	})
	FrontMatterKey = rule(Rule{
		Code:    "front-matter-key",
		Summary: "the home note or a source has an unknown key",
		Explanation: "The front matter of the home note `index.md` has the settings of the site, and this key is not one. " +
			"The key is often a misspelling, so the setting that you want keeps its default value. " +
			"The hint lists all keys; the same check applies to the keys of a `source` in any note. " +
			"Other notes may have any further keys for other programs.",
		Bad: `
-- index.md --
---
base-url: https://example.org/
---
`,
		Good: `
-- index.md --
---
base_url: https://example.org/
---
`,
	})
	FrontMatterDuplicate = rule(Rule{
		Code:    "front-matter-duplicate",
		Summary: "the front matter has the same key twice",
		Explanation: "A key in YAML has only one value. " +
			"This program uses the first value, but other programs use the last one or reject the note. " +
			"Delete one of the lines, or write several values as a list.",
		Bad: `
---
aliases: FTP
aliases: FTPS
---
`,
		Good: `
---
aliases: [FTP, FTPS]
---
`,
	})
	FrontMatterValue = rule(Rule{
		Code:    "front-matter-value",
		Summary: "a front matter key has a value of the wrong kind",
		Explanation: "The key exists, but its value is not valid: for example a list instead of one value, " +
			"words instead of a port, or a source without an `id`. " +
			"The program does not use the value. " +
			"Write what the message asks for, such as `base_url: https://example.org/ports/`.",
		Bad: `
-- index.md --
---
featured: [ssh, https]
---
`,
		Good: `
-- index.md --
---
featured: [22, 443]
---
`,
	})
)
