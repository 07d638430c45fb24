import { type Editor, Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { Sign } from './find-canned.ts'

/** Where somebody types what may mean a canned message. */
export type Typing = {
  sign: Sign
  typed: string
  range: { from: number; to: number }
  /** Where it stands on the screen. */
  place: DOMRect | null
}

type Given = {
  /** Whenever the editor was made. */
  onReady: (editor: Editor) => void
  /** Somebody wants to choose from the list. */
  onAsk: () => void
  onTyping: (typing: Typing | null) => void
  /** Whether the key was taken. */
  onKey: (key: string) => boolean
}

const signs: readonly Sign[] = ['/', '#']

/** Tells when `/short` or `#keyword` is being typed. */
export const suggesting = ({ onReady, onAsk, onTyping, onKey }: Given) =>
  Extension.create({
    name: 'cannedMessages',
    onCreate() {
      onReady(this.editor)
    },
    addKeyboardShortcuts: () => ({
      'Mod-j': () => {
        onAsk()
        return true
      },
    }),
    addProseMirrorPlugins() {
      return signs.map(sign => {
        const tell = ({ query, range, clientRect }: SuggestionProps) =>
          onTyping({ sign, typed: query, range, place: clientRect?.() ?? null })
        return Suggestion({
          editor: this.editor,
          pluginKey: new PluginKey(`cannedMessages${sign}`),
          char: sign,
          render: () => ({
            onStart: tell,
            onUpdate: tell,
            onExit: () => onTyping(null),
            onKeyDown: ({ event }) => onKey(event.key),
          }),
        })
      })
    },
  })
