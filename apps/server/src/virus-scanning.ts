import { releaseScanned } from './channels/delivery/commands.ts'
import type { FilesMayLeave } from './channels/delivery/hand-over.ts'
import { mayLeave, scanWaiting } from './core/file-scans/commands.ts'
import { markInfected } from './core/tickets/commands.ts'
import { filesOfMessage } from './core/tickets/queries.ts'
import { createHousekeeping, type Housekeeping } from './housekeeping.ts'
import type { MayBeRead } from './outlets/search/files/read-files.ts'
import type { Platform } from './platform/platform.ts'

/** What goes out waits for the scanner, where one is set, whatever the channel. */
export const filesMayLeave =
  ({ db, clock }: Platform): FilesMayLeave =>
  async messageId =>
    mayLeave(db, await filesOfMessage(db, messageId), clock.now())

/** What is found in files waits, too. */
export const fileMayBeRead =
  ({ db, clock }: Platform): MayBeRead =>
  hashes =>
    mayLeave(db, hashes, clock.now())

/** Files that wait are looked at by themselves, beside all other chores: a scanner that hangs is waited for. */
export const virusScanning = (platform: Platform): Housekeeping =>
  createHousekeeping(platform, {
    every: 1_000,
    chores: {
      async scanWaiting() {
        if ((await scanWaiting(platform, markInfected)) > 0) await releaseScanned(platform)
      },
    },
  })
