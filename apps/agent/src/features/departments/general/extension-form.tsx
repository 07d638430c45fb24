import type { Department } from '@stoa/contract/departments'
import { useText } from '../../../lib/text.ts'
import { useForm } from '../../../lib/use-form.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { FieldWithButton } from '../field-with-button.tsx'
import { useConfigure } from '../use-configure.ts'

const isExtension = (text: string) => /^\d{2,6}$/.test(text)

export function ExtensionForm({ department }: { department: Department }) {
  const t = useText()
  const { configure, locked, busy, failure } = useConfigure(department, {
    shownByForm: ['extension_taken'],
    onDone: () => say(t('saved')),
  })
  const { form, field, values } = useForm({
    start: { extension: department.extension ?? '' },
    checks: {
      extension: value =>
        value.trim() === '' || isExtension(value.trim()) ? null : t('departments:general.extensionWrong'),
    },
    failure,
    refusals: { extension_taken: 'extension' },
  })
  const given = values.extension.trim() || null
  return (
    <form {...form(() => configure({ extension: given }))}>
      <FieldWithButton word={t('save')} locked={locked} busy={busy} disabled={given === department.extension}>
        <TextField
          label={t('departments:general.extension')}
          hint={t('departments:general.extensionHint')}
          optional
          type="tel"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          disabled={locked}
          {...field('extension')}
        />
      </FieldWithButton>
    </form>
  )
}
