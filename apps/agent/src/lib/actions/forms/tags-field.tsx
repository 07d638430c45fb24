import { Plus } from 'lucide-react'
import { useId } from 'react'
import { Chips } from '../../../ui/chips.tsx'
import { classes } from '../../../ui/classes.ts'
import field from '../../../ui/form-field.module.css'
import { ManyPicker } from '../../../ui/many-picker.tsx'
import word from '../../../ui/word.module.css'
import { useOptions } from '../../conditions/use-options.ts'
import { useText } from '../../text.ts'

type Props = {
  tags: readonly string[]
  onChange: (tags: string[]) => void
  /** Also tags that there are not yet. */
  creates: boolean
  error: string | null
}

export function TagsField({ tags, onChange, creates, error }: Props) {
  const t = useText()
  const id = useId()
  const known = useOptions('tags').map(({ value, label }) => ({ value: String(value), label }))
  return (
    <div className={field.field}>
      <Chips
        label={t('actions:tags')}
        chips={tags.map(tag => ({ key: tag, label: tag }))}
        removeLabel={value => t('conditions:removeValue', { value })}
        onRemove={key => onChange(tags.filter(tag => tag !== key))}
      >
        <ManyPicker
          label={t('actions:tags')}
          options={known}
          chosen={tags}
          onChange={onChange}
          create={
            creates
              ? typed =>
                  known.some(({ value }) => value === typed)
                    ? null
                    : { value: typed.slice(0, 60), label: t('actions:createTag', { text: typed }) }
              : undefined
          }
          trigger={
            <button
              type="button"
              className={classes(word.word, tags.length === 0 && word.open)}
              aria-label={tags.length === 0 ? t('conditions:choose') : t('conditions:addValue')}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? id : undefined}
            >
              {tags.length === 0 ? <span>{t('conditions:choose')}</span> : <Plus aria-hidden="true" />}
            </button>
          }
        />
      </Chips>
      {error && (
        <p id={id} className={field.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
