/** Words of handles that tell a title: a little more alike where they agree. */
export const titles: Record<string, string> = {
  rep: 'representative', usrep: 'representative', representative: 'representative',
  congressman: 'representative', congresswoman: 'representative', congressmember: 'representative',
  sen: 'senator', senator: 'senator', ussen: 'senator', ussenator: 'senator',
  uscongressman: 'representative', uscongresswoman: 'representative', deputat: 'deputy',
  депутат: 'deputy', gov: 'governor', governor: 'governor', mayor: 'mayor', dr: 'doctor',
  doctor: 'doctor', doktor: 'doctor', доктор: 'doctor', prof: 'professor', professor: 'professor',
  judge: 'judge', coach: 'coach', advokat: 'lawyer', lawyer: 'lawyer', speaker: 'speaker',
  leader: 'leader', whip: 'leader', chef: 'chef', dj: 'dj', captain: 'captain', capt: 'captain',
}; // prettier-ignore

/** Words that anybody may put into a handle: they say nothing about who it is. */
export const hollowWords = new Set(
  `the real official officially its iam thisis team hq press news blog memes page channel online live
   tv media group fan fans club mr mrs ms miss mister sir lady jr sr ii iii iv junior senior us usa uk
   rus ru eu com org net info mail gmail user client customer account acc profile private new old my
   me for of and in la insta instagram facebook twitter youtube telegram vk ok tg yt only just super
   mega best top pro office house work job home shop store bank admin support help test anon anonymous
   guest moscow msk spb piter russia ukraine москва россия питер официальный official официально реальный
   я это клиент пользователь аккаунт страница группа канал блог новости аноним гость тест админ
   поддержка ип ооо гражданин господин г-н mom dad mama papa mother father girl boy lady man woman`
    .trim()
    .split(/\s+/),
);

/** What is cut off a lump's beginning and end; short words that end many names are not among them. */
export const hollowBeginnings = new Set(
  'official theofficial thereal real the iam thisis its team insta mrs miss mister original'.split(
    ' ',
  ),
);
export const hollowEndings = new Set(
  'official officially press news blog team page channel online live memes fanpage rus jr sr ii iii hq tv vk ig yt'.split(
    ' ',
  ),
);

/** Short names of places that follow a name in a handle. */
export const places = new Set(
  `al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc
   nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc nsw vic qld tas act msk spb nsk ekb rnd nn
   kzn ufa omsk perm`
    .trim()
    .split(/\s+/),
);
