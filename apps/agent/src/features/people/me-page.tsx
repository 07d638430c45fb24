import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { MyDisplay } from './my-display.tsx'
import { MyPassword } from './my-password.tsx'
import { MyProfile } from './my-profile.tsx'
import { MySessions } from './my-sessions.tsx'

export function MePage() {
  const t = useText()
  return (
    <Page title={t('myAccount')}>
      <MyProfile />
      <MyDisplay />
      <MyPassword />
      <MySessions />
    </Page>
  )
}
