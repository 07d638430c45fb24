import { allRoutes } from '@stoa/contract/api'
import { permissions, permissionsOf, roles } from '@stoa/contract/permissions'
import { expect, test } from 'vitest'
import { permissionsOfFiles } from '../../scripts/generate/permissions-page.ts'

/** Asked for inside of routes that ask for less, where something is shared with others. */
const toShare = ['macro.share', 'canned-message.share', 'view.share']
const asked = [...allRoutes.map(route => route.permission), ...permissionsOfFiles(), ...toShare]

test('every permission is asked for by a route, and what a route asks for is a permission', () => {
  const known: readonly string[] = [...permissions, 'signed-in', 'public']
  expect(permissions.filter(permission => !asked.includes(permission))).toEqual([])
  expect(asked.filter(permission => !known.includes(permission))).toEqual([])
})

test('some role holds each permission, and each role holds only permissions that exist', () => {
  for (const role of roles)
    expect(permissionsOf[role].filter(each => !permissions.includes(each))).toEqual([])
  expect(permissions.filter(each => !roles.some(role => permissionsOf[role].includes(each)))).toEqual([])
})

test('keys of routes, and methods with their paths, are unique', () => {
  const twice = (words: string[]) => words.filter((word, at) => words.indexOf(word) !== at)
  expect(twice(allRoutes.map(route => route.key))).toEqual([])
  expect(twice(allRoutes.map(route => `${route.method} ${route.path.replace(/:\w+/g, ':')}`))).toEqual([])
})
