import { Placeholder } from '@tiptap/extension-placeholder'
import { type AnyExtension, type Editor, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'

type Given = {
  /** What it begins with. */
  html: string
  label: string
  hint: string
  wantsFocus: boolean
  /** Empty when nothing is written. */
  onChange: (html: string) => void
  onFiles: (files: File[]) => void
  onSend: () => void
  /** What else it can; counts when it is made. */
  extensions?: readonly AnyExtension[]
  /** An @ was typed at the beginning of a word. */
  onMention?: (() => void) | undefined
}

/** Rich text as mails can carry it: bold, italic, lists, quotes, links. */
export function useWritingEditor(given: Given): Editor | null {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  const { label, wantsFocus } = given
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        link: { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['mailto', 'tel'] },
      }),
      Placeholder.configure({ placeholder: () => latest.current.hint }),
      ...(given.extensions ?? []),
    ],
    content: given.html,
    textDirection: 'auto',
    autofocus: wantsFocus ? 'end' : false,
    onUpdate: ({ editor: changed }) => latest.current.onChange(changed.isEmpty ? '' : changed.getHTML()),
    editorProps: {
      attributes: () => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-label': latest.current.label }),
      handleKeyDown: (view, event) => {
        if (event.key === '@' && latest.current.onMention && beginsWord(view.state.selection.$from)) {
          latest.current.onMention()
          return true
        }
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        latest.current.onSend()
        return true
      },
      handlePaste: (_view, event) => takeFiles(event.clipboardData, latest.current.onFiles),
      // The box around the editor takes what is dropped.
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    },
  })
  const drawn = useRef(label)
  useEffect(() => {
    if (!editor || drawn.current === label) return
    drawn.current = label
    // Another label and another hint are drawn with the next transaction only.
    editor.view.dispatch(editor.state.tr)
    editor.commands.focus()
  }, [editor, label])
  return editor
}

type Place = { parent: { textBetween: (from: number, to: number) => string }; parentOffset: number }

const beginsWord = ({ parent, parentOffset }: Place): boolean =>
  parentOffset === 0 || /\s$/.test(parent.textBetween(parentOffset - 1, parentOffset))

/** Pasted text wins over a picture of it, which office programs put beside it. */
function takeFiles(data: DataTransfer | null, onFiles: (files: File[]) => void): boolean {
  const files = [...(data?.files ?? [])]
  if (files.length === 0 || data?.getData('text/plain')) return false
  onFiles(files)
  return true
}
