import type { Db, Tx } from './database.ts'

/**
 * What several ask at the same time in one transaction is asked with one statement: `ask` gets all of it in the order in which it was asked,
 * and answers in that order. Where it fails, it fails for all of them. Who asks something else and needs it to come later awaits this first.
 */
export const together = <Asked, Answer>(
  ask: (db: Db | Tx, asked: readonly Asked[]) => Promise<readonly Answer[]>,
): ((db: Db | Tx, asked: Asked) => Promise<Answer>) => {
  const open = new WeakMap<object, { asked: Asked[]; answers: Promise<readonly Answer[]> }>()
  const begin = (db: Db | Tx) => {
    const asked: Asked[] = []
    const turnEnds = new Promise(resolve => setImmediate(resolve))
    const answers = turnEnds.then(() => {
      open.delete(db)
      return ask(db, asked)
    })
    const group = { asked, answers }
    open.set(db, group)
    return group
  }
  return async (db, asked) => {
    const group = open.get(db) ?? begin(db)
    const place = group.asked.push(asked) - 1
    const answers = await group.answers
    if (answers.length !== group.asked.length)
      throw new Error(`${group.asked.length} asked together, ${answers.length} were answered.`)
    return answers[place] as Answer
  }
}
