import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { paths } from '../../paths.ts'
import { settingsWords } from './settings-words.ts'

test('pages of administration are found by other words, in the language of the screen', async () => {
  expect(settingsWords(await translator('en'), paths.mail)).toContain('IMAP')
  expect(settingsWords(await translator('el'), paths.businessHours)).toContain('αργίες')
  expect(settingsWords(await translator('zh'), paths.apiKeys)).toContain('令牌')
  expect(settingsWords(await translator('en'), paths.guide)).toBe('')
})
