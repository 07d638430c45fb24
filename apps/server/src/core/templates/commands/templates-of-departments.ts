import type { Act } from '../../../platform/events/act.ts'
import type { TakesOver } from '../../departments/commands.ts'
import { copyTemplates, deleteTemplatesOf } from '../store.ts'
import { copySignaturesOfDepartment, deleteSignaturesOfDepartment } from '../store-department-signatures.ts'
import { copySignatures, deleteSignaturesFor } from '../store-signatures.ts'

/** Own wordings end with their department: its tickets speak with the voice of the substitute. A clone begins with copies. */
export const templatesOfDepartments: TakesOver & {
  copyTo: (act: Act, from: number, to: number) => Promise<void>
} = {
  hangsOn: async () => false,
  async moveTo(act, from) {
    await deleteTemplatesOf(act.tx, from)
    await deleteSignaturesFor(act.tx, from)
    await deleteSignaturesOfDepartment(act.tx, from)
  },
  async copyTo(act, from, to) {
    await copyTemplates(act.tx, from, to)
    await copySignatures(act.tx, from, to)
    await copySignaturesOfDepartment(act.tx, from, to)
  },
}
