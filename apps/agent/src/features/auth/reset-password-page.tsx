import { Page } from '../../ui/page.tsx'

export const ResetPasswordPage = () => <Page title="Stoa">{null}</Page>
