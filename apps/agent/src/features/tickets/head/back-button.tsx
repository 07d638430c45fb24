import type { Ticket } from '@stoa/contract/ticket-shapes'
import { ArchiveRestore, ShieldCheck, Split } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useReason } from '../act-reason.ts'
import type { AsideActs } from '../use-aside-acts.ts'
import { ActButton } from './act-button.tsx'
import words from './act-word.module.css'

/** For what is out of the way: the one act that brings it back. */
export function BackButton({ ticket, acts }: { ticket: Ticket; acts: AsideActs }) {
  const t = useText()
  const spam = useReason(ticket, 'unmark-spam')
  const deleted = useReason(ticket, 'restore')
  const merged = useReason(ticket, 'unmerge')
  if (ticket.status === 'spam')
    return (
      <ActButton
        look="plain"
        icon={<ShieldCheck />}
        reason={spam}
        aria-label={t('tickets:unmarkSpam')}
        onClick={acts.unmarkSpam}
      >
        <span className={words.word}>{t('tickets:unmarkSpam')}</span>
      </ActButton>
    )
  if (ticket.mergedInto)
    return (
      <ActButton
        look="plain"
        icon={<Split />}
        reason={merged}
        aria-label={t('tickets:unmerge')}
        onClick={acts.unmerge}
      >
        <span className={words.word}>{t('tickets:unmerge')}</span>
      </ActButton>
    )
  return (
    <ActButton
      look="plain"
      icon={<ArchiveRestore />}
      reason={deleted}
      aria-label={t('tickets:restore')}
      onClick={acts.restore}
    >
      <span className={words.word}>{t('tickets:restore')}</span>
    </ActButton>
  )
}
