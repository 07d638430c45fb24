import { useText } from '../../lib/text.ts'
import { Page } from '../../ui/page.tsx'
import { MyDisplay } from './my-display.tsx'
import { MyPassword } from './my-password.tsx'
import { MyPictureSenders } from './my-picture-senders.tsx'
import { MyProfile } from './my-profile.tsx'
import { MySessions } from './my-sessions.tsx'
import { MySignatures } from './signatures/my-signatures.tsx'

export function MePage() {
  const t = useText()
  return (
    <Page title={t('myAccount')}>
      <MyProfile />
      <MyDisplay />
      <MySignatures />
      <MyPictureSenders />
      <MyPassword />
      <MySessions />
    </Page>
  )
}
