package generator

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// vaultEditor edits a folder of notes at random. The notes are chosen so that what one of them
// says depends on the others: links to paths, one source with several descriptions, settings,
// parts, protocols and names that several notes share.
type vaultEditor struct {
	*rand.Rand
	folder fstest.MapFS
}

var (
	editedPaths = []string{
		"index.md", "a.md", "lan/ftp.md", "lan/ssh.md", "NET/DNS.md", "net/tcp.md", "iana.md", "linux.md", "img/plan.png",
		"lan/deep/er/x.md", "drawing.svg", "b.excalidraw.md", "README.md", "lan/index.md", "lan/2026-01-02.md",
		"templates/t.md", ".portolanignore", "lan/.portolanignore", ".obsidian/templates.json", ".obsidian/daily-notes.json",
	}
	editedMeta = []string{
		"title: Ours", "title: SSH", "aliases: [ftp, Remote]", "protocol: ssh", "protocol: dns", "publish: false",
		"facts: false", "topics: [mail, Remote access]", "topic_page: mail", "encryption: inside", "related: {carrier: ssh}",
		"source: {id: iana, title: One, kind: registry}", "source: {id: iana, title: Other, kind: system}",
		"source: {id: iana, title: One, kind: registry, retrieved: 2026-01-02}", "include: [extra]", "include: [extra, none]",
		"featured: [22, 443]", "nav: [\"[[a]]\", \"[[NET/DNS]]\"]", "secured_by: https 443", "ports: [22, 8443/tcp]",
		"unknown: key", "title: \"Unclosed", "exclude: [lan, nothing]", "only: [lan/**, a.md]", "drawings: true", "templates: true",
		"diagnostics: {link-unresolved: error, port-range: off}", "source: {id: ours, title: Folder}",
		"tags: [mail, lan]",
	}
	editedBlocks = []string{
		"| Port | Transport | Service | Description |\n|-|-|-|-|\n| 22 | TCP | [[SSH]] | [[NET/DNS]] and [[lan/ssh]] |\n",
		"| Port | Service |\n|-|-|\n| 22, 23 | remote |\n| 70000 | bad |\n| 8443/tcp | gateway |\n",
		"| Port | Service |\n|-|-|\n| 22, 23 | remote |\n| 22, 23 | remote |\n| 6000-6063 | X |\n",
		"Port 53 (DNS), [[TCP/IP]] and [[net/tcp]].\n", "Port 8443 (billing)\n", "Port 443 (HTTPS)\n\nPort 443 (gateway)\n",
		"# SSH\n\nText with [[a#SSH|a heading]], ![[img/plan.png]] and ![](drawing.svg).\n",
		"- 21 FTP\n- 22 SSH\n- 25 SMTP\n", "```\ntcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=1))\n```\n",
		"Port 22 for {{title}}\n", "![[a]]\n\n![[lan/ftp#SSH]]\n", "![[lan/ssh]] #mail #lan/remote\n", "- [ ] ![[NET/DNS]]\n", "ICMP and [a link](lan/ftp.md) or [[22]].\n", "\xff\xfe\x00", "> [!note]\n> See [[SSH]].\n",
	}
)

// editedSettings are contents of ignore files and of settings of Obsidian.
var editedSettings = []string{"ssh.md\n", "lan/\n!lan/ftp.md\n", "*.svg\nx.md\n", `{"folder": "templates"}`, `{"folder": "lan"}`, "{"}

// note returns a random note.
func (e vaultEditor) note() []byte {
	var b strings.Builder
	if e.IntN(2) == 0 {
		b.WriteString("---\n")
		for range e.IntN(4) {
			b.WriteString(editedMeta[e.IntN(len(editedMeta))] + "\n")
		}
		b.WriteString("---\n")
	}
	for range e.IntN(4) {
		b.WriteString(editedBlocks[e.IntN(len(editedBlocks))] + "\n")
	}
	return []byte(b.String())
}

// edit writes, deletes or renames one to three files.
func (e vaultEditor) edit() (what string) {
	for range 1 + e.IntN(3) {
		at := editedPaths[e.IntN(len(editedPaths))]
		switch other := editedPaths[e.IntN(len(editedPaths))]; {
		case e.IntN(4) == 0:
			what += "delete " + at + "; "
			delete(e.folder, at)
		case e.IntN(5) == 0 && e.folder[at] != nil:
			what += "rename " + at + " to " + other + "; "
			e.folder[other] = e.folder[at]
			delete(e.folder, at)
		case strings.HasSuffix(at, ".svg"):
			what += "draw " + at + "; "
			e.folder[at] = &fstest.MapFile{Data: fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg"><script/><path d="M0 %d"/></svg>`, e.IntN(3))}
		case strings.Contains(at, "/.") || strings.HasPrefix(at, "."):
			what += "set " + at + "; "
			e.folder[at] = &fstest.MapFile{Data: []byte(editedSettings[e.IntN(len(editedSettings))])}
		default:
			what += "write " + at + "; "
			e.folder[at] = &fstest.MapFile{Data: e.note()}
		}
	}
	if !slices.ContainsFunc(slices.Collect(maps.Keys(e.folder)), func(p string) bool { return p == "a.md" }) {
		e.folder["a.md"] = &fstest.MapFile{Data: e.note()} // a folder without notes is an error
	}
	return what
}

// After any edits, a loader gives exactly what a new loader gives: the same registry, the same
// diagnostics, and the same bytes in every file. The files of an earlier registry stay as they
// were, although the later one shares notes with it.
func TestLoadingAgainGivesWhatLoadingAnewGives(t *testing.T) {
	extra := Part{Name: "extra", Layer: Layer{Name: "part", FS: fstest.MapFS{
		"extra.md": {Data: []byte("---\nsource: {id: iana, title: One, kind: registry}\n---\n|Port|Transport|Service|\n|-|-|-|\n|22|TCP|ssh|\n|53|UDP|dns|\n")},
	}}}
	for seed := range uint64(4) {
		e := vaultEditor{rand.New(rand.NewPCG(seed, 1)), fstest.MapFS{"a.md": {Data: []byte("Port 22 (SSH)\n")}}}
		opts := datedOptions([]Layer{{FS: e.folder, Name: "notes"}})
		var (
			loader Loader
			said   []string
			before []output.File
			pages  map[string][]byte
		)
		for range 12 {
			said = append(said, e.edit())
			reg, diags, err := loader.Load(opts.Layers, extra)
			if err != nil {
				t.Fatal(err)
			}
			fresh, freshDiags, err := Load(opts.Layers, extra)
			if err != nil {
				t.Fatal(err)
			}
			files, again := comparedFiles(t, reg, opts, diags), comparedFiles(t, fresh, opts, freshDiags)
			if before != nil {
				sameFiles(t, said, "an earlier registry", renderFiles(t, before), pages)
			}
			got, want := renderFiles(t, files), renderFiles(t, again)
			sameFiles(t, said, "the registry", got, want)
			if a, b := diagsText(t, diags), diagsText(t, freshDiags); a != b {
				t.Fatalf("after %s\nit reports\n%s\nwant\n%s", said, a, b)
			}
			// The contents of pictures are read when they are rendered, so they are not kept.
			before = onlyPages(files)
			pages = map[string][]byte{}
			for _, f := range before {
				pages[f.Path] = got[f.Path]
			}
		}
	}
}

func onlyPages(files []output.File) []output.File {
	return slices.DeleteFunc(slices.Clone(files), func(f output.File) bool { return !isPage(f.Path) && !isData(f.Path) })
}

// comparedFiles returns the files of a site, without those with large drawings of the chart:
// they are slow, and show no other facts.
func comparedFiles(t *testing.T, reg *registry.Registry, opts Options, diags *diag.List) []output.File {
	t.Helper()
	files, err := Files(reg, opts, true, diags)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(f output.File) bool {
		return f.Path == urls.Map || strings.HasPrefix(f.Path, path.Dir(urls.Folders{}.Range(1, 2))+"/")
	})
}

func diagsText(t *testing.T, diags *diag.List) string {
	t.Helper()
	var b strings.Builder
	if err := diag.WriteText(&b, diags.Sorted()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func sameFiles(t *testing.T, said []string, what string, got, want map[string][]byte) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if !bytes.Equal(got[name], want[name]) {
			t.Fatalf("after %s\n%s of %s is\n%.1500s\nwant\n%.1500s", said, name, what, got[name], want[name])
		}
	}
	if len(got) != len(want) {
		t.Fatalf("after %s\n%s has %d files, want %d", said, what, len(got), len(want))
	}
}

// A loader keeps only what the last call read, so it does not grow.
func TestLoaderForgets(t *testing.T) {
	folder := fstest.MapFS{"a.md": {Data: []byte("Port 22 (SSH)")}}
	var loader Loader
	for i := range 20 {
		folder["a.md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "Port %d (SSH)", i)}
		folder[fmt.Sprint(i, ".md")], folder[fmt.Sprint(i-1, ".md")] = folder["a.md"], &fstest.MapFile{}
		delete(folder, fmt.Sprint(i-1, ".md"))
		if _, _, err := loader.Load([]Layer{{FS: folder, Name: "n"}}); err != nil {
			t.Fatal(err)
		}
		if len(loader.kept) != 2 {
			t.Fatalf("statements of %d notes are kept, want 2", len(loader.kept))
		}
	}
}
