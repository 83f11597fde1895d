package site

import (
	"fmt"
	"html/template"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// checks returns commands that show whether a program listens on a port, as an HTML
// list. Each operating system has its own commands. The commands are for the usual
// transports of the port (see Service.Usually). If no source lists a transport, they
// are for TCP and UDP.
func (s *site) checks(p *registry.Port) template.HTML {
	transports := unionOf(relevantServices(p.Services), (*registry.Service).Usually)
	if !transports.Stated() {
		transports = port.TCP | port.UDP
	}
	n := p.Number
	tcp, udp := transports&port.TCP != 0, transports&port.UDP != 0
	var w writer
	last := ""
	command := func(system, format string) {
		if system != last {
			w.raw("<dt>", system, "</dt>")
			last = system
		}
		w.raw("<dd><code>")
		w.text(fmt.Sprintf(format, n))
		w.raw("</code></dd>")
	}
	w.raw(`<dl class="cmds">`)
	command("Linux", "ss "+ssFlags(transports)+" 'sport = :%d'")
	switch {
	case tcp && udp:
		command("macOS, BSD", "lsof -nP -i :%d")
	case tcp:
		command("macOS, BSD", "lsof -nP -iTCP:%d -sTCP:LISTEN")
	case udp:
		command("macOS, BSD", "lsof -nP -iUDP:%d")
	}
	if tcp {
		command("Windows", "Get-NetTCPConnection -LocalPort %d")
	}
	if udp {
		command("Windows", "Get-NetUDPEndpoint -LocalPort %d")
	}
	if tcp {
		command("From outside", "nc -vz HOST %d")
	}
	if udp {
		command("From outside", "nc -vzu HOST %d")
	}
	w.raw("</dl>")
	return template.HTML(w.b.String())
}

// ssFlags returns the options of the command ss to list the listening sockets of the
// given transports: "-tulpn" for TCP and UDP.
func ssFlags(t port.Transports) string {
	flags := "-"
	for _, f := range []struct {
		transport port.Transports
		flag      string
	}{{port.TCP, "t"}, {port.UDP, "u"}, {port.SCTP, "S"}, {port.DCCP, "d"}} {
		if t&f.transport != 0 {
			flags += f.flag
		}
	}
	return flags + "lpn"
}
