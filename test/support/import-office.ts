import { contactImports } from '@stoa/contract/contact-imports'
import { contacts } from '@stoa/contract/contacts'
import { importUpload } from '@stoa/contract/import-targets'
import { expect } from 'vitest'
import { openCompany } from './company.ts'

/** Ada's company, and what somebody does there with files of contacts. */
export const importOffice = async () => {
  const company = await openCompany()
  const { ada, eve, ben, server, modules } = company
  const uploads = async (text: string | Buffer, about = 'contact', who = ada) => {
    const boundary = 'a-boundary'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="people.csv"\r\ncontent-type: text/csv\r\n\r\n`
    const answer = await server.inject({
      method: 'POST',
      url: `${importUpload}?about=${about}`,
      headers: { cookie: who.cookie() ?? '', 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const params = (id: number) => ({ params: { id } })
  const get = async (id: number) => (await ada.calls(contactImports.get, params(id))).body
  const runs = async (id: number, body: object) => {
    const answer = await ada.calls(contactImports.start, { ...params(id), body })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    await modules.importing.round()
    return get(id)
  }
  const file = async (url: string, who = ada) => {
    const answer = await server.inject({ url, headers: { cookie: who.cookie() ?? '' } })
    return answer.statusCode === 200 ? answer.body : String(answer.statusCode)
  }
  const found = async (q: string) => (await ada.calls(contacts.list, { query: { q } })).body.items
  return { ...company, ada, eve, ben, uploads, get, runs, file, found, params }
}
