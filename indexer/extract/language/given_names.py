"""Given names and the gender they are usually borne with; both tables hold a name that serves for both.

Used to split a role from a name and to match pronouns. A name in neither table,
or in both, says nothing of gender.
"""

from __future__ import annotations

from functools import lru_cache

MALE = frozenset(
    """aaron abdul abdullah abe abel abraham achim adam adrian adrien adrián ahmad ahmed ahmet aidan ajay
    akira al alain alan alastair albert alberto aldo alec alejandro aleksandar alessandro alessio alex
    alexander alexandre alexei alexey alexis alfie alfred ali alistair allan allen alun alvaro alvin
    amir amit anatoly anders andre andrea andreas andrei andres andrew andriy andrzej andré andrés andy
    angel angelo angus anil ante anthony antoine anton antonio antonis antony archie ari ariel arjun
    armando arnaud arne arnold art arthur arturo arun ash asher ashley ashok ashraf attila augustus
    aurelien austin avi axel ayman babatunde barack barney baron barry bart bashar bastien beau ben
    benedict benjamin bennie benny benoit benoît bernard bernd bernie bert bertrand beto bill billie
    billy bjarne bjorn björn blair blake bob bobby bogdan bojan boris brad bradley bram brandon brendan
    brent bret brett brian bruce bruno bryan bryce buddy burt byron callum calvin cameron carey carl
    carlo carlos carmine carson casey cecil cedric cem cesar cesare chad charles charlie chase chester
    chet chidi chip chris christian christoph christophe christopher chuck clarence clark claude claudio
    clay clayton clement cliff clifford clint clinton clive clyde cody colin colm connor conor conrad
    constantine corey cormac cornelius corrado cory craig cristobal curt curtis cyril cyrille cyrus
    césar dafydd dale damian damien damon dan dana daniel daniele danny dante dario darius darnell
    darrell darren darryl darwin dave david davis dean declan denis dennis derek desmond deval devin
    devon dexter dick didier diego dieter dietrich dimitri dimitris dino dirk dmitri dmitry dmytro
    domingo dominic dominick don donald donnie donovan donte doug douglas dragan drew duane dudley
    duncan dustin dwayne dwight dwyane dylan eamon earl eberhard ed eddie edgar edmund edoardo edouard
    eduardo edward edwin efraim egon ehud einar eli elias elijah elliot elliott ellis elon elvis elwood
    emanuel emanuele emeka emil emile emiliano emilio emmanuel emmett emre enrico enrique enzo eoin eric
    erich erik erling ernest ernesto ernie erwin esteban ethan etienne ettore euan eugene evan evangelos
    evgeny ewan ezio ezra fabian fabien fabrice faisal farid federico felipe felix ferdinand ferenc
    fergus fernando fidel filippo finn fionn flavio florent florian floyd francis francisco franco
    francois frank frankie franklin franz françois fred freddie freddy frederic frederick fritz frédéric
    gabe gabriel gaetan ganesh gareth garrett garry gary gaston gavin gene gennady geoff geoffrey georg
    george georges gerald gerard gerhard gerry giancarlo gianfranco gianluca gianni gideon gil gilbert
    giles gilles gino giorgio giorgos giovanni giuseppe glen glenn gonzalo goran gordon graeme graham
    grant greg gregg gregory guenther guido guillaume guillermo gunnar gunther gus gustav gustavo guy
    gábor günter haakon hakeem halvard hamid hamish hank hans hany harald hari harold harris harrison
    harry hartmut haruki harvey hassan hector heiko heinrich heinz helmut hendrik henri henrik henry
    herb herbert herman hermann herve hervé hiroki hiroshi holger horace horacio horst hosni howard
    hubert hugh hugo humayun humphrey hussein hywel iain ian ibrahim ignacio igor ihor imran ingvar
    irving isaac isaiah isiah ismael ismail istván ivan ivo ivor iván jack jackson jacob jacques jaime
    jake jalen jamal james jamie jan jared jaroslaw jarrod jarvis jason jasper javier jay jean jeb jed
    jeff jefferson jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jesús jim
    jimmy jiří joachim joao joaquin jochen jody joe joel joerg johan johann johannes john johnnie johnny
    jon jonah jonas jonathan jordan jorge jorgen jose josef joseph josh joshua josé joão juan juergen
    julian julien julio julius julián jun jurgen justin jános jérôme jörg jürgen kai kareem karim karl
    kaspar kazuki kazuo keir keith kelvin kemal ken kendrick kenji kenneth kenny kent kenta kerry kevin
    khaled khalid khalil kieran kim kirill kirk kjell klaus knut kobe kofi konstantin kostas krzysztof
    kurt kwame kyle lamar lamont lance landon larry lars laurence laurent lawrence leandro lebron lech
    lee leif lemuel len lennart lenny leo leon leonard leonardo leonid leopold leroy leslie lester levi
    lewis liam lindsay lindsey lionel lloyd logan loic lonnie lorenzo lothar lou louis luc luca lucas
    luciano lucius luigi luis luiz luka lukas luke luther lyle lyndon lászló magnus mahesh mahmoud
    makoto maksim malcolm malik manfred manmohan manny manuel marc marcel marcello marco marcos marcus
    marek mariano mario marion mark marko markus marlon marquis marshall martin marty martyn martín
    marvin mason massimo mateo mathieu mats matt matteo matthew matthias maurice mauricio maurizio mauro
    max maxim maxime maximilian maxwell maynard mehmet mel melvin merrick michael michel mick mickey
    micky miguel mikael mike mikhail milan miles milo milos milton ming mitch mitchell mitt mo moe
    mohamed mohammad mohammed monte monty morgan morris morten morton moses moshe muhammad mukesh murat
    murray mustafa mustapha mykola myles myron nabil naftali narendra nasser nate nathan nathaniel neal
    ned neil nelson nenad nestor neville newt niall nicholas nick nicola nicolas nicolás nigel nikita
    niklas nikolai nikolay nikos nils noah noel nolan norbert norm norman novak octavio odell oisin olaf
    oleg oleksandr oleksiy oliver olivier ollie olusegun omar orhan orlando osama oscar oskar osman otis
    otmar otto owain owen pablo padraig panos paolo parker pascal pat patrick paul paulo pavel pedro
    pepe percy perry pete peter petr peyton phil philip philippe phillip piero pierre piers pietro piotr
    pyotr péter quentin quincy quinn rafael rahm rahul rainer raj rajesh rakesh ralf ralph ramesh rami
    ramiro ramon ramón rand randal randall randolph randy raoul raphael rashad rashid rasmus raul ravi
    ray raymond raúl recep reed reese reggie reginald regis reid reiner remi remy renato rene renzo rené
    reuben rex rhys ricardo riccardo rich richard rick rickey ricky rigoberto rob robbie robby robert
    roberto robin rocco rod roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf roman
    ron ronald ronan ronnie rory ross roy ruben rubén rudolf rudy rupert ruslan russ russell ryan saad
    sachin sadiq saeed said salman salvador salvatore sam sami samir sammy samuel sandro sandy sanjay
    santiago satoshi scott scottie seamus sean sebastian sebastien sebastián sepp serge sergei sergey
    sergio seth shane shaun shawn sherrod shinzo sidney siegfried sigmar sigurd silvio simon sipho
    slobodan solomon sonny soren sourav spencer stan stanislav stanley stefan stefano steffen stephane
    stephen sterling steve steven stewart stig stuart stéphane suresh sven sverre sylvain sylvester
    sándor sébastien søren tad takeshi tarek tariq taro taylor ted terence terrence terry thabo thad
    thaddeus theo theodore thibault thierry thilo thomas tibor tim timothy tito tobias toby todd tom
    tomas tomasz tommaso tommy tomás tomáš tony torben torsten travis trent trevor trey tristan trond
    troy tyler tyrell tyrone udo ugo uhuru ulf ulises ulrich ulysses umberto uwe vaclav valentin valerio
    valery vance vasily vaughn veit vern vernon viacheslav vicente victor viggo vijay vikram viktor
    vince vincent vinod virat virgilio vitaly vito vittorio vlad vladimir volker volodymyr vuk václav
    víctor wade waleed walid wallace walt walter wang warren wayne wei wendell werner wes wesley wilbert
    wilbur wilfred wilhelm will willem william willie wilson winfried winston witold wojciech wolfgang
    woodrow woody xavier yann yannick yannis yasser yevgeny yitzhak yoshi yousef youssef yukio yuri
    yusuf yves zach zachary zack zaid zane zbigniew zeke zoltán zoran álvaro ángel étienne óscar""".split()
)
FEMALE = frozenset(
    """abby abigail ada adele adriana agatha agnes agnieszka aiko aileen aisha alana alejandra alessandra
    alessia alex alexa alexandra alexandria alexis alice alicia alina alison allie allison ally alma
    alyson alyssa amal amanda amber amelia amina amy ana anastasia andrea andrey angel angela angelica
    angelina angelique angie anika anita anja anjali ann anna annabel anne annegret anneke annette annie
    antje antonia anya aoife april araceli ariana arianna ariel arlene ashley astrid aubrey audrey aung
    aurelie ava avril ayesha azucena barbara beatrice beatrix beatriz becky belinda bella berit
    bernadette bernadine bernice berta bertha beth bethany betsy bette betty beulah beverley beverly
    bianca billie birgit blair blanca bonnie brandi brenda briana bridget bridgette brigid brigitte
    britney britta brittany bronwyn brooke caitlin caitlyn camila camilla camille candace cara carey
    carina carla carly carmen carol carole caroline carolyn carrie casey cassandra cassidy cassie
    catalina catherine cathy catriona cecile cecilia celeste celia celine chantal charlene charlotte
    charmaine chelsea cher cherie cheryl chiara chloe chloë christa christelle christi christiane
    christina christine christy ciara cindy claire clara clare clarice clarissa claudia claudine colette
    colleen concepcion connie constance consuelo cora corinne courtney cristina crystal cynthia cécile
    dagmar daisy dalia dana danica daniela danielle daphne darla darlene darya davina dawn dayna deanna
    deb debbie deborah debra dee deena deepika deirdre delia delilah della delores delphine dena denise
    desiree diana diane dianne dina dolly dolores dominique donatella donna dora doreen doris dorothea
    dorothy dottie ebony edith edna effie eileen eilidh ekaterina elaine elana eleanor elena elin elisa
    elisabeth elisabetta elise eliza elizabeth elke ella ellen ellie elodie eloise elsa elsbeth elsie
    elspeth elvira emanuela emilie emily emma emmanuelle erica erika erin esme esmeralda esperanza
    estela estelle esther ethel etta eugenia eugenie eunice eva evangeline eve evelyn ewa faith faiza
    farah farhana fatima fay federica felicia felicity fernanda fiona flora florence fran frances
    francesca francine francoise frankie franziska françoise freda freja frida friederike gabriela
    gabrielle gail galina gayle gemma genevieve georgette georgia georgina geraldine gertrude gigi
    gillian gina ginny giorgia giovanna gisela giselle giulia gladys glenda gloria glynis grace gracie
    graciela grainne greta gretchen gro guadalupe gudrun gunilla gwen gwendolyn gwyneth hailey haley
    hallie hanna hannah hannelore harriet hattie hayley hazel heather heidi heike helen helena helene
    helga henrietta hettie hilary hilda hillary hollie holly hope huma hélène ida ilaria ilhan ilse
    imelda imke imogen indra ines inga ingrid inés irena irene iris irma isabel isabella isabelle isla
    isobel ivana ivanka ivonne ivy jacinda jackie jacklyn jaclyn jacqueline jade jaime jamie jan jana
    jane janelle janet janette janice janie janine jasmin jasmine jean jeanette jeanne jeannie jemima
    jemma jen jenifer jenna jennie jennifer jenny jessica jessie jill jillian jo joan joanie joann
    joanna joanne jocelyn jodi jodie jody joelle johanna joni jordan josefina josephine josie josée joy
    joyce juana juanita judi judith judy julia juliana julianne julie juliet juliette june justine jutta
    kaitlyn kamala kara karen karin karina karla katarina kate katharina katharine katherine kathie
    kathleen kathryn kathy katie katja katrin katrina katy katya kavita kay kayla keira keisha kelli
    kellie kelly kellyanne kelsey kendra kerry kerstin khadija kiera kim kimberly kirsten kirstie
    kirstin kirstjen kirsty krista kristen kristi kristin kristina kristy krystal kyla kyra lacey lael
    laetitia lakshmi lana lara latasha latoya laura laure lauren laurie layla lea leah leanna leanne
    leigh leila lena leona leonora lesley leslie leticia letitia letizia liana lidia lila lilian lillian
    lilly lily lina linda lindsay lindsey linnea lisa liv liz liza lizzie lois lola lora lorelei lorena
    loretta lori lorna lorraine lottie louella louisa louise lourdes luann luanne lucia lucie lucille
    lucinda lucrezia lucy lucía ludmila luisa lupe luz lydia lynda lyndsey lynette lynn lynne lynnette
    mabel mackenzie maddie madeleine madeline mae magdalena maggie maisie malgorzata malia mallory mamie
    mandy manuela mara marcella marcia margaret margarita margaux margie margo margot maria mariah
    mariam marian mariana marianne maribel marie marietta marilyn marine marina marion marisa marisol marit
    marjorie marla marlene marsha marta marte martha martina mary maryam maryanne marybeth maría
    mathilde maude maureen mavis maxine may maya meera meg megan meghan megyn melania melanie melinda
    melissa mercedes meredith meryl mette mhairi mia micaela michaela michele michelle mika milagros
    mildred milena mimi mina mindy minnie miranda mireille miriam missy moira mollie molly mona monica
    monika morag morgan muriel myra myrtle mónica nadezhda nadia nadine nan nancy nanette naomi natalia
    natalie natasha nathalie neera neha nell nellie nelly nettie ngozi nia niamh nichole nicki nicky
    nicola nicole nicoletta nikita nikki nina nisha nita noelle noemi noemie noor nora noreen norma
    octavia odette ofelia oksana olena olga olive olivia olympia ophelia oprah orla ornella paige paloma
    pam pamela paola pascale pat patience patrice patricia patsy patti patty paula paulina pauline pearl
    peggy penelope penny petra philippa phoebe phyllis pilar piper polina polly pooja portia priscilla
    priti priya priyanka prudence queenie quinn rachael rachel raffaella ragnhild raina ramona randi
    rania raquel rayna reba rebecca reese regina rena renata renate rene renee renée rhea rhoda rhonda
    rita robbie roberta robin robyn rochelle rocio roisin romy rona ronda rosa rosalie rosalind rosalyn
    rosario rose roseann roseanne rosemary rosetta rosette rosie roxana roxane roxanne ruby ruth sabine
    sabrina sadie sally salma samantha samara samira sandra sandy saoirse sara sarah sasha scarlett
    segolene selena selina serena shana shanice shanna shannon sharon shauna shawna sheena sheila shelby
    shelley shelly sheri sherry shirley shonda shoshana sian sienna signe sigrid silke silvana silvia
    simona simone sinead siobhan skye sloane sofia sofía solange soledad solveig sonia sonja sonya
    sophia sophie stacey stacie stacy stefania steffi stella stephanie sue summer sunita sunniva susan
    susana susanna susannah susanne sushma susie suzanna suzanne suzette svetlana sybil sylke sylvia
    sylvie ségolène tabatha tabitha talia tamara tamika tammy tamsin tania tanya tara tasha tatiana
    taylor teresa teri terri tess tessa thea thelma theodora theresa therese tia tiffany tilda tina
    tiziana toni tonya tove tracey traci tracy tricia trina trish trisha trudy turid ulrike ursula ute
    valentina valeria valerie vanessa velma venus vera verena verity veronica veronique verónica vicki
    vickie vicky victoria viola violet virginia virginie vittoria vivian viviane waltraud wanda wangari
    wendy whitney wilhelmina wilma winifred winnie winona wynona xanthe ximena yasmin yesenia yoko
    yolanda yulia yvette yvonne zadie zahra zainab zara zelda zena zephyr zeynep zoe zoë zsa zuzana
    ángela émilie""".split()
)


_GIVEN = MALE | FEMALE


@lru_cache(maxsize=1 << 14)
def gender(name: str) -> str | None:
    """'m', 'f' or None (unknown or both) for a given name; of a double name the first part tells."""
    first = name.lower().split("-")[0]
    male, female = first in MALE, first in FEMALE
    return None if male == female else "m" if male else "f"


@lru_cache(maxsize=1 << 14)
def is_given(name: str) -> bool:
    """Whether a name, or the first part of a double one, is a given name; any case."""
    return name.lower().split("-")[0] in _GIVEN
