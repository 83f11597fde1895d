package registry

// Encryption returns whether the service encrypts its traffic, and the statement that says
// so. It is the first statement that says anything about it. Without such a statement, the results
// are "" and nil.
func (s *Service) Encryption() (Encryption, *Assignment) {
	for _, a := range s.Statements {
		if a.Traits.Encryption != "" {
			return a.Traits.Encryption, a
		}
	}
	return "", nil
}

// Exposure returns who should be able to reach the service, and the statement that says so.
// It is the first statement that says anything about it. Without such a statement, the results are
// "" and nil.
func (s *Service) Exposure() (Exposure, *Assignment) {
	for _, a := range s.Statements {
		if a.Traits.Exposure != "" {
			return a.Traits.Exposure, a
		}
	}
	return "", nil
}
