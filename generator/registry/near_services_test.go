package registry

import (
	"fmt"
	"testing"
)

func TestSiblingServices(t *testing.T) {
	old := drafted(30, 30, "a")
	old.State = Retired
	reg := build(t, drafted(10, 10, "a"), drafted(10, 10, "b"), drafted(20, 20, "a"), drafted(20, 20, "b"), old, drafted(40, 49, "b"))
	var ids []string
	for _, s := range SiblingServices(10, reg.Port(10).Services) {
		ids = append(ids, s.ID)
	}
	if got := fmt.Sprint(ids); got != "[a.20 b.40-49]" {
		t.Errorf("siblings of 10 are %s", got)
	}
}
