/**
 * Frequent surnames by hand, from ordinary knowledge: the first line of each language is borne by
 * about one person in 130 and more, the second by one in 400, the third by one in 900. Sharing one of
 * them says little; a surname that stands in none of the lists is taken for rare.
 */
export const frequentSurnames = {
  ru: [
    `иванов смирнов кузнецов попов васильев петров соколов михайлов новиков фёдоров морозов волков
     алексеев лебедев семёнов егоров павлов козлов степанов николаев`,
    `орлов андреев макаров никитин захаров зайцев соловьёв борисов яковлев григорьев романов воробьёв
     сергеев кузьмин фролов александров дмитриев королёв гусев киселёв ильин максимов поляков сорокин
     виноградов ковалёв белов медведев антонов тарасов жуков баранов филиппов комаров давыдов беляев
     герасимов богданов осипов сидоров матвеев титов марков миронов крылов куликов карпов власов
     мельников денисов гаврилов тихонов казаков афанасьев данилов савельев тимофеев фомин чернов
     абрамов мартынов ефимов федотов щербаков назаров калинин исаев чернышёв быков маслов родионов`,
    `коновалов лазарев воронин климов филатов пономарёв голубев кудрявцев прохоров наумов потапов
     журавлёв овчинников трофимов леонов соболев ермаков колесников гончаров емельянов никифоров
     грачёв котов гришин ефремов архипов громов кириллов малышев панов моисеев румянцев акимов
     кондратьев бирюков горбунов анисимов еремин тихомиров галкин лукьянов михеев скворцов юдин
     белоусов нестеров симонов прокофьев харитонов князев цветков левин митрофанов воронов аксёнов
     софронов мальцев логинов горшков савин краснов майоров демидов елисеев рыбаков сафонов плотников
     демин хохлов фадеев молчанов игнатов литвинов ершов ушаков дементьев рябов мухин калашников
     леонтьев лобанов кузин корнеев евдокимов бородин платонов некрасов балашов бобров жданов блинов
     игнатьев коротков муравьёв крюков беляков богомолов дроздов лавров зуев петухов ларин никулин
     серов терентьев зотов устинов фокин самойлов константинов сахаров шишкин самсонов черкасов чистяков
     носов спиридонов карасёв авдеев воронцов зверев владимиров селезнёв нечаев кудряшов седов фирсов
     андрианов панфилов головин терехов ульянов шестаков агафонов никонов селиванов бажанов гордеев
     кожевников пахомов зимин костин широков филимонов ларионов овсянников сазонов суворов нефёдов
     коваленко бондаренко шевченко ткаченко кравченко василенко бойко кравчук мельник коваль шевчук
     петренко мороз савченко руденко лысенко марченко гасанов алиев мамедов магомедов ибрагимов ахмедов
     гасанов гусейнов исмаилов рахимов хасанов абдуллаев каримов юсупов сулейманов галиев валиев`,
  ],
  en: [
    `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez
     wilson anderson thomas taylor moore jackson martin lee`,
    `perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright
     scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter
     roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales
     murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox
     ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez
     castillo sanders patel myers long ross foster jimenez`,
    `powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez
     simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole
     hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens
     harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker
     guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz
     hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice
     schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley
     spencer hawkins arnold pierce chan li wang singh zhang khan ali ahmed carpenter lawrence sandoval
     guerrero george chapman estrada ortega elliott knight cohen duncan austin lane carroll armstrong
     williamson kaur walsh bishop`,
  ],
} as const;
