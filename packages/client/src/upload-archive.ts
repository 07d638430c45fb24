import { mailImportPath } from '@stoa/contract/mail-import-states'
import { request } from './request.ts'

/** Uploads an archive of old mail, as it is. Throws ApiError. */
export const uploadArchive = async (
  file: File,
  about: { departmentId: number; ticketStatus: string },
): Promise<void> => {
  const query = new URLSearchParams({
    name: file.name.slice(0, 120),
    departmentId: String(about.departmentId),
    ticketStatus: about.ticketStatus,
  })
  await request(`${mailImportPath}?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })
}
