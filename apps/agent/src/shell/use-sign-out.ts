import { outbox } from '../lib/outbox/outbox.ts'
import { useAct } from '../lib/use-act.ts'
import { paths } from '../paths.ts'

/** What this browser keeps for the account goes with it. */
export const useSignOut = () =>
  useAct('sessions.signOut', {
    onDone: () => {
      outbox.clear()
      window.location.assign(paths.signIn)
    },
  })
