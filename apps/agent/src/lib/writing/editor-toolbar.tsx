import { Toolbar } from '@base-ui/react/toolbar'
import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Italic, Link2, List, ListOrdered, TextQuote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useText } from '../text.ts'
import styles from './editor-toolbar.module.css'
import { LinkDialog } from './link-dialog.tsx'
import { MoreTools } from './more-tools.tsx'

/** The most used tools, and a menu with the others; in a narrow window the menu has all but three. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const t = useText()
  const [linking, setLinking] = useLinkKey(editor)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      blockquote: now.isActive('blockquote'),
      link: now.isActive('link'),
    }),
  })
  const run = () => editor.chain().focus()
  const buttons = [
    [t('tickets:bold'), <Bold key="b" />, active.bold, () => run().toggleBold().run()],
    [t('tickets:italic'), <Italic key="i" />, active.italic, () => run().toggleItalic().run()],
    [t('tickets:link'), <Link2 key="a" />, active.link, () => setLinking(true)],
    [t('tickets:bulletList'), <List key="l" />, active.bulletList, () => run().toggleBulletList().run()],
    [
      t('tickets:numberedList'),
      <ListOrdered key="o" />,
      active.orderedList,
      () => run().toggleOrderedList().run(),
    ],
    [t('tickets:quote'), <TextQuote key="q" />, active.blockquote, () => run().toggleBlockquote().run()],
  ] as const
  return (
    <Toolbar.Root className={styles.toolbar} aria-label={t('tickets:format')}>
      {buttons.map(([label, icon, pressed, act]) => (
        <Toolbar.Button
          key={label}
          render={<IconButton label={label} icon={icon} pressed={pressed} onClick={act} />}
        />
      ))}
      <MoreTools editor={editor} />
      <LinkDialog editor={editor} open={linking} onOpenChange={setLinking} />
    </Toolbar.Root>
  )
}

/** Ctrl K makes a link of what is marked, or changes the one that one stands in; otherwise it finds anything, as everywhere. */
function useLinkKey(editor: Editor) {
  const [linking, setLinking] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      // What was marked a moment ago the browser knows before the editor does.
      const isMarked = !editor.state.selection.empty || getSelection()?.isCollapsed === false
      if (!isMarked && !editor.isActive('link')) return
      event.preventDefault()
      setLinking(true)
    }
    let dom: HTMLElement | null = null
    const listen = () => {
      dom = editor.view.dom
      dom.addEventListener('keydown', press)
    }
    // The tools may be there before the editor itself is.
    if (editor.isInitialized) listen()
    else editor.on('create', listen)
    return () => {
      editor.off('create', listen)
      dom?.removeEventListener('keydown', press)
    }
  }, [editor])
  return [linking, setLinking] as const
}
