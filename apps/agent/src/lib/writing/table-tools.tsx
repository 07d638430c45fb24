import { type Editor, useEditorState } from '@tiptap/react'
import { Table } from 'lucide-react'
import { MenuItem, SubMenu } from '../../ui/menu.tsx'
import { useText } from '../text.ts'

/** A new table, or the rows and columns of the one that one stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useText()
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') })
  const run = () => editor.chain().focus()
  if (!inTable)
    return (
      <MenuItem
        icon={<Table />}
        onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        {t('writing:table.insert')}
      </MenuItem>
    )
  return (
    <SubMenu label={t('writing:table.title')} icon={<Table />}>
      <MenuItem onClick={() => run().addRowAfter().run()}>{t('writing:table.addRow')}</MenuItem>
      <MenuItem onClick={() => run().addColumnAfter().run()}>{t('writing:table.addColumn')}</MenuItem>
      <MenuItem onClick={() => run().toggleHeaderRow().run()}>{t('writing:table.header')}</MenuItem>
      <MenuItem onClick={() => run().deleteRow().run()}>{t('writing:table.deleteRow')}</MenuItem>
      <MenuItem onClick={() => run().deleteColumn().run()}>{t('writing:table.deleteColumn')}</MenuItem>
      <MenuItem danger onClick={() => run().deleteTable().run()}>
        {t('writing:table.delete')}
      </MenuItem>
    </SubMenu>
  )
}
