import { Extension } from '@tiptap/react'
import { dialog } from '../../ui/typing.ts'
import { leaveTyping } from '../leave-typing.ts'

/** Escape leaves the text, where nothing else wants it: a list that is open comes first, and a dialog closes. */
export const leaving = Extension.create({
  name: 'leaving',
  priority: 1,
  addKeyboardShortcuts() {
    return {
      Escape: () => {
        const { dom } = this.editor.view
        if (dom.closest(dialog)) return false
        leaveTyping(dom)
        return true
      },
    }
  },
})
