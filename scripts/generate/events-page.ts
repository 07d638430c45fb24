import { basename } from 'node:path'
import { staleAfter } from '@stoa/contract/realtime'
import { timelineNames } from '@stoa/contract/timeline'
import { codes, page, table } from './markdown.ts'
import { type KnownEvent, readEvents } from './read-events.ts'

const sentence = (path: string) => basename(path, '.ts').replaceAll('-', ' ')
const stale: Record<string, readonly string[]> = staleAfter
const timeline: readonly string[] = timelineNames

const row = ({ name, summary, recordedIn, heardIn }: KnownEvent) => [
  `\`${name}\``,
  timeline.includes(name) ? `${summary} (in the timeline)` : summary,
  recordedIn.map(sentence).join(', '),
  heardIn.map(sentence).join(', '),
  codes(stale[name] ?? []),
]

/** docs/reference/events.md */
export const eventsPage = async (): Promise<string> => {
  const byModule = Map.groupBy(await readEvents(), event => event.module)
  return page(
    '# Events',
    'What is recorded, by which command, who hears it, and which queries of open screens it makes stale.',
    ...[...byModule].flatMap(([module, events]) => [
      `## ${module}`,
      table(['Event', 'Says that', 'Recorded by', 'Heard by', 'Makes stale'], events.map(row)),
    ]),
  )
}
