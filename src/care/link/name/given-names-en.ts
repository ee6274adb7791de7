/**
 * Given names of English speakers and of those who live among them: how frequent, the full form,
 * short and sister forms. Written by hand from ordinary knowledge of the language.
 */
export const givenNamesEn = `
1 james jim jimmy jamie jem
1 john johnny jon jack jackie
1 robert rob bob bobby robbie bert
1 michael mike mick mickey mikey micheal
1 william will bill billy willie liam
1 david dave davey davy
1 richard rick dick rich ricky richie
1 joseph joe joey jo jose
1 thomas tom tommy thom
1 charles charlie chuck chas charley
1 christopher chris kit topher
1 daniel dan danny dani
1 matthew matt matty mat
1 mary molly polly mae maria marie
1 elizabeth liz beth betty eliza lizzie betsy bess libby lisa elisabeth
1 jennifer jen jenny jenn
1 patricia pat patty trish patsy tricia
1 sarah sara sally
1 jessica jess jessie
1 emily em emmy emilie
1 anthony tony ant
1 mark marc marcus marky
1 andrew andy drew
1 joshua josh
1 steven stephen steve stevie
2 donald don donnie donny
2 paul paulie
2 kenneth ken kenny
2 kevin kev
2 brian bryan bri
2 george georgie
2 timothy tim timmy
2 ronald ron ronnie
2 edward ed eddie ted ned teddy eduardo
2 jason jay jase
2 jeffrey jeff geoff geoffrey
2 ryan
2 jacob jake jakob
2 gary garry gaz
2 nicholas nick nicky nico nicolas nic
2 eric erik erick
2 jonathan jon jonny jonathon
2 larry lawrence laurence lars
2 scott scotty
2 justin
2 brandon
2 benjamin ben benny benji
2 samuel sam sammy
2 gregory greg gregg
2 alexander alex xander sandy alec al
2 frank francis franklin frankie
2 patrick pat paddy
2 raymond ray
2 dennis denny denis
2 jerry gerald jerome gerry
2 tyler ty
2 aaron
2 henry harry hank hal
2 douglas doug dougie
2 peter pete
2 adam
2 nathan nathaniel nate nat
2 zachary zach zack zac zak zachery
2 walter walt wally
2 kyle
2 harold harry hal
2 carl karl
2 arthur art artie
2 albert al bert
2 philip phil phillip
2 jordan
2 luke lucas luc luca
2 sean shaun shawn
2 ethan
2 noah
2 mason
2 logan
2 lachlan lachie lochlan
2 connor conor
2 cameron cam
2 angus gus
2 linda lindy
2 barbara barb barbie babs
2 susan sue susie suzanne suzie suzy susanna
2 margaret maggie meg peggy marge greta margie
2 karen
2 nancy nan
2 sandra sandy
2 ashley ash
2 kimberly kim kimberley
2 donna
2 michelle shelly shelley mich
2 dorothy dot dottie dolly
2 carol carole caroline carolyn carrie
2 amanda mandy
2 melissa mel missy
2 deborah debbie deb debra
2 stephanie steph stefanie
2 rebecca becky becca beck rebekah
2 laura laurie lauren
2 sharon
2 cynthia cindy
2 kathleen kathy kath
2 amy aimee
2 angela angie
2 shirley
2 anna ann anne annie annette
2 ruth ruthie
2 brenda
2 pamela pam
2 nicole nikki nicky nicola
2 katherine catherine kate katie kathy cathy kat kathryn kay cate
2 samantha sam sammy
2 christine chris tina christina chrissy kristin kristen
2 emma em
2 olivia liv livvy
2 sophia sophie sofia
2 isabella isabel bella izzy isabelle isobel
2 chloe
2 grace gracie
2 hannah hanna
2 julia julie jules
2 helen ellie nell elaine ellen
2 rachel rach rachael
2 victoria vicky tori vicki
2 abigail abby gail
2 georgia georgie georgina
2 charlotte lottie charlie
2 jasmine jas jazmin
2 madison maddie madeline madeleine
2 alexandra alex lexi sandra alexa
3 lily lilly lillian lilian
3 ella
3 mia
3 zoe zoey
3 amber
3 tiffany tiff
3 holly
3 paige
3 caitlin kaitlyn katelyn
3 brooke
3 tahlia talia
3 imogen immy
3 phoebe
3 alana alanna
3 erin
3 harrison
3 harley
3 oliver ollie
3 oscar
3 isaac ike zac
3 max maxwell maximilian
3 blake
3 dylan
3 jackson jack jaxon
3 jayden jaden
3 riley
3 toby tobias
3 finn finley
3 hugo hugh hughie
3 hayden
3 bailey
3 mitchell mitch
3 caleb
3 eli elijah elias
3 cooper
3 hunter
3 marcus marc mark
3 leon leo leonard lenny len
3 martin marty
3 stanley stan
3 simon si
3 craig
3 ian iain
3 neil neal
3 alan allan allen al
3 barry
3 bruce
3 ralph
3 roger rodge
3 russell russ
3 roy
3 wayne
3 keith
3 glenn glen
3 derek derrick
3 stuart stewart stu
3 trevor trev
3 victor vic
3 vincent vince vinnie
3 leslie les
3 norman norm
3 clarence
3 clifford cliff
3 curtis curt
3 eugene gene
3 ernest ernie
3 frederick fred freddie freddy
3 howard howie
3 leroy
3 louis lou lewis louie
3 melvin mel
3 mario
3 carlos
3 juan
3 luis
3 jose pepe
3 antonio tony
3 miguel
3 francisco paco
3 raul
3 jorge
3 adrian adriano
3 jesus chuy
3 salvador sal salud
3 joaquin
3 henry enrique
3 vicente
3 gabriel gabe gaby
3 abraham abe
3 rafael rafe raphael
3 sebastian seb
3 troy
3 todd
3 chad
3 brad bradley
3 brett bret
3 darren daren
3 dean
3 dustin
3 dwight
3 jared
3 jesse jess
3 joel
3 lance
3 marvin
3 randy randall randolph
3 rodney rod
3 terrence terry terence
3 terri teresa theresa terry tess
3 warren
3 wesley wes
3 byron
3 clay clayton
3 earl
3 garrett
3 grant
3 gilbert gil
3 julian jules
3 jodey jody
3 kirk
3 lloyd
3 morgan
3 nelson
3 perry
3 preston
3 ross
3 seth
3 sherman
3 sidney syd sid
3 spencer
3 tracy tracey
3 virginia ginny
3 virgil
3 alice ali
3 alison allison ali
3 alma
3 april
3 ayanna
3 betty bette
3 beverly bev
3 bonnie
3 claire clare clara
3 claudia
3 colleen
3 diana diane di
3 doris
3 eleanor ellie nell nora
3 elise elyse
3 esther
3 eve eva evie evelyn
3 florence flo
3 frances fran frankie
3 gloria
3 gwen gwendolyn gwyneth
3 heather
3 hillary hilary
3 ilhan
3 irene
3 jacqueline jackie jacky jacqui
3 jane janet janie jan janice
3 jean jeanne jeannie
3 jill gillian
3 joan joanne joanna jo
3 joy joyce
3 judith judy jude
3 kelly
3 kirsten
3 lindsey lindsay
3 lois
3 lori lorraine
3 lucy lucille lucia
3 lynn lynne
3 marcia marcy
3 marilyn
3 marie
3 marjorie marge
3 marsha
3 martha
3 maureen mo
3 maxine
3 megan meg meghan
3 melanie mel
3 miranda
3 monica
3 naomi
3 natalie nat
3 norma
3 pauline
3 peggy
3 phyllis
3 priscilla
3 rosa rose rosie rosalie
3 sherry sheri cheri sheryl
3 stacy stacey
3 summer
3 suzanne
3 sylvia
3 tammy tamara
3 tanya
3 tara
3 tina
3 valerie val
3 vanessa nessa
3 veronica ronnie
3 wendy
3 yvette
3 yvonne
3 zara
3 lara
3 mikayla makayla michaela
3 sienna
3 teagan tegan
3 tayla taylah taylor
3 kayla
3 courtney
3 danielle dani
3 gemma
3 jade
3 joel
3 kaleb
3 keely
3 lachlan
3 nikita
3 shannon
3 trinity
3 xavier
3 zane
3 chelsea
3 destiny
3 sasha
3 eloise
3 ebony
3 fiona
3 ashton
3 beau
3 declan
3 flynn
3 jett
3 kai
3 kane
3 ali
3 omar
3 ahmed
3 mohammed mohamed muhammad
3 raja
3 pramila
3 ami
3 young
3 andre
3 andrea
3 angie
3 jimmy
3 rosalind
3 delia
3 debbie
3 nydia
3 ritchie
3 robin robyn
3 jan
3 dina
3 dusty
3 greta
`;
