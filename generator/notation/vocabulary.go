package notation

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
)

// HasPortWord tells whether a text speaks of ports.
func HasPortWord(s string) bool {
	s = lexicon.Fold(s)
	for _, w := range lexicon.Words(s) {
		if isPortWord(w) {
			return true
		}
	}
	return hasPortPart(s)
}

// isPortWord reports whether a folded word means a port.
func isPortWord(w string) bool {
	return lexicon.Is(w, lexicon.Port) || len(w) > 3 && w[0] >= 0x80 && isPortPart(w)
}

// portAffixes drops what may go with a word for a port in scripts that write
// no blanks.
var portAffixes = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, affix := range lexicon.Items(lexicon.PortAffix) {
		pairs = append(pairs, affix, "")
	}
	return strings.NewReplacer(pairs...)
})

// isPortPart reports whether a folded word of such a script means a port.
func isPortPart(w string) bool {
	for _, part := range lexicon.Items(lexicon.PortPart) {
		if before, after, ok := strings.Cut(w, part); ok {
			return portAffixes().Replace(before+after) == ""
		}
	}
	return false
}

func hasPortPart(folded string) bool {
	_, ok := lexicon.Within(lexicon.PortPart, folded)
	return ok
}

// joiners stand between the items of a list.
var joiners = set("and or e y et und oder o ou i и или en och og es va dan и та lub albo ili eller atau vagy veya hoac tak sowie", "和 或 及 と 및 와 과")

// rangeWords stand between the first and the last number of a range.
var rangeWords = set("to through thru until bis a à al hasta ate até до tot til do ~ 至 到 から")

// leadWords may stand before the number of a cell without changing it.
var leadWords = set(
	"default defaults standard usually typically normally range of from no nr num number optional optionally",
	"padrao padrão predeterminado predefinita defaut défaut par standardmassig по умолчанию 默认 既定 기본",
	"disabled enabled deprecated legacy",
)

// noPortWords fill a number cell that names no number.
var noPortWords = set(
	"any all none null dynamic random ephemeral various varies multiple custom configurable auto automatic user defined",
	"tbd unknown unset unspecified disabled internal host network default na n a deny blocked closed outbound inbound",
	"qualquer todas todos todo cualquiera alle jeder beliebig dynamisch toutes tous любой любые все 任意 動的 동적 dinamica dinâmica dinamico dynamique",
	"rpc port ports high not applicable see below above only no nao não nein non нет socket unix",
)

// isNoPort tells whether a cell says in words that there is no number to name.
func isNoPort(cell string) bool {
	found := lexicon.Words(cell)
	if len(found) == 0 || len(found) > 4 {
		return len(found) == 0 && strings.Trim(cell, "*✗✘×❌ -–—()") == ""
	}
	for _, w := range found {
		if !noPortWords[w] {
			return false
		}
	}
	return true
}

// units follow a number that counts something else than ports.
var units = set(
	"s sec secs second seconds ms min mins minute minutes h hour hours day days week weeks month months year years",
	"b kb mb gb tb kib mib gib bit bits byte bytes kbps mbps gbps k m g hz khz mhz ghz v w a x px mm cm km ft rpm fps db",
	"times items users hosts nodes devices servers clients files lines pages attempts retries entries packets connections sessions threads workers",
	"segundos minutos horas dias anos sekunden minuten stunden tage jahre secondes heures jours секунд минут часов 秒 分 年 月 日 回 个 台 초 년",
	"st nd rd th percent pins points punkte pkt pts puntos pontos seiten pages paginas ml cl dl l kg mg zl eur usd euro euros dollars ma mah kw kwh",
)

// crosses mark a column as applying to a row; the other marks say it does not.
var crosses = set("x ✓ ✔ ✅ ☑ ● • ⭕ √ yes y true ja j oui sim si sí s да 是 有 はい 예 on 1 official unofficial + ✖️")

var noCrosses = set("no n false nein non nao não нет 否 无 いいえ 아니오 off 0 ✗ ✘ ❌ ×")

// ReadCross reads a cell of a column such as TCP that is crossed where it
// applies. It fails on anything else than a cross or its contrary.
func ReadCross(cell string) (crossed, ok bool) {
	cell = lexicon.Fold(strings.Trim(strings.TrimSpace(cell), "*`\ufe0f"))
	switch {
	case IsBlank(cell), noCrosses[cell]:
		return false, true
	case crosses[cell]:
		return true, true
	}
	return false, false
}
