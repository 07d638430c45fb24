import { Plus } from 'lucide-react'
import { useState } from 'react'
import { BanDays } from '../../../lib/ban-days.tsx'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** The button to ban somebody, with its dialog. */
export function AddBan() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('mail:bans.add')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<Plus />}>{t('mail:bans.add')}</Button>}
    >
      <BanForm onEnd={() => setOpen(false)} />
    </Dialog>
  )
}

type Values = { who: string; reason: string; days: number | null }

function BanForm({ onEnd }: { onEnd: () => void }) {
  const t = useText()
  const create = useAct('bans.create', {
    stale: ['bans.list'],
    shownByForm: ['ban_unclear', 'ban_ours'],
    onDone: onEnd,
  })
  const { form, field, values, set } = useForm<Values>({
    start: { who: '', reason: '', days: null },
    checks: { who: checksIn(t).filled },
    failure: create.error,
    refusals: { ban_unclear: 'who', ban_ours: 'who' },
  })
  return (
    <form {...form(body => create.mutate({ body }))}>
      <Fields>
        <TextField
          label={t('mail:bans.who')}
          hint={t('mail:bans.whoHint')}
          maxLength={320}
          dir="ltr"
          {...field('who')}
        />
        <TextField label={t('tickets:ban.reason')} optional maxLength={500} {...field('reason')} />
        <BanDays days={values.days} onChange={days => set({ days })} />
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            {t('tickets:ban.act')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
