"""Everyday words of five European languages and two of East Asia, and the English they stand for.

Knows spelling only; tongues.py reads prompts with these. A row is English, then German, French,
Spanish, Italian, Portuguese; forms of a word are separated by commas. Words that agree with their
noun stand here in the masculine: the reader tries the other endings.
"""

# ruff: noqa: E501, RUF001 - a row of a table is one line; full-width marks belong to the language

LANGUAGES = ("de", "fr", "es", "it", "pt")

ADJECTIVES = """
red | rot | rouge | rojo | rosso | vermelho
blue | blau | bleu,bleue | azul | blu,azzurro | azul
green | grün | vert,verte | verde | verde | verde
yellow | gelb | jaune | amarillo | giallo | amarelo
black | schwarz | noir,noire | negro | nero | preto,negro
white | weiß,weiss | blanc,blanche | blanco | bianco | branco
grey | grau | gris,grise | gris | grigio | cinza,cinzento
brown | braun | brun,brune,marron | marrón,pardo | marrone | marrom,castanho
orange | orange,orangefarben | orange | naranja,anaranjado | arancione | laranja
pink | rosa,pink | rose | rosa,rosado | rosa | rosa
purple | lila,violett | violet,violette | morado,violeta | viola | roxo,violeta
golden | golden | doré,dorée | dorado | dorato | dourado
silver | silbern | argenté,argentée | plateado | argentato | prateado
big | groß,gross | grand,grande,gros,grosse | grande,gran | grande,grosso | grande
small | klein | petit,petite | pequeño | piccolo | pequeno
old | alt | vieux,vieille,vieil,ancien,ancienne | viejo,antiguo | vecchio,antico | velho,antigo
young | jung | jeune | joven | giovane | jovem
round | rund | rond,ronde | redondo | rotondo | redondo
wooden | hölzern,aus holz | en bois,de bois | de madera | di legno,in legno | de madeira
glass | gläsern,aus glas | en verre | de cristal,de vidrio | di vetro | de vidro
metal | metallisch,aus metall | en métal | de metal | di metallo,in metallo | de metal
stone | steinern,aus stein | en pierre | de piedra | di pietra | de pedra
leather | aus leder,ledern | en cuir | de cuero | di pelle,in pelle | de couro
happy | glücklich,fröhlich | heureux,heureuse,joyeux,joyeuse | feliz,alegre | felice | feliz,alegre
sad | traurig | triste | triste | triste | triste
angry | wütend | fâché,en colère | enojado,enfadado | arrabbiato | zangado
sleeping | schlafend | endormi,endormie | dormido | addormentato | dormindo
striped | gestreift | rayé,rayée | rayado | a strisce | listrado
"""

NUMBERS = """
a | ein,eine,einen,einem,einer,eines | un,une | un,una | un,una,uno,un' | um,uma
the | der,die,das,den,dem,des | le,la,les,l' | el,la,los,las | il,lo,la,i,gli,le,l' | o,a,os,as
two | zwei | deux | dos | due | dois,duas
three | drei | trois | tres | tre | três
four | vier | quatre | cuatro | quattro | quatro
five | fünf | cinq | cinco | cinque | cinco
six | sechs | six | seis | sei | seis
seven | sieben | sept | siete | sette | sete
eight | acht | huit | ocho | otto | oito
nine | neun | neuf | nueve | nove | nove
ten | zehn | dix | diez | dieci | dez
twelve | zwölf | douze | doce | dodici | doze
several | mehrere,einige | plusieurs,quelques,des | varios,varias,algunos,algunas | alcuni,alcune | vários,várias,alguns
many | viele | beaucoup de | muchos,muchas | molti,molte | muitos,muitas
"""

LINKS = """
and | und | et | y,e | e,ed | e
on | auf,auf dem,auf der,auf den,auf einem,auf einer | sur | sobre,encima de,encima del | su,sul,sullo,sulla,sui,sulle,sopra | sobre,em cima de
in | in,im,ins | dans,à l'intérieur de,en,au,aux,à | en,dentro de,dentro del | in,nel,nella,nello,nei,dentro | em,no,na,nos,nas,dentro de,num,numa
under | unter,unterm | sous | bajo,debajo de,debajo del | sotto | sob,debaixo de
above | über | au-dessus de | por encima de | al di sopra di | acima de,por cima de
behind | hinter | derrière | detrás de,detrás del | dietro | atrás de,atrás da,atrás do
in front of | vor | devant | delante de,delante del,frente a | davanti a,davanti al,davanti alla | em frente de,à frente de,diante de
next to | neben | à côté de,à côté d',à côté du,près de | al lado de,al lado del,junto a,cerca de | accanto a,accanto al,accanto alla,vicino a | ao lado de,ao lado do,ao lado da,perto de
to the left of | links von | à gauche de,à gauche du | a la izquierda de | a sinistra di | à esquerda de
to the right of | rechts von | à droite de,à droite du | a la derecha de | a destra di | à direita de
at the | am,beim | chez | al | al,alla,allo | ao,à
with | mit | avec | con | con | com
without | ohne | sans | sin | senza | sem
of | von,vom | de,du,d',de la,des | de,del | di,del,della,dei,delle,dello,d' | de,do,da,dos,das
that | der,welcher | qui,que | que | che | que
is | ist | est | es,está | è | é,está
at night | bei nacht,nachts,in der nacht | la nuit,de nuit,dans la nuit | de noche,por la noche,en la noche | di notte | à noite,de noite
at sunset | bei sonnenuntergang | au coucher du soleil,au couchant | al atardecer | al tramonto | ao pôr do sol,ao entardecer
at sunrise | bei sonnenaufgang | au lever du soleil,à l'aube | al amanecer | all'alba | ao amanecer,ao nascer do sol
in the rain | im regen | sous la pluie | bajo la lluvia | sotto la pioggia | na chuva,sob a chuva
in the snow | im schnee | sous la neige,dans la neige | en la nieve,bajo la nieve | nella neve,sotto la neve | na neve
in the fog | im nebel | dans la brume,dans le brouillard | en la niebla | nella nebbia | na névoa,no nevoeiro
watercolor of | aquarell von,aquarell | aquarelle de,aquarelle d' | acuarela de | acquerello di | aquarela de
oil painting of | ölgemälde von,ölgemälde | peinture à l'huile de | pintura al óleo de | dipinto a olio di | pintura a óleo de
a photo of | ein foto von,foto von | une photo de,photo de,une photo d' | una foto de,foto de | una foto di,foto di | uma foto de,foto de
sitting | sitzt,sitzend,sitzende,sitzender | assis,assise,est assis | sentado,sentada,sentados | seduto,seduta | sentado,sentada
standing | steht,stehend | debout | de pie | in piedi | em pé
sleeping | schläft,schlafen | dort,dorment | duerme,durmiendo,duermen | dorme,dormono | dorme
reading | liest,lesend | lit,lisant | lee,leyendo | legge,leggendo | lê,lendo
holding | hält,haltend | tient,tenant | sostiene,sosteniendo | tiene,che tiene | segura,segurando
wearing | trägt,tragend | porte,portant,portent | lleva,llevando,viste | indossa,indossando | veste,vestindo,usando
eating | isst,frisst,essend | mange,mangeant | come,comiendo | mangia,mangiando | come,comendo
drinking | trinkt,trinkend | boit,buvant | bebe,bebiendo | beve,bevendo | bebe,bebendo
riding | reitet,reitend | monte,chevauchant,à cheval sur | monta,montando | cavalca,cavalcando | monta,montando,cavalgando
running | rennt,läuft,rennend | court,courant | corre,corriendo | corre,correndo | corre,correndo
playing | spielt,spielend | joue,jouant | juega,jugando,toca,tocando | gioca,giocando,suona | brinca,brincando,toca,tocando
flying | fliegt,fliegend | vole,volant | vuela,volando | vola,volando | voa,voando
dancing | tanzt,tanzend | danse,dansant | baila,bailando | balla,ballando | dança,dançando
swimming | schwimmt,schwimmend | nage,nageant | nada,nadando | nuota,nuotando | nada,nadando
"""

NOUNS = """
table | tisch,holztisch | table | mesa | tavolo,tavola | mesa
chair | stuhl | chaise | silla | sedia | cadeira
sofa | sofa,couch | canapé,sofa | sofá | divano | sofá
bed | bett | lit | cama | letto | cama
lamp | lampe | lampe | lámpara | lampada | lâmpada,candeeiro,luminária
book | buch,bücher | livre | libro | libro | livro
cup | tasse | tasse | taza | tazza,tazzina | xícara,chávena
mug | becher | mug | tazón | boccale | caneca
glass | glas,gläser | verre | vaso,copa | bicchiere | copo
bottle | flasche | bouteille | botella | bottiglia | garrafa
plate | teller | assiette | plato | piatto | prato
bowl | schüssel,schale | bol | cuenco,tazón | ciotola,scodella | tigela
vase | vase | vase | jarrón,florero | vaso | vaso
window | fenster | fenêtre | ventana | finestra | janela
door | tür | porte | puerta | porta | porta
house | haus,häuser | maison | casa | casa | casa
castle | schloss,burg | château | castillo | castello | castelo
tree | baum,bäume | arbre | árbol | albero | árvore
flower | blume | fleur | flor | fiore | flor
rose | rose | rose | rosa | rosa | rosa
apple | apfel,äpfel | pomme | manzana | mela | maçã
pear | birne | poire | pera | pera | pera
lemon | zitrone | citron | limón | limone | limão
orange | apfelsine,orange | orange | naranja | arancia | laranja
bread | brot | pain | pan | pane | pão
cheese | käse | fromage | queso | formaggio | queijo
cake | kuchen,torte | gâteau | pastel,tarta,torta | torta | bolo
coffee | kaffee | café | café | caffè | café
tea | tee | thé | té | tè | chá
milk | milch | lait | leche | latte | leite
water | wasser | eau | agua | acqua | água
wine | wein | vin | vino | vino | vinho
cat | katze,kater | chat,chatte | gato,gata | gatto,gatta | gato,gata
dog | hund | chien,chienne | perro | cane,cani | cachorro,cão,cães
horse | pferd | cheval,chevaux | caballo | cavallo | cavalo
bird | vogel,vögel | oiseau,oiseaux | pájaro,ave | uccello | pássaro
fish | fisch | poisson | pez,peces,pescado | pesce | peixe
cow | kuh,kühe | vache | vaca | mucca,vacca | vaca
sheep | schaf | mouton | oveja | pecora | ovelha
bear | bär | ours | oso | orso | urso
fox | fuchs,füchse | renard | zorro | volpe | raposa
rabbit | hase,kaninchen | lapin | conejo | coniglio | coelho
lion | löwe | lion | león | leone | leão
elephant | elefant | éléphant | elefante | elefante | elefante
mouse | maus,mäuse | souris | ratón | topo | rato
duck | ente | canard | pato | anatra | pato
owl | eule | hibou,chouette | búho,lechuza | gufo,civetta | coruja
butterfly | schmetterling | papillon | mariposa | farfalla | borboleta
dragon | drache | dragon | dragón | drago | dragão
man | mann,männer | homme | hombre | uomo,uomini | homem,homens
woman | frau | femme | mujer | donna | mulher,mulheres
boy | junge | garçon | niño,chico,muchacho | ragazzo,bambino | menino,rapaz
girl | mädchen | fille,fillette | niña,chica,muchacha | ragazza,bambina | menina,moça
child | kind,kinder | enfant | niños | bambini | criança
baby | baby | bébé | bebé | neonato | bebê
king | könig | roi | rey | re | rei
queen | königin | reine | reina | regina | rainha
knight | ritter | chevalier | caballero | cavaliere | cavaleiro
robot | roboter | robot | robot | robot | robô
car | auto,wagen | voiture | coche,carro,auto | macchina,auto | carro
train | zug | train | tren | treno | trem,comboio
boat | boot | bateau | barco,barca | barca | barco
ship | schiff | navire | buque,barco | nave | navio
bicycle | fahrrad | vélo,bicyclette | bicicleta | bicicletta | bicicleta
airplane | flugzeug | avion | avión | aereo | avião
hat | hut | chapeau | sombrero | cappello | chapéu
dress | kleid | robe | vestido | vestito | vestido
umbrella | regenschirm | parapluie | paraguas | ombrello | guarda-chuva
ball | ball | ballon,balle | pelota,balón | palla,pallone | bola
guitar | gitarre | guitare | guitarra | chitarra | violão,guitarra
clock | uhr | horloge | reloj | orologio | relógio
key | schlüssel | clé,clef | llave | chiave | chave
box | kiste,schachtel | boîte | caja | scatola | caixa
bag | tasche | sac | bolsa | borsa | bolsa,saco
star | stern | étoile | estrella | stella | estrela
moon | mond | lune | luna | luna | lua
sun | sonne | soleil | sol | sole | sol
heart | herz | cœur,coeur | corazón | cuore | coração
kitchen | küche | cuisine | cocina | cucina | cozinha
room | zimmer | chambre,pièce | habitación,cuarto | stanza | quarto,sala
living room | wohnzimmer | salon | sala de estar,salón | soggiorno,salotto | sala de estar
garden | garten | jardin | jardín | giardino | jardim
park | park | parc | parque | parco | parque
forest | wald | forêt | bosque | bosco,foresta | floresta,bosque
mountain | berg,berge | montagne | montaña | montagna | montanha
beach | strand | plage | playa | spiaggia | praia
sea | meer | mer | mar | mare | mar
lake | see | lac | lago | lago | lago
river | fluss | rivière,fleuve | río | fiume | rio
city | stadt | ville | ciudad | città | cidade
village | dorf | village | pueblo,aldea | villaggio,paese | aldeia,vila
street | straße,strasse | rue | calle | strada,via | rua
field | wiese,feld | champ,prairie,pré | campo,prado | campo,prato | campo
desert | wüste | désert | desierto | deserto | deserto
sky | himmel | ciel | cielo | cielo | céu
love | liebe | amour | amor | amore | amor
peace | frieden | paix | paz | pace | paz
time | zeit | temps | tiempo | tempo | tempo
freedom | freiheit | liberté | libertad | libertà | liberdade
"""

ASIAN = """
red | 赤い,赤,赤色の | 红色的,红色,红
blue | 青い,青,青色の | 蓝色的,蓝色,蓝
green | 緑の,緑,緑色の | 绿色的,绿色,绿
yellow | 黄色い,黄色の,黄色 | 黄色的,黄色,黄
black | 黒い,黒 | 黑色的,黑色,黑
white | 白い,白 | 白色的,白色,白
pink | ピンクの,ピンク色の,ピンク | 粉色的,粉红色的,粉色
purple | 紫の,紫色の,紫 | 紫色的,紫色,紫
orange | オレンジ色の | 橙色的,橙色
brown | 茶色い,茶色の,茶色 | 棕色的,棕色
golden | 金色の,金の | 金色的,金色
big | 大きな,大きい | 大的,大
small | 小さな,小さい | 小的,小
old | 古い | 旧的,古老的,老
wooden | 木製の,木の | 木制的,木头的,木质的
glass | ガラスの | 玻璃
a | 一匹の,一つの,一人の,一台の,一本の,一冊の,一羽の | 一个,一只,一辆,一本,一朵,一棵,一位,一匹,一条,一张,一把,一盏,一杯
two | 二匹の,二つの,二人の,2匹の,2つの,2人の,二台の,二羽の,2羽の,二本の | 两个,两只,两辆,两本,两朵,两棵,两位,两匹,两条,2个,2只
three | 三匹の,三つの,三人の,3匹の,3つの,3人の,三台の,三羽の,3羽の,三本の | 三个,三只,三辆,三本,三朵,三棵,三位,三匹,三条,3个,3只
four | 四匹の,四つの,四人の,4匹の,4つの,4人の | 四个,四只,四辆,四本,四朵,4个,4只
five | 五匹の,五つの,五人の,5匹の,5つの,5人の | 五个,五只,五辆,五本,五朵,5个,5只
, | と、,と,、 | 和,与,、,，
. | 。 | 。
apple | リンゴ,りんご,林檎 | 苹果
cat | 猫,ネコ,ねこ,子猫 | 猫,小猫
dog | 犬,イヌ,いぬ,子犬 | 狗,小狗
bird | 鳥,小鳥 | 鸟,小鸟
fish | 魚 | 鱼
horse | 馬 | 马
rabbit | 兎,ウサギ,うさぎ | 兔子
bear | 熊,クマ | 熊
fox | 狐,キツネ | 狐狸
owl | フクロウ | 猫头鹰
dragon | 竜,龍,ドラゴン | 龙
panda | パンダ | 熊猫,大熊猫
man | 男,男の人,男性 | 男人,男子
woman | 女,女の人,女性 | 女人,女子
boy | 男の子,少年 | 男孩
girl | 女の子,少女 | 女孩
person | 人 | 人
child | 子供,子ども | 孩子,小孩
robot | ロボット | 机器人
car | 車,自動車,くるま | 汽车,车,轿车
bicycle | 自転車 | 自行车
train | 電車,列車 | 火车
boat | 船,ボート | 船,小船
airplane | 飛行機 | 飞机
house | 家,いえ | 房子,家
castle | 城,お城 | 城堡
tree | 木,樹 | 树,大树
flower | 花 | 花
rose | バラ,薔薇 | 玫瑰
cherry blossom | 桜 | 樱花
mount fuji | 富士山 | 富士山
book | 本 | 书
cup | カップ,コップ | 杯子,茶杯
coffee | コーヒー | 咖啡
tea | お茶 | 茶
table | テーブル,机 | 桌子
chair | 椅子,いす | 椅子
sofa | ソファ,ソファー | 沙发
lamp | ランプ | 灯,台灯
umbrella | 傘 | 雨伞,伞
hat | 帽子 | 帽子
ball | ボール | 球
guitar | ギター | 吉他
cake | ケーキ | 蛋糕
bread | パン | 面包
moon | 月 | 月亮
star | 星 | 星星
sun | 太陽 | 太阳
heart | ハート | 心
in a kitchen | 台所で,台所の,キッチンで,キッチンの | 厨房里的,厨房里,在厨房里,厨房
in a park | 公園で,公園の,公園にいる | 公园里的,在公园里,公园里
in a forest | 森の中の,森で,森の | 森林里的,在森林里,森林里,森林
on the beach | 海辺の,砂浜の,ビーチの,浜辺の | 海滩上的,在海滩上,海滩上,沙滩上的
in the city | 街の,都市の,街で | 城市里的,在城市里,城市
in the mountains | 山の,山で | 山里的,山上的,在山上
by the sea | 海の,海で | 海边的,在海边,大海
at night | 夜の,夜に | 夜晚的,夜晚,晚上
at sunset | 夕焼けの,夕方の | 日落时,日落,夕阳下的
in the snow | 雪の中の,雪の | 雪中的,雪地里的
in the rain | 雨の中の,雨の | 雨中的,雨中
sleeping | 眠る,眠っている,寝ている | 睡觉的,正在睡觉的
sitting | 座っている,座る | 坐着的
running | 走る,走っている | 奔跑的
flying | 飛ぶ,飛んでいる | 飞翔的,飞行的
love | 愛 | 爱,爱情
peace | 平和 | 和平
time | 時間 | 时间
"""
