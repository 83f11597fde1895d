package generator

import (
	"bytes"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"portolan/generator/urls"
)

// markedNotes contain facts with words that begin with "zq". No other text contains such
// words, so the test can find the facts in any page or file.
const markedNotes = `
-- index.md --
---
title: Zqsite
description: zqabout the site
licence: Zqlicence
featured: [2101]
---
-- own.md --
---
title: Zqown
description: zqown notes
aliases: [Zqownalias]
source: https://zqreference.example/page
---
See [[Zqproto]], [[2101]] and [[Zqother]].

| Port | Transport | Service | Description | Reference | Owner | State | Since | Aliases |
|---|---|---|---|---|---|---|---|---|
| 2101 | TCP | Zqproto | zqpurpose | [Zqcited](https://zqcited.example/) | zqowner | | | zqnick |
| 2101 | TCP | Zqrival | zqelse | | zqsecond | | | |
| 2102 | UDP | Zqold | zqbefore | | | deprecated | 2020-01-01 | |
| 2103-2105 | | Zqrange | zqmany | | | | | |
| 2106 | TCP | Zqkept | zqreserved | | | reserved | | |
-- common.md --
---
title: Zqcommon
source: {id: zqcommonid, title: Zqcommonuse, kind: common, licence: Zqcommonlicence, url: "https://zqcommon.example/"}
---
| Port | Transport | Service | Description |
|---|---|---|---|
| 2101 | UDP | Zqproto | zqcustom |
| 2107 | TCP | Zqmore | zqcommonly |
-- registry.md --
---
title: Zqregistry
source: {id: zqregistryid, title: Zqregistrytitle, kind: registry, retrieved: 2026-01-02}
---
| Port | Transport | Service | Name |
|---|---|---|---|
| 2101 | TCP, UDP, SCTP | zqregistered | Zqregisteredname |
| 2108 | TCP | zqservice | Zqname |
-- proto.md --
---
title: Zqproto
description: zqprotocol
protocol: zqproto
aliases: [Zqlong]
secured_by: zqsecure 2109
---
## Zqheading

Zqtext of the protocol.

| Port | Transport | Service | Description |
|---|---|---|---|
| 2109 | TCP | Zqsecure | zqinside |
-- other.md --
---
title: Zqother
description: zqwithout ports
protocol: zqother
ip_protocol: 200
---
Zqwords.
`

var marked = regexp.MustCompile(`(?i)zq[a-z]+`)

// The JSON file of a page contains every fact that the page shows.
func TestPagesShowNothingThatTheJSONLacks(t *testing.T) {
	folder := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(markedNotes)).Files {
		folder[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	rendered := renderSite(t, datedOptions([]Layer{{FS: folder, Name: "marked"}}))
	seen, pages := map[string]bool{}, 0
	for file, data := range rendered {
		page, ok := pageOfData(rendered, file)
		if !ok {
			continue
		}
		pages++
		held := factsIn(string(data))
		for fact := range factsIn(strings.Join(mainWords(t, rendered[page]), "\n")) {
			seen[fact] = true
			if !held[fact] {
				t.Errorf("%s shows %s, which is not in %s", page, fact, file)
			}
		}
	}
	if pages < 15 {
		t.Errorf("only %d pages have a data file", pages)
	}
	for fact := range factsIn(markedNotes) {
		if !seen[fact] && !slices.Contains(notOnPages, fact) {
			t.Errorf("no page with a data file shows %s", fact)
		}
	}
}

// notOnPages are facts that are not on any page that has a data file. Most of them are on
// the home page or on the page of sources, which have no data file. Some are names that
// only search and links use.
var notOnPages = []string{
	"zqsite", "zqabout", "zqlicence", "zqcommonid", "zqregistryid", "zqownalias", "zqwithout",
}

// factsIn returns the words of a text that begin with "zq", in lower case.
func factsIn(s string) map[string]bool {
	return maps.Collect(func(yield func(string, bool) bool) {
		for _, word := range marked.FindAllString(s, -1) {
			if !yield(strings.ToLower(word), true) {
				return
			}
		}
	})
}

// pageOfData returns the page that shows the facts of a data file. It returns false if
// there is no such page. Some pages have no data file: the home page, lists, and pages
// that explain the site.
func pageOfData(rendered map[string][]byte, file string) (string, bool) {
	if file == urls.Registry {
		return urls.Conflicts, true
	}
	page := strings.TrimPrefix(strings.TrimSuffix(file, ".json"), urls.API) + ".html"
	if slices.Contains([]string{"tcp", "udp", "sctp", "dccp"}, strings.TrimSuffix(path.Base(page), ".html")) {
		// The page of a transport also shows descriptions that notes give for another
		// transport. The data file of the page does not contain these descriptions.
		return "", false
	}
	_, ok := rendered[page]
	return page, ok && isData(file) && file != urls.APIIndex
}

// mainWords returns the texts in the main element of a page, in the order of the page.
func mainWords(t *testing.T, content []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "main" {
			for inner := range n.Descendants() {
				if inner.Type == html.TextNode && strings.TrimSpace(inner.Data) != "" {
					texts = append(texts, strings.Join(strings.Fields(inner.Data), " "))
				}
			}
		}
	}
	return texts
}
