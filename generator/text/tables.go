package text

import "iter"

// Tables yields every table in the blocks, also tables inside quotes, lists and
// footnotes. They are in the order of the note.
func Tables(blocks []Block) iter.Seq[Table] {
	return func(yield func(Table) bool) { walkTables(blocks, yield) }
}

func walkTables(blocks []Block, yield func(Table) bool) bool {
	for _, b := range blocks {
		more := true
		switch b := b.(type) {
		case Table:
			more = yield(b)
		case Quote:
			more = walkTables(b.Blocks, yield)
		case List:
			for _, item := range b.Items {
				more = more && walkTables(item.Blocks, yield)
			}
		case Footnotes:
			for _, f := range b.Items {
				more = more && walkTables(f.Blocks, yield)
			}
		}
		if !more {
			return false
		}
	}
	return true
}
