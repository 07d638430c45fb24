import type { Company } from './company.ts'

/** Ada uploads a file. @returns its id */
export const uploads = async (
  { server, ada }: Pick<Company, 'server' | 'ada'>,
  name: string,
  bytes: Buffer | string,
  type = 'text/plain',
): Promise<number> => {
  const payload = new FormData()
  payload.append('file', new Blob([new Uint8Array(Buffer.from(bytes))], { type }), name)
  const headers = { cookie: ada.cookie() ?? '' }
  const answer = await server.inject({ method: 'POST', url: '/api/attachments', headers, payload })
  return answer.json<{ id: number }>().id
}
