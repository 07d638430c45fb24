import type { Macro } from '@stoa/contract/macros'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { actionsSentence } from '../../../lib/actions/action-sentence.ts'
import { Sentence } from '../../../lib/conditions/sentence.tsx'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useMe } from '../../../lib/session.ts'
import { useSharingWords } from '../../../lib/sharing/use-sharing-words.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import icon from '../../../ui/icon-button.module.css'
import { Item } from '../../../ui/items.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { BrokenMacro } from './broken-macro.tsx'
import { DeleteMacro } from './delete-macro.tsx'
import styles from './macro-row.module.css'

export function MacroRow({ macro }: { macro: Macro }) {
  const t = useText()
  const me = useMe()
  const names = useNames()
  const sharingWords = useSharingWords()
  const { id, name, note, owner, sharing, actions, can } = macro
  const edit = t('macros:edit', { name })
  return (
    <Item
      name={name}
      facts={
        sharing.with !== 'nobody' && (
          <>
            <span>{sharingWords(sharing)}</span>
            <span>{whose()}</span>
          </>
        )
      }
      actions={
        can.change && (
          <>
            <Tooltip text={edit}>
              <Link to={paths.macro} params={{ id }} aria-label={edit} className={icon.button}>
                <Pencil />
              </Link>
            </Tooltip>
            <DeleteMacro macro={macro} />
          </>
        )
      }
    >
      <p className={styles.sentence}>
        <Sentence text={actionsSentence(actions, names, t)} />
      </p>
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      <BrokenMacro macro={macro} />
    </Item>
  )

  function whose() {
    if (!owner) return t('macros:byProgram')
    return owner.id === me.id ? t('macros:byYou') : t('macros:by', { name: `\u2068${owner.name}\u2069` })
  }
}
