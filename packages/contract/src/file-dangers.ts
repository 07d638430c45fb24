/** What opening a file may do; `disguised`: it pretends to be something else besides. */
export const fileDangers = ['program', 'script', 'macros', 'disguised'] as const
export type Danger = (typeof fileDangers)[number]
