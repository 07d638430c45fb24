import type { Wake } from '../../platform/events/wake.ts'

/** Milliseconds without anything that came: then it was no flood. */
const QUIET = 80
/** Milliseconds. In a flood, batches that are larger cost each mail less; longer than this none of them waits. */
const LONGEST = 320

/** Ends when nothing has come for a while, when `most` have come, or after a third of a second. */
export const letMoreCome = async (
  arrived: Pick<Wake, 'sleep'>,
  most: number,
  signal: AbortSignal,
): Promise<void> => {
  const enough = new AbortController()
  const timer = setTimeout(() => enough.abort(), LONGEST)
  const ends = AbortSignal.any([enough.signal, signal])
  for (let came = 0; came < most; came++) if (!(await arrived.sleep(QUIET, ends))) break
  clearTimeout(timer)
}
