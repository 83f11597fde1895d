package site

import "portolan/generator/port"

// ExplainPage is the page explain.html, which explains the output of programs that list ports.
type ExplainPage struct {
	Page
	Summary string
	// Script is the address of the script of the page, relative to the root of the site.
	Script string
	// Outgoing lists the ranges that systems pick for outgoing connections.
	Outgoing []OutgoingRange
}

// OutgoingRange is a range that a system picks for outgoing connections.
type OutgoingRange struct {
	First, Last port.Number
	System      string
}

func (s *site) explain(p Page) ExplainPage {
	p.setTitle("Explain open ports")
	p.Sealed = true
	view := ExplainPage{
		Page: p, Script: s.pieces.assets.Explain,
		Summary: "Paste the output of ss, netstat, lsof, docker or nmap: each port with its service, and what stands out.",
	}
	view.Page.Description = view.Summary
	for _, r := range s.reg.Outgoing() {
		view.Outgoing = append(view.Outgoing, OutgoingRange{r.Port, r.End, r.System})
	}
	return view
}
