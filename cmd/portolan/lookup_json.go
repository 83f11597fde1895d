package main

import (
	"encoding/json"
	"io"

	"portolan/generator"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The shape of lookup --json. Every key is always there.
type (
	jsonAnswers struct {
		Queries []jsonAnswer `json:"queries"`
	}
	jsonAnswer struct {
		Query   string       `json:"query"`
		Total   int          `json:"total"`
		Results []jsonResult `json:"results"`
	}
	jsonResult struct {
		Kind       string           `json:"kind"` // assignment, protocol or block
		Port       *registry.Number `json:"port"`
		End        *registry.Number `json:"end"`
		Transports []string         `json:"transports"`
		Name       string           `json:"name"`
		Protocols  []string         `json:"protocols"`
		Source     *string          `json:"source"`
		Page       string           `json:"page"`
	}
)

func printJSON(w io.Writer, answers []generator.Answer) error {
	out := jsonAnswers{Queries: []jsonAnswer{}}
	for _, a := range answers {
		answer := jsonAnswer{Query: a.Query, Total: a.Total, Results: []jsonResult{}}
		if b := a.Block; b != nil {
			answer.Results = append(answer.Results, jsonResult{
				Kind: "block", Port: &b.First, End: &b.Last, Transports: []string{}, Name: string(b.First.Class()) + " ports",
				Protocols: []string{}, Page: urls.Block(*b),
			})
		}
		for _, as := range a.Assignments {
			r := jsonResult{
				Kind: "assignment", Port: &as.Port, End: &as.End, Transports: as.Transports.IDs(), Name: as.Name,
				Protocols: []string{}, Source: &as.Origin.Note.Source.ID, Page: urls.Assignment(as),
			}
			for _, p := range as.Protocols {
				r.Protocols = append(r.Protocols, p.ID)
			}
			answer.Results = append(answer.Results, r)
		}
		for _, p := range a.Protocols {
			answer.Results = append(answer.Results, jsonResult{
				Kind: "protocol", Transports: []string{}, Name: p.Name, Protocols: []string{p.ID}, Page: urls.Protocol(p),
			})
		}
		out.Queries = append(out.Queries, answer)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
