import { createTransport } from 'nodemailer'

/** A foreign mail client: writes to a support address through Stoa's receiver, as any mail server would. */
export const customerAt = (smtpPort: number, from: { name: string; address: string }) => ({
  async writes(mail: {
    to: string
    subject: string
    text: string
    inReplyTo?: string
    references?: string
  }): Promise<string> {
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true })
    const { messageId } = await transport.sendMail({ from, ...mail })
    transport.close()
    return messageId
  },
})
