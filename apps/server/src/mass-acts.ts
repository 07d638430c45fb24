import type { BatchNeeds } from './automation/batches/needs.ts'
import { runBatches } from './automation/batches/running/run-batches.ts'
import { applyTo } from './automation/macros/commands.ts'
import { actionsOfMacro, macroNames } from './automation/macros/queries.ts'
import { listViewTicketIds } from './automation/views/queries.ts'
import type { Hands } from './core/actions/commands.ts'
import { createHousekeeping } from './housekeeping.ts'
import type { Platform } from './platform/platform.ts'

/** What acts on many tickets need of macros and views. */
export const massNeeds = (hands: Hands): BatchNeeds => ({
  hands,
  actionsOfMacro,
  macroNames,
  runMacro: applyTo,
  listViewTicketIds,
})

/** By itself, because somebody looks at how far it has come. */
export const massWork = (platform: Platform, needs: BatchNeeds) =>
  createHousekeeping(platform, { every: 250, chores: { runBatches: () => runBatches(platform, needs) } })
