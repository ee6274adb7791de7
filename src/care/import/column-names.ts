import type { ImportField } from '#contract/import-fields.ts';

/**
 * Names that exports give their columns, the surest first; compared without case, spaces and signs.
 * A name that several fields claim goes to the one that stands earlier here.
 */
export const columnNames: [ImportField, string][] = [
  [
    'id',
    'id mentionid externalid messageid tweetid postid commentid reviewid idstr uid guid ид номер idсообщения idупоминания',
  ],
  [
    'occurredAt',
    'occurredat createdatiso createdat createdatlocal publishedat published postedat datetime date time timestamp createdatunix createdtime created дата датапубликации датаивремя датавремя время создано',
  ],
  [
    'text',
    'text fulltext message body content comment review reviewtext snippet текст текстсообщения сообщение отзыв комментарий содержание',
  ],
  ['title', 'title subject headline заголовок тема'],
  [
    'authorId',
    'authorid userid fromid senderid profileid ownerid customerid authorexternalid idавтора идавтора',
  ],
  [
    'authorHandle',
    'authorhandle handle screenname userscreenname authorusername username userusername nickname login ник никнейм логин',
  ],
  [
    'authorName',
    'authorname authordisplayname displayname author username fullname sendername name from автор имя имяавтора отправитель',
  ],
  ['authorUrl', 'authorurl profileurl userurl authorlink ссылканаавтора профиль'],
  [
    'followers',
    'authorfollowers authorfollowerscount followers followerscount userfollowerscount subscribers подписчики подписчиков аудитория',
  ],
  [
    'direction',
    'direction inbound isinbound incoming isincoming outbound isoutbound outgoing isoutgoing frombrand isbrand isours направление входящее исходящее',
  ],
  [
    'parentId',
    'parentid inresponsetotweetid inreplytotweetid inreplytostatusid inreplytostatusidstr inreplytoid inreplyto replytoid replyto parentpostid parentcommentid parent ответна',
  ],
  ['conversationId', 'conversationid threadid discussionid dialogid'],
  ['permalink', 'permalink url link posturl messageurl href ссылка адрес'],
  ['rating', 'rating ratingvalue stars score grade оценка рейтинг звезды'],
  [
    'platform',
    'platform source sourcename network site resource channel площадка источник сеть ресурс сайт',
  ],
  ['nativeId', 'nativeid originid'],
  ['kind', 'kind type posttype resourcetype тип'],
  ['visibility', 'visibility privacy видимость'],
  ['lang', 'lang language язык'],
  ['sentiment', 'sentiment hintssentiment tone тональность'],
  ['tags', 'tags hintstags labels теги метки'],
];

export function plainName(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
