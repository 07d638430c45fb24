import { expect, test } from 'vitest'
import { cleanHtml, cleanQuote } from './clean-html.ts'

const keep = (source: string) => source

test('what an agent wrote keeps its looks and loses what runs', () => {
  const html =
    '<p dir="rtl" style="color:red;position:fixed" onclick="x()">Hi <b>Nour</b><script>x()</script></p><a href="javascript:x()">y</a>'
  expect(cleanHtml(html, keep)).toBe('<p dir="rtl" style="color:red">Hi <b>Nour</b></p><a>y</a>')
})

test('pictures get the source that they travel under, others are dropped', () => {
  const html = '<img src="/api/attachments/7" alt="plan"><img src="/api/attachments/8"><img src="data:x">'
  const sources = (source: string) => (source.endsWith('7') ? 'cid:plan@stoa' : null)
  expect(cleanHtml(html, sources)).toBe('<img src="cid:plan@stoa" alt="plan" />')
})

test('a quote carries no pictures, no older quotes, no scripts', () => {
  const html =
    '<style>p{}</style><p>Declined <img src="cid:1">again</p><div class="gmail_quote">On Monday Ada wrote:<blockquote>Visa?</blockquote></div><blockquote>older</blockquote><p>Thanks</p>'
  expect(cleanQuote(html)).toBe('<p>Declined again</p><p>Thanks</p>')
})
