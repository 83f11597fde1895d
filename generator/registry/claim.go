package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/text"
)

// claims are the statements by which the user's own notes give a service its
// numbers, by place: they name it, and it is in use. What a program printed, what
// comes with the program, what is in common use and the rules of a firewall give
// no numbers away.
func (s *Service) claims() []*Assignment {
	var own []*Assignment
	for _, a := range s.Statements {
		if a.isOwn() && a.Heading() != Unnamed && len(a.under(ruleHeads)) == 0 {
			own = append(own, a)
		}
	}
	slices.SortStableFunc(own, comparePlaces)
	return own
}

// isOwn reports whether the user wrote the statement: in a note of his own, of
// something that is in use.
func (a *Assignment) isOwn() bool { return a.standing() == ownNotes && a.State.InUse() }

// comparePlaces orders statements by where they are written.
func comparePlaces(a, b *Assignment) int {
	return cmp.Or(
		cmp.Compare(a.Origin.Note.Text.Name, b.Origin.Note.Text.Name),
		cmp.Compare(a.Origin.Offset, b.Origin.Offset),
	)
}

// The heads, folded, of columns that say who a number belongs to, on which
// machine it is used, and what a firewall does with it.
var (
	ownerHeads = heads("owner|owners|owned by|owning team|team|teams|squad|responsible|responsible team|maintainer|assigned to|allocated to|department|" +
		"besitzer|eigentümer|verantwortlich|verantwortlicher|zuständig|abteilung|propietario|equipo|dueño|proprietário|equipe|responsável|" +
		"propriétaire|équipe|responsable|squadra|proprietario|responsabile|eigenaar|verantwoordelijke|właściciel|zespół|владелец|ответственный|команда|" +
		"负责人|所有者|团队|所属团队|担当|担当者|チーム|담당자|담당팀|팀")
	machineHeads = heads("host|hosts|hostname|server|servers|node|nodes|machine|vm|device|ip|ip address|address|url|vlan|network|subnet|container|namespace|" +
		"environment|env|zone|site|cluster|rechner|gerät|umgebung|netz|servidor|máquina|red|entorno|serveur|réseau|" +
		"хост|сервер|узел|сеть|среда|主机|服务器|节点|环境|ホスト|サーバー|サーバ|環境|호스트|서버|환경")
	ruleHeads = heads("action|direction|destination|aktion|richtung|ziel|acción|dirección|destino|ação|direção|azione|direzione|destinazione|sens|" +
		"действие|направление|动作|操作|方向|目标|動作|宛先|방향|목적지")
)

func heads(list string) map[string]bool {
	set := map[string]bool{}
	for head := range strings.SplitSeq(list, "|") {
		set[text.Fold(head)] = true
	}
	return set
}

// Owner is who a statement says that its number belongs to, as written; empty
// where it does not say.
func (a *Assignment) Owner() string {
	var cells []string
	for _, f := range a.Extra {
		if ownerHeads[text.Fold(f.Name)] && f.Value != "" {
			cells = append(cells, f.Value)
		}
	}
	return strings.Join(cells, ", ")
}

// under returns the names, folded, in columns that have one of some heads. A cell
// may hold several.
func (a *Assignment) under(heads map[string]bool) []string {
	var names []string
	for _, f := range a.Extra {
		if !heads[text.Fold(f.Name)] {
			continue
		}
		for name := range strings.FieldsFuncSeq(f.Value, func(r rune) bool { return strings.ContainsRune(",;&", r) }) {
			if name = text.Fold(name); !strings.Contains(nobody, " "+strings.Trim(name, "-–—? ")+" ") {
				names = append(names, name)
			}
		}
	}
	return names
}

// nobody are the cells, folded, that name nobody, between blanks.
const nobody = "  n/a na none tbd "

// differ reports whether two lists have entries and none in common.
func differ(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}
