import type { CallOf } from '@stoa/client/shape'
import type { Action, ActionKind } from '@stoa/contract/actions'
import { useEffect, useState } from 'react'
import { newAction } from '../../../../lib/actions/action-kinds.ts'
import { ActionPicker } from '../../../../lib/actions/action-picker.tsx'
import { useBatches } from '../../../../lib/batches/use-batches.ts'
import { useText } from '../../../../lib/text.ts'
import { Button } from '../../../../ui/button.tsx'
import { MassDialog } from './mass-dialog.tsx'
import { offered, saysItAll } from './mass-kinds.ts'

export type MassTickets = CallOf<'batches.start'>['body']['tickets']

type Props = {
  tickets: MassTickets
  /** Which they are, in words. */
  named: string
  /** What a shortcut asked for. */
  wanted: Action | null
  onWanted: (action: Action | null) => void
  onRun: () => void
}

/** Every act on the selected tickets, or on all of a list. Loaded when somebody selects: it knows the words of all actions. */
export function MassActs({ tickets, named, wanted, onWanted, onRun }: Props) {
  const t = useText()
  const { start } = useBatches()
  const [asking, setAsking] = useState<Action | null>(null)
  const whole = !('ids' in tickets)

  const run = (action: Action) =>
    start.mutate(
      { body: { tickets, actions: [action] } },
      {
        onSuccess: () => {
          setAsking(null)
          onRun()
        },
      },
    )
  const begin = (action: Action) => (saysItAll(action.kind) && !whole ? run(action) : setAsking(action))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish begins something
  useEffect(() => {
    if (!wanted) return
    onWanted(null)
    begin(wanted)
  }, [wanted])

  return (
    <>
      <ActionPicker
        kinds={offered as readonly ActionKind[]}
        onChoose={kind => begin(kind === 'resolve' ? { kind, silent: false } : newAction(kind))}
        trigger={
          <Button aria-label={t('batches:act')} look="primary" size="small" busy={start.isPending && !asking}>
            {t('batches:act')}
          </Button>
        }
      />
      {asking && (
        <MassDialog
          key={asking.kind}
          first={asking}
          tickets={named}
          hint={whole ? t('batches:onWhole') : undefined}
          busy={start.isPending}
          onRun={run}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
