import { expect, test } from 'vitest'
import { htmlAsText } from './html-as-text.ts'

test('a table is set in columns', () => {
  const html =
    '<p>Prices:</p><table style="border-collapse: collapse"><tbody><tr><th><p>Item</p></th><th><p>Price</p></th></tr>' +
    '<tr><td><p>Oil</p></td><td><p>12</p></td></tr></tbody></table>'
  expect(htmlAsText(html)).toBe('Prices:\n\nItem   Price\nOil    12')
})

test('a table that only places things is read one after the other', () => {
  expect(htmlAsText('<table><tr><td>Ada</td></tr><tr><td>Sales</td></tr></table>')).toBe('AdaSales')
})

test('a picture is named; one without a name says nothing', () => {
  expect(htmlAsText('<p>See <img src="/api/attachments/1" alt="plan.png"> <img src="x"></p>')).toBe(
    'See [plan.png]',
  )
})

test('lists, quotes, code and links read as they look', () => {
  const html =
    '<ul><li><p>One</p></li></ul><blockquote><p>Said</p></blockquote><pre><code>a\n  b</code></pre><p><a href="https://a.org/x">here</a></p>'
  expect(htmlAsText(html)).toBe('* One\n\n> Said\n\na\n  b\n\nhere [https://a.org/x]')
})
