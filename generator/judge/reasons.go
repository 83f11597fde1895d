package judge

import "fmt"

// The reasons for which claims are declined. Each is a part of a sentence that
// begins with "not read as ports: ".
const (
	classesOnly = "its ranges are the classes of ports, not assignments"
	socketsOnly = "its numbers are those of sockets, not of network ports"
	yearsOnly   = "its numbers are years"
	nothingSays = "nothing says that its numbers are ports of a network"
)

func faultyCells(head string) string {
	return fmt.Sprintf("most cells of %q are no port numbers", head)
}

func physicalHead(head string) string {
	return fmt.Sprintf("the column %q is about sockets, not network ports", head)
}

func nothingSaysOf(head string) string { return fmt.Sprintf("nothing says that %q holds ports", head) }

func standsUnder(word string) string { return fmt.Sprintf("it stands under %q", word) }

func countsRows(head string) string {
	return fmt.Sprintf("the numbers of %q only count its rows", head)
}

func smallNumbers(of string) string {
	return of + " holds small numbers alone, and neither a transport nor a name says that they are ports of a network"
}
