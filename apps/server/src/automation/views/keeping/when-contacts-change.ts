import { fieldNamed } from '@stoa/conditions/fields'
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { recheckSoon } from '../store/rechecks.ts'
import { takeTurn } from '../store/turn.ts'
import type { Keepers } from './keepers.ts'

/** What is known of customers moves tickets that nothing happened to. `contacts` gives the ids of those concerned. */
const recheckTicketsOf = async (act: Act, keepers: Keepers, contacts: RawBuilder<unknown>): Promise<void> => {
  await takeTurn(act.tx)
  const concerned = (await keepers(act.tx)).filter(keeper =>
    keeper.needs.some(need => fieldNamed(need.field)?.ofCustomer),
  )
  await recheckSoon(
    act.tx,
    concerned.map(keeper => keeper.fillId),
    sql`select id from ticket where contact_id in (${contacts})`,
    act.clock.now(),
  )
}

export const recheckContact = (act: Act, keepers: Keepers, contactId: number) =>
  recheckTicketsOf(act, keepers, sql`select ${contactId}::bigint`)

/** Who belongs to the company now, and who has an address at a domain that it has or had. */
export const recheckCompany = (
  act: Act,
  keepers: Keepers,
  companyId: number,
  domains: readonly string[] = [],
) =>
  recheckTicketsOf(
    act,
    keepers,
    sql`select id from contact where company_id = ${companyId}
      union select contact_id from contact_address where split_part(email, '@', 2) = any(${domains}::text[])`,
  )

/** Who is in the group, or in a company that is. */
export const recheckGroup = (act: Act, keepers: Keepers, groupId: number) =>
  recheckTicketsOf(
    act,
    keepers,
    sql`select contact_id from contact_group_contact where group_id = ${groupId}
      union select contact.id from contact_group_company as member
      join contact on contact.company_id = member.company_id where member.group_id = ${groupId}`,
  )
