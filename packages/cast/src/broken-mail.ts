import { mutations } from './mail/mutations.ts'
import { seeded } from './mail/seeded.ts'

/**
 * Mails made of others by breaking them one to six times, the same ones for the same seed. Made one at a time, because
 * fifty thousand of them would not fit into memory.
 */
export function* brokenMails(
  count: number,
  given: { seed: number; from: readonly Buffer[] },
): Generator<Buffer> {
  const dice = seeded(given.seed)
  const another = () => dice.pick(given.from as [Buffer, ...Buffer[]])
  for (let index = 0; index < count; index += 1) {
    let mail = another()
    for (let times = dice.between(1, 6); times > 0; times -= 1)
      mail = dice.pick(mutations)(mail, { dice, other: another })
    yield mail
  }
}
