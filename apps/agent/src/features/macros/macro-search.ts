export const exampleNames = ['thank', 'ask', 'tomorrow', 'urgent'] as const
export type ExampleName = (typeof exampleNames)[number]

/** From which example a new macro begins; it stands in the URL. */
export type MacroSearch = { example?: ExampleName }

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function macroSearch(search: Record<string, unknown>): MacroSearch {
  const example = exampleNames.find(known => known === search.example)
  return example ? { example } : {}
}
