package port

import (
	"fmt"
	"slices"
	"testing"
)

func ExampleNumber_Class() {
	fmt.Println(Number(443).Class(), Number(3306).Class(), Number(51820).Class())
	// Output: system user dynamic
}

// RFC 6335 section 6 defines these first and last numbers.
func TestClassBounds(t *testing.T) {
	for c, want := range map[Class][2]Number{System: {0, 1023}, User: {1024, 49151}, Dynamic: {49152, 65535}} {
		if first, last := c.Bounds(); first != want[0] || last != want[1] {
			t.Errorf("%s is %d-%d, want %d-%d", c, first, last, want[0], want[1])
		}
	}
}

func TestEveryNumberIsInOneClass(t *testing.T) {
	if got := Classes(); !slices.Equal(got, []Class{"system", "user", "dynamic"}) {
		t.Errorf("the classes are %v", got)
	}
	next := 0
	for _, c := range Classes() {
		first, last := c.Bounds()
		if int(first) != next {
			t.Errorf("%s begins at %d, want %d", c, first, next)
		}
		for n := int(first); n <= int(last); n++ {
			if got := Number(n).Class(); got != c {
				t.Fatalf("%d is %s, want %s", n, got, c)
			}
		}
		next = int(last) + 1
	}
	if next != 65536 {
		t.Errorf("the classes end at %d", next-1)
	}
}
