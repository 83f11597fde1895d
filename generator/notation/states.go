package notation

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/registry"
)

// stateWords are the words, folded, that say alone what becomes of a number.
var stateWords = func() map[string]registry.State {
	states := map[string]registry.State{}
	for state, list := range map[registry.State]string{
		registry.Assigned: "assigned|allocated|in use|current|active|currently assigned|currently allocated",
		registry.Reserved: "reserved|reserved for future use|reserved for later use|reserviert|" +
			"reservado|reservada|reservados|reservadas|réservé|réservés|riservato|riservata|riservate|gereserveerd|" +
			"zarezerwowany|zarezerwowane|rezervováno|rezerve|reserverad|reserveret|" +
			"зарезервирован|зарезервировано|зарезервированы|зарезервированные|резерв|保留|予約済み|予約|예약|예약됨",
		registry.Unassigned: "free|unused|unassigned|unallocated|available|not used|not in use|not assigned|not allocated|" +
			"currently unused|currently free|frei|unbenutzt|ungenutzt|nicht belegt|nicht vergeben|" +
			"libre|libres|sin usar|sin asignar|no asignado|livre|livres|não usado|não atribuído|" +
			"inutilisé|non utilisé|non attribué|non usato|non assegnato|libero|vrij|ongebruikt|wolny|nieużywany|volný|boş|" +
			"свободен|свободно|свободный|свободны|не используется|не назначен|空闲|未使用|未分配|空き|未割り当て|미사용|미할당",
		registry.Deprecated: "deprecated|historic|do not use|should not be used|not recommended|veraltet|" +
			"depreciado|déprécié|deprecato|устарел|устарело|устаревший|устаревшие|弃用|已弃用|不推荐|非推奨",
		registry.Retired: "retired|removed|obsolete|decommissioned|deregistered|de registered|deallocated|de allocated|" +
			"de assigned|withdrawn|discontinued|previously allocated|previously assigned|previously used|" +
			"formerly allocated|formerly assigned|formerly used|no longer used|no longer in use|no longer allocated|" +
			"stillgelegt|entfernt|nicht mehr verwendet|außer betrieb|retirado|eliminado|obsoleto|obsoleta|obsoletos|" +
			"removido|desativado|supprimé|obsolète|retiré|rimosso|ritirato|verwijderd|usunięty|" +
			"удалён|удалено|не используется больше|больше не используется|已移除|已删除|已废弃|廃止|廃止済み|제거됨|폐기",
	} {
		for phrase := range strings.SplitSeq(list, "|") {
			key := lexicon.Phrase(phrase)
			if other, ok := states[key]; ok && other != state {
				panic("two states of the words " + phrase)
			}
			states[key] = state
		}
	}
	return states
}()

// maxStateWords is how many words the longest of them has.
const maxStateWords = 4

// ReadState reads a text that says nothing but a state: "FREE", "(reserved)",
// "no longer used".
func ReadState(s string) (registry.State, bool) {
	if len(s) > 80 {
		return "", false
	}
	state, ok := stateWords[lexicon.Phrase(s)]
	return state, ok
}

// NameState reads what stands where a name should, if it is a state of which
// no service is called.
func NameState(name string) (registry.State, bool) {
	state, ok := ReadState(name)
	return state, ok && state != registry.Assigned
}

// StateCell reads a cell of a column of states. More is set where the cell says
// something else as well: "deprecated, use 8443", "Removed in 4.17".
func StateCell(cell string) (state registry.State, more, ok bool) {
	if state, ok = ReadState(cell); ok {
		return state, state == registry.Assigned && lexicon.Fold(strings.TrimSpace(cell)) != string(state), true
	}
	if end := strings.IndexAny(cell, ",;:(–—\n"); end > 0 {
		if state, ok = ReadState(cell[:end]); ok {
			return state, true, true
		}
	}
	found := lexicon.Words(cell)
	for i := 1; i < len(found) && i <= maxStateWords; i++ {
		if afterState[found[i]] {
			state, ok = ReadState(strings.Join(found[:i], " "))
			return state, true, ok
		}
	}
	return "", false, false
}

// afterState are the words that go on after a state: "removed in 4.17".
var afterState = set("in since on by for as and but use until seit desde depuis dal am im")

// stateFillers may stand in a title beside a state.
var stateFillers = set(
	"numbers number ranges range allocations allocation assignments assignment registrations entries entry list",
	"the of and or e y et und these those all our your",
)

// SectionState returns the state that a title gives to what stands below it:
// "Previously allocated", "Reserved ports", "Retired and removed". It is empty
// for titles that name anything else. A title such as "Available ports" offers
// ports more often than it says that they are free.
func SectionState(title string) registry.State {
	var kept []string
	for _, w := range lexicon.Words(title) {
		if !stateFillers[w] && !lexicon.Is(w, lexicon.Generic) && !isPortWord(w) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 || len(kept) > maxStateWords {
		return ""
	}
	state, ok := stateWords[strings.Join(kept, " ")]
	if !ok {
		for i, w := range kept {
			if other := stateWords[w]; other == "" || i > 0 && other != state {
				return ""
			}
			state = stateWords[w]
		}
	}
	if state == registry.Unassigned && kept[0] == "available" {
		return ""
	}
	return state
}
