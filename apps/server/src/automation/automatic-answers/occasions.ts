import { departmentsOfCalendars } from '../../core/departments/queries.ts'
import { isSentSomewhere } from '../../core/templates/queries.ts'
import { oncePerBatch } from '../../platform/events/once-per-batch.ts'

/** Whether any department ever closes. Most mails come where none of these holds, and cost no further look. */
export const someDepartmentCloses = oncePerBatch(async tx => (await departmentsOfCalendars(tx)).size > 0)

/** Whether any department confirms what comes in. Built in, none does. */
export const someConfirmReceipt = oncePerBatch(tx => isSentSomewhere(tx, 'ticket_received'))

/** Whether any department tells of resolving. Built in, none does. */
export const someTellOfResolving = oncePerBatch(tx => isSentSomewhere(tx, 'resolved'))
