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

// servers contains portolan serve, and web servers with the configuration files in
// static/hosting.
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
// the folder site at address. config returns the arguments of the server.
type config func(dir, site, address string) ([]string, error)

const underPath = "deep/er"

// startServer serves the default site with a program on this machine, below underPath. If
// the program is not installed, startServer skips the test. In CI, it fails the test.
func startServer(t *testing.T, program string, configure config) string {
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
	dir := t.TempDir()
	site := filepath.Join(dir, "site")
	if err := os.MkdirAll(filepath.Join(site, path.Dir(underPath)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(buildSite(t), filepath.Join(site, underPath)); err != nil {
		t.Fatal(err)
	}
	address := freeAddress(t)
	args, err := configure(dir, site, address)
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

func nginxConfig(dir, site, address string) ([]string, error) {
	hosting, err := filepath.Abs("../../static/hosting/nginx.conf")
	if err != nil {
		return nil, err
	}
	text := fmt.Sprintf(`
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
	types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }
	access_log off;
	client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
	include %q;
	server {
		listen %s;
		root %q;
		error_page 404 /%s/404.html;
	}
}
`, hosting, address, site, underPath)
	return []string{"-p", dir, "-e", "stderr", "-c", "nginx.conf"}, os.WriteFile(filepath.Join(dir, "nginx.conf"), []byte(text), 0o644)
}

func caddyConfig(dir, site, address string) ([]string, error) {
	hosting, err := filepath.Abs("../../static/hosting/Caddyfile")
	if err != nil {
		return nil, err
	}
	text := fmt.Sprintf(`
{
	admin off
	auto_https off
}
import %q
http://%s {
	root * %q
	import portolan
	file_server
	handle_errors {
		rewrite * /%s/404.html
		file_server
	}
}
`, hosting, address, site, underPath)
	file := filepath.Join(dir, "Caddyfile")
	return []string{"run", "--config", file, "--adapter", "caddyfile"}, os.WriteFile(file, []byte(text), 0o644)
}
