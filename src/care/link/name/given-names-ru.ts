/**
 * Given names of Russian speakers: how frequent (1 every twentieth person, 2 every sixtieth, 3 rarer),
 * the full form, then short forms and the forms of neighbouring languages. Written by hand from
 * ordinary knowledge of the language: a short form must lead to each full name it may stand for.
 */
export const givenNamesRu = `
1 александр саша сашка саня санёк шура шурик алекс олександр аляксандр алесь alexander alexandre aleksander alex alessandro
1 алексей лёша леша лёха алёша лексей олексій олексий аляксей alexy alexis alex alexius
1 андрей андрюша андрюха дрюня андрій андрэй andrew andreas andre
1 дмитрий дима димка димон митя дмитро дмітрый dmitry demetrius
1 сергей серёжа сережа серёга серый сергій сяргей serge sergio sergius
1 владимир вова вовка володя вовчик володимир уладзімір уладзимир wladimir
1 иван ваня ванька ванюша іван ян янка john ivan iwan
1 николай коля колян николаша микола мікалай nicholas nicolas nick
1 михаил миша мишка миха мишаня михайло міхаіл михайлина michael michel mike
1 максим макс максимка максимилиан maxim max maxime
1 анна аня анюта нюра нюша анечка аннушка ганна ann anne anna hanna
1 елена лена ленка алёна еленка олена олёна алена аленка helena helen elena
1 ольга оля олька олечка оленька вольга olha helga
1 наталья наталия наташа ната таша наталка наталія наталля natalie nathalie
1 татьяна таня танюша танька тетяна таццяна tanya tatiana tatjana
1 мария маша маруся маня машка марья марійка марія maria mary marie masha
1 екатерина катя катюша катерина катюха катька каця кацярына catherine katherine kate ekaterina katarina
1 ирина ира иришка иринка ірина арина irene irina
1 анастасия настя настёна ася стася анастасія настасья anastasia
1 евгений женя женька евген євген яўген яўгеній eugene eugen eugenio
1 юлия юля юлька юлечка юлія джулия julia julie ioulia
1 артём артемий тёма артем артемка artem artyom
1 игорь игорёк гарик гоша ігор ихар igor
1 денис ден дениска дэн denis dennis
1 роман рома ромка ромчик roman
1 павел паша пашка павлик павло павал paul pavel paolo
1 антон тоха антоша тоша антоний anton anthony antoine
1 никита ник никитка микита nikita nick
1 светлана света светик лана світлана святлана svetlana
1 дарья даша дашка дарина дария дашуля daria darya dasha
2 пётр петя петька петро пятро петруха peter pierre petr pyotr pedro piotr
2 виктор витя витёк віктор віктар victor viktor vic
2 олег олежка олежек алег oleg oleh
2 константин костя костян кока костянтин канстанцін constantine konstantin konstanty
2 юрий юра юрик юрка юрій юрась yury george iouri
2 василий вася васёк василь васіль basil vasily wassili
2 виталий виталик виталя віталій vitaly vitali
2 вячеслав слава славик славка вячик вʼячеслав вячаслаў viacheslav
2 станислав стас стасик слава станіслав stanislaw stanislav stan
2 владислав влад владик слава владя уладзіслаў владіслав vladislav wladyslaw vlad
2 валерий валера валерик валерій валерый валери valery valeri valerio
2 анатолий толя толик толян анатолій анатоль anatole anatoly
2 леонид лёня лёнька леонід leonid leon
2 борис боря борька барыс boris
2 григорий гриша григорій рыгор грыша gregory grigory grigori greg
2 вадим вадик вадя вадім vadim
2 кирилл кирюша кира кирилло кирило кірыл cyril kirill
2 илья илюша илюха ілля elijah ilya ilia
2 егор егорка гоша єгор ягор egor yegor
2 георгий гоша жора гера георгій джордж george georgy georges giorgi
2 геннадий гена генка геннадій генадій гена gennady
2 руслан русик русланчик ruslan
2 ярослав ярик слава яра yaroslav jaroslav
2 тимур тима тимурка timur
2 тимофей тима тимоша тимофій timothy timofey
2 матвей мотя матвій матфей matthew matvey
2 фёдор федя федор федька теодор фёдар theodore fyodor fedor
2 семён сёма сеня семен симон simon semyon semen
2 данила даниил данил даня данька данило даниэль daniel daniil danila danil dan
2 глеб глебка глеба gleb
2 степан стёпа степка степанко stephen stefan stepan
2 эдуард эдик эд едуард edward eduard
2 марина маринка мариша мариночка marina
2 людмила люда люся мила людочка люцына людміла lyudmila ludmilla
2 надежда надя наденька надія nadia nadezhda nadya
2 виктория вика викуля вікторія victoria viktoria vika
2 галина галя галка галочка галюся halyna galina
2 валентина валя валюша валюха valentina
2 любовь люба любаша любов lyubov
2 оксана ксюша ксана аксана oksana oxana
2 ксения ксюша ксеня аксинья ксенія xenia kseniya
2 вера верочка верка віра vera
2 нина ниночка нинуля ніна nina
2 лариса лара лора ларочка larisa larissa
2 тамара тома тамарочка tamara
2 маргарита рита марго ритуля margarita margaret
2 алина алинка аля аліна alina
2 полина поля полинка аполлинария поліна pauline polina
2 кристина крис кристя христина кристиночка christina kristina christine
2 вероника ника верона вераніка veronica veronika
2 софья софия соня сонечка софія sophia sofia sophie sonia
2 елизавета лиза лизка єлизавета елисавета elizabeth elisabeth liza
2 диана дианка діана diana
2 яна янка яночка яніна yana jana
2 александра саша шура саня аля олександра аляксандра alexandra sandra alex
2 евгения женя женечка жека євгенія eugenia
3 валентин валя валёк валік valentine valentin
3 аркадий аркаша кадя аркадій arkady
3 всеволод сева севка vsevolod
3 богдан бодя богданчик bogdan bohdan
3 святослав слава свят svyatoslav
3 ростислав ростик слава rostislav
3 вениамин веня веніамін benjamin veniamin
3 лев лёва левушка leo lev leon
3 филипп филя фил пилип philip filipp
3 яков яша якуша яків jacob yakov jakub
3 иосиф осип ося йосип joseph iosif josef
3 захар захарка zakhar zachary
3 марк маркуша marcus mark marc
3 герман гера герка herman german
3 альберт алик берт albert
3 артур артурчик arthur artur
3 роберт роб роба robert
3 рустам рустик rustam
3 ринат ренат rinat renat
3 марат маратик marat
3 ильдар ілдар ildar
3 дамир damir
3 айрат airat ayrat
3 рамиль ramil
3 камиль kamil camille
3 рамзан ramzan
3 магомед мага мухаммед магомет mohammed magomed muhammad mohamed
3 ахмед ахмат ahmed akhmed
3 адам adam
3 султан sultan
3 умар омар umar omar
3 шамиль shamil
3 гасан хасан hasan hassan
3 гусейн хусейн hussein huseyn
3 муса musa moussa
3 арсен арсений сеня сенька arsen arseny arseniy
3 платон platon plato
3 макар makar
3 родион родя rodion
3 савелий сава савва saveliy
3 демьян дёма demyan damian
3 прохор прошка prokhor
3 назар nazar
3 тарас taras
3 остап ostap
3 мирон miron myron
3 клим климент klim clement
3 давид дэвид додик david
3 эльдар eldar
3 элла элина ella elina
3 нелли неля неллі nelly
3 римма рима rimma
3 раиса рая раіса raisa
3 зоя зоечка zoya zoe
3 зинаида зина зінаїда zinaida
3 лидия лида лідія lydia lidia
3 антонина тоня антоніна antonina
3 клавдия клава klavdia claudia
3 тереза theresa
3 жанна жанка zhanna jeanne joan
3 инна инночка інна inna
3 инесса inessa
3 эмма emma
3 алла аллочка алка alla
3 анжела анжелика лика angela angelica anzhela
3 карина карінка karina
3 милана мила milana
3 снежана snezhana
3 ульяна уля ульянка улляна yuliana ulyana
3 василиса вася vasilisa
3 варвара варя варенька barbara varvara
3 кира kira
3 лилия лиля лілія lilia lily
3 роза rosa rose
3 регина regina
3 эльвира эля elvira
3 альбина аля albina
3 альфия alfia
3 гульнара гуля gulnara
3 динара dinara
3 венера venera
3 евдокия дуня авдотья євдокія evdokia eudoxia
3 прасковья параша paraskeva
3 таисия тая таісія taisia
3 рауф rauf
3 назим nazim
3 тигран tigran
3 ашот ashot
3 армен armen
3 гарик garik
3 вахтанг vakhtang
3 отар otar
3 виолетта виола violetta
3 эвелина evelina
3 стефания stefania stephanie
`;
