import { X509Certificate } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { StartError } from '../../../../platform/start-error.ts'

/** What STARTTLS is offered with. */
export type Certificate = { cert: string; key: string; isSelfMade: boolean }

const YEARS = 10
const fileName = 'smtp-certificate.pem'

/**
 * The certificate of the files that are named, else one that Stoa makes for itself and keeps in the data folder: mail
 * servers that deliver to each other encrypt without asking who it is. @throws StartError where a named file is no good
 */
export const readCertificate = async (from: {
  dataDir: string
  smtpCertificate: { certFile: string; keyFile: string } | null
}): Promise<Certificate> => {
  const { smtpCertificate: files } = from
  if (files)
    return {
      cert: await fileOf('STOA_SMTP_CERT', files.certFile),
      key: await fileOf('STOA_SMTP_KEY', files.keyFile),
      isSelfMade: false,
    }
  const path = join(from.dataDir, fileName)
  return (await selfMade(path)) ?? makeOne(path)
}

const fileOf = (variable: string, path: string): Promise<string> =>
  readFile(path, 'utf8').catch(error => {
    throw new StartError(`${variable} names ${path}, which cannot be read (${error.code}).`, { cause: error })
  })

/** @returns null where there is none, or none that is good for another day */
const selfMade = async (path: string): Promise<Certificate | null> => {
  const pem = await readFile(path, 'utf8').catch(() => null)
  const at = pem?.indexOf('-----BEGIN CERTIFICATE-----') ?? -1
  if (pem === null || at <= 0) return null
  const certificate = { key: pem.slice(0, at), cert: pem.slice(at), isSelfMade: true }
  const goodUntil = new X509Certificate(certificate.cert).validToDate.getTime()
  return goodUntil > Temporal.Now.instant().add({ hours: 24 }).epochMilliseconds ? certificate : null
}

const makeOne = async (path: string): Promise<Certificate> => {
  const now = Temporal.Now.zonedDateTimeISO('UTC')
  const { cert, private: key } = await generate([{ name: 'commonName', value: hostname() }], {
    keyType: 'ec',
    notBeforeDate: new Date(now.subtract({ days: 1 }).epochMilliseconds),
    notAfterDate: new Date(now.add({ years: YEARS }).epochMilliseconds),
  })
  // Whole or not at all: a stop in the middle must not leave half a key behind.
  await writeFile(`${path}.new`, `${key.trim()}\n${cert.trim()}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return { cert, key: `${key}\n`, isSelfMade: true }
}
