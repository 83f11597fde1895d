package notation

import (
	"strings"

	"portolan/generator/lexicon"
)

// headPhrases are the heads, folded, that mean what their words alone do not.
var headPhrases = phrases(map[Role]string{
	RoleNumber:      "number|nummer|numero|número|numéro|номер|番号|번호|号|socket",
	RoleServiceName: "service name|registered service name|registered name|iana name|iana service name|keyword",
	RoleName: "protocol name|service or protocol|application protocol|app protocol|protocol service|service protocol|" +
		"protocollo servizio|name of service|nome do servico|nombre del servicio|nom du service|nome servizio|name des dienstes|" +
		"название службы|название сервиса|имя службы|服务名称|服务名|サービス名|서비스명|서비스 이름|ten dich vu|nama layanan|szolgaltatas neve|protocol application|well known service|protokollname|application layer protocol",
	RoleTransport: "transport protocol|transport layer|transport layer protocol|l4 protocol|layer 4|layer 4 protocol|l4|ip protocol|tcp udp|tcp udp both|" +
		"protocolo de transporte|protocole de transport|protocollo di trasporto|transportprotokoll|транспортный протокол|传输协议|传输层协议|トランスポート|전송 프로토콜|giao thuc van chuyen|protokol transport|szallitasi protokoll",
	RoleUse:         "used for|needed for|required for|required by|use for|what for|what it does|what is it|used by|why|usado para|usado por|utilise pour|verwendet fur|для чего|用于|용도|used in|uso comun|uso tipico",
	RoleDescription: "why it matters|security note|security notes|additional information|more info|service description|port description|port usage|port purpose|other information",
	RoleIndex:       "#|no|nr|sr no|s no|sl no|serial number|serial no|id|rule|rule number|rule id|rule no|index|idx|row|item no|序号|编号|п п|stt|лп|order|step|priority|seq|line",
	RoleReference:   "rfc|rfcs|read more|learn more|see also",
	RoleAside:       "access|type|class|category|version|range|network|default|method|tipo|typ|kategorie|categoria|clase|kind|level",
	RoleExtra:       "number of ports|no of ports|service code|unauthorized use|port count|ports count|free ports|closed ports|total ports|used ports|anzahl ports|nombre de ports|numero de puertos|numero de portas|port type|port mode|port speed|port status|port state|status check|how|risk level|default exposure|attack surface|common attacks|common vulnerabilities",
})

// namePhrases head columns in which every cell is a name.
var namePhrases = func() map[string]bool {
	names := map[string]bool{}
	for phrase, role := range headPhrases {
		if role == RoleName {
			names[phrase] = true
		}
	}
	return names
}()

// headRoles are words that tell the role of a head.
var headRoles = table(map[Role]string{
	RoleProtocol: "protocol protocols proto protocolo protocolos protocole protocoles protokoll protokolle protokol protokoly protocollo protocolli " +
		"البروتوكول بروتوكول پروتکل โปรโตคอล פרוטוקול प्रोटोकॉल протокол протоколы protokół protokoly protocoll prot",
	RoleTransport: "transport transports transporte transportes trasporto транспорт szallitas l4proto",
	RoleService: "service services servicio servicios servico servicos serviço serviços servizio servizi dienst dienste diensten sluzba usluga tjanst szolgaltatas layanan " +
		"الخدمة خدمة سرویس บริการ שירות सेवा сервис сервисы служба службы dichvu servis hizmet",
	RoleName: "assignment assignments application applications app apps aplicacion aplicaciones aplicacao aplicacoes applicazione anwendung anwendungen " +
		"الاسم اسم التطبيق نام ชื่อ שם नाम приложение name names nome nombre nom naam namn nev nama имя название наименование acronym acronyms daemon process program programm programme programa ten aplikasi alkalmazas",
	RoleProduct: "component components componente componentes komponente komponenten composant composants компонент product produkt producto system systems sistema software tool feature module plugin container stack",
	RoleUse: "purpose purposes use uses usage function role finalidade proposito propósito finalidad uso utilizacao utilização zweck verwendung usage utilisation objet " +
		"الاستخدام الغرض کاربرد عملکرد หน้าที่ שימוש उपयोग назначение использование fungsi kegunaan cel gebruik doel scopo utilizzo impiego felhasznalas cél cel what rendeltetes tujuan muc mucdich kullanim amac anvandning",
	RoleDescription: "description descriptions notes note remarks remark comment comments details detail info information explanation meaning reason summary " +
		"descripcion descripción descricao descrição descrizione beschreibung bemerkung bemerkungen kommentar hinweis grund details описание примечание примечания комментарий " +
		"الوصف وصف ملاحظات توضیحات توضیح รายละเอียด คำอธิบาย תיאור विवरण " +
		"leiras megjegyzes deskripsi keterangan opis uwagi beskrivelse beskrivning toelichting omschrijving motivo observacoes observações notas nota note commentaire remarque remarques mota aciklama popis",
	RoleReference: "reference references referencia référence riferimento referenz link links documentation docs spec",
	RoleAside: "from to source sources destination destinations direction action state status risk interface zone owner exposed exposure enabled required encrypted " +
		"severity encryption inbound outbound initiator target targets subnet open auth " +
		"origen destino origem quelle ziel sorgente destinazione origine источник направление действие состояние zrodlo estado aktion richtung sens accion ação etat stato stan stav",
	RoleHost: "server servers host hosts hostname node nodes machine vm device ip address addresses url direccion endereco endereço",
})

// unspacedRoles are words within heads of scripts that write no blanks.
var unspacedRoles = table(map[Role]string{
	RoleProtocol:    "协议 協定 プロトコル 프로토콜",
	RoleService:     "服务 服務 サービス 서비스",
	RoleName:        "名称 名稱 名前 应用 應用 アプリ 이름 缩写 缩略 略称",
	RoleUse:         "用途 用途 目的 용도 用処 作用 功能",
	RoleAside:       "方向 动作 操作 状态 来源 源 目标 方式 送信元 宛先 状態 방향 출발지 목적지 상태",
	RoleDescription: "说明 說明 描述 備考 备注 説明 설명 비고 詳細",
})

// portAspects are words that, beside "port", head a column about ports that
// does not hold their numbers.
var portAspects = table(map[Role]string{
	RoleName:        "name names service",
	RoleDescription: "description usage purpose function details info",
	RoleExtra:       "type state status mode speed security profile group label action count direction access vlan required requirement open exposure",
})

// sides are words of number heads that tell which of several ports is meant.
var sides = table(map[Side]string{
	SideOuter:  "host external outer public published wan outside exposed extern externe externo externa esterna esterno externer listen listening внешний hostport nodeport node",
	SideInner:  "container internal inner private target lan inside local forward forwarded intern interne interno interna interner внутренний docker guest containerport backend",
	SideSource: "source src client origem origen quelle quellport исходный sorgente",
	SideFirst:  "start begin first from starting lower min inicial inicio inizio anfang начальный low début debut",
	SideLast:   "end last to ending upper max final fin fine ende конечный high",
})

// unspacedSides are the same in scripts that write no blanks.
var unspacedSides = table(map[Side]string{
	SideOuter: "主机 宿主 外部 公网 ホスト 호스트 외부", SideInner: "容器 内部 内网 コンテナ 컨테이너 내부",
	SideSource: "源端口 源 送信元 출발지", SideFirst: "起始 開始 시작", SideLast: "结束 終了 종료",
})

// headFillers may stand in a number head without meaning.
var headFillers = set(
	"number numbers no nr num range ranges default defaults used typical common standard well known s of in use list usual listen required open protocol protocols proto transport service",
	"numero número numéro nummer номер номера de da do del des di du el la le das der die por padrao padrão comum comun comunes usado usados utilizado utilizados default nomor so szam szama",
	"destination dest dst destino ziel zielport назначения destinazione and or y e et und и hedef",
	"protocolo protocolos protocole protokoll protokol transporte trasporto number番号 範囲 dich",
)

// physicalHeads head tables of sockets, cables and pins.
var physicalHeads = set(
	"vlan vlans switch switchport patch patchpanel poe mac speed duplex cable cables cabling uplink lag trunk tagged untagged native rack outlet jack sfp nic",
	"sata midi thunderbolt firewire parallel scsi sas berth gpio pin pins bcm wiringpi bay led connector connectors hdmi usb displayport com chassis slot wallplate faceplate pvid stp etherchannel lacp",
	"kabel geschwindigkeit dose switche velocidad cabo câble vitesse",
)

// phrases turns lists of heads by role into roles by folded head.
func phrases(byRole map[Role]string) map[string]Role {
	m := map[string]Role{}
	for role, list := range byRole {
		for phrase := range strings.SplitSeq(list, "|") {
			key := strings.Join(headWords(phrase), " ")
			if other, ok := m[key]; ok && other != role {
				panic("two roles of the head " + phrase)
			}
			m[key] = role
		}
	}
	return m
}

// table turns lists of words by value into values by folded word.
func table[T comparable](byValue map[T]string) map[string]T {
	m := map[string]T{}
	for value, list := range byValue {
		for word := range strings.FieldsSeq(list) {
			if v, ok := m[lexicon.Fold(word)]; ok && v != value {
				panic("two meanings of the word " + word)
			}
			m[lexicon.Fold(word)] = value
		}
	}
	return m
}
