/** Words of handles that tell a title: a little more alike where they agree. */
export const titles: Record<string, string> = {
  rep: 'representative', usrep: 'representative', representative: 'representative',
  congressman: 'representative', congresswoman: 'representative', congressmember: 'representative',
  congress: 'representative', cong: 'representative', delegate: 'representative',
  sen: 'senator', senator: 'senator', ussen: 'senator', ussenator: 'senator',
  uscongressman: 'representative', uscongresswoman: 'representative', deputat: 'deputy',
  депутат: 'deputy', gov: 'governor', governor: 'governor', gubernator: 'governor',
  губернатор: 'governor', сенатор: 'senator', mayor: 'mayor', мэр: 'mayor', dr: 'doctor',
  doctor: 'doctor', doktor: 'doctor', доктор: 'doctor', врач: 'doctor', vrach: 'doctor',
  prof: 'professor', professor: 'professor', профессор: 'professor', адвокат: 'lawyer',
  тренер: 'coach', trener: 'coach', судья: 'judge', councillor: 'councillor', cllr: 'councillor',
  minister: 'minister', ministr: 'minister', министр: 'minister', president: 'president',
  judge: 'judge', coach: 'coach', advokat: 'lawyer', lawyer: 'lawyer', speaker: 'speaker',
  leader: 'leader', whip: 'leader', chef: 'chef', dj: 'dj', captain: 'captain', capt: 'captain',
}; // prettier-ignore

/** Words that anybody may put into a handle: they say nothing about who it is. */
export const hollowWords = new Set(
  `the real official officially its iam thisis team hq press news blog memes page channel online live
   tv media group fan fans club tweets tweet videos video photos mr mrs ms miss mister sir lady jr sr ii iii iv junior senior us usa uk
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
  `official officially press pressoffice office news blog team page channel online live memes fanpage
   tweets videos photos rus jr sr ii iii hq tv vk ig yt`
    .trim()
    .split(/\s+/),
);

/** Names of places that follow a name in a handle, whole and as they are shortened. */
export const places = new Set(
  `al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc
   nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc nsw vic qld tas act msk spb nsk ekb rnd nn
   kzn ufa omsk perm nyc ala ariz ark calif colo conn del fla ill ind kan mass mich minn miss mont neb
   nev okla ore penn tenn tex wash wis wyo alabama alaska arizona arkansas california colorado
   connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
   maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
   oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming guam
   canada australia london russia moscow moskva piter kazan samara tomsk tula sochi saratov voronezh
   krasnodar rostov chelyabinsk novosibirsk ekaterinburg minsk kiev kyiv almaty astana москва мск спб
   питер казань самара омск томск тула сочи пермь уфа россия`
    .trim()
    .split(/\s+/),
);

/** Two letters that no name ends with, so that they are a place wherever they end a lump. */
export const endsNoName = /(?:t[nx]|n[chjmv]|fl|m[dt]|s[cd]|vt|wv|ct)$/;

/** Every fourth Russian surname ends so, and so does the short name of Indiana. */
export const endsRussianName = /[^aeiouy]in$/;
