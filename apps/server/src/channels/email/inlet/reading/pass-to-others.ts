import { createHash } from 'node:crypto'
import { departmentsOfAddresses } from '../../../../core/departments/queries.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { type IntakeRecord, keepRaw } from '../../../intake/commands.ts'
import { envelopeOf, type MailSource } from '../mail-source.ts'
import { eachWithoutTag } from './find-department.ts'

const departmentsOf = oncePerBatch((tx, addresses: string) =>
  departmentsOfAddresses(tx, JSON.parse(addresses)),
)

/**
 * A delivery that names several departments at once: each other one gets the mail as a record of its own, as if it had come to that
 * one alone. One that was read before, and is read again, makes none.
 */
export const passToOthers = async (
  act: Act,
  record: IntakeRecord,
  source: MailSource,
  departmentId: number,
): Promise<void> => {
  const to = envelopeOf(source)?.to ?? []
  if (to.length < 2) return
  const found = await departmentsOf(act, JSON.stringify(eachWithoutTag(to)))
  const named = Map.groupBy(to, address => {
    const known = eachWithoutTag([address]).find(each => found.has(each))
    return known === undefined ? departmentId : found.get(known)
  })
  for (const [other, addresses] of named) {
    if (other === undefined || other === departmentId) continue
    await keepRaw(act.tx, {
      channel: 'email',
      source: { ...source, to: addresses },
      raw: record.raw,
      dedupKey: createHash('sha256').update(`passed ${record.id} ${other}`).digest(),
      receivedAt: record.receivedAt,
    })
  }
}
