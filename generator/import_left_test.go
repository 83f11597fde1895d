package generator

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
)

// What is left out of a file of services is reported with its place: all of it,
// or the first places and a count.
func TestImportServicesReportsWhatItLeavesOut(t *testing.T) {
	var in strings.Builder
	in.WriteString("\ufeff# services\n")
	for i := range 30 {
		fmt.Fprintf(&in, "a%d %d/tcp\nunknown %d/udp 0.1\n", i, i+1, i+1)
	}
	in.WriteString("odd 70000/tcp\nrtmp 1/ddp\nlone\n")
	out := t.TempDir()
	result, err := ImportServices(ImportOptions{In: strings.NewReader(in.String()), File: "f", Out: out}, "x")
	if err != nil {
		t.Fatal(err)
	}
	if result.Read != 63 || result.Assigned != 30 || result.Left != 33 || result.Rows != 30 {
		t.Errorf("%+v", result)
	}
	count := map[string]int{}
	var places []string
	for _, d := range result.Diags.Sorted() {
		count[d.Rule.Code]++
		if d.Rule != diag.NotPorts || d.Line == 0 {
			places = append(places, fmt.Sprintf("%d:%d %s %s", d.Line, d.Column, d.Rule.Code, d.Message))
		}
	}
	if count[diag.NotPorts.Code] != 21 {
		t.Errorf("%d lines without a service are reported, want 20 and a count", count[diag.NotPorts.Code])
	}
	want := `0:0 not-ports 30 places are left out (no service is known by this name); the first 20 follow
62:5 port-range "70000/tcp" is not a port with a transport protocol, such as 22/tcp; left out
63:8 transport-unknown "ddp" is not a transport protocol with ports; left out
64:1 port-syntax "lone" has no port; the form of a line is: name port/transport aliases # comment; left out`
	if got := strings.Join(places, "\n"); got != want {
		t.Errorf("reported is\n%s\nwant\n%s", got, want)
	}
}
