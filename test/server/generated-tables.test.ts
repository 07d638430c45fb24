import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tablesSource } from '../../apps/server/src/platform/db/write-tables.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'
import { tablesFile } from '../../scripts/generate/made-files.ts'
import { root } from '../../scripts/generate/read-server.ts'

test('the types of the tables are those of the migrated database', async () => {
  const { pool } = await testPlatform()
  const written = readFileSync(join(root, tablesFile), 'utf8')
  expect(written, 'stale: run npm run generate').toBe(await tablesSource(pool))
})
