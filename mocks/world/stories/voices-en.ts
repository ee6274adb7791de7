import { demoFile } from '../../files/demo-files.ts';
import {
  answers,
  assigns,
  closes,
  confirms,
  fixed,
  notes,
  on,
  says,
  story,
  type Story,
} from '../story.ts';

export const voicesEn: Story[] = [
  story('store-five', on('store', 'MirandaPlays'), [
    says(
      '-2d 19:20',
      'five',
      'I opened an account on a train, in a tunnel, with a toddler on my lap. He pressed "confirm". He is a bit young but it seems he has good taste.',
      { title: 'Toddler-proof', rating: { value: 5, max: 5 } },
    ),
    answers(
      '-2d 19:45',
      'ellen',
      'five',
      "Hello from Ellen at Ranet! Opening an account in a tunnel is more than we ever tested, so thank you for both the stars and the tunnel. Do tell the gentleman on your lap we like his style. We'll wait for his own account.",
    ),
    closes('-2d 20:00', 'ellen', 'listened'),
  ]),

  story('store-two', on('store', 'blueheron77'), [
    says(
      '0d 06:45',
      'two',
      'Face login worked for two years. Since the last update it thinks I am somebody else. My wife agrees but that is another matter.',
      { title: 'Who am I', rating: { value: 2, max: 5 } },
    ),
  ]),

  story('video-comment', on('youtube', 'Ines K', { handle: '@inesk_cooks' }), [
    says(
      '-1d 17:10',
      'captions',
      'Lovely video but the captions say "apple intelligence" every time he says "apple interest". I am deaf and spent ten minutes thinking you had built a robot.',
      { under: 'Savings, explained with apples' },
    ),
    answers(
      '-1d 17:35',
      'ellen',
      'captions',
      "Ines, I'm Ellen, and I'm sorry we left you with a robot. Those captions were made by a machine and nobody read them through. I've typed them again by hand, they are live now. Would you tell me if any line still reads oddly?",
    ),
    fixed('-1d 17:36', 'ellen'),
    says('-1d 21:15', 'better', 'Read all of it. Much better, and "compound fruit" is a keeper.'),
    confirms('-1d 21:30', 'ellen', 'better'),
  ]),

  story('sms-down', on('sms', '+44 000 555 0146', { assurance: 'channel' }), [
    says('0d 08:02', 'down', 'Is the app down or is it me'),
    answers(
      '0d 08:05',
      'dina',
      'down',
      "It's you two together: the app wants version 9.4.1. Update it and you are in. Did it let you? Dina",
    ),
    says('0d 08:20', 'in', 'In. Ta'),
    fixed('0d 08:22', 'dina'),
    confirms('0d 08:22', 'dina', 'in'),
  ]),

  story('gift-spam', on('instagram', 'lucky.giveaway.desk', { followers: 11 }), [
    says(
      '-1d 03:30',
      'spam',
      'CONGRATULATIONS!! You are selected for €5000 from @ranet.live, click the link in our bio before midnight',
      { under: 'Points for every trip', spam: true },
    ),
    notes(
      '-1d 09:10',
      'dina',
      'Fake giveaway in our name. Reported to the platform, security has the address.',
    ),
    closes('-1d 09:11', 'dina', 'spam'),
  ]),

  story(
    'dark-joke',
    on('mastodon', 'Old Tom', { handle: '@oldtom@harbour.example', followers: 930 }),
    [
      says(
        '-1d 22:48',
        'museum',
        'Visited the bank museum today. The guide said "and here is how people used to wait in line". I have the @ranet phone queue on my other ear as we speak.',
      ),
      answers(
        '-1d 22:55',
        'dina',
        'museum',
        'Tom, Dina here, still at work and slightly ashamed. Hang up on the exhibit: what were you ringing about? If it can be said in public, say it here; if not, send me a direct message, since others read this one.',
      ),
      says(
        '-1d 23:10',
        'kept',
        'Only wanted to know if you open on the 31st. They played me Vivaldi. I stayed for the Winter.',
      ),
      answers(
        '-1d 23:14',
        'dina',
        'kept',
        'Open till two on the 31st, then closed until the 3rd. And Winter is the best of the four, so the evening is not lost.',
      ),
      fixed('-1d 23:15', 'dina'),
      says('0d 08:00', 'cheers', 'Cheers Dina. Best tour I had all day.'),
      confirms('0d 08:30', 'dina', 'cheers'),
    ],
  ),

  story('wheelchair', on('facebook', 'Colette Marsh', { followers: 690 }), [
    says(
      '0d 08:25',
      'ramp',
      'Your new branch won an award for its entrance. It has five steps. I use a wheelchair. I did my banking through the window, in the rain, like a drive-in. Who gave you the award?',
      { under: 'Our Harbour branch wins design award' },
    ),
    assigns('0d 08:35', 'james', 'ellen'),
    answers(
      '0d 09:14',
      'ellen',
      'ramp',
      "Colette, I'm Ellen. Nobody who judged that entrance came in on wheels, and neither did we when we built it. I have just rung Sara, who runs Harbour: a ramp stands at the side door from noon today, with a bell. The five steps need more than a ramp. By noon London time on Friday I'll write here what gets rebuilt and when, from the person who decides it.",
      { promise: { text: 'Tell Colette what gets rebuilt at Harbour and when', due: '+2d 15:00' } },
    ),
    says(
      '0d 09:26',
      'bell',
      "A bell is a start. I'll be there at one, and I'll be ringing it loudly.",
    ),
  ]),

  story('chargeback', on('chat', 'Amara Nwosu-Bell', { assurance: 'customer' }), [
    says(
      '-1d 14:02',
      'sofa',
      'Hi. Bought a sofa in August, the shop has gone bust, no sofa. €640. Is that money just gone?',
    ),
    answers(
      '-1d 14:10',
      'ellen',
      'sofa',
      "Hi Amara, Ellen here. Not gone, I think: for a shop that went bust we can claim it back from the shop's bank, and you are inside the time for it. I've opened the claim while we talk. I need one thing from you: the order confirmation, as a photo, here in the chat. Can you find it?",
    ),
    says('-1d 14:31', 'photo', 'found it in spam of all places', {
      attachments: [demoFile('order.webp')],
    }),
    answers(
      '-1d 14:40',
      'ellen',
      'photo',
      "That's all I need, it has the date and the price. Their bank has ten days to answer. I'll look every morning and write to you by Friday noon London time, even if the answer is only that they are still silent.",
      { promise: { text: "Tell Amara what the shop's bank said", due: '+2d 15:00' } },
    ),
    says(
      '-1d 14:42',
      'floor',
      'thank you. currently sitting on the floor but feeling better about it',
    ),
  ]),
];
