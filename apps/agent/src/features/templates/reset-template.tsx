import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Wording } from '@stoa/contract/templates'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { say } from '../../ui/toasts.ts'

type Props = {
  place: { departmentId: number | null; kind: TemplateKind }
  /** With the wording that counts then. */
  onReset: (wording: Pick<Wording, 'active' | 'subject' | 'html'>) => void
}

/** Gives up an own wording, after asking. */
export function ResetTemplate({ place, onReset }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const reset = useAct('templates.reset', {
    stale: ['templates.list'],
    onDone: ({ wording: { active, subject, html } }) => {
      setOpen(false)
      onReset({ active, subject, html })
      say(t('templates:resetDone'))
    },
  })
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('templates:reset')}
      </Button>
      <Confirm
        title={t('templates:resetTitle', { mail: t(`templates:kinds.${place.kind}`) })}
        text={t('templates:resetText')}
        act={t('templates:reset')}
        cancel={t('cancel')}
        busy={reset.isPending}
        open={open}
        onOpenChange={setOpen}
        onConfirm={() => reset.mutate({ body: place })}
      />
    </>
  )
}
