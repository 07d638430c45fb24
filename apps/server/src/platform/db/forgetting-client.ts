import pg from 'pg'

type Told = (error: Error | null, result: pg.QueryResult) => void
type Query = (this: pg.Client, query: unknown, values?: unknown, told?: Told) => unknown

const query = pg.Client.prototype.query as Query

const stackOfCaller = (error: Error): never => {
  Error.captureStackTrace(error)
  throw error
}

/**
 * A client whose results young garbage collection can take. Those of the library's own promises live on until all memory is cleaned, each kept by the one
 * before it; the promise made here, of its callback, does not (decision 53).
 */
export class ForgettingClient extends pg.Client {}

ForgettingClient.prototype.query = function (this, ...[asked, values, told]: Parameters<Query>) {
  const isSubmitted = typeof asked === 'object' && asked !== null && 'submit' in asked
  if (isSubmitted || told || typeof values === 'function') return query.call(this, asked, values, told)
  return new Promise<pg.QueryResult>((resolve, reject) => {
    query.call(this, asked, values, (error, result) => (error ? reject(error) : resolve(result)))
  }).catch(stackOfCaller)
} as Query as pg.Client['query']
