package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){"portolan": main})
}

// tests runs all tests and then removes the site of buildSite.
type tests struct{ *testing.M }

func (m tests) Run() int {
	code := m.M.Run()
	if siteDir != "" {
		_ = os.RemoveAll(siteDir)
	}
	return code
}

// TestScripts runs the scripts in testdata/script. UPDATE=1 rewrites the expected output.
func TestScripts(t *testing.T) {
	seed, err := filepath.Abs("../../generator/testdata/seed.md")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("SEED", seed)
			env.Setenv("SOURCE_DATE_EPOCH", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"httpget":  httpget,
			"waitfor":  waitFor,
			"bytes":    writeBytes,
			"longline": writeLongLine,
		},
	})
}

var serving = regexp.MustCompile(`serving (http://\S+/)`)

// httpget is the script command httpget FILE PATH. It waits until the server prints its
// address to FILE. Then it requests PATH and prints the status and the body of the
// response.
func httpget(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: httpget FILE PATH")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		if b, err := os.ReadFile(ts.MkAbs(args[0])); err == nil {
			if m := serving.FindSubmatch(b); m != nil {
				answer(ts, string(m[1])+strings.TrimPrefix(args[1], "/"))
				return
			}
		}
		select {
		case <-ctx.Done():
			ts.Fatalf("the server did not say where it is")
		case <-tick.C:
		}
	}
}

// waitFor is the script command waitfor FILE TEXT. It waits until the file contains the text.
func waitFor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: waitfor FILE TEXT")
	}
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if b, err := os.ReadFile(ts.MkAbs(args[0])); err == nil && strings.Contains(string(b), args[1]) {
			return
		}
	}
	b, _ := os.ReadFile(ts.MkAbs(args[0]))
	ts.Fatalf("%s never contains %q:\n%s", args[0], args[1], b)
}

func answer(ts *testscript.TestScript, address string) {
	resp, err := http.Get(address)
	ts.Check(err)
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	ts.Check(err)
	_, err = ts.Stdout().Write(append([]byte(resp.Status+"\n"), body...))
	ts.Check(err)
}

// writeBytes is the script command bytes FILE TEXT. It writes TEXT to FILE. TEXT may
// contain the escapes of a Go string.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// writeLongLine is the script command longline FILE N. It writes one line of N MiB to
// FILE.
func writeLongLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: longline FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte("|["), n<<19), 0o644))
}
