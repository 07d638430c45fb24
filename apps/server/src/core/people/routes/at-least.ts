import { setTimeout as pause } from 'node:timers/promises'

/** Takes this long even when the work is done sooner, so that the time says nothing about the work. */
export const atLeast = async <Result>(milliseconds: number, work: Promise<Result>): Promise<Result> => {
  const [result] = await Promise.all([work, pause(milliseconds)])
  return result
}
