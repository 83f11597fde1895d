package port

import "testing"

func TestParse(t *testing.T) {
	for in, want := range map[string]Number{
		"0": 0, "22": 22, "8080": 8080, "65535": Max, "00": 0, "007": 7, "000000000080": 80,
	} {
		if n, ok := Parse(in); n != want || !ok {
			t.Errorf("Parse(%q) = %d, %v, want %d", in, n, ok, want)
		}
	}
	for _, in := range []string{
		"", "65536", "70000", "131072", "99999999999999999999", "-1", "-0", "+80", " 80", "80 ", "8_0", "0x50", "80.0", "1e3",
		"eighty", "８０", "80-81", "80/tcp",
	} {
		if n, ok := Parse(in); n != 0 || ok {
			t.Errorf("Parse(%q) = %d, %v, want no number", in, n, ok)
		}
	}
}

func TestMaxIsTheLastNumber(t *testing.T) {
	if n := Max; n != 65535 || n+1 != 0 {
		t.Errorf("Max is %d", n)
	}
}

func TestRefusedByBrowsers(t *testing.T) {
	for n, want := range map[Number]bool{
		0: true, 1: true, 2: false, 22: true, 25: true, 80: false, 443: false, 587: true, 993: true, 3306: false,
		5060: true, 5061: true, 5062: false, 6000: true, 6001: false, 6665: true, 6669: true, 6670: false, 6697: true,
		8080: false, 8443: false, 10080: true, 10081: false, 65535: false,
	} {
		if n.RefusedByBrowsers() != want {
			t.Errorf("%d refused: %v, want %v", n, !want, want)
		}
	}
}

// The Fetch standard lists 83 ports, and their sum is 115595. A typing error in our list
// would change one of these two values.
func TestBrowserListIsComplete(t *testing.T) {
	count, sum := 0, 0
	for n := range int(Max) + 1 {
		if Number(n).RefusedByBrowsers() {
			count, sum = count+1, sum+n
		}
	}
	if count != 83 || sum != 115595 {
		t.Errorf("browsers refuse %d ports that add up to %d", count, sum)
	}
}
