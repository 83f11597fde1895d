package site

import (
	"fmt"
	"html/template"

	"portolan/generator/registry"
)

// checks are commands that show what listens on a port, by system, for the
// transports that the services of the port usually have.
func (s *site) checks(port *registry.Port) template.HTML {
	transports := unionOf(counted(port.Services), (*registry.Service).Usually)
	if !transports.Stated() {
		transports = registry.TCP | registry.UDP
	}
	n := port.Number
	tcp, udp := transports&registry.TCP != 0, transports&registry.UDP != 0
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
	if flags := ssFlags(transports); flags != "" {
		command("Linux", "ss "+flags+" 'sport = :%d'")
	}
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

// ssFlags are the options by which ss shows listening sockets of transports.
func ssFlags(t registry.Transports) string {
	flags := "-"
	for _, f := range []struct {
		transport registry.Transports
		flag      string
	}{{registry.TCP, "t"}, {registry.UDP, "u"}, {registry.SCTP, "S"}, {registry.DCCP, "d"}} {
		if t&f.transport != 0 {
			flags += f.flag
		}
	}
	return flags + "lpn"
}
