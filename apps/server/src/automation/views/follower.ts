import { calendarEvents } from '../../core/business-hours/events.ts'
import { contactEvents } from '../../core/contacts/events.ts'
import { customFieldEvents } from '../../core/custom-fields/events.ts'
import { departmentEvents } from '../../core/departments/events.ts'
import { settingsEvents } from '../../core/settings/events.ts'
import type { Act } from '../../platform/events/act.ts'
import { type Follower, on } from '../../platform/events/follower.ts'
import { slaEvents } from '../sla/events.ts'
import { keepTickets } from './keeping/keep-tickets.ts'
import type { Keepers } from './keeping/keepers.ts'
import { syncSignals } from './keeping/sync-signals.ts'
import { recheckCompany, recheckContact, recheckGroup } from './keeping/when-contacts-change.ts'
import { fillTimedAnew, recheckPromises } from './keeping/when-settings-change.ts'
import { withThoseOfContacts } from './store/tickets-of-contacts.ts'
import { takeTurn } from './store/turn.ts'

const AT_ONCE = 500

const keep = async (act: Act, keepers: Keepers, changed: readonly number[]): Promise<void> => {
  // Before looking whether there are any: a view that somebody is just making has to see these tickets, or be seen here.
  await takeTurn(act.tx)
  const all = await keepers(act.tx)
  if (all.length === 0) return
  const byName = all.some(keeper => keeper.needs.some(need => need.field === 'requester-name'))
  const ids = byName ? await withThoseOfContacts(act.tx, changed) : changed
  const signals = await syncSignals(act.tx, all, act.clock.now())
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await keepTickets(act, all, ids.slice(at, at + AT_ONCE), signals)
}

const contactChanges = (keepers: Keepers) => [
  on(contactEvents, 'contact.changed', (act, { data }) => recheckContact(act, keepers, data.contactId)),
  on(contactEvents, 'contact.company-set', (act, { data }) => recheckContact(act, keepers, data.contactId)),
  ...(['contact.merged', 'contact.unmerged'] as const).map(name =>
    on(contactEvents, name, async (act, { data }) => {
      await recheckContact(act, keepers, data.contactId)
      await recheckContact(act, keepers, data.intoContactId)
    }),
  ),
  ...(['contact.bounced', 'contact.bounce-cleared'] as const).map(name =>
    on(contactEvents, name, (act, { data }) => recheckContact(act, keepers, data.contactId)),
  ),
  on(contactEvents, 'contact.grouped', (act, { data }) => recheckContact(act, keepers, data.contactId)),
  on(customFieldEvents, 'customer-field.set', async (act, { data }) => {
    if (data.contactId !== undefined) await recheckContact(act, keepers, data.contactId)
    if (data.customerCompanyId !== undefined) await recheckCompany(act, keepers, data.customerCompanyId)
  }),
  on(contactEvents, 'customer-company.created', (act, { data }) =>
    recheckCompany(act, keepers, data.customerCompanyId),
  ),
  on(contactEvents, 'customer-company.changed', async (act, { data }) => {
    const { domains } = data.changes
    if (domains)
      await recheckCompany(
        act,
        keepers,
        data.customerCompanyId,
        [domains.from, domains.to].flat().map(String),
      )
  }),
  on(contactEvents, 'customer-company.grouped', (act, { data }) =>
    recheckCompany(act, keepers, data.customerCompanyId),
  ),
  on(contactEvents, 'customer-company.deleted', (act, { data }) =>
    recheckCompany(act, keepers, data.customerCompanyId),
  ),
  on(contactEvents, 'customer-company.restored', (act, { data }) =>
    recheckCompany(act, keepers, data.customerCompanyId),
  ),
  ...(['customer-company.merged', 'customer-company.unmerged'] as const).map(name =>
    on(contactEvents, name, async (act, { data }) => {
      await recheckCompany(act, keepers, data.customerCompanyId)
      await recheckCompany(act, keepers, data.intoCustomerCompanyId)
    }),
  ),
  on(contactEvents, 'contact-group.deleted', (act, { data }) =>
    recheckGroup(act, keepers, data.contactGroupId),
  ),
  on(contactEvents, 'contact-group.restored', (act, { data }) =>
    recheckGroup(act, keepers, data.contactGroupId),
  ),
]

/** Keeps what is in views. It comes after everything that decides, because it keeps what came of that. */
export const viewsFollower = (keepers: Keepers): Follower => ({
  name: 'views',
  stage: 'keeping',
  reactions: [
    on(calendarEvents, 'calendar.changed', act => recheckPromises(act, keepers)),
    on(slaEvents, 'sla-level.changed', act => recheckPromises(act, keepers)),
    on(departmentEvents, 'department.configured', async (act, { data }) => {
      if (data.changes.calendarId) await recheckPromises(act, keepers)
    }),
    on(settingsEvents, 'company.changed', async (act, { data }) => {
      if (data.timeZone) await fillTimedAnew(act, keepers)
    }),
    ...contactChanges(keepers),
  ],
  keep: (act, ticketIds) => keep(act, keepers, ticketIds),
})
