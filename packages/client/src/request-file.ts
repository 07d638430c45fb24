import { request } from './request.ts'

/** A file of the server, and what it is called there. @throws ApiError as every call does, so that a failure can be said in words */
export async function requestFile(url: string): Promise<{ name: string; content: Blob }> {
  return request(url, {}, async response => ({
    name: nameIn(response.headers.get('content-disposition') ?? ''),
    content: await response.blob(),
  }))
}

/** Of `attachment; filename="report.csv"`, or as RFC 5987 writes what is not ASCII. */
const nameIn = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]*)"/i.exec(disposition)?.[1] ?? '')
}
