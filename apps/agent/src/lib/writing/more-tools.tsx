import { Toolbar } from '@base-ui/react/toolbar'
import { type Editor, useEditorState } from '@tiptap/react'
import {
  Code,
  Ellipsis,
  ImagePlus,
  List,
  ListOrdered,
  PilcrowLeft,
  PilcrowRight,
  RemoveFormatting,
  SquareCode,
  Strikethrough,
  TextQuote,
  Underline,
} from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTick } from '../../ui/menu.tsx'
import { useText } from '../text.ts'
import { takePictures } from './pictures/picture.ts'
import { TableTools } from './table-tools.tsx'

/** All the tools that are not always in sight. */
export function MoreTools({ editor }: { editor: Editor }) {
  const t = useText()
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      underline: now.isActive('underline'),
      strike: now.isActive('strike'),
      code: now.isActive('code'),
      codeBlock: now.isActive('codeBlock'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      blockquote: now.isActive('blockquote'),
      rtl: now.isActive({ dir: 'rtl' }),
      ltr: now.isActive({ dir: 'ltr' }),
    }),
  })
  const run = () => editor.chain().focus()
  const toward = (direction: 'rtl' | 'ltr') =>
    run()
      .setTextDirection(active[direction] ? 'auto' : direction)
      .run()
  const takesPictures = 'image' in editor.schema.nodes
  return (
    <Menu
      align="start"
      side="top"
      focusAfter={() => editor.view.dom}
      trigger={<Toolbar.Button render={<IconButton label={t('writing:more')} icon={<Ellipsis />} />} />}
    >
      <MenuTick
        icon={<Underline />}
        checked={active.underline}
        onChange={() => run().toggleUnderline().run()}
      >
        {t('writing:underline')}
      </MenuTick>
      <MenuTick icon={<Strikethrough />} checked={active.strike} onChange={() => run().toggleStrike().run()}>
        {t('writing:strike')}
      </MenuTick>
      <MenuTick icon={<Code />} checked={active.code} onChange={() => run().toggleCode().run()}>
        {t('writing:code')}
      </MenuTick>
      <MenuTick
        icon={<SquareCode />}
        checked={active.codeBlock}
        onChange={() => run().toggleCodeBlock().run()}
      >
        {t('writing:codeBlock')}
      </MenuTick>
      <MenuTick icon={<List />} checked={active.bulletList} onChange={() => run().toggleBulletList().run()}>
        {t('tickets:bulletList')}
      </MenuTick>
      <MenuTick
        icon={<ListOrdered />}
        checked={active.orderedList}
        onChange={() => run().toggleOrderedList().run()}
      >
        {t('tickets:numberedList')}
      </MenuTick>
      <MenuTick
        icon={<TextQuote />}
        checked={active.blockquote}
        onChange={() => run().toggleBlockquote().run()}
      >
        {t('tickets:quote')}
      </MenuTick>
      <MenuSeparator />
      <MenuTick icon={<PilcrowLeft />} checked={active.rtl} onChange={() => toward('rtl')}>
        {t('writing:rightToLeft')}
      </MenuTick>
      <MenuTick icon={<PilcrowRight />} checked={active.ltr} onChange={() => toward('ltr')}>
        {t('writing:leftToRight')}
      </MenuTick>
      <MenuSeparator />
      {takesPictures && (
        <MenuItem icon={<ImagePlus />} onClick={() => choosePictures(editor)}>
          {t('writing:picture')}
        </MenuItem>
      )}
      <TableTools editor={editor} />
      <MenuItem icon={<RemoveFormatting />} onClick={() => run().unsetAllMarks().clearNodes().run()}>
        {t('writing:clear')}
      </MenuItem>
    </Menu>
  )
}

/** Asks for pictures on this device, and puts them in where the cursor stands. */
function choosePictures(editor: Editor) {
  const picker = document.createElement('input')
  picker.type = 'file'
  picker.multiple = true
  picker.accept = 'image/png,image/jpeg,image/gif,image/webp,image/avif'
  picker.addEventListener('change', () => {
    takePictures(editor.view, [...(picker.files ?? [])])
    editor.commands.focus()
  })
  picker.click()
}
