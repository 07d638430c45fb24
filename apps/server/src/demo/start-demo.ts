import { join } from 'node:path'
import { agents, castPassword } from '@stoa/cast/company'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../platform/platform.ts'
import { openCustomers } from './customers/customers.ts'
import { equipDepartments, promiseAnswers } from './equip-departments.ts'
import { knowCustomers } from './know-customers.ts'
import { startCustomerPage } from './page/customer-page.ts'
import { playConversations } from './play-conversations.ts'
import { connectMailHost, openOffice } from './set-up-company.ts'

export type Demo = {
  /** What to print beside the other links. */
  lines: [label: string, text: string][]
  stop(): Promise<void>
}

/** Sets up the cast's company on a server that runs already, at the first start, and opens the page that plays a customer. */
export const startDemo = async (
  { clock, config, log }: Platform,
  { http, smtpPort }: { http: FastifyInstance; smtpPort: number },
): Promise<Demo> => {
  const anywhere = config.host === '0.0.0.0' || config.host === '::'
  const customers = await openCustomers({
    folder: join(config.dataDir, 'customers'),
    clock,
    stoa: { host: anywhere ? '127.0.0.1' : config.host, port: smtpPort },
  })
  try {
    const { office, isNew } = await openOffice(http)
    await connectMailHost(office.ada, customers.hostPort)
    if (isNew) {
      log.info('Playing a week of Olive & Co')
      await promiseAnswers(office.ada)
      await playConversations(office, customers)
      await equipDepartments(office.ada)
      await knowCustomers(office.ada)
    }
    const port = config.port === 0 ? 0 : config.port + 1
    const page = await startCustomerPage(customers, { host: config.host, port })
    const { ada, ben } = agents
    return {
      lines: [
        ['Customers', page.url],
        ['Sign in as', `${ada.email} or ${ben.email}, password ${castPassword}`],
      ],
      async stop() {
        await page.close()
        await customers.close()
      },
    }
  } catch (error) {
    await customers.close()
    throw error
  }
}
