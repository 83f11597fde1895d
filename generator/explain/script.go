package explain

import (
	"portolan/generator/port"
	"portolan/generator/printout"
)

// jsSocket is a socket as the script reads it. static/js/printout returns the same keys.
type jsSocket struct {
	First       port.Number     `json:"first"`
	Last        port.Number     `json:"last"`
	Transports  port.Transports `json:"transports"`
	Address     string          `json:"address"`
	State       printout.State  `json:"state"`
	Program     string          `json:"program"`
	Inner       port.Number     `json:"inner"`
	InnerLast   port.Number     `json:"innerLast"`
	PeerAddress string          `json:"peerAddress"`
	Peer        port.Number     `json:"peer"`
}

func sockets(all []printout.Socket) []jsSocket {
	list := make([]jsSocket, len(all))
	for i, s := range all {
		list[i] = jsSocket{
			s.First, s.Last, s.Transports, s.Address, s.State, s.Program, s.Inner, s.InnerLast, s.PeerAddress, s.Peer,
		}
	}
	return list
}

// jsFinding is a finding of the script. Socket is a position in the list of sockets, and Row a
// row of the index, or -1.
type jsFinding struct {
	Socket, Row int
	Port, Last  port.Number
	Side        Side
	Crowded     bool
	Outgoing    []string
	Points      []Point
}
