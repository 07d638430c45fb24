import { languageNames } from '@stoa/text/languages'
import { Link } from '@tanstack/react-router'
import { Bell, ListChecks, LogOut, MessageSquareQuote, SquarePlay, UserRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { useMe } from '../lib/session.ts'
import { useText } from '../lib/text.ts'
import { usePreferencesAct } from '../lib/use-preferences-act.ts'
import { paths } from '../paths.ts'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import type { Opener } from '../ui/use-on-demand.ts'
import { languageOptions, themeOptions } from './preference-options.ts'
import { useSignOut } from './use-sign-out.ts'

export function UserMenuOpened({ trigger, opener }: { trigger: ReactElement; opener: Opener }) {
  const t = useText()
  const me = useMe()
  const change = usePreferencesAct()
  const signOut = useSignOut()
  return (
    <Menu side="top" align="start" trigger={trigger} opener={opener}>
      <MenuItem icon={<UserRound />} render={<Link to={paths.me} />}>
        {t('myAccount')}
      </MenuItem>
      <MenuItem icon={<Bell />} render={<Link to={paths.notifications} />}>
        {t('notifications:title')}
      </MenuItem>
      {me.permissions.includes('macro.apply') && (
        <MenuItem icon={<SquarePlay />} render={<Link to={paths.macros} />}>
          {t('macros')}
        </MenuItem>
      )}
      {me.permissions.includes('canned-message.use') && (
        <MenuItem icon={<MessageSquareQuote />} render={<Link to={paths.cannedMessages} search={{}} />}>
          {t('cannedMessages')}
        </MenuItem>
      )}
      {me.permissions.includes('batch.start') && (
        <MenuItem icon={<ListChecks />} render={<Link to={paths.batches} />}>
          {t('batches')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuChoice
        label={t('theme')}
        options={themeOptions(t)}
        value={me.theme}
        onValueChange={theme => change.mutate({ body: { theme } })}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('language')}
        options={languageOptions(languageNames)}
        value={me.language}
        onValueChange={language => change.mutate({ body: { language } })}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onClick={() => signOut.mutate({})}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
