package registry

// HasPage reports whether the port or range of the assignment has its own page. A number
// that was never assigned is only on the page of its band (port.Band).
func (a *Assignment) HasPage() bool { return a.hasPage }

// Single reports whether the assignment is for one number, not for a range.
func (a *Assignment) Single() bool { return a.Port == a.End }

// Status returns Official, Common or Documented, depending on the kind of the source.
func (a *Assignment) Status() Status { return a.Origin.Note.Source.Kind.status() }
