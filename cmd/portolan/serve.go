package main

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/preview"
)

type serveCmd struct {
	contentArgs
	lookFlags
	Addr        string   `default:"127.0.0.1:8417" placeholder:"HOST:PORT" help:"Address to listen on (default: 127.0.0.1:8417). Port 0 means any free port."`
	AllowHost   []string `placeholder:"NAME" sep:"none" help:"Name of this machine that browsers may use in addresses, such as nas.lan. Can be repeated. localhost and numeric addresses need no flag."`
	AllowOrigin []string `placeholder:"ORIGIN" sep:"none" help:"Other site whose pages may show the widgets and read the JSON: https://wiki.example, null (pages opened from disk) or * (all sites). Can be repeated. Pages on localhost need no flag."`
	Open        bool     `help:"Open the site in the browser."`
}

// Help returns the long part of the command's help: examples and explanations.
func (serveCmd) Help() string {
	return `Examples:
  portolan serve
  portolan serve ~/vault --addr 127.0.0.1:0 --open
  portolan serve --addr :8417 --allow-host nas.lan     # for the whole network

Serve renders each page when you open it, as build would write it. When you save a note,
pages that are open in a browser change at once, and serve prints a line about what
changed. If the notes have errors, the pages show them over the last state without
errors. Ctrl-C stops it.

With an --addr that other machines can reach, everybody in the network can read the site.
Serve refuses requests for names that it does not know, because another site in your
browser could use such a name to read your notes.`
}

func (c *serveCmd) Run(ctx context.Context, std streams) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	opts, err := c.options()
	if err != nil {
		return err
	}
	access, err := c.access()
	if err != nil {
		return err
	}
	c.hintAtBuiltIn(std)
	l, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("--addr: %w", err)
	}
	defer l.Close()
	addresses, err := addressesOf(l)
	if err != nil {
		return err
	}
	own, err := generator.FollowFiles(opts.Static)
	if err != nil {
		return err
	}
	// The notes are watched before they are read, so that no change gets lost in between.
	watcher := c.watch(c.lookFlags, std)
	defer watcher.Close()
	site := preview.NewSite(own...)
	f := follower{site: site, std: std, options: func() (generator.Options, error) {
		opts, err := c.options()
		if err == nil {
			err = c.open(&opts)
		}
		opts.BaseURL = addresses.Here
		return opts, err
	}}
	diags, err := f.start(opts.Templates, opts.Static)
	if err != nil {
		return err
	}
	if err := diag.WriteText(std.err, diags.Faults()); err != nil {
		return err
	}
	if generator.Failed(diags, false) {
		std.fail("the site is not served: %s", countProblems(diags))
		return errNo
	}
	fmt.Fprintf(std.out, "serving %s from %s\n", addresses.Here, counts.Of(len(f.reg.Notes()), "note"))
	if len(addresses.Others) > 0 {
		fmt.Fprintf(std.out, "for other machines: %s\n", strings.Join(addresses.Others, " "))
	}
	fmt.Fprintln(std.out, "stop with ctrl-c")
	hintAtHome(opts.Layers, f.reg, std)
	hintAtNetwork(addresses, access, std)
	if c.Open {
		openBrowser(addresses.Here, std)
	}
	var following sync.WaitGroup
	following.Go(func() { f.follow(ctx, watcher) })
	defer following.Wait()
	defer stop()
	return preview.Serve(ctx, l, looking(preview.Handler(site, access), watcher))
}

// access returns who may read the site. If --addr is a name, the server answers to it.
func (c *serveCmd) access() (preview.Access, error) {
	var access preview.Access
	for _, name := range c.AllowHost {
		host, err := preview.ParseHost(name)
		if err != nil {
			return access, fmt.Errorf("--allow-host: %w", err)
		}
		access.Hosts = append(access.Hosts, host)
	}
	for _, site := range c.AllowOrigin {
		origin, err := preview.ParseOrigin(site)
		if err != nil {
			return access, fmt.Errorf("--allow-origin: %w", err)
		}
		access.Origins = append(access.Origins, origin)
	}
	if name, _, err := net.SplitHostPort(c.Addr); err == nil {
		// An error, for instance for ":8417", means that --addr contains no name.
		if host, err := preview.ParseHost(name); err == nil {
			access.Hosts = append(access.Hosts, host)
		}
	}
	return access, nil
}

// addressesOf returns the addresses of the server on a listener.
func addressesOf(l net.Listener) (preview.Addresses, error) {
	listening, err := netip.ParseAddrPort(l.Addr().String())
	if err != nil {
		return preview.Addresses{}, err
	}
	interfaces, err := net.InterfaceAddrs()
	if err != nil {
		return preview.Addresses{}, err
	}
	return preview.AddressesOf(listening, interfaces), nil
}

// hintAtNetwork prints hints if other machines can read the site.
func hintAtNetwork(addresses preview.Addresses, access preview.Access, std streams) {
	if len(addresses.Others) == 0 {
		return
	}
	std.hint("everybody in your network can read this site; there is no password")
	isName := func(host string) bool { _, err := netip.ParseAddr(host); return err != nil }
	if !slices.ContainsFunc(access.Hosts, isName) {
		std.hint("to open it by a name such as nas.lan, add --allow-host nas.lan")
	}
}

// openBrowser opens an address in the browser. If this is not possible, it prints a hint.
// The user can then open the address that serve prints.
func openBrowser(address string, std streams) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	if err := exec.Command(name, args...).Start(); err != nil {
		std.hint("--open cannot start a browser: %v", err)
	}
}
