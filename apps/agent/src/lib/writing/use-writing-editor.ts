import { Placeholder } from '@tiptap/extension-placeholder'
import type { EditorView } from '@tiptap/pm/view'
import { type AnyExtension, type Editor, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { mailExtensions } from './extensions.ts'
import { leaving } from './leaving.ts'
import { type AddPicture, picture, takePictures } from './pictures/picture.ts'

type Given = {
  /** What it begins with. */
  html: string
  label: string
  hint: string
  wantsFocus: boolean
  /** Empty when nothing is written. */
  onChange: (html: string) => void
  onFiles: (files: File[]) => void
  /** Brings pictures of the text to the server; absent: it has none. Counts when it is made. */
  onPicture?: AddPicture
  onSend: () => void
  /** What else it can; counts when it is made. */
  extensions?: readonly AnyExtension[]
  /** An @ was typed at the beginning of a word, and what was typed behind it already. */
  onMention?: ((typed: string) => void) | undefined
}

/** Rich text as mails can carry it. */
export function useWritingEditor(given: Given): Editor | null {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  const { label, wantsFocus } = given
  /** Pictures go into the text, other files beside it. */
  const take = (view: EditorView, data: DataTransfer | null, at?: number): boolean => {
    if (!data || data.files.length === 0) return false
    const others = takePictures(view, [...data.files], at)
    if (others.length > 0) latest.current.onFiles(others)
    return true
  }
  const editor = useEditor({
    extensions: [
      ...mailExtensions,
      leaving,
      ...(given.onPicture ? [picture(async file => latest.current.onPicture?.(file) ?? null)] : []),
      Placeholder.configure({ placeholder: () => latest.current.hint }),
      ...(given.extensions ?? []),
    ],
    // One that is made while the page is drawn is thrown away again where that takes long, with tools that are just being drawn for it.
    immediatelyRender: false,
    content: given.html,
    textDirection: 'auto',
    autofocus: wantsFocus ? 'end' : false,
    // Whoever comes later goes on behind what is there, too.
    onCreate: ({ editor: made }) => made.commands.setTextSelection(made.state.doc.content.size),
    onUpdate: ({ editor: changed }) => latest.current.onChange(changed.isEmpty ? '' : changed.getHTML()),
    editorProps: {
      attributes: () => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-label': latest.current.label }),
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        latest.current.onSend()
        return true
      },
      // Not at the key: phones name none, and what was typed ahead comes as a whole.
      handleTextInput: (view, from, to, text) => {
        const at = text.search(/(?<!\S)@/)
        if (at === -1 || !latest.current.onMention) return false
        if (at === 0 && !beginsWord(view.state.doc.resolve(from))) return false
        if (at > 0) view.dispatch(view.state.tr.insertText(text.slice(0, at), from, to))
        latest.current.onMention(text.slice(at + 1))
        return true
      },
      handlePaste: (view, event) => {
        const { clipboardData: data } = event
        // Pasted text wins over a picture of it, which office programs put beside it.
        return !data?.getData('text/plain') && take(view, data)
      },
      handleDrop: (view, event) =>
        take(view, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
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
