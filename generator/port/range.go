package port

// Range is a run of numbers: all numbers from First to Last.
type Range struct{ First, Last Number }

// Size returns how many numbers the range contains.
func (r Range) Size() int { return int(r.Last) - int(r.First) + 1 }
