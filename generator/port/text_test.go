package port

import "testing"

func TestNumbers(t *testing.T) {
	if one, many := Numbers(22, 22), Numbers(6000, 6063); one != "22" || many != "6000-6063" {
		t.Errorf("%q, %q", one, many)
	}
}
