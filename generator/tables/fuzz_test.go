package tables_test

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/tables"
)

// FuzzReadServices imports any file in the format of /etc/services, Wireshark or nmap. What is
// left out is inside the file, and the note says the rows: port, transports and name of each.
func FuzzReadServices(f *testing.F) {
	for _, seed := range []string{
		"ssh\t22/tcp\t\t\t# SSH Remote Login Protocol\nssh 22/udp\ndomain 53/tcp nameserver\n",
		"http\t80/tcp\t0.484143\t# World Wide Web HTTP\nunknown\t4/tcp\t0.000477\n",
		"\ufefftcpmux 1/tcp/udp/sctp/dccp # TCP Port Service\r\n", "x11 6000-6063/tcp/udp # X Window System\n",
		"rtmp 1/ddp\nlone\nodd 70000/udp\nntp 123/udp\n",
		"a|b 1/tcp c*d # `e` <f> [g](h) #i @j\n", "ssh 22/tcp # <script>alert(1)</script> $x$ %%y%%\n", "# only\n",
		"a 1/tcp b b b\na 1/tcp b\nA 1/tcp\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		read, err := tables.ReadServices(bytes.NewReader(file), "services")
		again, errAgain := tables.ReadServices(bytes.NewReader(file), "services")
		if !reflect.DeepEqual(read, again) || (err == nil) != (errAgain == nil) {
			t.Fatalf("%q is read in two ways", file)
		}
		if err != nil {
			checkFault(t, file, err)
			return
		}
		for _, l := range read.Left {
			if l.Offset < 0 || l.Offset+l.Length > len(file) || l.Message == "" {
				t.Errorf("%q: left out is %+v", file, l)
			}
		}
		source := registry.Source{ID: "s", Title: "s", Kind: registry.KindCommon}
		checkNote(t, tables.Note{Command: "c", Title: "t", Source: source, Rows: read.Rows})
	})
}

// FuzzReadIANA imports any CSV file as IANA's registry. The notes say the rows.
func FuzzReadIANA(f *testing.F) {
	csv := string(extract(f))
	head, _, _ := strings.Cut(csv, "\n")
	f.Add([]byte(csv))
	for _, rows := range []string{
		"ssh,22,tcp,The Secure Shell (SSH) Protocol,,,,,[RFC4251],,,Defined TXT keys: u=<username>\n",
		",0,tcp,Reserved,,,,,,,,\n",
		"\"a\nb\",7,tcp,\"x, \"\"y\"\" |z|\",,,2026-01-02,2026-08-17,[RFC1][RFC2],,\"Unauthorized use, 7\"," +
			"This entry has been removed\n",
		"x11,6000-6063,udp,X Window,,,,,,,,\n,,tcp,,,,,,,,,\nssh,22,quic,,,,,,,,,\n",
		"https,443,tcp,http protocol over TLS/SSL,,,,,,,,\nhttps,443,udp,http,,,,,,,,\n",
	} {
		f.Add([]byte(head + "\n" + rows))
	}
	if registry, err := os.ReadFile("../../content/iana/system.md"); err == nil {
		f.Add(registry)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		read, err := tables.ReadIANA(bytes.NewReader(file), "iana.csv")
		again, errAgain := tables.ReadIANA(bytes.NewReader(file), "iana.csv")
		if !reflect.DeepEqual(read, again) || (err == nil) != (errAgain == nil) {
			t.Fatalf("%q is read in two ways", file)
		}
		if err != nil {
			checkFault(t, file, err)
			return
		}
		if read.Assigned+read.Others+read.Left > read.RowsRead {
			t.Errorf("%q: of %d rows, %d+%d+%d are counted", file, read.RowsRead, read.Assigned, read.Others, read.Left)
		}
		for _, n := range read.Notes("c", read.Date) {
			checkNote(t, n)
		}
	})
}

// checkFault checks that the line of an error is a line of the file.
func checkFault(t *testing.T, file []byte, err error) {
	t.Helper()
	fault, ok := err.(*tables.Fault)
	if !ok || fault.Message == "" || fault.Line < 0 || fault.Line > bytes.Count(file, []byte("\n"))+bytes.Count(file,
		[]byte("\r"))+1 {
		t.Errorf("%q: %#v", file, err)
	}
}

// checkNote reads a generated note. It must have no faults, and one statement for each row that
// says the same.
func checkNote(t *testing.T, n tables.Note) {
	t.Helper()
	text := written(t, n.Render)
	reg, diags := load(t, note(text))
	for _, d := range diags.Faults() {
		t.Errorf("line %d: %s in\n%s", d.Line, d.Message, text)
	}
	if diags.Count(diag.Error) > 0 {
		return
	}
	said := map[[2]int]bool{}
	for _, a := range reg.Assignments() {
		said[[2]int{int(a.Port), int(a.End)}] = true
	}
	for _, r := range n.Rows {
		if !said[[2]int{int(r.Port), int(r.End)}] {
			t.Errorf("the row %+v is lost in\n%s", r, text)
		}
	}
	if len(reg.Assignments()) != len(n.Rows) {
		t.Errorf("%d rows give %d statements in\n%s", len(n.Rows), len(reg.Assignments()), text)
	}
}
