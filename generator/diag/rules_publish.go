package diag

// Rules about what is published.
var (
	ExcludeInvalid = rule(Rule{
		Code:     "exclude-invalid",
		Severity: Error,
		Fixed:    true,
		Summary:  "a setting or a file that leaves notes out cannot be used",
		Explanation: "The settings `exclude` and `only`, and the files `.portolanignore`, say which notes are private. " +
			"If one of them is not clear, the program writes no site, because it would publish these notes. " +
			"A pattern must be valid, have at most 1,000 bytes, and stand in quotes if it begins with `*` or `!`. " +
			"A file `.portolanignore` must be a regular file in UTF-8. " +
			"A key of the home note that looks like a misspelled `exclude` or `only` is an error too.",
		Bad: `
-- index.md --
---
exclude: [Private/, "[ab"]
---
-- Private/plan.md --
The plan.
`,
		Good: `
-- index.md --
---
exclude: [Private/]
---
-- Private/plan.md --
The plan.
`,
	})
	ExcludeUnused = rule(Rule{
		Code:    "exclude-unused",
		Summary: "a pattern that leaves notes out matches nothing",
		Explanation: "No file and no folder matches this pattern of `exclude`, `only` or `.portolanignore`. " +
			"Perhaps the folder has another name, and its notes are published. " +
			"Patterns are relative to the content folder. " +
			"A pattern with a slash at its start or in its middle matches from the top, " +
			"so `secret/plans` does not match `office/secret/plans`. " +
			"Correct the pattern or delete it.",
		Bad: `
-- index.md --
---
exclude: [Privat/]
---
-- Private/plan.md --
The plan.
`,
		Good: `
-- index.md --
---
exclude: [Private/]
---
-- Private/plan.md --
The plan.
`,
	})
	NoteTemplate = rule(Rule{
		Code:     "note-template",
		Severity: Info,
		Summary:  "the note is a template, so it is not published",
		Explanation: "The note has a placeholder of Obsidian or Templater, such as `{{title}}` or `<% tp.file.title %>`, " +
			"outside of code. " +
			"A program makes notes from it, and it is not a note for readers. " +
			"If it is one, write the placeholder as `code`, " +
			"or write `templates: true` in the front matter of the home note to publish all templates.",
		Bad: `
# {{title}}

Opened on {{date}}.
`,
		Good: "\n# Placeholders\n\nObsidian replaces `{{title}}` by the name of the note.\n",
	})
)
