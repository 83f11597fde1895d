package main

import (
	"io"

	"portolan/generator/encode"
	"portolan/generator/explain"
	"portolan/generator/port"
	"portolan/generator/printout"
)

// These are the types of explain --json. Every key is always there. docs/commands.md explains
// the keys.
type (
	jsonReport struct {
		Formats  []printout.Format `json:"formats"`
		Findings []jsonFinding     `json:"findings"`
		Skipped  []jsonSocket      `json:"skipped"`
		Left     []jsonLeft        `json:"left"`
	}
	jsonFinding struct {
		jsonSocket
		Crowded   bool        `json:"crowded"`
		Outgoing  []string    `json:"outgoing"`
		StandsOut []jsonPoint `json:"stands_out"`
		// Service has the keys of a result of lookup --json.
		Service *jsonResult `json:"service"`
	}
	jsonSocket struct {
		Line       int            `json:"line"`
		Port       port.Number    `json:"port"`
		End        port.Number    `json:"end"`
		Transports []string       `json:"transports"`
		State      printout.State `json:"state"`
		Address    *string        `json:"address"`
		Program    *string        `json:"program"`
		Image      *string        `json:"image"`
		// Inner is the port in a container.
		Inner *port.Number `json:"inner"`
		// Side is "local" or "peer", or null if nothing shows which end is the service.
		Side  *explain.Side `json:"side"`
		Local port.Number   `json:"local_port"`
		Peer  *jsonPeer     `json:"peer"`
	}
	jsonPeer struct {
		Address string      `json:"address"`
		Port    port.Number `json:"port"`
	}
	jsonPoint struct {
		Code explain.Code `json:"code"`
		Text string       `json:"text"`
	}
	jsonLeft struct {
		Line   int             `json:"line"`
		Text   string          `json:"text"`
		Reason printout.Reason `json:"reason"`
	}
)

func printReportJSON(w io.Writer, r explain.Report) error {
	out := jsonReport{Formats: r.Formats, Findings: []jsonFinding{}, Skipped: []jsonSocket{}, Left: []jsonLeft{}}
	for _, f := range r.Findings {
		one := jsonFinding{
			jsonSocket: socketAsJSON(f.Socket), Crowded: f.Crowded, Outgoing: append([]string{}, f.Outgoing...),
			StandsOut: []jsonPoint{},
		}
		one.Port, one.End, one.Side = f.Port, f.Last, orNull(f.Side)
		for _, p := range f.Points {
			one.StandsOut = append(one.StandsOut, jsonPoint(p))
		}
		if f.Service != nil {
			service := serviceResult(f.Service)
			one.Service = &service
		}
		out.Findings = append(out.Findings, one)
	}
	for _, s := range r.Skipped {
		out.Skipped = append(out.Skipped, socketAsJSON(s))
	}
	for _, l := range r.Left {
		out.Left = append(out.Left, jsonLeft(l))
	}
	return encode.Indented(w, out)
}

func socketAsJSON(s printout.Socket) jsonSocket {
	out := jsonSocket{
		Line: s.Line, Port: s.First, End: s.Last, Transports: s.Transports.IDs(), State: s.State, Local: s.First,
		Address: orNull(s.Address), Program: orNull(s.Program), Image: orNull(s.Image), Inner: orNull(s.Inner),
	}
	if s.Peer > 0 {
		out.Peer = &jsonPeer{s.PeerAddress, s.Peer}
	}
	return out
}

// orNull returns nil for the zero value, which becomes null.
func orNull[T comparable](v T) *T {
	if v == *new(T) {
		return nil
	}
	return &v
}
