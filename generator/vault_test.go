package generator

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
)

// vaultPorts is the only note of the vault that contains facts about ports.
const vaultPorts = "Netzwerk/Ports & Dienste.md"

// vaultTemplate is the page of a note that contains template syntax, such as {{date}}.
const vaultTemplate = "notes/templates-daily.html"

// vaultNotes are notes as people write them in Obsidian. Many of them contain text that
// can break a parser, such as {{title}} in front matter.
var vaultNotes = map[string]string{
	vaultPorts: `---
aliases: [Ports]
tags: [net/ports, "#todo"]
cssclasses:
---
# Ports & Dienste

![[Übersicht.PNG|300]] ![[plan.svg|the plan]] ![photo|120x80](../Anhänge/a%20b.jpg) ![[missing.png]]

| Port | Service | Notiz |
|---|---|---|
| 22 | SSH ![[Übersicht.png\|30]] | [[Café ☕\|coffee]] [[2024-01-01#Log]] %%9999 (concealed)%% |
| 443/tcp | HTTPS | [[#^table]] [[Ports#Ports & Dienste]] |

^table

%%
| Port | Service |
|---|---|
| 9998 | concealed |
%%

See [[secret]], [[manual.pdf]], [[🚀]], [[con]], [[Deep/est/Note#^b1]], [[a/README]], [[Drawing.excalidraw]], ![[Board.canvas]].
`,
	"index.md":                            "---\nsource: \"[[Ports|a book]]\"\ntags: home\npublish: true\ncssclasses: [wide]\n---\n# Welcome\n\n[[Ports]], [[#Welcome]] and ![[Board.canvas]].\n",
	".obsidian/plugins/x/README.md":       "Port 1 (Plugin)\n",
	".trash/old.md":                       "Port 2 (Trash)\n",
	".git/notes.md":                       "Port 3 (Git)\n",
	"node_modules/x/README.md":            "Port 4 (Module)\n",
	"Templates/Daily.md":                  "---\ntitle: {{title}}\ncreated: {{date}}\nup: \"[[<% tp.date.now(\"YYYY\") %>]]\"\n---\n# <% tp.file.title %>\n\n{{date}} <%* await tp.file.move(\"x\") %>\n",
	"Drawing.excalidraw.md":               "---\n\nexcalidraw-plugin: parsed\n\n---\n" + strings.Repeat("[", 6000) + "\n",
	"Older drawing.md":                    "---\n\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n\n---\n==Switch==\n\n# Text Elements\nBox ^iALG2Gey\n\nPort 5 ^R644Xznp\n\n%%\n# Drawing\n```json\n{\"type\":\"excalidraw\",\"elements\":[[[]]]}\n```\n%%\n",
	"secret.md":                           "---\npublish: false\n---\nPort 6 (Secret) of nobody's business\n",
	"Café ☕.md":                           "---\nalias: coffee, tea\ndate: 2024-01-01\n---\nA note.\n",
	"🚀.md":                                "To the moon.\n",
	"🔥.md":                                "Another name without letters.\n",
	"con.md":                              "A name that Windows keeps to itself.\n",
	"empty.md":                            "",
	"blank.md":                            "\n\n \n",
	"only meta.md":                        "---\ntags:\n  - \n  - a\n---\n",
	"meta.md":                             "---\ntags: a, b\naliases: \ncssclass: wide\nup: [[x]], [[y]]\nname: One: two\ntab:\tx\nnested:\n  deep: {er: [1, 2]}\nauthor: @me\n---\nText.\n",
	"rules.md":                            "---\n\nwords\n\n---\nmore\n\n---\n",
	"Deep/est/Note.md":                    "A line ^b1\n\n- item ^b2\n\n> [!note]- [[index|Folded]] ^b3\n",
	"Deep/a/b/c/d/e/f/g/h/far.md":         "[up](../../../../../../../../../index.md)\n",
	"a/README.md":                         "One of two. [[README]]\n",
	"b/README.md":                         "Two of two.\n",
	"odd 'name' (1), & more; [x] +=~!.md": "An odd name.\n",
	"Kanban.md":                           "---\n\nkanban-plugin: basic\n\n---\n\n## Todo\n\n- [ ] call [[nobody]] at 80\n\n%% kanban:settings\n```\n{\"kanban-plugin\":\"basic\"}\n```\n%%\n",
	"Mixed.md":                            "---\ntags: [Net/Ports, 2024]\nstatus: in use\nup: \"[[Café ☕|up]]\"\n---\n- [x] done #todo\n- [/] ![[Deep/est/Note]]\n\n![[Log keeper#Log]] ![[Deep/est/Note#^b2]] ![[Kanban]]\n\n> [!tip]- ![[Deep/est/Note#^b1]]\n> Folded ==here== #_odd #con\n\n$$\nx\n$$\n",
	"Log keeper.md":                       "## Log\n\n![[Mixed]] #index\n",
	"dataview.md":                         "rating:: 5\n\n```dataview\nTABLE port FROM #net\n```\n`= this.file.name` $x^2$ ^[inline footnote] ==marked==\n",
}

var vaultFiles = map[string]string{
	"Anhänge/Übersicht.png":    "\x89PNG one",
	"Anhänge/a b.jpg":          "\xff\xd8\xff jpeg",
	"Anhänge/unused.png":       "\x89PNG unused",
	"img/plan.svg":             `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle r="4" cx="4" cy="4"/></svg>`,
	"Anhänge/manual.pdf":       "%PDF",
	"Board.canvas":             `{"nodes":[]}`,
	".obsidian/app.json":       "{}",
	".obsidian/icons/plan.svg": "<svg/>",
}

// vaultFolder returns a vault that contains vaultNotes, vaultFiles, and hundreds of notes
// that are not about ports.
func vaultFolder() fstest.MapFS {
	fsys := fstest.MapFS{}
	put := func(name, content string) { fsys[name] = &fstest.MapFile{Data: []byte(content)} }
	for name, content := range vaultNotes {
		put(name, content)
	}
	for name, content := range vaultFiles {
		put(name, content)
	}
	for i := range 300 {
		put(fmt.Sprintf("Daily/%d/2024-%02d-%02d.md", i%3, i/28+1, i%28+1), unrelated(i))
	}
	put("Daily/2024-01-01.md", "## Log\n")
	return fsys
}

// unrelated returns a note that is not about ports. i selects its text.
func unrelated(i int) string {
	parts := []string{
		fmt.Sprintf("---\ntags:\n  - daily\n  - log/%d\naliases: [\"Day %d\"]\nrating: %d\ndone: false\n---\n", i, i, i%5),
		fmt.Sprintf("# Day %d\n\nWoke at 7:30, ran %d km. [[Café ☕]] with [[Person %d]].\n", i, i%12, i%7),
		"```python\nport = 8080\nserve(port)\n```\n\n    Port 22 (indented)\n",
		"| Task | Hours | Cost |\n|---|---|---|\n| build | 3 | 80 |\n| sail to port | 22 | 443 |\n",
		"- [ ] buy 20 eggs\n- [x] call 8000 people #todo\n  - 1024 nested\n",
		"> [!quote] Somebody\n> All 65535 of them.\n",
		fmt.Sprintf("Any port in a storm, said %d sailors. Port wine of 1977.\n\n## Log\n\nText ^id%d\n", i, i),
	}
	var b strings.Builder
	b.WriteString(parts[0])
	for j := 1; j < len(parts); j++ {
		if (i>>(j-1))&1 == 1 || j == 1 {
			b.WriteString(parts[j] + "\n")
		}
	}
	return b.String()
}

func TestVaultIsContent(t *testing.T) {
	opts := siteOptions(contents["vault"])
	reg, diags, err := Check(opts)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags.Sorted() {
		if d.Rule.Severity == diag.Error {
			t.Errorf("%s:%d: %s [%s]", d.File, d.Line, d.Message, d.Rule.Code)
		}
	}
	var stated []string
	for _, a := range reg.Assignments() {
		stated = append(stated, a.ID)
		if a.Origin.Note.Path() != vaultPorts {
			t.Errorf("%s:%d states %s", a.Origin.Note.Path(), a.Origin.Line, a.ID)
		}
	}
	if got := strings.Join(stated, " "); got != "ssh.22.unstated https.443.tcp" {
		t.Errorf("the vault states %s", got)
	}
	rendered := renderSite(t, opts)
	var pictures []string
	for name, content := range rendered {
		if strings.HasPrefix(name, "files/") {
			pictures = append(pictures, name)
		}
		for _, hidden := range []string{"nobody&#39;s business", "concealed", "secret.html", "manual.pdf\""} {
			if bytes.Contains(content, []byte(hidden)) {
				t.Errorf("%s contains %q", name, hidden)
			}
		}
	}
	if len(pictures) != 3 {
		t.Errorf("the pictures of the site are %q", pictures)
	}
	page := string(rendered["notes/netzwerk-ports-dienste.html"])
	for _, want := range []string{
		`alt="Übersicht" width="300" loading="lazy">`, `alt="Übersicht" width="30" loading="lazy">`, `alt="the plan" loading="lazy">`,
		`alt="photo" width="120" height="80" loading="lazy">`,
		`<span id="_b-table"></span><div`, `href="../notes/netzwerk-ports-dienste.html#_b-table"`, `href="../notes/deep-est-note.html#_b-b1"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page of the ports lacks %s", want)
		}
	}
	for _, name := range []string{"missing.png", "secret", "manual.pdf"} {
		pattern := `<span class="wanted" title="[^"]+">` + regexp.QuoteMeta(name) + `</span>`
		if !regexp.MustCompile(pattern).MatchString(page) {
			t.Errorf("the page of the ports does not explain why %s has no link", name)
		}
	}
}

// If a picture that a note shows changes or is added, the next build writes the site
// again. A picture that no note shows has no effect.
func TestPicturesAreBuiltAnew(t *testing.T) {
	content, out := t.TempDir(), filepath.Join(t.TempDir(), "site")
	put := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put(filepath.Join(content, "a.md"), "![[x.PNG]] ![[later.gif]]\n")
	put(filepath.Join(content, "x.png"), "one")
	build := func() Report {
		t.Helper()
		report, err := Build(siteOptions([]Layer{{FS: os.DirFS(content), Name: "notes"}}), Target{Folder: out})
		if err != nil || report.Refused {
			t.Fatal(err, report.Diags.Sorted())
		}
		return report
	}
	pictures := func() int {
		t.Helper()
		files, err := filepath.Glob(filepath.Join(out, "files", "*"))
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	build()
	if r := build(); !r.Output.Unchanged || pictures() != 1 {
		t.Errorf("the same again: %+v, %d pictures", r.Output, pictures())
	}
	put(filepath.Join(content, "x.png"), "two")
	if r := build(); r.Output.Written != 2 || r.Output.Removed != 1 || pictures() != 1 {
		t.Errorf("a picture changed: %+v, %d pictures", r.Output, pictures())
	}
	put(filepath.Join(content, "later.gif"), "three")
	if r := build(); r.Output.Written != 2 || pictures() != 2 {
		t.Errorf("a picture was added: %+v, %d pictures", r.Output, pictures())
	}
	put(filepath.Join(content, "unused.gif"), "four")
	if r := build(); r.Output.Written != 0 || pictures() != 2 {
		t.Errorf("a picture that no note shows was added: %+v, %d pictures", r.Output, pictures())
	}
}
