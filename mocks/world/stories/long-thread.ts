import { on, story, type Story } from '../story.ts';
import { moneyWeeks } from './flower-shop-money.ts';
import { terminalWeeks } from './flower-shop-terminal.ts';

/** Three weeks with the owner of a flower shop: two places, more than forty messages. */
export const longThread: Story[] = [
  story(
    'flower-shop',
    on('vk', 'Гузель Ахмадеева', { followers: 2650 }),
    [...terminalWeeks, ...moneyWeeks],
    { chat: on('chat', 'Гузель А.', { assurance: 'customer' }) },
  ),
];
