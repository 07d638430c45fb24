import type { ApiError } from '@stoa/client/api-error'

/** What is wrong with a condition: its group, and its place in there, from 0. */
export type Problem = { group: number; index: number; problem: string }

/** What the server found, by its places (`groups.0.1`). */
export const conditionProblems = (error: ApiError | null | undefined): Problem[] =>
  (error?.details ?? []).flatMap(({ path, problem }) => {
    const [, group, index] = /(?:^|\.)groups\.(\d+)\.(\d+)/.exec(path) ?? []
    return group === undefined ? [] : [{ group: Number(group), index: Number(index), problem }]
  })

export const problemAt = (problems: readonly Problem[], group: number, index: number): string | null =>
  problems.find(each => each.group === group && each.index === index)?.problem ?? null
