import type { Unit } from '@stoa/contract/metrics'

export type Scale = { top: number; ticks: number[] }

const minute = 60
const hour = 3600
const day = 86_400
/** Steps that clocks have; longer ones are of days. */
const clockSteps = [1, 2, 5, 10, 15, 30, minute, 120, 300, 600, 900, 1800, hour, 7200, 10_800, 21_600, 43_200]

/** 1, 2 or 5 with noughts behind it, the smallest that is large enough. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find(each => each * power >= least) ?? 10)
}

function stepFor(least: number, unit: Unit): number {
  if (unit === 'count') return Math.max(1, roundStep(least))
  if (unit !== 'seconds') return roundStep(least)
  return clockSteps.find(step => step >= least) ?? roundStep(least / day) * day
}

/** From nought to a round value that is not below `largest`, in about `wanted` steps. Shares end at 100 % where they come near. */
export function scaleFor(largest: number, unit: Unit, wanted = 5): Scale {
  if (largest <= 0) return { top: 1, ticks: unit === 'share' ? [0, 1] : [0] }
  const step = stepFor(largest / wanted, unit)
  const steps = Math.ceil(largest / step - 1e-9)
  const ticks = Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)))
  if (unit === 'share' && (ticks.at(-1) ?? 0) > 1) return { top: 1, ticks: ticks.filter(tick => tick <= 1) }
  return { top: ticks.at(-1) ?? 1, ticks }
}

/** Every how manieth of `count` labels has room, each being `wide` pixels. */
export const everyNth = (count: number, wide: number, room: number): number =>
  Math.max(1, Math.ceil((count * wide) / Math.max(room, 1)))
