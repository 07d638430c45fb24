import { address } from '@stoa/client/address'
import { filePaths } from '@stoa/contract/files'
import { askedOf, type Look } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'

/** Where a list is as a file: the same tickets in the same order, with the columns that the reader has. */
export function fileOfList(search: TicketSearch, look: Look): string {
  const columns = look.listColumns.length > 0 ? look.listColumns : undefined
  if (search.saved !== undefined) return address(filePaths.ticketsOfView(search.saved), {}, { columns })
  const { limit: _, ...asked } = askedOf(search, look)
  return address(filePaths.ticketList, {}, { ...asked, columns })
}
