const russianMen =
  'Александр Алексей Андрей Антон Артём Борис Вадим Василий Виктор Владимир Геннадий Глеб Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Лев Максим Михаил Никита Николай Олег Павел Пётр Роман Руслан Семён Сергей Степан Тимофей Фёдор Юрий Ярослав'.split(
    ' ',
  );
const russianWomen =
  'Алина Алла Анастасия Анна Валентина Валерия Вера Виктория Галина Дарья Диана Ева Екатерина Елена Жанна Зинаида Ирина Карина Кристина Ксения Лариса Лидия Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана Ольга Полина Раиса Светлана София Тамара Татьяна Ульяна Юлия Яна'.split(
    ' ',
  );
const surnames =
  'Абрамов Агафонов Баранов Беляев Бирюков Власов Воробьёв Голубев Горшков Громов Давыдов Дементьев Ежов Ершов Жданов Жуков Зайцев Зимин Игнатьев Ильин Казаков Калинин Карпов Князев Комаров Крылов Кудрявцев Лапин Лебедев Логинов Макаров Мельников Миронов Наумов Нестеров Носов Овчинников Осипов Павлов Поляков Прохоров Рогов Рыбаков Савельев Самойлов Сидоров Сорокин Тарасов Титов Трофимов Уваров Устинов Фадеев Филатов Фролов Харитонов Хохлов Цветков Чернов Шевцов Широков Шубин Щукин Юдин Яковлев'.split(
    ' ',
  );
const englishNames =
  'Abigail Adam Alice Amelia Arthur Beth Caleb Chloe Daniel Daisy Edward Ella Erin Ethan Finn Freya George Grace Harry Holly Isaac Isla Jack Jade Kate Kieran Leo Lily Lucas Maya Megan Nathan Noah Olive Owen Poppy Ralph Rose Ruby Sam Sophie Theo Tilly Toby Violet Will Zoe'.split(
    ' ',
  );
const englishSurnames =
  'Archer Ashby Barlow Bishop Bolton Carver Chapman Clarke Dalton Dawson Ellis Farrow Fletcher Gibson Gordon Hale Harding Hobbs Ingram Jarvis Keating Kemp Lambert Lawson Marsh Mercer Nash Norton Oakley Osborne Parsons Pearce Quinn Ramsey Reeve Sawyer Shelton Thorne Tucker Underwood Vance Wade Walsh Webster Whitaker Yates'.split(
    ' ',
  );

export interface Name {
  name: string;
  /** In Latin letters and lower case. */
  handle: string;
}

/** The same name for the same numbers. */
export function russianName(first: number, second: number): Name {
  const isWoman = first % 2 === 0;
  const given = pick(isWoman ? russianWomen : russianMen, first >> 1);
  const family = `${pick(surnames, second)}${isWoman ? 'а' : ''}`;
  return { name: `${given} ${family}`, handle: latin(`${given}.${family}`) };
}

export function englishName(first: number, second: number): Name {
  const name = `${pick(englishNames, first)} ${pick(englishSurnames, second)}`;
  return { name, handle: name.toLowerCase().replace(' ', '_') };
}

function pick(from: readonly string[], at: number): string {
  return from[at % from.length] as string;
}

const letters: Record<string, string> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-h ц-ts ч-ch ш-sh щ-sch ъ- ы-y ь- э-e ю-yu я-ya'
    .split(' ')
    .map((pair) => pair.split('-')),
);

function latin(text: string): string {
  return [...text.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
}
