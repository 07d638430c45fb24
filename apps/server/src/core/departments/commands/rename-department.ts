import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { changeDepartment, lockDepartment, nameIsTaken } from '../store.ts'

/** Only a change of case is a change too. @throws not_found, name_taken */
export const renameDepartment = async (act: Act, id: number, name: string): Promise<void> => {
  const department = await lockDepartment(act.tx, id)
  if (department.name === name) return
  if (await nameIsTaken(act.tx, name, id)) return refuse('name_taken')
  await changeDepartment(act.tx, id, { name })
  await record(act, departmentEvents, 'department.renamed', {
    departmentId: id,
    name: { from: department.name, to: name },
  })
}
