import type { Editor } from '@tiptap/react'

/**
 * Whether the selection stands in a mark, a node, or something with these attributes. An editor that is gone, or not there yet, may
 * still be drawn once more: it has no schema then, and asking it throws.
 */
export const isActive = (editor: Editor, what: string | Record<string, unknown>): boolean =>
  !editor.isDestroyed && (typeof what === 'string' ? editor.isActive(what) : editor.isActive(what))
