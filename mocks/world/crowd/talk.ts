/** What a customer of the crowd says, and what they are told. `{…}` is filled in. */
export interface Talk {
  matters: readonly string[];
  details: readonly string[];
  more: readonly string[];
  answers: readonly string[];
  thanks: readonly string[];
  things: readonly string[];
  places: readonly string[];
  promise: string;
}

export const russianTalk: Talk = {
  matters: [
    'Списали {sum} ₽ дважды за одну покупку {place}.',
    'Карту заблокировали прямо {place}, а я ничего не нарушал.',
    'Третий день жду перевод на {sum} ₽, деньги ушли, но не пришли.',
    'Откуда взялась комиссия {sum} ₽ за {thing}?',
    'Приложение не открывается с самого утра, пишет ошибку {code}.',
    'Подключили платную подписку без моего согласия, {sum} ₽ в месяц.',
    'В отделении {place} работает одно окно из пяти, стоял час.',
    'Не приходит код подтверждения, не могу оплатить {thing}.',
    'Связь пропадает {place}, разговор обрывается на полуслове.',
    'Интернет еле дышит {place}, хотя по тарифу обещали другое.',
    'Банкомат {place} проглотил карту и не отдал {sum} ₽.',
    'Закрыла вклад, а проценты {sum} ₽ так и не начислили.',
    'Курьер не привёз карту, хотя обещали вчера.',
    'Кешбэк за {thing} пересчитали не в мою пользу.',
    'Кредит погасил полностью, а звонки о долге продолжаются.',
    'Возврат за {thing} не пришёл, прошло две недели.',
    'Мне звонят и представляются вашей службой безопасности.',
    'Поддержка в чате отвечает не на то, что я спрашиваю.',
  ],
  details: [
    'Номер операции {code}.',
    'Было это вчера вечером.',
    'Чек сохранил, могу прислать.',
    'Паспорт вы уже видели два раза.',
    'Обращаюсь не в первый раз.',
    'Перезагружал телефон, не помогло.',
    'Обещали разобраться за сутки.',
    'У соседки то же самое.',
  ],
  more: [
    'Есть новости?',
    'Так и не пришло, сумма {sum} ₽.',
    'Проверил ещё раз: всё по-прежнему.',
    'Мне нужно оплатить {thing} до пятницы.',
    'Сколько ещё ждать?',
    'Нашёл чек, номер {code}.',
  ],
  answers: [
    'Вижу операцию на {sum} ₽, спросил коллег из процессинга. Напишу завтра до полудня.',
    'Проверил: блокировку снял, карта уже работает. Попробуйте, пожалуйста.',
    'Деньги вернутся на тот же счёт, обычно это два дня.',
    'Нашёл вашу заявку {code}. Ошиблись мы, исправляю.',
    'Подскажите, {place} это было или в приложении?',
    'Подписку отключил, {sum} ₽ верну сегодня.',
  ],
  thanks: [
    'Спасибо, теперь всё работает.',
    'Пришло, благодарю!',
    'Получилось, спасибо за помощь.',
    'Ладно, подожду.',
  ],
  things: [
    'билеты',
    'коммуналку',
    'бензин',
    'доставку',
    'лекарства',
    'гостиницу',
    'школьное питание',
    'ремонт машины',
    'продукты',
    'страховку',
  ],
  places: [
    'у вокзала',
    'в Твери',
    'на даче',
    'в аэропорту',
    'на Лесной',
    'в метро',
    'в Самаре',
    'у рынка',
    'на трассе',
    'в торговом центре',
  ],
  promise: 'Напишу, как только ответят коллеги.',
};

export const englishTalk: Talk = {
  matters: [
    'I was charged {sum} twice for {thing}.',
    'My card got blocked {place} and nobody told me why.',
    'A transfer of {sum} left my account three days ago and never arrived.',
    'What is this fee of {sum} on my statement?',
    'The app keeps crashing with error {code} since the morning.',
    'No signal {place} again, calls drop after a minute.',
    'The refund for {thing} still has not come.',
    'The cash machine {place} kept my card.',
    'You signed me up for a plan I never asked for, {sum} a month.',
    'The confirmation code does not arrive, so I cannot pay for {thing}.',
  ],
  details: [
    'The reference is {code}.',
    'It happened last night.',
    'I have the receipt.',
    'This is not the first time.',
    'I have already restarted everything.',
    'Your branch sent me here.',
  ],
  more: [
    'Any news?',
    'Still nothing, the amount is {sum}.',
    'I checked again and it is the same.',
    'How much longer will it take?',
    'Found the receipt, number {code}.',
  ],
  answers: [
    'I can see the payment of {sum} and have asked the card team. I will write by noon tomorrow.',
    'The block is off and your card works again. Please try it.',
    'The money goes back to the same account, usually within two days.',
    'I found your request {code}. The mistake was ours and I am putting it right.',
    'Was it {place} or in the app?',
  ],
  thanks: [
    'Thank you, it works now.',
    'It arrived, thanks!',
    'All good now.',
    'Fine, I will wait.',
  ],
  things: ['tickets', 'groceries', 'a hotel', 'petrol', 'school meals', 'delivery', 'insurance'],
  places: ['at the station', 'in Leeds', 'at the airport', 'on the high street', 'in the mall'],
  promise: 'I will write as soon as my colleagues answer.',
};
