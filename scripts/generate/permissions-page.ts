import { allRoutes } from '@stoa/contract/api'
import { permissions, permissionsOf, roles } from '@stoa/contract/permissions'
import { codes, page, table } from './markdown.ts'
import { callsOf, literalsIn, serverSources } from './read-server.ts'

/** The permissions that the byte endpoints ask for; they are no routes of the contract. */
export const permissionsOfFiles = (): string[] =>
  serverSources()
    .filter(({ path }) => !path.includes('/platform/'))
    .flatMap(({ text }) => callsOf('admit', text))
    .flatMap(([asked = '']) => literalsIn(asked))

const routesFor = (access: string) =>
  allRoutes.filter(route => route.permission === access).map(route => route.key)

/** docs/reference/permissions.md */
export const permissionsPage = (): string =>
  page(
    '# Permissions',
    'What a role may do at all. Which tickets it may do it to depends on the departments that a person, or a key, belongs to.',
    table(
      ['Permission', ...roles, 'Routes'],
      permissions.map(permission => [
        `\`${permission}\``,
        ...roles.map(role => (permissionsOf[role].includes(permission) ? 'yes' : '')),
        codes(routesFor(permission)),
      ]),
    ),
    `Everybody who is signed in: ${codes(routesFor('signed-in'))}.`,
    `Without signing in: ${codes(routesFor('public'))}.`,
  )
