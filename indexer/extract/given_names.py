"""Given names and the gender they are usually borne with; both tables hold a name that serves for both.

Used to split a role from a name and to match pronouns. A name in neither table,
or in both, says nothing of gender.
"""

from __future__ import annotations

MALE = frozenset(
    """aaron abdul abdullah abe abel abraham adam adrian ahmad ahmed aidan ajay al alan alastair albert
    alberto alec alejandro alessandro alex alexander alexandre alexei alexis alfred ali alistair
    allan allen alvin amir amit anders andre andrea andreas andrei andres andrew andy angel angelo
    angus anil anthony antoine anton antonio antony archie ari ariel arjun armando arnold art arthur
    arturo arun asher ashley ashraf augustus austin avi axel barack barney baron barry bart ben
    benedict benjamin bennie benny bernard bernie bert bertrand bill billy bjorn blake bob bobby
    boris brad bradley bram brandon brendan brent bret brett brian bruce bruno bryan bryce burt
    byron calvin callum cameron carl carlo carlos carson casey cecil cedric cesar chad charles
    charlie chase chester chip chris christian christoph christophe christopher chuck clarence clark
    claude claudio clay clayton cliff clifford clint clinton clive clyde cody colin colm connor
    conor conrad constantine corey cornelius cory craig curt curtis cyril cyrus dale damian damien
    damon dan dana daniel daniele danny dante darius darrell darren darryl darwin dave david davis
    dean declan dennis denis derek desmond devin devon dexter diego dieter dietrich dimitri dirk
    dmitri dmitry dominic dominick don donald donnie donovan doug douglas drew duane dudley duncan
    dustin dwayne dwight dylan eamon earl ed eddie edgar edmund eduardo edward edwin efraim ehud eli
    elias elijah elliot elliott ellis elon elvis emanuel emil emilio emmanuel emmett enrico enrique
    eric erich erik ernest ernesto ernie erwin esteban ethan eugene evan ezra fabian faisal farid
    felipe felix ferdinand fergus fernando finn florian floyd francis francisco franco francois
    frank frankie franklin franz fred freddie frederic frederick fritz gabe gabriel gareth garrett
    garry gary gavin gene geoff geoffrey georg george georges gerald gerard gerhard gerry gideon gil
    gilbert giles gilles gino giorgio giovanni giuseppe glen glenn gonzalo gordon graeme graham
    grant greg gregg gregory guido guillermo gus gustav gustavo guy hamid hamish hank hans hari
    harold harald harris harrison harry harvey hassan hector heinrich heinz helmut hendrik henri
    henrik henry herb herbert herman hermann hiroshi horace horst howard hubert hugh hugo humphrey
    hussein ian ibrahim igor imran irving isaac isaiah ismail ivan ivor jack jackson jacob jacques
    jaime jake jamal james jamie jan jared jarrod jason jasper javier jay jean jed jeff jefferson
    jeffery jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe
    joel joerg johan johann johannes john johnnie johnny jon jonah jonas jonathan jordan jorge jose
    josef joseph josh joshua juan julian julien julio julius jun jurgen justin kai karim karl kazuo
    keir keith kelvin ken kenji kenneth kenny kent kerry kevin khaled khalid kieran kim kirk klaus
    kobe kurt kyle lamar lance larry lars laurence laurent lawrence lee leif len leo leon leonard
    leonardo leonid leopold leroy leslie lester levi lewis liam lindsay lindsey lionel lloyd logan
    lorenzo lou louis luc luca lucas luciano luigi luis luiz lukas luke luther lyle lyndon mahmoud
    malcolm malik manfred manny manuel marc marcel marcello marco marcos marcus mariano mario marion
    mark marlon marshall martin martyn marvin mason mathieu matt matteo matthew matthias maurice
    mauricio max maxim maximilian maxwell mehmet mel melvin michael michel micky miguel mike mikhail
    miles milo milton mitch mitchell mo moe mohamed mohammad mohammed morgan morris moses moshe
    muhammad murray mustafa naftali nasser nate nathan nathaniel neal ned neil nelson neville newt
    niall nicholas nick nicolas nicola nigel niklas nikolai nils noah noel nolan norbert norm norman
    olaf oleg oliver olivier omar orlando oscar osama oskar otto owen pablo paolo pascal pat patrick
    paul paulo pavel pedro percy perry pete peter petr phil philip philippe phillip pierre piers
    quentin quincy rafael rahul raj rajesh ralph ramon randall randolph randy raoul raphael rashid
    raul ravi ray raymond reed reggie reginald reid rene reuben rex ricardo riccardo rich richard
    rick ricky rob robbie robert roberto robin rocco rod roderick rodney rodrigo roger roland rolf
    roman ron ronald ronan ronnie rory ross roy ruben rudolf rudy rupert russ russell ryan said
    salman salvador sam sami samir sammy samuel sandro sandy sanjay santiago sean sebastian sepp
    serge sergei sergey sergio seth shane shaun shawn sidney silvio simon solomon spencer stan
    stanley stefan stefano stephen sterling steve steven stewart stuart sven sylvester tariq taylor
    ted terence terrence terry thabo theo theodore thierry thomas tim timothy tobias toby todd tom
    tomas tommy tony travis trent trevor tristan troy tyler tyrone ulrich uwe vaclav valentin vance
    vernon victor vijay viktor vince vincent vinod vladimir vlad wade wallace walt walter wang
    warren wayne wei wendell werner wes wesley wilbur wilfred will willem william willie wilson
    winston wolfgang woody xavier yannick yasser yitzhak yoshi yuri yusuf yves zach zachary zack
    zane zbigniew zeke""".split()
)
FEMALE = frozenset(
    """abby abigail ada adele adriana agatha agnes aileen aisha aiko alana alejandra alessandra alex
    alexa alexandra alexandria alexis alice alicia alina alison allie allison ally alma alyssa amal
    amanda amber amelia amina amy ana anastasia andrea andrey angel angela angelica angelina angie
    anika anita anja ann anna annabel anne anneke annette annie antonia april ariana ariel arlene
    ashley astrid audrey aung ava avril ayesha barbara beatrice beatrix becky belinda bella
    bernadette bernice berta bertha beth bethany betsy betty beverly bianca birgit blanca bonnie
    brenda briana bridget brigitte britney brittany brooke caitlin caitlyn camila camilla camille
    candace cara carina carla carly carmen carol carole caroline carolyn carrie casey cassandra
    cassie catalina catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea
    cher cheryl chloe christa christiane christina christine cindy claire clara clare clarissa
    claudia colette colleen connie constance cora corinne courtney crystal cynthia daisy dana
    daniela danielle daphne darlene dawn deanna debbie deborah debra dee deirdre delia delores
    denise diana diane dianne dina dolores dominique donna dora doreen doris dorothy ebony edith
    edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen ellie eloise
    elsa elsie elvira emanuela emily emma erica erika erin esperanza esmeralda estelle esther ethel
    eugenia eunice eva eve evelyn evangeline faith fatima fay felicia felicity fiona flora florence
    frances francesca francine freda frida gabriela gabrielle gail gemma genevieve georgia georgina
    geraldine gertrude gillian gina ginny giulia gladys glenda gloria grace greta gretchen gwen
    gwendolyn hailey hanna hannah harriet hattie hazel heather heidi helen helena helene helga
    henrietta hettie hilary hilda hillary holly hope huma ida ilhan ilse imelda imogen ines ingrid
    irena irene iris irma isabel isabella isabelle isla ivana ivanka ivy jackie jacqueline jade
    jamie jan jana jane janet janice janine jasmine jean jeanette jeanne jemima jen jenna jennie
    jennifer jenny jessica jessie jill jillian jo joan joanna joanne jocelyn jodi jody johanna
    jordan josephine joy joyce juanita judi judith judy julia juliana julianne julie juliet juliette
    june justine kaitlyn kamala kara karen karin karina karla kate katarina katharina katharine
    katherine kathleen kathryn kathy katie katrina katy kay kayla keira kellie kelly kellyanne
    kelsey kendra kerry kim kimberly kirsten kirstie kirstjen kristen kristi kristin kristina kyra
    lara latoya laura lauren laurie lea leah leanne leigh lena leonora leslie letitia lidia lila
    lilian lillian lily lina linda lindsay lindsey lisa liz liza lizzie lois lola lora loretta lori
    lorraine lottie louisa louise lucia lucille lucinda lucy lupe luz lydia lynda lyndsey lynette
    lynn lynne mabel maddie madeleine madeline maggie mallory mandy manuela marcia margaret
    margarita margot maria mariah mariam marian marianne marie marilyn marina marion marisa marjorie
    marlene marsha martha martina mary maryam maureen mavis maxine may maya megan meghan melanie
    melania melinda melissa mercedes meredith mia michaela michele michelle mildred mindy miranda
    miriam molly mona monica monika morgan muriel myra myrtle nadia nadine nan nancy naomi natalia
    natalie natasha nell nellie nia niamh nichole nicki nicky nicola nicole nikki nina noelle nora
    noreen norma octavia olga olive olivia olympia ophelia oprah paige pam pamela pat patience
    patricia patsy patti patty paula paulina pauline pearl peggy penelope penny petra phoebe phyllis
    polly portia priscilla priti priya prudence queenie rachael rachel ramona reba rebecca regina
    renata rene renee rhoda rhonda rita roberta robin robyn rochelle ronda rosa rosalie rosalind
    rosalyn rose roseanne rosemary rosie roxana roxanne ruby ruth sabrina sadie sally samantha
    sandra sandy sara sarah saoirse sasha selena selina serena shannon sharon sheila shelby shelley
    shelly sheri sherry shirley sian sienna sigrid silvia simone sofia sonia sonja sonya sophia
    sophie stacey stacy stella stephanie sue summer sunniva susan susanna susanne susie suzanne
    svetlana sybil sylvia tabitha talia tamara tammy tania tanya tara tasha tatiana taylor tess
    tessa thea thelma theresa therese tiffany tina tonya toni tracey traci tracy tricia trina trudy
    ulrike ursula valentina valeria valerie vanessa venus vera verena verity veronica vicki vicky
    victoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred
    winnie wynona xanthe yasmin yoko yolanda yvette yvonne zadie zara zelda zoe zsa""".split()
)


def gender(name: str) -> str | None:
    """'m', 'f' or None (unknown or both) for a given name; of a double name the first part tells."""
    first = name.lower().split("-")[0]
    male, female = first in MALE, first in FEMALE
    return None if male == female else "m" if male else "f"


def is_given(name: str) -> bool:
    """Whether a name, or the first part of a double one, is a given name; any case."""
    first = name.lower().split("-")[0]
    return first in MALE or first in FEMALE
