import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { GroupBadge } from '../../../ui/group-badge.tsx'
import items from '../../../ui/items.module.css'
import { Item } from '../../../ui/items.tsx'
import { Page } from '../../../ui/page.tsx'
import { DeleteGroup } from './delete-group.tsx'
import { GroupDialog } from './group-dialog.tsx'

export function GroupsPage() {
  const t = useText()
  const groups = useSuspenseQuery(query('contactGroups.list')).data.items
  return (
    <Page
      title={t('contacts:groupsTitle')}
      description={t('contacts:groupsDescription')}
      actions={groups.length > 0 && <GroupDialog group={null} />}
      width="reading"
    >
      {groups.length === 0 && (
        <EmptyState
          icon={<UsersRound />}
          title={t('contacts:noGroupsYet')}
          text={t('contacts:noGroupsText')}
          action={<GroupDialog group={null} />}
        />
      )}
      {groups.length > 0 && (
        <ul className={items.items}>
          {groups.map(group => (
            <li key={group.id}>
              <Item
                name={<GroupBadge group={group} />}
                facts={
                  <Link to={paths.contacts} search={{ group: group.id }}>
                    {t('contacts')}
                  </Link>
                }
                actions={
                  <>
                    <GroupDialog group={group} />
                    <DeleteGroup group={group} />
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
