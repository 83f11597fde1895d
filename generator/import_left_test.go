package generator

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
)

// ImportServices reports each part of a services file that is left out, with its place. Of
// 30 lines without a service, it reports only the number 30 and the first 20 lines.
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
			first, _, _ := strings.Cut(d.Message, " ")
			places = append(places, fmt.Sprintf("%d:%d %s %s", d.Line, d.Column, d.Rule.Code, first))
		}
	}
	if count[diag.NotPorts.Code] != 21 {
		t.Errorf("%d lines without a service are reported, want 20 and a count", count[diag.NotPorts.Code])
	}
	want := `0:0 not-ports 30
62:5 port-range "70000/tcp"
63:8 transport-unknown "ddp"
64:1 port-syntax "lone"`
	if got := strings.Join(places, "\n"); got != want {
		t.Errorf("reported is\n%s\nwant\n%s", got, want)
	}
}
