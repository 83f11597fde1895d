package registry

import "strings"

// Traits are facts about a service that do not depend on its number. Unknown values are
// empty.
type Traits struct {
	Encryption Encryption
	Exposure   Exposure
	// ExposureReason is a sentence that explains Exposure.
	ExposureReason string
}

// Encryption says whether the traffic of a service is encrypted on its port.
type Encryption string

// The values of Encryption.
const (
	EncryptionNone     Encryption = "none"     // clear text in normal set-ups
	EncryptionOptional Encryption = "optional" // the two sides or a setting decide, as with STARTTLS
	EncryptionRequired Encryption = "required" // always encrypted
	// EncryptionOther is only in drafts: the row says something else, such as "TLS 1.3". Then
	// the value of its note does not hold for the row.
	EncryptionOther Encryption = "other"
)

// Encryptions returns all values of Encryption, from clear text to always encrypted.
func Encryptions() []Encryption {
	return []Encryption{EncryptionNone, EncryptionOptional, EncryptionRequired}
}

// ParseEncryption returns the value with this name, in upper or lower case: "none",
// "optional" or "required". It returns false for all other text.
func ParseEncryption(s string) (Encryption, bool) { return named(Encryptions(), s) }

// Exposure says who should normally be able to reach a service.
type Exposure string

// The values of Exposure.
const (
	ExposureLocal    Exposure = "local"    // programs on the same host
	ExposureInternal Exposure = "internal" // hosts of the own networks
	ExposureInternet Exposure = "internet" // everybody
	// ExposureOther is only in drafts: see EncryptionOther.
	ExposureOther Exposure = "other"
)

// Exposures returns all values of Exposure, from the smallest to the largest group.
func Exposures() []Exposure { return []Exposure{ExposureLocal, ExposureInternal, ExposureInternet} }

// ParseExposure returns the value with this name, in upper or lower case: "local",
// "internal" or "internet". It returns false for all other text.
func ParseExposure(s string) (Exposure, bool) { return named(Exposures(), s) }

// named returns the value of all that is equal to s in lower case, without blanks at the
// ends.
func named[T ~string](all []T, s string) (T, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, v := range all {
		if string(v) == s {
			return v, true
		}
	}
	return "", false
}

// or returns the traits of t. For each trait that t does not have, it returns the trait of
// the note. The reason in a note explains only the exposure in the note.
func (t Traits) or(note Traits) Traits {
	switch t.Encryption {
	case "":
		t.Encryption = note.Encryption
	case EncryptionOther:
		t.Encryption = ""
	}
	switch t.Exposure {
	case "":
		t.Exposure = note.Exposure
	case ExposureOther:
		t.Exposure = ""
		return t
	}
	if t.Exposure == note.Exposure && t.ExposureReason == "" {
		t.ExposureReason = note.ExposureReason
	}
	return t
}
