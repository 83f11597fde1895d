package main

import (
	"io"

	"portolan/generator/encode"
	"portolan/generator/free"
	"portolan/generator/jsonapi"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// These are the types of free --json. Every key is always there. docs/commands.md explains them.
type (
	jsonFree struct {
		First port.Number    `json:"first"`
		Last  port.Number    `json:"last"`
		Near  *port.Number   `json:"near"`
		Free  int            `json:"free"`
		Left  jsonLeftOut    `json:"left_out"`
		Ports []jsonFreePort `json:"ports"`
	}
	jsonLeftOut struct {
		InUse    int `json:"in_use"`
		Kept     int `json:"reserved_or_retired"`
		System   int `json:"system"`
		Outgoing int `json:"outgoing"`
		Refused  int `json:"refused"`
	}
	jsonFreePort struct {
		Port    port.Number      `json:"port"`
		Below   *jsonNextPort    `json:"below"`
		Above   *jsonNextPort    `json:"above"`
		Remarks []jsonapi.Remark `json:"remarks"`
	}
	jsonNextPort struct {
		Port port.Number `json:"port"`
		Name string      `json:"name"`
	}
)

func printFreeJSON(w io.Writer, reg *registry.Registry, set free.Set, near *port.Number, chosen []port.Number) error {
	out := jsonFree{
		First: set.First, Last: set.Last, Near: near, Free: set.Size(), Ports: []jsonFreePort{},
		Left: jsonLeftOut{
			InUse: set.Count[free.InUse], Kept: set.Count[free.Kept], System: set.Count[free.System],
			Outgoing: set.Count[free.Outgoing], Refused: set.Count[free.Refused],
		},
	}
	next := func(p *registry.Port) *jsonNextPort {
		if p == nil {
			return nil
		}
		return &jsonNextPort{p.Number, registry.Headline(p.Services)}
	}
	for _, n := range chosen {
		below, above := reg.Around(n)
		p := jsonFreePort{Port: n, Below: next(below), Above: next(above), Remarks: []jsonapi.Remark{}}
		for _, r := range reg.RemarksAt(n) {
			p.Remarks = append(p.Remarks, jsonapi.NewRemark(r))
		}
		out.Ports = append(out.Ports, p)
	}
	return encode.Indented(w, out)
}
