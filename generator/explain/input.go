package explain

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"portolan/generator/printout"
)

// NotOutput is the error about a text that is not the output of a program that lists ports.
type NotOutput struct {
	// Problem says what the text is. Hint says what to do.
	Problem, Hint string
}

func (e *NotOutput) Error() string { return e.Problem }

// Supported lists the programs whose output can be explained.
const Supported = "ss, netstat, lsof -i, docker ps, podman ps, Get-NetTCPConnection, nmap, masscan or rustscan"

// refuse returns the error about a text without output.
func refuse(text string) *NotOutput {
	switch r, ok := printout.Read(text); {
	case strings.TrimSpace(text) == "":
		return &NotOutput{"it is empty", "give it the output of " + Supported}
	case strings.ContainsRune(text, 0):
		return &NotOutput{"it is not a text", "give it the output of " + Supported}
	case ok && r.Formats[0] == printout.Services:
		return &NotOutput{
			"it is a list of services, not of sockets", "portolan import services makes a note from it",
		}
	}
	return &NotOutput{"it is not the output of a supported program", "give it the output of " + Supported}
}

// Decode returns the text of a file. A file in UTF-16 begins with a byte order mark, as the
// files that PowerShell writes. Bytes that are not UTF-8, such as those of a German console of
// Windows, become the replacement character.
func Decode(file []byte) string {
	for _, order := range []struct {
		mark []byte
		binary.ByteOrder
	}{{[]byte{0xff, 0xfe}, binary.LittleEndian}, {[]byte{0xfe, 0xff}, binary.BigEndian}} {
		rest, ok := bytes.CutPrefix(file, order.mark)
		if !ok {
			continue
		}
		units := make([]uint16, len(rest)/2)
		for i := range units {
			units[i] = order.Uint16(rest[2*i:])
		}
		return string(utf16.Decode(units))
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(file), "\ufeff"), "\ufffd")
}
