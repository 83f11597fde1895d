package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/preview"
)

type serveCmd struct {
	contentFlag
	Addr string `default:"127.0.0.1:8417" placeholder:"HOST:PORT" help:"Address to listen on (default: 127.0.0.1:8417). Port 0 means any free port."`
	Open bool   `help:"Open the site in the browser."`
}

// Help returns the long part of the command's help: examples and explanations.
func (serveCmd) Help() string {
	return `Examples:
  portolan serve
  portolan serve --content ~/vault --addr 127.0.0.1:0 --open

Serve renders each page when you open it, as build would write it. It reads the notes
once. To see edits, start it again. Ctrl-C stops it.`
}

func (c *serveCmd) Run(ctx context.Context, std streams) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	opts, err := c.options()
	if err != nil {
		return err
	}
	c.hintAtBuiltIn(std)
	reg, diags, err := generator.Load(opts.Layers, opts.Parts...)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("--addr: %w", err)
	}
	defer l.Close()
	opts.BaseURL = "http://" + l.Addr().String() + "/"
	files, err := generator.Files(reg, opts, false, diags)
	if err != nil {
		return err
	}
	if err := diag.WriteText(std.err, diags.Faults()); err != nil {
		return err
	}
	if generator.Failed(diags, false) {
		fmt.Fprintf(std.err, "portolan: error: the site is not served: %s\n", countProblems(diags))
		return errNo
	}
	fmt.Fprintf(std.out, "serving %s from %s\nstop with ctrl-c\n", opts.BaseURL, counts.Of(len(reg.Notes()), "note"))
	if c.Open {
		openBrowser(opts.BaseURL, std)
	}
	return preview.Serve(ctx, l, preview.Handler(files))
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
		fmt.Fprintf(std.err, "portolan: hint: --open cannot start a browser: %v\n", err)
	}
}
