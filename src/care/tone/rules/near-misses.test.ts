import { describe, expect, it } from 'vitest';
import { analyse } from '../engine.ts';
import type { RuleId } from './catalogue.ts';

const context = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow', resolved: false };
const angry = ['Опять списали деньги, верните! Это уже претензия.'];
const cross = ['You charged me twice again, this is a complaint!'];

function fired(rule: RuleId, text: string, more: object = {}) {
  const { findings } = analyse({
    text,
    visibility: 'public',
    channel: 'vk',
    customer: /[а-я]/i.test(text) ? angry : cross,
    context: { ...context, ...more },
  });
  return findings.some((finding) => finding.rule === rule);
}

describe('frames reach other words for the same thing', () => {
  it.each<[RuleId, string]>([
    ['blames-customer', 'Надо было сверять сумму перед оплатой.'],
    ['blames-customer', 'А вы условия тарифа читали?'],
    ['blames-customer', 'Мы вам уже писали об этом.'],
    ['pii-address', 'The parcel goes to 18 Rowan Tree Way, flat 4.'],
    ['blames-customer', 'В другой раз смотрите, куда нажимаете.'],
    ['blames-customer', 'Did you even look at the terms?'],
    ['blames-customer', 'Next time make sure you cancel earlier.'],
    ['dismissive', 'Зря вы так нервничаете.'],
    ['dismissive', 'Хватит возмущаться, разберёмся.'],
    ['dismissive', 'У всех остальных всё работает.'],
    ['dismissive', 'It is hardly a disaster, is it?'],
    ['dismissive', "There's no point getting worked up."],
    ['no-reason-refusal', 'Снизить ставку по вашему договору мы не сможем.'],
    ['no-reason-refusal', 'Возврат комиссии не предусмотрен.'],
    ['no-reason-refusal', "Waiving the fee isn't something we're able to do."],
    ['absolute-guarantee', 'Больше вы с таким никогда не столкнётесь.'],
    ['absolute-guarantee', 'Nothing like this can ever happen again.'],
    ['hollow-empathy', 'Ваше негодование абсолютно оправданно.'],
    ['hollow-empathy', 'Anyone would be upset in your place.'],
    ['deflection', 'Уточните это у операторов контакт-центра.'],
    ['deflection', "You'd have to ring Billing."],
    ['faceless-hand-off', 'Обращение ушло профильным специалистам.'],
    ['faceless-hand-off', 'It has gone over to a specialist department.'],
    ['passive-no-agent', 'По ошибке был отключён ваш тариф, проводится проверка.'],
    ['rulebook-shield', 'Такой порядок прописан в договоре.'],
    ['upsell-in-complaint', 'А вы уже слышали о нашем премиум-тарифе?'],
    ['joke-risk', 'Похоже, ваши рубли ушли в загул.'],
    ['joke-risk', 'Looks like the router decided it needed a snooze.'],
    ['address-mismatch', 'Вернёшься домой, перезагрузи роутер.'],
    ['address-mismatch', 'Только коробку не выкидывай.'],
    ['blames-customer', 'You knew the rules when you joined.'],
    ['blames-customer', 'Customers who miss the date pay for it.'],
    ['dismissive', 'Deep breaths, it is only plastic.'],
    ['dismissive', 'Ничего критичного не произошло.'],
    ['no-reason-refusal', "I'm afraid that can't be done."],
    ['no-reason-refusal', 'Решение окончательное.'],
    ['absolute-guarantee', 'Впредь такое исключено.'],
    ['absolute-guarantee', 'No one will ever do that to you.'],
    ['deflection', 'Easiest thing is to open a case with Billing.'],
    ['deflection', 'Ждём вас с документами в любом нашем салоне.'],
    ['deflection', 'Send us a DM.'],
    ['faceless-hand-off', 'Your comment was forwarded internally.'],
    ['officialese', 'Стоимость регламентирована офертой.'],
    ['emoji-mismatch', 'Ох, банкомат проголодался 🤣'],
    ['joke-risk', 'Guess they ghosted you 👻'],
  ])('%s: %s', (rule, text) => {
    expect(fired(rule, text)).toBe(true);
  });
});

describe('near misses stay silent', () => {
  it.each<[RuleId, string]>([
    ['blames-customer', 'Вы не отключили роутер?'],
    ['blames-customer', 'Если вы забыли пароль, сбросьте его в приложении.'],
    ['blames-customer', 'Нам надо было предупредить вас заранее.'],
    ['blames-customer', 'You should have had a text from us.'],
    ['blames-customer', '«Надо было читать договор» вам сказали зря.'],
    ['blames-customer', "'You should have read it' is not how we talk."],
    ['dismissive', 'Проблемы с картой больше нет, она снова работает.'],
    ['dismissive', 'Nobody else has access to your account.'],
    ['no-reason-refusal', 'Не могу сказать точно, проверю к 15:00.'],
    ['no-reason-refusal', 'Отменить перевод не получится: деньги уже у другого банка.'],
    ['no-reason-refusal', "Please don't change anything on your side."],
    ['absolute-guarantee', 'Мы никогда не спрашиваем код из СМС.'],
    ['absolute-guarantee', 'Не могу обещать, что такое больше не повторится.'],
    ['joke-risk', 'An exam without broadband is no joke.'],
    ['faceless-hand-off', 'Отдал Лене из процессинга, слежу сам и напишу до 15:00.'],
    ['upsell-in-complaint', 'Would you like me to cancel the plan?'],
    ['pii-address', 'Parcel 4917 0034 5521 8860 is on its way and will reach you today.'],
    ['asks-secret', 'Откройте реквизиты: понадобится вход по лицу или ПИН.'],
    ['blames-customer', 'Простите, письмо мы писали для своих.'],
    ['missing-next-step', 'Лишнюю симку глушу прямо сейчас.'],
    ['missing-next-step', 'Freezing the card as we speak.'],
    ['pii-code', 'Смените пароль: «Профиль» → «Безопасность».'],
    ['placeholder-left', 'Карта 5104 77XX XXXX 0091 закрыта.'],
    ['address-mismatch', 'Осталась лишь одна заявка, мышь проверьте тоже.'],
    ['blames-customer', 'We wanted to check if you had managed to install it.'],
    ['blames-customer', 'Hi again, are you using the app?'],
    ['blames-customer', "It's up to you to decide which card fits."],
    ['blames-customer', 'Картинку не обновили, виноваты сами.'],
    ['deflection', 'I can look into this. Please DM us your account number.'],
    ['no-reason-refusal', 'Нет, это конфиденциальная информация, мы не можем её предоставить.'],
    ['no-reason-refusal', 'Is it not available to you?  ^AD'],
    ['passive-no-agent', 'It has to be within 24 hours of the purchase being made.'],
    ['pii-contact', 'Please call our Lagos office on (+234) 70 9425 0556.'],
  ])('%s: %s', (rule, text) => {
    expect(fired(rule, text)).toBe(false);
  });
});

describe('owning up has many forms', () => {
  it.each([
    'Это мы запустили списание повторно.',
    'Плату включили без спроса, я её вернул.',
    "It's us, not you: our log-in server fell over.",
    'We used the old address by mistake.',
    'Проворонили вашу заявку, простите.',
    'Это наш дефект, он пришёл с обновлением.',
    'Yes, that glitch is ours.',
  ])('%s', (text) => {
    expect(fired('missing-ownership', text, { ourFault: true })).toBe(false);
  });

  it.each(['Произошёл технический сбой.', 'An issue occurred with your payment.'])(
    'and %s is none',
    (text) => {
      expect(fired('missing-ownership', text, { ourFault: true })).toBe(true);
    },
  );
});

describe('what is missing is told only where it was owed', () => {
  const ours = { ourFault: true, resolved: true };

  it.each([
    'Подписку вам добавил наш сотрудник в салоне и не спросил.',
    'Отключали, да: заявка застряла у нас в очереди.',
    'You did switch them off; our system kept the job in a queue for a month.',
    'Our gateway has been turning away one tap in five since dawn.',
  ])('a cause in plain words owns up: %s', (text) => {
    expect(fired('missing-ownership', text, ours)).toBe(false);
  });

  it.each([
    'Произошёл технический сбой, сумма возвращена.',
    'There was an issue with the address. It has now been corrected.',
    'Карта снова работает, приятного дня.',
  ])('a fault that occurred by itself does not: %s', (text) => {
    expect(fired('missing-ownership', text, ours)).toBe(true);
  });

  it('an act under way is a next step, being aware is none', () => {
    expect(fired('missing-next-step', "I'm dialling the depot.")).toBe(false);
    expect(fired('missing-next-step', 'We are looking at it now.')).toBe(true);
  });

  it('a sum we took by mistake may be named, a balance may not', () => {
    expect(fired('pii-activity', "We've refunded the £45.", ours)).toBe(false);
    expect(fired('pii-activity', 'Your balance is £45.', ours)).toBe(true);
  });
});

describe('a short answer may be enough', () => {
  const open = (question: string, text: string) =>
    analyse({
      text,
      visibility: 'public',
      channel: 'x',
      customer: [question],
      context,
    }).findings.some(({ rule }) => rule === 'unanswered-question');

  it.each([
    ['Can I come as myself and still get the discount?', 'Give it a try.'],
    ['Is extra cheese included?', "As long as it fits, it's $3."],
    ['Will they be running after the storm at Preston?', 'Trains at Preston are delayed today.'],
    ['When do we change our online id?', "Once it is made the online id can't be changed."],
    ['Can you resend my invoice?', 'Done, sent again to your mailbox.'],
    ['Сколько дней идёт проверка документов', 'Обычно один рабочий день.'],
    ['where do i see my roaming spend', 'Usage, then the little plane.'],
    [
      'Since when do curries have nuts in them?',
      'They have been in since March, on the label too.',
    ],
    ['Do you fly there in winter?', 'the website when they have been finalised. 2/2 ^Corry'],
  ])('%s %s', (question, text) => {
    expect(open(question, text)).toBe(false);
  });

  it.each([
    ['Почему отказали в рассрочке?', 'К сожалению, рассрочка вам не одобрена.'],
    ['И можно ли остаться на старой цене?', 'Подорожает с 1 ноября, на 60 рублей.'],
    ['How long does a chargeback take?', 'You can start a chargeback in the app.'],
  ])('and %s %s is none', (question, text) => {
    expect(open(question, text)).toBe(true);
  });
});

describe('sarcasm about an open matter', () => {
  it.each([
    ['Гениально, закрыть единственную кассу в обед. Аплодирую стоя', 'Спасибо! Стараемся для вас!'],
    ["Truly inspired: a 'priority' line where I aged four years. Chapeau.", "We're delighted!"],
  ])('%s %s', (customer, text) => {
    const { findings } = analyse({
      text,
      visibility: 'public',
      channel: 'x',
      customer: [customer],
      context,
    });
    expect(findings.map(({ rule }) => rule)).toContain('missed-irony');
  });
});

describe('a code and a log-in are private, an outage is not', () => {
  it.each<[RuleId, string]>([
    ['pii-code', 'Код из СМС 482193'],
    ['pii-code', 'The code from your text is 482193.'],
    ['pii-activity', 'Вход в ваш кабинет был в 18:42.'],
    ['pii-activity', 'You signed in at 18:42 from Omsk.'],
  ])('%s fires: %s', (rule, text) => {
    expect(fired(rule, text)).toBe(true);
  });

  it.each<[RuleId, string]>([
    ['pii-code', 'Код из СМС никому не говорите.'],
    ['pii-code', 'Код из 6 цифр придёт в СМС.'],
    ['pii-code', 'Enter the code from 4 to 6 digits.'],
    ['pii-activity', 'Вход в приложение восстановили в 18:42.'],
    ['pii-activity', 'Мы починили вход в 18:42.'],
    ['pii-activity', 'The outage started at 18:42 and sign-in is back since 19:10.'],
  ])('%s is silent: %s', (rule, text) => {
    expect(fired(rule, text)).toBe(false);
  });
});
