import type { User } from '@stoa/contract/people'

/** What the dialogs of a person's menu are given. */
export type Question = { person: User; open: boolean; onOpenChange: (open: boolean) => void }
