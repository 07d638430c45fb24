import type { Conversation } from '../shapes.ts'

export const english: readonly Conversation[] = [
  {
    customer: 'tom',
    to: 'returns',
    subject: 'Two of the blue bowls arrived chipped',
    attaches: 'picture',
    text: `Good morning,

Parcel 8841-KX came on Tuesday. Two of the eight blue bowls are chipped at the rim, both on the inside, so it was not the carrier's doing. We open on Friday and I would rather not lay the table with six.

Could you send two more? I am happy to send the broken ones back if you need to see them.

Tom Baker
Harbour Kitchen, Whitby`,
    followedBy: [
      { by: 'ben', does: 'take' },
      { by: 'ben', does: 'tag', tag: 'pottery' },
      {
        by: 'ben',
        does: 'note',
        text: 'Same kiln batch as the complaint from Lyon last week. Told the workshop, they are checking the shelf.',
      },
      {
        by: 'ben',
        does: 'reply',
        text: `Dear Tom,

I am sorry about the bowls. Two new ones left Kalamata this morning with the express carrier, and will be with you on Thursday before noon. Please keep or throw away the chipped ones, we do not need them.

Good luck with the opening!
Ben`,
      },
      {
        by: 'customer',
        does: 'write',
        text: `Ben, that is quick. Thank you. One more thing: can the courier ring the bell at the side door? The front is closed until Friday.

Tom`,
      },
    ],
  },
  {
    customer: 'tom',
    to: 'billing',
    subject: 'Invoice 2026-1107 has the old address',
    text: `Hello,

our accountant says that invoice 2026-1107 still shows Pier Road. We moved to 4 Church Street in September. Could you issue it again with the new address? The VAT number stays the same.

Tom`,
    followedBy: [
      { by: 'rasa', does: 'take' },
      { by: 'rasa', does: 'tag', tag: 'invoice' },
      {
        by: 'rasa',
        does: 'reply',
        text: `Dear Tom,

the corrected invoice is on its way by separate mail, and Church Street stands in your account from now on.

Kind regards
Rasa`,
        resolve: true,
      },
    ],
  },
]
