/** Right before a sign: it is denied, or belongs to something that is over or somewhere else. */
export const deniedBefore =
  /(?:\b(?:not|never|no longer|nobody(?: \w+)?|no one(?: \w+)?|noone(?: \w+)?|none(?: of \w+)?|without(?: any)?|non|hardly)(?: (?:in|an?|any|the|really|actually|being|at|been|feel|feeling|am|is|are|here|currently|to be|such|a real|immediate|of|about))*|\bno(?: (?:immediate|real|more|longer|actual|serious|risk of|sign of|threat of))*|\b(?:after|since|following|about|despite)(?: (?:an?|the|being|having been|i was|she was|he was|that|my|his|her|somebody|someone))*|\b(?:training|policy|procedure|guidance|course|leaflet|module|paragraph|section|rules?|page|poster|workshop|questions?|advice|statistics|figures|article|news|film|meeting|discussion|mr|mrs|ms|miss|dr|late|title of|named|called)(?: \w+)? (?:on|about|for|of|regarding|against|around|in case of)(?: \w+){0,2}) ?$/;

/** Right after a sign: what it names is a thing of the office, or something said in writing. */
export const deniedAfter =
  /^ ?(?:(?:personally|verbally|publicly|online|crime|prevention|awareness|management|response|at work|behaviour) )*(?:training|course|policy|policies|procedures?|prevention|awareness|drills?|exercise|statistics|leaflet|protocol|plan|planning|assessment|forms?|contacts?|numbers?|details|exits?|light\w*|repairs?|leave|budget|glazing|housing|accommodation|department|money|zone|alarm test|safety|marshals?|warden|certificate|doors?|extinguishers?|insurance|regulations|report|records?|list|markers?|helpline|line|team|hotline|template|register|email|letter|wording|by (?:a |an )?(?:email|virus|letter|malware)|verbally|in (?:a |an |his |her |their |the )?(?:email|letter|tweet|post|writing)|with (?:legal|court|lawyers?|solicitors?|a complaint|the (?:ombudsman|press|papers|media)|going)|with an? (?:solicitor|lawyer|complaint|lawsuit|ombudsman|email|letter|question|query|update)|for (?:information|an answer|a reply|updates?))\b/;

/** Of the whole text: it asks how something is done, tells of the past, or plays with the words. */
export const isAbout: readonly RegExp[] = [
  /\b(?:how|when|where|why|what|which|who|can|could|should|may|must) (?:\w+ )?(?:do|does|can|should|must|would|to|shall|could|i|we|you|one|staff|is|are) (?:(?:i|we|you|one|staff|somebody|someone|people|it|be|a) )*(?:report|record|log|deal|handle|cope|write|note|tell|file|define|classify|find|see|add|read|correct|withdraw|count|happens?|go|use)\b/,
  /^(?:please )?(?:what|which) (?:is|are|counts?|does|do|happens?|makes?|would|constitutes?)\b(?!.* (?:has|is|with) (?:a |attacking|threatening|coming))/,
  /\b(?:what|who|how|when|where)\b.*\b(?:if|in case|in the event|whenever|after)\b/,
  /^(?:if|when|in case|suppose|imagine|say|let us say)\b.*\b(?:what|who|how|where|do i|should i|can i)\b/,
  /^(?:is|are|was|were|has|have|did|does|do) (?:he|she|they|it|this|that|there|we|you|the|any|anyone|a|john|mr|mrs|ms)\b/,
  /^(?:please )?(?:i (?:want|need|would like|have|wish|am here|had) to |i am |to |can i |could i |may i |let me )?(?:report|reporting|record|recording|log|logging|register|write up|writing up|note)(?: (?:a|an|the|that|this|my|on|about))?\b/,
  /\b(?:yesterday|last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|time)|(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) ago|the other (?:day|week)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in the past|used to|previously|once before|the week before|earlier this (?:week|month|year)|next (?:week|month|monday|tuesday|wednesday|thursday|friday)|ages ago|back then|historic\w*)\b/,
  /\b(?:false alarm|no longer|all (?:is )?(?:safe|well|clear|fine|ok|okay|good)|(?:safe|fine|ok|okay) now|is over|was over|over now|calmed down|only (?:a )?(?:test\w*|drill|joke|joking)|just (?:a )?(?:test\w*|drill|joke|joking|kidding)|this is a test|testing|hypothetical\w*|for example|figure of speech|metaphor\w*|never mind|resolved|dealt with|ignore that|by mistake|wrong (?:button|chat))\b/,
  /\b(?:printer|laptop|computer|deadlines?|workload|heat|weather|system|software|server|website|spreadsheet|inbox|commute|traffic|headache|hay ?fever|back|feet|knees?|coffee|heating|excel|paperwork|queue|virus|malware|phishing|app|teams|sharepoint)\b(?: \w+){0,3} (?:is |are |was |has |have |being |been |will |going to |keeps? |gets? )*(?:kill|attack|dying|dead|on fire|stab|murder|crash|hit|down|under|collapsed|shot)/,
  /\b(?:want|like|wish|decided|going|plan) to (?:tell|inform|go to|contact|ask) the police\b|\bshould (?:i|we|staff|you|one) (?:call|phone|ring)\b.*\b(?:about|for|over|every)\b|\bshould (?:staff|one|people)\b/,
  /\bin the dark\b|\bkill for an?\b/,
  /\bdying to\b|\b(?:dying|could kill|would kill|kill) (?:for (?:a|some)|time|the (?:process|app|task|session|printer|job|mood|conversation))\b/,
  /\bit (?:just )?hit (?:me|us|him|her)\b|\b(?:cuts?|costs?|prices|rates?|fees|inflation|changes|news|delays?)\b.* hit\b|\bheart attack (?:when|at the|from|over)\b|\b(?:nearly|almost|gave me|give me)\b.* heart attack\b|\b(?:lol|haha\w*|lmao|rofl)\b/,
  /\b(?:shoot|fire|hit|ping|drop) (?:me|us|him|her|them|over|off|back) (?:an?|the|your|some) (?:\w+ )?(?:email|message|note|line|reply|copy|query|call)\b/,
  /\bhelp (?:me |us |him |her |with |to |in |please )*(?:with|find|fill|write|log|report|check|understand|using|use|choose|open|read|word|draft|record|prepare|decide|see|set|change|correct|send|search|look|know)\b/,
];

/** Words of this very moment: with them, what was past or asked about is danger now. */
export const isNow =
  /\b(?:right now|now|at the moment|currently|still|is (?:back|here|outside)|are (?:back|here|outside)|outside|behind me|in front of me|at (?:the |our |my )?(?:reception|desk|front desk|counter|door|window)|in (?:the |our )?(?:reception|foyer|lobby|waiting (?:room|area))|on (?:his|her|their) way|coming (?:in|here|back|over|at|for|down)|today|tonight|quick|quickly|hurry|urgent\w*)\b/;

/** What asks nothing that could wait: a weapon in somebody's hand is none the less there. */
export const isPresent =
  /\b(?:he|she|they|customer|caller|man|woman|someone|somebody|guy|who) (?:has (?:just |got )?|is |are |have )(?:a |an |got |his |holding |attacking|threatening|hitting|stabbing|punching|strangling|kicking|coming|blocking|locked|smashing|throwing)/;
