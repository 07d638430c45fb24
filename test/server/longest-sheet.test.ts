import { mostSheetLines, reportFiles } from '@stoa/contract/reports'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'
import { counted } from '../support/report-rows.ts'

test('a report that is too long for a spreadsheet is refused as one, and comes whole as CSV', async () => {
  const { platform, server, ada, department } = await openCompany()
  const { id: departmentId } = await department('Support', [])
  const ofTags = (day: number, tags: number) =>
    Array.from({ length: tags }, (_, tag) => ({
      at: `2026-11-0${day}T09:00:00Z`,
      departmentId,
      tags: [`${day}-${tag}`],
      answers: 1,
    }))
  // The total is a line, too.
  const most = mostSheetLines - 1
  await counted(platform.db, [...ofTags(1, most), ...ofTags(2, 1)], ['Europe/Athens'])
  const fetches = (path: string, to: number) =>
    server.inject({
      url: `${path}?by=tag&from=2026-11-01&to=2026-11-0${to}&metrics=answers`,
      headers: { cookie: ada.cookie() ?? '' },
    })

  const refused = await fetches(reportFiles.xlsx, 2)
  expect(refused.statusCode).toBe(400)
  expect(refused.json()).toMatchObject({ error: 'sheet_too_long' })
  expect(readCsv((await fetches(reportFiles.csv, 2)).body)).toHaveLength(1 + mostSheetLines + 1)

  const longest = await fetches(reportFiles.xlsx, 1)
  expect(longest.statusCode).toBe(200)
  expect(readSheet(longest.rawPayload)).toHaveLength(1 + mostSheetLines)
})
