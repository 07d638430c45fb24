import { languages } from '@stoa/contract/settings-shapes'
import { expect, test } from 'vitest'
import { languagesOfTheWorld } from './languages-of-the-world.ts'

test('a contact may speak any language, by its name in the order of the reader’s', () => {
  const labels = languagesOfTheWorld('en', '').map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['German', 'Georgian', 'Greek', 'Hebrew']))
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare))
  expect(languagesOfTheWorld('ru', '').find(({ value }) => value === 'de')?.label).toBe('немецкий')
})

test('what is known of a contact is in the list, also where the list would not name it', () => {
  for (const reader of languages) {
    const options = languagesOfTheWorld(reader, 'pt-BR')
    expect(options.filter(({ value }) => value === 'pt-BR')).toHaveLength(1)
    expect(options.every(({ label }) => label !== '')).toBe(true)
  }
})
