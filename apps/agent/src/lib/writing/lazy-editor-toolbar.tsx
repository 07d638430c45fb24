import type { Editor } from '@tiptap/react'
import { Suspense } from 'react'
import { lazily } from '../../ui/lazily.ts'
import { loadTexts } from '../language.ts'
import styles from './editor-toolbar.module.css'

/** To have them before somebody writes. */
export const loadEditorToolbar = async () => {
  const [{ EditorToolbar }] = await Promise.all([import('./editor-toolbar.tsx'), loadTexts('composing')])
  return { default: EditorToolbar }
}
const Toolbar = lazily(loadEditorToolbar)

/** The tools of an editor, with their words. */
export const LazyEditorToolbar = ({ editor }: { editor: Editor | null }) => (
  <Suspense fallback={<div className={styles.place} />}>
    {editor ? <Toolbar editor={editor} /> : <div className={styles.place} />}
  </Suspense>
)
