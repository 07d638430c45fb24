import { cannedMessages as contract } from '@stoa/contract/canned-messages'
import { filePaths } from '@stoa/contract/files'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { type Viewer, viewerOf } from '../sharing/queries.ts'
import { changeCannedMessage } from './commands/change-canned-message.ts'
import { createCannedMessage } from './commands/create-canned-message.ts'
import { deleteCannedMessage, restoreCannedMessage } from './commands/delete-canned-message.ts'
import { fillCannedMessage } from './commands/fill-canned-message.ts'
import { getCannedMessage, listCannedMessages } from './list-canned-messages.ts'
import { loadSituation } from './load-situation.ts'

export const cannedMessageRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, config } = platform
  const act = <Result>(caller: Caller, command: (act: Act, viewer: Viewer) => Promise<Result>) =>
    write(platform, caller, async given =>
      command(given, await viewerOf(given.tx, caller, 'canned-message.share')),
    )

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({
      items: await listCannedMessages(db, caller),
    })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await act(caller, (given, viewer) => createCannedMessage(given, viewer, body))
      return getCannedMessage(db, caller, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, (given, viewer) => changeCannedMessage(given, viewer, id, body))
      return getCannedMessage(db, caller, id)
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, viewer) => deleteCannedMessage(given, viewer, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, (given, viewer) => restoreCannedMessage(given, viewer, id))
      return getCannedMessage(db, caller, id)
    }),
    answer(contract.fill).with<Caller>(async ({ params: { id }, body, caller }) => {
      const { uploads, ...filled } = await act(caller, async (given, viewer) =>
        fillCannedMessage(given, viewer, id, await loadSituation(given.tx, caller, body, config.publicUrl)),
      )
      const attachments = uploads.map(upload => ({
        ...upload,
        inline: false,
        url: filePaths.attachment(upload.id),
        danger: null,
        scan: null,
        preview: null,
      }))
      return { ...filled, attachments }
    }),
  ]
}
