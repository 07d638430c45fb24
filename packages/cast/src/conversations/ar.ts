import type { Conversation } from '../shapes.ts'

export const arabic: readonly Conversation[] = [
  {
    customer: 'nour',
    to: 'support',
    subject: 'وصلت زجاجة مكسورة في الطلب 55107',
    attaches: 'picture',
    text: `مرحبًا،

استلمت اليوم الطلب رقم 55107، وكانت إحدى زجاجات الزيت الثلاث مكسورة، والزيت في كل مكان داخل الصندوق. أرفقت صورة. هل يمكنكم إرسال زجاجة بديلة قبل نهاية الأسبوع؟

شكرًا لكم،
نور الخطيب`,
    followedBy: [
      { by: 'ben', does: 'take' },
      { by: 'ben', does: 'tag', tag: 'delivery' },
    ],
  },
  {
    customer: 'nour',
    to: 'billing',
    subject: 'تم رفض بطاقتي عند الدفع',
    text: `السلام عليكم،

حاولت الدفع ببطاقتي مرتين ورُفضت العملية، مع أن الرصيد كافٍ والبنك يقول إن المشكلة ليست من عنده. هل أستطيع الدفع بطريقة أخرى؟ لا أريد أن يضيع مني العرض الذي ينتهي يوم الجمعة.

نور`,
    followedBy: [],
  },
]
