import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Italic, Link2, List, ListOrdered, TextQuote } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useText } from '../text.ts'
import styles from './editor-toolbar.module.css'
import { LinkDialog } from './link-dialog.tsx'

export function EditorToolbar({ editor }: { editor: Editor | null }) {
  const t = useText()
  const [linking, setLinking] = useState(false)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive('bold') ?? false,
      italic: now?.isActive('italic') ?? false,
      bulletList: now?.isActive('bulletList') ?? false,
      orderedList: now?.isActive('orderedList') ?? false,
      blockquote: now?.isActive('blockquote') ?? false,
      link: now?.isActive('link') ?? false,
    }),
  })
  if (!editor || !active) return null
  const run = () => editor.chain().focus()
  const buttons = [
    [t('tickets:bold'), <Bold key="b" />, active.bold, () => run().toggleBold().run()],
    [t('tickets:italic'), <Italic key="i" />, active.italic, () => run().toggleItalic().run()],
    [t('tickets:bulletList'), <List key="l" />, active.bulletList, () => run().toggleBulletList().run()],
    [
      t('tickets:numberedList'),
      <ListOrdered key="o" />,
      active.orderedList,
      () => run().toggleOrderedList().run(),
    ],
    [t('tickets:quote'), <TextQuote key="q" />, active.blockquote, () => run().toggleBlockquote().run()],
    [t('tickets:link'), <Link2 key="a" />, active.link, () => setLinking(true)],
  ] as const
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tickets:format')}>
      {buttons.map(([label, icon, pressed, act]) => (
        <IconButton key={label} label={label} icon={icon} pressed={pressed} onClick={act} />
      ))}
      <LinkDialog editor={editor} open={linking} onOpenChange={setLinking} />
    </div>
  )
}
