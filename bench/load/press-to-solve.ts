import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from './big-company.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

/** Milliseconds of each press, and what was given. */
export type Presses = { times: number[]; given: number[] }

const post = async (
  { http }: StoaInProcess,
  { cookie }: Person,
  url: string,
  payload: object,
): Promise<{ ticketId?: number | null }> => {
  const response = await http.inject({ method: 'POST', url, payload, headers: { cookie } })
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}: ${response.body}`)
  return response.json()
}

const press = async (stoa: StoaInProcess, agent: Person, presses: Presses): Promise<number | null> => {
  const begin = performance.now()
  const { ticketId = null } = await post(stoa, agent, '/api/to-solve/take', {})
  presses.times.push(performance.now() - begin)
  if (ticketId !== null) presses.given.push(ticketId)
  return ticketId
}

/** All of them in the same moment, once. */
export const pressAtOnce = async (stoa: StoaInProcess, agents: readonly Person[]): Promise<Presses> => {
  const presses: Presses = { times: [], given: [] }
  await Promise.all(agents.map(agent => press(stoa, agent, presses)))
  return presses
}

/**
 * Each presses, looks at what came for some seconds, resolves it and presses again; everybody for themselves, so that presses meet
 * as they happen to. `seconds`: between two presses of one agent, from the first to the second number.
 */
export const pressLikePeople = async (
  stoa: StoaInProcess,
  agents: readonly Person[],
  { rounds, seconds: [shortest, longest] }: { rounds: number; seconds: readonly [number, number] },
): Promise<Presses> => {
  const presses: Presses = { times: [], given: [] }
  const work = async (agent: Person) => {
    await pause(Math.random() * longest * 1000)
    for (let round = 0; round < rounds; round++) {
      const ticketId = await press(stoa, agent, presses)
      const looks = (shortest + Math.random() * (longest - shortest)) * 1000
      await pause(looks / 2)
      if (ticketId !== null) await post(stoa, agent, `/api/tickets/${ticketId}/resolve`, {})
      await pause(looks / 2)
    }
  }
  await Promise.all(agents.map(work))
  return presses
}
