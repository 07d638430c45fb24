import { permissionsOf } from '@stoa/contract/permissions'
import type { Language } from '@stoa/contract/settings-shapes'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { commandsFor } from './command-list.ts'

const me = {
  theme: 'system',
  density: 'roomy',
  language: 'en',
  permissions: [...permissionsOf.agent],
} as const
const of = async (more: object = {}, language: Language = 'en', inList = true) =>
  commandsFor(await translator(language), {
    me: { ...me, permissions: [...me.permissions], ...more },
    choosesAvailability: true,
    inList,
  })
const names = (commands: Awaited<ReturnType<typeof of>>) => [...new Set(commands.map(({ name }) => name))]

test('an agent has what is their own, the list as a file and a new ticket; imports are for administrators', async () => {
  expect(names(await of())).toEqual(['export', 'availability', 'theme', 'density', 'language'])
  expect(names(await of({ permissions: [...permissionsOf.administrator] })).slice(-2)).toEqual([
    'importContacts',
    'importMail',
  ])
  expect(names(await of({}, 'en', false))).toEqual([
    'newTicket',
    'availability',
    'theme',
    'density',
    'language',
  ])
  expect(names(await of({ permissions: ['ticket.list'] }, 'en', false))).not.toContain('newTicket')
})

test('what is so already is not offered, and each value is its own', async () => {
  const commands = await of({ theme: 'dark' })
  const labels = commands.map(({ label }) => label)
  expect(labels).toContain('Theme: Light')
  expect(labels).not.toContain('Theme: Dark')
  expect(labels).toContain('Language: Ελληνικά')
  expect(new Set(commands.map(({ value }) => value)).size).toBe(commands.length)
})

test('commands are found by other words, in the language of the screen', async () => {
  const found = async (language: Language, word: string) =>
    names(
      (await of({ permissions: [...permissionsOf.administrator] }, language)).filter(({ also }) =>
        also.includes(word),
      ),
    )
  expect(await found('en', 'night')).toEqual(['theme'])
  expect(await found('el', 'διάλειμμα')).toEqual(['availability'])
  expect(await found('zh', '翻译')).toEqual(['language'])
  expect(await found('ru', 'таблица')).toEqual(['export'])
  expect(await found('ar', 'أرشيف')).toEqual(['importMail'])
  expect(await found('lt', 'glaustai')).toEqual(['density'])
})
