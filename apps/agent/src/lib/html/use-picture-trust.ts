import { useQuery } from '@tanstack/react-query'
import { query } from '../query.ts'
import { useAct } from '../use-act.ts'

/** Whether you always see the pictures of a sender, and how that changes. `sender`: null where nobody can be trusted. */
export function usePictureTrust(sender: string | null) {
  const list = useQuery({ ...query('pictureSenders.list'), enabled: sender !== null })
  const stale = ['pictureSenders.list'] as const
  const trust = useAct('pictureSenders.trust', { stale })
  const distrust = useAct('pictureSenders.distrust', { stale })
  const email = sender?.toLowerCase() ?? ''
  return {
    canBeTrusted: sender !== null && list.data !== undefined,
    isTrusted: sender !== null && (list.data?.items.some(each => each.email === email) ?? false),
    trust: () => trust.mutate({ body: { email } }),
    distrust: () => distrust.mutate({ body: { email } }),
  }
}
