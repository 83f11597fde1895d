package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// served is a server for the default site. The function start starts it and returns the
// address of the site. checkHeaders describes readers and others.
type served struct {
	name            string
	start           func(t *testing.T) string
	readers, others string
}

// servers contains portolan serve, and web servers with the rules that build --host writes.
var servers = []served{
	{"portolan serve", func(t *testing.T) string {
		address, _ := startPortolan(t, "../../content")
		return address
	}, "http://localhost", "same-origin"},
	{"nginx", func(t *testing.T) string { return startServer(t, "nginx", nginxConfig) }, "*", ""},
	{"caddy", func(t *testing.T) string { return startServer(t, "caddy", caddyConfig) }, "*", ""},
}

// startPortolan runs portolan serve until the test ends or calls stop.
func startPortolan(t *testing.T, content string, flags ...string) (address string, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background()) // t.Context() ends before the tabs close
	out, in := io.Pipe()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		defer in.Close()
		args := append([]string{"serve", "--content", content, "--addr", "127.0.0.1:0"}, flags...)
		if code := run(ctx, args, streams{out: in, err: io.Discard}); code != exitFine {
			t.Errorf("serve exits with %d", code)
		}
	}()
	stop = func() {
		cancel()
		<-ended
	}
	t.Cleanup(stop)
	line, err := bufio.NewReader(out).ReadString('\n')
	go func() { _, _ = io.Copy(io.Discard, out) }()
	said := serving.FindStringSubmatch(line)
	if err != nil || said == nil {
		t.Fatalf("serve says %q (%v)", line, err)
	}
	return said[1], stop
}

// config writes the configuration of a server to the folder dir. The server must serve
// the folder site at address. The folder rules contains the rules that build --host wrote.
// config returns the arguments of the server.
type config func(dir, site, rules, address string) ([]string, error)

const underPath = "deep/er"

// startServer serves the default site with a program on this machine, below underPath, with
// the rules that build --host writes.
func startServer(t *testing.T, program string, configure config) string {
	t.Helper()
	dir := installed(t, buildSite(t))
	rules := filepath.Join(t.TempDir(), "site")
	buildFor(t, program, "../../content/ports.md", rules)
	return startProgram(t, program, dir, filepath.Join(rules, "hosting"), configure)
}

// buildFor builds a site at the path underPath for a host.
func buildFor(t *testing.T, host, content, out string, args ...string) {
	t.Helper()
	args = append([]string{"build", "-q", "--content", content, "--out", out, "--host", host,
		"--base-url", "https://example.org/" + underPath}, args...)
	if code := run(t.Context(), args, streams{out: io.Discard, err: os.Stderr}); code != exitFine {
		t.Fatalf("%q exits with %d", args, code)
	}
}

// installed returns a folder that has a site in its subfolder underPath.
func installed(t *testing.T, site string) string {
	t.Helper()
	// No rule for the folder hosting of the site may apply to a folder above it.
	dir := filepath.Join(t.TempDir(), "hosting", "www")
	if err := os.MkdirAll(filepath.Join(dir, path.Dir(underPath)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(site, filepath.Join(dir, underPath)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// startProgram serves a folder with a program on this machine. It returns the address of
// the site in the subfolder underPath. If the program is not installed, startProgram skips
// the test. In CI, it fails the test.
func startProgram(t *testing.T, program, site, rules string, configure config) string {
	t.Helper()
	found, err := exec.LookPath(program)
	if err != nil {
		found, err = exec.LookPath("/usr/sbin/" + program) // this folder is often not in PATH
	}
	switch {
	case err != nil && os.Getenv("CI") == "true":
		t.Fatalf("no %s on this machine, and CI=true", program)
	case err != nil:
		t.Skipf("no %s on this machine", program)
	}
	dir, address := t.TempDir(), freeAddress(t)
	args, err := configure(dir, site, rules, address)
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd := exec.Command(found, args...)
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait() // an error: the server was killed
	})
	for range 500 {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return "http://" + address + "/" + underPath + "/"
		}
		time.Sleep(20 * time.Millisecond)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	t.Fatalf("%s does not answer: %s", program, said.String())
	return ""
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// brotliModule is the module of nginx that sends files ending in .br. Debian's nginx can
// load it.
const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"

func nginxConfig(dir, site, rules, address string) ([]string, error) {
	server, err := os.ReadFile(filepath.Join(rules, "nginx-server.conf"))
	if err != nil {
		return nil, err
	}
	// The comment in the file says how to switch brotli on.
	load, brotli := "load_module "+brotliModule+";\n", strings.Replace(string(server), "# brotli_static on;", "brotli_static on;", 1)
	if _, err := os.Stat(brotliModule); err != nil && os.Getenv("CI") != "true" {
		load, brotli = "", string(server)
	}
	if err := os.WriteFile(filepath.Join(dir, "server.conf"), []byte(brotli), 0o644); err != nil {
		return nil, err
	}
	text := fmt.Sprintf(`
daemon off;
master_process off;
pid nginx.pid;
%s
events {}
http {
	types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; video/mp2t ts; }
	access_log off;
	client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
	include %q;
	server {
		listen %s;
		root %q;
		include %q;
	}
}
`, load, filepath.Join(rules, "nginx-http.conf"), address, site, filepath.Join(dir, "server.conf"))
	return []string{"-p", dir, "-e", "stderr", "-c", "nginx.conf"}, os.WriteFile(filepath.Join(dir, "nginx.conf"), []byte(text), 0o644)
}

func caddyConfig(dir, site, rules, address string) ([]string, error) {
	text := fmt.Sprintf(`
{
	admin off
	auto_https off
}
import %q
http://%s {
	root * %q
	import portolan_deep_er
}
`, filepath.Join(rules, "portolan.caddy"), address, site)
	file := filepath.Join(dir, "Caddyfile")
	return []string{"run", "--config", file, "--adapter", "caddyfile"}, os.WriteFile(file, []byte(text), 0o644)
}
