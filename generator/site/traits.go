package site

import (
	"portolan/generator/registry"
	"portolan/generator/text"
)

// The words for the values of encryption and exposure.
var (
	encryptionWords = map[registry.Encryption]string{
		registry.EncryptionNone: "clear text", registry.EncryptionOptional: "encryption optional",
		registry.EncryptionRequired: "encrypted",
	}
	exposureWords = map[registry.Exposure]string{
		registry.ExposureLocal: "for this host only", registry.ExposureInternal: "for internal networks",
		registry.ExposureInternet: "for the internet",
	}
)

// traits writes whether a service is encrypted, who should reach it and why, and its topics.
// The parts about encryption and exposure link to the statement that says so.
func (w *writer) traits(s *registry.Service) {
	encryption, encrypted := s.Encryption()
	exposure, exposed := s.Exposure()
	topics := s.Topics()
	if encrypted == nil && exposed == nil && len(topics) == 0 {
		return
	}
	w.raw(`<div class="traits">`)
	if encrypted != nil {
		w.trait(string(encryption), encryptionWords[encryption], encrypted)
	}
	if exposed != nil {
		w.trait(string(exposure), exposureWords[exposure], exposed)
	}
	for _, link := range w.site.topicLinks(w.root, topics) {
		w.raw(`<a class="badge topic" href="`)
		w.text(link.URL)
		w.raw(`">`)
		w.text(link.Text)
		w.raw("</a>")
	}
	if exposed != nil && exposed.Traits.ExposureReason != "" {
		w.raw("<p>")
		w.spans([]text.Span{unwritten(exposed.Traits.ExposureReason)})
		w.raw("</p>")
	}
	w.raw("</div>")
}

// differing writes the encryption and the exposure of a service where they differ from those
// of the note about the protocol p, which the page shows at its top.
func (w *writer) differing(s *registry.Service, p *registry.Protocol) {
	var of registry.Traits
	if p.Note != nil {
		of = p.Note.Traits
	}
	if encryption, by := s.Encryption(); by != nil && encryption != of.Encryption {
		w.raw(" ")
		w.trait(string(encryption), encryptionWords[encryption], by)
	}
	if exposure, by := s.Exposure(); by != nil && exposure != of.Exposure {
		w.raw(" ")
		w.trait(string(exposure), exposureWords[exposure], by)
	}
}

// ProtocolTraits are the facts at the top of the page of a protocol, from the note about it.
type ProtocolTraits struct {
	Badges []Badge
	Reason string
	Since  string
	Topics []Link
}

// Badge is a short text. Class is its CSS class.
type Badge struct{ Class, Text string }

func (s *site) protocolTraits(root string, n *registry.Note) ProtocolTraits {
	view := ProtocolTraits{Reason: n.Traits.ExposureReason, Since: n.Since, Topics: s.topicLinks(root, n.Topics)}
	if e := n.Traits.Encryption; e != "" {
		view.Badges = append(view.Badges, Badge{string(e), encryptionWords[e]})
	}
	if e := n.Traits.Exposure; e != "" {
		view.Badges = append(view.Badges, Badge{string(e), exposureWords[e]})
	}
	return view
}

// trait writes a badge that links to the statement by.
func (w *writer) trait(class, words string, by *registry.Assignment) {
	w.raw(`<a class="badge ` + class + `" href="`)
	m := w.sourceMark(by)
	w.text(m.URL)
	// The edition in one file leaves out the title, because it must stay small.
	if !w.site.common.Alone {
		w.raw(`" title="`)
		w.text(m.Full)
	}
	w.raw(`">`)
	w.text(words)
	w.raw("</a>")
}
