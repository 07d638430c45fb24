import { useSuspenseQuery } from '@tanstack/react-query'
import { PenLine, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Item, Items } from '../../ui/items.tsx'
import { Section } from '../../ui/section.tsx'

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Which domains' mails are signed, and the record that the DNS of each needs. */
export function Dkim() {
  const t = useText()
  const words = { copy: t('copy'), copied: t('copied') }
  const keys = useSuspenseQuery(query('dkimKeys.list')).data.items
  const accounts = useSuspenseQuery(query('smtpAccounts.list')).data.items
  const create = useAct('dkimKeys.create', { stale: ['dkimKeys.list'] })
  const signed = keys.map(({ domain }) => domain)
  const unsigned = [...new Set(accounts.map(({ fromAddress }) => domainOf(fromAddress)))].filter(
    domain => !signed.includes(domain),
  )
  return (
    <Section title={t('mail:dkim.title')} text={t('mail:dkim.text')}>
      <Items>
        {keys.length === 0 && unsigned.length === 0 && (
          <EmptyState icon={<PenLine />} title={t('mail:dkim.none')} />
        )}
        {keys.map(({ domain, recordName, recordValue }) => (
          <Item key={domain} name={domain} actions={<DeleteKey domain={domain} />}>
            <p>{t('mail:dkim.record')}</p>
            <CopyField label={t('mail:dkim.recordName')} value={recordName} copy={copyText} words={words} />
            <CopyField label={t('mail:dkim.recordValue')} value={recordValue} copy={copyText} words={words} />
          </Item>
        ))}
        {unsigned.map(domain => (
          <Item
            key={domain}
            name={domain}
            facts={<span>{t('mail:dkim.unsigned')}</span>}
            actions={
              <Button
                icon={<Plus />}
                busy={create.isPending && create.variables.body.domain === domain}
                onClick={() => create.mutate({ body: { domain } })}
              >
                {t('mail:dkim.sign')}
              </Button>
            }
          />
        ))}
      </Items>
    </Section>
  )
}

function DeleteKey({ domain }: { domain: string }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const remove = useAct('dkimKeys.delete', { stale: ['dkimKeys.list'], onDone: () => setOpen(false) })
  return (
    <>
      <IconButton label={t('mail:dkim.delete', { domain })} icon={<Trash2 />} onClick={() => setOpen(true)} />
      <Confirm
        title={t('mail:dkim.delete', { domain })}
        text={t('mail:dkim.deleteText')}
        act={t('delete')}
        cancel={t('cancel')}
        busy={remove.isPending}
        open={open}
        onOpenChange={setOpen}
        onConfirm={() => remove.mutate({ body: { domain } })}
      />
    </>
  )
}
