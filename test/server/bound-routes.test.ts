import { tmpdir } from 'node:os'
import { allRoutes } from '@stoa/contract/api'
import { expect, test } from 'vitest'
import { createModules } from '../../apps/server/src/modules.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'

test('the server answers every route of the contract, each by one module, and no other', async () => {
  const { routes, http } = await createModules(await testPlatform(), { appFolder: tmpdir() })
  await http.close()
  expect(routes.map(({ route }) => route.key).sort()).toEqual(allRoutes.map(({ key }) => key).sort())
})
