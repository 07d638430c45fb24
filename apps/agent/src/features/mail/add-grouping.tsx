import type { MailGrouping } from '@stoa/contract/mail-handling'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { checksIn } from '../../lib/checks.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Actions, Dialog } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Props = { groupings: readonly MailGrouping[] }

/** The button to say which mails of a sender belong together, with its dialog. */
export function AddGrouping({ groupings }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('mail:handling.groupings')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<Plus />}>{t('mail:handling.add')}</Button>}
    >
      <GroupingForm groupings={groupings} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}

type Values = { sender: string; by: MailGrouping['by']; pattern: string; days: string }
const isDays = (days: string) => /^\d{1,3}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= 365

function GroupingForm({ groupings, onEnd }: Props & { onEnd: () => void }) {
  const t = useText()
  const change = useAct('mailHandling.change', {
    stale: ['mailHandling.get'],
    shownByForm: ['pattern_broken', 'invalid_request'],
    onDone: onEnd,
  })
  const { form, field, values } = useForm<Values>({
    start: { sender: '', by: 'subject', pattern: '', days: '7' },
    checks: {
      sender: sender =>
        /^[^\s@]*@?[^\s@]+\.[^\s@]+$/.test(sender.trim()) ? null : t('mail:handling.senderHint'),
      pattern: (pattern, { by }) => (by === 'number' ? checksIn(t).filled(pattern) : null),
      days: days => (isDays(days) ? null : t('mail:handling.daysWrong')),
    },
    failure: change.error,
    refusals: { pattern_broken: 'pattern', invalid_request: 'sender' },
  })
  const send = form(({ sender, by, pattern, days }) => {
    const added = {
      sender: sender.trim().toLowerCase(),
      by,
      pattern: by === 'number' ? pattern.trim() : null,
      days: Number(days),
    }
    change.mutate({ body: { groupings: [...groupings, added] } })
  })
  return (
    <form {...send}>
      <Fields>
        <TextField
          label={t('mail:handling.sender')}
          hint={t('mail:handling.senderHint')}
          maxLength={320}
          {...field('sender')}
        />
        <Select
          label={t('mail:handling.by')}
          options={[
            { value: 'subject', label: t('mail:handling.subject') },
            { value: 'number', label: t('mail:handling.number') },
          ]}
          {...field('by')}
        />
        {values.by === 'number' && (
          <TextField
            label={t('mail:handling.pattern')}
            hint={t('mail:handling.patternHint')}
            maxLength={200}
            dir="ltr"
            {...field('pattern')}
          />
        )}
        <TextField label={t('mail:handling.days')} inputMode="numeric" maxLength={3} {...field('days')} />
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('add')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
