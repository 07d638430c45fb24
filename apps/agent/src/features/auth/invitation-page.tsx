import { Page } from '../../ui/page.tsx'

export const InvitationPage = () => <Page title="Stoa">{null}</Page>
