import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { ContactImport } from '@stoa/contract/contact-imports'
import { badRowsPath, exportPaths, importUpload } from '@stoa/contract/import-targets'
import Papa from 'papaparse'
import { setUpBigCompany } from '../load/big-company.ts'
import { contactFiles, plans, type WrittenContact } from '../load/contact-file.ts'
import { postmasterOf, processorTimeOf, withDescendants } from '../load/process-tree.ts'
import { rawCommits } from '../load/raw-commits.ts'
import { type StoaInProcess, withStoaInProcess } from '../load/stoa-in-process.ts'
import { type Row, rounded } from '../row.ts'

/** For a trial of the row itself on a small machine. */
const rows = Number(process.env.STOA_BENCH_ROWS ?? 100_000)

const timed = async <Result>(what: () => Promise<Result>) => {
  const begin = performance.now()
  const result = await what()
  return { result, seconds: (performance.now() - begin) / 1000 }
}

/** What people press: the owner's browser, without a network between. */
const deskOf = ({ http, importing, platform }: StoaInProcess, cookie: string) => {
  const answered = async (url: string, given?: { payload: object | Buffer; type: string }) => {
    const headers = { cookie, ...(given && { 'content-type': given.type }) }
    const response = await http.inject(
      given ? { method: 'POST', url, headers, payload: given.payload } : { method: 'GET', url, headers },
    )
    if (response.statusCode !== 200)
      throw new Error(`${url} answered ${response.statusCode}: ${response.body.slice(0, 500)}`)
    return response
  }
  const asks = async <Body>(url: string, payload: object): Promise<Body> =>
    (await answered(url, { payload, type: 'application/json' })).json()
  const uploads = async (text: string): Promise<ContactImport> => {
    const head = '--apart\r\ncontent-disposition: form-data; name="file"; filename="people.csv"\r\n\r\n'
    const payload = Buffer.from(`${head}${text}\r\n--apart--\r\n`)
    const type = 'multipart/form-data; boundary=apart'
    return (await answered(`${importUpload}?about=contact`, { payload, type })).json()
  }
  const runs = async ({ id, columns }: ContactImport): Promise<ContactImport> => {
    await asks(`/api/contact-imports/${id}/start`, { columns })
    for (;;) {
      await importing.round()
      const reached: ContactImport = (await answered(`/api/contact-imports/${id}`)).json()
      if (reached.state === 'finished') return reached
    }
  }
  const linesOf = async (url: string): Promise<string[][]> =>
    Papa.parse<string[]>((await answered(url)).body.replace('\uFEFF', ''), {
      skipEmptyLines: true,
    }).data.slice(1)
  const processorTime = async () =>
    processorTimeOf(await withDescendants([process.pid, await postmasterOf(platform.config.dataDir)]))
  return { asks, uploads, runs, linesOf, processorTime }
}

const readBack = ([
  name,
  emails,
  phones,
  company,
  groups,
  language,
  ,
  notes,
  ,
  plan,
]: string[]): WrittenContact => ({
  name: name ?? '',
  emails: emails ?? '',
  // A sign in front of it keeps a spreadsheet from reckoning.
  phones: (phones ?? '').replace(/^'/, ''),
  company: company ?? '',
  groups: groups ?? '',
  language: language ?? '',
  notes: notes ?? '',
  plan: plan ?? '',
})

const byAddress = (contacts: readonly WrittenContact[]) =>
  contacts.toSorted((one, other) => (one.emails < other.emails ? -1 : 1))

/** A file of a hundred thousand contacts is read in: a tenth of them is there already, a hundredth cannot be taken. */
export const import100k: Row = {
  name: 'import-100k',
  measure: () =>
    withStoaInProcess(async stoa => {
      const { owner } = await setUpBigCompany(stoa, { agentCount: 1, departmentCount: 1 })
      const desk = deskOf(stoa, owner.cookie)
      const options = plans.map(name => ({ name }))
      await desk.asks('/api/custom-fields', { subject: 'contact', name: 'Plan', kind: 'list', options })
      const file = contactFiles(rows)
      await desk.runs(await desk.uploads(file.first))
      await stoa.followers.settle()
      const commitsBefore = await rawCommits(stoa.databaseUrl)

      const upload = await timed(() => desk.uploads(file.whole))
      const { id, columns } = upload.result
      const preview = await timed(() => desk.asks(`/api/contact-imports/${id}/preview`, { columns }))
      const workedBefore = await desk.processorTime()
      const run = await timed(() => desk.runs(upload.result))
      // What ended counts its ticks a moment later.
      await pause(20)
      const worked = (await desk.processorTime()) - workedBefore
      const commits = (commitsBefore + (await rawCommits(stoa.databaseUrl))) / 2
      const heard = await timed(() => stoa.followers.settle())

      const { created, updated, skipped, failed } = run.result
      assert.deepEqual({ created, updated, skipped, failed }, file.counts)
      const bad = await desk.linesOf(badRowsPath(id))
      assert.deepEqual(
        bad.map(([line]) => Number(line)),
        file.badLines,
      )
      const contacts = (await desk.linesOf(exportPaths.contact)).map(readBack)
      assert.deepEqual(byAddress(contacts), byAddress(file.contacts))

      const rate = rows / run.seconds
      return {
        name: 'import-100k',
        value: rounded(rate),
        unit: `rows/s (${rows} rows in ${rounded(run.seconds)} s, ${rounded((worked / rows) * 1000)} ms of processors each; upload ${rounded(upload.seconds)} s, preview ${rounded(preview.seconds)} s; followers had heard ${rounded(heard.seconds)} s later)`,
        reference: { value: rounded(commits), what: 'raw commits/s' },
        ratio: rounded(rate / commits),
        goal: '100,000 rows in ≤ 180 s',
        ok: run.seconds <= 180 * (rows / 100_000),
      }
    }),
}
