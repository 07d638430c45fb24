import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PointsTable } from './points-table.tsx'

test('the numbers of a chart can be listened to, moment by moment', () => {
  const answers = { key: 'answers', name: 'Answers', look: 0, values: [1200, null], sum: null, before: null }
  const days = ['Mon', 'Tue'].map(full => ({ brief: full, full }))
  const html = renderToStaticMarkup(
    createElement(PointsTable, {
      caption: 'Answers, as a chart',
      labels: days,
      series: [answers],
      unit: 'count',
      language: 'en',
    }),
  )
  const cells = [...html.matchAll(/<(?:caption|th|td)(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text)
  expect(cells).toEqual(['Answers, as a chart', '', 'Answers', 'Mon', '1,200', 'Tue', '–'])
})
