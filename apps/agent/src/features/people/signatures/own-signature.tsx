import type { Language } from '@stoa/contract/settings-shapes'
import { signatureVariables } from '@stoa/contract/signature-variables'
import { LazySignatureEditor } from '../../../lib/signing/lazy-signature-editor.ts'
import { useText } from '../../../lib/text.ts'
import { tipDone } from '../../../lib/tips/tip-done.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say } from '../../../ui/toasts.ts'

type Props = {
  departmentId: number | null
  /** Of the customers that it is for; null: of all others. */
  language: Language | null
  html: string
}

/** What one signs with oneself, at one place. */
export function OwnSignature({ departmentId, language, html: kept }: Props) {
  const t = useText()
  const change = useAct('signatures.change', {
    stale: ['signatures.mine', 'signatures.shown'],
    shownByForm: ['canned_text_invalid'],
    onDone: (_answer, { body }) => {
      tipDone('signature')
      say(body.html ? t('people:signatures.saved') : t('people:signatures.removed'))
    },
  })
  return (
    <LazySignatureEditor
      html={kept}
      variables={signatureVariables}
      hint={t('people:signatures.hint')}
      busy={change.isPending}
      broken={change.error?.code === 'canned_text_invalid'}
      onSave={html => change.mutate({ body: { departmentId, language, html } })}
    />
  )
}
