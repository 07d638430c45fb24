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
  const spam = { icon: <ShieldCheck />, act: 'unmark-spam', does: 'unmarkSpam' } as const
  const merged = { icon: <Split />, act: 'unmerge', does: 'unmerge' } as const
  const deleted = { icon: <ArchiveRestore />, act: 'restore', does: 'restore' } as const
  const { icon, act, does } = ticket.status === 'spam' ? spam : ticket.mergedInto ? merged : deleted
  const reason = useReason(ticket, act)
  const name = t(`tickets:${does}`)
  return (
    <ActButton look="plain" icon={icon} reason={reason} aria-label={name} onClick={acts[does]}>
      <span className={words.word}>{name}</span>
    </ActButton>
  )
}
