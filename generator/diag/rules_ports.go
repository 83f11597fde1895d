package diag

// Rules about port numbers and transports.
var (
	PortSyntax = rule(Rule{
		Code:    "port-syntax",
		Summary: "a cell in a port column is not a port number",
		Explanation: "A cell in a port column must be a port number, a list or a range. " +
			"The program does not guess: it leaves the cell out, so the port is missing on the site. " +
			"Write decimal numbers, such as `22`, `67, 68`, `6000-6063` or `80/tcp`, and put comments in another column. " +
			"For a row without a port, leave the cell empty or write a dash.",
		Bad: `
| Port       | Service |
| ---------- | ------- |
| twenty-two | SSH     |
`,
		Good: `
| Port | Service |
| ---- | ------- |
| 22   | SSH     |
`,
	})
	PortRange = rule(Rule{
		Code:    "port-range",
		Summary: "a port number is above 65535, or a range is reversed",
		Explanation: "TCP and UDP store a port in 16 bits, so ports go from 0 to 65535. " +
			"A higher number is left out, and the other numbers of the cell are kept. " +
			"A range with its end before its start, such as `6063-6000`, is left out too. " +
			"Look up the number in its source and correct it.",
		Bad: `
| Port  | Service |
| ----- | ------- |
| 84430 | HTTPS   |
`,
		Good: `
| Port | Service |
| ---- | ------- |
| 8443 | HTTPS   |
`,
	})
	TransportUnknown = rule(Rule{
		Code:    "transport-unknown",
		Summary: "a cell in a transport column is not a transport protocol",
		Explanation: "The site shows the port without a transport protocol. " +
			"The transport protocols are `TCP`, `UDP`, `SCTP` and `DCCP`; `TCP/UDP` and `Both` mean the first two. " +
			"Write a protocol that runs on a port, such as HTTP, in the column of service names. " +
			"Leave the cell empty if you do not know the transport protocol.",
		Bad: `
| Port | Transport | Service |
| ---- | --------- | ------- |
| 443  | HTTPS     | Website |
`,
		Good: `
| Port | Transport | Service |
| ---- | --------- | ------- |
| 443  | TCP       | Website |
`,
	})
	TransportTypo = rule(Rule{
		Code:    "transport-typo",
		Summary: "a transport protocol is misspelled",
		Explanation: "The word is almost a transport protocol, such as `UPD` or `TPC`. " +
			"The program reads it as the right one, and the site shows that. " +
			"Correct the note, because other tools do not find the misspelled word.",
		Bad: `
| Port | Transport | Service |
| ---- | --------- | ------- |
| 53   | UPD       | DNS     |
`,
		Good: `
| Port | Transport | Service |
| ---- | --------- | ------- |
| 53   | UDP       | DNS     |
`,
	})
	NotPorts = rule(Rule{
		Code:     "not-ports",
		Severity: Info,
		Summary:  "a table, list or row looks like ports but is not read as ports",
		Explanation: "A heading, a column name or a line is about ports, but the values seem to be something else. " +
			"Examples are switch ports, VLANs, row numbers, years, port classes, ICMP types and words such as `any`. " +
			"Nothing is read from them, and the message gives the reason; if it is right, there is nothing to do. " +
			"If the values are ports, add a column of transport protocols, write `22/tcp`, or name the column `TCP port`.",
		Bad: `
| Port | Use      |
| ---- | -------- |
| 7    | Doorbell |
| 9    | Lights   |
`,
		Good: `
| TCP port | Use      |
| -------- | -------- |
| 7        | Doorbell |
| 9        | Lights   |
`,
	})
	Duplicate = rule(Rule{
		Code:    "duplicate-assignment",
		Summary: "a note lists the same port twice in the same words",
		Explanation: "Two rows or lines of one note are equal. " +
			"The second one is left out; often it is a copied row that nobody changed. " +
			"Delete one of them, or correct the one that is wrong. " +
			"Different words about one port, or the same words in another note, are not duplicates.",
		Bad: `
| Port | Service |
| ---- | ------- |
| 8080 | Wiki    |
| 8080 | Wiki    |
`,
		Good: `
| Port | Service |
| ---- | ------- |
| 8080 | Wiki    |
| 8081 | Forum   |
`,
	})
)
