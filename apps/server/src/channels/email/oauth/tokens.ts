import type { OAuthProvider } from '@stoa/contract/oauth-providers'
import { system } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { mailGrantEvents } from '../outlet/events.ts'
import { openClient } from './consent.ts'
import { type TokenProviders, tokenProviders } from './providers.ts'
import { NoTokens, refreshTokens } from './request-tokens.ts'
import { pauseAfter } from './rules/failed-request.ts'
import {
  claimGrant,
  dueGrants,
  findClient,
  findGrant,
  forgetUnused,
  type GrantRow,
  type Holder,
  keepTokens,
  noteFailure,
} from './store.ts'

// A token that ends while somebody signs in is none.
const AT_LEAST = { seconds: 60 }
// Early enough for several tries before anybody notices.
const AHEAD = { minutes: 10 }
const LONGEST_REQUEST = { seconds: 30 }
const LONGEST_WAIT = 20_000
const LOOK_AGAIN = 150

/** Access tokens for those who sign in at mail servers. */
export type MailTokens = {
  /** @throws with words for an administrator, where there is none */
  tokenFor(holder: Holder, host: string): Promise<string>
  /** Whether a token of the provider may be shown to this server. */
  isServerOf(provider: OAuthProvider, host: string): boolean
  /** The chore: renews what ends soon, and forgets what nobody uses. */
  keepFresh(): Promise<void>
}

export const createMailTokens = (
  platform: Platform,
  providers: TokenProviders = tokenProviders,
): MailTokens => {
  const { db, clock, config, secrets } = platform

  const refreshing = async (grant: GrantRow) => {
    const provider = grant.provider as OAuthProvider
    const row = await findClient(db, provider)
    if (!row)
      throw new NoTokens({ refused: false, words: 'Client id and secret of this provider are missing.' })
    const asked = {
      provider: providers[provider],
      client: openClient(row, platform),
      networks: config.requestNetworks,
    }
    return refreshTokens(asked, secrets.open(grant.refresh_sealed))
  }

  const fail = async (grant: GrantRow, error: unknown) => {
    const failure =
      error instanceof NoTokens ? error.failure : { refused: false, words: String((error as Error).message) }
    const now = clock.now()
    const { provider, username } = grant
    await write(platform, system, async act => {
      const isStill = await noteFailure(act.tx, grant, {
        problem: failure.words,
        refused: failure.refused,
        now,
        askAfter: now.add({ seconds: pauseAfter(grant.failures + 1) }),
      })
      if (isStill && failure.refused)
        await record(act, mailGrantEvents, 'mail-grant.refused', {
          provider,
          username,
          problem: failure.words,
        })
    })
  }

  /** Asks the provider, if it is this process's turn. Failures are noted, not thrown. */
  const renew = async (id: number, ahead: Temporal.DurationLike): Promise<void> => {
    const now = clock.now()
    const grant = await claimGrant(db, id, { now, beyond: now.add(ahead), until: now.add(LONGEST_REQUEST) })
    if (!grant) return
    try {
      const { access, refresh, secondsLeft } = await refreshing(grant)
      await keepTokens(db, grant, {
        access_sealed: secrets.seal(access),
        // Whoever rotates them gives another one each time; the old one counts no more.
        refresh_sealed: refresh === null ? grant.refresh_sealed : secrets.seal(refresh),
        access_ends_at: clock.now().add({ seconds: secondsLeft }),
      })
    } catch (error) {
      await fail(grant, error)
    }
  }

  const isServerOf = (provider: OAuthProvider, host: string) => providers[provider].servers.test(host)

  return {
    isServerOf,
    async tokenFor(holder, host) {
      // Whoever may name another server could otherwise have the token sent there.
      if (!isServerOf(holder.provider, host)) throw new Error(`${host} is no server of ${holder.provider}.`)
      const deadline = performance.now() + LONGEST_WAIT
      for (;;) {
        const grant = await findGrant(db, holder)
        if (!grant) throw new Error(`Nobody has connected ${holder.username} with ${holder.provider} yet.`)
        if (grant.refused_at) throw new Error(`Connect again: ${grant.problem}`)
        if (Temporal.Instant.compare(grant.access_ends_at, clock.now().add(AT_LEAST)) > 0)
          return secrets.open(grant.access_sealed)
        const isPaused = grant.ask_after && Temporal.Instant.compare(grant.ask_after, clock.now()) > 0
        if (isPaused && grant.problem !== null) throw new Error(grant.problem)
        if (performance.now() > deadline) throw new Error('The provider does not answer.')
        if (isPaused) await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN))
        else await renew(grant.id, AT_LEAST)
      }
    },
    async keepFresh() {
      await forgetUnused(db)
      const now = clock.now()
      for (const { id } of await dueGrants(db, { now, beyond: now.add(AHEAD) })) await renew(id, AHEAD)
    },
  }
}
