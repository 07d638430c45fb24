/** What a kind of event means, and the type of its data. The data stays a type: it is written by one place only. */
export type EventDefinition<Data extends object> = { summary: string; data?: Data }

export const event = <Data extends object = Record<never, never>>(
  summary: string,
): EventDefinition<Data> => ({ summary })

export type EventDefinitions = Record<string, EventDefinition<object>>

export type DataOf<Definition> = Definition extends EventDefinition<infer Data> ? Data : never
