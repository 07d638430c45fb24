import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { callsOf, literalsIn, root, type Source, serverSources } from './read-server.ts'

export type KnownEvent = {
  name: string
  summary: string
  /** The module that defines it, and the only one that may record it. */
  module: string
  /** Paths of the files that record it. */
  recordedIn: string[]
  /** Paths of the reactions that hear it. */
  heardIn: string[]
}

/** Every event of the server: defined in some `events.ts`, recorded by `record(…)`, heard by `on(…)`. */
export const readEvents = async (): Promise<KnownEvent[]> => {
  const sources = serverSources()
  const events: KnownEvent[] = []
  for (const source of sources.filter(({ path }) => path.endsWith('/events.ts'))) {
    const groups: Record<string, Record<string, { summary: string }>> = await import(
      pathToFileURL(join(root, source.path)).href
    )
    // A module's exports are sorted by Node, but not by every loader.
    for (const key of Object.keys(groups).sort())
      for (const [name, { summary }] of Object.entries(groups[key] ?? {}))
        events.push({ name, summary, module: source.module, recordedIn: [], heardIn: [] })
  }
  const names = new Set(events.map(({ name }) => name))
  for (const event of events) {
    event.recordedIn = pathsWhere(sources, source => recordedBy(source, names).has(event.name))
    event.heardIn = pathsWhere(sources, source => heardBy(source).has(event.name))
  }
  return events
}

const pathsWhere = (sources: Source[], holds: (source: Source) => boolean) =>
  sources.filter(holds).map(({ path }) => path)

/** The names given to `record`; where a variable is given, all names of events in that file. */
export const recordedBy = (
  { path, text }: Pick<Source, 'path' | 'text'>,
  names: ReadonlySet<string>,
): Set<string> => {
  if (path.startsWith('apps/server/src/platform/')) return new Set()
  return new Set(
    callsOf('record', text).flatMap(([, definitions = '', name = '']) => {
      if (!/Events$/.test(definitions)) return []
      const literals = literalsIn(name)
      return literals.length > 0 ? literals : literalsIn(text).filter(word => names.has(word))
    }),
  )
}

const heardBy = ({ text }: Source): Set<string> =>
  new Set(
    callsOf('on', text).flatMap(([definitions = '', name = '']) =>
      /Events$/.test(definitions) ? literalsIn(name) : [],
    ),
  )
