/** What we owe or come with, named as a thing: “New slot: Saturday 8 to 10”, «звонок – завтра в 12». */
export const owed: ReadonlySet<string> = words(
  `ориентир звонок сообщение письмо весточка смс ответ визит выезд доставка мастер курьер инженер техник
  монтажник бригада водитель слот окно окошко время обновление новость апдейт встреча запись замена возврат
  зачисление подключение установка запуск включение итог итоги решение результат отчет выдача вылет отправка
  приезд прибытие ремонт перезвон созвон связь интернет деньги карта посылка заказ симка`,
  `message word letter email text update updates slot appointment callback call call-back visit delivery eta
  finish answer reply news collection installation engineer courier driver technician refund replacement
  parcel order swap repair target follow-up decision fix window check-in card money`,
);

/** Beside these the thing is no word of ours: hours, bills, the past, a wish, a doubt. */
export const noOwed: ReadonlySet<string> = words(
  `часы график режим прием оплаты платежа списания списание погашения последний последняя последнее прошлый
  прошлая можно нужно надо нет нельзя если или либо был была было были не без бесплатно бесплатная возможна
  возможен возможно удобно свободно свободен занят выходной закрыт открыт обычно`,
  `if or no not never can could may might must need needs had was were been usually normally opening hours
  closed open last previous payment bill fee charge renewal offer discount ended ends missed failed late to
  please would should pay try wait ask tell check sure unless without since after free available spare possible
  likely another more`,
);

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(/\s+/));
}
