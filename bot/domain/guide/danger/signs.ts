/** Whoever can be meant by those who write in haste. */
const who =
  '(?:he|she|they|you|i|we|who|it|customer|caller|client|man|men|woman|guy|bloke|fella|person|people|lad|boy|girl|lady|' +
  'visitor|applicant|somebody|someone|father|mother|husband|wife|son|neighbour|ex|intruder|tenant|solicitor)';

/** One person or several, to whom something is done. */
const kin =
  'colleagues?|manager|boss|receptionist|clerks?|guards?|staff|customers?|officers?|security|team|child|children|kids?|' +
  'family|wife|husband|son|daughter|mum|man|woman|visitors?|public|lady|girl|boy|supervisor|people|others?|neighbours?|mother|father|parents?|partner|ex|baby|brother|sister|councillor|mp|msp|doctor|teacher|driver|worker|everyone|members? of staff';
const whom =
  '(?:me|us|him|her|them|you|ye|everyone|everybody|someone|somebody|anyone|people|staff|colleagues|customers|himself|herself|' +
  `themselves|themself|myself|yourself|ourselves|(?:my|our|his|her|their|your|a|an|the|another|other|one of(?: my| our| the)?)(?: \\w+)? (?:${kin})|each other)`;

const weapon =
  '(?:knife|knives|gun|guns|pistol|rifle|shotgun|firearm|blade|machete|weapon|weapons|sword|axe|chib|grenade|bomb|crossbow|samurai sword|taser|knuckleduster)';
/** Things that are weapons only in the hands of somebody who means it. */
const thing =
  '(?:bat|baseball bat|bottle|broken bottle|hammer|acid|petrol|needle|syringe|scissors|screwdriver|crowbar|iron bar|metal bar|pole|razor|box cutter|stick|brick|glass|lighter)';

const harm =
  '(?:kill|murder|stab|shoot|hurt|harm|attack|assault|beat|batter|hit|punch|slap|kick|burn|rape|strangle|choke|slit|cut|' +
  'smash|destroy|finish|jump|fight|drown|knife|gut|chib|deck|do (?=\\w+ in\\b)|go for|throw \\w+ at|bite|headbutt|hang|poison|gas|petrol bomb|blow up|break (?=\\w+ (?:legs?|arms?|neck|jaw|nose|face)))';
/** What harms only in the mouth of somebody who means it. */
const meaning =
  '(?:get|find|sort|come for|come after|come and get|run over|do|deal with|be waiting for|wait for)';
/** What leaves no doubt whoever is said to do it. */
const killing = '(?:kill|murder|stab|shoot|rape|strangle|batter|slit|hang|behead|knife|gut)';
const means =
  '(?:threaten\\w*|promis\\w+|vow\\w*|swore|sworn|swearing|going|wants?|wanting|wanted|trying|tries|tried|about|ready|plan\\w*|intend\\w*|here|coming|came|come|prepared|likely)';

const doing =
  '(?:attack(?:s|ed|ing)?|assault(?:s|ed|ing)?|stab(?:s|bed|bing)?|shoots?|shooting|shot|punch(?:es|ed|ing)?|hit|hits|hitting|' +
  'kick(?:s|ed|ing)?|slap(?:s|ped|ping)?|strangl(?:es|ed|ing)|chok(?:es|ed|ing)|beat|beats|beating|beaten|grab(?:s|bed|bing)?|grabbed hold of|' +
  'push(?:es|ed|ing)?|shov(?:es|ed|ing)|spat (?:at|on|in)|spitting (?:at|on|in)|spat|bit|biting|headbutt(?:s|ed|ing)?|hurting|' +
  'threw \\w+ at|throwing (?:\\w+ )?\\w+ at|threw|lung(?:es|ed|ing) at|swung at|swinging at|grop(?:es|ed|ing)|rap(?:ed|ing)|pinned|dragg(?:ed|ing)|robb(?:ed|ing)|' +
  'choking|killing|going for|came at|coming at|coming for|coming after|coming towards|chas(?:ed|ing|es)|holding|threatening|threatened|threatens|stalk(?:ed|ing|s)|cornered|corners|cornering|' +
  'follow(?:ed|ing) \\w+ (?:home|to)|hunting|harming|trapp(?:ed|ing)|touching|tackled|jumped on|jumped|sexually assaulted)';

const place =
  '(?:in|at|on|by|to|outside|inside|near|behind|through|over)(?: the| our| my| here)? ?(?:reception|desk|front desk|counter|office|foyer|lobby|door|building|waiting (?:room|area)|interview room|car park|entrance|hall|floor|corridor|library|centre|house|stairs|here)';

const lead =
  '^(?:please |oh |god |quick |quickly |omg |hey |bot |there is |theres |theyre |a |an |the |some |we have |ive got |i have |got |it is |its |this is |possible |someone |somebody |now |big |serious |major |real )*';
const tail = `(?: (?:now|here|please|quick|quickly|everyone|everywhere|again|right now|at work|threat|alert|situation|help|nearby|outside|inside|downstairs|upstairs|happening|going on|in progress|broken out|breaking out|${place}))*$`;

/** Texts that say that somebody may be in danger, each clause tried against each: what the match begins with is not denied by what it holds. */
const patterns: readonly string[] = [
  // Asked for by its name, or nothing but the word.
  `${lead}(?:emergency|emergencies|danger|999|112|911|mayday|sos|police|ambulance|knife|gun|bomb|weapon|attack|attacked|assault|assaulted|stabbing|stabbed|shooting|fire|fight|fighting|hostage|hostages|intruder|gas leak|robbery|unsafe|scared|trapped|bleeding|suicidal|threatened|panic|evacuate|smoke|shooter|gunman|knifeman|murder|riot|explosion|terrorist|rape|suicide|overdose|violent|brawl|punch up|arson|stalker|armed \\w+)${tail}`,
  '\\bemergency (?:at|in|now|here|help|please|steps?|button|everyone|situation|quick)\\b',
  '\\b(?:it is|this is|have|got|real|genuine|medical|life threatening) (?:an |a |real |medical )*emergency\\b',
  '\\b(?:panic (?:button|alarm)|code red)\\b',
  '\\b(?:call|phone|ring|get|dial|need|needs|send|fetch|want|contact|summon|alert|radio)(?: (?!report|file|form|letter|copy|email|it|document|advice)\\w+){0,3} (?:police|ambulance|paramedics?|security|999|112|911|fire (?:brigade|service|engine)|emergency services|first aider|doctor)\\b',
  '\\b(?:police|ambulance|security|help|assistance|backup)(?: \\w+){0,2} (?:needed|required|urgently|immediately|at once|asap|now|quick|quickly|fast|wanted)\\b',
  // In danger.
  '\\b(?:in|real|immediate|great|serious|mortal|imminent|grave|such|into)(?: \\w+)? (?:danger|peril)\\b',
  '\\bdanger (?:to|at|in|here|now)\\b',
  `\\b${who}(?: \\w+){0,2} (?:is|are|seems?|looks?|getting|becoming|turning|turned|gone|went|being|got|become|became)(?: \\w+){0,2} (?:dangerous|violent|physical|armed|berserk|out of control|unhinged)\\b`,
  `\\b(?:violent|armed|dangerous|aggressive|crazed)(?: and \\w+)? (?:${kin}|person|caller|individual|guy|bloke|intruder)(?: \\w+){0,3} (?:here|now|${place})`,
  '\\b(?:life|lives|safety|i|we|he|she|they|staff|colleague|child|children)(?: \\w+){0,2} at(?: \\w+)? risk(?! of (?:losing|missing))\\b',
  '\\b(?:life|lives) (?:is |are )?(?:in|under|being) (?:danger|threat|threatened)',
  '\\bthreat to (?:my |our |his |her |their |\\w+ )?(?:life|lives|safety)\\b',
  '\\b(?:kicking off|kicked off|all kicking|going mental|going mad|going crazy|going nuts|lost it completely|gone mental)\\b(?=.*\\b(?:reception|desk|counter|here|foyer|lobby|room|now|office|hall|door)\\b)',
  // Help.
  '^(?:(?:please|oh god|oh|god|someone|somebody|anyone|anybody|quick|can someone|can somebody|can anyone|will someone|for gods sake) )*help(?: (?:me|us|him|her|them|my colleague|please|now|quick|quickly|fast|urgent|urgently|asap|immediately|needed|right|away|here|someone|anyone|somebody|help)){1,}$',
  '^(?:quick )?(?:send|get|bring|fetch|call|need|we need|i need|shout for|urgent|urgently need)(?: \\w+)? help(?: \\w+){0,2} ?(?:now|here|please|urgently|quick|quickly|fast|immediately|at once|right away|straight away|asap)?$',
  '^(?:please )?(?:save|rescue) (?:me|us|him|her|them)\\b|\\bget (?:me|us|her|him|them) out of here\\b|\\bevacuat(?:e|ing)\\b',
  '^(?:(?:please|someone|somebody|anyone|anybody|can|will|could|quick) )*(?:someone|somebody|anyone|anybody)(?: please)? help$',
  '\\b(?:send|get)(?: \\w+)? (?:help|someone|somebody|backup|security|assistance)(?: (?:here|now|quick|quickly|down|please|fast|over|to|at|up|in|urgently|immediately|the|reception|desk|front|counter|interview|room))*$',
  '\\b(?:come|get here|get over here)(?: here)? (?:quick|quickly|fast|now|at once|immediately)\\b',
  `\\b(?:i|we|he|she|they|${whom}) (?:am|are|is) (?:really |actually )?(?:going to die|about to die|dying|being held|held hostage|under attack|hiding|trapped|cornered|surrounded|barricaded|locked in)\\b`,
  // A weapon.
  `\\b(?:has|have|had|having|got|gets|with|holding|holds|carrying|carries|waving|waves|pulled|pulls|pulling|drew|drawn|draws|brandish\\w*|brings|bringing|brought|swinging|pointing|pointed|using|wielding|produced|took|taking|sees?|saw|seen|shows?|showed|showing|there is|see|armed with|reaching for|hidden|hiding|concealing|threatening \\w+ with|me with)(?: (?!to\\b|not\\b|his\\b)\\w+){0,4} ${weapon}\\b`,
  `\\b(?:has|got|with|holding|waving|pulled|carrying|brandish\\w*|swinging|wielding|smashed|threw|throwing|throws|pouring|poured|armed with|picked up|grabbed|raising|hit \\w+ with|me with|at me with|us with)(?: (?:a|an|his|her|their|some|the|out|up|of|broken|big|glass|iron|metal|claw|can|bottle|over|on))* ${thing}(?: \\w+){0,3}$`,
  `\\b${weapon} (?:at|to|in|on|out|against|from)(?: \\w+){0,2} (?:throat|neck|face|head|hands?|pocket|bag|jacket|colleague|me|us|him|her|reception|desk|door|counter|building|office|foyer|lobby)\\b`,
  '\\b(?:armed|gunman|knifeman|shots? fired|active shooter)\\b(?! forces)',
  '\\bthere is (?:\\w+ )?(?:a )?bomb\\b|\\bbomb (?:threat|scare|alert|warning)\\b|\\b(?:plant\\w*|left|has|set|got|detonat\\w*)(?: \\w+)? bomb\\b|\\bblow (?:\\w+ )?(?:\\w+ )?(?:up|building)\\b|\\bsuspicious (?:package|parcel|powder|bag)\\b|\\bwhite powder\\b',
  // What somebody says they will do.
  `\\b${means}(?: \\w+)? (?:to )(?:\\w+ ){0,4}?${harm}(?: \\w+){0,2}? ${whom}\\b`,
  `\\b${who} (?:will|would|shall|is going to|are going to|am going to|might)(?: \\w+){0,2}? ${harm}(?: and \\w+)?(?: \\w+){0,2}? ${whom}\\b`,
  `\\b(?:will|would|going to|to|and|or|i am|he is|she is|could|might|gonna)(?: \\w+)? ${killing} (?:${whom}|my|our|his|her|their|him|all)\\b`,
  `\\b${who} (?:will|would|is going to|are going to|is coming to|threaten\\w* to|is trying to) ${meaning} (?:me|us|you|her|him|them)(?= *$| (?:when|after|and|if|outside|tonight|today|tomorrow|one|at home|later|for)\\b)`,
  `\\b(?:about|going|ready|trying|threatening|threatened|threatens|says?|wants?) (?:to )?(?:he is going to |she is going to )?(?:attack|kill|explode|snap|lose control|become violent|get violent|turn violent|kick off|lash out|shoot|stab)\\b(?: *$| (?:again|any|at|now|here|in|someone))`,
  `\\b(?:death|bomb|acid|rape|knife|gun) threats?\\b`,
  '\\bthreat(?:s|en\\w*)?(?: \\w+){0,3} (?:violence|to kill|to stab|to hurt|to shoot|to attack|to burn|to harm|to come (?:here|to|round|down|back|for|after)|with violence|my life|our lives|her life|his life|the lives)\\b',
  '\\b(?:burn|torch|smash|shoot|blow|set fire to|petrol bomb)(?: \\w+){0,3} (?:down|up|building|office|house|place|car|on fire)\\b',
  '\\b(?:knows|found out|has|got|find out|found|follow\\w*)(?: \\w+)? (?:where (?:i|we|she|he|they|you) lives?|my home address|me home|us home)\\b',
  '\\b(?:come|coming|comes|came|after|going)(?: \\w+)? (?:for|after|to get) (?:me|us|her|him|them|my|our|you|the)\\b(?!.*\\b(?:review|letter|meeting|appointment|interview|reply|call|form)\\b)',
  '\\b(?:waiting|waits|lying in wait|hanging about|loitering) (?:for (?:me|us|her|him|them|my \\w+|our \\w+)\\b.*\\b(?:outside|car|car park|gate|door|street|bus|house|home|entrance|corner)|outside (?:for|my|our) )',
  '\\boutside (?:my|our) (?:house|home|flat|car)\\b',
  // What is being done.
  `\\b${doing} ${whom}\\b`,
  `\\b(?:is|am|are|was|were|been|being|got|getting|get|has|have|just)(?: (?:just|been|being|physically|badly|now|all|sexually|brutally))* (?:attacked|assaulted|stabbed|shot|punched|kicked|slapped|strangled|choked|beaten|beaten up|grabbed|pushed over|headbutted|raped|robbed|mugged|threatened|stalked|chased|followed|held|cornered|trapped|spat at|spat on|bitten|injured|knocked out|knocked down|groped|attacking|stabbing|shooting|rioting)\\b(?! (?:to|with (?:legal|court|a complaint|the)|by (?:a )?(?:virus|email|letter)))`,
  `\\b(?:throwing|throws|threw|chucking|hurling|launching)(?: \\w+){0,2} (?:chairs?|furniture|tables?|things|stuff|bottles?|stones?|bricks?|objects?|monitors?|computers?|glass)\\b`,
  `\\b(?:smashing|smashed|trashing|trashed|wrecking|wrecked|destroying|breaking|broke|kicking)(?: \\w+){0,3} (?:office|reception|windows?|doors?|counter|desk|place|screen|glass|furniture|computers?|everything|in)\\b`,
  '\\b(?:over|behind|across|jumped|climb\\w*|vault\\w*|on top of|through) (?:\\w+ )?(?:the|our|my) (?:counter|desk|barrier|screen)\\b',
  '\\bfight(?:ing)? (?:\\w+ ){0,3}(?:reception|waiting|here|outside|office|foyer|lobby|now|going on|broken out|broke out|room|each other|customers|security|staff)\\b|\\b(?:there is|started|starting|having|big|in) a (?:\\w+ )?fight\\b',
  '\\b(?:breaking|broke|broken|forcing|forced|trying to get|trying to break) (?:his |her |their )?(?:in|into|way in|through|down)\\b(?= *$|.*\\b(?:office|building|door|room|house|here|now|back)\\b)',
  `\\b(?:there is|there has|has|have|has just)(?: just)? been (?:a|an|another)(?: \\w+)? (?:stabbing|shooting|attack|assault|fight|explosion|fire|accident|murder)\\b`,
  '\\b(?:been|is|are|was|got|get|getting|badly|seriously|someone|somebody) (?:badly |seriously |really )?(?:hurt|injured|knifed|killed)\\b(?! (?:by|feelings)\\b.*\\b(?:letter|email|words?)\\b)',
  '\\bby the (?:throat|neck|hair|arm|wrist|collar)\\b|\\bhold of (?:me|us|her|him|them|my|our)\\b|\\b(?:hands?|arm)(?: \\w+)? (?:round|around|on) (?:my|her|his|their) (?:neck|throat)\\b',
  '\\b(?:set|sets|setting|sic|unleash\\w*) (?:his |her |their |the |a |it )?(?:dogs? )?on (?:me|us|him|her|staff|my \\w+)\\b',
  '\\b(?:i am|i will be|we are|you are|you will be|she is|he is)(?: \\w+)? (?:a )?(?:dead (?:man|woman|meat|by|if|when)|dead$)',
  '\\b(?:is|he|she|they|customer|someone)(?: \\w+)? at my (?:home|house|flat|front door|door)\\b',
  '\\b(?:threw|throwing|throws|chucked|hurled|poured|sprayed|squirted|splashed)(?: \\w+){0,4} (?:at|over|in|on) (?:me|us|him|her|them|staff|my|our)\\b',
  '\\b(?:gun|knife) ?point\\b|\\b(?:swung|swinging|swings|swipes?|swiped|going|goes|flew|flies) (?:for|at) (?:me|us|her|him|them|my|our)\\b',
  '\\b(?:has|got|have) (?:me|us|her|him|my colleague|them) (?:pinned|cornered|trapped|by|in a (?:headlock|corner)|on the floor|against)\\b',
  '\\bbeen (?:hit|struck|cut|burnt|burned|scalded|bitten|thrown)\\b(?! (?:by|with) (?:cuts|delays|a (?:backlog|delay)))',
  '\\bblood (?:everywhere|all over|pouring|on)\\b|\\b(?:covered in|lots? of|lot of|losing|pouring|pool of|so much) blood\\b|\\bhit (?:his|her|their|my) head\\b',
  '\\blife threatening\\b|\\b(?:life (?:or|and) death)\\b|\\b(?:situation|things|this|it)(?: \\w+)? (?:is|are|getting|has become|became|becoming|turning|looks?)(?: \\w+)? (?:dangerous|violent|unsafe|life threatening|out of control)\\b(?! (?:building|structure|dog|tree))',
  '\\bphysically (?:aggressive|violent|threatening)\\b|\\b(?:making|shouting|screaming|issuing|yelling|uttering)(?: \\w+)? threats\\b',
  '\\b(?:i am|we are|she is|he is) in (?:\\w+ )?trouble\\b(?! (?:with|for|because|at work))',
  '\\burgent(?:ly)? (?:need |needs |require )?(?:help|assistance)\\b',
  '\\b(?:he|she|they|customer|man|caller|someone|somebody|guy|client|woman) (?:is|are) (?:still )?(?:waiting|lurking|standing|prowling|hiding) (?:\\w+ )?outside\\b',
  `\\b${who} (?:is |has |have |are )?(?:gone|going|went) for (?:my|me|his|her|him|our|us)\\b|\\b(?:hands|hand|fists?) on (?:me|her|him|my|us)\\b|\\bstop (?:him|her)\\b|\\bbomb (?:the|our|us|this)\\b`,
  '\\bfighting (?:with|each|in|over there|outside)\\b|\\b(?:top|do away with) (?:himself|herself|themselves|myself)\\b|\\bend it(?: all| tonight| now)?$|\\b(?:not|stopped) (?:responding|moving|responsive)\\b|\\bdo (?:me|us|him|her|you) in\\b',
  '^(?:help|hurry|quick|quickly|run)(?: (?:please|me|up))* (?:he|she|they|there|someone|somebody|i|we|customer|a|the) (?:is|are|am|has|have|\\w+ (?:is|has))\\b',
  '^(?:hurry|quick|run)(?: up)?$|\\b(?:he|she|they) (?:is|are) (?:here|coming)$',
  // Held, or in fear.
  '\\b(?:will|would|does|is) not(?: letting)?(?: let)? (?:me|us|her|him|them|my colleague|anyone|anybody|staff)(?: \\w+)? (?:go|leave|out|past|pass|through)\\b|\\b(?:will|would) not let go\\b',
  '\\bcan not (?:get (?:out|away|past)|leave|escape|move|breathe)\\b(?! (?:of|from) (?:the )?(?:form|dialog|page|screen|system|app|record))',
  '\\b(?:locked|shut|blocked|barricaded|trapped|penned|held|keeping|kept) (?:me|us|her|him|them|myself|ourselves|my colleague|staff) (?:in|inside|up|against|hostage|prisoner|here|there|in \\w+)\\b|\\b(?:hostage|kidnap\\w*|abduct\\w*)\\b',
  '\\bblock(?:ing|ed|s) (?:the|my|our|her|his) (?:\\w+ )?(?:door|doorway|exit|way|path|way out|entrance)\\b',
  `\\b(?:scared|frightened|terrified|petrified|afraid|fear\\w*|worried|think|thinks|sure|convinced)(?: (?:that|of|for|he|she|they|is|are|will|might|going|to|may|my|our|her|his|their|the|customer|man|this|what|someone|somebody))* (?:hurt|kill|attack|hit|stab|do something|do to|harm|life|lives|safety|come back|get (?:me|us|her)|violent|end up dead)\\b`,
  `\\b(?:am|is|are|was|feel|feels|feeling|so|really|very|too) (?:so |really |very |too |absolutely |genuinely |extremely |now |quite )*(?:scared|frightened|terrified|petrified|unsafe|threatened|in fear|not safe)(?: (?:of (?:him|her|them|this (?:man|woman|customer|caller|person|guy)|the (?:man|woman|customer|caller)|what (?:he|she|they)|going (?:out|home|outside))|right now|now|please|help|here|for|and|at|(?:by|with|around|near) (?:him|her|them|this|the customer)|that (?:he|she|they)|to (?:go|leave|come|walk|be)\\b|because).*)?$`,
  '\\b(?:do|does|did|is|are|am) not (?:feel |feeling )?(?:at all |really |very )?safe\\b(?! to (?:delete|click|open|close|send))',
  `\\b(?:i|we) (?:fear|am afraid|are afraid) (?:for|of) (?:my|our|her|his|their|him|them|this)\\b`,
  '\\b(?:i am|we are|she is|he is|they are) (?:\\w+ )?(?:hiding|trapped|cornered|stuck) (?:in|from|under|behind|inside)\\b(?! (?:a |the )?(?:meeting|queue|traffic|call|loop|form|system|hold))',
  '\\b(?:following|followed|chasing|chased|stalking|stalked|pursuing|hunting) (?:me|us|her|him|my colleague|them|staff)\\b(?! up)',
  // Ill, hurt, or about to harm themselves.
  '\\b(?:not|stopped|hardly|barely|struggling|difficulty|trouble|problems?)(?: \\w+)? breath(?:e|ing)\\b',
  '\\b(?:unconscious|unresponsive|passed out|fainted|heart attack|cardiac arrest|having a (?:stroke|fit|seizure)|seizure|bleeding(?! edge)|stabbed|choking|stopped moving|anaphyla\\w+|concuss\\w+|head injury|badly (?:hurt|injured)|seriously (?:hurt|injured|ill)|needs? (?:urgent )?medical)\\b',
  `\\b(?:${who}|has|just|${kin}) (?:has |just |have |been )*(?:collapsed|collapsing|fallen down the stairs|dropped to the floor)\\b`,
  '\\bsuicid(?:e|al)\\b',
  '\\b(?:kill|killing|harm|harming|hang|hanging|hurt|hurting|cut|cutting|drown|poison|shoot|stab|burn|set fire to|cutting up|slit|slash)(?: \\w+)? (?:himself|herself|themselves|themself|myself|yourself|his wrists?|her wrists?|their wrists?|my wrists?)\\b',
  '\\b(?:end|ending|take|taking|taken)(?: \\w+)? (?:his|her|their|my|own|your)(?: own)? (?:life|lives)\\b|\\bend(?:ing)? it all\\b|\\bself ?harm\\w*\\b',
  '\\b(?:wants?|wanting|going|ready|threatening|rather|better off|would|wish\\w*|about) (?:to )?(?:\\w+ )?(?:die|dead|be dead|was dead|were dead|jump)\\b(?= *$|.*\\b(?:off|bridge|roof|window|train|tonight|today|now|phone|says?|said|customer|caller)\\b)',
  '\\b(?:do|does|did) not (?:want|wish) to (?:live|be alive|be here any ?more|go on|wake up)\\b|\\b(?:no|not any|nothing)(?: \\w+)? (?:left )?(?:reason |point )?(?:to live|in living|worth living)\\b|\\bnot worth living\\b',
  '\\b(?:overdos\\w+|(?:has|got|holding|took|taken|swallowed|with)(?: \\w+){0,4} (?:pills|tablets|bleach)|chest pains?|allergic reaction|having an epileptic|on (?:a|the) (?:bridge|roof|ledge)|jump (?:off|from|in front)|(?:going|about|threaten\\w*|wants?|ready) to jump|noose|ligature|rope (?:round|around))\\b',
  // Whatever else joins a grave word to somebody who is there.
  '^(?!.*\\b(?:not|never|no|nobody|letter|email|title|estate|rights|property|claim|previous|owner|case|form|report)\\b)(?=.*\\b(?:kill\\w*|stab\\w*|murder\\w*|strangl\\w*|chok\\w*|throttl\\w*|punch\\w*|headbutt\\w*|weapons?|knife|gun|bomb|grenade|hostages?|suicid\\w*|bleeding|unconscious|throat|rap(?:ed|ing)|armed|machete|blade|assault(?:ed|ing)|attacking|hurting|throttle\\w*|gunman)\\b)(?=.*\\b(?:me|us|i am|we are|colleague|here|now|someone|somebody|staff|he|she|they|customer|caller|man|woman|men|guy|bloke|person)\\b).*$',
  // Fire and the like.
  '\\b(?:is|are|set|setting|has set|caught|on)(?: \\w+){0,4} (?:on fire|alight|ablaze)\\b|\\b(?:there is|see|smell|started) (?:a )?(?:\\w+ )?(?:fire|smoke|gas leak|robbery|unsafe|scared|trapped|bleeding|suicidal|threatened|panic|gas|explosion)\\b|\\b(?:set|start\\w*|setting)(?: \\w+)? fire (?:to|in|at)\\b|\\bfire (?:in|at|on) (?:the|our|my)\\b|\\b(?:explosion|terror(?:ist)? attack)\\b',
];

/** Signs of danger, to be looked for in a clause in small letters, words parted by single spaces. */
export const dangerSigns: readonly RegExp[] = patterns.map(
  (pattern) => new RegExp(pattern.replaceAll('(?: \\w+)', '(?: (?!not\\b|never\\b|no\\b)\\w+)')),
);
