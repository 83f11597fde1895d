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
	unspoken    = Around{}
	vlansLeadIn = Around{Topic: notation.TopicOther, Word: "vlan", Near: true, Leads: true}
)

// line is a claim "name: numbers".
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
	closed.Closed, closed.Labelled = true, false
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
		where  Where
		lines  int // 0 is as many as claims
		claims []Claim
		around Around
		kept   []int
		reason string
	}{
		"everybody knows most":     {claims: cell(known(22), known(80), line(7777)), kept: []int{0, 1, 2}},
		"nothing speaks for ports": {claims: cell(line(7777), line(8123)), reason: nothingSays},
		"a title is about ports": {claims: cell(line(7777), line(8123)), around: aboutPorts,
			kept: []int{0, 1}},
		"a far title is about labelled lines": {claims: cell(line(7777), line(8123)), around: portsFar,
			kept: []int{0, 1}},
		"a far title and a low number": {claims: cell(line(777), line(8123)), around: portsFar,
			reason: nothingSays},
		"a far title and other lines": {lines: 3, claims: cell(line(7777), line(8123)), around: portsFar,
			reason: nothingSays},
		"a far title is about number lines": {claims: cell(numberFirst(7777), numberFirst(8123)), around: portsFar,
			kept: []int{0, 1}},
		"codes below a far title": {claims: cell(numberFirst(404), numberFirst(502)), around: portsFar,
			reason: nothingSays},
		"codes and another number": {claims: cell(numberFirst(404), numberFirst(600)), around: portsFar,
			kept: []int{0, 1}},
		"one in three is known below a title": {claims: cell(known(22), line(7777), line(8123)), around: portsFar,
			kept: []int{0, 1, 2}},
		"one in four is known below a title": {claims: cell(known(22), line(7777), line(8123), line(8124)),
			around: portsFar, reason: nothingSays},
		"another topic": {claims: cell(line(7777), line(8123)), around: aboutVLANs,
			reason: standsUnder("vlan")},
		"another topic far off": {claims: cell(known(22), line(8123)), around: vlansFar,
			kept: []int{0, 1}},
		"another topic, but everybody knows": {claims: cell(known(22), line(8123)), around: aboutVLANs,
			kept: []int{0, 1}},
		"another topic leads": {claims: cell(known(22), known(80)), around: vlansLeadIn,
			reason: standsUnder("vlan")},
		"small numbers": {claims: cell(line(1), line(2)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"64 is small": {claims: cell(line(64), line(63)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"65 is not":        {claims: cell(line(65), line(63)), around: aboutPorts, kept: []int{0, 1}},
		"one small number": {claims: cell(line(7)), around: aboutPorts, kept: []int{0}},
		"a small number that is called a port": {claims: cell(said(7)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"a small number beside a known one":        {claims: cell(known(22), line(7)), kept: []int{0}},
		"a small number beside one, below a title": {claims: cell(known(22), line(7)), around: aboutPorts, kept: []int{0, 1}},
		"a bare line in company":                   {claims: cell(known(22), bare(8000)), kept: []int{0, 1}},
		"a bare line alone":                        {claims: cell(bare(8000)), around: aboutPorts, reason: nothingSays},
		"a small bare line":                        {claims: cell(known(22), bare(8)), kept: []int{0}},
		"more bare lines than others":              {claims: cell(known(22), bare(8000), bare(8001)), kept: []int{0}},
		"addresses": {claims: cell(address(8096), address(2283), line(7777)),
			kept: []int{0, 1, 2}},
		"one address": {claims: cell(address(8096), line(7777)), reason: nothingSays},
		"addresses below another topic": {claims: cell(address(8096), address(2283)), around: aboutVLANs,
			reason: standsUnder("vlan")},
		"a transport behind a small number": {claims: cell(tail(4), tail(3)), around: aboutPorts,
			reason: smallNumbers("the list")},
		"a transport behind another number": {claims: cell(tail(4000), tail(3000)), kept: []int{0, 1}},
		"lines among others": {lines: 5, claims: cell(said(8080), line(7777)), around: aboutPorts,
			kept: []int{0}},
		"half of the lines": {lines: 4, claims: cell(line(8080), line(7777)), around: aboutPorts,
			kept: []int{0, 1}},
		"a count below a title": {claims: cell(line(0), line(1), line(2), known(3)), around: aboutPorts,
			reason: nothingSays},
		"a list in a note about ports": {claims: cell(line(7777), line(8123), line(8124)), around: elsewhere,
			kept: []int{0, 1, 2}},
		"a list in a note about ports, and a topic": {
			claims: cell(line(7777), line(8123), line(8124)), around: topicElsewhere, reason: standsUnder("vlan"),
		},
		"a list in a note about ports, and a far topic": {
			claims: cell(line(7777), line(8123), line(8124)), around: farElsewhere, reason: nothingSays,
		},
		"a list in another note":      {claims: cell(line(7777), line(8123), line(8124)), reason: nothingSays},
		"a short list in such a note": {claims: cell(line(7777), line(8123)), around: elsewhere, reason: nothingSays},
		"a list among words in it": {lines: 5, claims: cell(line(7777), line(8123), line(8124)), around: elsewhere,
			reason: nothingSays},
		"a paragraph in it": {where: Prose, claims: cell(line(7777), line(8123), line(8124)),
			around: elsewhere, reason: nothingSays},
		"one low number of four in it": {claims: cell(line(7777), line(8123), line(8124), line(24)), around: elsewhere,
			kept: []int{0, 1, 2, 3}},
		"one low number of three in it": {claims: cell(line(7777), line(8123), line(24)), around: elsewhere,
			reason: nothingSays},
		"known numbers in it": {claims: cell(known(22), line(8123), line(8124), line(8125)),
			around: elsewhere, kept: []int{0, 1, 2, 3}},
		"number lines in it": {claims: cell(numberFirst(7777), numberFirst(8123), numberFirst(8124)),
			around: elsewhere, kept: []int{0, 1, 2}},
		"number lines of a paragraph in it": {where: Prose,
			claims: cell(numberFirst(7777), numberFirst(8123), numberFirst(8124)), around: elsewhere, kept: []int{0, 1, 2}},
		"number lines among words of a paragraph in it": {
			where: Prose, lines: 4, claims: cell(numberFirst(7777), numberFirst(8123), numberFirst(8124)), around: elsewhere,
			reason: nothingSays,
		},
		"numbers without names in it": {claims: cell(unnamed(7777), unnamed(8123), unnamed(8124)),
			around: elsewhere, reason: nothingSays},
		"a year in it": {claims: cell(numberFirst(7777), numberFirst(2001), numberFirst(8124)),
			around: elsewhere, reason: nothingSays},
		"arrows in it": {claims: cell(arrow(7777), arrow(2022), arrow(8124)), around: elsewhere,
			kept: []int{0, 1, 2}},
		"arrows to low numbers in it": {claims: cell(arrow(404), arrow(500), arrow(503)), around: elsewhere,
			reason: nothingSays},
		"transports among sockets": {claims: cell(transport(8530), transport(1688)), around: aboutVLANs,
			kept: []int{0, 1}},
		"transports below another topic": {claims: cell(transport(8530), transport(1688)), around: history,
			reason: standsUnder("history")},
		"a year": {claims: cell(numberFirst(1999), known(80)), kept: []int{1}},
		"a year below a title": {claims: cell(numberFirst(1999), known(80)), around: aboutPorts,
			kept: []int{0, 1}},
		"a socket":                         {claims: cell(physical, known(80)), kept: []int{1}},
		"sockets 1 to 24":                  {claims: cell(upTo(1, 24), known(80)), kept: []int{1}},
		"ports 1 to 200":                   {claims: cell(upTo(1, 200), known(80)), kept: []int{0, 1}},
		"a class":                          {claims: cell(class, known(80)), kept: []int{1}},
		"nothing but sockets":              {claims: cell(physical), around: aboutPorts, reason: socketsOnly},
		"nothing but classes":              {claims: cell(class), around: aboutPorts, reason: classesOnly},
		"nothing but years":                {claims: cell(numberFirst(1999)), reason: yearsOnly},
		"nothing":                          {},
		"lines of a paragraph that say so": {where: Prose, claims: cell(said(7777), said(8123)), kept: []int{0, 1}},
		"lines of a paragraph among others": {where: Prose, lines: 3, claims: cell(said(7777), said(8123)),
			reason: nothingSays},
		"pairs of a line among others": {where: Prose, lines: 5, claims: cell(paired, said(8123)), kept: []int{0}},
		"a closed line among others":   {where: Prose, lines: 3, claims: cell(closed), kept: []int{0}},
		"a paragraph that nothing speaks for": {where: Prose, claims: cell(numberFirst(7777), numberFirst(8123)),
			around: portsFar, reason: nothingSays},
		"most say so below a title that is far": {claims: cell(said(7777), said(8123), line(9999)), around: portsFar,
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
		"a title is about ports":    {List, []Claim{line(7777)}, aboutPorts, true},
		"a far title does":          {List, []Claim{line(7777)}, portsFar, false},
		"a line is about ports":     {List, []Claim{said(7777)}, unspoken, true},
		"a line that is known":      {List, []Claim{line(7777), known(22)}, aboutVLANs, true},
		"nothing is about ports":    {List, []Claim{line(7777)}, unspoken, false},
		"no line has a number":      {List, nil, aboutPorts, false},
		"a paragraph that says so":  {Prose, []Claim{said(3), said(4)}, unspoken, true},
		"a line that says so":       {Prose, []Claim{said(3)}, unspoken, false},
		"a paragraph below a title": {Prose, []Claim{said(7777)}, aboutPorts, false},
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
		"a head of ports": {Columns{Head: "Port", Port: true, Filled: 2}, big, unspoken, ""},
		"blank cells":     {Columns{Head: "Port", Port: true}, big, aboutVLANs, ""},
		"classes": {Columns{Head: "Port", Port: true, Filled: 2},
			[]Claim{classRow(0, 1023), classRow(1024, 49151)}, unspoken, classesOnly},
		"one class": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{classRow(0, 1023)},
			unspoken, ""},
		"words instead of numbers": {Columns{Head: "Port", Port: true, Filled: 4, Faulty: 2}, big, unspoken,
			faultyCells("Port")},
		"one cell of words":  {Columns{Head: "Port", Port: true, Filled: 2, Faulty: 1}, big, unspoken, ""},
		"few cells of words": {Columns{Head: "Port", Port: true, Filled: 5, Faulty: 2}, big, unspoken, ""},
		"words, but transports": {Columns{Head: "Port", Port: true, Filled: 4, Faulty: 2, States: true}, big,
			unspoken, ""},
		"a head of sockets": {Columns{Head: "Port", Port: true, Physical: "VLAN", Filled: 2}, big, unspoken,
			physicalHead("VLAN")},
		"sockets, but names": {Columns{Head: "Port", Port: true, Physical: "VLAN", Filled: 3},
			[]Claim{knownRow(22), row(8080), row(9090)}, unspoken, ""},
		"sockets, and few names": {Columns{Head: "Port", Port: true, Physical: "VLAN", Filled: 4},
			[]Claim{knownRow(22), row(8080), row(9090), row(9091)}, unspoken, physicalHead("VLAN")},
		"a weak head":                   {Columns{Head: "Number", Filled: 2}, big, unspoken, nothingSaysOf("Number")},
		"a weak head below a title":     {Columns{Head: "Number", Filled: 2}, big, aboutPorts, ""},
		"a weak head beside transports": {Columns{Head: "Number", Filled: 2, Beside: true}, big, unspoken, ""},
		"a weak head beside a quantity": {Columns{Head: "Number", Filled: 2, Quantity: true}, []Claim{knownRow(22)},
			aboutPorts, nothingSaysOf("Number")},
		"a guess": {Columns{Head: "A", Port: true, Guessed: true, Filled: 2, States: true}, big,
			unspoken, nothingSaysOf("A")},
		"a guess below a title": {Columns{Head: "A", Port: true, Guessed: true, Filled: 2, States: true}, big,
			aboutPorts, ""},
		"another topic": {Columns{Head: "Port", Port: true, Filled: 2}, big, aboutVLANs,
			standsUnder("vlan")},
		"another topic far off":         {Columns{Head: "Port", Port: true, Filled: 2}, big, vlansFar, ""},
		"another topic far off, weakly": {Columns{Head: "Number", Filled: 2}, big, vlansFar, standsUnder("vlan")},
		"a count": {Columns{Head: "Port", Port: true, Filled: 3}, []Claim{row(1), row(2), row(3)},
			unspoken, countsRows("Port")},
		"a count of ranges": {Columns{Head: "Port", Port: true, Filled: 3},
			[]Claim{row(0, 1), row(2, 3), row(4)}, unspoken, countsRows("Port")},
		"a count with a gap": {Columns{Head: "Port", Port: true, Filled: 3},
			[]Claim{row(1), row(2), row(443)}, unspoken, ""},
		"two rows are no count": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{row(1), row(222)},
			unspoken, ""},
		"words between a count": {Columns{Head: "Port", Port: true, Filled: 4},
			[]Claim{row(1), row(2), {Unread: true}, row(3)}, unspoken, smallNumbers(`"Port"`)},
		"small numbers": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{row(7), row(9)},
			unspoken, smallNumbers(`"Port"`)},
		"small numbers and one that isn't": {Columns{Head: "Port", Port: true, Filled: 2}, []Claim{row(7), row(900)},
			unspoken, ""},
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
		"says port":                         {claim: said(7777), want: true},
		"says nothing":                      {claim: line(7777), want: false},
		"everybody knows":                   {claim: known(22), want: true},
		"counts chapters":                   {claim: known(7), siblings: counting, want: false},
		"numbered below a title":            {claim: first, siblings: numbered, around: aboutPorts, want: true},
		"alone below a title":               {claim: first, siblings: Siblings{Numbered: 1}, around: aboutPorts, want: false},
		"one of many that everybody knows":  {claim: first, siblings: Siblings{Numbered: 4, Known: 2}, want: true},
		"one of many that few know":         {claim: first, siblings: Siblings{Numbered: 4, Known: 1}, want: false},
		"one of two that everybody knows":   {claim: first, siblings: Siblings{Numbered: 2, Known: 2}, want: false},
		"numbered in a note about ports":    {claim: first, siblings: numbered, around: Around{Elsewhere: true}, want: true},
		"low numbers in a note about ports": {claim: low, siblings: numbered, around: Around{Elsewhere: true}, want: false},
		"labelled below a title":            {claim: line(7777), siblings: numbered, around: aboutPorts, want: false},
		"unnamed":                           {claim: unnamed, want: false},
		"unnamed below a title":             {claim: unnamed, around: aboutPorts, want: true},
		"another topic":                     {claim: said(7777), around: aboutVLANs, want: false},
		"another topic, everybody knows":    {claim: known(22), around: aboutVLANs, want: true},
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
		"says port":                       {said(8080), unspoken, true},
		"says nothing":                    {line(8080), unspoken, false},
		"below another topic":             {said(8080), aboutVLANs, false},
		"below another topic far off":     {said(8080), vlansFar, true},
		"known below another topic":       {knownPort, aboutVLANs, true},
		"a transport below another topic": {transport, aboutVLANs, true},
		"a class":                         {class, unspoken, false},
		"a socket":                        {physical, unspoken, false},
		"a small number":                  {said(8), unspoken, false},
		"a small number with a transport": {transport, unspoken, true},
		"a small number that is known":    {knownPort, unspoken, true},
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
		"a bare label below a title of ports": {uplink, aboutPorts, true},
		"a bare label, and sockets far off":   {uplink, vlansFar, true},
		"a bare label among sockets":          {uplink, aboutVLANs, false},
		"a label that names something":        {web, aboutVLANs, true},
		"a label of sockets":                  {physical, aboutVLANs, false},
		"a small number":                      {said(22), aboutVLANs, false},
		"a small number that everybody knows": {ssh, aboutVLANs, true},
	} {
		if got := Record(tt.claim, tt.around); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	dynamic := Claim{Numbers: []Range{{First: 49152, Last: 65535}}}
	if !RecordClass(dynamic) {
		t.Error("a class alone is explained")
	}
	dynamic.Numbers = append(dynamic.Numbers, Range{First: 22, Last: 22})
	if RecordClass(dynamic) {
		t.Error("a class beside a port is not explained")
	}
	dynamic.Class = true
	if !RecordClass(dynamic) {
		t.Error("a label names a class")
	}
}

func TestClassRanges(t *testing.T) {
	for _, s := range []Range{
		{First: 0, Last: 1023}, {First: 1, Last: 1024}, {First: 1024, Last: 49151}, {First: 1023, Last: 49151},
		{First: 49152, Last: 65535}, {First: 0, Last: 65535}, {First: 1024, Last: 65535}, {First: 0, Last: 255},
	} {
		if !IsClassRange(s.First, s.Last) {
			t.Errorf("%d-%d bounds a class", s.First, s.Last)
		}
	}
	for _, s := range []Range{{First: 2, Last: 1023}, {First: 1025, Last: 49151}, {First: 30000, Last: 65535},
		{First: 1, Last: 255}, {First: 0, Last: 1022}} {
		if IsClassRange(s.First, s.Last) {
			t.Errorf("%d-%d bounds no class", s.First, s.Last)
		}
	}
}

func TestUserPorts(t *testing.T) {
	for n, want := range map[port.Number]bool{1023: false, 1024: true, 1959: true, 1960: false, 2040: false, 2041: true} {
		if got := (Range{First: n, Last: n}).IsUserPort(); got != want {
			t.Errorf("%d: %v", n, got)
		}
	}
}

// A reason is the end of a sentence.
func TestReasons(t *testing.T) {
	for _, reason := range []string{classesOnly, nothingSays, standsUnder("x"), countsRows("x"), faultyCells("x"),
		physicalHead("x"), smallNumbers("x"), nothingSaysOf("x")} {
		if reason == "" || strings.HasSuffix(reason, ".") {
			t.Errorf("reason %q", reason)
		}
	}
}
