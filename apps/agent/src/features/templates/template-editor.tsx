import type { Template } from '@stoa/contract/templates'
import { useRef, useState } from 'react'
import { LeaveGuard } from '../../lib/leave-guard.tsx'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'
import { offsetOf } from './places-in-text.ts'
import { Preview } from './preview.tsx'
import { ProblemList } from './problem-list.tsx'
import { ResetTemplate } from './reset-template.tsx'
import styles from './template-editor.module.css'
import { usePreview } from './use-preview.ts'
import { VariableMenu } from './variable-menu.tsx'

type Props = { departmentId: number | null; template: Template }
type Field = 'subject' | 'html'
type Words = { active: boolean; subject: string; html: string }

const wordsOf = ({ active, subject, html }: Words): Words => ({ active, subject, html })

/** The words of one mail, with what comes out of them beside. */
export function TemplateEditor({ departmentId, template: { kind, wording, variables } }: Props) {
  const t = useText()
  const fields = { subject: useRef<HTMLInputElement>(null), html: useRef<HTMLTextAreaElement>(null) }
  const last = useRef<Field>('html')
  const place = { departmentId, kind }
  const [saved, setSaved] = useState(wordsOf(wording))
  const { values, set, field, form } = useForm({ start: saved })
  const change = useAct('templates.change', {
    stale: ['templates.list'],
    onDone: answer => {
      setSaved(wordsOf(answer.wording))
      say(t('templates:saved'))
    },
  })
  const startAnew = (words: Words) => {
    setSaved(words)
    set(words)
  }
  const changed = (['active', 'subject', 'html'] as const).some(name => saved[name] !== values[name])
  const preview = usePreview({ ...place, subject: values.subject, html: values.html })

  /** Puts a variable where the cursor stands, or where it stood last. */
  const insert = (name: string, inSubject: boolean) => {
    const into = inSubject ? last.current : 'html'
    const element = fields[into].current
    const from = element?.selectionStart ?? values[into].length
    const to = element?.selectionEnd ?? from
    const written = `{{ ${name} }}`
    set({ [into]: values[into].slice(0, from) + written + values[into].slice(to) })
    goTo(into, from + written.length)
  }
  const goTo = (name: Field, offset: number) =>
    requestAnimationFrame(() => {
      fields[name].current?.focus()
      fields[name].current?.setSelectionRange(offset, offset)
    })

  return (
    <div className={styles.editor}>
      <form className={styles.form} {...form(body => change.mutate({ body: { ...place, ...body } }))}>
        <h2>{t(`templates:kinds.${kind}`)}</h2>
        {kind === 'reply' ? (
          <p className={styles.soft}>{t('templates:alwaysOn')}</p>
        ) : (
          <Checkbox
            label={t('templates:active')}
            checked={values.active}
            onCheckedChange={on => set({ active: on })}
          />
        )}
        <TextField
          ref={fields.subject}
          label={t('templates:subject')}
          hint={t('templates:subjectHint')}
          maxLength={500}
          dir="auto"
          onFocus={() => {
            last.current = 'subject'
          }}
          {...field('subject')}
        />
        <TextArea
          ref={fields.html}
          label={t('templates:html')}
          hint={t('templates:htmlHint', { example: '{{ customer.name }}' })}
          rows={16}
          className={styles.source}
          dir="auto"
          spellCheck={false}
          onFocus={() => {
            last.current = 'html'
          }}
          {...field('html')}
        />
        <ProblemList
          problems={preview.shown?.problems ?? []}
          onGo={({ field: name, line, column }) => goTo(name, offsetOf(values[name], line, column))}
        />
        <div className={styles.acts}>
          <VariableMenu variables={variables} onChoose={insert} />
          <span className={styles.end}>
            {wording.from === (departmentId === null ? 'common' : 'department') && (
              <ResetTemplate place={place} onReset={startAnew} />
            )}
            <Button type="submit" look="primary" busy={change.isPending} aria-disabled={!changed}>
              {t('save')}
            </Button>
          </span>
        </div>
      </form>
      <Preview preview={preview} />
      <LeaveGuard changed={changed} text={t('templates:leaveText')} />
    </div>
  )
}
