import type { Action } from '@stoa/contract/actions'
import type { Translate } from '@stoa/text/translator'
import type { ExampleName } from '../macro-search.ts'

const day = 86_400

/** Ready-made macros in the reader's language, to begin from. */
export function exampleMacro(
  example: ExampleName,
  t: Translate,
): { name: string; note: string; actions: Action[] } {
  return {
    name: t(`macros:examples.${example}.name`),
    note: t(`macros:examples.${example}.note`),
    actions: actionsOf(),
  }

  function actionsOf(): Action[] {
    switch (example) {
      case 'thank':
        return [
          { kind: 'answer', html: `<p>${t('macros:examples.thank.text')}</p>`, keepStatus: true },
          { kind: 'resolve', silent: true },
        ]
      case 'ask':
        return [{ kind: 'answer', html: `<p>${t('macros:examples.ask.text')}</p>`, keepStatus: false }]
      case 'tomorrow':
        return [
          { kind: 'note', html: `<p>${t('macros:examples.tomorrow.text')}</p>` },
          { kind: 'postpone', for: day, until: null },
        ]
      default:
        return [
          { kind: 'transfer', department: 'same', assignee: 'me' },
          { kind: 'prioritise', priority: 'urgent' },
          { kind: 'tag', tags: [t('macros:examples.urgent.tag')] },
        ]
    }
  }
}
