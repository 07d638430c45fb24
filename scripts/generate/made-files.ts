import { allRoutes } from '@stoa/contract/api'
import { version } from '../../apps/server/src/health.ts'
import { openApiDocument } from '../../apps/server/src/platform/http/openapi.ts'
import { routeTable } from '../../packages/client/src/generate/route-table.ts'
import { errorsPage } from './errors-page.ts'
import { eventsPage } from './events-page.ts'
import { reportsGuide, reportsGuidePage } from './metrics-table.ts'
import { permissionsPage } from './permissions-page.ts'
import { recipientsPage } from './recipients-page.ts'
import { threadingPage } from './threading-page.ts'

/** Paths of the files that are made from the sources alone, with what should stand in them. */
export const madeFiles = async (): Promise<Record<string, string>> => ({
  'docs/reference/errors.md': errorsPage(),
  'docs/reference/events.md': await eventsPage(),
  'docs/reference/permissions.md': permissionsPage(),
  'docs/reference/recipients.md': recipientsPage(),
  'docs/reference/threading.md': threadingPage(),
  [reportsGuide]: await reportsGuidePage(),
  'docs/reference/openapi.json': `${JSON.stringify(openApiDocument(allRoutes, version), null, 2)}\n`,
  'packages/client/src/routes.generated.ts': routeTable(),
})

/** Made from a database that has been migrated. */
export const tablesFile = 'apps/server/src/platform/db/tables.generated.ts'
