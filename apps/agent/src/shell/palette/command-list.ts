import type { AvailabilityState } from '@stoa/contract/availability'
import type { Me } from '@stoa/contract/people'
import { languageNames } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'
import { allStates, stateNames } from '../../lib/availability.ts'
import { paths } from '../../paths.ts'
import { densityOptions, languageOptions, themeOptions } from '../preference-options.ts'

/** What a command does: changes what is one's own, says whether one is there, goes to a page, or gives the list as a file. */
export type Doing =
  | { kind: 'prefer'; body: Partial<Pick<Me, 'theme' | 'density' | 'language'>> }
  | { kind: 'be'; state: AvailabilityState }
  | {
      kind: 'go'
      to: typeof paths.newTicket | typeof paths.contactImports | typeof paths.mail
      hash?: string
    }
  | { kind: 'export' }

export type CommandName =
  | 'newTicket'
  | 'export'
  | 'availability'
  | 'theme'
  | 'density'
  | 'language'
  | 'importContacts'
  | 'importMail'

/** `also`: other words that it is looked for by. */
export type Command = { name: CommandName; value: string; label: string; also: string; doing: Doing }

type Where = {
  me: Pick<Me, 'theme' | 'density' | 'language' | 'permissions'>
  /** Whether they may choose their availability. */
  choosesAvailability: boolean
  /** Whether a list of tickets is on the screen. */
  inList: boolean
}

/** What can be done from everywhere, in its order: without what already is so, and what the person may not do. */
export function commandsFor(t: Translate, { me, choosesAvailability, inList }: Where): Command[] {
  const may = (permission: Me['permissions'][number]) => me.permissions.includes(permission)
  const command = (name: CommandName, label: string, doing: Doing): Command => ({
    name,
    value: `command ${name} ${label}`,
    label,
    also: t(`search:also.${name}`),
    doing,
  })
  const named = (what: string, which: string) => t('search:palette.choice', { what, which })
  const states = stateNames(t)
  return [
    // A list has a key for it, and names it among its own acts.
    ...(!inList && may('ticket.compose')
      ? [command('newTicket', t('tickets:newTicket'), { kind: 'go', to: paths.newTicket })]
      : []),
    ...(inList && may('ticket.export')
      ? [command('export', t('tickets:look.export'), { kind: 'export' })]
      : []),
    ...(choosesAvailability
      ? allStates.map(state =>
          command('availability', t('availability:yoursIs', { state: states[state] }), { kind: 'be', state }),
        )
      : []),
    ...themeOptions(t)
      .filter(({ value }) => value !== me.theme)
      .map(({ value, label }) =>
        command('theme', named(t('theme'), label), { kind: 'prefer', body: { theme: value } }),
      ),
    ...densityOptions(t)
      .filter(({ value }) => value !== me.density)
      .map(({ value, label }) =>
        command('density', named(t('density'), label), { kind: 'prefer', body: { density: value } }),
      ),
    ...languageOptions(languageNames)
      .filter(({ value }) => value !== me.language)
      .map(({ value, label }) =>
        command('language', named(t('language'), label), { kind: 'prefer', body: { language: value } }),
      ),
    ...(may('contact.import')
      ? [
          command('importContacts', t('search:palette.importContacts'), {
            kind: 'go',
            to: paths.contactImports,
          }),
        ]
      : []),
    ...(may('mail-account.change')
      ? [command('importMail', t('mail:imports.title'), { kind: 'go', to: paths.mail, hash: 'imports' })]
      : []),
  ]
}
