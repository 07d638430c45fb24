import type { Language } from '@stoa/contract/settings-shapes'
import { departmentSignatureVariables } from '@stoa/contract/signature-variables'
import { useState } from 'react'
import { LazySignatureEditor } from '../../../../lib/signing/lazy-signature-editor.ts'
import { useText } from '../../../../lib/text.ts'
import { useAct } from '../../../../lib/use-act.ts'
import { say } from '../../../../ui/toasts.ts'
import { SignaturePreview } from './signature-preview.tsx'

type Props = {
  departmentId: number
  /** Of the customers that it is for; null: of all others. */
  language: Language | null
  html: string
}

/** The signature for customers of one language, and what an answer would have of it. */
export function SignatureText({ departmentId, language, html: kept }: Props) {
  const t = useText()
  const [html, setHtml] = useState(kept)
  const change = useAct('departmentSignatures.change', {
    stale: ['departmentSignatures.list', 'signatures.shown'],
    shownByForm: ['canned_text_invalid'],
    onDone: (_answer, { body }) =>
      say(body.html ? t('people:signatures.saved') : t('people:signatures.removed')),
  })
  return (
    <>
      <LazySignatureEditor
        html={kept}
        variables={departmentSignatureVariables}
        hint={t('departments:signature.hint')}
        busy={change.isPending}
        broken={change.error?.code === 'canned_text_invalid'}
        onChange={setHtml}
        onSave={written => change.mutate({ params: { id: departmentId }, body: { language, html: written } })}
      />
      <SignaturePreview departmentId={departmentId} html={html} />
    </>
  )
}
