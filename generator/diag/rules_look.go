package diag

// Rules about the look of the site: settings, and the user's templates and static files.
var (
	AccentContrast = rule(Rule{
		Code:    "accent-contrast",
		Summary: "the accent has too little contrast",
		Explanation: "Links have the colour of the setting `accent`, and text needs a contrast of 4.5:1 on its background. " +
			"One colour is meant for light pages, and dark pages get a lighter colour of the same hue. " +
			"If a colour has too little contrast, the program uses a darker or lighter one instead. " +
			"Write the colour in the hint, or two colours: one for light and one for dark pages.",
		Bad: `
-- index.md --
---
accent: "#ffd400"
---
`,
		Good: `
-- index.md --
---
accent: ["#7a6100", "#ffd400"]
---
`,
	})
	LookUnknown = rule(Rule{
		Code:    "look-unknown",
		Summary: "a file in the folder of templates or static files replaces nothing",
		Explanation: "A file in the folder of `--templates` or `--static` takes the place of the built-in file with the same path. " +
			"There is no built-in file with this path, so the file is not used. " +
			"`portolan templates` lists all paths; upper and lower case matter. " +
			"For your own styles, use `css/own.css`; for parts of pages, use `own.html`.",
	})
	LookChanged = rule(Rule{
		Code:    "look-changed",
		Summary: "a template was copied from another version of the built-in file",
		Explanation: "The first line of a copy by `portolan templates` says from which text it was made. " +
			"The built-in file has changed since, so your copy lacks what is new and may use fields that do not exist any more. " +
			"Copy the built-in file into another folder with `portolan templates`, and compare the two. " +
			"Then add your changes to the new copy.",
	})
	LookPolicy = rule(Rule{
		Code:    "look-policy",
		Summary: "a template has something that browsers do not run or load",
		Explanation: "Each page has a policy: scripts, style sheets and pictures come from the site itself, and none is inline. " +
			"So browsers ignore an inline script, `style` and `onclick`, and addresses of other sites in `src`. " +
			"Put styles into `css/own.css` and scripts into one of the built-in scripts, such as `js/copy.js`. " +
			"A `layout.html` without the policy lets every page run everything.",
	})
	LookInvalid = rule(Rule{
		Code:     "look-invalid",
		Severity: Error,
		Fixed:    true,
		Summary:  "a template or a static file cannot be used",
		Explanation: "The template has an error, or uses a field that the page does not have; or the file is no regular file, " +
			"leads out of its folder, is too large, or is not valid. " +
			"The program writes no site, because its pages would be incomplete. " +
			"The message says which fields exist. " +
			"Templates are those of Go's package `html/template`.",
	})
)
