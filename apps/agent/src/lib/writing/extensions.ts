import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

// Mail programs know no sheet of ours: what a table looks like travels with it. Grey is seen on light and dark ground.
const cell = 'border:1px solid #999;padding:4px 8px;vertical-align:top'

/** What mails can carry: bold, italic and their like, lists, quotes, code, links, tables. */
export const mailExtensions = [
  StarterKit.configure({
    heading: false,
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['mailto', 'tel'] },
  }),
  Table.configure({ HTMLAttributes: { style: 'border-collapse:collapse' } }),
  TableRow,
  TableCell.configure({ HTMLAttributes: { style: cell } }),
  TableHeader.configure({ HTMLAttributes: { style: `${cell};text-align:start` } }),
]
