import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { departmentEvents } from '../events.ts'
import { lockDepartment } from '../store.ts'
import { deleteAddress } from '../store-addresses.ts'

/** @throws not_found */
export const removeAddress = async (act: Act, departmentId: number, address: string): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  const wasThere = await deleteAddress(act.tx, departmentId, address)
  if (wasThere) await record(act, departmentEvents, 'department.address-removed', { departmentId, address })
}
