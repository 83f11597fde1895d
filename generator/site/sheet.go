package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Usual are usual ports under one heading: those of a topic, or those of a class of ports.
type Usual struct {
	Link
	Ports []UsualPort
}

// UsualPort is a number with the name of its first service, other names such as "A, B, 2 more",
// and the transports such as "tcp udp".
type UsualPort struct{ URL, Number, Name, Others, Transports string }

// maxUsualPorts is the maximum number of lines that usualPorts returns. A heading counts as two
// lines. So many lines fit on one sheet of A4 in four columns.
const maxUsualPorts = 280

// maxUsualNames is the maximum number of names on one line.
const maxUsualNames = 3

// usualPorts returns the usual ports of all topics, each topic with its first ones, sorted by
// number. If the site has no topics, it returns the ports of each class that notes list.
func (s *site) usualPorts(root string) []Usual {
	var groups []Usual
	var services [][]*registry.Service
	for _, t := range s.reg.Topics() {
		if t.Usual > 0 {
			groups = append(groups, Usual{Link: s.topicLink(root, t)})
			services = append(services, t.Services[:t.Usual])
		}
	}
	if len(groups) == 0 {
		listed := selectServices(pagedServices(s.reg), maxListed).services
		for _, c := range port.Classes() {
			of := slices.DeleteFunc(slices.Clone(listed), func(s *registry.Service) bool { return s.Port.Class() != c })
			if len(of) > 0 {
				groups, services = append(groups, Usual{Link: Link{Text: class(root, c).Name}}), append(services, of)
			}
		}
	}
	var numbered [][][]*registry.Service
	for _, of := range services {
		numbered = append(numbered, byNumber(of))
	}
	limit := linesOfEach(numbered)
	for i, of := range numbered {
		of = of[:min(len(of), limit)]
		slices.SortFunc(of, func(a, b []*registry.Service) int { return cmp.Compare(a[0].Port, b[0].Port) })
		for _, on := range of {
			groups[i].Ports = append(groups[i].Ports, s.usualPort(root, on))
		}
	}
	return groups
}

// byNumber returns the services on each single number, in the order of the first service of each.
// Ranges and services without a name are left out.
func byNumber(all []*registry.Service) [][]*registry.Service {
	var numbered [][]*registry.Service
	at := map[port.Number]int{}
	for _, s := range all {
		if !s.Single() || !s.IsNamed() {
			continue
		}
		i, known := at[s.Port]
		if !known {
			i = len(numbered)
			at[s.Port], numbered = i, append(numbered, nil)
		}
		numbered[i] = append(numbered[i], s)
	}
	return numbered
}

// linesOfEach returns how many numbers each group may show, so that all groups together have at
// most maxUsualPorts lines. It is at least 1.
func linesOfEach(groups [][][]*registry.Service) int {
	limit := 1
	for ; limit < maxUsualPorts; limit++ {
		lines := 0
		for _, of := range groups {
			lines += 2 + min(len(of), limit+1)
		}
		if lines > maxUsualPorts {
			break
		}
	}
	return limit
}

func (s *site) usualPort(root string, on []*registry.Service) UsualPort {
	var names []string
	for _, service := range on {
		if !slices.Contains(names, service.Name) {
			names = append(names, service.Name)
		}
	}
	if more := len(names) - maxUsualNames; more > 0 {
		names = append(names[:maxUsualNames], fmt.Sprintf("%d more", more))
	}
	n := on[0].Port
	return UsualPort{
		URL: root + s.pageOf(n, n), Number: numbers(n, n), Name: names[0], Others: strings.Join(names[1:], ", "),
		Transports: strings.Join(unionOf(on, (*registry.Service).Usually).IDs(), " "),
	}
}

// SheetPage is the page sheet.html. It has the usual ports on one sheet of paper.
type SheetPage struct {
	Page
	Summary string
	Groups  []Usual
}

func (s *site) sheet(p Page) SheetPage {
	p.setTitle("Usual ports on one sheet")
	view := SheetPage{Page: p, Groups: s.usualPorts(p.Root), Summary: "The usual ports by topic, for one sheet of paper (A4)."}
	if len(s.reg.Topics()) == 0 {
		view.Summary = "The ports that notes list, for one sheet of paper (A4)."
	}
	view.Page.Description = view.Summary
	return view
}
