import { messages } from '@stoa/contract/messages'
import { expect, onTestFinished, test } from 'vitest'
import { createDepartment } from '../../../core/departments/commands.ts'
import { authenticate, type Caller } from '../../../core/people/queries.ts'
import { joins, signsIn } from '../../../core/people/testing.ts'
import { browserAt, ownersPassword, serveOffice } from '../../../core/settings/testing.ts'
import { removeInfected, returnReply, sendReturnedReply } from '../../../core/tickets/commands.ts'
import { getMessage, requireOnMessage } from '../../../core/tickets/queries.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { write } from '../../../platform/platform.ts'
import { deliveriesOf } from '../../delivery/queries.ts'
import { deliveryRoutes } from '../../delivery/routes.ts'
import { mailingCompany } from './testing.ts'

test('whoever sees a failed message may send it again; nobody else learns that it exists', async () => {
  const company = await mailingCompany()
  const { platform, ada: owner, addsAccount, nourWrites, adaReplies, host, sender } = company
  await addsAccount()
  const cards = { name: 'Cards', toSolve: true, addresses: [], memberIds: [] }
  const { id: department } = await write(platform, owner, act => createDepartment(act, cards))
  const ticket = await nourWrites('My card', { text: 'Declined.' }, department)
  const reply = await adaReplies(ticket, { text: 'Try again.' })
  const people = await serveOffice(platform)
  const ada = await signsIn(people, 'ada@example.com', ownersPassword)
  const { browser: omar } = await joins(people, ada, 'Omar')
  const server = await createHttpServer<Caller>({
    log: platform.log,
    authenticate: authenticate(platform),
    routes: deliveryRoutes<Caller>(platform, {
      requireReply: (caller, id) => requireOnMessage(platform.db, caller, id, 'ticket.reply'),
      returnReply,
      removeInfected,
      sendReturnedReply,
      getMessage: (caller, id) =>
        getMessage(platform.db, caller, id, { deliveriesOf, ruleNames: async () => new Map() }),
    }),
  })
  onTestFinished(() => server.close())
  const sendsAgain = async (who: typeof ada, id = reply) =>
    (
      await browserAt(server).calls(messages.sendAgain, {
        params: { id },
        headers: { cookie: who.cookie() ?? '', origin: 'https://help.example.com' },
      })
    ).body

  host.will({ recipient: '550 5.1.1 No such user here' })
  await sender.drain()
  expect(await sendsAgain(omar)).toMatchObject({ error: 'not_found' })
  expect(await sendsAgain(ada, 4711)).toMatchObject({ error: 'not_found' })
  expect(await sendsAgain(ada)).toMatchObject({ id: reply, delivery: { state: 'queued', attempts: 0 } })
  expect(await sendsAgain(ada)).toMatchObject({ error: 'not_failed' })
})
