package notation

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// wellKnown lists words in the names of well-known services, with port numbers. The words
// and numbers are only evidence that a list or table is about ports. The program never
// copies them into a registry.
const wellKnown = `
ftp 20 21; ftps 989 990; sftp 22; ssh 22; telnet 23; smtp 25 465 587; smtps 465; submission 587; whois 43
tacacs 49; dns 53; dhcp 67 68; bootp 67 68; tftp 69; gopher 70; finger 79; http 80 8080 8000 8008 8888
web 80 443; kerberos 88; pop3 110 995; pop 110; rpcbind 111; portmapper 111; ident 113; nntp 119; ntp 123
rpc 135; msrpc 135; netbios 137 138 139; imap 143 993; snmp 161 162; bgp 179; irc 194 6667; ldap 389 636
slp 427; https 443 8443; smb 445; cifs 445; kpasswd 464; isakmp 500; ike 500; syslog 514; lpd 515; rip 520
dhcpv6 546 547; rtsp 554; ipp 631; ldaps 636; rsync 873; imaps 993; pop3s 995; socks 1080; openvpn 1194
mssql 1433 1434; sql 1433 3306; oracle 1521; l2tp 1701; pptp 1723; radius 1812 1813; mqtt 1883 8883
nfs 2049; zookeeper 2181; docker 2375 2376; etcd 2379 2380; squid 3128; iscsi 3260; mysql 3306; mariadb 3306
rdp 3389; remote 3389; stun 3478; svn 3690; sip 5060 5061; mdns 5353; postgres 5432; postgresql 5432
amqp 5672; rabbitmq 5672 15672; kibana 5601; vnc 5900 5901; winrm 5985 5986; modbus 502; bacnet 47808
opc 4840; s7comm 102; dnp3 20000; knxnet 3671; ethernet 44818; profinet 34962 34963 34964; x11 6000
redis 6379; kubernetes 6443; apiserver 6443; bittorrent 6881; tomcat 8080; proxy 8080 3128; consul 8500
vault 8200; kafka 9092; prometheus 9090; grafana 3000; jenkins 8080; elasticsearch 9200 9300; git 9418
memcached 11211; minecraft 25565; mongodb 27017; wireguard 51820; cassandra 9042; plex 32400; kubelet 10250
jupyter 8888; nats 4222; influxdb 8086; gitea 3000; shell 22; secure 22 443; transfer 20 21 69 80
file 20 21 69; mail 25 110 143; remote 22 23 3389; message 143; users 11; quote 17; character 19; news 119
directory 389; name 42 53; post 110; host 67; terminal 23; login 22 513; web 80 443; sql 1433 1434 3306
epmap 135; domain 53; echo 7; discard 9; daytime 13; chargen 19; time 37; systat 11; qotd 17; tcpmux 1
printer 515 9100; jetdirect 9100; login 513; rlogin 513; rsh 514; exec 512; microsoft 445; active 445
cups 631; hadoop 8020 9000; portainer 9000 9443; sonarqube 9000; minio 9000 9001
`

// knownNumbers maps each word of wellKnown to its port numbers.
var knownNumbers = readWellKnown()

func readWellKnown() map[string][]port.Number {
	known := map[string][]port.Number{}
	for entry := range strings.FieldsFuncSeq(wellKnown, func(r rune) bool { return r == ';' || r == '\n' }) {
		fields := strings.Fields(entry)
		for _, f := range fields[1:] {
			n, ok := port.Parse(f)
			if !ok {
				panic("wellKnown: " + entry)
			}
			known[fields[0]] = append(known[fields[0]], n)
		}
	}
	return known
}

// IsWellKnown reports whether wellKnown lists one of the first 12 words of a name with a
// port number from first to last, inclusive. IsWellKnown("SSH server", 22, 22) returns
// true.
func IsWellKnown(name string, first, last port.Number) bool {
	for i, w := range lexicon.Words(name) {
		if i == 12 {
			break
		}
		for _, n := range knownNumbers[w] {
			if first <= n && n <= last {
				return true
			}
		}
	}
	return false
}
