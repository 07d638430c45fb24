import type { CannedMessage } from '@stoa/contract/canned-messages'
import { fullMoment } from '@stoa/text/format'
import { languageNames } from '@stoa/text/languages'
import { Link } from '@tanstack/react-router'
import { Paperclip, Pencil } from 'lucide-react'
import { excerptOf } from '../../../lib/canned/excerpt.ts'
import { useReader } from '../../../lib/session.ts'
import { useSharingWords } from '../../../lib/sharing/use-sharing-words.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import icon from '../../../ui/icon-button.module.css'
import { Item } from '../../../ui/items.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import styles from './canned-row.module.css'
import { DeleteCanned } from './delete-canned.tsx'

export function CannedRow({ canned }: { canned: CannedMessage }) {
  const t = useText()
  const reader = useReader()
  const sharingWords = useSharingWords()
  const { id, name, shortcut, keywords, texts, files, sharing, can, usedCount, lastUsedAt } = canned
  const edit = t('canned:edit', { name })
  const languages = texts.flatMap(({ language }) => (language ? [languageNames[language]] : []))
  return (
    <Item
      name={name}
      facts={
        <>
          {shortcut && (
            <bdi className={styles.typed} dir="ltr">
              /{shortcut}
            </bdi>
          )}
          {keywords.map(word => (
            <bdi key={word} className={styles.typed} dir="ltr">
              #{word}
            </bdi>
          ))}
          {languages.map(language => (
            <bdi key={language}>{language}</bdi>
          ))}
          {files.length > 0 && (
            <span className={styles.files}>
              <Paperclip aria-hidden="true" />
              {t('canned:fileCount', { count: files.length })}
            </span>
          )}
          {sharing.with !== 'nobody' && <span>{sharingWords(sharing)}</span>}
          <span>
            {lastUsedAt
              ? t('canned:used', { count: usedCount, moment: fullMoment(lastUsedAt, reader) })
              : t('canned:neverUsed')}
          </span>
        </>
      }
      actions={
        can.change && (
          <>
            <Tooltip text={edit}>
              <Link to={paths.cannedMessage} params={{ id }} aria-label={edit} className={icon.button}>
                <Pencil />
              </Link>
            </Tooltip>
            <DeleteCanned canned={canned} />
          </>
        )
      }
    >
      <p className={styles.excerpt} dir="auto">
        {excerptOf(canned)}
      </p>
    </Item>
  )
}
