import type { ReportMail } from '@stoa/contract/report-mails'
import { fullMoment } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'
import { Pause, Pencil, Play, Trash2 } from 'lucide-react'
import { useMe, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Item } from '../../../ui/items.tsx'
import { say } from '../../../ui/toasts.ts'
import { MailDialog } from './mail-dialog.tsx'
import { useRhythmWords } from './mail-words.ts'
import styles from './saved.module.css'
import { SendingsDialog } from './sendings-dialog.tsx'

const stale = ['reportMails.list', 'reportMails.sendings'] as const

/** One mail: when, to whom, when next, and what can be done about it. */
export function MailItem({ mail }: { mail: ReportMail }) {
  const t = useText()
  const me = useMe()
  const reader = useReader()
  const rhythm = useRhythmWords()
  const { id, owner, people, addresses, nextAt, paused, can } = mail
  const params = { id }
  const pause = useAct('reportMails.pause', { stale })
  const resume = useAct('reportMails.resume', { stale })
  const remove = useAct('reportMails.delete', { stale, onDone: () => say(t('saved:mail.deleted')) })
  const sendNow = useAct('reportMails.sendNow', { stale, onDone: () => say(t('saved:mail.sentNow')) })
  const recipients = new Intl.ListFormat(localeOf(reader.language)).format(
    [...people.map(({ name }) => name), ...addresses].map(each => `\u2068${each}\u2069`),
  )
  return (
    <Item
      name={rhythm(mail)}
      facts={
        <>
          <span>{recipients}</span>
          {nextAt && <span>{t('saved:mail.next', { when: fullMoment(nextAt, reader) })}</span>}
          {paused && <Badge tone="warning">{t(`saved:mail.paused.${paused}`)}</Badge>}
          {owner.id !== me.id && <span>{t('saved:mail.owner', { name: `\u2068${owner.name}\u2069` })}</span>}
        </>
      }
      actions={
        <>
          {nextAt ? (
            <IconButton
              label={t('saved:mail.pause')}
              icon={<Pause />}
              onClick={() => pause.mutate({ params })}
            />
          ) : (
            can.change && (
              <IconButton
                label={t('saved:mail.resume')}
                icon={<Play />}
                onClick={() => resume.mutate({ params })}
              />
            )
          )}
          {can.change && (
            <MailDialog
              savedReportId={null}
              mail={mail}
              trigger={<IconButton label={t('saved:mail.change')} icon={<Pencil />} />}
            />
          )}
          <IconButton
            label={t('saved:mail.delete')}
            icon={<Trash2 />}
            onClick={() => remove.mutate({ params })}
          />
        </>
      }
    >
      <div className={styles.acts}>
        <Button size="small" busy={sendNow.isPending} onClick={() => sendNow.mutate({ params })}>
          {t('saved:mail.sendNow')}
        </Button>
        <SendingsDialog mailId={id} />
      </div>
    </Item>
  )
}
