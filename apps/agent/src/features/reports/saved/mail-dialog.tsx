import type { ReportMail } from '@stoa/contract/report-mails'
import { type ReactElement, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { say } from '../../../ui/toasts.ts'
import { MailForm } from './mail-form.tsx'

type Props = {
  /** Of which report a new one is. */
  savedReportId: number | null
  mail: ReportMail | null
  trigger: ReactElement
}

/** A new mail of a saved report, or another rhythm and other recipients for one. */
export function MailDialog({ savedReportId, mail, trigger }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const options = {
    stale: ['reportMails.list'] as const,
    shownByForm: ['address_ours', 'lead_unknown'] as const,
    onDone: () => {
      say(mail ? t('saved') : t('saved:mail.created'))
      setOpen(false)
    },
  }
  const create = useAct('reportMails.create', options)
  const change = useAct('reportMails.change', options)
  return (
    <Dialog
      title={mail ? t('saved:mail.change') : t('saved:mail.add')}
      description={t('saved:mail.text')}
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      {open && (
        <MailForm
          mail={mail}
          busy={create.isPending || change.isPending}
          failure={mail ? change.error : create.error}
          onSend={body => {
            if (mail) change.mutate({ params: { id: mail.id }, body })
            else if (savedReportId !== null) create.mutate({ params: { id: savedReportId }, body })
          }}
        />
      )}
    </Dialog>
  )
}
