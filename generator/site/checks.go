package site

import (
	"fmt"
	"html/template"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// checks returns commands that show whether a program listens on a port, as an HTML
// list. Each operating system has its own commands. The commands are for the usual
// transports of the port. If no source lists a transport, they are for TCP and UDP.
func (s *site) checks(p *registry.Port) template.HTML {
	transports := openTransports(relevantServices(p.Services))
	if !transports.Stated() {
		transports = port.TCP | port.UDP
	}
	n := p.Number
	tcp, udp := transports&port.TCP != 0, transports&port.UDP != 0
	var list commands
	command := func(system, format string) { list.add(system, fmt.Sprintf(format, n)) }
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
	return list.list()
}

// openTransports returns the transports that notes list for any of the services. If notes list
// none, it returns those that registries list.
func openTransports(services []*registry.Service) port.Transports {
	if used := unionOf(services, (*registry.Service).Used); used.Stated() {
		return used
	}
	return unionOf(services, (*registry.Service).Registered)
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
