import type { Conversation } from '../shapes.ts'

export const chinese: readonly Conversation[] = [
  {
    customer: 'xiaoming',
    to: 'sales',
    subject: '咨询：橄榄油批发价格与运费',
    text: `您好，

我们在成都经营三家餐厅，想长期采购贵公司的特级初榨橄榄油，每月大约 200 瓶（750 毫升）。

请问：
1. 批发价格是多少？
2. 海运到上海大概需要多长时间，运费由谁承担？
3. 能否提供质检报告和原产地证明？

期待您的回复。

王小明`,
    followedBy: [
      { by: 'wei', does: 'take' },
      { by: 'wei', does: 'tag', tag: 'wholesale' },
      {
        by: 'wei',
        does: 'reply',
        text: `王先生，您好！

感谢您的来信。每月 200 瓶可按一级批发价供货，报价单今天下午发给您。从比雷埃夫斯港到上海约 32 天，运费由我们承担一半。质检报告和原产地证明会随每批货物一起寄出。

林薇
Olive & Co`,
      },
      {
        by: 'customer',
        does: 'write',
        text: `林女士，

非常感谢，条件可以接受。请问第一批货能否在春节前送到？

王小明`,
      },
    ],
  },
  {
    customer: 'xiaoming',
    to: 'support',
    subject: '网站付款页面打不开',
    text: `您好，

付款页面一直显示“正在加载”，换了两个浏览器都不行。订单号 55021。麻烦帮忙看一下，谢谢！

王小明`,
    followedBy: [],
  },
]
