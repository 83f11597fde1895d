package search

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Package numbers and the engine find the same numbers in thousands of variants of the vectors: with words
// before and after them, other separators and transports, and signs of other scripts. Only queries that
// lookup answers without the engine can differ.
func TestVariantsAreReadAlike(t *testing.T) {
	vectors := numberVectors(t)
	r, random, seen := newReaders(t), rand.New(rand.NewPCG(1, 2)), map[string]bool{}
	for range 12_000 {
		q := variant(random, vectors[random.IntN(len(vectors))].Q)
		if seen[q] || !isNumbers(q) {
			continue
		}
		seen[q] = true
		if box, lookup := r.box(t, q), r.lookup(q); box != lookup {
			t.Errorf("the engine (cells.js) reads %q as %q, package numbers as %q", q, box, lookup)
		}
	}
	if len(seen) < 3000 {
		t.Errorf("only %d variants are numbers", len(seen))
	}
}

// The parts of variants.
var (
	before = []string{
		"", "", "", "port ", "Ports: ", "TCP port ", "udp ", "tcp/", "TCP-Port ", " ", "tcp:", "(tcp) ", "TCP: ",
		"tcp,udp ", "TCP und UDP ", "tcp6 ", "port no. ", "Port #", "Port-", "ポート", "端口 ", "puertos ",
		"default port ", "range ", "portnummer ", "ports of ",
	}
	seps = []string{
		",", ", ", "/", " / ", " and ", " und ", "和", "、", "; ", " ", " & ", "&", " oder ", " | ", "|", "+", " + ",
		"\t", "，", "；", " ", "・", "·", " or ", ",,", "\n", " -- ",
	}
	after = []string{
		"", "", "", "/tcp", " udp", "/TCP/UDP", " TCP/UDP", "/sctp", " ", "tcp", "UDP", " (tcp)", "(UDP)",
		" (TCP, UDP)", " [tcp]", "-tcp", ":udp", ", tcp", "（UDP）", "／TCP", "/tcp6", " both", "/Both", " udp only",
		" ports", "번 포트", "*", "†", ".", "+", " tcp ports", "/upd",
	}
	spans = []string{
		"-", "–", " - ", "..", "…", " to ", " bis ", "~", "〜", "～", "至", " through ", "−", "‐", " until ", "to",
		"-to-", " a ",
	}
	plain = []string{
		"22", "80", "443", "0", "65535", "8000", "5900+", "53", "8080", "1024 +", "２２", "4４3",
	}
)

// variant returns a query that is made from a vector or from parts.
func variant(random *rand.Rand, q string) string {
	pick := func(all []string) string { return all[random.IntN(len(all))] }
	item := func() string {
		switch random.IntN(4) {
		case 0:
			return pick([]string{"20", "22", "80", "8000"}) + pick(spans) + pick([]string{"25", "8100", "80", "65535"})
		case 1:
			return pick(plain) + pick(after)
		}
		return pick(plain)
	}
	switch random.IntN(6) {
	case 0:
		return pick(before) + q + pick(after)
	case 1:
		return q + pick(seps) + item()
	case 2:
		return pick(before) + item() + pick(after)
	case 3:
		return strings.NewReplacer(",", pick(seps), "/", pick(seps), " ", pick([]string{" ", "  ", "\u00a0", ""})).Replace(q) + pick(after)
	case 4:
		return pick(before) + item() + pick(seps) + pick(before) + item() + pick(after)
	}
	return pick(before) + item() + pick(seps) + item() + pick(seps) + item() + pick(after)
}
