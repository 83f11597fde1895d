package judge

import "fmt"

// The reasons for which claims are declined. Each is a part of a sentence that
// begins with "this table is not read as ports: ".
const (
	classesOnly = "its ranges are port classes, not assignments"
	socketsOnly = "its numbers are hardware ports, not network ports"
	yearsOnly   = "its numbers are years"
	nothingSays = "nothing shows that its numbers are network ports"
)

func faultyCells(head string) string {
	return fmt.Sprintf("most cells of %q are not port numbers", head)
}

func physicalHead(head string) string {
	return fmt.Sprintf("the column %q is about hardware, not network ports", head)
}

func nothingSaysOf(head string) string { return fmt.Sprintf("nothing shows that %q has ports", head) }

func standsUnder(word string) string { return fmt.Sprintf("the words above it are about %q", word) }

func countsRows(head string) string {
	return fmt.Sprintf("the numbers in %q only count the rows", head)
}

func smallNumbers(of string) string {
	return of + " has only small numbers, and no transport protocol or name shows that they are network ports"
}
