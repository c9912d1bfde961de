/**
 * How unknown words end: written by `scripts/learn-suffix-rules.ts` from the dictionary, not by hand.
 * `ami3a`: of a folded word in -ami cut 3 letters and append a. The longest ending decides.
 */
export const SUFFIX_RULES = `
2 a1y b0 c0 d0 e1y f0 g0 j2y k2ka l0 m1 n0 o3y p0 r0 s0 t0 u3y x0 y0 z0 ai1j aj0 ak0 am0 an0in aw0a ba0 be1a bi1y bo1a
br0a bu1 by1a ca0 ce2ka ci1 ck0 co1a cu2iec cy2ki da0 de1a do1a dr0a du1 dy1 ea0 ee1a ei1a em2 en0ie eo1a ew0 ez0a fa0
fe1a fo1a fu1 fy1 ga0 ge1a gi1 gu1 ha0 he1a ho1a hu1 hy1 ia2 ic0a ie1 ii1a ik0 io1a iu1e iw0o iz0a ja0 je1a ji1a jo1a
ju1 ka1i ke1a ki0 ko0 ku1i li1y ln0ia lo1y lu1 ma0 me1a mo1a my1 nd0a ni1y nk0 nn0a no1y nu1 oi1j oj0 ok0 om3 oz0a pa0
pe1a pi0 po1a pu1 py1 ra1 rc0ie re1a rk0 rm0a rn0ia ro1a ru1 ry1 sa1 se1a sk0o so1a ss0a su1 sy1 to1y tt0a tu1 tw0o
uc0ie ud0a ug0a uk0 ul0a um0 ur0a wi3 wo1y wu1o xu1 xy1 ya1 yc0a ye1 yg0a yk0 yn0a yu1 yw0 zb0a ze2 zi2y zm0 zn0a zo1y
zu1 zy1 aby1 aca1y ace1y ach4 aci2ty aco0 acy0 ady1a afa1 ago1a ain0a aja1 aje1 aka1 aki1 ako1a aku1 ami4 amu1 and0
ara0 asi1 ask0 aur0 awi1y awu1 aza0 aze1a azm0a azo1a ban0 bia0 bie2 bin0a bka0 bki1a bko1a bku2ek ble2el bli2el
blu2el bom2 bra0 bry1a cem3iec cie3t cin0a cio0 com2a cow3iec cze1y czy0 dan0ie dcy1a del2lo dia0 die1a dka0 dki1a
dko1a dku2ek dlo0 dlu1o dom2 dra0 dry1a dza0 dze3ga dzo1a dzy3g ebu3��b eby3��b eca1y ece1y ech0 eci2ty eco1y ecy0
ein0a eka0 eki1 eko1a eku1 ela1 ele1 eli1 elo1a ena0 ene1a eni3ony eno1a eny1 eom2a eow2um esa0 esi1 eta0 ete1a eto1a
ety1 ewa0 ewe1a ewu1 ewy1 eza0 eze1a ezo1a ezy1a fer0a fia0 fie1a fin0a fka0 fki1a fko1a fom2 fty1 gan0 gen0 gia0
gie1a glu2iel gom2 gra0 hen2na hia0 hie1a hom2 hta0 hty1 iar0a ice1a ici2ty icu1 icy1a iej2 iek0 iem3 iez0 ika1 iki1
iko1a iku1 ile1 ili1 ilo1a imu1 ina0 ine1a ino1a iny1a iow2um ira0 ita0 ite1a ito1a ity1 iwi1y iza0 ize1a izo1a izy1a
jan0 jcu2ec jcy1a jka0 jki1a jko1a jku2ek jom2a jsi5y kan0 kia0 klu2iel kom2a kra0 ksa0 kta0 kte1a kto1a kty1 kul0
kwa0 lan0 lca2ec lci2ty lcu2ec lcy2ec lia0 lie1a lin0a lka0 lki1a lko1a lku2ek lla0 lle1a lli1a llo1a lom2 lsi2y man0
men0 mia0 mie2 min0a mka0 mki1a mko1a mku2ek mom2 nad0a nan0ie naz0a nca2iec nci2t ndy1a ngo1a nia0 nie0 nka0 nki1a
nko1a nku2ek nom2 not0a nse1 nta1 nte1a nto1a nty1 nza0 obi1 oby1 och0 oci2ty oga1 ogi0 ogo1i oje1 oki1 oko1a oku1
ola0 ole1 oli1 olo1a oly1 omi1y omu1 osa1y ose1y osi1y oso1y ota0 ote1a oto1a oty1 owu1 oza0 oze1a ozo1a ozy1a pan0
pia0 pie1a pin0a pka0 pki1a pko1a pku2ek plu2el pom2 por0a psa0 pty1 rad0a ran0 rci2ty rcu2zec rcy1a ren0 ria0 rie1a
rka0 rki1a rko1a rku2ek rmu1 rmy1a rom2 rto1a rty1 rwa0 rza1 rzo1a sia1 sie2 sin0y sio1 siu2 slu2el som2 ssa0 ssy1a
sta0 ste1a sto1a str0a sty1a szo1a tan0 ten0 tia0 tie1a tka0 tki1a tko1a tku2ek tlu2el tom2 tra0 tsi2y tta0 tte1a
tto1a tty1a twa1o twi1y two0 tyk0a uby1 uch0 uci2ta ucy2k uda1y ude1y udy0 ugi1a ugo1a uka1 uki1 uko1a uku1 ula0 ule1a
uli1a ulo1a uly1a umu1 una0 une1a uni1 uno1a uny1 ura0 ury1a usi1 uta0 ute1a uto1a uty1 uza0 uze1a uzo1a wag0a wan0ie
wca2iec wcy2iec wem2o wia1e wie2o win0a wka0 wki1a wko1a wku2ek wom1 woz0 wsi2y xie2 xom2 yci2ty ycy2k ygi1a ygo1a
yka0 yki1a yko1a yku1 yla0 yle1 yli1 ymu1 yna0 yne1a yni0 yno1a yny1a yom2 yto1a yty1 ywa0 ywe1a ywi1y ywo1a ywu1 ywy1
yza0 yze1a yzo1a yzy1a zat2�� zcu2ec zia1 zie3 zin0a zka0 zki1a zko1a zku2ek zlu2el zmu1 zom2 zta0 zty1 zwa0 acej6owac
acym6owac acza1 acze1 aczy1 adom2a ajom2 akom2 alam3c alas3c alem3c ales3c alom3c alos3c amik0a ancy2iec andy1 anej3c
ania3c anie3c aniu3c anom2in anym3c arto1y arty0 arze1 asci2ty asta1y aste1y asto1y asty0 asza1 asze1 atku1o aura1
aury1 awca0 awce1a awcy1a awem2 awie2a awom2a azan0ie azie2a azmy1a bach3 bami3 bany1 biom2a bita1y bkow3ek blem3el
blom3el bowi1y bran0ie brem3er brom2a brow3er brze3er buja3owac buje3owac bura1y cach2 cami2 ciej1 ciem1 cien0 cjow2um
ckom2 cowi4iec cuja3owac cuje3owac czyn0i dach3 dale1 dami3 dcow2a dela0 dele1a diom2a dkow3ek dlem2o dlom1 dnia1
dnio1 doma1y dony1 dowi1y drem3er drom2a drow3er drze2a duja3owac duje3owac dyta0 dzia2 dzka1i dzki0 dzko0 dzku1i
each2 eami2 ebem4��b ebie4��b ebom4��b ebow4��b ecia1e ecie6owac ecko1i ecze1 eczu1e eczy1 edzi1 ejom2 ekom2 elku1o
emie1a enia1e enka1i enki0 enko0 epie2 erta0 erzy2 esty1 etni0 etra1 etwa1y euty1a ewca0 ewem2 ewie2 ewom2 ezie2a
ezom2a fach3 faga1 fami3 fera0 fery1a fika0 fila1 fiom2a fony1 fora0 fuja3owac fuje3owac gach3 gami3 gany1 gika0
giom2a glem3iel glom3iel glow3iel gony1 guja3owac guje3owac hach3 hami3 hiom2a hnie2a hnik0a hnom2a huja3owac
huje3owac iacy2k iary1a iaty1 icem2 icia1e icow2 idla1o idle1o iego3 ieja1 ieje1 iemu3 iera0 iery1a ieta1y iete1y
ieto1y iety0 ieze1 iezy1 ifie2 ikom2 inie2 inom2a ioba1y iole1a iora1y iore1y iowi1y isci2ta isia0 iska1o isku1o
ismy5c isze1 iuja3owac iuje3owac iwie0 izie2a izna0 izne1a izno1a izny1a izom2a jaca5owac jace5owac jach2 jacy5owac
jada1 jady1 jale1 jami2 jcem3ec jcow2a jemy5owac jesz5owac jkow3ek jowi1y jsza6y jsze6y jszo1y jszy6y juja3owac
juje3owac kach2 kale1 kali1 kami2 katy1 klem3iel klom3iel kony1 kora1y kore1y kory0 kuja3owac kuje3owac kuly1 lach3
lacy2k lady1 lami3 lato1a laty1 lcem3ec lcom3ec lcow3ec leci0e lici2ta liom2a liow2a lkow3ek llom2a logi1 loka0 losy0
lota1y lote1y loto1y lsza3y lsze3y lszy3y luja3owac luje3owac mach3 mami3 mana1 mani1 mata0 maty1 mena1 meni1 mera0
mian0 miar0 mice2ka micy2k mika0 miki1a miom2a mkow3ek mony1 mora0 muja3owac muje3owac nach3 nale1 nali1 naly1 nami3
nata0 naty1 nawo0 nazy1a ncia0 ncom3iec ncze3iec ndom2a niej1 niek3ka niem4c nile1y nili1y nina1 niom2e nkow3ek nnom2a
noga1i nony1 nosy0 noty1a nsza3y nuja3owac nuje3owac obie1a ochy1a ocko1i ocze1 oczu1e oczy1 odek0 odki2ek ojom2 okom2
omek0 omie1a onie2 onim0 onin0a oniu2 ooki0 ooko1i orza1e orzu1e orzy2 osty1 osza1 osze1 owal1c owam1c owem2 owie4
owom2a ozie2a ozom2a pach3 pale1 pami3 pata0 pcom3iec piom2a pita1y pkow3ek plem3el plom3el pora0 pory1a powi1y
puja3owac puje3owac rach3 raci2t racy2ki rala1 rale1 rali1 rami3 rany1 rata0 rate1a rato1a raty1 rawo1a rcem3zec
rchy1a rcia1e rcow2a recy2ki reka1i reki0 riom2a rkow3ek rmie1a rmom2a rnie1a roda1y rode1y rody0 roga1i rona0 roni1
rony1 rsze1 ruja3owac ruje3owac ryta0 ryte1a sach3 sami3 scie6c sina1y sine1y siny0 siow3 skom1 slem3el sony1 ssie2a
ssom2a stom2a stow2a stry1a suja3owac suje3owac tach3 tacy2k tale1 tali1 tami3 tany1 tata0 taty1 tawo1a taze1 tcie3ta
tece2ka teki1a tela0 tiom2a tkow3ek tlem3el tlom3el tnia1 tnio1 tona1 tony1 trzy3er tsza3y tsze3y tszy3y ttom2a
tuja3owac tuje3owac ucia1e udom2a ugom2a ujac4owac ukom2 ulom2a unek0 unie2 uniu1a unki2ek upia1 upie2 urom2a urza1y
urze2a usci2ty usta1y uste1y usty0 usza1 usze1 utka1i utki0 utko0 uuja3owac uuje3owac uzie2 wach3o wagi1a waja2c
wala2c wale1 wali2c walo2c waly2c wami3o wamy2c wana2c wane2c wani2c wano2c wany2c wasa1y wase1y wasi1y wasz2c
wcom3iec wcze3iec wiej1 wiem1 wiom2e wita1y wite1y wito1y wity0 wkow3ek wnie1a wnom2a wowi1y wozy1 wsza3y wsze3y
wszy4c wuja3owac wuje3owac xach3 xami3 yach3 yami3 ybka1i ycia1e ydlo1y ygom2a ykom2 ylen0 ynia1 ynie2a ynom2a ysci2ta
yska1o ysku1o ysmy5c ysze1 ywca0 ywem2 ywie2 ywom2 yzie2a yzna0 yzne1a yzno1a yzny1a yzom2a zach3 zaco1y zami3 zara1y
zare1y zaro1y zary0 zbie2a zbom2a zcem3ec zcow2a zcze1 zczy1 zeka1i zela0 zesa1y zeta2 ziem1 zkow3ek zlem3el zlom3el
znom2a zuja3owac zuje3owac zula1y zyce1a zyka1 zyki1 zywa1y zywe1y zywy0 acego7owac acemu7owac acowi1y acych7owac
acymi7owac adach2 adami2 adnia0 adzie3a adzko1i ainie2a ajaca1y ajace1y ajach3 ajacy0 ajami3 ajowi3 ajsza1y akach3
akami3 amana1y anach3in anami3in andom2 anego4c anemu4c anych4c anymi4c arcie0 arowi1y ascie3t askom2a astom2 astow2
aszek0 aurom2 aurze2 awach2 awami2 awcom2a awcow2a awcze1y awnie0 azmie2a azmom2a azowi1y banie2 banom2 biach2 biami2
binie2a bisci2ty bista1y biste1y bisty0 bkiem4ek bkowi4ek blach4el blada1y blami4el blowi1y bowce2iec brach2 brami2
browi1y cacej2y cacym1 cinie2a cisci2ty cista1y ciste1y cisty0 ckach3 ckami3 ckowi1y dalom2 danej2y dania1e danie0
daniu1e danym1 decko0 delek2ko delka1o delko0 diach2 diami2 dkiem4ek dkowi1y dlach3o dlami3o dlowi1y dniej2 dniom2a
drach2 drami2 drowi1y ebach5��b ebami5��b eciom2e eczem1 egowi1y einie2a ejach3 ejami3 ejowi3 ekach3 ekami3 ekowi1y
emika1 eniem1 enina0 epowi3 escie3t eskom2a esowi1y estom2 estow2 etnie1 eucie3ta eutka0 eutki1a eutko1a eutom2a
eutow2a ewach3 ewami3 ewana1y ewnie0 ewowi3 ezach2 ezami2 ezowi1y ferom2a ferze2a fiach2 fiami2 finie2a flowi1y
frowi1y gamie1a ganej2y gania1e ganie2 ganiu1e ganom2 ganym1 genia0 genie2 giach2 giami2 ginie1a glach4iel glami4iel
glowi1y gowce2iec hanej2y hanym1 hiach2 hiami2 hnach2 hnami2 hnice2ka hnicy2k hnika0 hniki1a iacej2y iacym1 iadom2
ialem2 ialom2 ianej2y iania1e ianie1n ianiu1e ianym1 iarni0a iarom2a iatek2ko iatka1o iatko0 iciom2e icowi1y idowi3
iecie0 ience2iec ierze1 ierzy1 ietni1y ietom2a iezom2 igowi1y ikach3 ikami3 inach2 inami2 iniom2a iolek0 iolki2ek
iorce1a iorek0 iorki2ek iorzy2y iowie3 iskow1 iucha1 iwszy3y izach2 izami2 iznie2a izowi1y izyka0 jadom2 jalem2 jalom2
janie1n jcowi4ec jkiem4ek jkowi1y jniom2a jszej7y jszym7y kalem2 kalom2 kanej2y kania1e kanie0 kaniu1e kanom2 kanym1
karni0a kawce2ka kazie2 kieta0 kiete1a kieto1a kiety1 klach4iel klami4iel klowi1y kniec0ie korzy2y kowce2iec kowie5ek
kowni0a krowi1y kryta1y ktowi1y kulom2 ladom2 lanej2y lania1e lanie2 laniu1e lanom2 lanym1 lasty1 latku2ek lazie2
lcach4ec lcami4ec lcowi4ec lecie3t lejsi4y lenka0 liach2 liami2 linie2a liony1 lkiem4ek lkowi1y llach2 llami2 lmowi1y
lniom2a lodka1i lomie2 loska0 lowom2 lszej4y lszym4y manej2y mania0 manie1a manom2 manym1 menie2 menka0 miach2 miacy0
miami2 miana0 miany1 miary1 minie2a mkiem4ek mkowi1y myska1i nacej2y nacym1 nalem2 nalom2 nanej2y nania1e nanie0
naniu1e nanym1 nazom2a ncach4iec ncami4iec ndach2 ndami2 ndzie3a necie3t niach3e niada1y niami3e nkiem4ek nkowi1y
nnach2 nnami2 nnicy2k nocie3ta nodzy3gi nogie1 notom2a nsowi1y nzowi1y oczek0 oczem1 oczki2ek odkom3ek odzko1i oista1y
ojach3 ojami3 okach3 okami3 olica1y olice1y olico1y olicy0 olita1y omkom3ek onice2ka onicy2k oniem3 onika0 onina0
oniom2a oraka1i oraki0 orzem1 orzom2e oscie3t oskom2a ostom2 ostow2 otnia0 oucha1y owach2 owami2 owowi3 ozach2 ozami2
ozowi1y palem2 palom2 panej2y panie2 panom2 panym1 pcach4iec pcami4iec piach2 piami2 pinie2a piory0 pkiem4ek pkowi4ek
plach4el plami4el plata0 plowi1y porom2a porze2a prawa0 ralem2 ralom2 ranej2y rania1e ranie2 raniu1e ranom2 ranym1
rchom2a rciom2e rcowi1y rdowi3 recie3t renie2 renka0 renki1a renko1a retni1y rgowi1y riach2 riami2 riony1 rkiem4ek
rkowi4ek rmach2 rmami2 rmowi1y rnicy2k rniom2a robie2 rodzy3gi rogie1 romie2 ronik0a rowni0a rsowi1y rtowi1y rwala1y
rwana1y ryska1i rzycy1a sanej2y sanie0 sanym1 scowi1y setni1y siowi4 skach3o skami3o skiem3o skowi1y slowi1y smowi1y
sniom2a somie2 ssach2 ssami2 stach2 stale1y stali1y stami2 stawa0 strem3er strom3er strow3er strze1 szcza1 szego5y
szemu5y szych5y szymi5y talem2 talom2 tanej2y tania1e tanie2 tanin0a taniu1e tanom2 tanym1 tecie3t tekom2a tenia0
tenie1a tiach2 tiami2 tkiem4ek tkowi1y tlach4el tlami4el tlowi4el tnicy2k tniej2 tniom2a topie2 toria1um torni0a
tryka1 tszej4y tszym4y ttach2 ttami2 tykom2a tymie1a uchno0 uciom2e udach2 udami2 udzie3a ugach2 ugami2 ugowi1y ukach3
ukami3 ulach2 ulami2 umowi1y uniom2a unkom3ek unowi1y urach2 urami2 urowi1y uscie3t uskom2a ustom2 ustow2 utowi1y
wacie2 wagom2a warze2 wcach4iec wcami4iec wiach3e wiami3e wicie0 wicza1 wicze1 winie2a wisci2ty wista1y wiste1y wisty0
wkiem4ek wkowi1y wnach2 wnami2 wniom2a wozie2 wozom2 wszej4y wszym4y yciom2e ycowi1y ydowi3 ygach2 ygami2 ykach3
ykami3 ylowi1y ynach2 ynami2 yniom2 ynowi1y yskow1 ywach3 ywami3 ywcze1y ywnie0 ywowi3 yzach2 yzami2 yznie2a yzowi1y
zacej2y zacym1 zalem2 zalom2 zanej2y zania1e zanie1n zaniu1e zanym1 zarzy2y zatek2ko zatko0 zbach2 zbami2 zcowi4ec
zecia3 zecie3t zeciu3 zency2iec zetom3 zgowi1y zinie2a zisci2ty zista1y ziste1y zisty0 zkiem4ek zkowi4ek zlach4el
zlami4el zloty0 zlowi1y znach2 znami2 zniom2a znowi1y zowni0a ztowi1y zutka0 zynie1 zynow2a zysci2ty zysta1y zyste1y
zysty0 adniej1 adowca0 ajacej2y ajacym1 altowi1y amikom2a andach3 andami3 andowi3 andzie3 ardowi1y arkowi1y artowi3
askach2 askami2 askiem3 astach3 astami3 aszkom3ek atkiem3o aurach3 aurami3 aurowi3 awcach2 awcami2 azanie0 azkowi1y
azmach2 azmami2 azysta0 banach3 banami3 binowi1y bojowi3 borowi1y branie0 budowa0 cacego3y cacemu3y cacych2 cacymi2
cienia2 ciscie3ta cyscie3ta czarzy1 czowie4y czysto1y danego3y danemu3y daniem1 danych2 danymi2 delkom1 dniach2
dniami2 dyscie3ta echowi1y eciach3e eciami3e ecista0 eczowi1y einowi1y elkiem3o ensowi3 epkowi1y ertowi3 esista1y
eskach2 eskami2 estach3 estami3 eutach2 eutami2 eznicy2k ferach2 ferami2 fobowi3 ganach3 ganami3 ganego3y ganemu3y
ganiem1 ganych2 ganymi2 geniom2a giscie3ta hanego3y hanemu3y hanika0 hanych2 hanymi2 hnikom2a hodnie1 holowi1y
hromie1a iacego3y iacemu3y iacych2 iacymi2 iadach3 iadami3 ianego3y ianemu3y ianiem1 ianych2 ianymi2 iarach2 iarami2
iarowo0 iatkom1 iatowi1y iciach3e iciami3e ietach2 ietami2 ietnie0 ietowi1y iezach3 iezami3 ikowie4 iniach2 iniami2
iolkom3ek iomowi1y iorkom3ek itrowi1y jadach3 jadami3 jadowi3 jadzie3 jniach2 jniami2 jszego3y jszemu3y jszych2
jszymi2 kanach3 kanami3 kanego3y kanemu3y kaniem1 kanina0 kanych2 kanymi2 kazowi3 kiecie3t kierze2 kietom2 kilowi1y
kinowi1y knista1y kolowi1y kopowi3 kstowi1y kulach3 kulami3 laczek0 ladach3 ladami3 ladzie3 lamowi1y lanach3 lanami3
lanego3y lanemu3y laniem1 lanych2 lanymi2 lasowi1y lazowi3 lejowi1y lejsza5y lejsze5y lejszy5y lenowi1y letowi1y
linowi1y lniach2 lniami2 lnista1y lokowi1y lorowi1y losowi1y lotowi1y lowach3 lowami3 lywowi1y manach3 manami3
manego3y manemu3y maniom2a manych2 manymi2 mianie2 mianom2 miarom2 miarze2 milowi1y minowi1y miscie3ta morowi1y
nacego3y nacemu3y nacych2 nacymi2 nanego3y nanemu3y naniem1 nanych2 nanymi2 nazach2 nazami2 nczowi1y nelowi1y
niscie3ta notach2 notami2 obkowi1y oczkom3ek odkach4ek odkami4ek odnicy2k ogonie1a oinowi1y olatek0 olecie0 omkach4ek
omkami4ek omkowi4ek oniach2 oniami2 oninie2a opiska1i ornicy1a orzach3e orzami3e osiowi1y osista1y oskach2 oskami2
ostach3 ostami3 otkowi4ek otonie1a ozerce1a ozynie2a panach3 panami3 panego3y panemu3y panina0 panych2 panymi2
polowi1y porach2 porami2 porowi1y radzko0 ranach3 ranami3 ranego3y ranemu3y raniem1 ranina0 ranych2 ranymi2 rasowi1y
rchach2 rchami2 rciach3e rciami3e rczowi1y renowi1y retnie0 rniach2 rniami2 rnisci2ty rnista1y rniste1y rnisty0
roniki1a rotowi1y rszowi1y ryscie3ta rzycko1i rzynie2a rzysci2ta rzysta0 rzyste1a rzysty1a sanego3y sanemu3y sanych2
sanymi2 setowi1y siscie3ta sniach2 sniami2 stnicy1a strach4er strami4er strowi1y szynie2a tanach3 tanami3 tanego3y
tanemu3y taniem1 tanina0 tanych2 tanymi2 tarnie0 tazowi3 tekach2 tekami2 tniach2 tniami2 tokowi1y tomowi1y toriom2um
trowie5er tykach2 tykami2 typowi3 tyscie3ta uciach3e uciami3e ukowie4 ulista1y uniach2 uniami2 unkach4ek unkami4ek
untowi1y urkowi1y uskach2 uskami2 ustach3 ustami3 wagach2 wagami2 walnie1a wiecie4at winowi1y wiscie3ta wniach2
wniami2 worowi1y wozach3 wozami3 wozowi3 yciach3e yciami3e ykowie4 ylenie2 yniach3 yniami3 ywania1e ywanie0 ywaniu1e
ywisci2ta ywista0 ywiste1a ywisty1a zacego3y zacemu3y zacych2 zacymi2 zajowi1y zalnie1a zalowi1y zanego3y zanemu3y
zaniem1 zanych2 zanymi2 zarowi3 zasowi1y zatkom1 zczowi1y zeciem4 zetach4 zetami4 zetowi1y zinowi1y ziscie3ta zniach2
zniami2 zyscie3ta
`;
