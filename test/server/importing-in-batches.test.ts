import { contactGroups } from '@stoa/contract/contact-groups'
import { contactImports } from '@stoa/contract/contact-imports'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { badRowsPath, exportPaths } from '@stoa/contract/import-targets'
import { expect, test } from 'vitest'
import { importOffice } from '../support/import-office.ts'

const officeWithLog = async () => {
  const office = await importOffice()
  const { platform } = office
  /** What happened to contacts, companies and groups, in its order; numbers of who it happened to left out. */
  const happened = async () => {
    const { rows } = await platform.pool.query<{ name: string; data: { changed?: string[]; name?: string } }>(
      `select name, data from event where name ~ '^(contact|customer-company|contact-group|customer-field)\\.' order by id`,
    )
    return rows.map(({ name, data }) => `${name} ${JSON.stringify(data.changed ?? data.name ?? '')}`)
  }
  return { ...office, happened }
}

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `Person ${from + n},p${from + n}@many.example`)

test('a kill within the second batch loses nothing of the first one, and nothing is taken in twice', async () => {
  const { uploads, ada, params, modules, get, platform, file, happened } = await officeWithLog()
  const { body } = await uploads(`name,email\n${people(0, 1_200).join('\n')}\n`)
  await ada.calls(contactImports.start, { ...params(body.id), body: { columns: ['name', 'emails'] } })
  await platform.pool.query(`
    create function die() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); return new;
    end $$;
    create trigger die before insert on contact for each row when (new.name = 'Person 700') execute function die()`)
  await modules.importing.round()
  expect(await get(body.id)).toMatchObject({ state: 'running', created: 500, failed: 0 })
  await platform.pool.query('drop trigger die on contact')

  await modules.importing.round()
  expect(await get(body.id)).toMatchObject({ state: 'finished', created: 1_200, updated: 0, failed: 0 })
  expect(await happened()).toHaveLength(1_200)
  const lines = (await file(exportPaths.contact)).trim().split('\r\n')
  expect(new Set(lines).size).toBe(1_201)
  expect(lines).toHaveLength(1_201)
})

test('the same address twice in one file is one contact, made by the first row and changed by the second', async () => {
  const { uploads, runs, ada, params, found, happened } = await officeWithLog()
  const { body } = await uploads(
    'name,email,phone\nNour,nour@x.example,+30 1\nNour Khalil,NOUR@x.example; n@home.example,+30 2\nNour Khalil,n@home.example,\n',
  )
  const done = await runs(body.id, { columns: ['name', 'emails', 'phones'] })
  expect(done).toMatchObject({ created: 1, updated: 2, skipped: 0, failed: 0 })
  const [nour] = await found('n@home.example')
  expect((await ada.calls(contacts.get, params(nour?.id ?? 0))).body).toMatchObject({
    name: 'Nour Khalil',
    phones: ['+30 1', '+30 2'],
  })
  expect(await happened()).toEqual(['contact.created ""', 'contact.changed ["name","emails","phones"]'])
})

test('a company and a group that two rows of a batch are the first to name are made once', async () => {
  const { uploads, runs, ada, happened } = await officeWithLog()
  const { body } = await uploads('name,company,group\nA,Ολυμπία,VIP\nB,ΟΛΥΜΠΙΑ,vip\nC,Ολυμπία,VIP\n')
  expect(await runs(body.id, { columns: ['name', 'company', 'groups'] })).toMatchObject({ created: 3 })
  const { items } = (await ada.calls(customerCompanies.list, {})).body
  expect(items.map(({ name }) => name)).toEqual(['Ολυμπία'])
  expect((await ada.calls(contacts.list, { query: { companyId: items[0]?.id } })).body.items).toHaveLength(3)
  expect((await ada.calls(contactGroups.list)).body.items.map(({ name }) => name)).toEqual(['VIP'])
  expect((await happened()).filter(each => /created.*"[^"]/.test(each))).toEqual([
    'customer-company.created "Ολυμπία"',
    'contact-group.created "VIP"',
  ])
})

test('a row that fails as nobody foresaw fails alone, and is told with its line', async () => {
  const { uploads, runs, platform, file, happened } = await officeWithLog()
  await platform.pool.query(`alter table contact add constraint unforeseen check (name <> 'Person 321')`)
  const { body } = await uploads(`name,email\n${people(0, 400).join('\n')}\nBad,no address\n`)
  expect(await runs(body.id, { columns: ['name', 'emails'] })).toMatchObject({ created: 399, failed: 2 })
  expect(await file(badRowsPath(body.id))).toBe(
    `\uFEFFLine,Reason,name,email\r\n323,not-possible,Person 321,p321@many.example\r\n402,email-invalid,Bad,no address\r\n`,
  )
  expect(await happened()).toHaveLength(399)
})

const fileOfContacts = [
  'Name,E-mail,Phone,Company,Groups,Language,Notes,Plan,Ready',
  'Nour,nour@acme.example,+30 210 1,Acme,"VIP, Partners",el,,Gold,yes',
  'Known,known@acme.example,,,,,From the fair,Silver,',
  'Nour Khalil,nour@acme.example; b@zeta.example,+30 (210) 1,,VIP,ru,,Silver,no',
  ',a@zeta.example,0030 210 2,,,,,,',
  'Both,a@zeta.example; known@acme.example,,,,,,,',
  'Ελένη,,,ACME,Press,Klingon,,,',
  'Ελένη,,,ACME,press,,,Tin,',
  'Ελένη,,,ACME,press,,,gold,',
  'Zoë,z@zeta.example,,,,,,,',
  'Zoë,z@zeta.example,,Zeta,,,,,',
  'Zoë,z@zeta.example; b@acme.example,,,,,,,',
  ',,,,,,Only notes,,',
]
const fileOfCompanies = [
  'Name,Domains,Groups,Notes',
  'Acme,acme.example,VIP,',
  'ZETA,zeta.example; acme.example,,',
  'Zeta,zeta.example; z.example,vip,Old',
  'Eta,z.example,,',
  'Eta,,Press,New',
  'Eta,eta.example,Press,New',
  ',nobody.example,,',
]

test.for([
  ['contact', fileOfContacts],
  ['company', fileOfCompanies],
] as const)(
  'rows about a %s come to the same together as one after the other',
  async ([about, [header = '', ...lines]]) => {
    const takes = async (files: readonly string[]) => {
      const { ada, uploads, runs, file, happened } = await officeWithLog()
      const options = [{ name: 'Gold' }, { name: 'Silver' }]
      await ada.calls(customFields.create, {
        body: { subject: 'contact', name: 'Plan', kind: 'list', options },
      })
      await ada.calls(customFields.create, { body: { subject: 'contact', name: 'Ready', kind: 'checkbox' } })
      await ada.calls(customerCompanies.create, { body: { name: 'Theta', domains: ['acme.example'] } })
      await ada.calls(contacts.create, { body: { name: 'Known', emails: ['known@acme.example'] } })
      await ada.calls(contacts.create, { body: { name: 'Ina', emails: ['i@eta.example', 'i@z.example'] } })
      const outcomes: string[] = []
      const [theta] = (await ada.calls(customerCompanies.list, {})).body.items
      if (about === 'company') await ada.calls(customerCompanies.delete, { params: { id: theta?.id ?? 0 } })
      for (const text of files) {
        const { body } = await uploads(`${header}\n${text}\n`, about)
        const { created, updated, failed } = await runs(body.id, { columns: body.columns })
        const reasons = (await file(badRowsPath(body.id))).matchAll(/^\d+,([a-z-]+)/gm)
        outcomes.push(`${created} ${updated} ${failed}`, ...[...reasons].map(([, reason]) => reason ?? ''))
      }
      // Before the exports, which are events, too.
      const done = await happened()
      const written = await Promise.all(Object.values(exportPaths).map(path => file(path)))
      return { outcomes, written, happened: done }
    }
    const together = await takes([lines.join('\n')])
    const apart = await takes(lines)
    expect(together.written).toEqual(apart.written)
    expect(together.happened).toEqual(apart.happened)
    const isReason = (outcome: string) => /^[a-z]/.test(outcome)
    expect(together.outcomes.filter(isReason)).toEqual(apart.outcomes.filter(isReason))
    const sums = (outcomes: readonly string[]) =>
      outcomes
        .filter(outcome => !isReason(outcome))
        .map(outcome => outcome.split(' ').map(Number))
        .reduce((one, other) => one.map((value, at) => value + (other[at] ?? 0)))
    expect(sums(together.outcomes)).toEqual(sums(apart.outcomes))
  },
)
