import type { Editor } from '@tiptap/react'
import { lazy, Suspense } from 'react'
import { loadTexts } from '../language.ts'
import styles from './editor-toolbar.module.css'

const Toolbar = lazy(async () => {
  const [{ EditorToolbar }] = await Promise.all([import('./editor-toolbar.tsx'), loadTexts('composing')])
  return { default: EditorToolbar }
})

/** The tools of an editor, with their words. */
export const LazyEditorToolbar = ({ editor }: { editor: Editor | null }) => (
  <Suspense fallback={<div className={styles.place} />}>
    {editor ? <Toolbar editor={editor} /> : <div className={styles.place} />}
  </Suspense>
)
