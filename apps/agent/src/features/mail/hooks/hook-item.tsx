import type { MailHook } from '@stoa/contract/mail-hooks'
import { shortMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { copyText } from '../../../lib/copy-text.ts'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import { Item } from '../../../ui/items.tsx'
import { DeleteAccount } from '../delete-account.tsx'
import { HookDialog } from './hook-dialog.tsx'

export function HookItem({ hook }: { hook: MailHook }) {
  const t = useText()
  const reader = useReader()
  const departments = useQuery(query('departments.list')).data?.items
  const department = departments?.find(({ id }) => id === hook.departmentId)?.name
  const at = (moment: string) => ({ moment: shortMoment(moment, reader, Date.now()) })
  return (
    <Item
      name={hook.name}
      facts={
        <>
          <bdi>{t(`mail:hooks.providers.${hook.provider}`)}</bdi>
          <bdi>{department ?? t('mail:defaultDepartment')}</bdi>
          <span>
            {hook.active
              ? hook.lastMailAt
                ? t('mail:health.lastMail', at(hook.lastMailAt))
                : t('mail:health.noMail')
              : t('mail:health.off')}
          </span>
        </>
      }
      actions={
        <>
          <HookDialog hook={hook} />
          <DeleteAccount kind="hook" account={hook} />
        </>
      }
    >
      <CopyField
        label={t('mail:hooks.url')}
        value={hook.url}
        copy={copyText}
        words={{ copy: t('mail:hooks.copy'), copied: t('mail:hooks.copied') }}
      />
      {hook.problem && hook.problemAt && (
        <Banner tone="warning">
          {t('mail:hooks.refused', at(hook.problemAt))} {t(`mail:hooks.problems.${hook.problem}`)}
        </Banner>
      )}
    </Item>
  )
}
