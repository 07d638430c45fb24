import { writeFileSync } from 'node:fs'
import { routeTable } from './route-table.ts'

writeFileSync(new URL('../routes.generated.ts', import.meta.url), routeTable())
