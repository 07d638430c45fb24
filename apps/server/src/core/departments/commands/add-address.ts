import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { lockDepartment } from '../store.ts'
import { insertAddress } from '../store-addresses.ts'

/** @throws not_found, address_taken (by another department) */
export const addAddress = async (act: Act, departmentId: number, address: string): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  const { ownerId, isNew } = await insertAddress(act.tx, departmentId, address)
  if (ownerId !== departmentId) return refuse('address_taken')
  if (isNew) await record(act, departmentEvents, 'department.address-added', { departmentId, address })
}
