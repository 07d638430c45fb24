import type { Action } from '@stoa/contract/actions'
import { useMemo } from 'react'
import { useShortcuts } from '../../../../lib/shortcuts.ts'

const byKey: Record<string, Action> = {
  a: { kind: 'transfer', department: 'same', assignee: 'me' },
  t: { kind: 'transfer', department: 'same', assignee: 'nobody' },
  e: { kind: 'resolve', silent: false },
  p: { kind: 'postpone', for: 86_400, until: null },
  l: { kind: 'tag', tags: [] },
  i: { kind: 'prioritise', priority: 'high' },
  w: { kind: 'mark-answered' },
  g: { kind: 'merge', into: '' },
  '!': { kind: 'mark-spam' },
  '#': { kind: 'delete' },
}

const none = {}

/** The keys of a ticket act on the selection while there is one. */
export function useMassKeys(selecting: boolean, onWanted: (action: Action) => void): void {
  useShortcuts(
    useMemo(
      () =>
        selecting
          ? Object.fromEntries(Object.entries(byKey).map(([key, action]) => [key, () => onWanted(action)]))
          : none,
      [selecting, onWanted],
    ),
  )
}
