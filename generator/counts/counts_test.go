package counts

import "testing"

func TestOf(t *testing.T) {
	for n, want := range map[int]string{0: "0 ports", 1: "1 port", 2: "2 ports", 999: "999 ports", 1000: "1,000 ports",
		65536: "65,536 ports", 1234567: "1,234,567 ports"} {
		if got := Of(n, "port"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func BenchmarkNumber(b *testing.B) {
	for b.Loop() {
		Number(65536)
	}
}
