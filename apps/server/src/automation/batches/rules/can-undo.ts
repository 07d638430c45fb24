type Batch = {
  state: 'running' | 'stopped' | 'done'
  undoable: number
  undone: boolean
  undoOfId: number | null
}

/** Undoing is not undone in turn: the act itself can be done again. */
export const canUndo = ({ state, undoable, undone, undoOfId }: Batch): boolean =>
  state !== 'running' && undoable > 0 && !undone && undoOfId === null
