import { normalAddress } from '@stoa/contract/mail-address'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { isInternal } from '../../../../platform/outgoing/networks.ts'
import { envelopeOf, type MailSource } from '../mail-source.ts'
import type { Banned } from './rules/read-ban.ts'
import { anyBan, banOn } from './store.ts'

const someAreBanned = oncePerBatch(anyBan)

/** Whether the mail of a sender is not wanted, and by which ban. `senders`: everybody whom the mail names as that. */
export const findBan = async (
  act: Pick<Act, 'tx' | 'batch' | 'clock'>,
  source: MailSource,
  senders: readonly string[],
): Promise<Banned | null> => {
  if (!(await someAreBanned(act))) return null
  const addresses = [...senders, envelopeOf(source)?.from ?? '']
    .map(normalAddress)
    .filter(address => address !== '')
  const from = 'client' in source ? (source.client ?? null) : null
  const client = from !== null && !isInternal(from) ? from : null
  return banOn(act.tx, { addresses, domains: addresses.flatMap(domainsOf), client, at: act.clock.now() })
}

/** Its domain and all above it. */
const domainsOf = (address: string): string[] => {
  const labels = (address.split('@').at(-1) ?? '').split('.')
  return labels.map((_, at) => labels.slice(at).join('.'))
}
