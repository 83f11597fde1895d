package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/fixture"
	"portolan/generator/registry"
)

// itemsOf returns the items of the lists in a group: the address, the text, and the attributes for
// filters.
func itemsOf(t *testing.T, g ProtocolGroup) []string {
	t.Helper()
	var items []string
	for n := range nodes(t, string(g.Protocols)).Descendants() {
		if n.Type != html.ElementNode || n.Data != "li" {
			continue
		}
		item := ""
		for part := range n.Descendants() {
			if part.Data == "a" {
				item += attr(part, "href") + " "
			}
			if part.Data == "span" {
				item += "{" + filters(part) + "} "
			}
			if part.Type == html.TextNode {
				item += part.Data + " "
			}
		}
		items = append(items, strings.TrimSpace(item))
	}
	return items
}

// filters returns the attributes of an element that filters read.
func filters(n *html.Node) string {
	var all []string
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "data-") {
			all = append(all, strings.TrimPrefix(a.Key, "data-")+"="+a.Val)
		}
	}
	return strings.Join(all, " ")
}

// The list begins with the protocols that a note is about. Each item has the values for the
// filters, unless they are the usual ones.
func TestProtocolList(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "6000-6063/tcp [X11]", "50000/udp [SSH]", "10/tcp !retired [Old]", "9/tcp [Note 10]", "8/tcp [Note 9]")
	n.About("mine-icmp", "ICMP").Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	n.Note("mine-icmp").TopicNames = []string{"Network"}
	n.Say(t, "iana", "22/udp [SSH]")
	for i := range 7 {
		n.Say(t, "mine", fmt.Sprintf("%d/tcp [Wide]", 1020+i))
	}
	s := siteOf(&n)
	view := s.protocolList(Page{Root: "../"}, s.indexProtocols())
	want := map[string][]string{
		"Protocols with notes": {"../protocols/icmp.html ICMP {} IP protocol 1"},
		"Other protocols": {
			"../protocols/note-9.html Note 9 {} 8", "../protocols/note-10.html Note 10 {} 9",
			"../protocols/old.html Old {state=retired}",
			"../protocols/ssh.html SSH {by=Notes|IANA over=tcp udp} 22, 50000",
			"../protocols/wide.html Wide {class=system user} 1020, 1021, 1022, 1023, 1024, 1025, …",
			"../protocols/x11.html X11 {} 6000–6063",
		},
		"Transport protocols": {
			"../protocols/dccp.html DCCP {over=dccp} Datagram Congestion Control Protocol 0 services",
			"../protocols/sctp.html SCTP {over=sctp} Stream Control Transmission Protocol 0 services",
			"../protocols/tcp.html TCP {by=Notes|IANA over=tcp state=assigned} Transmission Control Protocol 11 services",
			"../protocols/udp.html UDP {by=Notes|IANA over=udp state=assigned} User Datagram Protocol 2 services",
		},
	}
	for _, g := range view.Groups {
		if got := itemsOf(t, g); !slices.Equal(got, want[g.Title]) {
			t.Errorf("%s: got\n%q\nwant\n%q", g.Title, got, want[g.Title])
		}
		delete(want, g.Title)
	}
	for title := range want {
		t.Errorf("no group %q", title)
	}
	for n := range nodes(t, string(view.Groups[1].Protocols)).Descendants() {
		if got := filters(n); n.Data == "ul" && got != "list= by=Notes over=tcp state=assigned" {
			t.Errorf("the usual values are %q", got)
		}
	}
	if len(view.Letters) > 0 {
		t.Errorf("a short list has the letters %v", view.Letters)
	}
}

// A site with many protocols has a page for each letter. A letter with very many has several. All
// protocols are on exactly one of these pages, and those with notes come first.
func TestProtocolsByLetter(t *testing.T) {
	var n fixture.Notes
	for i := range maxLetter + 1 {
		n.Say(t, "iana", fmt.Sprintf("%d/tcp [service-%d]", 1+i, i))
	}
	n.Say(t, "iana", "5000/tcp [9p]", "5001/tcp [Émile]", "5002/tcp [Ж]", "5003/tcp [Z]")
	n.About("mine-solo", "Solo")
	s := siteOf(&n)
	x := s.indexProtocols()
	view := s.protocolList(Page{Root: "../"}, x)
	var letters []string
	for _, l := range view.Letters {
		letters = append(letters, l.URL+" "+l.Text)
	}
	want := []string{
		"../protocols/letter.0-9.html 0–9", "../protocols/letter.e.html E",
		"../protocols/letter.s.html S", "../protocols/letter.s-2.html S, part 2",
		"../protocols/letter.z.html Z", "../protocols/letter.other.html Other",
	}
	if !slices.Equal(letters, want) {
		t.Errorf("got the letters\n%q\nwant\n%q", letters, want)
	}
	if len(view.Groups) != 2 || !slices.Equal(itemsOf(t, view.Groups[0]), []string{"../protocols/solo.html Solo {}"}) {
		t.Errorf("the index has %d groups, the first is %q", len(view.Groups), itemsOf(t, view.Groups[0]))
	}
	seen := map[string]int{}
	for i := range x.letters {
		page := s.letterList(Page{Root: "../"}, x, i)
		for _, g := range page.Groups {
			for _, item := range itemsOf(t, g) {
				seen[item]++
			}
		}
		if got := page.Previous == nil; got != (i == 0) {
			t.Errorf("%s: without a previous page: %v", page.Letter, got)
		}
		if got := page.Next == nil; got != (i == len(x.letters)-1) {
			t.Errorf("%s: without a next page: %v", page.Letter, got)
		}
	}
	if len(seen) != maxLetter+6 {
		t.Errorf("%d protocols are on the pages of the letters, want %d", len(seen), maxLetter+6)
	}
	for item, times := range seen {
		if times != 1 {
			t.Errorf("%d times: %s", times, item)
		}
	}
	first := s.letterList(Page{Root: "../"}, x, 2)
	if first.Groups[0].Title != "Protocols with notes" || first.Next.URL != "../protocols/letter.s-2.html" {
		t.Errorf("the page of S begins with %q, and the next page is %v", first.Groups[0].Title, first.Next)
	}
	if last := itemsOf(t, s.letterList(Page{Root: "../"}, x, 3).Groups[0]); !strings.HasPrefix(last[1], "../ports/1201.html ") {
		t.Errorf("natural order: the last protocol is %q", last[1])
	}
}
