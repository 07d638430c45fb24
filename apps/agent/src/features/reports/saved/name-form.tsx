import type { ApiError } from '@stoa/client/api-error'
import type { Sharing } from '@stoa/contract/macros'
import { checksIn } from '../../../lib/checks.ts'
import { SharingField } from '../../../lib/sharing/sharing-field.tsx'
import { useMayShare } from '../../../lib/sharing/use-may-share.ts'
import { useText } from '../../../lib/text.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'

type Named = { name: string; sharing: Sharing }
type Props = {
  start: Named
  busy: boolean
  failure: ApiError | null
  submit: string
  onSend: (given: Named) => void
}

/** What a saved report is called, and with whom it is shared. */
export function NameForm({ start, busy, failure, submit, onSend }: Props) {
  const t = useText()
  const mayShare = useMayShare()
  const { form, field, values, error, set } = useForm<Named>({
    start,
    checks: {
      name: checksIn(t).filled,
      sharing: sharing => ('ids' in sharing && sharing.ids.length === 0 ? t('fieldMissing') : null),
    },
    failure,
    refusals: { name_taken: 'name', not_shareable: 'sharing' },
  })
  return (
    <form {...form(onSend)}>
      <Fields>
        <TextField label={t('saved:name')} hint={t('saved:nameHint')} maxLength={120} {...field('name')} />
        {mayShare ? (
          <SharingField
            value={values.sharing}
            onChange={sharing => set({ sharing })}
            mayShare
            error={error('sharing')}
          />
        ) : (
          <p>{t('saved:notShareable')}</p>
        )}
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {submit}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
