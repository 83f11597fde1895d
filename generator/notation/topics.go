package notation

import (
	"strings"

	"portolan/generator/lexicon"
)

// Topic is what a heading, a title or a leading line says that the things
// below it are about.
type Topic int

// The topics that tell the reader something.
const (
	TopicUnknown Topic = iota
	TopicPorts         // ports of a network
	TopicOther         // something that has numbers, too
)

// otherTopics are words for what looks like ports and is none: sockets and
// cables, codes, versions, quantities, other numbers of the network.
var otherTopics = set(
	"switch switches switchport switchports vlan vlans patch patchpanel cabling cables cable gpio pin pins pinout i2c spi uart usb hdmi displayport serial thunderbolt wiring rack kvm sata midi docking patchfeld serverschrank keystone pages seiten",
	"icmp status codes code errors error exit versions version changelog history timeline releases release year years chronology",
	"cipher ciphers algorithm algorithms hash hashes encryption keys timeout timeouts limits quota quotas sizes mtu bandwidth metrics scores cvss cve cves score",
	"contents toc index inhaltsverzeichnis inhalt sumario sumário indice índice sommaire оглавление содержание 目次 目录 目錄 목차",
	"geschichte historia história histoire storia история версии коды historique versionen versões versiones cronologia",
	"коммутатор коммутаторы коммутатора kablo switche conmutador comutador",
)

// otherPhrases are such topics of several words.
var otherPhrases = []string{
	"protocol number", "protocol numbers", "ip protocol", "ip protocols", "i o port", "i o ports", "io ports", "rule numbers", "table of contents",
	"change log", "revision log", "numeros de protocolo", "protokollnummern", "serial port", "com port", "com ports", "parallel port",
}

var otherSigns = []string{lexicon.Fold("交换机"), lexicon.Fold("スイッチ"), lexicon.Fold("状态码"), lexicon.Fold("ステータスコード"), lexicon.Fold("历史"), lexicon.Fold("歴史"), lexicon.Fold("버전"), lexicon.Fold("상태 코드"), lexicon.Fold("스위치"), lexicon.Fold("错误码"), lexicon.Fold("引脚")}

// TopicOf returns what a heading or title is about, and the word that says so
// where it is something else than ports.
func TopicOf(s string) (Topic, string) {
	found := lexicon.Words(s)
	joined := strings.Join(found, " ")
	for _, w := range found {
		if otherTopics[w] {
			return TopicOther, w
		}
	}
	padded := " " + joined + " "
	for _, phrase := range otherPhrases {
		if strings.Contains(padded, " "+phrase+" ") {
			return TopicOther, phrase
		}
	}
	for _, sign := range otherSigns {
		if strings.Contains(joined, sign) {
			return TopicOther, sign
		}
	}
	if HasPortWord(joined) {
		return TopicPorts, ""
	}
	return TopicUnknown, ""
}

// quantities are labels whose numbers are no ports: "Timeout: 30".
var quantities = set(
	"timeout ttl mtu max min maximum minimum limit count total size version versions year vlan priority weight metric cost id code bits length retries interval",
	"threads workers connections users speed rate uid gid pid as asn rfc cve score level page chapter step day week month cpu ram memory disk storage price date time",
	"header headers packets packet since hours hour minutes octets taille groesse tamano cost costs budget amount quantity qty",
	"std bcp page pages seite seiten p pp free",
	"aes sha rsa md md5 dh group key keys exit status error uptime latency pin gpio rule no channel",
)

// IsQuantity tells whether a label is one of a number that is no port.
func IsQuantity(label string) bool { return hasAny(lexicon.Words(label), quantities) }

// IsPhysical tells whether words speak of sockets and cables.
func IsPhysical(s string) bool { return lexicon.HasAny(lexicon.Words(s), lexicon.Physical) }

// LargestSmall is up to where numbers are as often those of sockets, rows or
// doors as those of ports: without a transport, or a name that everybody
// knows, a list of nothing else is none of ports.
const LargestSmall = 64

// classWords name the classes of ports, which are not assignments.
var classWords = set(
	"system well known wellknown registered user dynamic private ephemeral temporary privileged unprivileged reserved assigned available total range ranges class classes category",
	"conhecidas conhecidos conocidos registradas registrados registrierte dynamische dinamicas dinamicos efimeros efêmeras privadas privados bekannte bien connus enregistres dynamiques известные зарегистрированные динамические общеизвестные",
	"知名 公认 注册 动态 私有 よく知られた 登録済み 動的 잘 알려진 등록된 동적 사설 noti registrate dinamiche registrati",
)

// IsClassRange tells whether two numbers bound one of the classes of RFC 6335,
// or all ports together, as notes give them.
func IsClassRange(first, last int) bool {
	switch last {
	case 1023, 1024:
		return first <= 1
	case 49151:
		return first == 1024 || first == 1023 || first == 0
	case 65535:
		return first == 49152 || first == 49151 || first <= 1 || first == 1024
	case 255:
		return first == 0
	}
	return false
}

// NamesClass tells whether words speak of a class of ports.
func NamesClass(s string) bool {
	if hasAny(lexicon.Words(s), classWords) {
		return true
	}
	folded := lexicon.Fold(s)
	for _, sign := range []string{"知名", "公认", "注册", "动态", "登録", "動的", "등록", "동적"} {
		if strings.Contains(folded, lexicon.Fold(sign)) {
			return true
		}
	}
	return false
}

// genericTitles say nothing of what runs on a port.
var genericTitles = set(
	"overview configuration config settings setup installation install details network networking access connection connections info information summary general basics",
	"service services ports port protocol protocols deployment requirements firewall docker usage environment properties attributes parameters defaults default facts table quick reference notes security the a of and",
	"configuracao configuração configuracion configuración konfiguration netzwerk rede red allgemein visao geral servicos",
)

// IsGeneric tells whether a heading names nothing that could run on a port.
func IsGeneric(title string) bool {
	found := lexicon.Words(title)
	for _, w := range found {
		if !genericTitles[w] && !isPortWord(w) {
			return false
		}
	}
	return true
}

// IsRole tells whether words behind a number say what it is for within its
// service, and not what runs there.
func IsRole(note string) bool {
	found := lexicon.Words(note)
	for _, w := range found {
		if !isPortWord(w) && !lexicon.Is(w, lexicon.Purpose, lexicon.Lead, lexicon.NoPort, lexicon.Filler) {
			return found[0] == "to" || found[0] == "for" || found[0] == "if"
		}
	}
	return true
}

// IsName tells whether words in a bracket behind a number name what runs
// there: several words, or one with a capital.
func IsName(note string) bool {
	return !IsRole(note) && (len(lexicon.Words(note)) > 1 || lexicon.Fold(note) != note)
}
