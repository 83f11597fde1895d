package jsonapi

import "portolan/generator/registry"

func convertTraits(t registry.Traits, topics []string) Traits {
	return Traits{
		Encryption: valueOrNull(t.Encryption), Exposure: valueOrNull(t.Exposure),
		ExposureReason: orNull(t.ExposureReason), Topics: orEmpty(topics),
	}
}

// traitsOf returns the traits of a service.
func traitsOf(s *registry.Service) Traits {
	var t registry.Traits
	t.Encryption, _ = s.Encryption()
	exposure, by := s.Exposure()
	if t.Exposure = exposure; by != nil {
		t.ExposureReason = by.Traits.ExposureReason
	}
	return convertTraits(t, topicIDs(s.Topics()))
}

// read converts traits of a file to those of a registry.
func (t Traits) read() registry.Traits {
	out := registry.Traits{ExposureReason: orNothing(t.ExposureReason)}
	if t.Encryption != nil {
		out.Encryption = *t.Encryption
	}
	if t.Exposure != nil {
		out.Exposure = *t.Exposure
	}
	return out
}

// valueOrNull returns the value, or nil for "". JSON writes nil as null.
func valueOrNull[T ~string](value T) *T {
	if value == "" {
		return nil
	}
	return &value
}
