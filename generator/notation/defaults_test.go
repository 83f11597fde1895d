package notation

import (
	"strings"
	"testing"

	"portolan/generator/lexicon"
)

func TestHeadsSayDefault(t *testing.T) {
	for _, head := range []string{
		"Default port", "Port mặc định", "Puerto por defecto", "Port bawaan", "デフォルトポート",
		"Varsayılan port", "VARSAYILAN PORT", "Порт по умолчанию", "Port par défaut", "Porta padrão", "默认端口",
		"기본 포트", "Port (Standard)",
	} {
		if got := ReadHead(head); got != (Head{Role: RoleNumber}) {
			t.Errorf("ReadHead(%q) = %+v, want a number", head, got)
		}
		if IsPhysical(head) {
			t.Errorf("IsPhysical(%q) = true", head)
		}
	}
	if got := ReadHead("MAC port"); got.Physical != "mac" || !IsPhysical("MAC of port 1") {
		t.Errorf("ReadHead(\"MAC port\") = %+v; want Physical mac", got)
	}
}

func TestLeadingDefault(t *testing.T) {
	for s, want := range map[string]int{
		"default port": 1, "por defecto 21": 2, "por favor": 0, "Mặc định:": 2, "mặc": 0, "port default": 0, "": 0,
		"Default value of it": 2,
	} {
		if got := LeadingDefault(strings.Fields(s)); got != want {
			t.Errorf("LeadingDefault(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestIsDefault(t *testing.T) {
	for s, want := range map[string]bool{
		"Default": true, "Default value": true, "Standard": true, "Mặc định": true, "por-defecto": true,
		"Default port": false, "Port": false, "": false,
	} {
		if got := IsDefault(s); got != want {
			t.Errorf("IsDefault(%q) = %v", s, got)
		}
	}
}

func TestDefaultPhrasesFitLimit(t *testing.T) {
	for _, phrase := range lexicon.Items(lexicon.Default) {
		if n := len(strings.Fields(phrase)); n > maxDefaultWords {
			t.Errorf("%q has %d words, maxDefaultWords is %d", phrase, n, maxDefaultWords)
		}
	}
}
