const texts = 50

/** A mail that can be told from all others by its subject; some are long. */
export const mailNumber = (n: number): Buffer =>
  Buffer.from(
    [
      `From: Customer ${n} <customer${n}@example.net>`,
      'To: help@example.com',
      `Subject: Mail ${n}`,
      `Message-ID: <mail-${n}@example.net>`,
      'Date: Mon, 23 Nov 2026 12:00:00 +0000',
      '',
      ...Array.from({ length: 1 + (n % texts) ** 2 }, (_, line) => `Line ${line} of mail number ${n}.`),
      '',
    ].join('\r\n'),
  )
