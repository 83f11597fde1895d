package judge

import "fmt"

// The reasons why claims are not read as ports. Each one completes a message such as "this
// table is not read as ports: its numbers are years".
const (
	classesOnly     = "its ranges are those of RFC 6335 (system, user and dynamic ports), not assignments"
	socketsOnly     = "its numbers are ports of a device, such as a switch, not network ports"
	yearsOnly       = "its numbers are years"
	protocolNumbers = "its numbers are IP protocol numbers, not ports"
	nothingSays     = "nothing shows that its numbers are network ports"
)

func faultyCells(head string) string {
	return fmt.Sprintf("most cells of %q are not port numbers", head)
}

func physicalHead(head string) string {
	return fmt.Sprintf("the column %q shows that these are ports of a device, such as a switch, not network ports", head)
}

// nothingSaysOf returns the reason nothingSays for one column. head is the header of the
// column.
func nothingSaysOf(head string) string { return fmt.Sprintf("nothing shows that %q has ports", head) }

// otherTopic returns the reason for claims below a title or leading line with another
// topic. word is the word that shows the topic: "status" for "HTTP status codes".
func otherTopic(word string) string { return fmt.Sprintf("the words above it are about %q", word) }

func countsRows(head string) string {
	return fmt.Sprintf("the numbers in %q only count the rows", head)
}

// smallNumbers returns the reason for a list or column in which no number is above
// largestSmall. where is the subject of the sentence, such as "the list".
func smallNumbers(where string) string {
	return where + " has only small numbers, and no transport protocol or name shows that they are network ports"
}
