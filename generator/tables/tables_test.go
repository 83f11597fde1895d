package tables

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const ianaHead = "Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes\r\n"

// refusal describes an expected *Fault: its line, and a word of its message.
type refusal struct {
	line int
	word string
}

func checkRefusal(t *testing.T, in string, err error, want refusal) {
	t.Helper()
	fault, ok := err.(*Fault)
	if !ok || fault.File != "f" || fault.Line != want.line || !strings.Contains(fault.Message, want.word) {
		t.Errorf("%.40q: %v\nwant line %d and %q", in, err, want.line, want.word)
	}
}

func TestOtherFilesAreNotIANAs(t *testing.T) {
	for in, want := range map[string]refusal{
		"":                                      {1, `"Service Name"`},
		"<!doctype html>\n<p class=\"a\">\n":    {1, `"Service Name"`},
		"<p class=\"a\">\n":                     {1, `"Service Name"`},
		"Service Name,Port\nssh,22\n":           {1, `"Port Number"`},
		ianaHead:                                {0, "assignment"},
		ianaHead + ",0,tcp,Reserved,,,,,,,,\n":  {0, "assignment"},
		ianaHead + "ssh,22,tcp\r\n":             {2, "CSV"},
		ianaHead + "ssh,22,tcp,\"S\nSH\n":       {3, "CSV"},
		ianaHead + "ssh,22,tcp,S\"SH,,,,,,,,\n": {2, "CSV"},
		ianaHead + "a,1,tcp,\"a\nb\",,,,,,,,\r\nssh,22a,tcp,,,,,,,,,\r\n": {4, `"22a"`},
		ianaHead + "ssh,70000,tcp,,,,,,,,,\r\n":                           {2, `"70000"`},
		ianaHead + "ssh,30-20,tcp,,,,,,,,,\r\n":                           {2, `"30-20"`},
		ianaHead + "ssh,22,quic,,,,,,,,,\r\n":                             {2, `"quic"`},
		ianaHead + "ssh,22,tcp,\xff,,,,,,,,\r\n":                          {2, "Description"},
		ianaHead + "ssh,50000,tcp,,,,,,,,,\r\n":                           {2, "49151"},
	} {
		_, err := ReadIANA(strings.NewReader(in), "f")
		checkRefusal(t, strings.TrimPrefix(in, ianaHead), err, want)
	}
}

func TestColumnsMayStandElsewhere(t *testing.T) {
	in := "\ufeffReference,Port Number,New,Transport Protocol,Description,Registration Date,Modification Date,Service Name," +
		"Assignment Notes,Unauthorized Use Reported,Service Code\n[RFC4253],22,x,TCP,SSH,,,ssh,,,\n"
	read, err := ReadIANA(strings.NewReader(in), "f")
	if err != nil || len(read.Rows) != 1 || read.Rows[0].Service != "ssh" || read.Rows[0].References[0].Title != "RFC 4253" {
		t.Errorf("%+v, %v", read, err)
	}
}

func TestOtherFilesAreNoServices(t *testing.T) {
	for in, want := range map[string]refusal{
		"":                                {0, "service"},
		"# ssh 22/tcp\n":                  {0, "service"},
		"ssh 22/tcp\nssh\n":               {2, `"ssh"`},
		"# Ports\n\n| a | b |\n":          {3, `"a"`},
		"ssh 22\n":                        {1, `"22"`},
		"ssh 22/\nx 1/tcp\n":              {1, `"22/"`},
		"rtmp 1/ddp\nunknown 4/tcp 0.1\n": {0, "service"},
		"ssh 70000/tcp\n":                 {1, `"70000/tcp"`},
		"ssh 22/tcp # \xff\n":             {1, "UTF-8"},
		strings.Repeat("a", 100000):       {1, "long"},
	} {
		_, err := ReadServices(strings.NewReader(in), "f")
		checkRefusal(t, in, err, want)
	}
}

// Left lists each part of a line that is left out, with its place. A line without a valid
// port counts as read, but not as assigned. A line with only a comment does not count at
// all.
func TestLinesOfServicesThatAreLeftOut(t *testing.T) {
	in := "# x\nssh 22/tcp\nlone\nhttp 80/tcp/udp/ddp\nunknown 4/tcp 0.1\nodd 70000/udp\nntp 123/udp\n"
	read, err := ReadServices(strings.NewReader(in), "f")
	if err != nil {
		t.Fatal(err)
	}
	if read.LinesRead != 6 || read.Assigned != 3 {
		t.Errorf("%d of %d lines give a service a port, want 3 of 6", read.Assigned, read.LinesRead)
	}
	want := []string{`3: "lone"`, `4: "ddp"`, `5: "unknown"`, `6: "70000/udp"`}
	var got []string
	for _, l := range read.Left {
		part := fmt.Sprintf("%q", in[l.Offset:l.Offset+l.Length])
		got = append(got, fmt.Sprintf("%d: %s", l.Line, part))
		if !strings.HasPrefix(l.Message, part) {
			t.Errorf("the message at %s is: %s", part, l.Message)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("left out are %q, want %q", got, want)
	}
}

// An import keeps IANA's references to documents, such as [RFC3501]. It does not keep
// references to people, such as [Jon_Example].
func TestReferencesAreDocuments(t *testing.T) {
	for cell, want := range map[string]string{
		"[RFC3501][RFC9051]":                    "RFC3501, RFC9051",
		"[RFC0959][RFC 959]":                    "RFC959",
		"[RFC6335, Section 8.1.1]":              "[RFC 6335, Section 8.1.1](https://www.rfc-editor.org/info/rfc6335)",
		"[draft-herbert-gue-02]":                "[draft-herbert-gue-02](https://datatracker.ietf.org/doc/draft-herbert-gue/02/)",
		"[RFC-ietf-ntp-roughtime-19]":           "[draft-ietf-ntp-roughtime-19](https://datatracker.ietf.org/doc/draft-ietf-ntp-roughtime/19/)",
		"[IEEE 1588-2019][ITU-T Q.1234]":        "IEEE 1588-2019, ITU-T Q.1234",
		"[https://a.example/b(c)|d]":            `[a.example](https://a.example/b\(c\)\|d)`,
		"[http://www.a.example]":                "[a.example](http://www.a.example)",
		"[1][n/a][Jon_Example][RFC123456]":      "",
		"[Ann Example <ann&host.example> 2009]": "",
		"[IEEE 802, Ann Example]":               "",
		"[https://ann@host.example]":            "",
		"[mailto:ann@host.example]":             "",
		"[ISO]":                                 "",
		"RFC959":                                "",
	} {
		if got := referenceCell(readReferences(cell)); got != want {
			t.Errorf("%s: %s\nwant %s", cell, got, want)
		}
	}
}

// From an assignment note of IANA, an import keeps only dates, numbers, service names and
// RFCs, and only if the assignment note matches a known phrase.
func TestNotesAreNotCopied(t *testing.T) {
	for note, want := range map[string]string{
		"De-Assigned on 2024-01-05.":                                               "reserved, retired until 2024-01-05",
		"De-assigned on 2025-02-13, previously compressnet by [Ann_E]":             "reserved, retired compressnet until 2025-02-13",
		"De-assigned on 2025-02-13, previously Ann Example by [Ann_E]":             "reserved",
		"Previously assigned to Ann Example but released by [RFC9900]":             "reserved",
		"Formerly was Ann Example":                                                 "reserved",
		"This entry is an alias to \"Ann Example\". This entry is now historic, x": "reserved",
		"(previous contact was[Ann_Example])":                                      "reserved",
		"(Removed 2004-2-6)":                                                       "reserved, retired until 2004-02-06",
		"De-registered 08 June 2001":                                               "reserved, retired until 2001-06-08",
		"Deprecated June 2004":                                                     "reserved, retired until 2004-06",
		"\"pcp\" assignment withdrawn, moved to port 5351 per RFC6887":             "reserved, retired pcp RFC6887",
		"Microsoft (unoffically) using 1895":                                       "reserved, use reported",
	} {
		var c ianaReader
		c.addEntry(Row{Port: 7, End: 7}, "Reserved", note)
		var got []string
		for _, r := range c.read.Rows {
			said := strings.TrimSpace(string(r.State) + " " + r.Service + r.Name)
			if r.Until != "" {
				said += " until " + r.Until
			}
			if r.Unauthorized != "" {
				said += ", use " + r.Unauthorized
			}
			got = append(got, strings.TrimSpace(said+" "+referenceCell(r.References)))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %s\nwant %s", note, s, want)
		}
	}
	var c ianaReader
	if c.addEntry(Row{Port: 7, End: 7}, "Ann Example has this", ""); c.read.Left != 1 || len(c.read.Rows) != 0 {
		t.Errorf("an unknown description was read as %+v", c.read)
	}
	for cell, want := range map[string]string{
		"": "", "yes": "reported", "Ann Example uses it": "reported",
		"Unauthorized Use Known on ports 7, 8 and 9": "reported on 7, 8, 9", "Known UNAUTHORIZED USE: Ports 7 & 8": "reported on 7, 8",
		"Known Unauthorized Use on ports 33436-33534": "reported on 33436-33534",
	} {
		if got := unauthorizedUse(cell, Row{Port: 5, End: 9}); got != want {
			t.Errorf("%s: %s\nwant %s", cell, got, want)
		}
	}
}
