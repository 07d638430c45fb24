import type { DraftItem } from '@stoa/contract/drafts'
import { fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Paperclip, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Item } from '../../../ui/items.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useDiscard } from './use-discard.ts'

export function DraftLine({ item }: { item: DraftItem }) {
  const t = useText()
  const reader = useReader()
  const [asked, setAsked] = useState(false)
  const discard = useDiscard(item)
  const { ticket, key, kind, subject, excerpt, files, shared, savedAt } = item
  const name = ticket?.subject ?? (subject || t('writing:drafts.noSubject'))
  const link = ticket ? (
    <Link to={paths.ticket} params={{ id: ticket.id }} search={{}} />
  ) : (
    <Link to={paths.newTicket} search={key === null ? {} : { draft: key }} />
  )
  return (
    <Item
      name={name}
      facts={
        <>
          <span>{t(`writing:drafts.kinds.${kind}`)}</span>
          {ticket && <bdi>{ticket.code}</bdi>}
          <time dateTime={savedAt}>{fullMoment(savedAt, reader)}</time>
          {files > 0 && (
            <span>
              <Paperclip size="0.85rem" aria-hidden="true" /> {t('writing:drafts.files', { count: files })}
            </span>
          )}
          {shared && (
            <span>
              <Users size="0.85rem" aria-hidden="true" /> {t('writing:drafts.shared')}
            </span>
          )}
        </>
      }
      actions={
        <>
          <LinkButton size="small" render={link}>
            {t('writing:drafts.goOn')}
          </LinkButton>
          <IconButton
            label={t('writing:drafts.discard', { name })}
            icon={<Trash2 />}
            onClick={() => setAsked(true)}
          />
        </>
      }
    >
      {excerpt && <p dir="auto">{excerpt}</p>}
      <Confirm
        title={t('writing:drafts.sure')}
        text={t('writing:drafts.sureText')}
        act={t('writing:drafts.act')}
        cancel={t('cancel')}
        busy={discard.busy}
        open={asked}
        onOpenChange={setAsked}
        onConfirm={discard.run}
      />
    </Item>
  )
}
