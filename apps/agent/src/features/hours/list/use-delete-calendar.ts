import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say, sayAndOffer } from '../../../ui/toasts.ts'

const stale = ['businessHours.list'] as const

/** Deletes at once, and offers to take it back. */
export const useDeleteCalendar = () => {
  const t = useText()
  const restore = useAct('businessHours.restore', {
    stale,
    onDone: ({ name }) => say(t('hours:restored', { name })),
  })
  const remove = useAct('businessHours.delete', { stale })
  return ({ id, name }: { id: number; name: string }) =>
    remove.mutate(
      { params: { id } },
      {
        onSuccess: () =>
          sayAndOffer(t('hours:deleted', { name }), {
            word: t('undo'),
            act: () => restore.mutate({ params: { id } }),
          }),
      },
    )
}
