package judge

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/notation"
	"portolan/generator/port"
)

var (
	aboutPorts  = Around{Topic: notation.TopicPorts, Near: true}
	portsFar    = Around{Topic: notation.TopicPorts}
	aboutVLANs  = Around{Topic: notation.TopicOther, Word: "vlan", Near: true, Physical: true}
	vlansFar    = Around{Topic: notation.TopicOther, Word: "vlan"}
	noContext   = Around{}
	vlansLeadIn = Around{Topic: notation.TopicOther, Word: "vlan", Near: true, Leads: true}
)

// line returns the claim for a line with a name and numbers, such as "web: 8080, 8081".
func line(numbers ...port.Number) Claim {
	c := Claim{Named: true, Labelled: true, Marked: true}
	for _, n := range numbers {
		c.Numbers = append(c.Numbers, Range{First: n, Last: n})
	}
	return c
}

func known(n port.Number) Claim {
	c := line(n)
	c.Known = true
	return c
}

// said returns the claim for a line with a port word, such as "web: port 8080".
func said(n port.Number) Claim {
	c := line(n)
	c.Port = true
	return c
}

func upTo(first, last port.Number) Claim {
	return Claim{Named: true, Labelled: true, Numbers: []Range{{First: first, Last: last}}}
}

func TestLines(t *testing.T) {
	cell := func(claims ...Claim) []Claim { return claims }
	physical := line(22)
	physical.Physical = true
	class := upTo(1024, 49151)
	class.Class = true
	paired := said(7777)
	paired.Paired, paired.Labelled = true, true
	closed := said(8080)
	closed.EndsInBracket, closed.Labelled = true, false
	bare := func(n port.Number) Claim {
		c := line(n)
		c.Bare = true
		return c
	}
	address := func(n port.Number) Claim {
		c := line(n)
		c.Address = true
		return c
	}
	tail := func(n port.Number) Claim {
		c := line(n)
		c.Tail = true
		return c
	}
	numberFirst := func(n port.Number) Claim {
		c := line(n)
		c.Labelled = false
		return c
	}
	arrow := func(n port.Number) Claim {
		c := numberFirst(n)
		c.Arrow = true
		return c
	}
	unnamed := func(n port.Number) Claim {
		c := numberFirst(n)
		c.Named = false
		return c
	}
	transport := func(n port.Number) Claim {
		c := line(n)
		c.Transport = true
		return c
	}
	elsewhere := Around{Elsewhere: true}
	topicElsewhere := aboutVLANs
	topicElsewhere.Elsewhere = true
	farElsewhere := vlansFar
	farElsewhere.Elsewhere = true
	history := Around{Topic: notation.TopicOther, Word: "history", Near: true}
	for name, tt := range map[string]struct {
		where Where
		// lines is the number of lines in the block. If lines is 0, the block has one line
		// for each claim.
		lines  int
		claims []Claim
		around Around
		kept   []int
		reason string
	}{
		"most lines are well known": {claims: cell(known(22), known(80), line(7777)), kept: []int{0, 1, 2}},
		"no evidence":               {claims: cell(line(7777), line(8123)), reason: nothingSays},
		"title about ports": {claims: cell(line(7777), line(8123)), around: aboutPorts,
			kept: []int{0, 1}},
		"outer title about ports, name first": {claims: cell(line(7777), line(8123)), around: portsFar,
			kept: []int{0, 1}},
		"outer title about ports, low number": {claims: cell(line(777), line(8123)), around: portsFar,
			reason: nothingSays},
		"outer title about ports, lines without numbers": {lines: 3, claims: cell(line(7777), line(8123)), around: portsFar,
			reason: nothingSays},
		"outer title about ports, number first": {claims: cell(numberFirst(7777), numberFirst(8123)), around: portsFar,
			kept: []int{0, 1}},
		"HTTP codes below an outer title": {claims: cell(numberFirst(404), numberFirst(502)), around: portsFar,
			reason: nothingSays},
		"one number above HTTP codes": {claims: cell(numberFirst(404), numberFirst(600)), around: portsFar,
			kept: []int{0, 1}},
		"one in three well known, outer title": {claims: cell(known(22), line(7777), line(8123)), around: portsFar,
			kept: []int{0, 1, 2}},
		"one in four well known, outer title": {claims: cell(known(22), line(7777), line(8123), line(8124)),
			around: portsFar, reason: nothingSays},
		"another topic": {claims: cell(line(7777), line(8123)), around: aboutVLANs,
			reason: otherTopic("vlan")},
		"outer title with another topic": {claims: cell(known(22), line(8123)), around: vlansFar,
			kept: []int{0, 1}},
		"another topic, but half well known": {claims: cell(known(22), line(8123)), around: aboutVLANs,
			kept: []int{0, 1}},
		"leading line with another topic": {claims: cell(known(22), known(80)), around: vlansLeadIn,
			reason: otherTopic("vlan")},
		"small numbers": {claims: cell(line(1), line(2)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"64 is small": {claims: cell(line(64), line(63)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"65 is not small":  {claims: cell(line(65), line(63)), around: aboutPorts, kept: []int{0, 1}},
		"one small number": {claims: cell(line(7)), around: aboutPorts, kept: []int{0}},
		"one small number with the word port": {claims: cell(said(7)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"small number next to a known one": {claims: cell(known(22), line(7)), kept: []int{0}},
		"small number next to a known one, with title": {claims: cell(known(22), line(7)), around: aboutPorts,
			kept: []int{0, 1}},
		"bare line next to a known one": {claims: cell(known(22), bare(8000)), kept: []int{0, 1}},
		"bare line alone":               {claims: cell(bare(8000)), around: aboutPorts, reason: nothingSays},
		"bare line with a small number": {claims: cell(known(22), bare(8)), kept: []int{0}},
		"more bare lines than others":   {claims: cell(known(22), bare(8000), bare(8001)), kept: []int{0}},
		"addresses": {claims: cell(address(8096), address(2283), line(7777)),
			kept: []int{0, 1, 2}},
		"one address": {claims: cell(address(8096), line(7777)), reason: nothingSays},
		"addresses below another topic": {claims: cell(address(8096), address(2283)), around: aboutVLANs,
			reason: otherTopic("vlan")},
		"transport at the end, small number": {claims: cell(tail(4), tail(3)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"transport at the end, large number": {claims: cell(tail(4000), tail(3000)), kept: []int{0, 1}},
		"few of many lines": {lines: 5, claims: cell(said(8080), line(7777)), around: aboutPorts,
			kept: []int{0}},
		"half of the lines": {lines: 4, claims: cell(line(8080), line(7777)), around: aboutPorts,
			kept: []int{0, 1}},
		"lines numbered 0, 1, 2, 3": {claims: cell(line(0), line(1), line(2), known(3)), around: aboutPorts,
			reason: nothingSays},
		"list in a note about ports": {claims: cell(line(7777), line(8123), line(8124)), around: elsewhere,
			kept: []int{0, 1, 2}},
		"list in a note about ports, below another topic": {
			claims: cell(line(7777), line(8123), line(8124)), around: topicElsewhere, reason: otherTopic("vlan"),
		},
		"list in a note about ports, outer title with another topic": {
			claims: cell(line(7777), line(8123), line(8124)), around: farElsewhere, reason: nothingSays,
		},
		"list in a note not about ports":    {claims: cell(line(7777), line(8123), line(8124)), reason: nothingSays},
		"in a note about ports: short list": {claims: cell(line(7777), line(8123)), around: elsewhere, reason: nothingSays},
		"in a note about ports: other lines without numbers": {lines: 5, claims: cell(line(7777), line(8123), line(8124)),
			around: elsewhere, reason: nothingSays},
		"in a note about ports: paragraph, name first": {where: Prose, claims: cell(line(7777), line(8123), line(8124)),
			around: elsewhere, reason: nothingSays},
		"in a note about ports: one low number of four": {claims: cell(line(7777), line(8123), line(8124), line(24)),
			around: elsewhere, kept: []int{0, 1, 2, 3}},
		"in a note about ports: one low number of three": {claims: cell(line(7777), line(8123), line(24)), around: elsewhere,
			reason: nothingSays},
		"in a note about ports: well-known service": {claims: cell(known(22), line(8123), line(8124), line(8125)),
			around: elsewhere, kept: []int{0, 1, 2, 3}},
		"in a note about ports: number first": {claims: cell(numberFirst(7777), numberFirst(8123), numberFirst(8124)),
			around: elsewhere, kept: []int{0, 1, 2}},
		"in a note about ports: paragraph, number first": {where: Prose,
			claims: cell(numberFirst(7777), numberFirst(8123), numberFirst(8124)), around: elsewhere, kept: []int{0, 1, 2}},
		"in a note about ports: paragraph with another line": {
			where: Prose, lines: 4, claims: cell(numberFirst(7777), numberFirst(8123), numberFirst(8124)), around: elsewhere,
			reason: nothingSays,
		},
		"in a note about ports: no names": {claims: cell(unnamed(7777), unnamed(8123), unnamed(8124)),
			around: elsewhere, reason: nothingSays},
		"in a note about ports: a year": {claims: cell(numberFirst(7777), numberFirst(2001), numberFirst(8124)),
			around: elsewhere, reason: nothingSays},
		"in a note about ports: arrows": {claims: cell(arrow(7777), arrow(2022), arrow(8124)), around: elsewhere,
			kept: []int{0, 1, 2}},
		"in a note about ports: arrows from low numbers": {claims: cell(arrow(404), arrow(500), arrow(503)),
			around: elsewhere, reason: nothingSays},
		"transports below a hardware title": {claims: cell(transport(8530), transport(1688)), around: aboutVLANs,
			kept: []int{0, 1}},
		"transports below a title with another topic": {claims: cell(transport(8530), transport(1688)), around: history,
			reason: otherTopic("history")},
		"a year": {claims: cell(numberFirst(1999), known(80)), kept: []int{1}},
		"a year below a title": {claims: cell(numberFirst(1999), known(80)), around: aboutPorts,
			kept: []int{0, 1}},
		"hardware port":                     {claims: cell(physical, known(80)), kept: []int{1}},
		"hardware ports 1 to 24":            {claims: cell(upTo(1, 24), known(80)), kept: []int{1}},
		"ports 1 to 200":                    {claims: cell(upTo(1, 200), known(80)), kept: []int{0, 1}},
		"a class":                           {claims: cell(class, known(80)), kept: []int{1}},
		"only hardware ports":               {claims: cell(physical), around: aboutPorts, reason: socketsOnly},
		"only classes":                      {claims: cell(class), around: aboutPorts, reason: classesOnly},
		"only years":                        {claims: cell(numberFirst(1999)), reason: yearsOnly},
		"no claims":                         {},
		"paragraph, word port in all lines": {where: Prose, claims: cell(said(7777), said(8123)), kept: []int{0, 1}},
		"paragraph, word port in two of three lines": {where: Prose, lines: 3, claims: cell(said(7777), said(8123)),
			reason: nothingSays},
		"paragraph, line with several names": {where: Prose, lines: 5, claims: cell(paired, said(8123)), kept: []int{0}},
		"paragraph, parenthesis at the end":  {where: Prose, lines: 3, claims: cell(closed), kept: []int{0}},
		"paragraph without evidence": {where: Prose, claims: cell(numberFirst(7777), numberFirst(8123)),
			around: portsFar, reason: nothingSays},
		"most lines with the word port, outer title": {claims: cell(said(7777), said(8123), line(9999)), around: portsFar,
			kept: []int{0, 1, 2}},
	} {
		lines := tt.lines
		if lines == 0 {
			lines = len(tt.claims)
		}
		if v := Lines(tt.where, lines, tt.claims, tt.around); !slices.Equal(v.Kept, tt.kept) || v.Reason != tt.reason {
			t.Errorf("%s: kept %v, %q; want %v, %q", name, v.Kept, v.Reason, tt.kept, tt.reason)
		}
	}
}

func TestLooksLikePorts(t *testing.T) {
	for name, tt := range map[string]struct {
		where  Where
		claims []Claim
		around Around
		want   bool
	}{
		"title about ports":          {List, []Claim{line(7777)}, aboutPorts, true},
		"outer title about ports":    {List, []Claim{line(7777)}, portsFar, false},
		"line about a port":          {List, []Claim{said(7777)}, noContext, true},
		"well-known service":         {List, []Claim{line(7777), known(22)}, aboutVLANs, true},
		"nothing about ports":        {List, []Claim{line(7777)}, noContext, false},
		"no claims":                  {List, nil, aboutPorts, false},
		"paragraph with port in all": {Prose, []Claim{said(3), said(4)}, noContext, true},
		"paragraph of one line":      {Prose, []Claim{said(3)}, noContext, false},
		"paragraph below port title": {Prose, []Claim{said(7777)}, aboutPorts, false},
	} {
		if got := LooksLikePorts(tt.where, len(tt.claims), tt.claims, tt.around); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTable(t *testing.T) {
	row := func(numbers ...port.Number) Claim {
		var c Claim
		for _, n := range numbers {
			c.Numbers = append(c.Numbers, Range{First: n, Last: n})
		}
		c.Grouped = c.Numbers
		return c
	}
	knownRow := func(n port.Number) Claim {
		c := row(n)
		c.Known = true
		return c
	}
	classRow := func(first, last port.Number) Claim {
		return Claim{Grouped: []Range{{First: first, Last: last}}}
	}
	big := []Claim{row(8080), row(9090)}
	for name, tt := range map[string]struct {
		columns Columns
		rows    []Claim
		around  Around
		reason  string
	}{
		"header about ports": {Columns{Head: "Port", Port: true, Filled: 2}, big, noContext, ""},
		"empty cells":        {Columns{Head: "Port", Port: true}, big, aboutVLANs, ""},
		"classes": {Columns{Head: "Port", Port: true, Filled: 2},
			[]Claim{classRow(0, 1023), classRow(1024, 49151)}, noContext, classesOnly},
		"one class": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{classRow(0, 1023)},
			noContext, ""},
		"words instead of numbers": {Columns{Head: "Port", Port: true, Filled: 4, Faulty: 2}, big, noContext,
			faultyCells("Port")},
		"one cell of words":  {Columns{Head: "Port", Port: true, Filled: 2, Faulty: 1}, big, noContext, ""},
		"few cells of words": {Columns{Head: "Port", Port: true, Filled: 5, Faulty: 2}, big, noContext, ""},
		"words, but transports": {Columns{Head: "Port", Port: true, Filled: 4, Faulty: 2, HasTransport: true}, big,
			noContext, ""},
		"hardware header": {Columns{Head: "Port", Port: true, Physical: "VLAN", Filled: 2}, big, noContext,
			physicalHead("VLAN")},
		"hardware header, but one in three well known": {Columns{Head: "Port", Port: true, Physical: "VLAN", Filled: 3},
			[]Claim{knownRow(22), row(8080), row(9090)}, noContext, ""},
		"hardware header, one in four well known": {Columns{Head: "Port", Port: true, Physical: "VLAN", Filled: 4},
			[]Claim{knownRow(22), row(8080), row(9090), row(9091)}, noContext, physicalHead("VLAN")},
		"weak header":                    {Columns{Head: "Number", Filled: 2}, big, noContext, nothingSaysOf("Number")},
		"weak header below a title":      {Columns{Head: "Number", Filled: 2}, big, aboutPorts, ""},
		"weak header next to transports": {Columns{Head: "Number", Filled: 2, Beside: true}, big, noContext, ""},
		"weak header next to a quantity": {Columns{Head: "Number", Filled: 2, Quantity: true}, []Claim{knownRow(22)},
			aboutPorts, nothingSaysOf("Number")},
		"guessed": {Columns{Head: "A", Port: true, Guessed: true, Filled: 2, HasTransport: true}, big,
			noContext, nothingSaysOf("A")},
		"guessed, below a title": {Columns{Head: "A", Port: true, Guessed: true, Filled: 2, HasTransport: true}, big,
			aboutPorts, ""},
		"another topic": {Columns{Head: "Port", Port: true, Filled: 2}, big, aboutVLANs,
			otherTopic("vlan")},
		"outer title with another topic":          {Columns{Head: "Port", Port: true, Filled: 2}, big, vlansFar, ""},
		"weak header, outer title, another topic": {Columns{Head: "Number", Filled: 2}, big, vlansFar, otherTopic("vlan")},
		"rows numbered 1, 2, 3": {Columns{Head: "Port", Port: true, Filled: 3}, []Claim{row(1), row(2), row(3)},
			noContext, countsRows("Port")},
		"rows numbered in ranges": {Columns{Head: "Port", Port: true, Filled: 3},
			[]Claim{row(0, 1), row(2, 3), row(4)}, noContext, countsRows("Port")},
		"rows numbered with a gap": {Columns{Head: "Port", Port: true, Filled: 3},
			[]Claim{row(1), row(2), row(443)}, noContext, ""},
		"only two rows": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{row(1), row(222)},
			noContext, ""},
		"words between numbered rows": {Columns{Head: "Port", Port: true, Filled: 4},
			[]Claim{row(1), row(2), {Unread: true}, row(3)}, noContext, smallNumbers(`the column "Port"`)},
		"small numbers": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{row(7), row(9)},
			noContext, smallNumbers(`the column "Port"`)},
		"small numbers of a system": {Columns{Head: "Port", Port: true, Systems: true, Filled: 2},
			[]Claim{row(7), row(9)}, noContext, ""},
		"classes of a system": {Columns{Head: "Port", Port: true, Systems: true, Filled: 2},
			[]Claim{classRow(0, 1023), classRow(1024, 49151)}, noContext, ""},
		"weak header of a system": {Columns{Head: "Number", Systems: true, Filled: 2}, big, noContext,
			nothingSaysOf("Number")},
		"guessed column of a system": {Columns{Head: "A", Port: true, Guessed: true, Systems: true, Filled: 2}, big,
			noContext, nothingSaysOf("A")},
		"small numbers and a larger one": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{row(7), row(900)},
			noContext, ""},
	} {
		v := Table(tt.columns, tt.rows, tt.around)
		if v.Reason != tt.reason || tt.reason == "" && len(v.Kept) != len(tt.rows) {
			t.Errorf("%s: kept %v, %q; want %q", name, v.Kept, v.Reason, tt.reason)
		}
	}
}

func TestHeading(t *testing.T) {
	unnamed := Claim{Port: true, Numbers: []Range{{First: 22, Last: 22}}}
	first := line(7777)
	first.Labelled = false
	low := first
	low.Numbers = []Range{{First: 404, Last: 404}}
	numbered, counting := Siblings{Numbered: 2}, Siblings{Counting: 3, Numbered: 2}
	for name, tt := range map[string]struct {
		claim    Claim
		siblings Siblings
		around   Around
		want     bool
	}{
		"word port":                         {claim: said(7777), want: true},
		"no evidence":                       {claim: line(7777), want: false},
		"well-known service":                {claim: known(22), want: true},
		"headings that number chapters":     {claim: known(7), siblings: counting, want: false},
		"numbered below a title":            {claim: first, siblings: numbered, around: aboutPorts, want: true},
		"alone below a title":               {claim: first, siblings: Siblings{Numbered: 1}, around: aboutPorts, want: false},
		"half of four headings well known":  {claim: first, siblings: Siblings{Numbered: 4, Known: 2}, want: true},
		"one of four headings well known":   {claim: first, siblings: Siblings{Numbered: 4, Known: 1}, want: false},
		"both headings well known":          {claim: first, siblings: Siblings{Numbered: 2, Known: 2}, want: false},
		"numbered in a note about ports":    {claim: first, siblings: numbered, around: Around{Elsewhere: true}, want: true},
		"low numbers in a note about ports": {claim: low, siblings: numbered, around: Around{Elsewhere: true}, want: false},
		"labelled below a title":            {claim: line(7777), siblings: numbered, around: aboutPorts, want: false},
		"unnamed":                           {claim: unnamed, want: false},
		"unnamed below a title":             {claim: unnamed, around: aboutPorts, want: true},
		"another topic":                     {claim: said(7777), around: aboutVLANs, want: false},
		"another topic, well-known service": {claim: known(22), around: aboutVLANs, want: true},
		"a class": {claim: Claim{Port: true, Class: true, Named: true,
			Numbers: []Range{{First: 0, Last: 1023}}}, want: false},
		"a class by name with transports": {claim: Claim{Port: true, Named: true, Class: true,
			Numbers: []Range{{First: 0, Last: 1023, Stated: true}}}, want: true},
		"a year": {claim: Claim{Named: true, Marked: true,
			Numbers: []Range{{First: 2024, Last: 2024}}}, around: aboutPorts, siblings: numbered, want: false},
	} {
		if got := Heading(tt.claim, tt.siblings, tt.around); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSentence(t *testing.T) {
	class := upTo(1024, 49151)
	class.Port, class.Class = true, true
	physical := said(8080)
	physical.Physical = true
	transport := said(8)
	transport.Transport = true
	knownPort := said(22)
	knownPort.Known = true
	for name, tt := range map[string]struct {
		claim  Claim
		around Around
		want   bool
	}{
		"word port":                              {said(8080), noContext, true},
		"no evidence":                            {line(8080), noContext, false},
		"below another topic":                    {said(8080), aboutVLANs, false},
		"outer title with another topic":         {said(8080), vlansFar, true},
		"well-known service below another topic": {knownPort, aboutVLANs, true},
		"a transport below another topic":        {transport, aboutVLANs, true},
		"a class":                                {class, noContext, false},
		"hardware port":                          {physical, noContext, false},
		"a small number":                         {said(8), noContext, false},
		"a small number with a transport":        {transport, noContext, true},
		"small number, well-known service":       {knownPort, noContext, true},
	} {
		if got := Sentence(tt.claim, tt.around); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestRecord(t *testing.T) {
	uplink, ssh := Claim{Numbers: []Range{{First: 8443, Last: 8443}}}, said(22)
	ssh.Known = true
	web := uplink
	web.Named = true
	physical := web
	physical.Physical = true
	for name, tt := range map[string]struct {
		claim  Claim
		around Around
		want   bool
	}{
		"label without a name, title about ports":    {uplink, aboutPorts, true},
		"label without a name, outer hardware title": {uplink, vlansFar, true},
		"label without a name, hardware title":       {uplink, aboutVLANs, false},
		"a label that names something":               {web, aboutVLANs, true},
		"label about hardware":                       {physical, aboutVLANs, false},
		"a small number":                             {said(22), aboutVLANs, false},
		"small number, well-known service":           {ssh, aboutVLANs, true},
	} {
		if got := Record(tt.claim, tt.around); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	dynamic := Claim{Numbers: []Range{{First: 49152, Last: 65535}}}
	if !RecordClass(dynamic) {
		t.Error("RecordClass is false for a class without other numbers")
	}
	dynamic.Numbers = append(dynamic.Numbers, Range{First: 22, Last: 22})
	if RecordClass(dynamic) {
		t.Error("RecordClass is true for a class next to a port")
	}
	dynamic.Class = true
	if !RecordClass(dynamic) {
		t.Error("RecordClass is false for a label that names a class")
	}
}

func TestClassRanges(t *testing.T) {
	for _, s := range []Range{
		{First: 0, Last: 1023}, {First: 1, Last: 1024}, {First: 1024, Last: 49151}, {First: 1023, Last: 49151},
		{First: 49152, Last: 65535}, {First: 0, Last: 65535}, {First: 1024, Last: 65535}, {First: 0, Last: 255},
	} {
		if !IsClassRange(s.First, s.Last) {
			t.Errorf("IsClassRange(%d, %d) = false", s.First, s.Last)
		}
	}
	for _, s := range []Range{{First: 2, Last: 1023}, {First: 1025, Last: 49151}, {First: 30000, Last: 65535},
		{First: 1, Last: 255}, {First: 0, Last: 1022}} {
		if IsClassRange(s.First, s.Last) {
			t.Errorf("IsClassRange(%d, %d) = true", s.First, s.Last)
		}
	}
}

func TestUserPorts(t *testing.T) {
	for n, want := range map[port.Number]bool{1023: false, 1024: true, 1959: true, 1960: false, 2040: false, 2041: true} {
		if got := (Range{First: n, Last: n}).IsUserPort(); got != want {
			t.Errorf("IsUserPort of %d: %v", n, got)
		}
	}
}

// A message contains a reason inside a sentence. Therefore a reason must not end with a
// full stop.
func TestReasons(t *testing.T) {
	for _, reason := range []string{classesOnly, nothingSays, otherTopic("x"), countsRows("x"), faultyCells("x"),
		physicalHead("x"), smallNumbers("x"), nothingSaysOf("x")} {
		if reason == "" || strings.HasSuffix(reason, ".") {
			t.Errorf("reason %q", reason)
		}
	}
}
