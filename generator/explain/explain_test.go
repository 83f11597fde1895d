package explain_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator"
	"portolan/generator/bundle"
	"portolan/generator/explain"
	"portolan/generator/search"
	"portolan/generator/urls"
	"portolan/generator/vault"
	"portolan/static"
)

// notes are a small registry: clear text, two programs, a crowded port, a reserved and a
// retired number, and two systems.
var notes = map[string]string{
	"ports.md": "---\ntitle: Ports\n---\n# Ports\n\n" +
		"| Port | Transport | Service | Aliases | Encryption | State |\n|---|---|---|---|---|---|\n" +
		"| 23 | TCP | Telnet | telnetd | none | |\n" +
		"| 22 | TCP | SSH | sshd | full | |\n" +
		"| 5432 | TCP | PostgreSQL | postgres | optional | |\n" +
		"| 45000 | TCP | Odd | | | |\n" +
		"| 250-260 | TCP | Wide | | | |\n| 1021 | | | | | reserved |\n" +
		"| 70 | TCP | Gopher | | | retired |\n",
	"common.md": "---\ntitle: Common\nsource: {id: common, title: Common, kind: common}\n---\n# Ports\n\n" +
		"| Port | Transport | Service |\n|---|---|---|\n| 3000 | TCP | Alpha |\n| 3000 | TCP | Grafana |\n",
	"known.md": "---\ntitle: Known\nsource: {id: known, title: Known, kind: common}\n---\n# Ports\n\n" +
		"| Port | Transport | Service | Encryption |\n|---|---|---|---|\n| 25 | TCP | SMTP | none |\n| 21 | TCP | FTP | none |\n",
	"mine.md": "---\ntitle: Mine\n---\n# Ports\n\n| Port | Transport | Service | Encryption |\n|---|---|---|---|\n" +
		"| 25 | TCP | Our relay | |\n| 21 | TCP | Our files | required |\n",
	"web.md": "---\ntitle: Web\ntopics: [web]\n---\n# Ports\n\n" +
		"| Port | Transport | Service |\n|---|---|---|\n| 80 | TCP | HTTP |\n",
	"systems.md": "---\ntitle: Systems\nsource: {id: s, title: Systems, kind: system}\n---\n" +
		"| Port | Transport | System | Description |\n|---|---|---|---|\n" +
		"| 32768-60999 | TCP, UDP | Linux | picks the local port of an outgoing connection |\n",
}

func newExplainer(t *testing.T) *explain.Explainer {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range notes {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	reg, _, err := generator.Load([]vault.Layer{{FS: files}})
	if err != nil {
		t.Fatal(err)
	}
	engineScript, err := bundle.Join(static.FS, bundle.Engine()...)
	if err != nil {
		t.Fatal(err)
	}
	script, err := bundle.Join(static.FS, bundle.Explain()...)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := search.NewEngine(engineScript, reg, urls.Folders{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := explain.New(engine, script)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// said returns a line for each finding: the port, the side, the service and the codes.
func said(t *testing.T, e *explain.Explainer, text string) string {
	t.Helper()
	r, err := e.Explain(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	var lines []string
	for _, f := range r.Findings {
		line := fmt.Sprintf("%d %s", f.Port, f.Side)
		if f.Service != nil {
			line += " " + f.Service.Name
		}
		if f.Crowded {
			line += " crowded"
		}
		for _, system := range f.Outgoing {
			line += " +" + system
		}
		for _, p := range f.Points {
			line += " !" + string(p.Code)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestListeners(t *testing.T) {
	e := newExplainer(t)
	for text, want := range map[string]string{
		"tcp LISTEN 0 0 0.0.0.0:23 0.0.0.0:*":                                    "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 [::]:23 [::]:*":                                          "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 *:23 *:*":                                                "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 203.0.113.7:23 0.0.0.0:*":                                "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 [2001:db8::7]:23 [::]:*":                                 "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 [::ffff:203.0.113.7]:23 *:*":                             "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 127.0.0.1:23 0.0.0.0:*":                                  "23 local Telnet",
		"tcp LISTEN 0 0 192.168.1.5:23 0.0.0.0:*":                                "23 local Telnet",
		"tcp LISTEN 0 0 172.31.1.5:23 0.0.0.0:*":                                 "23 local Telnet",
		"tcp LISTEN 0 0 172.32.1.5:23 0.0.0.0:*":                                 "23 local Telnet !clear-text",
		"tcp LISTEN 0 0 [fe80::1%eth0]:23 [::]:*":                                "23 local Telnet",
		"tcp LISTEN 0 0 [fd00::1]:23 [::]:*":                                     "23 local Telnet",
		"tcp LISTEN 0 0 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))":      "22 local SSH",
		"tcp LISTEN 0 0 0.0.0.0:5432 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))":    "5432 local PostgreSQL !other-program",
		"tcp LISTEN 0 0 0.0.0.0:5432 0.0.0.0:* users:((\"python3\",pid=1,fd=3))": "5432 local PostgreSQL",
		"tcp LISTEN 0 0 0.0.0.0:3000 0.0.0.0:*":                                  "3000 local Alpha crowded",
		"tcp LISTEN 0 0 0.0.0.0:3000 0.0.0.0:* users:((\"grafana\",pid=1,fd=3))": "3000 local Grafana",
		"tcp LISTEN 0 0 0.0.0.0:1021 0.0.0.0:*":                                  "1021 local !reserved",
		"tcp LISTEN 0 0 0.0.0.0:70 0.0.0.0:*":                                    "70 local !retired",
		"tcp LISTEN 0 0 0.0.0.0:99 0.0.0.0:*":                                    "99 local !system-port",
		"udp UNCONN 0 0 0.0.0.0:22 0.0.0.0:*":                                    "22 local !system-port",
		"tcp LISTEN 0 0 0.0.0.0:1024 0.0.0.0:*":                                  "1024 local !unassigned",
		"tcp LISTEN 0 0 0.0.0.0:49152 0.0.0.0:*":                                 "49152 local +Linux",
		"tcp LISTEN 0 0 0.0.0.0:40000 0.0.0.0:*":                                 "40000 local +Linux !unassigned",
		"udp UNCONN 0 0 0.0.0.0:40000 0.0.0.0:*":                                 "40000 local +Linux",
		"tcp LISTEN 0 0 0.0.0.0:260 0.0.0.0:*":                                   "260 local Wide",
		"tcp LISTEN 0 0 0.0.0.0:261 0.0.0.0:*":                                   "261 local !system-port",
		"tcp LISTEN 0 0 0.0.0.0:80 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))":      "80 local HTTP",
		// A row of the user that says nothing about encryption hides no clear text, and one that does is right.
		"tcp LISTEN 0 0 0.0.0.0:25 0.0.0.0:* users:((\"relay\",pid=1,fd=3))": "25 local Our relay !clear-text",
		"tcp LISTEN 0 0 0.0.0.0:21 0.0.0.0:*":                                "21 local Our files",
		"sshd 0.0.0.0:8080->5432/tcp":                                        "8080 local PostgreSQL",
		"web 0.0.0.0:8080->23/tcp":                                           "8080 local Telnet !clear-text",
		"web 0.0.0.0:8080-8081->22-23/tcp": "8080 local SSH\n" +
			"8081 local Telnet !clear-text",
		"PORT STATE SERVICE\n22/tcp open ssh\n23/tcp closed telnet": "22 local SSH",
	} {
		if got := said(t, e, text); got != want {
			t.Errorf("%q: %s\nwant %s", text, got, want)
		}
	}
}

// A connection has one side that is the service, or none.
func TestSides(t *testing.T) {
	e := newExplainer(t)
	const listener = "tcp LISTEN 0 0 0.0.0.0:7777 0.0.0.0:*\n"
	for text, want := range map[string]string{
		listener + "tcp ESTAB 0 0 10.0.0.1:7777 10.0.0.2:22":                   "7777 local !unassigned\n7777 local",
		listener + "tcp ESTAB 0 0 127.0.0.1:50000 127.0.0.1:7777":              "7777 local !unassigned\n7777 peer +Linux",
		listener + "tcp ESTAB 0 0 10.0.0.1:50000 10.0.0.2:7777":                "7777 local !unassigned\n50000  +Linux",
		"tcp ESTAB 0 0 10.0.0.1:22 10.0.0.2:50000":                             "22 local SSH",
		"tcp ESTAB 0 0 10.0.0.1:50000 10.0.0.2:22":                             "22 peer SSH +Linux",
		"tcp ESTAB 0 0 10.0.0.1:45000 10.0.0.2:22":                             "22 peer SSH +Linux",
		"tcp ESTAB 0 0 10.0.0.1:22 10.0.0.2:45000":                             "22 local SSH",
		"tcp ESTAB 0 0 10.0.0.1:22 10.0.0.2:23":                                "22 ",
		"tcp ESTAB 0 0 10.0.0.1:8000 10.0.0.2:9000":                            "8000 ",
		"tcp ESTAB 0 0 10.0.0.1:50000 203.0.113.9:23":                          "23 peer Telnet +Linux !clear-text",
		"tcp ESTAB 0 0 10.0.0.1:23 203.0.113.9:50000":                          "23 local Telnet !clear-text",
		"tcp ESTAB 0 0 10.0.0.1:23 10.0.0.9:50000":                             "23 local Telnet",
		"ESTAB 0 0 10.0.0.1:22 10.0.0.2:50000":                                 "22 local SSH",
		"tcp TIME-WAIT 0 0 10.0.0.1:50000 10.0.0.2:5432":                       "5432 peer PostgreSQL +Linux",
		"x 1 me 3u IPv4 1 0t0 TCP 10.0.0.1:50000->10.0.0.2:22 (ESTABLISHED)\n": "22 peer SSH +Linux",
	} {
		if got := said(t, e, text); got != want {
			t.Errorf("%q: %q\nwant %q", text, got, want)
		}
	}
}

// Sockets and lines without a finding are not lost.
func TestNothingIsLost(t *testing.T) {
	r, err := newExplainer(t).Explain("tcp LISTEN 0 0 0.0.0.0:22 0.0.0.0:*\ntcp LISTEN 0 0 0.0.0.0:ssh 0.0.0.0:*\n" +
		"tcp LISTEN 0 0 0.0.0.0:70000 0.0.0.0:*\nodd 5\nweb 0.0.0.0:8080->22/tcp 80/tcp\ndb 0.0.0.0:1-300->1-300/tcp\n")
	if err != nil || len(r.Findings) != 3 || len(r.Skipped) != 1 || len(r.Left) != 3 {
		t.Fatalf("%+v, %v", r, err)
	}
	if f := r.Findings[2]; f.Port != 1 || f.Last != 300 || f.Service != nil {
		t.Errorf("a large range is %+v", f)
	}
	if r.Left[2].Line != 4 || r.Left[2].Text != "odd 5" || r.Skipped[0].First != 80 {
		t.Errorf("%+v", r)
	}
}

func TestOtherTextsAreRefused(t *testing.T) {
	e := newExplainer(t)
	for text, want := range map[string]string{
		"": "empty", " \n": "empty", "hello\n": "not the output", "a\x00b": "not a text",
		"ssh 22/tcp\nhttp 80/tcp\n": "list of services",
	} {
		_, err := e.Explain(text)
		if refused := (*explain.NotOutput)(nil); !errors.As(err, &refused) || !strings.Contains(refused.Problem, want) ||
			refused.Hint == "" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestDecode(t *testing.T) {
	for file, want := range map[string]string{
		"\xff\xfeA\x00\xd6\x00": "AÖ", "\xfe\xff\x00A\x00\xd6": "AÖ", "\ufeffAÖ": "AÖ",
		"ABH\x99REN": "ABH\ufffdREN", "AÖ": "AÖ",
	} {
		if got := explain.Decode([]byte(file)); got != want {
			t.Errorf("%q is %q, want %q", file, got, want)
		}
	}
}

// Every code is in the list of codes, and the script has no other.
func TestCodesAreComplete(t *testing.T) {
	script, err := bundle.Join(static.FS, bundle.Explain()...)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range explain.Codes() {
		if !strings.Contains(string(script), `code: "`+string(c)+`"`) {
			t.Errorf("the script has no code %s", c)
		}
	}
	if n := strings.Count(string(script), "code: \""); n != len(explain.Codes())+1 { // clear-text has two
		t.Errorf("the script has %d codes", n)
	}
}
