import type { ActionOf } from '@stoa/contract/actions'
import { Plus } from 'lucide-react'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { classes } from '../../../ui/classes.ts'
import { FieldSet } from '../../../ui/field-set.tsx'
import { ManyPicker } from '../../../ui/many-picker.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import word from '../../../ui/word.module.css'
import { isEmail } from '../../checks.ts'
import { useNames } from '../../conditions/use-names.ts'
import { useOptions } from '../../conditions/use-options.ts'
import { useText } from '../../text.ts'
import type { FormProps } from '../form-props.ts'
import { RichText } from '../rich-text.tsx'

/** A mail to colleagues or to any address; the customer gets an answer instead. */
export function MailForm({ action, onChange, errorAt }: FormProps<ActionOf<'mail'>>) {
  const t = useText()
  const names = useNames()
  const people = useOptions('people')
  const error = errorAt('to')
  const nameOf = (to: string | number) => (typeof to === 'number' ? names.of('people', to) : to)
  return (
    <>
      <FieldSet label={t('actions:to')} hint={t('actions:toHint')} error={error}>
        <Chips
          label={t('actions:to')}
          chips={action.to.map(to => ({
            key: to,
            label: nameOf(to) ?? t('conditions:gone'),
            gone: nameOf(to) === null,
          }))}
          removeLabel={value => t('conditions:removeValue', { value })}
          onRemove={key => onChange({ ...action, to: action.to.filter(to => to !== key) })}
        >
          <ManyPicker
            label={t('actions:to')}
            options={people}
            chosen={action.to}
            onChange={to => onChange({ ...action, to })}
            create={typed => (isEmail(typed) ? { value: typed, label: typed } : null)}
            trigger={
              <button
                type="button"
                className={classes(word.word, action.to.length === 0 && word.open)}
                aria-label={action.to.length === 0 ? t('conditions:choose') : t('conditions:addValue')}
                aria-invalid={error ? true : undefined}
              >
                {action.to.length === 0 ? <span>{t('conditions:choose')}</span> : <Plus aria-hidden="true" />}
              </button>
            }
          />
        </Chips>
        <Checkbox
          label={t('actions:toAssignee')}
          checked={action.toAssignee}
          onCheckedChange={toAssignee => onChange({ ...action, toAssignee })}
        />
      </FieldSet>
      <TextField
        label={t('actions:subject')}
        dir="auto"
        maxLength={500}
        value={action.subject}
        onValueChange={subject => onChange({ ...action, subject })}
        error={errorAt('subject')}
      />
      <RichText
        label={t('actions:text')}
        html={action.html}
        onChange={html => onChange({ ...action, html })}
        error={errorAt('html')}
      />
    </>
  )
}
