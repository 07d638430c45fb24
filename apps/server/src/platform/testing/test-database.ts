import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of the test's own, cloned from the migrated template. */
export const testDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const template = new URL(inject('postgresUrl'))
  const templateName = template.pathname.slice(1)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = async (statement: string) => {
    const url = new URL(template)
    url.pathname = '/postgres'
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  // Its files as they are: half of what it takes to write each of its pages into the log.
  await admin(`create database ${name} template ${templateName} strategy file_copy`)
  const url = new URL(template)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => admin(`drop database ${name} with (force)`) }
}
