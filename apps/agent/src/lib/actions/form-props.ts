import type { Action } from '@stoa/contract/actions'

/** What every form of an action gets. */
export type FormProps<Kind extends Action> = {
  action: Kind
  onChange: (action: Kind) => void
  /** What is wrong with a field, for people. */
  errorAt: (path: string) => string | null
}
