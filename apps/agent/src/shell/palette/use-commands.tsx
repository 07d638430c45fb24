import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMatch, useNavigate } from '@tanstack/react-router'
import { Contrast, FileDown, Import, Languages, MailPlus, Rows3, UserRoundCheck } from 'lucide-react'
import { fileOfList } from '../../features/tickets/list/file-of-list.ts'
import { keepFile } from '../../lib/keep-file.ts'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { usePreferencesAct } from '../../lib/use-preferences-act.ts'
import { mineQuery } from '../availability/mine.ts'
import { type CommandName, commandsFor, type Doing } from './command-list.ts'
import type { Entry } from './entry.ts'

const icons: Record<CommandName, Entry['icon']> = {
  newTicket: <MailPlus />,
  export: <FileDown />,
  availability: <UserRoundCheck />,
  theme: <Contrast />,
  density: <Rows3 />,
  language: <Languages />,
  importContacts: <Import />,
  importMail: <Import />,
}

/** What can be done from everywhere, by what one may do. */
export function useCommands(): Entry[] {
  const t = useText()
  const me = useMe()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const list = useMatch({ from: '/app/', shouldThrow: false })
  const mine = useQuery(mineQuery).data
  const prefer = usePreferencesAct()
  const be = useAct('availability.choose', {
    stale: ['availability.board'],
    onDone: answer => queryClient.setQueryData(mineQuery.queryKey, answer),
  })
  const run = (doing: Doing): void => {
    if (doing.kind === 'prefer') prefer.mutate({ body: doing.body })
    else if (doing.kind === 'be') be.mutate({ body: { service: null, state: doing.state } })
    else if (doing.kind === 'go') void navigate({ to: doing.to, ...(doing.hash && { hash: doing.hash }) })
    else if (list) void keepFile(fileOfList(list.search, me))
  }
  const choosesAvailability = mine?.mayChange === true && mine.services.length > 0
  return commandsFor(t, { me, choosesAvailability, inList: list !== undefined }).map(
    ({ name, doing, ...words }) => ({ ...words, icon: icons[name], run: () => run(doing) }),
  )
}
