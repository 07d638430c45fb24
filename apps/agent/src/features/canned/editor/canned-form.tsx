import type { CannedMessage, CannedText } from '@stoa/contract/canned-messages'
import { shortcutPattern } from '@stoa/contract/canned-variables'
import type { Sharing } from '@stoa/contract/macros'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { checksIn } from '../../../lib/checks.ts'
import { LeaveGuard } from '../../../lib/leave-guard.tsx'
import { SharingField } from '../../../lib/sharing/sharing-field.tsx'
import { useMayShare } from '../../../lib/sharing/use-may-share.ts'
import { useSharingProblem } from '../../../lib/sharing/use-sharing-problem.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextChips } from '../../../ui/text-chips.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { CannedFiles } from './canned-files.tsx'
import { CannedTexts } from './canned-texts.tsx'
import { useCannedFiles } from './use-canned-files.ts'

type Draft = {
  name: string
  shortcut: string
  keywords: string[]
  subject: string
  texts: CannedText[]
  sharing: Sharing
}

const blank: Draft = {
  name: '',
  shortcut: '',
  keywords: [],
  subject: '',
  texts: [{ language: null, html: '' }],
  sharing: { with: 'nobody' },
}
const draftOf = ({ name, shortcut, keywords, subject, texts, sharing }: Draft): Draft => ({
  name,
  shortcut,
  keywords,
  subject,
  texts,
  sharing,
})

/** A canned message, whole; nothing is saved before somebody says so. */
export function CannedForm({ canned }: { canned: CannedMessage | null }) {
  const t = useText()
  const navigate = useNavigate()
  const mayShare = useMayShare()
  const sharingProblem = useSharingProblem()
  const [start] = useState(() => draftOf(canned ?? blank))
  const [saved, setSaved] = useState(false)
  const files = useCannedFiles(canned?.files ?? [])
  const options = {
    stale: ['cannedMessages.list'] as const,
    shownByForm: ['canned_text_invalid'] as const,
    onDone: ({ name }: CannedMessage) => {
      setSaved(true)
      say(canned ? t('saved') : t('canned:created', { name }))
      // Once the guard has heard that nothing is lost.
      setTimeout(() => navigate({ to: paths.cannedMessages, search: {} }))
    },
  }
  const create = useAct('cannedMessages.create', options)
  const change = useAct('cannedMessages.change', options)
  const failure = canned ? change.error : create.error
  const { form, field, values, error, set } = useForm<Draft>({
    start,
    checks: {
      name: checksIn(t).filled,
      shortcut: shortcut => (shortcutPattern.test(shortcut.trim()) ? null : t('canned:shortcutWrong')),
      texts: texts => (texts.some(({ html }) => html === '') ? t('fieldMissing') : null),
      sharing: sharingProblem,
    },
    failure,
    refusals: { canned_text_invalid: 'texts' },
  })
  const send = form(body => {
    const { uploadIds, removeFileIds } = files
    if (canned) change.mutate({ params: { id: canned.id }, body: { ...body, uploadIds, removeFileIds } })
    else create.mutate({ body: { ...body, uploadIds } })
  })
  const wrong = error('texts')
  const wrongAt = new Set(failure?.details?.map(({ path }) => path))
  const errorAt = (index: number) => {
    if (!wrong) return null
    const refused = failure?.code === 'canned_text_invalid'
    return (refused ? wrongAt.has(`texts.${index}`) : values.texts[index]?.html === '') ? wrong : null
  }
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('canned:name')} hint={t('canned:nameHint')} maxLength={120} {...field('name')} />
        <TextField
          label={t('canned:shortcut')}
          hint={t('canned:shortcutHint')}
          optional
          maxLength={40}
          dir="auto"
          {...field('shortcut')}
        />
        <FieldSet label={t('canned:keywords')} hint={t('canned:keywordsHint')}>
          <TextChips
            label={t('canned:keywords')}
            texts={values.keywords}
            onChange={keywords => set({ keywords })}
            placeholder={t('canned:keywordsPlaceholder')}
            removeLabel={word => t('canned:removeKeyword', { word })}
          />
        </FieldSet>
        <Section title={t('canned:text')} text={t('canned:textHint')}>
          <CannedTexts texts={values.texts} onChange={texts => set({ texts })} errorAt={errorAt} />
        </Section>
        <TextField
          label={t('canned:subject')}
          hint={t('canned:subjectHint')}
          optional
          maxLength={500}
          dir="auto"
          {...field('subject')}
        />
        <CannedFiles files={files} />
        <SharingField
          value={values.sharing}
          onChange={sharing => set({ sharing })}
          mayShare={mayShare}
          error={error('sharing')}
        />
        <Actions>
          <Button onClick={() => navigate({ to: paths.cannedMessages, search: {} })}>{t('cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            busy={create.isPending || change.isPending || files.uploads.busy}
          >
            {canned ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
      <LeaveGuard
        changed={!saved && (files.changed || JSON.stringify(values) !== JSON.stringify(start))}
        text={t('canned:leaveText')}
      />
    </form>
  )
}
