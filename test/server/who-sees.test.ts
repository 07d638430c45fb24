import { departments } from '@stoa/contract/departments'
import { users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import {
  departmentScope,
  inScope,
  whoSees,
  whoWorksIn,
} from '../../apps/server/src/core/departments/queries.ts'
import { findCallerOfPerson } from '../../apps/server/src/core/people/queries.ts'
import { openCompany } from '../support/company.ts'

test('who sees a department is the same, asked of the department or of each person', async () => {
  const { ada, ben, dora, eve, platform, department } = await openCompany()
  const { db } = platform
  const everybody = [1, eve.id, ben.id, dora.id]
  const asked = async (departmentId: number) => {
    const seeing: number[] = []
    for (const id of everybody) {
      const caller = await findCallerOfPerson(db, id)
      if (caller && inScope(await departmentScope(db, caller), departmentId)) seeing.push(id)
    }
    return seeing
  }
  const agrees = async (departmentId: number) => {
    const found = await whoSees(db, departmentId, everybody)
    expect(found).toEqual(await asked(departmentId))
    return found
  }
  const { items } = (await ada.calls(departments.list)).body
  const general = items[0]?.id ?? 0
  expect(await agrees(general)).toEqual(everybody)
  expect(await whoWorksIn(db, general)).toEqual(everybody)

  const sales = (await department('Sales', [ben.id])).id
  expect(await agrees(sales)).toEqual([1, eve.id, ben.id])
  expect(await whoWorksIn(db, sales)).toEqual([ben.id])
  expect(await whoWorksIn(db, general)).toEqual([])
  await ada.calls(departments.configure, { params: { id: sales }, body: { visibility: 'everyone' } })
  expect(await agrees(sales)).toEqual(everybody)
  await ada.calls(users.deactivate, { params: { id: ben.id } })
  expect(await agrees(sales)).toEqual([1, eve.id, dora.id])
  expect(await whoSees(db, sales, [])).toEqual([])
})
