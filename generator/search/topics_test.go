package search

import (
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// mailWorld has a topic mail with four services, and one service outside of it.
func mailWorld() *world {
	w := newWorld()
	note := w.Of("topic", registry.BundledSource)
	note.Bundled, note.Title, note.TopicPage, note.Aliases = true, "Mail", "mail", []string{"Electronic post"}
	topic := func(d *registry.Draft) { d.Topics = []string{"mail"} }
	traits := func(e registry.Encryption, x registry.Exposure) func(*registry.Draft) {
		return func(d *registry.Draft) { d.Traits = registry.Traits{Encryption: e, Exposure: x} }
	}
	w.about(w.own, "smtp", "SMTP")
	w.row(w.own, "2525", "SMTP", port.TCP, mention("smtp"), topic, traits(registry.EncryptionNone, ""))
	w.row(w.own, "25", "SMTP", port.TCP, mention("smtp"), topic, traits(registry.EncryptionOptional, registry.ExposureInternet))
	w.row(w.second, "10", "Mail filter", port.TCP, topic, traits(registry.EncryptionNone, registry.ExposureLocal))
	w.row(w.second, "12", "Old mail", port.TCP, topic, state(registry.Retired))
	w.row(w.list, "50", "mail check", port.TCP)
	w.row(w.second, "80", "Web", port.TCP, traits(registry.EncryptionNone, registry.ExposureInternet))
	return w
}

// The name of a topic finds the topic, then its services in the order of its page, then
// other services. Filters keep the services with the value. Alone they find all of them.
func TestTopicsAndFilters(t *testing.T) {
	e := mailWorld().engine(t)
	for query, want := range map[string]string{
		"mail":                            "mail: 25 10 2525 50 12 name",
		"Electronic Post":                 "mail: 25 10 2525 name",
		"topic:mail":                      "mail: 25 10 2525 name",
		"TOPIC:electronic-post":           "mail: 25 10 2525 name",
		"topic:mail filter":               "mail: 10 name",
		"topic:none":                      "none",
		"encryption:none":                 "10 80 2525 words",
		"encryption:none exposure:local":  "10 words",
		"encryption:none 80":              "80 number",
		"encryption:none 25":              "2525 words",
		"exposure:everybody":              "none",
		"topic:mail encryption:optional ": "mail: 25 name",
		"web":                             "80 name",
		"class:user":                      "2525 words",
		"class:system encryption:none":    "10 80 words",
		"class:dynamic":                   "none",
		"class:other":                     "none",
		"state:retired":                   "12 words",
		"state:retired mail":              "12 words",
		"state:lost":                      "none",
		"source:list":                     "50 words",
		"source:notes class:user":         "2525 words",
		"source:not":                      "none",
	} {
		a := ask(t, e, query)
		got := numbersOf(a) + " " + string(a.Match)
		if len(a.Topics) > 0 {
			got = a.Topics[0].ID + ": " + got
		}
		if strings.TrimSpace(got) != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

// If a service has the query as its whole name, it comes before the services of the topic.
func TestServicesComeBeforeTopicsOfTheirName(t *testing.T) {
	w := mailWorld()
	w.row(w.second, "99", "Mail", port.UDP)
	a := ask(t, w.engine(t), "mail")
	if len(a.Topics) != 1 || a.Services[0].Port != 99 || len(a.Named) != 1 {
		t.Errorf("%v, %s", a.Topics, numbersOf(a))
	}
}
