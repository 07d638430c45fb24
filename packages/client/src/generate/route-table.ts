import { allRoutes } from '@stoa/contract/api'

/** The source text of routes.generated.ts: key → method and path, the only part of the contract a browser needs. */
export function routeTable(): string {
  const lines = allRoutes.map(route => `  '${route.key}': ['${route.method}', '${route.path}'],`)
  return [
    '// Made from packages/contract by `npm run generate`; never edited by hand.',
    'export const routes = {',
    ...lines,
    '} as const',
    '',
  ].join('\n')
}
