package site

import "portolan/generator/text"

// taskClass is the class of a list item, by whether it is a task.
var taskClass = map[bool]string{true: ` class="task"`}

// task writes the state of a task. Open and done tasks have a checkbox, which readers cannot
// change. All other states are shown as the sign that the author wrote.
func (w *writer) task(state string) {
	switch state {
	case "":
		return
	case text.TaskOpen, text.TaskDone:
		w.raw(`<input type="checkbox" disabled`)
		if state == text.TaskDone {
			w.raw(" checked")
		}
		w.raw(` aria-label="`, text.TaskName(state), `"> `)
		return
	}
	w.raw(`<span class="task-state" role="img" aria-label="`)
	w.text(text.TaskName(state))
	w.raw(`">`)
	w.text(state)
	w.raw("</span> ")
}
