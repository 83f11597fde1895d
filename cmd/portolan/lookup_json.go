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
		Match   string       `json:"match"` // number, name, words, guess or none
		Total   int          `json:"total"`
		Results []jsonResult `json:"results"`
	}
	// jsonResult is a service, or a protocol, note or class of ports, which have
	// neither port nor statements.
	jsonResult struct {
		ID          string           `json:"id"`
		Port        *registry.Number `json:"port"`
		End         *registry.Number `json:"end"`
		Name        string           `json:"name"`
		Names       []string         `json:"names"`
		Protocols   []string         `json:"protocols"`
		Transports  []jsonTransport  `json:"transports"`
		Description *string          `json:"description"`
		State       registry.State   `json:"state"`
		Usual       bool             `json:"usual"`
		Related     []jsonRelated    `json:"related"`
		Assignments []string         `json:"assignments"`
		Page        string           `json:"page"`
	}
	jsonTransport struct {
		Transport string   `json:"transport"`
		Used      bool     `json:"used"`
		Sources   []string `json:"sources"`
	}
	jsonRelated struct {
		Relation registry.Relation `json:"relation"`
		Service  string            `json:"service"`
	}
)

func printJSON(w io.Writer, answers []generator.Answer) error {
	out := jsonAnswers{Queries: []jsonAnswer{}}
	for _, a := range answers {
		answer := jsonAnswer{Query: a.Query, Match: string(a.Match), Total: a.Total, Results: []jsonResult{}}
		if b := a.Block; b != nil {
			r := portless(b.ID(), string(b.First.Class())+" ports", "", urls.Block(*b))
			r.Port, r.End = &b.First, &b.Last
			answer.Results = append(answer.Results, r)
		}
		for _, p := range a.Bare {
			r := portless(p.ID, p.Label, p.Without(), urls.Protocol(p))
			r.Protocols = append(r.Protocols, p.ID)
			answer.Results = append(answer.Results, r)
		}
		for _, s := range a.Services {
			answer.Results = append(answer.Results, serviceResult(s))
		}
		for _, n := range a.Notes {
			answer.Results = append(answer.Results, portless("", n.Title, n.Description, urls.Note(n)))
		}
		out.Queries = append(out.Queries, answer)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// portless is a result that is not a service.
func portless(id, name, description, page string) jsonResult {
	return jsonResult{
		ID: id, Name: name, Names: []string{}, Protocols: []string{}, Transports: []jsonTransport{},
		Description: orNull(description), State: registry.Assigned, Related: []jsonRelated{}, Assignments: []string{}, Page: page,
	}
}

func serviceResult(s *registry.Service) jsonResult {
	r := portless(s.ID, s.Name, s.Description(), urls.Service(s))
	r.Port, r.End, r.State, r.Usual = &s.Port, &s.End, s.State, s.Usual
	r.Names = append(r.Names, s.Names...)
	for _, p := range s.Protocols {
		r.Protocols = append(r.Protocols, p.ID)
	}
	for _, t := range s.Transports {
		transport := jsonTransport{Transport: t.Transport.IDs()[0], Used: t.Used}
		for _, source := range t.Sources {
			transport.Sources = append(transport.Sources, source.ID)
		}
		r.Transports = append(r.Transports, transport)
	}
	for _, other := range s.Related {
		r.Related = append(r.Related, jsonRelated{other.Relation, other.Service.ID})
	}
	for _, a := range s.Statements {
		r.Assignments = append(r.Assignments, a.ID)
	}
	return r
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
