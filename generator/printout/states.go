package printout

// tcpStates maps the TCP states that programs print to states. It contains only English
// words. Get-NetTCPConnection prints the words without hyphens.
var tcpStates = map[string]State{
	"LISTEN": Listen, "LISTENING": Listen, "UNCONN": Bound,
	"ESTAB": Established, "ESTABLISHED": Established, "CONNECTED": Established,
	"SYN-SENT": Established, "SYN_SENT": Established, "SYNSENT": Established,
	"SYN-RECV": Established, "SYN_RECV": Established, "SYN_RECEIVED": Established, "SYNRECEIVED": Established,
	"FIN-WAIT-1": Closing, "FIN_WAIT1": Closing, "FIN_WAIT_1": Closing, "FINWAIT1": Closing,
	"FIN-WAIT-2": Closing, "FIN_WAIT2": Closing, "FIN_WAIT_2": Closing, "FINWAIT2": Closing,
	"TIME-WAIT": Closing, "TIME_WAIT": Closing, "TIMEWAIT": Closing,
	"CLOSE-WAIT": Closing, "CLOSE_WAIT": Closing, "CLOSEWAIT": Closing,
	"LAST-ACK": Closing, "LAST_ACK": Closing, "LASTACK": Closing, "CLOSING": Closing,
	"CLOSE": Closed, "CLOSED": Closed, "BOUND": Closed,
}

// translatedStates maps states that netstat prints in German (Windows) and in Portuguese
// and Czech (Linux) to states. It contains only states that the ends of a socket do not
// show: if the state is unknown, a socket with a foreign port is a connection, and all
// others listen.
var translatedStates = map[string]State{
	"WARTEND": Closing, "SCHLIESSEN_WARTEN": Closing,
	"FECHANDO": Closing, "ESPERANDO_FECHAR": Closing, "ESPERA_FIN1": Closing, "ESPERA_FIN2": Closing,
	"FECHAR": Closed,
}
