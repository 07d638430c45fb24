import pg from 'pg'
import { databaseName } from './layout.ts'

const databaseIsMissing = '3D000'

/** Creates the database that `url` names where the server does not have it yet. */
export const ensureDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== databaseIsMissing) throw error
    return create(url)
  }
  await client.end()
}

const create = async (url: string) => {
  const beside = new URL(url)
  beside.pathname = '/postgres'
  const client = new pg.Client({ connectionString: beside.href })
  await client.connect()
  try {
    await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}
