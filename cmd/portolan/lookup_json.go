package main

import (
	"bytes"
	"fmt"
	"io"

	"portolan/generator"
	"portolan/generator/encode"
	"portolan/generator/jsonapi"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// These are the types of the answers of lookup --json. An answer always contains every
// key.
type (
	jsonAnswer struct {
		Query   string    `json:"query"`
		Match   string    `json:"match"` // number, name, words, guess or none
		Total   int       `json:"total"`
		Results []jsonHit `json:"results"`
		// Remarks say what systems do with the numbers in the query.
		Remarks []jsonapi.Remark `json:"remarks"`
	}
	// jsonHit is a result of a query. Heading is the heading in a note that has the words of the query, or
	// that is above them. It is null for any other result.
	jsonHit struct {
		jsonResult
		Heading *string `json:"heading"`
	}
	// jsonResult is a service, with the keys of the JSON index. It can also be a
	// topic, a protocol, a note or a class of ports. These four have no statements. Only a
	// class of ports has a port.
	jsonResult struct {
		Port *port.Number `json:"port"`
		End  *port.Number `json:"end"`
		jsonapi.Service
		Page string `json:"page"`
	}
)

// jsonList prints answers as one JSON object, each when it is known:
// {"queries": [ANSWER, …]}.
type jsonList struct {
	w     io.Writer
	items int
}

func newJSONList(w io.Writer) *jsonList {
	fmt.Fprint(w, "{\n  \"queries\": [")
	return &jsonList{w: w}
}

// end closes the list. Without it, the output is not valid JSON.
func (l *jsonList) end() {
	if l.items > 0 {
		fmt.Fprint(l.w, "\n  ")
	}
	fmt.Fprintln(l.w, "]\n}")
}

func (l *jsonList) add(a generator.Answer) error {
	var answer bytes.Buffer
	if err := encode.IndentedIn(&answer, answerAsJSON(a), "    "); err != nil {
		return err
	}
	separator := ","
	if l.items == 0 {
		separator = ""
	}
	l.items++
	_, err := fmt.Fprintf(l.w, "%s\n    %s", separator, bytes.TrimSpace(answer.Bytes()))
	return err
}

func answerAsJSON(a generator.Answer) jsonAnswer {
	answer := jsonAnswer{Query: a.Query, Match: string(a.Match), Total: a.Total, Results: []jsonHit{},
		Remarks: []jsonapi.Remark{}}
	if b := a.Band; b != nil {
		r := newResult(b.ID(), string(b.First.Class())+" ports", "", urls.Folders{}.Band(*b))
		r.Port, r.End = &b.First, &b.Last
		answer.add(r)
	}
	for _, t := range a.Topics {
		about := ""
		if t.Note != nil {
			about = t.Note.Description
		}
		answer.add(newResult(t.ID, t.Name, about, urls.Folders{}.Topic(t)))
	}
	for _, p := range a.Standalone {
		r := newResult(p.ID, p.Label, p.WhyPortless(), urls.Folders{}.Protocol(p))
		r.Protocols = append(r.Protocols, p.ID)
		answer.add(r)
	}
	for _, s := range a.Services {
		answer.add(serviceResult(s))
	}
	for _, r := range a.Remarks {
		answer.Remarks = append(answer.Remarks, jsonapi.NewRemark(r))
	}
	for _, n := range a.Notes {
		hit := jsonHit{jsonResult: newResult("", n.Title, n.Description, urls.Folders{}.Note(n.Note))}
		if n.Heading != nil {
			heading := text.Plain(n.Heading.Spans)
			hit.Heading = &heading
			hit.Page += "#" + n.Heading.ID
		}
		answer.Results = append(answer.Results, hit)
	}
	return answer
}

// add adds a result that is no heading in a note.
func (a *jsonAnswer) add(r jsonResult) { a.Results = append(a.Results, jsonHit{jsonResult: r}) }

// newResult returns a result for a protocol, a note or a class of ports. Port and End are
// nil. For a class of ports, the caller sets them.
func newResult(id, name, description, page string) jsonResult {
	r := jsonResult{Page: page, Service: jsonapi.Service{
		ID: id, Name: name, Names: []string{}, Protocols: []string{},
		Traits: jsonapi.Traits{Topics: []string{}}, Transports: []jsonapi.TransportOfService{},
		Sources: []string{}, State: registry.Assigned, Related: []jsonapi.RelatedService{}, Assignments: []string{},
	}}
	if description != "" {
		r.Description = &description
	}
	return r
}

func serviceResult(s *registry.Service) jsonResult {
	return jsonResult{Port: &s.Port, End: &s.End, Service: jsonapi.NewService(s), Page: urls.Service(urls.Folders{}, s)}
}
