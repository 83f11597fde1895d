package judge

import "fmt"

// The reasons why claims are not read as ports. Each one completes a message such as "this
// table is not read as ports: its numbers are years".
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

// nothingSaysOf is nothingSays for the column with this header.
func nothingSaysOf(head string) string { return fmt.Sprintf("nothing shows that %q has ports", head) }

// otherTopic is the reason for a title or leading line with the topic of this word.
func otherTopic(word string) string { return fmt.Sprintf("the words above it are about %q", word) }

func countsRows(head string) string {
	return fmt.Sprintf("the numbers in %q only count the rows", head)
}

// smallNumbers is the reason for a list or a column that has only small numbers.
func smallNumbers(where string) string {
	return where + " has only small numbers, and no transport protocol or name shows that they are network ports"
}
